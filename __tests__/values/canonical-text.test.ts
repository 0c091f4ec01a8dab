import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { canonicalText } from '../../lib/values/canonical-text.ts';

/** Few enough values that equal ones, and unequal ones that look alike, are drawn often. */
const { value: small } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<unknown>('', 'a', '1', '"', ':', '1:a', ';', '{', ']', 1, 11, true, null),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('', 'a', '1', '1:a', '__proto__'), tie('value'), {
      maxKeys: 2,
      noNullPrototype: true,
    }),
  ),
}));

it('is the same for equal values, and for no others', () => {
  fc.assert(
    fc.property(small, small, (one, other) => {
      expect(canonicalText(one) === canonicalText(other)).toBe(isDeepStrictEqual(one, other));
    }),
    { numRuns: 2000 },
  );
});

it('does not depend on the order of members, at any depth', () => {
  const one = { Put: { TableName: 't', Item: { a: { S: 'x' }, b: { L: [{ BOOL: true }] } } } };
  const other = { Put: { Item: { b: { L: [{ BOOL: true }] }, a: { S: 'x' } }, TableName: 't' } };
  expect(canonicalText(one)).toBe(canonicalText(other));
});

it('depends on the order of lists', () => {
  expect(canonicalText([1, 2])).not.toBe(canonicalText([2, 1]));
});

it('sees members called __proto__', () => {
  expect(canonicalText(JSON.parse('{"__proto__":1}'))).not.toBe(canonicalText({}));
});
