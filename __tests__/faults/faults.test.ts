import {
  BatchExecuteStatementCommand,
  BatchWriteItemCommand,
  type BatchWriteItemCommandOutput,
  DescribeTableCommand,
  DynamoDBClient,
  ExecuteStatementCommand,
  GetItemCommand,
  InternalServerError,
  ListTablesCommand,
  ProvisionedThroughputExceededException,
  PutItemCommand,
  QueryCommand,
  RequestLimitExceeded,
  ResourceInUseException,
  ThrottlingException,
  TransactionCanceledException,
  TransactionConflictException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient, ListStreamsCommand } from '@aws-sdk/client-dynamodb-streams';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import {
  connectionLost,
  FakeDynamoDB,
  type Fault,
  type FaultTarget,
  internalServerError,
  latency,
  ManualClock,
  type ReceivedRequest,
  serviceError,
  throttling,
  type ThrottlingName,
  transactionConflict,
  unprocessed,
} from '../../lib/index.ts';
import { refusal, strings } from '../operations/fixture.ts';
import { retried } from './retried.ts';

const TableName = 'orders';
const key = { id: { S: 'o-1' } };

function setUp() {
  const dynamodb = new FakeDynamoDB();
  for (const table of [TableName, 'audit']) {
    dynamodb.load({
      tables: [
        {
          TableName: table,
          BillingMode: 'PAY_PER_REQUEST',
          KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
          AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        },
      ],
    });
  }
  const client = new DynamoDBClient(dynamodb.clientConfig());
  const impatient = new DynamoDBClient({ ...dynamodb.clientConfig(), maxAttempts: 1 });
  const documents = DynamoDBDocumentClient.from(client);
  const put = (id = 'o-1', table = TableName) =>
    retried(client.send(new PutItemCommand({ TableName: table, Item: strings({ id }) })));
  const item = async () => {
    const { Item } = await client.send(new GetItemCommand({ TableName, Key: key, ConsistentRead: true }));
    return Item;
  };
  return { dynamodb, client, impatient, documents, put, item };
}

const addOne = new UpdateItemCommand({
  TableName,
  Key: key,
  UpdateExpression: 'ADD hits :one',
  ExpressionAttributeValues: { ':one': { N: '1' } },
});

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function attempts(requests: Iterable<ReceivedRequest>): readonly string[] {
  return Array.from(
    requests,
    ({ operation, attempt, error }) => `${operation} ${attempt} ${error?.name ?? 'ok'}`,
  );
}

describe('a fault that the SDK retries', () => {
  it.each<[string, Fault]>([
    ['ProvisionedThroughputExceededException', throttling()],
    ['ThrottlingException', throttling('ThrottlingException')],
    ['RequestLimitExceeded', throttling('RequestLimitExceeded')],
    ['InternalServerError', internalServerError()],
    ['TimeoutError', connectionLost()],
  ])('%s is over after its times, and the call succeeds', async (name, fault) => {
    const { dynamodb, put, item } = setUp();
    const handle = dynamodb.faults.on({ operation: 'PutItem' }, fault, { times: 2 });
    const output = await put();
    expect(output.$metadata.attempts).toBe(3);
    expect(attempts(dynamodb.requests)).toEqual([`PutItem 1 ${name}`, `PutItem 2 ${name}`, 'PutItem 3 ok']);
    expect(handle.hits).toBe(2);
    expect(await item()).toEqual(key);
  });

  it('ends the call with its error when it outlasts the retries', async () => {
    const { dynamodb, put, item } = setUp();
    dynamodb.faults.on({}, throttling(), { times: 4 });
    await expect(put()).rejects.toThrow(ProvisionedThroughputExceededException);
    expect(dynamodb.requests.length).toBe(4);
    expect(await item()).toBeUndefined();
  });

  it('is the same for the document client and for streams', async () => {
    const { dynamodb, documents } = setUp();
    dynamodb.faults.on({ operation: [PutCommand, ListStreamsCommand] }, throttling(), { times: 2 });
    await retried(documents.send(new PutCommand({ TableName, Item: { id: 'o-1' } })));
    await retried(new DynamoDBStreamsClient(dynamodb.clientConfig()).send(new ListStreamsCommand({})));
    expect(attempts(dynamodb.requests.of(PutCommand))).toHaveLength(3);
    expect(attempts(dynamodb.requests.of(ListStreamsCommand))).toHaveLength(1);
  });
});

