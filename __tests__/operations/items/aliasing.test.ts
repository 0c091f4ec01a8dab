/** What a caller sent or received is the caller's: changing it changes nothing stored, and nothing of a later answer. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { type Item, present, strings, worldWith } from '../fixture.ts';

function nestedItem(): Item {
  return {
    a: { S: 'k' },
    b: { B: new Uint8Array([1, 2, 3]) },
    doc: { M: { list: { L: [{ N: '1' }, { M: strings({ x: 'x' }) }] } } },
    set: { SS: ['p', 'q'] },
  };
}

/** Overwrites everything that can be reached. */
function vandalize(value: unknown): void {
  if (value instanceof Uint8Array) {
    value.set(value.map(() => 255));
  } else if (Array.isArray(value)) {
    value.forEach(vandalize);
    value.length = 0;
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      vandalize(member);
      Reflect.deleteProperty(value, name);
    }
    Reflect.set(value, 'vandal', { S: 'was here' });
  }
}

const Key = strings({ a: 'k' });

it('what was sent may be changed, before the answer and after', async () => {
  const world = await worldWith({ stream: 'NEW_AND_OLD_IMAGES', gsi: { all: { key: 'g:S' } } });
  const item = { ...nestedItem(), ...strings({ g: 'g' }) };
  const expected = { ...nestedItem(), ...strings({ g: 'g' }) };
  const putting = world.put({ Item: item });
  await putting;
  vandalize(item);
  const values: Record<string, AttributeValue> = { ':v': { L: [{ M: strings({ y: 'y' }) }] } };
  await world.update({
    Key: strings({ a: 'k' }),
    UpdateExpression: 'SET v = :v, w = :v',
    ExpressionAttributeValues: values,
  });
  vandalize(values);
  const after = {
    ...expected,
    v: { L: [{ M: strings({ y: 'y' }) }] },
    w: { L: [{ M: strings({ y: 'y' }) }] },
  };
  expect(await world.item(Key)).toEqual(after);
  expect((await world.scan({ IndexName: 'all' })).Items).toEqual([after]);
  expect((await world.records()).map((record) => record.dynamodb?.NewImage)).toEqual([expected, after]);
});

it('what was received may be changed', async () => {
  const world = await worldWith({ stream: 'NEW_AND_OLD_IMAGES', gsi: { all: { key: 'g:S' } } });
  const expected = { ...nestedItem(), ...strings({ g: 'g' }) };
  await world.put({ Item: expected });
  const query = {
    IndexName: 'all',
    KeyConditionExpression: 'g = :g',
    ExpressionAttributeValues: { ':g': { S: 'g' } },
  };
  vandalize(await world.get({ Key }));
  vandalize(await world.query(query));
  vandalize(await world.scan());
  vandalize(await world.scan({ Limit: 1 }));
  vandalize(await world.put({ Item: expected, ReturnValues: 'ALL_OLD' }));
  vandalize(await world.update({ Key, ReturnValues: 'ALL_NEW' }));
  vandalize(await world.records());
  expect(await world.item(Key)).toEqual(expected);
  expect((await world.query(query)).Items).toEqual([expected]);
  expect((await world.records()).map((record) => record.dynamodb?.NewImage)).toEqual([expected]);
});

it('parts of an item that share a value may change apart', async () => {
  const world = await worldWith({});
  await world.put({ Item: nestedItem() });
  await world.update({ Key, UpdateExpression: 'SET twin = doc' });
  await world.update({
    Key,
    UpdateExpression: 'SET doc.#l[1].x = :new REMOVE twin.#l[0] ADD #s :r',
    ExpressionAttributeNames: { '#l': 'list', '#s': 'set' },
    ExpressionAttributeValues: { ':new': { S: 'new' }, ':r': { SS: ['r'] } },
  });
  const item = present(await world.item(Key));
  expect(item['doc']).toEqual({ M: { list: { L: [{ N: '1' }, { M: strings({ x: 'new' }) }] } } });
  expect(item['twin']).toEqual({ M: { list: { L: [{ M: strings({ x: 'x' }) }] } } });
  expect(item['set']).toEqual({ SS: ['p', 'q', 'r'] });
});
