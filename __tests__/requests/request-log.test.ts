import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient, ListStreamsCommand } from '@aws-sdk/client-dynamodb-streams';
import * as documentSdk from '@aws-sdk/lib-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { FakeDynamoDB, type FakeDynamoDBOptions, ManualClock } from '../../lib/index.ts';
import { request } from '../transport/stub.ts';

const TableName = 'orders';
const item = { id: { S: 'o-1' }, bytes: { B: new Uint8Array([1, 2]) }, total: { N: '12.50' } };

async function setUp(options: FakeDynamoDBOptions = {}) {
  const clock = new ManualClock('2026-11-22T10:00:00Z');
  const dynamodb = new FakeDynamoDB({ clock, ...options });
  const client = new DynamoDBClient({ ...dynamodb.clientConfig(), maxAttempts: 1 });
  const documents = DynamoDBDocumentClient.from(client);
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    }),
  );
  dynamodb.requests.clear();
  return { clock, dynamodb, client, documents };
}

const put = new PutItemCommand({ TableName, Item: item });
const get = new GetItemCommand({ TableName, Key: { id: item.id } });

describe('a request that was received', () => {
  it('has everything that is known of it', async () => {
    const { dynamodb, client, clock } = await setUp();
    await client.send(put);
    const output = await client.send(get);
    expect(dynamodb.requests.all()).toEqual([
      {
        operation: 'PutItem',
        service: 'DynamoDB',
        region: 'us-east-1',
        accountId: '123456789012',
        attempt: 1,
        time: clock.now(),
        input: put.input,
        output: {},
        error: undefined,
      },
      expect.objectContaining({ operation: 'GetItem', input: get.input, output: { Item: output.Item } }),
    ]);
  });

  it('says whose it is', async () => {
    const { dynamodb } = await setUp();
    const config = dynamodb.clientConfig({ region: 'eu-west-1', accountId: '210987654321' });
    await new DynamoDBStreamsClient(config).send(new ListStreamsCommand({}));
    expect(dynamodb.requests.last()).toMatchObject({
      operation: 'ListStreams',
      service: 'DynamoDBStreams',
      region: 'eu-west-1',
      accountId: '210987654321',
      output: { Streams: [] },
    });
  });

  it('has its output as the SDK gives it', async () => {
    const { dynamodb, client } = await setUp();
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    expect(Table?.CreationDateTime).toBeInstanceOf(Date);
    expect(dynamodb.requests.last()?.output).toEqual({ Table });
    await client.send(put);
    const { Attributes } = await client.send(
      new PutItemCommand({ TableName, Item: item, ReturnValues: 'ALL_OLD' }),
    );
    expect(dynamodb.requests.last()?.output).toEqual({ Attributes });
  });

  it('has its error as the SDK gives it', async () => {
    const { dynamodb, client } = await setUp();
    await client.send(put);
    const condition = {
      ConditionExpression: 'attribute_not_exists(id)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    };
    const single = await client
      .send(new PutItemCommand({ ...put.input, ...condition }))
      .catch((error: unknown) => error);
    expect(dynamodb.requests.last()).toMatchObject({
      output: undefined,
      error: { name: 'ConditionalCheckFailedException', message: 'The conditional request failed' },
    });
    expect(single).toMatchObject({ Item: dynamodb.requests.last()?.error?.['Item'] });
    const several = await client
      .send(
        new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName, Item: item, ...condition } }] }),
      )
      .catch((error: unknown) => error);
    const CancellationReasons = dynamodb.requests.last()?.error?.['CancellationReasons'];
    expect(CancellationReasons).toHaveLength(1);
    expect(several).toMatchObject({ CancellationReasons });
  });

  it('is there in plain form, too, and is not printed twice', async () => {
    const { dynamodb, documents } = await setUp();
    const input = {
      TableName,
      Item: {
        id: 'o-1',
        total: 12.5,
        tags: new Set(['a']),
        list: [null, { deep: true }],
        bytes: new Uint8Array([7]),
      },
    };
    await documents.send(new PutCommand(input));
    const last = dynamodb.requests.last();
    expect(last?.plainInput).toEqual(input);
    expect(Object.keys(last ?? {})).not.toContain('plainInput');
  });

  it('is a copy: what becomes of the command does not change it, nor the other way round', async () => {
    const { dynamodb, client } = await setUp();
    const Item: Record<string, { S: string }> = { id: { S: 'before' } };
    await client.send(new PutItemCommand({ TableName, Item }));
    Item['id'] = { S: 'after' };
    const first = dynamodb.requests.last();
    expect(first?.input).toEqual({ TableName, Item: { id: { S: 'before' } } });
    Object.assign(first?.input ?? {}, { TableName: 'changed' });
    expect(dynamodb.requests.last()?.input['TableName']).toBe(TableName);
  });

  it('is as it was sent, whatever the engine makes of its numbers', async () => {
    const { dynamodb, client } = await setUp();
    const numbers = { ...item, total: { N: '012.500' }, set: { NS: ['1.0', '2'] } };
    await client.send(new PutItemCommand({ TableName, Item: numbers }));
    expect(dynamodb.requests.last()?.input).toEqual({ TableName, Item: numbers });
  });

  it('may have attributes with any name', async () => {
    const { dynamodb } = await setUp();
    const Item = '{"id":{"S":"a"},"__proto__":{"M":{"toString":{"B":"AQ=="}}},"constructor":{"N":"1"}}';
    const headers = { ...request().headers, 'x-amz-target': 'DynamoDB_20120810.PutItem' };
    await dynamodb.requestHandler.handle(
      request({ headers, body: `{"TableName":"${TableName}","Item":${Item}}` }),
    );
    const { input, plainInput, error } = dynamodb.requests.last() ?? {};
    expect(error).toBeUndefined();
    expect(Object.entries(Object(plainInput?.['Item']))).toEqual([
      ['id', 'a'],
      ['__proto__', { toString: new Uint8Array([1]) }],
      ['constructor', 1],
    ]);
    expect(Object.entries(Object(input?.['Item']))).toContainEqual([
      '__proto__',
      { M: { toString: { B: new Uint8Array([1]) } } },
    ]);
  });
});