describe('what is said of a throttled request', () => {
  const arn = `arn:aws:dynamodb:us-east-1:123456789012:table/${TableName}`;

  it.each<[ThrottlingName, new (...parts: never[]) => Error, string]>([
    [
      'ProvisionedThroughputExceededException',
      ProvisionedThroughputExceededException,
      'The level of configured provisioned throughput for the table was exceeded. Consider increasing your provisioning level with the UpdateTable API.',
    ],
    [
      'ThrottlingException',
      ThrottlingException,
      'Throughput exceeds the current capacity of your table or index. DynamoDB is automatically scaling your table or index so please try again shortly. If exceptions persist, check if you have a hot key: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html',
    ],
    [
      'RequestLimitExceeded',
      RequestLimitExceeded,
      'Throughput exceeds the current throughput limit for your account. Please contact AWS Support at https://aws.amazon.com/support to request a limit increase',
    ],
  ])('%s is of the SDK’s class, with AWS’s text', async (name, errorClass, text) => {
    const { dynamodb, impatient } = setUp();
    dynamodb.faults.on({}, throttling(name));
    const error = await impatient.send(addOne).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(errorClass);
    expect(error).toMatchObject({ name, message: text, $metadata: { httpStatusCode: 400 } });
  });

  const statement = (Statement: string) => new ExecuteStatementCommand({ Statement });

  it.each<[string, (client: DynamoDBClient) => Promise<unknown>]>([
    ['Write', (client) => client.send(addOne)],
    ['Read', (client) => client.send(new QueryCommand({ TableName }))],
    ['Read', (client) => client.send(statement(`SELECT * FROM "${TableName}"`))],
    ['Write', (client) => client.send(statement(`INSERT INTO "${TableName}" VALUE {'id': 'a'}`))],
  ])('it has the reason: Table%s…', async (access, send) => {
    const { dynamodb, impatient } = setUp();
    dynamodb.faults.on({}, throttling());
    await expect(send(impatient)).rejects.toMatchObject({
      ThrottlingReasons: [{ reason: `Table${access}ProvisionedThroughputExceeded`, resource: arn }],
    });
  });

  it('operations on tables come too fast, and have no reason', async () => {
    const { dynamodb, impatient } = setUp();
    dynamodb.faults.on({}, throttling('ThrottlingException'));
    const error = await impatient.send(new ListTablesCommand({})).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ message: 'Rate of requests exceeds the allowed throughput.' });
    expect(error).toMatchObject({ throttlingReasons: undefined });
  });
});

describe('an answer that is lost', () => {
  it('was applied: what is not idempotent happens twice', async () => {
    const { dynamodb, client, item } = setUp();
    dynamodb.faults.on({ operation: 'UpdateItem' }, connectionLost({ applied: true }), { times: 1 });
    await retried(client.send(addOne));
    expect(attempts(dynamodb.requests)).toEqual(['UpdateItem 1 TimeoutError', 'UpdateItem 2 ok']);
    expect(await item()).toEqual({ ...key, hits: { N: '2' } });
  });

  it('was applied: the condition of the retry fails', async () => {
    const { dynamodb, documents, item } = setUp();
    dynamodb.faults.on({ operation: PutCommand }, connectionLost({ applied: true }), { times: 1 });
    const put = new PutCommand({
      TableName,
      Item: { id: 'o-1' },
      ConditionExpression: 'attribute_not_exists(id)',
    });
    expect(await refusal(retried(documents.send(put)))).toBe(
      'ConditionalCheckFailedException: The conditional request failed',
    );
    expect(await item()).toEqual(key);
  });

  it('was applied once where a token makes the transaction idempotent', async () => {
    const { dynamodb, client, item } = setUp();
    dynamodb.faults.on({}, connectionLost({ applied: true }), { times: 1 });
    await retried(
      client.send(
        new TransactWriteItemsCommand({
          TransactItems: [{ Update: { ...addOne.input, UpdateExpression: 'ADD hits :one' } }],
        }),
      ),
    );
    const tokens = dynamodb.requests
      .of(TransactWriteItemsCommand)
      .map(({ input }) => input['ClientRequestToken']);
    expect(tokens).toEqual([expect.any(String), tokens[0]]);
    expect(await item()).toEqual({ ...key, hits: { N: '1' } });
  });

  it('is not applied where the connection broke before', async () => {
    const { dynamodb, impatient, item } = setUp();
    dynamodb.faults.on({ operation: 'UpdateItem' }, connectionLost());
    await expect(impatient.send(addOne)).rejects.toMatchObject({
      name: 'TimeoutError',
      code: 'ECONNRESET',
      message: 'read ECONNRESET',
    });
    expect(await item()).toBeUndefined();
  });

  it('may be lost behind a status 500', async () => {
    const { dynamodb, impatient, item } = setUp();
    dynamodb.faults.on({ operation: 'UpdateItem' }, internalServerError({ applied: true }), { times: 1 });
    const error = await impatient.send(addOne).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InternalServerError);
    expect(error).toMatchObject({ message: 'Internal server error', $metadata: { httpStatusCode: 500 } });
    expect(await item()).toEqual({ ...key, hits: { N: '1' } });
  });

  it('is lost if it was a refusal, too', async () => {
    const { dynamodb, impatient } = setUp();
    dynamodb.faults.on({}, connectionLost({ applied: true }));
    const put = new PutItemCommand({ TableName: 'nowhere', Item: key });
    expect(await refusal(impatient.send(put))).toBe('TimeoutError: read ECONNRESET');
  });
});

