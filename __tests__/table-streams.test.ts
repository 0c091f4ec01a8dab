/** `dynamodb.streams`, beside what the SDK's own streams client shows of the same stream. */
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
} from '@aws-sdk/client-dynamodb-streams';
import * as fc from 'fast-check';
import { FakeDynamoDB } from '../lib/index.ts';
import { present, strings, World, worldWith } from './operations/fixture.ts';

const hour = 60 * 60 * 1000;
const stream = 'NEW_AND_OLD_IMAGES';

const streamedTable: CreateTableCommandInput = {
  TableName: 'items',
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [{ AttributeName: 'a', KeyType: 'HASH' }],
  AttributeDefinitions: [{ AttributeName: 'a', AttributeType: 'S' }],
  StreamSpecification: { StreamEnabled: true, StreamViewType: stream },
};

/** Every call that takes a table, by its name. */
const calls: Readonly<Record<string, (dynamodb: FakeDynamoDB, table: string) => unknown>> = {
  split: ({ streams }, table) => streams.split(table),
  rollOver: ({ streams }, table) => streams.rollOver(table),
  merge: ({ streams }, table) => streams.merge(table),
  records: ({ streams }, table) => streams.records(table),
  follow: ({ streams }, table) => streams.follow(table),
};

async function shardsOf(world: World, table = 'items'): Promise<readonly Shard[]> {
  const { LatestStreamArn: StreamArn } = await world.describe(table);
  const { StreamDescription } = await world.streams.send(new DescribeStreamCommand({ StreamArn }));
  return StreamDescription?.Shards ?? [];
}

function openIds(shards: readonly Shard[]): string[] {
  return shards
    .filter((shard) => shard.SequenceNumberRange?.EndingSequenceNumber === undefined)
    .map((shard) => shard.ShardId ?? '');
}

function parentsOf(shards: readonly Shard[]): Record<string, string | undefined> {
  return Object.fromEntries(shards.map((shard) => [shard.ShardId ?? '', shard.ParentShardId]));
}

async function turnOff(world: World): Promise<void> {
  await world.client.send(
    new UpdateTableCommand({ TableName: 'items', StreamSpecification: { StreamEnabled: false } }),
  );
}

/** What a call of ours that cannot be done throws. */
function usageError(code: string, message: RegExp): Error {
  return expect.objectContaining({ name: 'UsageError', code, message: expect.stringMatching(message) });
}

async function codeOf(call: () => unknown): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
  return 'no error';
}