describe('requests that came to nothing are there as well', () => {
  it('refused for what is in them', async () => {
    const { dynamodb, client } = await setUp();
    await expect(client.send(new PutItemCommand({ TableName, Item: {} }))).rejects.toThrow();
    expect(dynamodb.requests.all()).toMatchObject([
      { operation: 'PutItem', input: { TableName, Item: {} }, error: { name: 'ValidationException' } },
    ]);
  });

  it.each([
    ['text that is no JSON', '{', 'ListTables', 'SerializationException'],
    ['an array', '[]', 'ListTables', 'SerializationException'],
    [
      'values that are none',
      '{"TableName":"t","Item":{"a":{"B":"!"},"b":{"S":1},"c":7,"d":{"L":[{"X":1}]}}}',
      'PutItem',
      'SerializationException',
    ],
    ['an operation that is none', '{"a":1}', 'Unheard', 'UnknownOperationException'],
  ])('refused at the door: %s', async (_what, body, operation, name) => {
    const { dynamodb } = await setUp();
    const headers = { ...request().headers, 'x-amz-target': `DynamoDB_20120810.${operation}` };
    await dynamodb.requestHandler.handle(request({ body, headers }));
    const [received] = dynamodb.requests;
    expect(received).toMatchObject({ operation, output: undefined, error: { name } });
    const sent: unknown = body.startsWith('{"') ? JSON.parse(body) : {};
    expect([received?.input, received?.plainInput]).toEqual([sent, sent]);
  });

  it('answered with a page', async () => {
    const { dynamodb } = await setUp();
    await dynamodb.requestHandler.handle(request({ method: 'PUT' }));
    expect(dynamodb.requests.last()).toMatchObject({
      operation: 'ListTables',
      error: { message: 'HTTP 404' },
    });
  });

  it('aborted before they were sent', async () => {
    const { dynamodb, client } = await setUp();
    await expect(client.send(put, { abortSignal: AbortSignal.abort() })).rejects.toThrow();
    expect(dynamodb.requests.all()).toMatchObject([{ operation: 'PutItem', error: { name: 'AbortError' } }]);
  });

  it('but not the question whether the service is well', async () => {
    const { dynamodb } = await setUp();
    await dynamodb.requestHandler.handle(request({ method: 'GET', headers: {}, body: undefined }));
    expect(dynamodb.requests.length).toBe(0);
  });
});

