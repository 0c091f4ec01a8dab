import { FamilyFault } from '../../lib/errors/envelope.ts';
import { ServiceError } from '../../lib/errors/service-error.ts';
import {
  type SentMap,
  type SentValue,
  checkAttributeName,
  checkExpressionValue,
  checkItem,
  checkStartKey,
  checkValue,
  findValueFault,
} from '../../lib/values/check.ts';

const invalid = 'One or more parameter values were invalid: ';
const empty = 'Supplied AttributeValue is empty, must contain exactly one of the supported datatypes';
const several =
  'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes';
const nullText = `${invalid}Null attribute value types must have the value of true`;
const emptySS = `${invalid}An string set  may not be empty`;
const emptyNS = `${invalid}An number set  may not be empty`;
const emptyBS = `${invalid}Binary sets should not be empty`;
const notNumeric = 'The parameter cannot be converted to a numeric value';
const tooDeep =
  'Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit';
const emptyName = 'Empty attribute name';

interface Case {
  readonly name: string;
  readonly value: SentValue;
  /** In the words of the older layer and of the newer one, which say most things alike. */
  readonly text: string;
  readonly newer: string;
  /** In ExclusiveStartKey the text has words before it. */
  readonly startKey: boolean;
}

function fault(
  name: string,
  value: SentValue,
  text: string,
  { newer = text, startKey = false }: { newer?: string; startKey?: boolean } = {},
): Case {
  return { name, value, text, newer, startKey };
}

const inStartKey = { startKey: true } as const;

const faults: readonly Case[] = [
  fault('no type', {}, empty, inStartKey),
  fault('two types', { S: 'a', BOOL: true }, several, inStartKey),
  fault('two types, one of them bad: content first', { S: 'a', N: 'b' }, `${notNumeric}: b`),
  fault('two types, an empty set first', { SS: [], S: 'a' }, emptySS, inStartKey),
  fault('NULL false', { NULL: false }, nullText, inStartKey),
  fault('an empty set of strings', { SS: [] }, emptySS, inStartKey),
  fault('an empty set of numbers', { NS: [] }, emptyNS),
  fault('an empty set of binaries', { BS: [] }, emptyBS, inStartKey),
  fault(
    'equal strings',
    { SS: ['a', 'b', 'a'] },
    `${invalid}Input collection [a, b, a] contains duplicates.`,
    { newer: `${invalid}Input collection ["a", "b", "a"] contains duplicates.` },
  ),
  fault(
    'equal strings, not in order: sorted as far as they were read',
    { SS: ['c', 'b', 'b', 'a'] },
    `${invalid}Input collection [c, b, b, a] contains duplicates.`,
    { newer: `${invalid}Input collection ["b", "c", "b", "a"] contains duplicates.` },
  ),
  fault('equal empty strings', { SS: ['', ''] }, `${invalid}Input collection [, ] contains duplicates.`, {
    newer: `${invalid}Input collection ["", ""] contains duplicates.`,
  }),
  fault('equal numbers', { NS: ['1', '2', '1'] }, 'Input collection contains duplicates', {
    newer: `${invalid}Input collection contains duplicates.`,
  }),
  fault('numbers equal by value', { NS: ['1', '1.0'] }, 'Input collection contains duplicates', {
    newer: `${invalid}Input collection contains duplicates.`,
  }),
  fault(
    'equal binaries',
    { BS: ['/w==', 'AA==', 'AA=='] },
    `${invalid}Input collection [/w==, AA==, AA==]of type BS contains duplicates.`,
    { newer: `${invalid}Input collection ["AA==","/w==","AA=="]of type BS contains duplicates.` },
  ),
  fault('an empty number', { N: '' }, notNumeric, { newer: `${notNumeric}: ` }),
  fault('no number', { N: 'b' }, `${notNumeric}: b`),
  fault(
    'too many digits',
    { N: '1'.repeat(39) },
    'Attempting to store more than 38 significant digits in a Number',
  ),
  fault(
    'a number too large',
    { N: '1e126' },
    'Number overflow. Attempting to store a number with magnitude larger than supported range',
  ),
  fault(
    'a number too small',
    { N: '1e-131' },
    'Number underflow. Attempting to store a number with magnitude smaller than supported range',
  ),
  fault('no number in a set', { NS: ['1', 'b'] }, `${notNumeric}: b`),
  fault('a set with both: numbers before duplicates', { NS: ['1', '1', 'b'] }, `${notNumeric}: b`),
  fault('a list element without type', { L: [{ S: 'a' }, {}] }, empty, inStartKey),
  fault(
    'a map member with a bad number',
    { M: { a: { L: [{ M: { b: { N: 'x' } } }] } } },
    `${notNumeric}: x`,
  ),
  fault('a map member without a name', { M: { '': { S: 'a' } } }, emptyName),
  fault('33 levels', nested(33, { S: 'a' }), tooDeep),
  fault('hundreds of levels', nested(500, { S: 'a' }), tooDeep),
];

/** `value` at the given level, lists and maps by turns above it. */
function nested(level: number, value: SentValue): SentValue {
  let wrapped = value;
  for (let depth = level; depth > 1; depth--)
    wrapped = depth % 2 === 0 ? { L: [wrapped] } : { M: { a: wrapped } };
  return wrapped;
}

