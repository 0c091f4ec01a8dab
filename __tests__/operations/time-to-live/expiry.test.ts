/** What time to live does to items, as clients of both services see it. */
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  ExecuteStatementCommand,
  GetItemCommand,
  PutItemCommand,
  type StreamViewType,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { FakeDynamoDB, type FakeDynamoDBOptions, SystemClock } from '../../../lib/index.ts';
import { type Item, present, refusal, type TableSpec } from '../fixture.ts';
import { TimeToLiveWorld } from './time-to-live.ts';

const theService = { Type: 'Service', PrincipalId: 'dynamodb.amazonaws.com' };
/** The time at which every world starts. */
const start = Date.parse('2026-11-22T10:00:00Z') / 1000;

function expiring(a: string, expires: number | string, more: Item = {}): Item {
  return { a: { S: a }, expires: { N: String(expires) }, ...more };
}

async function worldOf(spec: TableSpec = {}, options: FakeDynamoDBOptions = {}): Promise<TimeToLiveWorld> {
  const world = new TimeToLiveWorld(options);
  await world.table(spec);
  await world.set(true);
  return world;
}

/** A table with time to live, and in it an item whose time is over. */
async function putExpired(client: DynamoDBClient, TableName: string): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'a', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'a', KeyType: 'HASH' }],
    }),
  );
  const TimeToLiveSpecification = { Enabled: true, AttributeName: 'expires' };
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  await client.send(new PutItemCommand({ TableName, Item: expiring('x', start - 60) }));
}

async function ids(world: TimeToLiveWorld): Promise<readonly string[]> {
  const { Items } = await world.scan();
  return present(Items)
    .map((item) => item['a']?.S ?? '')
    .sort();
}