describe('split, rollOver, merge', () => {
  it('give the ids of the new shards, which the SDK shows as open children', async () => {
    const world = await worldWith({ stream });
    const { streams } = world.dynamodb;
    const [first = ''] = openIds(await shardsOf(world));
    const halves = streams.split('items');
    expect(openIds(await shardsOf(world))).toEqual(halves);
    const [low, high] = halves;
    const [next = '', ...others] = streams.rollOver('items', low);
    expect(others).toEqual([]);
    const [merged = ''] = streams.merge('items', [high, next]);
    expect(openIds(await shardsOf(world))).toEqual([merged]);
    expect(parentsOf(await shardsOf(world))).toEqual({
      [first]: undefined,
      [low]: first,
      [high]: first,
      [next]: low,
      [merged]: next,
    });
  });

  it('take a shard by themselves if not told which', async () => {
    const world = await worldWith({ stream });
    const { streams } = world.dynamodb;
    streams.split('items');
    streams.split('items');
    expect(streams.rollOver('items')).toHaveLength(3);
    expect(streams.merge('items')).toHaveLength(1);
    expect(openIds(await shardsOf(world))).toHaveLength(2);
  });

  it('find a table by its name here, by its ARN anywhere, and by its name elsewhere', async () => {
    const world = new World();
    const elsewhere = { region: 'eu-west-1', accountId: '000000000000' };
    const abroad = new DynamoDBClient(world.dynamodb.clientConfig(elsewhere));
    const { TableDescription } = await abroad.send(new CreateTableCommand(streamedTable));
    const { streams } = world.dynamodb;
    expect(streams.split('items', undefined, elsewhere)).toHaveLength(2);
    expect(streams.rollOver(TableDescription?.TableArn ?? '')).toHaveLength(2);
    expect(streams.merge(TableDescription?.LatestStreamArn ?? '')).toHaveLength(1);
    expect(await codeOf(() => streams.split('items'))).toBe('TABLE_NOT_FOUND');
    expect(await codeOf(() => streams.split('items', undefined, { region: 'eu-west-1' }))).toBe(
      'TABLE_NOT_FOUND',
    );
  });

  it.each(Object.entries(calls))(
    '%s names a table or a stream that is not there, and what to do',
    async (_, call) => {
      const { dynamodb } = await worldWith({});
      await expect(async () => call(dynamodb, 'orders')).rejects.toEqual(
        usageError('TABLE_NOT_FOUND', /no table orders in us-east-1 of account 123456789012\. Create it/),
      );
      await expect(async () => call(dynamodb, 'items')).rejects.toEqual(
        usageError('STREAM_NOT_FOUND', /the table items has no stream\. Turn one on: StreamSpecification/),
      );
      const arn = 'arn:aws:dynamodb:us-east-1:123456789012:table/items/stream/2015-05-20T20:51:10.252';
      await expect(async () => call(dynamodb, arn)).rejects.toEqual(
        usageError('STREAM_NOT_FOUND', /no stream arn:.*252\./),
      );
    },
  );

  const { records: _, ...callsOnShards } = calls;

  it.each(Object.entries(callsOnShards))('%s wants a stream that is on', async (_, call) => {
    const world = await worldWith({ stream });
    await turnOff(world);
    await expect(async () => call(world.dynamodb, 'items')).rejects.toEqual(
      usageError('STREAM_TURNED_OFF', /^fake-dynamodb: the stream arn:.* is turned off.*UpdateTable/),
    );
  });

  it('want shards that are there and open, and tell those that are', async () => {
    const world = await worldWith({ stream });
    const { streams } = world.dynamodb;
    const [closed = ''] = openIds(await shardsOf(world));
    const [low, high] = streams.split('items');
    const open = new RegExp(`Open are: ${low}, ${high}\\.`);
    for (const call of [
      (id: string) => streams.split('items', id),
      (id: string) => streams.rollOver('items', id),
      (id: string) => streams.merge('items', [low, id]),
    ]) {
      expect(() => call('shardId-none-such')).toThrow(
        expect.objectContaining({ code: 'SHARD_NOT_FOUND', message: expect.stringMatching(open) }),
      );
      expect(() => call(closed)).toThrow(
        expect.objectContaining({ code: 'SHARD_NOT_OPEN', message: expect.stringMatching(open) }),
      );
    }
  });

  it('merge wants two shards side by side', async () => {
    const world = await worldWith({ stream });
    const { streams } = world.dynamodb;
    expect(() => streams.merge('items')).toThrow(
      expect.objectContaining({ code: 'SHARDS_NOT_ADJACENT', message: expect.stringMatching(/Split it/) }),
    );
    const [low, high] = streams.split('items');
    const [, far] = streams.split('items', high);
    for (const other of [low, far]) {
      expect(() => streams.merge('items', [low, other])).toThrow(
        expect.objectContaining({ code: 'SHARDS_NOT_ADJACENT' }),
      );
    }
  });

  it('split wants a shard with more than one hash', async () => {
    const world = await worldWith({ stream });
    const { streams } = world.dynamodb;
    let [narrow = ''] = openIds(await shardsOf(world));
    for (let depth = 0; depth < 32; depth += 1) [narrow = ''] = streams.split('items', narrow);
    expect(() => streams.split('items', narrow)).toThrow(
      expect.objectContaining({ code: 'SHARD_TOO_NARROW', message: expect.stringContaining(narrow) }),
    );
  });
});

describe('shardCount', () => {
  it('is how many shards every new stream opens with, in a fork too, and after a reset', async () => {
    const world = new World({ shardCount: 4 });
    await world.table({ stream });
    expect(await shardsOf(world)).toHaveLength(4);
    expect(parentsOf(await shardsOf(world))).toEqual(
      Object.fromEntries((await shardsOf(world)).map((shard) => [shard.ShardId, undefined])),
    );
    const fork = world.dynamodb.fork();
    for (const dynamodb of [world.dynamodb, fork]) {
      dynamodb.reset();
      await new DynamoDBClient(dynamodb.clientConfig()).send(new CreateTableCommand(streamedTable));
      expect(dynamodb.streams.rollOver('items')).toHaveLength(4);
    }
  });

  it('spreads items of like keys over all shards', async () => {
    const world = new World({ shardCount: 4 });
    await world.table({ stream });
    for (let index = 0; index < 40; index += 1) await world.put({ Item: strings({ a: `user#${index}` }) });
    for (const { SequenceNumberRange, ShardId } of await shardsOf(world)) {
      const [child] = world.dynamodb.streams.rollOver('items', ShardId);
      expect(child).toBeDefined();
      const closed = (await shardsOf(world)).find((shard) => shard.ShardId === ShardId);
      expect(closed?.SequenceNumberRange?.EndingSequenceNumber).not.toBe(
        SequenceNumberRange?.StartingSequenceNumber,
      );
    }
  });

  it.each([0, -1, 1.5, 1001, NaN])('is not %p', (shardCount) => {
    expect(() => new FakeDynamoDB({ shardCount })).toThrow(
      usageError('INVALID_SHARD_COUNT', /^fake-dynamodb: shardCount is 1 to 1000, not /),
    );
  });
});

