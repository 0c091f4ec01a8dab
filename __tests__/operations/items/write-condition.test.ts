import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type Item, strings, type World, worldWith } from '../fixture.ts';

const stored: Item = { ...strings({ a: 'k', x: 'old' }), l: { L: [{ N: '1' }] } };
const Key = strings({ a: 'k' });
const absent = strings({ a: 'none' });

let world: World;
beforeEach(async () => {
  world = await worldWith({ stream: 'KEYS_ONLY' });
  await world.put({ Item: stored });
});

type Failing = { ConditionExpression: string; ReturnValuesOnConditionCheckFailure?: 'ALL_OLD' | 'NONE' };

const writes: Readonly<Record<string, (key: Item, failing: Failing) => Promise<unknown>>> = {
  PutItem: (key, failing) => world.put({ Item: { ...key, x: { S: 'new' } }, ...failing }),
  UpdateItem: (key, failing) =>
    world.update({
      Key: key,
      UpdateExpression: 'SET x = :new',
      ExpressionAttributeValues: { ':new': { S: 'new' } },
      ...failing,
    }),
  DeleteItem: (key, failing) => world.delete({ Key: key, ...failing }),
};

async function failureOf(call: Promise<unknown>): Promise<ConditionalCheckFailedException> {
  const error: unknown = await call.catch((caught: unknown) => caught);
  if (error instanceof ConditionalCheckFailedException) return error;
  throw new Error('the condition did not fail');
}

describe.each(Object.entries(writes))('%s whose condition fails', (_, write) => {
  const exists = 'attribute_exists(a)';
  const absence = 'attribute_not_exists(a)';

  it('changes nothing', async () => {
    const { message, $metadata } = await failureOf(write(Key, { ConditionExpression: absence }));
    expect([message, $metadata.httpStatusCode]).toEqual(['The conditional request failed', 400]);
    expect((await world.scan()).Items).toEqual([stored]);
    expect(await world.records()).toHaveLength(1);
  });

  it('hands the stored item back only for ALL_OLD', async () => {
    const failing = (ReturnValuesOnConditionCheckFailure?: 'ALL_OLD' | 'NONE') =>
      failureOf(
        write(Key, {
          ConditionExpression: absence,
          ...(ReturnValuesOnConditionCheckFailure && { ReturnValuesOnConditionCheckFailure }),
        }),
      );
    expect((await failing('ALL_OLD')).Item).toEqual(stored);
    expect((await failing('NONE')).Item).toBeUndefined();
    expect((await failing()).Item).toBeUndefined();
  });

  it('has no item to hand back where there is none', async () => {
    const error = await failureOf(
      write(absent, { ConditionExpression: exists, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }),
    );
    expect(error.Item).toBeUndefined();
  });

  it('takes an absent item for one without attributes', async () => {
    await write(absent, { ConditionExpression: 'attribute_not_exists(x) AND NOT begins_with(x, x.y)' });
    await write(Key, { ConditionExpression: exists });
  });
});
