import fc from 'fast-check';
import { decodeInput } from '../../lib/validation/decode.ts';
import type { AttributeMap } from '../../lib/values/attribute-value.ts';
import { checkItem } from '../../lib/values/check.ts';
import { attributesInText, notPlain, ownText, PlainWalk } from '../../lib/values/item-text.ts';
import { mapSizeBytes } from '../../lib/values/size.ts';

/** The size of the item that the whole text is, or `notPlain`. */
function plainSize(text: string): number {
  if (text.includes('\\')) return notPlain;
  const walk = new PlainWalk(text);
  const sizeBytes = walk.item();
  return walk.at === text.length ? sizeBytes : notPlain;
}

/** The item as the long way leaves it; throws what that throws. */
function theLongWay(text: string): AttributeMap {
  const input = { TableName: 'table', Item: JSON.parse(text) };
  decodeInput('PutItem', input);
  const { Item: item } = input;
  checkItem(item);
  return item;
}

const names = fc.oneof(
  fc.constantFrom('id', 'a', 'Item', '__proto__', 'constructor', 'ünïcode', '名前', 'S', '', '12', '7up'),
  fc.string({ maxLength: 6 }),
);
const texts = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom(
    '',
    'a"b',
    'line\nbreak',
    'back\\slash',
    '\u2028',
    '\ud800',
    '\u{1f600}',
    'ａ，ｂ',
    '{"S":"',
  ),
);
const numbers = fc.oneof(
  fc.integer().map(String),
  fc.double().map(String),
  fc.constantFrom(
    '0',
    '-0',
    '007',
    '1.50',
    '12.5',
    '1e3',
    '',
    'NaN',
    '9'.repeat(38),
    '9'.repeat(39),
    '-1',
    '+1',
  ),
);
const sent = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.record({ S: texts }),
    fc.record({ N: numbers }),
    fc.constantFrom({ BOOL: true }, { BOOL: false }, { NULL: true }),
    fc.constantFrom(
      { NULL: false },
      { BOOL: 'yes' },
      { S: null },
      {},
      { X: 1 },
      { S: 'a', N: '1' },
      { S: 1 },
      null,
    ),
    fc.constantFrom({ B: 'AQ==' }, { SS: ['a'] }, { SS: ['a', 'a'] }, { NS: ['1', '1.0'] }, { BS: [] }),
    fc.record({ L: fc.array(tie('value'), { maxLength: 3 }) }),
    fc.record({ M: fc.dictionary(names, tie('value'), { maxKeys: 3 }) }),
  ),
  item: fc.dictionary(names, tie('value'), { maxKeys: 5 }),
})).item;

/** Of an item, the text; now and then with a piece of another one in it, or out of it. */
const itemTexts = fc.oneof(
  { weight: 4, arbitrary: sent.map((item) => JSON.stringify(item)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        sent,
        fc.nat(200),
        fc.nat(4),
        fc.constantFrom('', ' ', '"', ',', '{', '}', '"id":{"S":"b"},', '\t'),
      )
      .map(([item, at, length, piece]) => {
        const text = JSON.stringify(item);
        return text.slice(0, at) + piece + text.slice(at + length);
      }),
  },
);

describe('a text that passes for a plain item', () => {
  it('is good the long way, which leaves it as it is and finds the same size', () => {
    let passed = 0;
    fc.assert(
      fc.property(itemTexts, (text) => {
        const sizeBytes = plainSize(text);
        if (sizeBytes === notPlain) return;
        passed++;
        const item = theLongWay(text);
        expect(JSON.stringify(item)).toBe(text);
        expect(mapSizeBytes(item)).toBe(sizeBytes);
      }),
      { numRuns: 3_000 },
    );
    expect(passed).toBeGreaterThan(500);
  });

  it('shows any of its attributes without being parsed', () => {
    fc.assert(
      fc.property(itemTexts, fc.uniqueArray(names, { maxLength: 3 }), (text, asked) => {
        if (plainSize(text) === notPlain) return;
        const item = theLongWay(text);
        const expected = Object.entries(item).filter(([name]) => asked.includes(name));
        expect(Object.entries(attributesInText(text, asked))).toEqual(expected);
      }),
      { numRuns: 3_000 },
    );
  });
});

it.each<[string, AttributeMap, number]>([
  ['nothing', {}, 0],
  [
    'the types that are usual',
    { a: { S: 'xyz' }, b: { N: '-12.5' }, c: { BOOL: false }, d: { NULL: true } },
    13,
  ],
  ['maps and lists', { m: { M: { x: { L: [{ S: 'é' }, { M: {} }] } } } }, 16],
  ['letters beyond ASCII', { é: { S: '，名' } }, 8],
])('an item of %s is plain', (_what, item, sizeBytes) => {
  expect(plainSize(JSON.stringify(item))).toBe(sizeBytes);
  expect(mapSizeBytes(item)).toBe(sizeBytes);
});

it.each([
  ['a blank', '{"a": {"S":"b"}}'],
  ['an escape', '{"a":{"S":"\\u0062"}}'],
  ['a name twice', '{"a":{"S":"b"},"a":{"S":"c"}}'],
  ['a name that JSON.parse puts first', '{"a":{"S":"b"},"1":{"S":"c"}}'],
  ['no name', '{"":{"S":"b"}}'],
  ['a number in another form', '{"a":{"N":"1.0"}}'],
  ['two types', '{"a":{"S":"b","N":"1"}}'],
  ['no type', '{"a":{}}'],
  ['a set', '{"a":{"SS":["b"]}}'],
  ['a control character', '{"a":{"S":"\t"}}'],
  ['half a pair', '{"a":{"S":"\ud800"}}'],
  ['no end', '{"a":{"S":"b"}'],
  ['too many levels', `{"a":${'{"L":['.repeat(32)}{"S":"b"}${']}'.repeat(32)}}`],
  ['more than half of the largest size', JSON.stringify({ a: { S: 'b'.repeat(205_000) } })],
])('an item with %s is not plain', (_what, text) => {
  expect(plainSize(text)).toBe(notPlain);
});

it('one level less is not too many', () => {
  expect(plainSize(`{"a":${'{"L":['.repeat(31)}{"S":"b"}${']}'.repeat(31)}}`)).toBe(1 + 31 * 4 + 1);
});

it('an own text is the same text', () => {
  fc.assert(fc.property(fc.string(), (text) => ownText(`{${text}`) === `{${text}`));
});