describe('records', () => {
  const item = {
    a: { S: 'k' },
    bytes: { B: new Uint8Array([1, 2, 255]) },
    more: { BS: [new Uint8Array([7])] },
    map: { M: { list: { L: [{ N: '1' }, { BOOL: true }, { NULL: true as const }] } } },
    tags: { SS: ['x', 'y'] },
    numbers: { NS: ['1', '2.5'] },
  };

  it.each(['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES'] as const)(
    'are those that the SDK gives, member for member, for %s',
    async (viewType) => {
      const world = await worldWith({ stream: viewType });
      await world.put({ Item: item });
      await world.put({ Item: { ...item, toString: { S: 'data' }, more: { N: '1' } } });
      await world.delete({ Key: { a: { S: 'k' } } });
      const records = await world.dynamodb.streams.records('items');
      expect(records).toHaveLength(3);
      expect(records).toStrictEqual(await world.records());
    },
  );

  it('come in the order of sequence numbers, whatever the shards', async () => {
    const world = new World({ shardCount: 3 });
    await world.table({ stream: 'KEYS_ONLY' });
    const written: string[] = [];
    for (const reshape of ['split', 'rollOver', 'merge', 'rollOver', 'split'] as const) {
      for (let index = 0; index < 10; index += 1) {
        written.push(`${reshape} ${written.length}`);
        await world.put({ Item: strings({ a: written.at(-1) ?? '' }) });
      }
      world.dynamodb.streams[reshape]('items');
      world.clock.advance(2 * hour);
    }
    const records = await world.dynamodb.streams.records('items', { unmarshalled: true });
    expect(records.map((record) => record.dynamodb.Keys['a'])).toEqual(written);
    const numbers = records.map((record) => record.dynamodb.SequenceNumber);
    expect(numbers.map(BigInt)).toEqual(numbers.map(BigInt).sort((a, b) => (a < b ? -1 : 1)));
  });

  it('have plain objects in place of attribute values on request, and nothing else changed', async () => {
    const world = await worldWith({ stream });
    await world.put({ Item: item });
    const [record, ...others] = await world.dynamodb.streams.records('items', { unmarshalled: true });
    const [wired] = await world.dynamodb.streams.records('items', { unmarshalled: false });
    expect(others).toEqual([]);
    const document = {
      a: 'k',
      bytes: new Uint8Array([1, 2, 255]),
      more: new Set([new Uint8Array([7])]),
      map: { list: [1, true, null] },
      tags: new Set(['x', 'y']),
      numbers: new Set([1, 2.5]),
    };
    expect(record).toStrictEqual({
      ...wired,
      dynamodb: { ...wired?.dynamodb, Keys: { a: 'k' }, NewImage: document },
    });
  });

  it('have attributes by any name', async () => {
    const world = await worldWith({ stream });
    await world.wire('PutItem', {
      TableName: 'items',
      Item: JSON.parse('{"a":{"S":"k"},"__proto__":{"S":"x"}}'),
    });
    const [record] = await world.dynamodb.streams.records('items');
    const [plain] = await world.dynamodb.streams.records('items', { unmarshalled: true });
    expect(Object.entries(record?.dynamodb.NewImage ?? {})).toEqual([
      ['a', { S: 'k' }],
      ['__proto__', { S: 'x' }],
    ]);
    expect(Object.entries(plain?.dynamodb.NewImage ?? {})).toEqual([
      ['a', 'k'],
      ['__proto__', 'x'],
    ]);
  });

  it('are copies: whoever changes one changes nothing else', async () => {
    const world = await worldWith({ stream });
    await world.put({ Item: item });
    const [before, spoilt] = [
      await world.dynamodb.streams.records('items'),
      await world.dynamodb.streams.records('items'),
    ];
    for (const { dynamodb } of spoilt) {
      dynamodb.ApproximateCreationDateTime.setFullYear(1970);
      dynamodb.Keys['a'] = { S: 'spoilt' };
      present(present(dynamodb.NewImage)['bytes']?.B).fill(0);
      present(present(dynamodb.NewImage)['tags']?.SS).push('spoilt');
    }
    expect(await world.dynamodb.streams.records('items')).toStrictEqual(before);
    expect(await world.item({ a: { S: 'k' } })).toEqual(item);
  });

  it('show a deletion by time to live as the service’s', async () => {
    const world = await worldWith({ stream });
    await world.wire('UpdateTimeToLive', {
      TableName: 'items',
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    });
    const seconds = Math.floor(world.clock.now() / 1000) + 60;
    await world.put({ Item: { a: { S: 'k' }, ttl: { N: String(seconds) } } });
    world.clock.advance({ minutes: 2 });
    const records = await world.dynamodb.streams.records('items');
    expect(records.map((record) => record.userIdentity)).toEqual([
      undefined,
      { PrincipalId: 'dynamodb.amazonaws.com', Type: 'Service' },
    ]);
    expect(records).toStrictEqual(await world.records());
  });

  it('are those that are kept: for a day', async () => {
    const world = await worldWith({ stream: 'KEYS_ONLY' });
    await world.put({ Item: strings({ a: 'old' }) });
    world.clock.advance(hour);
    await world.put({ Item: strings({ a: 'young' }) });
    world.clock.advance(23 * hour);
    const records = await world.dynamodb.streams.records('items', { unmarshalled: true });
    expect(records.map((record) => record.dynamodb.Keys)).toEqual([{ a: 'young' }]);
  });

  it('are of the stream that is on, else of the last one, for the day that it is kept', async () => {
    const world = await worldWith({ stream: 'KEYS_ONLY' });
    const { streams } = world.dynamodb;
    const idsNow = async (table = 'items') =>
      (await streams.records(table, { unmarshalled: true })).map((record) => record.dynamodb.Keys['a']);
    const firstArn = (await world.describe()).LatestStreamArn ?? '';
    await world.put({ Item: strings({ a: 'first' }) });
    await turnOff(world);
    await world.put({ Item: strings({ a: 'unseen' }) });
    expect(await idsNow()).toEqual(['first']);
    await world.client.send(
      new UpdateTableCommand({
        TableName: 'items',
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' },
      }),
    );
    expect(await idsNow()).toEqual([]);
    expect(await idsNow(firstArn)).toEqual(['first']);
    await world.put({ Item: strings({ a: 'second' }) });
    const secondArn = (await world.describe()).LatestStreamArn ?? '';
    await world.wire('DeleteTable', { TableName: 'items' });
    expect(await codeOf(() => idsNow())).toBe('TABLE_NOT_FOUND');
    expect(await idsNow(secondArn)).toEqual(['second']);
    world.clock.advance(24 * hour);
    expect(await codeOf(() => idsNow(secondArn))).toBe('STREAM_NOT_FOUND');
  });

  it('of a table whose stream was turned off a day ago are gone with the stream', async () => {
    const world = await worldWith({ stream });
    await turnOff(world);
    world.clock.advance(24 * hour);
    expect(await codeOf(() => world.dynamodb.streams.records('items'))).toBe('STREAM_NOT_FOUND');
    expect((await world.describe()).LatestStreamArn).toMatch(/stream/);
  });

  it('equal what a reader of all shards gets, over random histories', async () => {
    const step = fc.constantFrom('put', 'put', 'put', 'delete', 'split', 'merge', 'rollOver', 'wait');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(step, fc.nat(3)), { maxLength: 15 }), async (steps) => {
        const world = await worldWith({ stream });
        const { streams } = world.dynamodb;
        let count = 0;
        for (const [kind, pick] of steps) {
          const Key = strings({ a: `k${pick}` });
          if (kind === 'put') await world.put({ Item: { ...Key, n: { N: String((count += 1)) } } });
          else if (kind === 'delete') await world.delete({ Key });
          else if (kind === 'split') streams.split('items');
          else if (kind === 'rollOver') streams.rollOver('items');
          else if (kind === 'wait') world.clock.advance(pick * hour);
          else if (openIds(await shardsOf(world)).length > 1) streams.merge('items');
        }
        const sorted = await readAll(world);
        expect(await streams.records('items')).toStrictEqual(sorted);
      }),
      { numRuns: 30 },
    );
  });
});

/** Every record that the SDK gives, by sequence number. */
async function readAll(world: World) {
  const { LatestStreamArn: StreamArn } = await world.describe();
  const all = [];
  for (const { ShardId } of await shardsOf(world)) {
    const { ShardIterator } = await world.streams.send(
      new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
    );
    const { Records = [] } = await world.streams.send(new GetRecordsCommand({ ShardIterator }));
    all.push(...Records.map((record) => ({ number: BigInt(record.dynamodb?.SequenceNumber ?? 0), record })));
  }
  return all.sort((one, other) => (one.number < other.number ? -1 : 1)).map(({ record }) => record);
}
