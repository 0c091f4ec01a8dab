import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient, ListStreamsCommand } from '@aws-sdk/client-dynamodb-streams';
import { DynamoDBDocumentClient, GetCommand, paginateScan, PutCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from '../../lib/client-mock.ts';
import { FakeDynamoDB } from '../../lib/index.ts';

const createTable = new CreateTableCommand({
  TableName: 'orders',
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  BillingMode: 'PAY_PER_REQUEST',
});
const get = (): GetItemCommand => new GetItemCommand({ TableName: 'orders', Key: { id: { S: '1' } } });
const put = (): PutItemCommand => new PutItemCommand({ TableName: 'orders', Item: { id: { S: '1' } } });

/** As the code under test may make it: it knows neither region nor credentials. */
const newClient = (): DynamoDBClient => new DynamoDBClient({});

describe('a fake', () => {
  let dynamodb: FakeDynamoDB;
  let client: DynamoDBClient;

  beforeEach(() => {
    dynamodb = new FakeDynamoDB();
    client = newClient();
  });

  it('answers what nothing is declared for, and what is sent is recorded', async () => {
    const mock = mockClient(client, { onUnmatched: dynamodb });
    await client.send(createTable);
    await client.send(put());
    expect((await client.send(get())).Item).toEqual({ id: { S: '1' } });
    expect(mock.calls().map(({ args }) => args[0].constructor)).toEqual([
      CreateTableCommand,
      PutItemCommand,
      GetItemCommand,
    ]);
    await expect(mock.commandCall(0, GetItemCommand).returnValue).resolves.toMatchObject({
      $metadata: { httpStatusCode: 200 },
    });
  });

  it('refuses as the service does, with the SDK’s own exceptions', async () => {
    mockClient(client, { onUnmatched: dynamodb });
    await expect(client.send(get())).rejects.toBeInstanceOf(ResourceNotFoundException);
  });

  it('answers what is left when the answers for once are spent', async () => {
    const mock = mockClient(client, { onUnmatched: dynamodb });
    await client.send(createTable);
    mock.on(PutItemCommand).rejectsOnce('no').rejectsOnce('no again');
    await expect(client.send(put())).rejects.toThrow('no');
    await expect(client.send(put())).rejects.toThrow('no again');
    await expect(client.send(put())).resolves.toMatchObject({ $metadata: { attempts: 1 } });
  });

  it('does not answer what is declared', async () => {
    const mock = mockClient(client, { onUnmatched: dynamodb });
    mock.on(GetItemCommand).resolves({ Item: {} });
    expect(await client.send(get())).toEqual({ Item: {} });
    expect(mock.on(GetItemCommand).resolves({})).toBe(mock);
  });

  it('answers through a callback too', async () => {
    mockClient(client, { onUnmatched: dynamodb });
    const tables = await new Promise((resolve, reject) => {
      client.send(new ListTablesCommand({}), (error, output) => {
        if (error === null || error === undefined) resolve(output?.TableNames);
        else reject(error);
      });
    });
    expect(tables).toEqual([]);
  });

  it('answers every client of a class, and document clients and streams clients', async () => {
    const mocks = [
      mockClient(DynamoDBDocumentClient, { onUnmatched: dynamodb, also: [DynamoDBClient] }),
      mockClient(DynamoDBStreamsClient, { onUnmatched: dynamodb }),
    ];
    await newClient().send(createTable);
    const documents = DynamoDBDocumentClient.from(newClient());
    await documents.send(new PutCommand({ TableName: 'orders', Item: { id: '1', total: 12 } }));
    const pages = [];
    for await (const { Items } of paginateScan({ client: documents }, { TableName: 'orders' }))
      pages.push(Items);
    expect(pages).toEqual([[{ id: '1', total: 12 }]]);
    expect((await newClient().send(get())).Item).toEqual({ id: { S: '1' }, total: { N: '12' } });
    expect(await new DynamoDBStreamsClient({}).send(new ListStreamsCommand({}))).toMatchObject({
      Streams: [],
    });
    for (const mock of mocks) mock.restore();
  });

  it('goes on to answer after `reset()` and `resetHistory()`', async () => {
    const mock = mockClient(client, { onUnmatched: dynamodb });
    await client.send(createTable);
    mock.on(PutItemCommand).rejects('no');
    mock.reset();
    await client.send(put());
    mock.resetHistory();
    expect((await client.send(get())).Item).toEqual({ id: { S: '1' } });
    expect(mock.calls()).toHaveLength(1);
  });

  it('leaves a client as it was configured after `restore()`', async () => {
    const config = Object.getOwnPropertyDescriptors(client.config);
    const mock = mockClient(client, { onUnmatched: dynamodb });
    await client.send(new ListTablesCommand({}));
    expect(client.config.requestHandler).toBe(dynamodb.requestHandler);
    mock.restore();
    expect(Object.getOwnPropertyDescriptors(client.config)).toEqual(config);
    expect(client.config.requestHandler).toBe(config['requestHandler']?.value);
  });

  it('leaves a client of its own alone until something is really sent', async () => {
    const mock = mockClient(client, { onUnmatched: dynamodb });
    const { requestHandler } = client.config;
    mock.resolves({});
    await client.send(get());
    expect(client.config.requestHandler).toBe(requestHandler);
  });

  it('cannot answer a client of another service', async () => {
    const storage = { config: { serviceId: 'S3' }, send: () => Promise.resolve('sent') };
    Reflect.apply(mockClient, undefined, [storage, { onUnmatched: dynamodb }]);
    await expect(storage.send()).rejects.toMatchObject({
      code: 'NOT_SERVED',
      message: expect.stringContaining('a client of S3'),
    });
    Reflect.deleteProperty(storage, 'config');
    await expect(storage.send()).rejects.toMatchObject({ code: 'NOT_A_CLIENT' });
  });
});

describe("'throw'", () => {
  it('rejects what nothing is declared for, and says what it was', async () => {
    const client = newClient();
    const mock = mockClient(client, { onUnmatched: 'throw' });
    mock.on(GetItemCommand).resolvesOnce({});
    expect(await client.send(get())).toEqual({});
    await expect(client.send(get())).rejects.toMatchObject({
      name: 'UsageError',
      code: 'UNMATCHED_COMMAND',
      message: expect.stringContaining('GetItemCommand({"TableName":"orders","Key":{"id":{"S":"1"}}})'),
    });
    expect(mock.calls()).toHaveLength(2);
  });
});

describe("'undefined'", () => {
  it('is what there is without the option', () => {
    const client = newClient();
    mockClient(client, { onUnmatched: 'undefined' });
    expect(client.send(get())).toBeUndefined();
  });
});

describe('anything else', () => {
  it.each([['engine'], [null], [{}], [true]])('is refused: %p', (onUnmatched) => {
    expect(() => Reflect.apply(mockClient, undefined, [newClient(), { onUnmatched }])).toThrow(
      expect.objectContaining({ code: 'INVALID_ON_UNMATCHED' }),
    );
  });
});

describe('a document client’s commands', () => {
  it('are answered as declared, and by the fake elsewhere, in one mock with the bare client’s', async () => {
    const dynamodb = new FakeDynamoDB();
    const client = newClient();
    const documents = DynamoDBDocumentClient.from(client);
    const mock = mockClient(client, { also: [documents], onUnmatched: dynamodb });
    await client.send(createTable);
    mock.on(GetCommand).resolvesOnce({ Item: { id: 'declared' } });
    const read = new GetCommand({ TableName: 'orders', Key: { id: '1' } });
    await documents.send(new PutCommand({ TableName: 'orders', Item: { id: '1' } }));
    expect((await documents.send(read)).Item).toEqual({ id: 'declared' });
    expect((await documents.send(read)).Item).toEqual({ id: '1' });
  });
});