describe('any error of the service', () => {
  it('has its name, text, status and members', async () => {
    const { dynamodb, client } = setUp();
    dynamodb.faults.on(
      { operation: 'PutItem' },
      serviceError({
        name: 'ConditionalCheckFailedException',
        message: 'The conditional request failed',
        members: { Item: { id: { S: 'o-1' }, bytes: { B: new Uint8Array([1, 2]) } } },
      }),
    );
    await expect(client.send(new PutItemCommand({ TableName, Item: key }))).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
      message: 'The conditional request failed',
      Item: { id: { S: 'o-1' }, bytes: { B: new Uint8Array([1, 2]) } },
      $metadata: { httpStatusCode: 400, attempts: 1 },
    });
  });

  it.each([
    [serviceError({ name: 'ResourceInUseException', message: 'busy' }), ResourceInUseException],
    [serviceError({ name: 'TransactionCanceledException', message: 'no' }), TransactionCanceledException],
  ])('is of the SDK’s class: $name', async (fault, errorClass) => {
    const { dynamodb, impatient } = setUp();
    dynamodb.faults.on({}, fault);
    const error = await impatient.send(new ListTablesCommand({})).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(errorClass);
    expect(error).toMatchObject({ message: fault.message });
  });

  it('may be one that no model knows', async () => {
    const { dynamodb, impatient } = setUp();
    dynamodb.faults.on({}, serviceError({ name: 'ServiceUnavailable', status: 503 }));
    await expect(impatient.send(addOne)).rejects.toMatchObject({
      name: 'ServiceUnavailable',
      $metadata: { httpStatusCode: 503 },
    });
  });
});

