import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { fingerprint } from '../../lib/values/fingerprint.ts';

/** Few enough values that equal ones, and unequal ones that look alike, are drawn often. */
const { value: small } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<unknown>('', 'a', '1', 'ab', 'ba', 'null', 'true', 1, 11, true, null),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('', 'a', '1', '__proto__'), tie('value'), {
      maxKeys: 2,
      noNullPrototype: true,
    }),
  ),
}));

it('is the same for equal values, and for no others', () => {
  fc.assert(
    fc.property(small, small, (one, other) => {
      expect(fingerprint(one) === fingerprint(other)).toBe(isDeepStrictEqual(one, other));
    }),
    { numRuns: 2000 },
  );
});

it('does not depend on the order of members, at any depth', () => {
  const one = { Put: { TableName: 't', Item: { a: { S: 'x' }, b: { L: [{ BOOL: true }] } } } };
  const other = { Put: { Item: { b: { L: [{ BOOL: true }] }, a: { S: 'x' } }, TableName: 't' } };
  expect(fingerprint(one)).toBe(fingerprint(other));
});

it('sees members that have traded their values', () => {
  expect(fingerprint({ a: { S: 'x' }, b: { S: 'y' } })).not.toBe(
    fingerprint({ a: { S: 'y' }, b: { S: 'x' } }),
  );
});

it('depends on the order of lists', () => {
  expect(fingerprint([1, 2])).not.toBe(fingerprint([2, 1]));
});
