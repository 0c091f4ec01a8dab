import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { DueIndex, type ExpiryHorizon } from '../../lib/engine/due-index.ts';
import type { Row } from '../../lib/engine/row.ts';
import type { AttributeValue } from '../../lib/values/attribute-value.ts';
import { normalizeNumber } from '../../lib/values/number.ts';
import { itemOf } from '../values/item-of.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const never = Number.POSITIVE_INFINITY;
const fiveYearsMs = 5 * 365 * 24 * 60 * 60 * 1000;

function row(key: string, expires?: AttributeValue, more: Record<string, AttributeValue> = {}): Row {
  return { key, item: itemOf({ ...more, ...(expires && { expires }) }) };
}

function indexOf(...rows: readonly Row[]): { index: DueIndex; horizon: ExpiryHorizon } {
  const horizon = { earliestMs: never };
  const index = new DueIndex('expires', horizon);
  for (const each of rows) index.replace(undefined, each, now);
  return { index, horizon };
}

function keysExpired(index: DueIndex, limitMs: number): readonly string[] {
  return index.expiredBefore(limitMs).map(({ key }) => key);
}

/** A point in time as the attribute has it: seconds, with as many decimals as it takes. */
function seconds(ms: number | string): AttributeValue {
  return { N: normalizeNumber(`${ms}e-3`) };
}

describe('what expires', () => {
  it.each<[string, AttributeValue | undefined]>([
    ['nothing in the attribute', undefined],
    ['a string of digits', { S: '1000000000' }],
    ['a set of numbers', { NS: ['1000000000'] }],
    ['a number in a map', { M: { expires: { N: '1000000000' } } }],
    ['a number in a list', { L: [{ N: '1000000000' }] }],
    ['true', { BOOL: true }],
    ['null', { NULL: true }],
    ['binary digits', { B: 'MTAwMDAwMDAwMA==' }],
  ])('is not an item with %s', (_, value) => {
    const { index, horizon } = indexOf(row('a', value));
    expect([index.size, index.earliestMs, horizon.earliestMs]).toEqual([0, never, never]);
    expect(index.expiredBefore(never)).toEqual([]);
  });

  it('is a top-level number of that name, whatever the name is', () => {
    const horizon = { earliestMs: never };
    const index = new DueIndex('constructor', horizon);
    index.replace(undefined, row('a'), now);
    expect(index.size).toBe(0);
    index.replace(undefined, row('b', undefined, { constructor: seconds(now) }), now);
    expect(keysExpired(index, never)).toEqual(['b']);
  });

  it('does so after its time, to the millisecond and with decimals', () => {
    const { index } = indexOf(
      row('whole', seconds(now)),
      row('half', seconds(now + 0.5)),
      row('next', seconds(now + 1)),
    );
    expect(keysExpired(index, now)).toEqual([]);
    expect(keysExpired(index, now + 1)).toEqual(['whole', 'half']);
    expect(keysExpired(index, now + 2)).toEqual(['whole', 'half', 'next']);
  });

  it('may do so in a time that no clock will reach, such as a stamp in milliseconds', () => {
    const { index, horizon } = indexOf(
      row('milliseconds', { N: String(now) }),
      row('huge', { N: normalizeNumber('9.9999999999999999999999999999999999999e125') }),
    );
    expect(index.size).toBe(2);
    expect(horizon.earliestMs).toBe(now * 1000);
    expect(index.expiredBefore(8.64e15)).toEqual([expect.objectContaining({ key: 'milliseconds' })]);
  });
});

describe('what is long past when it is written', () => {
  it.each([
    ['five years', seconds(now - fiveYearsMs), true],
    ['a millisecond more', seconds(now - fiveYearsMs - 1), false],
    ['a microsecond more', seconds(`${now - fiveYearsMs - 1}.999`), false],
    ['since 1970', { N: '0' }, false],
    ['before 1970', { N: '-1' }, false],
    ['for ever', { N: normalizeNumber('-9.9e125') }, false],
  ])('expires or not: %s', (_, value, expires) => {
    expect(keysExpired(indexOf(row('a', value)).index, never)).toEqual(expires ? ['a'] : []);
  });

  it('is told from what comes to be so while nobody looks', () => {
    const { index } = indexOf(row('a', seconds(now + 1)));
    expect(keysExpired(index, now + 2 * fiveYearsMs)).toEqual(['a']);
  });

  it('goes by the clock, where that is about 1970', () => {
    const { index } = indexOf();
    index.replace(undefined, row('a', { N: '-1' }), 0);
    expect([keysExpired(index, -1_000), keysExpired(index, -999)]).toEqual([[], ['a']]);
  });
});

describe('the order', () => {
  it('is that of the exact times, then of the keys', () => {
    const number = fc.oneof(
      fc.integer({ min: -3, max: 3 }).map(String),
      fc
        .tuple(fc.bigInt({ min: -(10n ** 37n), max: 10n ** 37n }), fc.integer({ min: -60, max: 60 }))
        .map(([digits, exponent]) => normalizeNumber(`${digits}e${exponent}`)),
    );
    fc.assert(
      fc.property(fc.array(number, { maxLength: 20 }), (numbers) => {
        const { index } = indexOf();
        // Long before anything of them, so that nothing is too old.
        numbers.forEach((N, at) => index.replace(undefined, row(String(at).padStart(2, '0'), { N }), -1e110));
        const expected = numbers
          .map((N, at) => ({ N: new Decimal(N), at }))
          .sort((one, other) => one.N.comparedTo(other.N) || one.at - other.at);
        expect(keysExpired(index, never)).toEqual(expected.map(({ at }) => String(at).padStart(2, '0')));
        const first = expected[0];
        expect(index.earliestMs).toBe(first === undefined ? never : first.N.mul(1000).toNumber());
      }),
    );
  });
});

describe('what is written again', () => {
  const early = row('a', seconds(now + 1_000), { version: { N: '1' } });
  const later = row('a', seconds(now + 9_000), { version: { N: '2' } });
  const changed = row('a', seconds(now + 1_000), { version: { N: '3' } });

  it('has its new time and no other', () => {
    const { index } = indexOf(early);
    index.replace(early, later, now);
    expect(keysExpired(index, now + 9_000)).toEqual([]);
    expect(index.expiredBefore(never)).toEqual([later]);
  });

  it('is the new row where the time is the same', () => {
    const { index } = indexOf(early);
    index.replace(early, changed, now);
    expect(index.expiredBefore(never)).toEqual([changed]);
    expect(index.expiredBefore(never)[0]).toBe(changed);
  });

  it.each([
    ['deleted', undefined],
    ['without a time', row('a')],
    ['with a text', row('a', { S: '1' })],
    ['with a time long past', row('a', { N: '1' })],
  ])('expires no more when it is %s', (_, after) => {
    const { index } = indexOf(early);
    index.replace(early, after, now);
    expect(index.size).toBe(0);
  });
});

describe('a clone', () => {
  it('goes its own way, and lowers the horizon of its own engine', () => {
    const { index, horizon } = indexOf(row('a', seconds(now)));
    const other = { earliestMs: never };
    const copy = index.clone(other);
    copy.replace(undefined, row('b', seconds(now - 1)), now);
    index.replace(row('a', seconds(now)), undefined, now);
    expect([keysExpired(index, never), keysExpired(copy, never)]).toEqual([[], ['b', 'a']]);
    expect([horizon.earliestMs, other.earliestMs]).toEqual([now, now - 1]);
  });
});