describe('latency', () => {
  it('waits with the timers that there are', async () => {
    const { dynamodb, client, item } = setUp();
    dynamodb.faults.on({ operation: 'UpdateItem' }, latency(3_000));
    const sent = client.send(addOne);
    await jest.advanceTimersByTimeAsync(2_999);
    expect(await item()).toBeUndefined();
    expect(dynamodb.requests.of('UpdateItem')).toMatchObject([{ output: undefined, error: undefined }]);
    await jest.advanceTimersByTimeAsync(1);
    await sent;
    expect(await item()).toEqual({ ...key, hits: { N: '1' } });
    expect(jest.getTimerCount()).toBe(0);
  });

  it('ends with an abort, and nothing is applied', async () => {
    const { dynamodb, client, item } = setUp();
    dynamodb.faults.on({ operation: 'UpdateItem' }, latency(3_000));
    const controller = new AbortController();
    const sent = client.send(addOne, { abortSignal: controller.signal });
    const failed = expect(sent).rejects.toMatchObject({ name: 'AbortError' });
    await jest.advanceTimersByTimeAsync(1_000);
    controller.abort();
    await failed;
    expect(jest.getTimerCount()).toBe(0);
    expect(dynamodb.requests.last()).toMatchObject({
      operation: 'UpdateItem',
      error: { name: 'AbortError' },
    });
    await jest.advanceTimersByTimeAsync(5_000);
    expect(await item()).toBeUndefined();
  });

  it('ends with the limit of the call, and the SDK retries', async () => {
    const { dynamodb, client } = setUp();
    dynamodb.faults.on({}, latency(3_000), { times: 1 });
    await retried(client.send(addOne, { requestTimeout: 500 }));
    expect(attempts(dynamodb.requests)).toEqual(['UpdateItem 1 TimeoutError', 'UpdateItem 2 ok']);
  });

  it('without end needs no timer', async () => {
    const { dynamodb, client } = setUp();
    dynamodb.faults.on({}, latency(Infinity));
    const controller = new AbortController();
    const failed = expect(client.send(addOne, { abortSignal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    await jest.advanceTimersByTimeAsync(10_000);
    expect(jest.getTimerCount()).toBe(0);
    controller.abort();
    await failed;
  });

  it('moves a manual clock on, and nobody waits', async () => {
    const clock = new ManualClock('2026-11-22T10:00:00Z');
    const dynamodb = new FakeDynamoDB({ clock });
    const client = new DynamoDBClient({ ...dynamodb.clientConfig(), maxAttempts: 1 });
    dynamodb.faults.on({}, latency(3_000));
    const start = clock.now();
    await client.send(new ListTablesCommand({}));
    expect(clock.now() - start).toBe(3_000);
    await expect(client.send(new ListTablesCommand({}), { requestTimeout: 500 })).rejects.toMatchObject({
      name: 'TimeoutError',
    });
    expect(clock.now() - start).toBe(3_500);
  });

  it('adds up, and what else goes wrong comes after it', async () => {
    const clock = new ManualClock('2026-11-22T10:00:00Z');
    const dynamodb = new FakeDynamoDB({ clock });
    const client = new DynamoDBClient({ ...dynamodb.clientConfig(), maxAttempts: 1 });
    dynamodb.faults.on({}, latency(100));
    dynamodb.faults.on({}, throttling());
    dynamodb.faults.on({}, latency(30_000));
    const start = clock.now();
    await expect(client.send(new ListTablesCommand({}))).rejects.toThrow(
      ProvisionedThroughputExceededException,
    );
    expect(clock.now() - start).toBe(100);
  });
});

describe('an unprocessed part of a batch', () => {
  const puts = (...ids: readonly string[]) => ids.map((id) => ({ PutRequest: { Item: { id: { S: id } } } }));

  it('comes back, and the others are written', async () => {
    const { dynamodb, client } = setUp();
    dynamodb.faults.on({ operation: 'BatchWriteItem' }, unprocessed(2), { times: 1 });
    let output: Pick<BatchWriteItemCommandOutput, 'UnprocessedItems'> = {
      UnprocessedItems: { [TableName]: puts('a', 'b'), audit: puts('c') },
    };
    const left: unknown[] = [];
    while (Object.keys(output.UnprocessedItems ?? {}).length > 0) {
      output = await client.send(new BatchWriteItemCommand({ RequestItems: output.UnprocessedItems }));
      left.push(output.UnprocessedItems);
      const { Count } = await client.send(new QueryCommand(queryFor('b')));
      expect(Count).toBe(left.length - 1);
    }
    expect(left).toEqual([{ [TableName]: puts('b'), audit: puts('c') }, {}]);
  });

  function queryFor(id: string) {
    return {
      TableName,
      KeyConditionExpression: 'id = :id',
      ExpressionAttributeValues: { ':id': { S: id } },
    };
  }

  it('is what a function picks', async () => {
    const { dynamodb, documents } = setUp();
    const seen: unknown[] = [];
    dynamodb.faults.on(
      { operation: BatchWriteCommand },
      unprocessed(({ table, input, plainInput }) => {
        seen.push([table, input, plainInput]);
        return table === 'audit';
      }),
    );
    const bytes = new Uint8Array([1]);
    const { UnprocessedItems } = await documents.send(
      new BatchWriteCommand({
        RequestItems: {
          audit: [{ DeleteRequest: { Key: { id: 'x' } } }],
          [TableName]: [{ PutRequest: { Item: { id: 'y', bytes } } }],
        },
      }),
    );
    expect(UnprocessedItems).toEqual({ audit: [{ DeleteRequest: { Key: { id: 'x' } } }] });
    expect(seen).toEqual([
      ['audit', { DeleteRequest: { Key: { id: { S: 'x' } } } }, { DeleteRequest: { Key: { id: 'x' } } }],
      [
        TableName,
        { PutRequest: { Item: { id: { S: 'y' }, bytes: { B: bytes } } } },
        { PutRequest: { Item: { id: 'y', bytes } } },
      ],
    ]);
    const { Item } = await documents.send(new GetCommand({ TableName, Key: { id: 'y' } }));
    expect(Item).toEqual({ id: 'y', bytes });
  });

  it('of a read has the settings of its block', async () => {
    const { dynamodb, documents, put } = setUp();
    await put('a');
    await put('b');
    dynamodb.faults.on({ operation: 'BatchGetItem' }, unprocessed());
    const block = { ConsistentRead: true, ProjectionExpression: 'id', Keys: [{ id: 'a' }, { id: 'b' }] };
    const output = await documents.send(new BatchGetCommand({ RequestItems: { [TableName]: block } }));
    expect(output).toMatchObject({
      Responses: { [TableName]: [{ id: 'a' }] },
      UnprocessedKeys: { [TableName]: { ...block, Keys: [{ id: 'b' }] } },
    });
  });

  it('leaves a table without answers an empty list', async () => {
    const { dynamodb, documents, put } = setUp();
    await put('a');
    dynamodb.faults.on(
      {},
      unprocessed(({ table }) => table === 'audit'),
    );
    const output = await documents.send(
      new BatchGetCommand({
        RequestItems: { [TableName]: { Keys: [{ id: 'a' }] }, audit: { Keys: [{ id: 'z' }] } },
      }),
    );
    expect(output.Responses).toEqual({ [TableName]: [{ id: 'a' }], audit: [] });
    expect(output.UnprocessedKeys).toEqual({ audit: { Keys: [{ id: 'z' }] } });
  });

  it('that is everything is refused as throttled', async () => {
    const { dynamodb, impatient } = setUp();
    dynamodb.faults.on({}, unprocessed(2));
    await expect(
      impatient.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: puts('a', 'b') } })),
    ).rejects.toThrow(ProvisionedThroughputExceededException);
    expect(dynamodb.requests.last()?.error?.['ThrottlingReasons']).toHaveLength(1);
  });

  it.each([
    ['Too many items requested for the BatchWriteItem call', () => [...Array(26).keys()].map(String)],
    ['Provided list of item keys contains duplicates', () => ['a', 'b', 'a']],
  ])('does not make a bad batch good: %s', async (text, ids) => {
    const { dynamodb, impatient } = setUp();
    dynamodb.faults.on({}, unprocessed());
    const halves = ids();
    const RequestItems =
      halves.length > 25
        ? { [TableName]: puts(...halves.slice(0, 13)), audit: puts(...halves.slice(13)) }
        : { [TableName]: puts(...halves) };
    expect(await refusal(impatient.send(new BatchWriteItemCommand({ RequestItems })))).toBe(
      `ValidationException: ${text}`,
    );
  });

  it('strikes no other operation', async () => {
    const { dynamodb, put } = setUp();
    const handle = dynamodb.faults.on({}, unprocessed());
    await put();
    expect(handle.hits).toBe(0);
  });
});

