/** What reads and writes of single items cost, and what they tell of it. */
import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import { type Item, strings, type World, worldWith } from '../fixture.ts';

const Key = strings({ a: 'k' });
/** An item of so many bytes in all, its key included. */
const ofSize = (bytes: number): Item => strings({ a: 'k', x: 'x'.repeat(bytes - 3) });
const total = (CapacityUnits: number): ConsumedCapacity => ({ TableName: 'items', CapacityUnits });

describe('a table without indexes', () => {
  let world: World;
  beforeEach(async () => {
    world = await worldWith({});
  });

  it('is silent unless asked', async () => {
    expect(await world.put({ Item: Key, ReturnConsumedCapacity: 'NONE' })).toEqual({});
    expect(await world.get({ Key })).toEqual({ Item: Key });
    expect(await world.update({ Key })).toEqual({});
    expect(await world.delete({ Key })).toEqual({});
  });

  it.each([
    [4096, 1],
    [4097, 2],
    [409_600, 100],
  ])('reads %d bytes for %d units, or half of them', async (bytes, units) => {
    await world.put({ Item: ofSize(bytes) });
    const consistent = await world.get({ Key, ConsistentRead: true, ReturnConsumedCapacity: 'TOTAL' });
    expect(consistent.ConsumedCapacity).toEqual(total(units));
    const eventual = await world.get({ Key, ReturnConsumedCapacity: 'TOTAL', ProjectionExpression: 'a' });
    expect(eventual.ConsumedCapacity).toEqual(total(units / 2));
  });

  it('reads nothing for the price of a little', async () => {
    const cost = async (ConsistentRead: boolean) =>
      (await world.get({ Key, ConsistentRead, ReturnConsumedCapacity: 'INDEXES' })).ConsumedCapacity;
    expect(await cost(true)).toEqual({ ...total(1), Table: { CapacityUnits: 1 } });
    expect(await cost(false)).toEqual({ ...total(0.5), Table: { CapacityUnits: 0.5 } });
  });

  it('writes by the larger of the item before and after', async () => {
    const put = async (bytes: number) =>
      (await world.put({ Item: ofSize(bytes), ReturnConsumedCapacity: 'TOTAL' })).ConsumedCapacity;
    expect(await put(1024)).toEqual(total(1));
    expect(await put(1025)).toEqual(total(2));
    expect(await put(3073)).toEqual(total(4));
    expect(await put(10)).toEqual(total(4));
    expect(await put(10)).toEqual(total(1));
    await put(2049);
    const update = await world.update({ Key, UpdateExpression: 'REMOVE x', ReturnConsumedCapacity: 'TOTAL' });
    expect(update.ConsumedCapacity).toEqual(total(3));
    await put(5000);
    const deletion = await world.delete({ Key, ReturnConsumedCapacity: 'INDEXES' });
    expect(deletion.ConsumedCapacity).toEqual({ ...total(5), Table: { CapacityUnits: 5 } });
  });

  it('charges one unit for a write of nothing', async () => {
    const charged = { ConsumedCapacity: total(1) };
    expect(await world.delete({ Key, ReturnConsumedCapacity: 'TOTAL' })).toEqual(charged);
    const update = { Key, UpdateExpression: 'REMOVE x', ReturnConsumedCapacity: 'TOTAL' } as const;
    expect(await world.update(update)).toEqual(charged);
  });
});

