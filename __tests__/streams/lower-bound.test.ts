import * as fc from 'fast-check';
import { lowerBound } from '../../lib/streams/lower-bound.ts';

describe('lowerBound', () => {
  it('finds what a walk from the front finds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 })),
        fc.integer({ min: 0, max: 51 }),
        (numbers, wanted) => {
          const sorted = numbers.sort((a, b) => a - b);
          const walked = sorted.findIndex((number) => number >= wanted);
          const found = lowerBound(sorted.length, (index) => (sorted[index] ?? 0) < wanted);
          expect(found).toBe(walked === -1 ? sorted.length : walked);
        },
      ),
    );
  });

  it('looks at no more than the logarithm', () => {
    let looks = 0;
    lowerBound(1_000_000, (index) => {
      looks += 1;
      return index < 777_777;
    });
    expect(looks).toBeLessThanOrEqual(20);
  });
});