describe('the attempt', () => {
  it.each([
    ['attempt=1; max=3', 1],
    ['ttl=20261122T170900Z; attempt=2; max=4', 2],
    ['attempt=12', 12],
    ['attempt=x', 1],
    ['', 1],
  ])('in "%s" is %d', async (header, attempt) => {
    const { dynamodb } = await setUp();
    const headers = { ...request().headers, 'amz-sdk-request': header };
    await dynamodb.requestHandler.handle(request({ headers }));
    expect(dynamodb.requests.last()?.attempt).toBe(attempt);
  });
});

describe('requests are found', () => {
  async function some() {
    const world = await setUp();
    const { client, documents } = world;
    for (const id of ['a', 'b'])
      await client.send(new PutItemCommand({ TableName, Item: { id: { S: id } } }));
    await documents.send(new PutCommand({ TableName, Item: { id: 'c', n: 1 } }));
    await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'id = :id',
        ExpressionAttributeValues: { ':id': { S: 'a' } },
      }),
    );
    return world.dynamodb.requests;
  }
  const ids = (found: readonly { input: Record<string, unknown> }[]): unknown[] =>
    found.map(({ input }) => Object(input['Item']).id.S);

  it('by command class of either client, and by name', async () => {
    const requests = await some();
    for (const command of [PutItemCommand, PutCommand, 'PutItem', 'PutItemCommand', 'PutCommand']) {
      expect(ids(requests.of(command))).toEqual(['a', 'b', 'c']);
    }
    expect(requests.of(UpdateItemCommand)).toEqual([]);
  });

  it('by a part of the input, in the form of the command', async () => {
    const requests = await some();
    expect(ids(requests.of(PutItemCommand, { Item: { id: { S: 'b' } } }))).toEqual(['b']);
    expect(ids(requests.of(PutCommand, { Item: { id: 'b' } }))).toEqual(['b']);
    expect(requests.of(PutCommand, { Item: { id: { S: 'b' } } })).toEqual([]);
    // @ts-expect-error -- the other client's form
    expect(requests.of(PutItemCommand, { Item: { id: 'b' } })).toEqual([]);
    expect(ids(requests.of('PutItem', { Item: { id: 'b' } }))).toEqual(['b']);
    expect(ids(requests.of('PutItem', { Item: { id: { S: 'b' } } }))).toEqual(['b']);
    expect(ids(requests.of(PutCommand, { Item: { n: expect.any(Number) } }))).toEqual(['c']);
  });

  it('where both clients have a class of the name', async () => {
    const requests = await some();
    expect(requests.of(QueryCommand, { ExpressionAttributeValues: { ':id': { S: 'a' } } })).toHaveLength(1);
    expect(requests.of(documentSdk.QueryCommand, { ExpressionAttributeValues: { ':id': 'a' } })).toHaveLength(
      1,
    );
    expect(
      requests.of(documentSdk.QueryCommand, { ExpressionAttributeValues: { ':id': { S: 'a' } } }),
    ).toHaveLength(0);
  });

  it('the latest first of all, of an operation, and with a part of its input', async () => {
    const requests = await some();
    expect(requests.last()?.operation).toBe('Query');
    expect(requests.last(PutCommand)?.plainInput['Item']).toEqual({ id: 'c', n: 1 });
    expect(requests.last(PutCommand, { Item: { id: 'a' } })?.plainInput['Item']).toEqual({ id: 'a' });
    expect(requests.last(GetCommand)).toBeUndefined();
    expect(requests.last(PutCommand, { Item: { id: 'z' } })).toBeUndefined();
  });

  it('in turn', async () => {
    const requests = await some();
    expect(Array.from(requests, ({ operation }) => operation)).toEqual([
      'PutItem',
      'PutItem',
      'PutItem',
      'Query',
    ]);
    expect(requests.length).toBe(4);
  });

  it('only where there is such an operation', async () => {
    const requests = await some();
    expect(() => requests.of('PutItems')).toThrow(expect.objectContaining({ code: 'UNKNOWN_OPERATION' }));
    expect(() => requests.last('PutItems')).toThrow(expect.objectContaining({ code: 'UNKNOWN_OPERATION' }));
  });
});

