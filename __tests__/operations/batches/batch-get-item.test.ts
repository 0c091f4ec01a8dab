import {
  BatchGetItemCommand,
  type BatchGetItemCommandInput,
  type BatchGetItemCommandOutput,
  type KeysAndAttributes,
} from '@aws-sdk/client-dynamodb';
import { describeFaultOrder } from '../fault-order.ts';
import {
  detected,
  invalid,
  invalidValues,
  type Item,
  present,
  refusal,
  strings,
  type World,
  worldWith,
} from '../fixture.ts';

function batchGet(
  world: World,
  RequestItems: BatchGetItemCommandInput['RequestItems'],
  more: Partial<BatchGetItemCommandInput> = {},
): Promise<BatchGetItemCommandOutput> {
  return world.client.send(new BatchGetItemCommand({ RequestItems, ...more }));
}

const key = (a: string): Item => strings({ a });
const keys = (...names: readonly string[]): Item[] => names.map(key);

const arnOf = (name: string): string => `arn:aws:dynamodb:us-east-1:123456789012:table/${name}`;

describe('what is refused', () => {
  let world: World;
  beforeAll(async () => {
    world = await worldWith({ gsi: { gsi: { key: 'g:S' } } }, { name: 'numbers', key: 'n:N' });
  });

  describeFaultOrder<KeysAndAttributes & { readonly TableName?: string }>(
    { Keys: [key('x')] },
    [
      {
        error: detected(
          "Value null at 'requestItems.items.member.keys' failed to satisfy constraint: Member must not be null",
        ),
        input: { Keys: undefined },
        without: ['TableName'],
      },
      {
        error: invalid(
          'Can not use both expression and non-expression parameters in the same request: ' +
            'Non-expression parameters: {AttributesToGet} Expression parameters: {ProjectionExpression}',
        ),
        input: { AttributesToGet: ['a'], ProjectionExpression: 'a' },
        present: ['AttributesToGet', 'ProjectionExpression'],
      },
      {
        error: invalid('ExpressionAttributeNames can only be specified when using expressions'),
        input: { ExpressionAttributeNames: { '#n': 'n' } },
        present: ['ExpressionAttributeNames'],
        without: ['ProjectionExpression'],
      },
      {
        error: invalidValues('Duplicate value in attribute name: d'),
        input: { AttributesToGet: ['d', 'd'] },
        without: ['ProjectionExpression'],
      },
      {
        error: invalid('ExpressionAttributeNames must not be empty'),
        input: { ExpressionAttributeNames: {}, ProjectionExpression: 'a' },
        present: ['ProjectionExpression'],
        without: ['AttributesToGet'],
      },
      {
        error: invalid('Invalid ProjectionExpression: The expression can not be empty;'),
        input: { ProjectionExpression: '' },
        without: ['AttributesToGet'],
      },
      {
        error: invalid('Value provided in ExpressionAttributeNames unused in expressions: keys: {#u}'),
        input: { ExpressionAttributeNames: { '#u': 'u' }, ProjectionExpression: 'g.x' },
        present: ['ProjectionExpression'],
        without: ['AttributesToGet'],
      },
      {
        error: invalidValues('An string set  may not be empty'),
        input: { Keys: [{ a: { SS: [] } }, { a: { SS: [] } }] },
      },
      {
        error: invalid('Provided list of item keys contains duplicates'),
        input: { Keys: keys('x', 'y', 'x') },
      },
      {
        error: 'ResourceNotFoundException: Requested resource not found',
        input: { TableName: 'missing' },
      },
      {
        error: invalid('The provided key element does not match the schema'),
        input: { Keys: [key('x'), { a: { N: '1' } }] },
      },
      {
        error: invalid(
          "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: IndexKey: g",
        ),
        input: { ProjectionExpression: 'g.x' },
        without: ['AttributesToGet'],
      },
    ],
    ({ TableName = 'items', Keys, ...block }) => batchGet(world, { [TableName]: { Keys, ...block } }),
  );

  const hundredAndOne = Array.from({ length: 101 }, (_, at) => key(`k${at}`));

  it.each<[string, Partial<BatchGetItemCommandInput>, string]>([
    [
      'nothing',
      { RequestItems: {} },
      detected(
        "Value at 'RequestItems' failed to satisfy constraint: Member must have length greater than or equal to 1",
      ),
    ],
    [
      'a name that no table can have',
      { RequestItems: { 'i;': { Keys: [key('x')] } } },
      detected(
        `Value '{"i;":{"Keys":[{"a":{"S":"x"}}]}}' at 'requestItems' failed to satisfy constraint: ` +
          'Map keys must satisfy constraint: [Member must have length less than or equal to 255, ' +
          'Member must have length greater than or equal to 3, ' +
          'Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+]',
      ),
    ],
    [
      'a table without keys',
      { RequestItems: { items: { Keys: [] } } },
      detected(
        "Value at 'RequestItems.items.member.Keys' failed to satisfy constraint: " +
          'Member must have length greater than or equal to 1',
      ),
    ],
    [
      'more than 100 keys of one table',
      { RequestItems: { items: { Keys: hundredAndOne } } },
      detected(
        "Value at 'RequestItems.items.member.Keys' failed to satisfy constraint: " +
          'Member must have length less than or equal to 100',
      ),
    ],
    [
      'more than 100 keys of several tables, missing ones too',
      { RequestItems: { items: { Keys: hundredAndOne.slice(1) }, missing: { Keys: [key('x')] } } },
      invalid('Too many items requested for the BatchGetItem call'),
    ],
    [
      'a list for one table and an expression for another',
      {
        RequestItems: {
          items: { Keys: keys('x'), AttributesToGet: ['a'] },
          numbers: { Keys: [{ n: { N: '1' } }], ProjectionExpression: 'n' },
        },
      },
      invalid(
        'Can not use both expression and non-expression parameters in the same request: ' +
          'Non-expression parameters: {AttributesToGet} Expression parameters: {ProjectionExpression}',
      ),
    ],
    [
      'one number written in two ways',
      { RequestItems: { numbers: { Keys: [{ n: { N: '1' } }, { n: { N: '1.0' } }] } } },
      invalid('Provided list of item keys contains duplicates'),
    ],
    [
      'an empty key',
      { RequestItems: { items: { Keys: keys('') } } },
      invalid(
        'One or more parameter values are not valid. ' +
          'The AttributeValue for a key attribute cannot contain an empty string value. Key: a',
      ),
    ],
    [
      'a key that is too long',
      { RequestItems: { items: { Keys: keys('x'.repeat(2049)) } } },
      invalidValues('Size of hashkey has exceeded the maximum size limit of2048 bytes'),
    ],
    [
      'a wrong key of the first table where the second is missing',
      { RequestItems: { items: { Keys: [{}] }, missing: { Keys: [key('x')] } } },
      'ResourceNotFoundException: Requested resource not found',
    ],
  ])('%s', async (_, input, error) => {
    expect(await refusal(batchGet(world, {}, input))).toBe(error);
  });
});

