import * as fc from 'fast-check';
import { placeOf, sequenceNumberAt, sequenceTail } from '../../lib/streams/sequence-number.ts';

const positions = fc.integer({ min: 0, max: 10 ** 15 });
const tails = fc.integer({ min: 0, max: 99_999_999 });

describe('sequence numbers', () => {
  it('are 24 decimal digits without a leading zero, within the 21 to 40 of the model', () => {
    expect(sequenceNumberAt(0, 0)).toBe('100000000000000000000000');
    expect(sequenceNumberAt(41, 7)).toBe('100000000000004100000007');
    fc.assert(
      fc.property(positions, tails, (position, tail) => {
        expect(sequenceNumberAt(position, tail)).toMatch(/^[1-9]\d{23}$/);
      }),
    );
  });

  it('grow with the position, as numbers and as strings', () => {
    fc.assert(
      fc.property(positions, positions, tails, (one, other, tail) => {
        const [a, b] = [sequenceNumberAt(one, tail), sequenceNumberAt(other, tail)];
        expect(a < b).toBe(one < other);
        expect(BigInt(a) < BigInt(b)).toBe(one < other);
      }),
    );
  });

  it('are not consecutive: one more than a number is the number of nothing', () => {
    expect(BigInt(sequenceNumberAt(1, 5)) - BigInt(sequenceNumberAt(0, 5))).toBeGreaterThan(1n);
  });

  it('lead back to their position', () => {
    fc.assert(
      fc.property(positions, tails, (position, tail) => {
        const number = sequenceNumberAt(position, tail);
        expect(placeOf(number, tail)).toEqual({ at: position, after: position + 1 });
        expect(placeOf(`0000000000000000${number}`, tail)).toEqual({ at: position, after: position + 1 });
        expect(placeOf(String(BigInt(number) - 1n), tail)).toEqual({ at: position, after: position });
        expect(placeOf(String(BigInt(number) + 1n), tail)).toEqual({ at: position + 1, after: position + 1 });
      }),
    );
  });

  it('have a place whatever the number: before all of them, or ahead of all of them', () => {
    expect(placeOf('0'.repeat(21), 5).after).toBeLessThanOrEqual(0);
    expect(placeOf('1'.repeat(21), 5).after).toBeLessThanOrEqual(0);
    expect(placeOf('9'.repeat(40), 5)).toEqual({
      at: Number.MAX_SAFE_INTEGER,
      after: Number.MAX_SAFE_INTEGER,
    });
  });

  it('end with a tail of up to eight digits, which follows from the seed', () => {
    expect(sequenceTail('000000000001ffffffffffffffffffff')).toBe(1);
    expect(sequenceTail('ffffffffffffffffffffffffffffffff')).toBe(281474976710655 % 100_000_000);
  });
});
