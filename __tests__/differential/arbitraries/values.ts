/** Attribute values and names: small worlds, so that things meet, and the odd ones that engines stumble over. */
import type { AttributeValue, ScalarAttributeType } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';

export type Item = Record<string, AttributeValue>;

/** Names that may stand in an expression as they are, by the type that mostly stands behind them. */
export const plainNames = ['n', 's', 'l', 'm', 'ss', 'ns', 'bs', 'x', 'y', 'gh', 'gs', 'ls'] as const;

/** Names that need an alias: reserved, malformed as identifiers, or dear to JavaScript. */
export const awkwardNames = [
  'name',
  'Size',
  'a.b',
  'x[0]',
  'with space',
  '#x',
  ':y',
  'é',
  '😀',
  '0',
  '_',
  'constructor',
  'toString',
  'hasOwnProperty',
] as const;

export const anyName: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<string[]>(...plainNames) },
  { weight: 2, arbitrary: fc.constantFrom<string[]>(...awkwardNames) },
);

const strings = ['', 'a', 'b', 'ab', 'abc', 'B', 'é', 'ｚ', '😀', '1', 'a\u0000b', ' '];

export const anyString: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...strings) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);

const numbers = [
  '0',
  '1',
  '2',
  '3',
  '-1',
  '10',
  '100',
  '0.5',
  '-0',
  '1.0',
  '01',
  '+1',
  '1e2',
  '-1.50E+1',
  '.5',
  '5.',
  '0.1',
  '123456789012345678901234567890.12345678',
  '9.9999999999999999999999999999999999999E+125',
  '-9.9999999999999999999999999999999999999E+125',
  '1E-130',
  '99999999999999999999999999999999999999',
  '0.00000000000000000000000000000000000001',
];

const decimal = fc
  .tuple(fc.boolean(), fc.stringMatching(/^[1-9][0-9]{0,12}$/), fc.integer({ min: -30, max: 30 }))
  .map(([negative, digits, exponent]) => `${negative ? '-' : ''}${digits}E${exponent}`);

export const anyNumber: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...numbers) },
  { weight: 1, arbitrary: decimal },
  { weight: 1, arbitrary: fc.integer({ min: -200, max: 200 }).map(String) },
);

export const anyBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.constantFrom(...['', '00', '01', '7f', '80', 'ff', '0001', 'ff00', '616263'].map((hex) => bytesOf(hex))),
  fc.uint8Array({ maxLength: 6 }),
);

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex, 'hex'));
}

const S = anyString.map((value): AttributeValue => ({ S: value }));
const N = anyNumber.map((value): AttributeValue => ({ N: value }));
const B = anyBytes.map((value): AttributeValue => ({ B: value }));
const BOOL = fc.boolean().map((value): AttributeValue => ({ BOOL: value }));
const NULL = fc.constant<AttributeValue>({ NULL: true });
const SS = fc
  .uniqueArray(anyString, { minLength: 1, maxLength: 3 })
  .map((values): AttributeValue => ({ SS: values }));
const NS = fc
  .uniqueArray(anyNumber, { minLength: 1, maxLength: 3, selector: (value) => Number(value) })
  .map((values): AttributeValue => ({ NS: values }));
const BS = fc
  .uniqueArray(anyBytes, {
    minLength: 1,
    maxLength: 3,
    selector: (value) => Buffer.from(value).toString('hex'),
  })
  .map((values): AttributeValue => ({ BS: values }));

const { value, list, map } = fc.letrec<{ value: AttributeValue; list: AttributeValue; map: AttributeValue }>(
  (tie) => ({
    value: fc.oneof(
      { depthIdentifier: 'value', maxDepth: 3 },
      { weight: 4, arbitrary: S },
      { weight: 5, arbitrary: N },
      { weight: 2, arbitrary: B },
      { weight: 1, arbitrary: BOOL },
      { weight: 1, arbitrary: NULL },
      { weight: 1, arbitrary: SS },
      { weight: 1, arbitrary: NS },
      { weight: 1, arbitrary: BS },
      { weight: 2, arbitrary: tie('list') },
      { weight: 2, arbitrary: tie('map') },
    ),
    list: fc.array(tie('value'), { maxLength: 3 }).map((values): AttributeValue => ({ L: values })),
    map: fc
      .dictionary(anyName, tie('value'), { maxKeys: 3, noNullPrototype: true })
      .map((values): AttributeValue => ({ M: values })),
  }),
);

export const anyValue: fc.Arbitrary<AttributeValue> = value;

/** What stands behind a name most of the time, so that updates and functions find what they want. */
const usual: ReadonlyMap<string, fc.Arbitrary<AttributeValue>> = new Map([
  ['n', N],
  ['s', S],
  ['l', list],
  ['m', map],
  ['ss', SS],
  ['ns', NS],
  ['bs', BS],
]);

export function valueOf(name: string): fc.Arbitrary<AttributeValue> {
  const likely = usual.get(name);
  return likely === undefined
    ? anyValue
    : fc.oneof({ weight: 5, arbitrary: likely }, { weight: 1, arbitrary: anyValue });
}

export const anyAttribute: fc.Arbitrary<[string, AttributeValue]> = anyName.chain((name) =>
  fc.tuple(fc.constant(name), valueOf(name)),
);

/** Few keys, so that operations meet on the same items. */
export function keyValue(type: ScalarAttributeType): fc.Arbitrary<AttributeValue> {
  switch (type) {
    case 'S':
      return fc.constantFrom('a', 'b', 'ab', 'é', '😀', 'ｚ', 'a\u0000').map((S) => ({ S }));
    case 'N':
      return fc.constantFrom('1', '2', '1.0', '-1', '0', '10', '0.5', '1e1', '-20').map((N) => ({ N }));
    case 'B':
      return fc.constantFrom('61', '00', 'ff', '6162', '0000').map((hex) => ({ B: bytesOf(hex) }));
  }
}

/** Values that AWS refuses wherever they stand. Not all are of the type, which is why they come as text. */
const refusedValues: readonly AttributeValue[] = JSON.parse(`[
  { "NULL": false }, { "SS": [] }, { "NS": [] }, { "BS": [] },
  { "SS": ["a", "a"] }, { "NS": ["1", "1.0"] }, { "NS": ["1", "x"] },
  { "N": "" }, { "N": "x" }, { "N": "1_0" }, { "N": "1e" }, { "N": " 1" }, { "N": "NaN" },
  { "N": "123456789012345678901234567890123456789" }, { "N": "1e126" }, { "N": "1e-131" },
  { "L": [{ "SS": [] }] }, { "M": { "a": { "N": "x" } } }, { "M": { "": { "S": "x" } } },
  {}, { "S": "a", "N": "1" }, { "S": "a", "N": "b" }, { "M": { "a": {} } }
]`);

export const refusedValue: fc.Arbitrary<AttributeValue> = fc.constantFrom(...refusedValues);
