import {
  BatchWriteItemCommand,
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { FakeDynamoDB, ManualClock } from '../lib/index.ts';

const TableName = 'orders';

async function withTable(options?: ConstructorParameters<typeof FakeDynamoDB>[0]): Promise<FakeDynamoDB> {
  const dynamodb = new FakeDynamoDB(options);
  await clientOf(dynamodb).send(
    new CreateTableCommand({
      TableName,
      AttributeDefinitions: [
        { AttributeName: 'id', AttributeType: 'S' },
        { AttributeName: 'state', AttributeType: 'S' },
      ],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'by-state',
          KeySchema: [{ AttributeName: 'state', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    }),
  );
  return dynamodb;
}

function clientOf(dynamodb: FakeDynamoDB): DynamoDBClient {
  return new DynamoDBClient(dynamodb.clientConfig());
}

async function put(dynamodb: FakeDynamoDB, id: string, state: string): Promise<void> {
  await clientOf(dynamodb).send(
    new PutItemCommand({ TableName, Item: { id: { S: id }, state: { S: state } } }),
  );
}

async function fill(dynamodb: FakeDynamoDB, items: number): Promise<void> {
  const client = clientOf(dynamodb);
  const requests = Array.from({ length: items }, (_, index) => ({
    PutRequest: { Item: { id: { S: `item ${index}` }, state: { S: 'new' } } },
  }));
  for (let start = 0; start < items; start += 25) {
    const page = requests.slice(start, start + 25);
    await client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: page } }));
  }
}

async function stateOf(dynamodb: FakeDynamoDB, id: string): Promise<string | undefined> {
  const { Item } = await clientOf(dynamodb).send(new GetItemCommand({ TableName, Key: { id: { S: id } } }));
  return Item?.['state']?.S;
}

async function idsIn(dynamodb: FakeDynamoDB, state: string): Promise<readonly (string | undefined)[]> {
  const { Items } = await clientOf(dynamodb).send(
    new QueryCommand({
      TableName,
      IndexName: 'by-state',
      KeyConditionExpression: '#state = :state',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':state': { S: state } },
    }),
  );
  return (Items ?? []).map((item) => item['id']?.S);
}

async function recorded(dynamodb: FakeDynamoDB, iterator?: string): Promise<readonly (string | undefined)[]> {
  const streams = new DynamoDBStreamsClient(dynamodb.clientConfig());
  const ShardIterator = iterator ?? (await firstIterator(dynamodb));
  const { Records } = await streams.send(new GetRecordsCommand({ ShardIterator }));
  return (Records ?? []).map((record) => record.dynamodb?.NewImage?.['state']?.S);
}

async function firstIterator(dynamodb: FakeDynamoDB): Promise<string | undefined> {
  const streams = new DynamoDBStreamsClient(dynamodb.clientConfig());
  const { Table } = await clientOf(dynamodb).send(new DescribeTableCommand({ TableName }));
  const StreamArn = Table?.LatestStreamArn;
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const { ShardIterator } = await streams.send(
    new GetShardIteratorCommand({
      StreamArn,
      ShardId: StreamDescription?.Shards?.[0]?.ShardId,
      ShardIteratorType: 'TRIM_HORIZON',
    }),
  );
  return ShardIterator;
}

describe('an instance', () => {
  it('shares nothing with another one', async () => {
    await withTable();
    expect((await clientOf(new FakeDynamoDB()).send(new ListTablesCommand())).TableNames).toEqual([]);
  });

  it('keeps accounts and regions apart', async () => {
    const dynamodb = await withTable();
    for (const place of [{ region: 'eu-west-1' }, { accountId: '210987654321' }]) {
      const elsewhere = new DynamoDBClient(dynamodb.clientConfig(place));
      expect((await elsewhere.send(new ListTablesCommand())).TableNames).toEqual([]);
    }
  });

  it('gives the same bytes for the same program', async () => {
    const describe = async (): Promise<unknown> => {
      const dynamodb = await withTable({ clock: new ManualClock(0) });
      return clientOf(dynamodb).send(new DescribeTableCommand({ TableName }));
    };
    expect(await describe()).toEqual(await describe());
  });

  it('gives other ids for another seed', async () => {
    const id = async (seed: string): Promise<string | undefined> => {
      const dynamodb = await withTable({ seed });
      return (await clientOf(dynamodb).send(new DescribeTableCommand({ TableName }))).Table?.TableId;
    };
    expect(await id('one')).not.toBe(await id('two'));
  });
});

describe('reset', () => {
  it('forgets every table, and clients go on working', async () => {
    const dynamodb = await withTable();
    const client = clientOf(dynamodb);
    dynamodb.reset();
    expect((await client.send(new ListTablesCommand())).TableNames).toEqual([]);
  });
});