describe('what is read', () => {
  it('is what there is of each table, in the order of the keys', async () => {
    const world = await worldWith({}, { name: 'others', key: 'n:N' });
    await world.putAll([
      { ...key('x'), v: { S: '1' } },
      { ...key('y'), v: { S: '2' } },
    ]);
    const { Responses, UnprocessedKeys } = await batchGet(world, {
      items: { Keys: keys('y', 'none', 'x') },
      others: { Keys: [{ n: { N: '1' } }] },
    });
    expect(Responses).toEqual({
      items: [
        { ...key('y'), v: { S: '2' } },
        { ...key('x'), v: { S: '1' } },
      ],
      others: [],
    });
    expect(UnprocessedKeys).toEqual({});
  });

  it.each<[string, Partial<KeysAndAttributes>]>([
    ['a projection expression', { ProjectionExpression: '#v', ExpressionAttributeNames: { '#v': 'v' } }],
    ['AttributesToGet', { AttributesToGet: ['v'] }],
  ])('is cut to %s, of which nothing may be left', async (_, block) => {
    const world = await worldWith({});
    await world.putAll([{ ...key('x'), v: { S: '1' } }, key('y')]);
    const { Responses } = await batchGet(world, { items: { Keys: keys('x', 'y'), ...block } });
    expect(Responses).toEqual({ items: [{ v: { S: '1' } }, {}] });
  });

  it('is answered under the name by which the caller calls the table', async () => {
    const world = await worldWith({});
    await world.putAll([key('x')]);
    const { Responses, ConsumedCapacity } = await batchGet(
      world,
      { [arnOf('items')]: { Keys: keys('x') } },
      { ReturnConsumedCapacity: 'TOTAL' },
    );
    expect(Responses).toEqual({ [arnOf('items')]: [key('x')] });
    expect(ConsumedCapacity).toEqual([{ TableName: 'items', CapacityUnits: 0.5 }]);
  });

  it('is a table called __proto__ like any other', async () => {
    const world = await worldWith({ name: '__proto__' });
    await world.wire('PutItem', { TableName: '__proto__', Item: key('x') });
    const body = '{"RequestItems":{"__proto__":{"Keys":[{"a":{"S":"x"}}]}}}';
    expect(await world.wire('BatchGetItem', body)).toEqual({
      status: 200,
      text: '{"Responses":{"__proto__":[{"a":{"S":"x"}}]},"UnprocessedKeys":{}}',
    });
  });
});

