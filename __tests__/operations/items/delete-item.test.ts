import type { DeleteItemCommandInput } from '@aws-sdk/client-dynamodb';
import { describeFaultOrder } from '../fault-order.ts';
import { detected, invalid, refusal, strings, type World, worldWith } from '../fixture.ts';

describe('the order of checks', () => {
  let world: World;
  beforeAll(async () => {
    world = await worldWith({ key: 'a:S b:S', gsi: { gsi: { key: 'c:S' } } });
    await world.put({ Item: strings({ a: 'a', b: 'b' }) });
  });

  describeFaultOrder<DeleteItemCommandInput>(
    { Key: strings({ a: 'a', b: 'b' }) },
    [
      {
        error: detected("Value null at 'key' failed to satisfy constraint: Member must not be null"),
        input: { Key: undefined },
      },
      {
        error: detected(
          'Can not use both expression and non-expression parameters in the same request: ' +
            'Non-expression parameters: {Expected, ConditionalOperator} Expression parameters: {ConditionExpression}',
        ),
        input: { Expected: {}, ConditionalOperator: 'OR', ConditionExpression: 'attribute_exists(a)' },
        present: ['ConditionExpression', 'Expected'],
        without: ['ExpressionAttributeValues'],
      },
      {
        error: detected('ExpressionAttributeNames can only be specified when using expressions'),
        input: { ExpressionAttributeNames: { '#n': 'n' } },
        present: ['ExpressionAttributeNames'],
        without: ['ConditionExpression'],
      },
      {
        error: detected('ExpressionAttributeValues can only be specified when using expressions'),
        input: { ExpressionAttributeValues: { ':v': { S: '' } } },
        present: ['ExpressionAttributeValues'],
        without: ['ConditionExpression'],
      },
      {
        error: detected('One or more parameter values were invalid: An string set  may not be empty'),
        input: { Key: { a: { SS: [] } } },
      },
      {
        error: detected(
          'One or more parameter values were invalid: Value cannot be used when Exists is false for Attribute: q',
        ),
        input: { Expected: { q: { Exists: false, Value: { S: 'v' } } } },
        without: ['ConditionExpression'],
      },
      {
        error: detected('ExpressionAttributeValues must not be empty'),
        input: { ExpressionAttributeValues: {}, ConditionExpression: 'attribute_exists(a)' },
        present: ['ConditionExpression'],
        without: ['Expected'],
      },
      {
        error: detected(
          'Invalid ConditionExpression: Attribute name is a reserved keyword; reserved keyword: size',
        ),
        input: { ConditionExpression: 'size = x' },
        without: ['Expected'],
      },
      {
        error: detected('Value provided in ExpressionAttributeNames unused in expressions: keys: {#unused}'),
        input: { ExpressionAttributeNames: { '#unused': 'n' }, ConditionExpression: 'attribute_exists(a)' },
        present: ['ConditionExpression'],
        without: ['Expected'],
      },
      {
        error: 'ResourceNotFoundException: Requested resource not found',
        input: { TableName: 'missing' },
      },
      {
        error: invalid('The provided key element does not match the schema'),
        input: { Key: { a: { N: '1' } } },
      },
      {
        error: invalid(
          "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: Key: a",
        ),
        input: { ConditionExpression: 'attribute_exists(a[0])' },
        without: ['Expected'],
      },
      {
        error: 'ConditionalCheckFailedException: The conditional request failed',
        input: { ConditionExpression: 'attribute_not_exists(a)' },
        without: ['Expected'],
      },
    ],
    (input) => world.delete(input),
  );
});

describe('what it does and answers', () => {
  it('deletes the item and answers with it only when asked', async () => {
    const world = await worldWith({});
    const [one, two] = [strings({ a: '1', x: 'x' }), strings({ a: '2', x: 'x' })];
    await world.putAll([one, two]);
    expect(await world.delete({ Key: strings({ a: '1' }) })).toEqual({});
    expect(await world.delete({ Key: strings({ a: '2' }), ReturnValues: 'ALL_OLD' })).toEqual({
      Attributes: two,
    });
    expect((await world.scan()).Items).toEqual([]);
  });

  it('is no error where there is no item', async () => {
    const world = await worldWith({ stream: 'KEYS_ONLY' });
    expect(
      await world.delete({
        Key: strings({ a: 'none' }),
        ReturnValues: 'ALL_OLD',
        ReturnConsumedCapacity: 'TOTAL',
      }),
    ).toEqual({ ConsumedCapacity: { TableName: 'items', CapacityUnits: 1 } });
    expect(await world.records()).toEqual([]);
  });

  it('takes NONE and ALL_OLD of the ReturnValues', async () => {
    const world = await worldWith({});
    const Key = strings({ a: 'k' });
    expect(await world.delete({ Key, ReturnValues: 'NONE' })).toEqual({});
    for (const ReturnValues of ['ALL_NEW', 'UPDATED_OLD', 'UPDATED_NEW'] as const) {
      expect(await refusal(world.delete({ Key, ReturnValues }))).toBe(
        detected('ReturnValues can only be ALL_OLD or NONE'),
      );
    }
  });
});