describe('a table with indexes', () => {
  let world: World;
  beforeEach(async () => {
    world = await worldWith({
      key: 'a:S b:S',
      lsi: { local: { key: 'a:S l:S', holds: 'KEYS_ONLY' } },
      gsi: { all: { key: 'g:S' }, some: { key: 'g:S', holds: ['p'] } },
    });
  });

  const key = strings({ a: 'a', b: 'b' });
  const arms = async (item: Item): Promise<ConsumedCapacity | undefined> =>
    (await world.put({ Item: { ...key, ...item }, ReturnConsumedCapacity: 'INDEXES' })).ConsumedCapacity;
  const units = (CapacityUnits: number) => ({ CapacityUnits });

  it('has an arm for each index that an item comes into', async () => {
    expect(await arms({ x: { S: 'x' } })).toEqual({ ...total(1), Table: units(1) });
    expect(await arms({ l: { S: 'l' } })).toEqual({
      ...total(2),
      Table: units(1),
      LocalSecondaryIndexes: { local: units(1) },
    });
    expect(await arms({ l: { S: 'l' }, g: { S: 'g' } })).toEqual({
      ...total(3),
      Table: units(1),
      GlobalSecondaryIndexes: { all: units(1), some: units(1) },
    });
  });

  it('has none for an index whose entry stays as it was', async () => {
    const item = { l: { S: 'l' }, g: { S: 'g' }, p: { S: 'p' } };
    await arms(item);
    expect(await arms(item)).toEqual({ ...total(1), Table: units(1) });
    expect(await arms({ ...item, x: { S: 'x' } })).toEqual({
      ...total(2),
      Table: units(1),
      GlobalSecondaryIndexes: { all: units(1) },
    });
    expect(await arms({ ...item, x: { S: 'x' }, p: { S: 'q' } })).toEqual({
      ...total(3),
      Table: units(1),
      GlobalSecondaryIndexes: { all: units(1), some: units(1) },
    });
  });

  it('pays twice where an entry moves, and once where it goes', async () => {
    await arms({ l: { S: 'l' }, g: { S: 'g' } });
    expect(await arms({ l: { S: 'm' }, g: { S: 'h' } })).toEqual({
      ...total(7),
      Table: units(1),
      LocalSecondaryIndexes: { local: units(2) },
      GlobalSecondaryIndexes: { all: units(2), some: units(2) },
    });
    const { ConsumedCapacity } = await world.delete({ Key: key, ReturnConsumedCapacity: 'INDEXES' });
    expect(ConsumedCapacity).toEqual({
      ...total(4),
      Table: units(1),
      LocalSecondaryIndexes: { local: units(1) },
      GlobalSecondaryIndexes: { all: units(1), some: units(1) },
    });
  });

  it('pays for an entry by its own size', async () => {
    expect(await arms({ l: { S: 'l' }, g: { S: 'g' }, x: { S: 'x'.repeat(3000) } })).toEqual({
      ...total(8),
      Table: units(3),
      LocalSecondaryIndexes: { local: units(1) },
      GlobalSecondaryIndexes: { all: units(3), some: units(1) },
    });
  });

  it('sums them all for TOTAL', async () => {
    const answer = await world.put({
      Item: { ...key, ...strings({ l: 'l', g: 'g' }) },
      ReturnConsumedCapacity: 'TOTAL',
    });
    expect(answer.ConsumedCapacity).toEqual(total(4));
  });
});

describe('ItemCollectionMetrics', () => {
  const SIZE = { ReturnItemCollectionMetrics: 'SIZE' } as const;

  it('are told of the collection of a write to a table with a local index', async () => {
    const world = await worldWith({ key: 'a:S b:S', lsi: { local: { key: 'a:S l:S' } } });
    const ItemCollectionMetrics = { ItemCollectionKey: strings({ a: 'a' }), SizeEstimateRangeGB: [0, 1] };
    const key = strings({ a: 'a', b: 'b' });
    expect(await world.put({ Item: key, ...SIZE })).toEqual({ ItemCollectionMetrics });
    expect(await world.update({ Key: key, ...SIZE })).toEqual({ ItemCollectionMetrics });
    expect(await world.delete({ Key: key, ...SIZE })).toEqual({ ItemCollectionMetrics });
    expect(await world.put({ Item: key, ReturnItemCollectionMetrics: 'NONE' })).toEqual({});
    expect(await world.put({ Item: key })).toEqual({});
  });

  it('are not where there is no local index', async () => {
    const world = await worldWith({ key: 'a:S b:S', gsi: { global: { key: 'g:S' } } });
    expect(await world.put({ Item: strings({ a: 'a', b: 'b', g: 'g' }), ...SIZE })).toEqual({});
  });
});