describe('a conflict with a transaction', () => {
  it('refuses a single write, which the SDK does not retry', async () => {
    const { dynamodb, client } = setUp();
    dynamodb.faults.on({}, transactionConflict());
    const error = await client.send(addOne).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TransactionConflictException);
    expect(error).toMatchObject({
      message: 'Transaction is ongoing for the item',
      $metadata: { attempts: 1 },
    });
    const { Item } = await client.send(new GetItemCommand({ TableName, Key: key }));
    expect(Item).toBeUndefined();
  });

  it('cancels a transaction, with the reason at the positions', async () => {
    const { dynamodb, client, item } = setUp();
    dynamodb.faults.on({}, transactionConflict(0, 2), { times: 1 });
    const TransactItems = ['o-1', 'o-2', 'o-3'].map((id) => ({ Put: { TableName, Item: strings({ id }) } }));
    const command = new TransactWriteItemsCommand({ TransactItems });
    const error = await client.send(command).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TransactionCanceledException);
    const reason = { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' };
    expect(error).toMatchObject({
      message:
        'Transaction cancelled, please refer cancellation reasons for specific reasons [TransactionConflict, None, TransactionConflict]',
      CancellationReasons: [reason, { Code: 'None' }, reason],
    });
    expect(await item()).toBeUndefined();
    await client.send(command);
    expect(await item()).toEqual(key);
  });

  it('comes after what is wrong with the request, and before its conditions', async () => {
    const { dynamodb, client } = setUp();
    dynamodb.faults.on({}, transactionConflict());
    const update = { ...addOne.input, UpdateExpression: 'ADD hits :one' };
    const failing = { ...update, ConditionExpression: 'attribute_exists(id)' };
    const send = (input: UpdateItemCommand['input']) => refusal(client.send(new UpdateItemCommand(input)));
    expect(await send(failing)).toMatch(/^TransactionConflictException/);
    expect(await send({ ...update, Key: { wrong: { S: 'x' } } })).toMatch(/^ValidationException/);
    expect(await send({ ...update, TableName: 'nowhere' })).toMatch(/^ResourceNotFoundException/);
  });

  it('befalls statements that write and spares those that read', async () => {
    const { dynamodb, client } = setUp();
    dynamodb.faults.on({}, transactionConflict());
    await client.send(new ExecuteStatementCommand({ Statement: `SELECT * FROM "${TableName}"` }));
    const insertion = new ExecuteStatementCommand({
      Statement: `INSERT INTO "${TableName}" VALUE {'id': 'a'}`,
    });
    await expect(client.send(insertion)).rejects.toThrow(TransactionConflictException);
  });

  it('at a position that there is not is told', async () => {
    const { dynamodb, client } = setUp();
    dynamodb.faults.on({}, transactionConflict(3));
    const command = new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName, Item: key } }] });
    await expect(client.send(command)).rejects.toMatchObject({ name: 'UsageError', code: 'INVALID_FAULT' });
  });
});

