import * as fc from 'fast-check';

const name = fc.oneof(
  fc.string(),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'M', 'S', 'value'),
);

const number = fc
  .oneof(
    fc.maxSafeInteger(),
    fc
      .double({ noNaN: true, min: -1e15, max: 1e15 })
      .filter((value) => value === 0 || Math.abs(value) > 1e-100),
  )
  .map((value) => (value === 0 ? 0 : value));

/** Integers that no number holds, of digits that DynamoDB keeps. */
const large = fc.bigInt({ min: 2n ** 53n, max: 10n ** 37n }).chain((value) => fc.constantFrom(value, -value));

const bytes = fc.uint8Array({ maxLength: 20 }).map((value) => Uint8Array.from(value));

/** Sets whose members are told apart by their value, as DynamoDB tells them apart. */
const set = fc.oneof(
  fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 4 }),
  fc.uniqueArray(number, { minLength: 1, maxLength: 4 }),
  fc.uniqueArray(large, { minLength: 1, maxLength: 4 }),
  fc.uniqueArray(bytes, { minLength: 1, maxLength: 4, selector: (value) => value.join() }),
);

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    number,
    large,
    fc.boolean(),
    fc.constant(null),
    bytes,
    set.map((members) => new Set<unknown>(members)),
    fc.array(tie('value'), { maxLength: 4 }),
    members(tie('value')),
  ),
}));

/** Values that JavaScript and DynamoDB both hold exactly. */
export const arbitraryValue: fc.Arbitrary<unknown> = value;

/** An object with any names at all, `__proto__` included. */
export const arbitraryDocument: fc.Arbitrary<Record<string, unknown>> = members(value);

function members(member: fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> {
  return fc.array(fc.tuple(name, member), { maxLength: 4 }).map((entries) => Object.fromEntries(entries));
}
