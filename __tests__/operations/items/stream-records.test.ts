/** Which writes of items leave a record in the stream: those that change something by value. */
import { type Item, refusal, strings, type World, worldWith } from '../fixture.ts';

const Key = strings({ a: 'k' });
const stored: Item = {
  ...Key,
  n: { N: '1' },
  s: { S: 's' },
  tags: { SS: ['p', 'q'] },
  ns: { NS: ['1', '2'] },
  l: { L: [{ N: '1' }, { N: '2' }] },
  m: { M: { x: { S: 'x' }, y: { S: 'y' } } },
};

type Write = (world: World) => Promise<unknown>;
const put =
  (changes: Item): Write =>
  (world) =>
    world.put({ Item: { ...stored, ...changes } });
const update =
  (UpdateExpression: string, values?: Item): Write =>
  (world) =>
    world.update({ Key, UpdateExpression, ...(values && { ExpressionAttributeValues: values }) });

describe.each(['NEW_AND_OLD_IMAGES', 'KEYS_ONLY'] as const)('in a stream of %s', (stream) => {
  let world: World;
  beforeEach(async () => {
    world = await worldWith({ stream, gsi: { gsi: { key: 's:S' } } });
    await world.put({ Item: stored });
  });
  const names = async () => (await world.records()).slice(1).map((record) => record.eventName);

  it.each<[string, Write]>([
    ['the same item', put({})],
    ['its map in another order', put({ m: { M: { y: { S: 'y' }, x: { S: 'x' } } } })],
    ['its sets in another order', put({ tags: { SS: ['q', 'p'] }, ns: { NS: ['2.0', '1'] } })],
    ['a number in another form', put({ n: { N: '1.0' } })],
    ['SET to the same value', update('SET s = :s', { ':s': { S: 's' } })],
    ['ADD 0', update('ADD n :n', { ':n': { N: '0' } })],
    ['ADD of a member that is there', update('ADD tags :m', { ':m': { SS: ['p'] } })],
    ['DELETE of a member that is not', update('DELETE tags :m', { ':m': { SS: ['z'] } })],
    ['REMOVE of an attribute that is not', update('REMOVE zz, l[7], m.zz')],
    ['no update at all', (each) => each.update({ Key })],
    ['no attribute updates', (each) => each.update({ Key, AttributeUpdates: {} })],
    ['a deletion of nothing', (each) => each.delete({ Key: strings({ a: 'none' }) })],
    [
      'a failed condition',
      (each) => refusal(each.delete({ Key, ConditionExpression: 'attribute_not_exists(a)' })),
    ],
  ])('none: %s', async (_, write) => {
    await write(world);
    expect(await names()).toEqual([]);
    expect(await world.item(Key)).toEqual(stored);
  });

  it.each<[string, Write]>([
    ['a list in another order', put({ l: { L: [{ N: '2' }, { N: '1' }] } })],
    ['another type', put({ n: { S: '1' } })],
    ['an attribute more', update('SET z = :z', { ':z': { S: '' } })],
    ['a member less', update('DELETE tags :m', { ':m': { SS: ['p'] } })],
    ['put over', put({ s: { S: 'other' } })],
  ])('MODIFY: %s', async (_, write) => {
    await write(world);
    expect(await names()).toEqual(['MODIFY']);
  });

  it('INSERT and REMOVE: an item that comes and goes', async () => {
    await world.put({ Item: strings({ a: 'new' }) });
    await world.delete({ Key: strings({ a: 'new' }) });
    await world.update({ Key: strings({ a: 'new' }) });
    const records = (await world.records()).filter((record) => record.dynamodb?.Keys?.['a']?.S === 'new');
    expect(records.map((record) => record.eventName)).toEqual(['INSERT', 'REMOVE', 'INSERT']);
  });
});

it('has the images before and after, and none of what the view leaves out', async () => {
  const images = {
    OLD_IMAGE: [false, true],
    NEW_IMAGE: [true, false],
    NEW_AND_OLD_IMAGES: [true, true],
    KEYS_ONLY: [false, false],
  } as const;
  for (const stream of ['OLD_IMAGE', 'NEW_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY'] as const) {
    const world = await worldWith({ stream });
    const [before, after] = [strings({ a: 'k', x: 'before' }), strings({ a: 'k', x: 'after' })];
    await world.put({ Item: before });
    await world.put({ Item: after });
    const [, record] = await world.records();
    const [hasNew, hasOld] = images[stream];
    expect(record?.dynamodb).toMatchObject({ Keys: Key, StreamViewType: stream });
    expect([record?.dynamodb?.NewImage, record?.dynamodb?.OldImage]).toEqual([
      hasNew ? after : undefined,
      hasOld ? before : undefined,
    ]);
  }
});