describe('an item whose time is over', () => {
  it('is gone at the next request after its time, and not before', async () => {
    const world = await worldOf();
    await world.put({ Item: expiring('x', start + 60) });
    world.clock.advance({ seconds: 60 });
    expect(await ids(world)).toEqual(['x']);
    world.clock.advance(1);
    expect(await world.item({ a: { S: 'x' } })).toBeUndefined();
  });

  it('is gone at once where its time was over when it was put', async () => {
    const world = await worldOf();
    const { Attributes } = await world.put({ Item: expiring('x', start - 60), ReturnValues: 'ALL_OLD' });
    expect(Attributes).toBeUndefined();
    expect(await ids(world)).toEqual([]);
  });

  // Decimals and exponents were seen to expire on AWS.
  it.each([
    ['a decimal', String(start - 60 + 0.1234), true],
    ['an exponent', `${start / 10 - 60}e1`, true],
    ['four years past', String(start - 4 * 365 * 86_400), true],
    ['six years past', String(start - 6 * 365 * 86_400), false],
    ['a stamp in milliseconds', String((start - 60) * 1000), false],
    ['zero', '0', false],
    ['below zero', String(-start), false],
    ['the largest number', '9.9999999999999999999999999999999999999E+125', false],
    ['the smallest number', '1E-130', false],
  ])('is one with %s: %s, %s', async (_, N, isGone) => {
    const world = await worldOf();
    await world.put({ Item: { a: { S: 'x' }, expires: { N } } });
    expect(await ids(world)).toEqual(isGone ? [] : ['x']);
  });

  it.each<[string, Item]>([
    ['no such attribute', {}],
    ['a string', { expires: { S: String(start - 60) } }],
    ['a set', { expires: { NS: [String(start - 60)] } }],
    ['a number in a map', { expires: { M: { expires: { N: String(start - 60) } } } }],
    ['a number in a list', { expires: { L: [{ N: String(start - 60) }] } }],
    ['a binary', { expires: { B: new TextEncoder().encode(String(start - 60)) } }],
    ['null', { expires: { NULL: true } }],
  ])('is none with %s', async (_, attributes) => {
    const world = await worldOf();
    await world.put({ Item: { a: { S: 'x' }, ...attributes } });
    world.clock.advance({ days: 4_000 });
    expect(await ids(world)).toEqual(['x']);
    expect(world.dynamodb.expireItems()).toBe(0);
  });

  it.each(['expires:N', 'p:S expires:N'])('may have its time in its key: %s', async (key) => {
    const world = await worldOf({ key });
    for (const seconds of [start - 60, start + 60]) {
      await world.put({ Item: { p: { S: 'p' }, expires: { N: String(seconds) } } });
    }
    const { Items } = await world.scan();
    expect(Items).toEqual([expect.objectContaining({ expires: { N: String(start + 60) } })]);
  });

  it('stays where the key of that name is a string', async () => {
    const world = await worldOf({ key: 'expires:S' });
    await world.put({ Item: { expires: { S: String(start - 60) } } });
    expect(await world.scan({ Select: 'COUNT' })).toMatchObject({ Count: 1 });
  });

  it('is gone after a silence of years, though it is long past by then', async () => {
    const world = await worldOf();
    await world.put({ Item: expiring('x', start + 60) });
    world.clock.advance({ days: 10 * 365 });
    expect(await ids(world)).toEqual([]);
  });

  it('leaves every index, and the counts with it', async () => {
    const world = await worldOf({
      key: 'a:S b:S',
      lsi: { local: { key: 'a:S expires:N' } },
      gsi: { global: { key: 'g:S', holds: 'KEYS_ONLY' }, sparse: { key: 's:S' } },
    });
    const attributes = { b: { S: 'b' }, g: { S: 'g' } };
    await world.put({ Item: expiring('stays', start + 3_600, attributes) });
    const before = await world.describe();
    await world.put({ Item: expiring('goes', start + 60, { ...attributes, s: { S: 's' } }) });
    expect((await world.describe()).ItemCount).toBe(2);
    world.clock.advance({ seconds: 61 });
    expect(await world.describe()).toEqual(before);
    for (const IndexName of ['local', 'global', 'sparse']) {
      const { Items } = await world.scan({ IndexName });
      expect(present(Items).map((item) => item['a']?.S)).toEqual(IndexName === 'sparse' ? [] : ['stays']);
    }
  });

  it('costs nobody capacity', async () => {
    const world = await worldOf();
    for (let index = 0; index < 20; index += 1) await world.put({ Item: expiring(`${index}`, start + 60) });
    world.clock.advance({ seconds: 61 });
    const { ConsumedCapacity } = await world.get({
      Key: { a: { S: '1' } },
      ReturnConsumedCapacity: 'INDEXES',
    });
    expect(ConsumedCapacity).toEqual({
      TableName: 'items',
      CapacityUnits: 0.5,
      Table: { CapacityUnits: 0.5 },
    });
  });
});

describe('an item that is written again before it is deleted', () => {
  it('stays until its new time', async () => {
    const world = await worldOf();
    await world.put({ Item: expiring('x', start + 60) });
    await world.put({ Item: expiring('x', start + 120) });
    world.clock.advance({ seconds: 61 });
    expect(await ids(world)).toEqual(['x']);
    world.clock.advance({ seconds: 60 });
    expect(await ids(world)).toEqual([]);
  });

  it('stays for good when it loses its time', async () => {
    const world = await worldOf();
    await world.put({ Item: expiring('x', start + 60) });
    await world.update({ Key: { a: { S: 'x' } }, UpdateExpression: 'REMOVE expires' });
    world.clock.advance({ days: 1 });
    expect(await ids(world)).toEqual(['x']);
  });

  it.each<[string, (world: TimeToLiveWorld, item: Item) => Promise<unknown>]>([
    [
      'BatchWriteItem',
      ({ client }, Item) =>
        client.send(new BatchWriteItemCommand({ RequestItems: { items: [{ PutRequest: { Item } }] } })),
    ],
    [
      'TransactWriteItems',
      ({ client }, Item) =>
        client.send(
          new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName: 'items', Item } }] }),
        ),
    ],
    [
      'ExecuteStatement',
      ({ client }, item) =>
        client.send(
          new ExecuteStatementCommand({
            Statement: `INSERT INTO items VALUE {'a': ?, 'expires': ?}`,
            Parameters: [present(item['a']), present(item['expires'])],
          }),
        ),
    ],
    [
      'UpdateItem',
      (world, item) =>
        world.update({
          Key: { a: present(item['a']) },
          UpdateExpression: 'SET expires = :expires',
          ExpressionAttributeValues: { ':expires': present(item['expires']) },
        }),
    ],
  ])('expires by whichever door it came in: %s', async (_, write) => {
    const world = await worldOf();
    await write(world, expiring('x', start + 60));
    world.clock.advance({ seconds: 60 });
    expect(await ids(world)).toEqual(['x']);
    world.clock.advance({ seconds: 1 });
    expect(await ids(world)).toEqual([]);
  });
});