describe('snapshot and restore', () => {
  it('bring back items, indexes, counters and the stream, any number of times', async () => {
    const dynamodb = await withTable();
    await put(dynamodb, 'a', 'new');
    const snapshot = dynamodb.snapshot();
    for (const round of ['paid', 'sent']) {
      await put(dynamodb, 'a', round);
      await put(dynamodb, 'b', round);
      expect(await recorded(dynamodb)).toEqual(['new', round, round]);
      dynamodb.restore(snapshot);
      expect(await stateOf(dynamodb, 'a')).toBe('new');
      expect(await stateOf(dynamodb, 'b')).toBeUndefined();
      expect(await idsIn(dynamodb, 'new')).toEqual(['a']);
      expect(await idsIn(dynamodb, round)).toEqual([]);
      expect(await recorded(dynamodb)).toEqual(['new']);
      const { Table } = await clientOf(dynamodb).send(new DescribeTableCommand({ TableName }));
      expect(Table).toMatchObject({ ItemCount: 1, GlobalSecondaryIndexes: [{ ItemCount: 1 }] });
    }
  });

  it('leave shard iterators valid', async () => {
    const dynamodb = await withTable();
    await put(dynamodb, 'a', 'new');
    const iterator = await firstIterator(dynamodb);
    const snapshot = dynamodb.snapshot();
    await put(dynamodb, 'a', 'paid');
    dynamodb.restore(snapshot);
    await put(dynamodb, 'a', 'sent');
    expect(await recorded(dynamodb, iterator)).toEqual(['new', 'sent']);
  });

  it('bring back a manual clock, the ids to come and the tokens of transactions', async () => {
    const clock = new ManualClock(1_000_000);
    const dynamodb = await withTable({ clock });
    const transaction = new TransactWriteItemsCommand({
      ClientRequestToken: 'token',
      TransactItems: [{ Put: { TableName, Item: { id: { S: 'a' }, state: { S: 'new' } } } }],
    });
    const snapshot = dynamodb.snapshot();
    const streamArn = async (): Promise<string | undefined> => {
      await clientOf(dynamodb).send(transaction);
      clock.advance({ hours: 1 });
      return (await clientOf(dynamodb).send(new DescribeTableCommand({ TableName }))).Table?.LatestStreamArn;
    };
    const first = await streamArn();
    dynamodb.restore(snapshot);
    expect(clock.now()).toBe(1_000_000);
    expect(await stateOf(dynamodb, 'a')).toBeUndefined();
    expect(await streamArn()).toBe(first);
    expect(await stateOf(dynamodb, 'a')).toBe('new');
  });

  it('take a time that does not grow with the items', async () => {
    const [small, large] = [await withTable(), await withTable()];
    await fill(large, 10_000);
    const timeMs = (dynamodb: FakeDynamoDB): number => {
      const start = performance.now();
      for (let round = 0; round < 200; round++) dynamodb.snapshot();
      return performance.now() - start;
    };
    timeMs(small);
    // A copy of 10,000 items would take hundreds of times as long; the rest is for a noisy machine.
    expect(timeMs(large)).toBeLessThan(20 * timeMs(small) + 20);
  });
});

describe('options', () => {
  it('that are undefined, as an unset environment variable is, are not given', async () => {
    const dynamodb = new FakeDynamoDB({ region: undefined, accountId: undefined, clock: undefined });
    const { region, credentials } = dynamodb.clientConfig({ region: undefined, accountId: undefined });
    expect([region, credentials.accountId]).toEqual(['us-east-1', '123456789012']);
    const made = await withTable({ transitions: { createTableMs: undefined } });
    await put(made, 'a', 'new');
    expect(await stateOf(made, 'a')).toBe('new');
  });

  it('have a clock that tells the time', () => {
    // @ts-expect-error a plain JavaScript program may well try
    expect(() => new FakeDynamoDB({ clock: Date.now })).toThrow(
      expect.objectContaining({
        code: 'INVALID_CLOCK',
        message: 'fake-dynamodb: a clock is an object with a method now() that gives epoch milliseconds.',
      }),
    );
  });
});

describe('fork', () => {
  it('goes its own way, both ways', async () => {
    const dynamodb = await withTable();
    await put(dynamodb, 'a', 'new');
    const fork = dynamodb.fork();
    await put(fork, 'a', 'paid');
    await put(dynamodb, 'b', 'new');
    expect([await stateOf(dynamodb, 'a'), await stateOf(fork, 'a')]).toEqual(['new', 'paid']);
    expect([await stateOf(dynamodb, 'b'), await stateOf(fork, 'b')]).toEqual(['new', undefined]);
    expect([await recorded(dynamodb), await recorded(fork)]).toEqual([
      ['new', 'new'],
      ['new', 'paid'],
    ]);
  });

  it('has a manual clock of its own', async () => {
    const clock = new ManualClock(0);
    const fork = new FakeDynamoDB({ clock }).fork();
    clock.advance(5);
    expect([clock.now(), fork.clock.now()]).toEqual([5, 0]);
  });
});
