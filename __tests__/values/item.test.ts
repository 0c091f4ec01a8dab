import fc from 'fast-check';
import { getAttribute } from '../../lib/values/attribute-value.ts';
import { canonicalText } from '../../lib/values/canonical-text.ts';
import { equalMaps } from '../../lib/values/compare.ts';
import { Item } from '../../lib/values/item.ts';
import { mapSizeBytes } from '../../lib/values/size.ts';
import { itemOf } from './item-of.ts';

/** Few enough values that equal items, and unequal ones of one size, are drawn often. */
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(
      { S: 'a' },
      { S: 'b' },
      { N: '12' },
      { BOOL: true },
      { BOOL: false },
      { NULL: true as const },
    ),
    fc.record({ L: fc.array(tie('value'), { maxLength: 2 }) }),
    fc.record({ M: fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), tie('value')) }),
  ),
}));
const attributes = fc.dictionary(fc.constantFrom('id', 'x', 'y'), value).map((map) => JSON.stringify(map));

/** The item by its text, and by its attributes. */
function bothOf(text: string): readonly [Item, Item] {
  const long = itemOf(JSON.parse(text));
  return [Item.ofText(text, long.sizeBytes), long];
}

it('is the same made of its text and made of its attributes', () => {
  fc.assert(
    fc.property(attributes, (text) => {
      const [quick, long] = bothOf(text);
      expect(quick.text).toBe(text);
      expect(long.text).toBe(text);
      expect(getAttribute(quick.some(['x']), 'x')).toEqual(getAttribute(long.attributes, 'x'));
      expect(quick.attributes).toEqual(long.attributes);
      expect(quick.attributes).toBe(quick.attributes);
      expect(mapSizeBytes(quick.attributes)).toBe(quick.sizeBytes);
      expect(JSON.stringify({ quick })).toBe(`{"quick":${text}}`);
    }),
  );
});

it('equals what has the same attributes, whatever order they are in and whoever has looked into it', () => {
  fc.assert(
    fc.property(attributes, attributes, fc.boolean(), (one, other, isReversed) => {
      const reversed = (text: string): string =>
        JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).reverse()));
      const expected = equalMaps(JSON.parse(one), JSON.parse(other));
      for (const left of bothOf(one)) {
        for (const right of bothOf(isReversed ? reversed(other) : other)) {
          expect(left.equals(right)).toBe(expected);
          expect(canonicalText(left) === canonicalText(right)).toBe(expected);
        }
        for (const same of bothOf(reversed(one))) expect(left.equals(same)).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});