function thrownBy(check: () => void): ServiceError {
  try {
    check();
  } catch (error) {
    if (error instanceof ServiceError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** What the error says in each layer. */
function answer(check: () => void): { text: string; newer: string } {
  const error = thrownBy(check);
  expect(error.name).toBe('ValidationException');
  return { text: error.message, newer: error instanceof FamilyFault ? error.newer : error.message };
}

describe('a value with a fault', () => {
  describe.each(faults)('$name', ({ value, text, newer, startKey }) => {
    it('is refused in AWS’s words', () => {
      expect(answer(() => checkValue(structuredClone(value)))).toEqual({ text, newer });
    });

    it('is refused as an attribute, behind good ones', () => {
      const item: SentMap = { good: { S: 'a' }, bad: structuredClone(value), worse: { N: 'worse' } };
      expect(answer(() => checkItem(item))).toEqual({ text, newer });
    });

    it('is refused in ExpressionAttributeValues, by the older layer with words round it', () => {
      const wrapped = `ExpressionAttributeValues contains invalid value: ${text} for key :v`;
      expect(answer(() => checkExpressionValue(':v', structuredClone(value), 'newer'))).toEqual({
        text: wrapped,
        newer,
      });
    });

    it('is refused in ExclusiveStartKey', () => {
      const wrapped = `The provided starting key is invalid: ${text}`;
      expect(answer(() => checkStartKey({ a: structuredClone(value) }))).toEqual(
        startKey ? { text: wrapped, newer: wrapped } : { text, newer },
      );
    });
  });
});

describe('a good value', () => {
  const good: readonly SentValue[] = [
    { S: '' },
    { S: '\ud800' },
    { N: '-1.5' },
    { B: '' },
    { BOOL: true },
    { BOOL: false },
    { NULL: true },
    { M: {} },
    { L: [] },
    { SS: ['', 'a'] },
    { NS: ['-1', '1'] },
    { BS: ['', 'AQ=='] },
    { M: { toString: { S: 'a' }, constructor: { L: [{ M: {} }] } } },
    JSON.parse('{"M":{"__proto__":{"S":"a"}}}'),
    nested(32, { S: 'a' }),
  ];

  it.each(good)('%j passes everywhere, unchanged', (value) => {
    const sent = structuredClone(value);
    checkValue(sent);
    checkExpressionValue(':v', sent, 'newer');
    checkItem({ a: sent });
    checkStartKey({ a: sent });
    expect(findValueFault(sent)).toBeUndefined();
    expect(JSON.stringify(sent)).toBe(JSON.stringify(value));
  });

  it('has its numbers in normal form afterwards, at any depth', () => {
    const item: SentMap = {
      a: { N: '+01.50' },
      b: { NS: ['-0', '0.10', '1e2'] },
      c: { L: [{ N: '1E3' }, { M: { d: { N: '.5' }, e: { NS: ['007'] } } }] },
    };
    checkItem(item);
    expect(item).toEqual({
      a: { N: '1.5' },
      b: { NS: ['0', '0.1', '100'] },
      c: { L: [{ N: '1000' }, { M: { d: { N: '0.5' }, e: { NS: ['7'] } } }] },
    });
  });

  it('has its sets sorted afterwards, by bytes and by value', () => {
    const item: SentMap = {
      a: { SS: ['b', '\ue000', '\u{10000}', '', 'B', 'a'] },
      b: { NS: ['10', '9', '-1', '1e-1', '-20'] },
      c: { L: [{ BS: ['/w==', 'AAE=', '', 'AA=='] }] },
    };
    checkItem(item);
    expect(item).toEqual({
      a: { SS: ['', 'B', 'a', 'b', '\ue000', '\u{10000}'] },
      b: { NS: ['-20', '-1', '0.1', '9', '10'] },
      c: { L: [{ BS: ['', 'AA==', 'AAE=', '/w=='] }] },
    });
  });

  it('may be a large set, checked in linear time', () => {
    const members = Array.from({ length: 100_000 }, (_, index) => String(index));
    checkValue({ SS: members });
    checkValue({ NS: members });
    expect(findValueFault({ NS: [...members, '99999.0'] })?.kind).toBe('duplicates');
  });
});

describe('attribute names', () => {
  const longest = 'é'.repeat(32_767) + 'a';
  const tooLong = 'Attribute name is too large, must be less than 65536 bytes';

  it('have 1 to 65,535 bytes', () => {
    checkAttributeName('a');
    checkAttributeName(longest);
    expect(() => checkAttributeName('')).toThrow(emptyName);
    expect(() => checkAttributeName(`${longest}a`)).toThrow(tooLong);
  });

  it('are checked in items and in maps inside them', () => {
    checkItem({ [longest]: { M: { [longest]: { S: 'a' } } } });
    expect(() => checkItem({ '': { S: 'a' } })).toThrow(emptyName);
    expect(() => checkItem({ [`${longest}a`]: { S: 'a' } })).toThrow(tooLong);
    expect(() => checkItem({ a: { L: [{ M: { [`${longest}a`]: { S: 'a' } } }] } })).toThrow(tooLong);
  });
});
