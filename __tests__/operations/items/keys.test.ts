/** Keys against the schema of their table: the texts of a `Key` and of the key in an item that is put. */
import { invalid, invalidValues, type Item, refusal, strings, type World, worldWith } from '../fixture.ts';

const mismatch = invalid('The provided key element does not match the schema');
const emptyKey = (type: 'string' | 'binary', name: string) =>
  invalid(
    `One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty ${type} value. Key: ${name}`,
  );
const longHash = invalidValues('Size of hashkey has exceeded the maximum size limit of2048 bytes');
const longRange = invalidValues(
  'Aggregated size of all range keys has exceeded the size limit of 1024 bytes',
);

let world: World;
beforeAll(async () => {
  world = await worldWith(
    { key: 'a:S b:B' },
    { name: 'indexed', key: 'a:S', gsi: { zebra: { key: 'p:S q:B' }, aardvark: { key: 'q:B p:S' } } },
  );
});

const good: Item = { a: { S: 'a' }, b: { B: bytes(1) } };

/** A key, what Get, Update and Delete say of it, and what Put says where that is not the same. */
const rows: readonly [string, Item, string, string?][] = [
  ['nothing', {}, mismatch, invalidValues('Missing the key a in the item')],
  ['no sort key', { a: { S: 'a' } }, mismatch, invalidValues('Missing the key b in the item')],
  ['no partition key', { b: { B: bytes(1) } }, mismatch, invalidValues('Missing the key a in the item')],
  [
    'another partition type',
    { ...good, a: { N: '1' } },
    mismatch,
    invalidValues('Type mismatch for key a expected: S actual: N'),
  ],
  [
    'another sort type',
    { ...good, b: { S: 'b' } },
    mismatch,
    invalidValues('Type mismatch for key b expected: B actual: S'),
  ],
  [
    'a list',
    { ...good, b: { L: [] } },
    mismatch,
    invalidValues('Type mismatch for key b expected: B actual: L'),
  ],
  ['an empty string', { ...good, a: { S: '' } }, emptyKey('string', 'a')],
  ['an empty binary', { ...good, b: { B: bytes(0) } }, emptyKey('binary', 'b')],
  ['an empty string and no sort key', { a: { S: '' } }, mismatch, emptyKey('string', 'a')],
  ['2,049 bytes', { ...good, a: { S: 'é'.repeat(1024) + 'x' } }, longHash],
  ['1,025 bytes', { ...good, b: { B: bytes(1025) } }, longRange],
  ['both too long', { a: { S: 'x'.repeat(2049) }, b: { B: bytes(1025) } }, longHash],
];

describe.each(rows)('%s', (_, key, keyError, itemError = keyError) => {
  it('as a Key', async () => {
    expect(await refusal(world.get({ Key: key }))).toBe(keyError);
    expect(await refusal(world.update({ Key: key }))).toBe(keyError);
    expect(await refusal(world.delete({ Key: key }))).toBe(keyError);
  });

  it('in an item', async () => {
    expect(await refusal(world.put({ Item: key }))).toBe(itemError);
  });
});

it('a Key with more than the key', async () => {
  const key = { ...good, c: { S: 'c' } };
  expect(await refusal(world.get({ Key: key }))).toBe(mismatch);
  expect(await refusal(world.update({ Key: key }))).toBe(mismatch);
  expect(await refusal(world.delete({ Key: key }))).toBe(mismatch);
});

it('keys of 2,048 and 1,024 bytes are taken', async () => {
  const key = { a: { S: 'é'.repeat(1024) }, b: { B: bytes(1024) } };
  await world.put({ Item: key });
  expect(await world.item(key)).toEqual(key);
  await world.delete({ Key: key });
});

describe('keys of secondary indexes in an item that is put', () => {
  const put = (item: Item) =>
    refusal(world.put({ TableName: 'indexed', Item: { ...strings({ a: 'k' }), ...item } }));
  const emptyIndexKey = (type: string, index: string, name: string) =>
    invalid(
      'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
        `The AttributeValue for a key attribute cannot contain an empty ${type} value. IndexName: ${index}, IndexKey: ${name}`,
    );

  it('may be absent', async () => {
    expect(await put({ p: { S: 'p' } })).toBe('no error');
  });

  it.each<[Item, string]>([
    [
      { p: { N: '1' } },
      invalidValues('Type mismatch for Index Key p Expected: S Actual: N IndexName: aardvark'),
    ],
    [
      { p: { NULL: true } },
      invalidValues('Type mismatch for Index Key p Expected: S Actual: NULL IndexName: aardvark'),
    ],
    [{ p: { S: '' } }, emptyIndexKey('string', 'aardvark', 'p')],
    [{ q: { B: bytes(0) } }, emptyIndexKey('binary', 'aardvark', 'q')],
    [{ q: { B: bytes(0) }, p: { N: '1' } }, emptyIndexKey('binary', 'aardvark', 'q')],
  ])('%j', async (item, error) => {
    expect(await put(item)).toBe(error);
  });

  it('may not be longer than keys of tables', async () => {
    expect(await put({ p: { S: 'x'.repeat(1024) } })).toBe('no error');
    expect(await put({ p: { S: 'x'.repeat(1025) } })).toBe(
      invalidValues(
        'Size limit exceeded for Index Key p Actual Size: 1025 bytes Max Size: 1024 bytes IndexName: aardvark',
      ),
    );
  });
});

function bytes(length: number): Uint8Array {
  return new Uint8Array(length).fill(7);
}
