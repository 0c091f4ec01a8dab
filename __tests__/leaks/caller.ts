/** Somebody who does all that can be done with a fake, and treats what is given and got after its own manners. */
import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ExecuteStatementCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { DynamoDBDocumentClient, PutCommand, QueryCommand as DocumentQuery } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { mockClient } from '../../lib/client-mock.ts';
import { FakeDynamoDB, type Fixtures, ManualClock, serviceError, unprocessed } from '../../lib/index.ts';
import { matchers } from '../../lib/matchers.ts';

expect.extend(matchers);

type Item = Record<string, AttributeValue>;

/** What a caller does with an object of its own: before it is given, and when the answer is there. */
export interface Manners {
  readonly given: <Value>(value: Value) => Value;
  readonly done: (...values: readonly unknown[]) => void;
}

const leaf: fc.Arbitrary<AttributeValue> = fc.oneof(
  fc.constantFrom('x', 'y').map((S) => ({ S })),
  fc.nat(9).map((n) => ({ N: String(n) })),
  fc.uint8Array({ minLength: 1, maxLength: 4 }).map((B) => ({ B })),
  fc.uniqueArray(fc.constantFrom('p', 'q', 'r'), { minLength: 1 }).map((SS) => ({ SS })),
  fc.constant<AttributeValue>({ BS: [new Uint8Array([1]), new Uint8Array([2, 3])] }),
  fc.constant<AttributeValue>({ NULL: true }),
);
const value: fc.Arbitrary<AttributeValue> = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 3 }).map((L) => ({ L })),
  fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), leaf, { maxKeys: 2 }).map((M) => ({ M })),
);
const key: fc.Arbitrary<Item> = fc.constantFrom('a', 'b', 'c').map((S) => ({ id: { S } }));
const item: fc.Arbitrary<Act['item']> = fc.record({
  v: value,
  w: value,
  g: fc.constantFrom({ S: 'g' }, { S: 'h' }),
});
const kinds = [
  ...(['put', 'plain', 'update', 'batch', 'transaction', 'statement', 'read', 'look'] as const),
  ...(['bytes', 'describe', 'fault', 'follow', 'load', 'mock', 'restore', 'assert'] as const),
] as const;
export interface Act {
  readonly kind: (typeof kinds)[number];
  readonly key: Item;
  readonly item: { readonly v: AttributeValue; readonly w: AttributeValue; readonly g: { S: string } };
}

export const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(...kinds),
  key,
  item,
});

const fixtures: Fixtures = {
  tables: [
    {
      TableName: 'things',
      AttributeDefinitions: [
        { AttributeName: 'id', AttributeType: 'S' },
        { AttributeName: 'g', AttributeType: 'S' },
      ],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'by-g',
          KeySchema: [{ AttributeName: 'g', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['v'] },
        },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    },
  ],
  templates: [{ Resources: { Others: { Type: 'AWS::Serverless::SimpleTable' } } }],
  items: {
    things: { attributeValues: [{ id: { S: 'c' }, g: { S: 'g' }, v: { B: new Uint8Array([9]) } }] },
    Others: [{ id: 'd', set: new Set(['x']), bytes: new Uint8Array([8]), list: [{ a: 1 }] }],
  },
};

export class Caller {
  readonly #manners: Manners;
  readonly #dynamodb = new FakeDynamoDB({ clock: new ManualClock('2026-11-22T10:00:00Z') });
  readonly #client = new DynamoDBClient(this.#dynamodb.clientConfig());
  readonly #documents = DynamoDBDocumentClient.from(this.#client);
  readonly #others: string;
  readonly #streams = new DynamoDBStreamsClient(this.#dynamodb.clientConfig());
  #transactions = 0;
  #changes = 0;
  /** For the log of requests to find again. */
  readonly #put: Item[] = [];

  constructor(manners: Manners) {
    this.#manners = manners;
    const given = manners.given(fixtures);
    const loaded = this.#dynamodb.load(given);
    this.#others = loaded.tableNames['Others'] ?? '';
    manners.done(given, loaded);
  }