describe('the stream', () => {
  it.each<[StreamViewType, boolean]>([
    ['KEYS_ONLY', false],
    ['NEW_IMAGE', false],
    ['OLD_IMAGE', true],
    ['NEW_AND_OLD_IMAGES', true],
  ])('has a removal by the service: %s', async (stream, hasImage) => {
    const world = await worldOf({ stream });
    const item = expiring('x', start + 60, { note: { S: 'n' } });
    await world.put({ Item: item });
    await world.put({ Item: { a: { S: 'y' } } });
    await world.delete({ Key: { a: { S: 'y' } } });
    world.clock.advance({ hours: 1 });
    const records = await world.records();
    const removal = present(records.find((record) => record.userIdentity !== undefined));
    expect(removal).toEqual({
      eventID: expect.stringMatching(/^[0-9a-f]{32}$/),
      eventName: 'REMOVE',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: 'us-east-1',
      userIdentity: theService,
      dynamodb: {
        // The time of the sweep, not that of the expiry.
        ApproximateCreationDateTime: new Date('2026-11-22T11:00:00Z'),
        Keys: { a: { S: 'x' } },
        ...(hasImage ? { OldImage: item } : {}),
        SequenceNumber: expect.stringMatching(/^\d{21,40}$/),
        SizeBytes: expect.any(Number),
        StreamViewType: stream,
      },
    });
    expect(records.map((record) => [record.eventName, record.userIdentity !== undefined])).toEqual([
      ['INSERT', false],
      ['INSERT', false],
      ['REMOVE', false],
      ['REMOVE', true],
    ]);
  });

  it('shows it to a consumer that does nothing but poll', async () => {
    const world = await worldOf({ stream: 'KEYS_ONLY' });
    await world.put({ Item: expiring('x', start + 60) });
    const { LatestStreamArn: StreamArn } = await world.describe();
    const { StreamDescription } = await world.streams.send(new DescribeStreamCommand({ StreamArn }));
    const { ShardIterator: latest } = await world.streams.send(
      new GetShardIteratorCommand({
        StreamArn,
        ShardId: StreamDescription?.Shards?.[0]?.ShardId,
        ShardIteratorType: 'LATEST',
      }),
    );
    const none = await world.streams.send(new GetRecordsCommand({ ShardIterator: latest }));
    expect(none.Records).toEqual([]);
    world.clock.advance({ seconds: 61 });
    const some = await world.streams.send(new GetRecordsCommand({ ShardIterator: none.NextShardIterator }));
    expect(some.Records).toEqual([
      expect.objectContaining({ eventName: 'REMOVE', userIdentity: theService }),
    ]);
  });

  it('has what one sweep deletes in the order of the times, before what the request itself writes', async () => {
    const world = await worldOf({ stream: 'KEYS_ONLY' });
    for (const [a, after] of [
      ['third', 30],
      ['first', 10.5],
      ['second', 11],
      ['later', 90],
    ] as const) {
      await world.put({ Item: expiring(a, start + after) });
    }
    world.clock.advance({ seconds: 60 });
    await world.put({ Item: { a: { S: 'first' } } });
    const records = (await world.records()).slice(4);
    expect(records.map((record) => `${record.eventName} ${record.dynamodb?.Keys?.['a']?.S}`)).toEqual([
      'REMOVE first',
      'REMOVE second',
      'REMOVE third',
      'INSERT first',
    ]);
  });

  it('tells a deletion of an expired item that came first from the expiry', async () => {
    const world = await worldOf({ stream: 'KEYS_ONLY' }, { timeToLive: 'manual' });
    await world.put({ Item: expiring('x', start - 60) });
    await world.delete({ Key: { a: { S: 'x' } } });
    expect(world.dynamodb.expireItems()).toBe(0);
    expect((await world.records()).map((record) => record.userIdentity)).toEqual([undefined, undefined]);
  });
});