describe('who is struck', () => {
  it('is asked by operation, table and a function of the request', async () => {
    const { dynamodb, impatient } = setUp();
    const asked: ReceivedRequest[] = [];
    const handle = dynamodb.faults.on(
      {
        operation: ['PutItem', UpdateItemCommand],
        table: TableName,
        when(request) {
          asked.push(request);
          return request.plainInput['ReturnValues'] === 'ALL_OLD';
        },
      },
      throttling(),
    );
    const old = { ReturnValues: 'ALL_OLD' } as const;
    await impatient.send(new PutItemCommand({ TableName: 'audit', Item: key, ...old }));
    await impatient.send(new PutItemCommand({ TableName, Item: key }));
    await impatient.send(new GetItemCommand({ TableName, Key: key }));
    expect(handle.hits).toBe(0);
    await expect(impatient.send(new PutItemCommand({ TableName, Item: key, ...old }))).rejects.toThrow();
    expect(asked).toMatchObject([
      { operation: 'PutItem', attempt: 1, region: 'us-east-1', accountId: '123456789012' },
      { input: { Item: key } },
    ]);
  });

  it('knows the attempt', async () => {
    const { dynamodb, put } = setUp();
    dynamodb.faults.on({ when: ({ attempt }) => attempt < 3 }, connectionLost());
    await put('a');
    await put('b');
    expect(dynamodb.requests.all().map(({ attempt }) => attempt)).toEqual([1, 2, 3, 1, 2, 3]);
  });

  it('is one fault after the other, in the order in which they were asked for', async () => {
    const { dynamodb, put } = setUp();
    dynamodb.faults.on({}, throttling(), { times: 1 });
    dynamodb.faults.on({}, internalServerError(), { times: 1 });
    await put();
    expect(attempts(dynamodb.requests)).toEqual([
      'PutItem 1 ProvisionedThroughputExceededException',
      'PutItem 2 InternalServerError',
      'PutItem 3 ok',
    ]);
  });

  it('is nobody any more after remove, clear and reset', async () => {
    const { dynamodb, put } = setUp();
    const first = dynamodb.faults.on({}, throttling());
    const second = dynamodb.faults.on({}, throttling());
    first.remove();
    await expect(put()).rejects.toThrow();
    expect([first.hits, second.hits]).toEqual([0, 4]);
    dynamodb.faults.clear();
    await put();
    dynamodb.faults.on({}, throttling());
    dynamodb.reset();
    const { $metadata } = await new DynamoDBClient(dynamodb.clientConfig()).send(new ListTablesCommand({}));
    expect($metadata.attempts).toBe(1);
  });

  it('is not the fork, and is the same after restore', async () => {
    const { dynamodb, impatient } = setUp();
    const snapshot = dynamodb.snapshot();
    dynamodb.faults.on({}, throttling());
    await new DynamoDBClient(dynamodb.fork().clientConfig()).send(new ListTablesCommand({}));
    dynamodb.restore(snapshot);
    await expect(impatient.send(new ListTablesCommand({}))).rejects.toThrow();
  });

  it('is told what its own function throws', async () => {
    const { dynamodb, client } = setUp();
    dynamodb.faults.on(
      {
        when() {
          throw new RangeError('mine');
        },
      },
      throttling(),
    );
    expect(await refusal(client.send(addOne))).toBe('RangeError: mine');
  });
});