describe('16 MB', () => {
  const largest = 'x'.repeat(400 * 1024 - 10);

  it('end the answer, whatever the projection; the rest is to be asked for again', async () => {
    const world = await worldWith({}, { name: 'others' });
    const names = Array.from({ length: 45 }, (_, at) => `k${String(at).padStart(2, '0')}`);
    await world.putAll(names.map((name) => ({ ...key(name), v: { S: largest } })));
    const asked = {
      ProjectionExpression: '#a',
      ExpressionAttributeNames: { '#a': 'a' },
      ConsistentRead: true,
    };
    const answer = await batchGet(
      world,
      { items: { Keys: keys(...names), ...asked }, others: { Keys: keys('x') } },
      { ReturnConsumedCapacity: 'TOTAL' },
    );
    // 40 items fill 16 MB but for a few bytes.
    expect(answer.Responses).toEqual({ items: keys(...names.slice(0, 40)), others: [] });
    expect(answer.UnprocessedKeys).toEqual({
      items: { Keys: keys(...names.slice(40)), ...asked },
      others: { Keys: keys('x') },
    });
    expect(answer.ConsumedCapacity).toEqual([
      { TableName: 'items', CapacityUnits: 40 * 100 },
      { TableName: 'others', CapacityUnits: 0 },
    ]);

    const rest = await batchGet(world, answer.UnprocessedKeys);
    expect(present(rest.Responses)['items']).toHaveLength(5);
    expect(rest.UnprocessedKeys).toEqual({});
  });
});

describe('capacity', () => {
  it.each([
    ['eventually', false, 0.5 + 0.5 + 1],
    ['strongly', true, 1 + 1 + 2],
  ])('is counted key by key, missing items too: %s consistent', async (_, ConsistentRead, units) => {
    const world = await worldWith({}, { name: 'others' });
    await world.putAll([key('x'), { ...key('large'), v: { S: 'x'.repeat(5000) } }]);
    const { ConsumedCapacity } = await batchGet(
      world,
      {
        items: { Keys: keys('x', 'none', 'large'), ConsistentRead, ProjectionExpression: 'a' },
        others: { Keys: keys('none') },
      },
      { ReturnConsumedCapacity: 'INDEXES' },
    );
    expect(ConsumedCapacity).toEqual([
      { TableName: 'items', CapacityUnits: units, Table: { CapacityUnits: units } },
      { TableName: 'others', CapacityUnits: 0.5, Table: { CapacityUnits: 0.5 } },
    ]);
  });

  it('is told when asked for', async () => {
    const world = await worldWith({});
    expect(await batchGet(world, { items: { Keys: keys('x') } })).not.toHaveProperty('ConsumedCapacity');
  });
});