describe('time to live that is', () => {
  it('off lets nothing expire', async () => {
    const world = await TimeToLiveWorld.withTable();
    await world.put({ Item: expiring('x', start - 60) });
    expect(world.dynamodb.expireItems()).toBe(0);
    expect(await ids(world)).toEqual(['x']);
  });

  it('turned on takes the items that are there', async () => {
    const world = await TimeToLiveWorld.withTable();
    for (const [a, expires] of [
      ['over', start - 60],
      ['to come', start + 60],
      ['ancient', 1],
    ] as const) {
      await world.put({ Item: expiring(a, expires) });
    }
    await world.set(true);
    expect(await ids(world)).toEqual(['ancient', 'to come']);
    world.clock.advance({ seconds: 61 });
    expect(await ids(world)).toEqual(['ancient']);
  });

  it('turned off lets nothing more expire, and back on for another attribute goes by that', async () => {
    const world = await worldOf();
    await world.put({ Item: expiring('x', start + 2 * 3_600) });
    await world.put({ Item: { a: { S: 'y' }, other: { N: String(start + 2 * 3_600) } } });
    world.clock.advance({ hours: 1 });
    await world.set(false);
    world.clock.advance({ hours: 2 });
    expect(await ids(world)).toEqual(['x', 'y']);
    await world.set(true, 'other');
    expect(await ids(world)).toEqual(['x']);
  });

  it('ENABLING or DISABLING deletes nothing', async () => {
    const world = await worldOf({}, { transitions: { timeToLiveMs: 60_000 } });
    await world.put({ Item: expiring('x', start - 60) });
    world.clock.advance({ milliseconds: 59_999 });
    expect(await ids(world)).toEqual(['x']);
    expect(world.dynamodb.expireItems()).toBe(0);
    world.clock.advance(1);
    expect(await ids(world)).toEqual([]);
    await world.put({ Item: expiring('y', start + 3_600 + 90) });
    world.clock.advance({ hours: 1 });
    await world.set(false);
    world.clock.advance({ seconds: 59 });
    expect(await ids(world)).toEqual(['y']);
    world.clock.advance({ hours: 1 });
    expect(await ids(world)).toEqual(['y']);
  });

  it('on in a table that is deleted has no hold on it any more, nor on the next one of its name', async () => {
    const world = await worldOf({}, { transitions: { deleteTableMs: 1_000 }, timeToLive: 'manual' });
    await world.put({ Item: expiring('x', start - 60) });
    await world.client.send(new DeleteTableCommand({ TableName: 'items' }));
    expect((await world.describe()).TableStatus).toBe('DELETING');
    expect(world.dynamodb.expireItems()).toBe(0);
    expect((await world.describe()).ItemCount).toBe(1);
    world.clock.advance({ seconds: 1 });
    await world.table();
    await world.put({ Item: expiring('x', start - 60) });
    expect(world.dynamodb.expireItems()).toBe(0);
    expect(await refusal(world.set(false))).toContain('already disabled');
  });
});