describe('what cannot be meant is refused', () => {
  it.each<[string, string, FaultTarget, Fault, object]>([
    ['an operation', 'UNKNOWN_OPERATION', { operation: 'PutItems' }, throttling(), {}],
    ['a class', 'UNKNOWN_OPERATION', { operation: DynamoDBClient as never }, throttling(), {}],
    ['a table', 'INVALID_FAULT_TARGET', { operation: 'ListTables', table: 'orders' }, throttling(), {}],
    ['a table’s name', 'INVALID_FAULT_TARGET', { table: 'a b' }, throttling(), {}],
    ['another member', 'INVALID_FAULT_TARGET', { tableName: 'orders' } as never, throttling(), {}],
    ['when', 'INVALID_FAULT_TARGET', { when: true as never }, throttling(), {}],
    ['no batch', 'INVALID_FAULT', { operation: 'PutItem' }, unprocessed(), {}],
    ['a read', 'INVALID_FAULT', { operation: ['PutItem', 'Query'] }, transactionConflict(), {}],
    ['no times', 'INVALID_FAULT', {}, throttling(), { times: 0 }],
    ['half a time', 'INVALID_FAULT', {}, throttling(), { times: 1.5 }],
  ])('%s: %s', (_what, code, target, fault, options) => {
    const { faults } = new FakeDynamoDB();
    expect(() => faults.on(target, fault, options)).toThrow(
      expect.objectContaining({ name: 'UsageError', code }),
    );
  });

  it.each([
    ['name', () => throttling('Throttled' as never)],
    ['negative time', () => latency(-1)],
    ['time', () => latency(NaN)],
    ['number of requests', () => unprocessed(0)],
    ['position', () => transactionConflict(-1)],
    ['error name', () => serviceError({ name: 'Has Spaces' })],
    ['status', () => serviceError({ name: 'Success', status: 200 })],
  ])('a fault’s %s', (_what, make) => {
    expect(make).toThrow(expect.objectContaining({ name: 'UsageError', code: 'INVALID_FAULT' }));
  });
});

it('without faults the answer comes without a timer or a detour', async () => {
  const { dynamodb, client } = setUp();
  dynamodb.faults.on({}, throttling()).remove();
  await client.send(new DescribeTableCommand({ TableName }));
  await client.send(
    new BatchExecuteStatementCommand({
      Statements: [{ Statement: `SELECT * FROM "${TableName}" WHERE id = 'a'` }],
    }),
  );
  expect(jest.getTimerCount()).toBe(0);
});

it('an update of the document client that is throttled is sent again as it was', async () => {
  const { dynamodb, documents } = setUp();
  dynamodb.faults.on({ table: TableName }, throttling(), { times: 1 });
  await retried(
    documents.send(
      new UpdateCommand({
        TableName,
        Key: { id: 'o-1' },
        UpdateExpression: 'SET tags = :tags',
        ExpressionAttributeValues: { ':tags': new Set(['new']) },
      }),
    ),
  );
  const [first, second] = dynamodb.requests.of(UpdateCommand);
  expect(first?.plainInput).toEqual(second?.plainInput);
});
