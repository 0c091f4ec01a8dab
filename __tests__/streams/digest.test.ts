import * as fc from 'fast-check';
import { digest } from '../../lib/streams/digest.ts';

describe('digest', () => {
  it('is 32 lower-case hex digits, the same for the same text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(digest(text)).toMatch(/^[0-9a-f]{32}$/);
        expect(digest(text)).toBe(digest(text));
      }),
    );
  });

  it('differs, in each of its four words, for texts that differ in a digit', () => {
    const digests = Array.from({ length: 20_000 }, (_, index) => digest(`00ff#${index}`));
    for (const word of [0, 8, 16, 24]) {
      const words = new Set(digests.map((text) => text.slice(word, word + 8)));
      // Of 20,000 random 32-bit words about 0.05 pairs are alike; a lane that does not mix has thousands.
      expect(words.size).toBeGreaterThan(19_990);
    }
  });

  it('spreads every hex digit evenly', () => {
    const counts = new Map<string, number>();
    for (let index = 0; index < 4_000; index += 1) {
      for (const digit of digest(String(index))) counts.set(digit, (counts.get(digit) ?? 0) + 1);
    }
    for (const count of counts.values()) expect(Math.abs(count - 8_000)).toBeLessThan(600);
  });
});