describe('a delay', () => {
  it.each<[FakeDynamoDBOptions['timeToLive'], number]>([
    ['immediate', 0],
    [{ delayMs: 600_000 }, 600],
    [{ delayMs: 0 }, 0],
    ['aws', 2 * 86_400],
  ])('of %j leaves an item there, and readable, for %s seconds', async (timeToLive, seconds) => {
    const world = await worldOf({ gsi: { global: { key: 'g:S' } } }, { timeToLive });
    await world.put({ Item: expiring('x', start + 60, { g: { S: 'g' } }) });
    world.clock.advance({ seconds: 60 + seconds });
    expect(await ids(world)).toEqual(['x']);
    expect(await world.scan({ IndexName: 'global', Select: 'COUNT' })).toMatchObject({ Count: 1 });
    expect((await world.describe()).ItemCount).toBe(1);
    world.clock.advance(1);
    expect(await ids(world)).toEqual([]);
  });

  it('or none at all leaves an expired item to be read, written and brought back', async () => {
    const world = await worldOf({}, { timeToLive: 'manual' });
    await world.put({ Item: expiring('x', start - 60) });
    world.clock.advance({ days: 365 });
    const Key = { a: { S: 'x' } };
    const { client } = world;
    expect(await world.item(Key)).toEqual(expiring('x', start - 60));
    expect(
      await client.send(
        new TransactGetItemsCommand({ TransactItems: [{ Get: { TableName: 'items', Key } }] }),
      ),
    ).toMatchObject({ Responses: [{ Item: expiring('x', start - 60) }] });
    expect(
      await client.send(new BatchGetItemCommand({ RequestItems: { items: { Keys: [Key] } } })),
    ).toMatchObject({ Responses: { items: [expiring('x', start - 60)] } });
    const { Items } = await world.scan({
      FilterExpression: 'expires > :now',
      ExpressionAttributeValues: { ':now': { N: String(start) } },
    });
    expect(Items).toEqual([]);
    await world.update({
      Key,
      UpdateExpression: 'SET expires = :later',
      ConditionExpression: 'expires < :now',
      ExpressionAttributeValues: {
        ':now': { N: String(start) },
        ':later': { N: String(start + 366 * 86_400) },
      },
    });
    expect(world.dynamodb.expireItems()).toBe(0);
    world.clock.advance({ days: 2 });
    expect(await ids(world)).toEqual(['x']);
    expect(world.dynamodb.expireItems()).toBe(1);
    expect(await ids(world)).toEqual([]);
  });

  it.each([-1, NaN, '5', undefined])('is not %p', (delayMs) => {
    // @ts-expect-error a plain JavaScript program may well try
    expect(() => new FakeDynamoDB({ timeToLive: { delayMs } })).toThrow(
      expect.objectContaining({
        code: 'INVALID_TIME_TO_LIVE',
        message:
          "fake-dynamodb: timeToLive is 'immediate', 'aws', 'manual' or { delayMs }, with 0 milliseconds or more.",
      }),
    );
  });

  it.each(['never', null, 5, {}])('is not asked for by %p', (timeToLive) => {
    // @ts-expect-error a plain JavaScript program may well try
    expect(() => new FakeDynamoDB({ timeToLive })).toThrow(
      expect.objectContaining({ code: 'INVALID_TIME_TO_LIVE' }),
    );
  });
});

describe('expireItems', () => {
  it.each(['immediate', 'aws', 'manual', { delayMs: 1 }] as const)(
    'deletes what is expired, whatever the delay: %j',
    async (timeToLive) => {
      const world = await worldOf({ stream: 'KEYS_ONLY' }, { timeToLive });
      for (const after of [10, 20, 30]) await world.put({ Item: expiring(`${after}`, start + after) });
      world.clock.advance({ seconds: 20, milliseconds: 1 });
      expect(world.dynamodb.expireItems()).toBe(2);
      expect(world.dynamodb.expireItems()).toBe(0);
      expect(await ids(world)).toEqual(['30']);
      expect((await world.records()).filter((record) => record.userIdentity !== undefined)).toHaveLength(2);
    },
  );

  it('does so in every table, account and region', async () => {
    const world = await worldOf({}, { timeToLive: 'manual' });
    for (const place of [{ region: 'eu-west-1' }, { accountId: '210987654321' }]) {
      const client = new DynamoDBClient(world.dynamodb.clientConfig(place));
      for (const TableName of ['one', 'two']) await putExpired(client, TableName);
    }
    await world.put({ Item: expiring('x', start - 60) });
    expect(world.dynamodb.expireItems()).toBe(5);
  });

  it('is none in a fake that holds nothing', () => {
    expect(new FakeDynamoDB().expireItems()).toBe(0);
  });
});

