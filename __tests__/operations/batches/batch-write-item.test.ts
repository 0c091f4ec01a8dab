import {
  BatchWriteItemCommand,
  type BatchWriteItemCommandInput,
  type BatchWriteItemCommandOutput,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { describeFaultOrder } from '../fault-order.ts';
import {
  detected,
  invalid,
  invalidValues,
  type Item,
  refusal,
  strings,
  type World,
  worldWith,
} from '../fixture.ts';

function batchWrite(
  world: World,
  RequestItems: BatchWriteItemCommandInput['RequestItems'],
  more: Partial<BatchWriteItemCommandInput> = {},
): Promise<BatchWriteItemCommandOutput> {
  return world.client.send(new BatchWriteItemCommand({ RequestItems, ...more }));
}

const put = (item: Item): WriteRequest => ({ PutRequest: { Item: item } });
const remove = (key: Item): WriteRequest => ({ DeleteRequest: { Key: key } });
const putNamed = (...names: readonly string[]): WriteRequest[] => names.map((a) => put(strings({ a })));

const severalTypes =
  'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes';
const keyMismatch = 'The provided key element does not match the schema';

describe('what is refused', () => {
  let world: World;
  beforeAll(async () => {
    world = await worldWith({ gsi: { byG: { key: 'g:S' } } });
    await world.putAll([strings({ a: 'stored' })]);
  });
  afterEach(async () => {
    expect((await world.scan()).Items).toEqual([strings({ a: 'stored' })]);
  });

  /** Of the requests of one call, the later ones in AWS's order of checks stand first. */
  interface Requests {
    readonly TableName?: string;
    readonly twice?: readonly WriteRequest[];
    readonly keyed?: readonly WriteRequest[];
    readonly sent?: readonly WriteRequest[];
  }

  describeFaultOrder<Requests>(
    { sent: putNamed('good') },
    [
      { error: invalid(severalTypes), input: { sent: [{}] } },
      { error: invalidValues('An string set  may not be empty'), input: { sent: [put({ a: { SS: [] } })] } },
      {
        error: invalid('Item size has exceeded the maximum allowed size'),
        input: { sent: [put(strings({ a: 'x', v: 'v'.repeat(400 * 1024) }))] },
      },
      { error: 'ResourceNotFoundException: Requested resource not found', input: { TableName: 'missing' } },
      { error: invalid(keyMismatch), input: { keyed: [put({ a: { N: '1' } })] } },
      {
        error: invalid('Provided list of item keys contains duplicates'),
        input: { twice: putNamed('twice', 'twice') },
      },
    ],
    ({ TableName = 'items', twice = [], keyed = [], sent = [] }) =>
      batchWrite(world, { [TableName]: [...twice, ...keyed, ...sent] }),
  );

  it.each<[string, WriteRequest[], string]>([
    [
      'both actions in one request',
      [{ ...put(strings({ a: 'x' })), ...remove(strings({ a: 'x' })) }],
      severalTypes,
    ],
    ['an item without the key', [put(strings({ b: 'x' }))], keyMismatch],
    ['a key to delete of another type', [remove({ a: { N: '1' } })], keyMismatch],
    ['a key to delete with another attribute', [remove(strings({ a: 'x', b: 'y' }))], keyMismatch],
    [
      'an empty key',
      putNamed(''),
      'One or more parameter values are not valid. ' +
        'The AttributeValue for a key attribute cannot contain an empty string value. Key: a',
    ],
    [
      'an index key of another type',
      [put({ a: { S: 'x' }, g: { N: '1' } })],
      'One or more parameter values were invalid: ' +
        'Type mismatch for Index Key g Expected: S Actual: N IndexName: byG',
    ],
    [
      'an empty index key',
      [put(strings({ a: 'x', g: '' }))],
      'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
        'The AttributeValue for a key attribute cannot contain an empty string value. IndexName: byG, IndexKey: g',
    ],
    [
      'an item put and deleted',
      [...putNamed('x', 'y'), remove(strings({ a: 'x' }))],
      'Provided list of item keys contains duplicates',
    ],
    ['a faulty request among good ones', [...putNamed('x', 'y'), put({ a: { N: '1' } })], keyMismatch],
  ])('%s', async (_, requests, text) => {
    expect(await refusal(batchWrite(world, { items: requests }))).toBe(invalid(text));
  });

  it("an item that is named twice, once by the table's name and once by its ARN", async () => {
    const arn = 'arn:aws:dynamodb:us-east-1:123456789012:table/items';
    expect(await refusal(batchWrite(world, { items: putNamed('x'), [arn]: putNamed('x') }))).toBe(
      invalid('Provided list of item keys contains duplicates'),
    );
  });

  it.each<[string, BatchWriteItemCommandInput['RequestItems'], string]>([
    ['nothing', {}, 'ValidationException: The requestItems parameter is required for BatchWriteItem'],
    [
      'more than 25 requests in several tables',
      { items: many(25), missing: many(1) },
      'ValidationException: Too many items requested for the BatchWriteItem call',
    ],
    [
      'a put without an item',
      { items: [{ PutRequest: { Item: undefined } }] },
      detected(
        "Value null at 'requestItems.items.member.1.member.putRequest.item' " +
          'failed to satisfy constraint: Member must not be null',
      ),
    ],
  ])('%s', async (_, requestItems, error) => {
    expect(await refusal(batchWrite(world, requestItems))).toBe(error);
  });

  it.each([0, 26])('%i requests for one table', async (count) => {
    const error = await refusal(batchWrite(world, { items: many(count) }));
    expect(error.replace(/'\{items=\[.*\]\}'/s, 'V')).toBe(
      detected(
        "Value V at 'requestItems' failed to satisfy constraint: Map value must satisfy constraint: " +
          '[Member must have length less than or equal to 25, Member must have length greater than or equal to 1]',
      ),
    );
  });
});

function many(count: number): WriteRequest[] {
  return putNamed(...Array.from({ length: count }, (_, at) => `k${at}`));
}

describe('what is written', () => {
  it('is every put and delete, in all tables and their indexes', async () => {
    const world = await worldWith({ gsi: { byG: { key: 'g:S' } } }, { name: 'others', key: 'n:N' });
    await world.putAll([strings({ a: 'old', g: 'g1' }), strings({ a: 'replaced', g: 'g1', v: 'v' })]);
    const answer = await batchWrite(world, {
      items: [
        put(strings({ a: 'new', g: 'g1' })),
        remove(strings({ a: 'old' })),
        put(strings({ a: 'replaced' })),
        remove(strings({ a: 'never there' })),
      ],
      others: [put({ n: { N: '1.50' } })],
    });
    expect(answer).toEqual({ $metadata: expect.anything(), UnprocessedItems: {} });
    expect(new Set((await world.scan()).Items)).toEqual(
      new Set([strings({ a: 'new', g: 'g1' }), strings({ a: 'replaced' })]),
    );
    expect((await world.scan({ IndexName: 'byG' })).Items).toEqual([strings({ a: 'new', g: 'g1' })]);
    expect((await world.scan({ TableName: 'others' })).Items).toEqual([{ n: { N: '1.5' } }]);
  });

  it('gives stream records in the order of the requests, none for what changes nothing', async () => {
    const world = await worldWith({ stream: 'NEW_AND_OLD_IMAGES' });
    await world.putAll([strings({ a: 'same' }), strings({ a: 'gone' }), strings({ a: 'changed' })]);
    await batchWrite(world, {
      items: [
        put(strings({ a: 'z' })),
        remove(strings({ a: 'gone' })),
        put(strings({ a: 'same' })),
        remove(strings({ a: 'never there' })),
        put(strings({ a: 'changed', v: 'v' })),
        put(strings({ a: 'b' })),
      ],
    });
    const records = (await world.records()).slice(3);
    expect(records.map(({ eventName, dynamodb }) => [eventName, dynamodb?.Keys?.['a']?.S])).toEqual([
      ['INSERT', 'z'],
      ['REMOVE', 'gone'],
      ['MODIFY', 'changed'],
      ['INSERT', 'b'],
    ]);
  });

  it('may be of a table called __proto__', async () => {
    const world = await worldWith({ name: '__proto__' });
    const body = '{"RequestItems":{"__proto__":[{"PutRequest":{"Item":{"a":{"S":"x"}}}}]}}';
    expect(await world.wire('BatchWriteItem', body)).toEqual({
      status: 200,
      text: '{"UnprocessedItems":{}}',
    });
    expect(await world.item(strings({ a: 'x' }), '__proto__')).toEqual(strings({ a: 'x' }));
  });
});

describe('what it costs', () => {
  it('is what the single writes cost, summed by table and index', async () => {
    const world = await worldWith(
      { key: 'a:S b:S', lsi: { local: { key: 'a:S l:S' } }, gsi: { global: { key: 'g:S' } } },
      { name: 'others' },
    );
    await world.putAll([strings({ a: 'old', b: 'b', g: 'g' })]);
    const { ConsumedCapacity } = await batchWrite(
      world,
      {
        items: [
          put(strings({ a: 'x', b: 'b', g: 'g', v: 'v'.repeat(1500) })),
          put(strings({ a: 'y', b: 'b', l: 'l' })),
          put(strings({ a: 'old', b: 'b', g: 'moved' })),
          remove(strings({ a: 'never there', b: 'b' })),
        ],
        others: putNamed('x'),
      },
      { ReturnConsumedCapacity: 'INDEXES' },
    );
    expect(ConsumedCapacity).toEqual([
      {
        TableName: 'items',
        CapacityUnits: 10,
        Table: { CapacityUnits: 5 },
        LocalSecondaryIndexes: { local: { CapacityUnits: 1 } },
        GlobalSecondaryIndexes: { global: { CapacityUnits: 4 } },
      },
      { TableName: 'others', CapacityUnits: 1, Table: { CapacityUnits: 1 } },
    ]);
  });

  it('tells each item collection once, of tables with a local index', async () => {
    const world = await worldWith({ key: 'a:S b:S', lsi: { local: { key: 'a:S l:S' } } }, { name: 'others' });
    const metrics = async (more: Partial<BatchWriteItemCommandInput>): Promise<unknown> => {
      const items = ['x1', 'x2', 'y1'].map((name) =>
        put(strings({ a: name.slice(0, 1), b: name.slice(1), l: 'l' })),
      );
      return (await batchWrite(world, { items, others: putNamed('x') }, more)).ItemCollectionMetrics;
    };
    expect(await metrics({ ReturnItemCollectionMetrics: 'SIZE' })).toEqual({
      items: [
        { ItemCollectionKey: strings({ a: 'x' }), SizeEstimateRangeGB: [0, 1] },
        { ItemCollectionKey: strings({ a: 'y' }), SizeEstimateRangeGB: [0, 1] },
      ],
    });
    expect(await metrics({ ReturnItemCollectionMetrics: 'NONE' })).toBeUndefined();
  });

  it('tells no item collection where there is no local index', async () => {
    const world = await worldWith({});
    const { ItemCollectionMetrics } = await batchWrite(
      world,
      { items: putNamed('x') },
      { ReturnItemCollectionMetrics: 'SIZE' },
    );
    expect(ItemCollectionMetrics).toEqual({});
  });
});