describe('the log', () => {
  it('belongs to the fake: clear and reset empty it, restore does not, a fork has its own', async () => {
    const { dynamodb, client } = await setUp();
    const snapshot = dynamodb.snapshot();
    await client.send(put);
    dynamodb.restore(snapshot);
    expect(dynamodb.requests.length).toBe(1);
    const fork = dynamodb.fork();
    await new DynamoDBClient(fork.clientConfig()).send(get);
    expect([dynamodb.requests.length, fork.requests.length]).toEqual([1, 1]);
    dynamodb.requests.clear();
    expect(dynamodb.requests.all()).toEqual([]);
    await client.send(put);
    dynamodb.reset();
    expect(dynamodb.requests.length).toBe(0);
  });

  it('keeps the latest and counts what went', async () => {
    const { dynamodb } = await setUp({ requests: { max: 3 } });
    const headers = { ...request().headers, 'x-amz-target': 'DynamoDB_20120810.GetItem' };
    for (let n = 0; n < 3_000; n++) {
      const body = JSON.stringify({ TableName, Key: { id: { S: String(n) } } });
      await dynamodb.requestHandler.handle(request({ headers, body }));
    }
    const kept = dynamodb.requests.all().map(({ input }) => Object(input['Key']).id.S);
    expect(kept).toEqual(['2997', '2998', '2999']);
    expect(dynamodb.requests.length).toBe(3);
    expect(dynamodb.requests.dropped).toBe(2_997);
    dynamodb.requests.clear();
    expect(dynamodb.requests.dropped).toBe(0);
  });

  it('keeps so much text, answers included, and the latest in any case', async () => {
    const { dynamodb, client } = await setUp();
    const text = 'x'.repeat(390_000);
    await client.send(new PutItemCommand({ TableName, Item: { id: { S: 'o-1' }, text: { S: text } } }));
    for (let n = 0; n < 60; n++) await client.send(get);
    const { length, dropped } = dynamodb.requests;
    expect(length + dropped).toBe(61);
    expect(length).toBe(Math.floor((16 * 1024 * 1024) / (text.length + 100)));
    await dynamodb.requestHandler.handle(request({ body: `{"TableName":"${'x'.repeat(16_700_000)}"}` }));
    expect(dynamodb.requests.length).toBeLessThanOrEqual(2);
    expect(dynamodb.requests.last()?.operation).toBe('ListTables');
  });

  it('is empty for a request that was still on its way when it was emptied', async () => {
    const { dynamodb, client } = await setUp();
    const sent = client.send(put);
    dynamodb.requests.clear();
    await sent;
    dynamodb.requests.clear();
    await client.send(get);
    expect(dynamodb.requests.length).toBe(1);
  });

  it('that is switched off says so when it is read', async () => {
    const { dynamodb, client } = await setUp({ requests: false });
    await client.send(put);
    for (const read of [
      () => dynamodb.requests.length,
      () => dynamodb.requests.all(),
      () => dynamodb.requests.of('PutItem'),
      () => dynamodb.requests.last(),
      () => dynamodb.fork().requests.all(),
    ]) {
      expect(read).toThrow(expect.objectContaining({ name: 'UsageError', code: 'REQUESTS_NOT_KEPT' }));
    }
    dynamodb.requests.clear();
  });

  it.each([0, -1, 1.5, NaN])('of %p is refused', (max) => {
    expect(() => new FakeDynamoDB({ requests: { max } })).toThrow(
      expect.objectContaining({ code: 'INVALID_REQUESTS' }),
    );
  });
});

it('an update of the document client is found by its values', async () => {
  const { dynamodb, documents } = await setUp();
  await documents.send(
    new UpdateCommand({
      TableName,
      Key: { id: 'o-1' },
      UpdateExpression: 'SET n = :n',
      ExpressionAttributeValues: { ':n': 2n ** 70n },
    }),
  );
  expect(
    dynamodb.requests.of(UpdateCommand, { ExpressionAttributeValues: { ':n': 2n ** 70n } }),
  ).toHaveLength(1);
  expect(dynamodb.requests.of(ListTablesCommand)).toEqual([]);
});