describe('a clock that steps back', () => {
  it('leaves alone what is not over any more, and finds it again when it is', async () => {
    const world = await worldOf();
    await world.put({ Item: expiring('x', start + 60) });
    await world.put({ Item: expiring('y', start + 120) });
    world.clock.advance({ seconds: 61 });
    expect(await ids(world)).toEqual(['y']);
    world.clock.set((start - 86_400) * 1000);
    await world.put({ Item: expiring('x', start - 3_600) });
    await world.put({ Item: expiring('z', start - 86_400 - 1) });
    expect(await ids(world)).toEqual(['x', 'y']);
    world.clock.set((start - 3_599) * 1000);
    expect(await ids(world)).toEqual(['y']);
    world.clock.set((start + 121) * 1000);
    expect(await ids(world)).toEqual([]);
  });

  it('does not undo that time to live is on', async () => {
    const world = await worldOf();
    world.clock.set((start - 86_400) * 1000);
    await world.put({ Item: expiring('x', start - 86_401) });
    expect(await ids(world)).toEqual([]);
  });
});

describe('snapshot, restore and fork', () => {
  it('bring back what expired, and it expires again', async () => {
    const world = await worldOf({ stream: 'KEYS_ONLY' });
    await world.put({ Item: expiring('x', start + 60) });
    const snapshot = world.dynamodb.snapshot();
    for (let round = 0; round < 2; round += 1) {
      world.clock.advance({ seconds: 61 });
      expect(await ids(world)).toEqual([]);
      expect(await world.records()).toHaveLength(2);
      world.dynamodb.restore(snapshot);
      expect(await ids(world)).toEqual(['x']);
      expect(await world.records()).toHaveLength(1);
    }
  });

  it('keep the delay, and each its own expiries', async () => {
    const world = await worldOf({}, { timeToLive: { delayMs: 60_000 } });
    await world.put({ Item: expiring('x', start + 60) });
    const fork = world.dynamodb.fork();
    world.clock.advance({ seconds: 121 });
    expect(await ids(world)).toEqual([]);
    const client = new DynamoDBClient(fork.clientConfig());
    const readsFork = async (): Promise<boolean> => {
      const { Item } = await client.send(new GetItemCommand({ TableName: 'items', Key: { a: { S: 'x' } } }));
      return Item !== undefined;
    };
    expect(await readsFork()).toBe(true);
    expect(fork.expireItems()).toBe(0);
    world.dynamodb.restore(fork.snapshot());
    world.clock.advance({ seconds: 61 });
    expect([await ids(world), world.dynamodb.expireItems()]).toEqual([['x'], 1]);
    expect(await readsFork()).toBe(true);
  });

  it('reset forgets', async () => {
    const world = await worldOf({}, { timeToLive: 'manual' });
    await world.put({ Item: expiring('x', start - 60) });
    world.dynamodb.reset();
    expect(world.dynamodb.expireItems()).toBe(0);
  });
});

describe('fake timers', () => {
  it('make items expire where the process has the clock', async () => {
    jest.useFakeTimers({ now: start * 1000, doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
    try {
      const world = await worldOf({}, { clock: new SystemClock() });
      await world.put({ Item: expiring('x', start + 60) });
      expect(await ids(world)).toEqual(['x']);
      jest.advanceTimersByTime(61_000);
      expect(await ids(world)).toEqual([]);
    } finally {
      jest.useRealTimers();
    }
  });
});