  async act({ kind, key, item }: Act): Promise<void> {
    const TableName = 'things';
    const Item: Item = { ...item, ...key };
    switch (kind) {
      case 'put':
        this.#put.push(structuredClone(Item));
        return this.#send({ TableName, Item, ReturnValues: 'ALL_OLD' as const }, (given) =>
          this.#client.send(new PutItemCommand(given)),
        );
      case 'update':
        return this.#send(
          {
            TableName,
            Key: key,
            UpdateExpression: 'SET v = :v, w = :l REMOVE x',
            ExpressionAttributeValues: { ':v': item.v, ':l': { L: [item.v, item.w] } },
            ReturnValues: 'ALL_NEW' as const,
          },
          (given) => this.#client.send(new UpdateItemCommand(given)),
        );
      case 'batch':
        return this.#send({ RequestItems: { things: [{ PutRequest: { Item } }] } }, (given) =>
          this.#client.send(new BatchWriteItemCommand(given)),
        );
      case 'transaction':
        return this.#send(
          {
            TransactItems: [{ Put: { TableName, Item } }],
            ClientRequestToken: `t${(this.#transactions += 1)}`,
          },
          (given) => this.#client.send(new TransactWriteItemsCommand(given)),
        );
      case 'statement':
        return this.#send(
          {
            Statement: 'UPDATE things SET v = ? WHERE id = ? RETURNING ALL NEW *',
            Parameters: [item.w, key['id'] ?? { S: '' }],
          },
          (given) => this.#client.send(new ExecuteStatementCommand(given)),
        );
      case 'plain':
        return this.#plain(key['id']?.S ?? '', item.g.S);
      case 'read':
        return this.#read(key);
      case 'look':
        return this.#look();
      case 'bytes':
        return this.#bytes(Item);
      case 'describe':
        return this.#describe();
      case 'fault':
        return this.#fault(Item);
      case 'follow':
        return this.#follow(Item);
      case 'load':
        return this.#load(item);
      case 'mock':
        return this.#mock(Item);
      case 'restore':
        return this.#restore(Item);
      case 'assert':
        return this.#assert(Item);
    }
  }

  /** All that the fake holds and remembers, told anew. */
  async everything(): Promise<unknown> {
    const { streams, requests } = this.#dynamodb;
    return [
      this.#dynamodb.items('things'),
      this.#dynamodb.items(this.#others),
      (await this.#client.send(new ScanCommand({ TableName: 'things', IndexName: 'by-g' }))).Items,
      await streams.records('things'),
      requests.all().map(({ operation, input, output, error }) => ({ operation, input, output, error })),
      this.#put.map((Item) => requests.of(PutItemCommand, { Item }).length),
    ];
  }

  async #send<Input extends object>(original: Input, call: (given: Input) => Promise<object>): Promise<void> {
    const given = this.#manners.given(original);
    const output = await call(given).catch(() => undefined);
    this.#manners.done(given, output);
  }

  async #plain(id: string, g: string | undefined): Promise<void> {
    const given = this.#manners.given({
      id,
      g,
      deep: { list: [1, new Uint8Array([1, 2])] },
      set: new Set([g]),
    });
    const put = await this.#documents.send(new PutCommand({ TableName: 'things', Item: given }));
    const found = await this.#documents.send(
      new DocumentQuery({
        TableName: 'things',
        KeyConditionExpression: 'id = :id',
        ExpressionAttributeValues: { ':id': id },
      }),
    );
    this.#manners.done(given, put, found);
  }

  async #read(Key: Item): Promise<void> {
    const TableName = 'things';
    await this.#send({ TableName, Key }, (given) => this.#client.send(new GetItemCommand(given)));
    await this.#send({ TableName }, (given) => this.#client.send(new ScanCommand(given)));
    await this.#send({ RequestItems: { things: { Keys: [Key] } } }, (given) =>
      this.#client.send(new BatchGetItemCommand(given)),
    );
    await this.#send({ TransactItems: [{ Get: { TableName, Key } }] }, (given) =>
      this.#client.send(new TransactGetItemsCommand(given)),
    );
    await this.#send(
      {
        TableName,
        IndexName: 'by-g',
        KeyConditionExpression: 'g = :g',
        ExpressionAttributeValues: { ':g': { S: 'g' } },
      },
      (given) => this.#client.send(new QueryCommand(given)),
    );
  }

  /** Past the SDK, which copies much by itself. */
  async #bytes(Item: Item): Promise<void> {
    const { B: _, ...v } = Item['v'] ?? {};
    const input = { TableName: 'things', Item: { id: Item['id'], v: { L: [{ S: JSON.stringify(v) }] } } };
    const request = this.#manners.given({
      method: 'POST',
      hostname: 'dynamodb.us-east-1.amazonaws.com',
      headers: {
        'x-amz-target': 'DynamoDB_20120810.PutItem',
        'content-type': 'application/x-amz-json-1.0',
      },
      body: new TextEncoder().encode(JSON.stringify(input)),
    });
    const { response } = await this.#dynamodb.requestHandler.handle(request);
    this.#manners.done(request, response.body, response.headers);
  }

  async #describe(): Promise<void> {
    const { Table } = await this.#client.send(new DescribeTableCommand({ TableName: 'things' }));
    const StreamArn = Table?.LatestStreamArn;
    const { StreamDescription } = await this.#streams.send(new DescribeStreamCommand({ StreamArn }));
    const { ShardIterator } = await this.#streams.send(
      new GetShardIteratorCommand({
        StreamArn,
        ShardId: StreamDescription?.Shards?.[0]?.ShardId,
        ShardIteratorType: 'TRIM_HORIZON',
      }),
    );
    const { Records } = await this.#streams.send(new GetRecordsCommand({ ShardIterator }));
    this.#manners.done(Table, StreamDescription, Records);
  }

  /** What is asked for is given up before it strikes, and who is asked about a request overwrites it. */
  async #fault(Item: Item): Promise<void> {
    const { faults } = this.#dynamodb;
    const error = this.#manners.given({ name: 'OddException', members: { Item: structuredClone(Item) } });
    const target = this.#manners.given({ operation: ['GetItem'], table: 'things' });
    const options = this.#manners.given({ times: 1 });
    faults.on(target, serviceError(error), options);
    const random = this.#manners.given({
      probability: 1,
      seed: 1,
      times: 1,
      operation: 'GetItem',
      faults: [serviceError({ name: 'EvenException' })],
    });
    faults.random({ ...random, log: () => undefined });
    faults.on(
      {
        operation: 'BatchWriteItem',
        when: (request) => this.#judges(request, request.input, request.plainInput),
      },
      unprocessed((request) => !this.#judges(request.input, request.plainInput, request)),
      { times: 1 },
    );
    this.#manners.done(error, target, options, random.faults, random);
    await this.#read({ id: { S: 'a' } });
    await this.#read({ id: { S: 'a' } });
    await this.#send({ RequestItems: { things: [{ PutRequest: { Item } }] } }, (given) =>
      this.#client.send(new BatchWriteItemCommand(given)),
    );
    faults.clear();
  }

  #judges(...seen: readonly unknown[]): boolean {
    this.#manners.done(...seen);
    return true;
  }

  async #follow(Item: Item): Promise<void> {
    const { streams } = this.#dynamodb;
    const followers = [streams.follow('things'), streams.follow('things', { unmarshalled: true })];
    // A change, whatever was there before.
    const changed = { ...Item, count: { N: String((this.#changes += 1)) } };
    await this.#send({ TableName: 'things', Item: changed }, (given) =>
      this.#client.send(new PutItemCommand(given)),
    );
    for (const follower of followers) {
      this.#manners.done((await follower.next()).value);
      await follower.return?.();
    }
  }

  async #load({ v, g }: Act['item']): Promise<void> {
    const given = this.#manners.given({
      items: {
        things: { attributeValues: [{ id: { S: 'loaded' }, v, g }] },
        [this.#others]: [
          { id: 'e', deep: { list: [{ g }], bytes: new Uint8Array([1, 2]), set: new Set([1]) } },
        ],
      },
    });
    this.#manners.done(given, this.#dynamodb.load(given));
  }

  async #mock(Item: Item): Promise<void> {
    const mock = mockClient(this.#client, { onUnmatched: this.#dynamodb });
    const answer = this.#manners.given({ Item: structuredClone(Item) });
    mock.on(GetItemCommand).resolves(answer);
    await this.#send({ TableName: 'things', Item }, (given) => this.#client.send(new PutItemCommand(given)));
    const found = await this.#client.send(new ScanCommand({ TableName: 'things' }));
    this.#manners.done(
      found,
      mock.calls().map(({ args }) => args[0].input),
    );
    mock.restore();
  }

  async #restore(Item: Item): Promise<void> {
    const snapshot = this.#dynamodb.snapshot();
    const fork = this.#dynamodb.fork();
    await this.#send({ TableName: 'things', Item }, (given) => this.#client.send(new PutItemCommand(given)));
    this.#manners.done(
      fork.items('things'),
      fork.item('things', { id: 'a' }),
      await fork.streams.records('things'),
    );
    this.#manners.done(this.#dynamodb.items('things'));
    this.#dynamodb.restore(snapshot);
  }

  /** A matcher of a test's own is shown what is there. */
  async #assert({ id, g }: Item): Promise<void> {
    const seen = { asymmetricMatch: (received: unknown) => this.#judges(received), toString: () => 'seen' };
    const key = this.#manners.given({ id });
    const partial = this.#manners.given({ g });
    for (const check of [
      () => expect(this.#dynamodb).toHaveItem('things', key, { v: seen }),
      () => expect(this.#dynamodb).toHaveItem('things', key, partial),
      () => expect(this.#dynamodb).toHaveStreamRecord('things', { dynamodb: { NewImage: seen } }),
      () => expect(this.#dynamodb.requests).toHaveReceivedCommandWith(PutItemCommand, { Item: { v: seen } }),
      () => this.#dynamodb.requests.of('PutItem', { Item: { v: seen } }),
    ]) {
      try {
        check();
      } catch (error) {
        // It fails where there is no such item; its text is made of what is there.
        expect(String(error)).toMatch(/expect\(|^Error: Expected/);
      }
    }
    this.#manners.done(key, partial);
  }

  async #look(): Promise<void> {
    const { streams, requests } = this.#dynamodb;
    const given = this.#manners.given({ id: 'a' });
    const followed = streams.follow('things', { unmarshalled: true });
    this.#manners.done(
      this.#dynamodb.item('things', given),
      this.#dynamodb.items('things'),
      this.#dynamodb.items(this.#others),
      await streams.records('things'),
      await streams.records('things', { unmarshalled: true }),
      requests.all(),
      requests.last()?.plainInput,
      given,
    );
    await followed.return?.();
  }
}
