import { DynamoDB, DynamoDBClient, GetItemCommand, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { paginateListTables, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient, ListStreamsCommand } from '@aws-sdk/client-dynamodb-streams';
import { DynamoDBDocument, DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { AwsStub, mockClient } from '../../lib/client-mock.ts';

/** Not by `client.send`, which would be a method without its client. */
const sendOf = (client: object): unknown => Reflect.get(client, 'send');
const isMocked = (client: object): boolean => Object(sendOf(client)).isSinonProxy === true;

const region = 'eu-west-1';
const list = (): ListTablesCommand => new ListTablesCommand({});
const own = (client: object): boolean => Object.hasOwn(client, 'send');

describe('what is mocked', () => {
  it('is one client, where a client is given', async () => {
    const [mocked, other] = [new DynamoDBClient({ region }), new DynamoDBClient({ region })];
    const mock = mockClient(mocked);
    mock.resolves({ TableNames: ['a'] });
    await expect(mocked.send(list())).resolves.toEqual({ TableNames: ['a'] });
    expect(own(other)).toBe(false);
    expect(isMocked(other)).toBe(false);
  });

  it('is every client of a class, made before or after, where the class is given', async () => {
    const before = new DynamoDBClient({ region });
    const mock = mockClient(DynamoDBClient);
    mock.resolves({ TableNames: ['a'] });
    const after = new DynamoDBClient({ region });
    await expect(before.send(list())).resolves.toEqual({ TableNames: ['a'] });
    await expect(after.send(list())).resolves.toEqual({ TableNames: ['a'] });
    expect(mock.calls().map(({ thisValue }) => thisValue)).toEqual([before, after]);
    mock.restore();
  });

  it('is a subclass alone, where that is given', () => {
    class Subclass extends DynamoDBClient {}
    const mock = mockClient(Subclass);
    expect(mock.clientName()).toBe('Subclass');
    expect(sendOf(new Subclass({ region }))).toBe(mock.send);
    expect(isMocked(new DynamoDBClient({ region }))).toBe(false);
    mock.restore();
  });

  it('is `send` alone: configuration, middleware and `destroy` are the client’s own', () => {
    const client = new DynamoDBClient({ region });
    const { config, middlewareStack } = client;
    const destroy: unknown = Reflect.get(client, 'destroy');
    mockClient(client);
    expect(client.config).toBe(config);
    expect(client.middlewareStack).toBe(middlewareStack);
    expect(Reflect.get(client, 'destroy')).toBe(destroy);
  });

  it('is an aggregated client’s methods too, because they call `send`', async () => {
    const mock = mockClient(DynamoDB);
    mock.on(ListTablesCommand).resolves({ TableNames: ['a'] });
    await expect(new DynamoDB({ region }).listTables({ Limit: 1 })).resolves.toEqual({ TableNames: ['a'] });
    expect(mock.commandCalls(ListTablesCommand, { Limit: 1 })).toHaveLength(1);
    mock.restore();

    const documents = mockClient(DynamoDBDocument);
    documents.on(GetCommand).resolves({ Item: { id: '1' } });
    const document = DynamoDBDocument.from(new DynamoDBClient({ region }));
    await expect(document.get({ TableName: 'orders', Key: { id: '1' } })).resolves.toEqual({
      Item: { id: '1' },
    });
    documents.restore();
  });

  it('is any client of the SDK', async () => {
    const mock = mockClient(DynamoDBStreamsClient);
    mock.on(ListStreamsCommand).resolves({ Streams: [] });
    await expect(new DynamoDBStreamsClient({ region }).send(new ListStreamsCommand({}))).resolves.toEqual({
      Streams: [],
    });
    mock.restore();
  });

  it('is not the document client, where the bare client is', () => {
    const mock = mockClient(DynamoDBClient);
    const documents = DynamoDBDocumentClient.from(new DynamoDBClient({ region }));
    expect(sendOf(documents)).not.toBe(mock.send);
    mock.restore();
  });

  it.each([[{}], [Date], [undefined], [null], ['DynamoDBClient']])('is never %p', (value) => {
    expect(() => Reflect.apply(mockClient, undefined, [value])).toThrow(
      expect.objectContaining({ code: 'NOT_A_CLIENT' }),
    );
  });
});

describe('mocks over mocks', () => {
  it('replace a stub that is there, ours or another’s', () => {
    const client = new DynamoDBClient({ region });
    const first = mockClient(client);
    const second = mockClient(client);
    expect(sendOf(client)).toBe(second.send);
    expect(sendOf(client)).not.toBe(first.send);
    second.restore();
    expect(own(client)).toBe(false);
  });

  it('take away a foreign stub by its own `restore`', () => {
    const client = new DynamoDBClient({ region });
    const send = client.send.bind(client);
    const restore = jest.fn(() => Object.assign(client, { send }));
    Object.assign(client, { send: Object.assign(() => undefined, { isSinonProxy: true, restore }) });
    const mock = mockClient(client);
    expect(restore).toHaveBeenCalledTimes(1);
    mock.restore();
    expect(sendOf(client)).toBe(send);
  });

  it('leave a client’s own mock in place when its class is mocked later', async () => {
    const client = new DynamoDBClient({ region });
    mockClient(client).resolves({ TableNames: ['client'] });
    const ofClass = mockClient(DynamoDBClient);
    ofClass.resolves({ TableNames: ['class'] });
    await expect(client.send(list())).resolves.toEqual({ TableNames: ['client'] });
    await expect(new DynamoDBClient({ region }).send(list())).resolves.toEqual({ TableNames: ['class'] });
    ofClass.restore();
  });

  it('take away the class’s mock when a client of it is mocked later', () => {
    const client = new DynamoDBClient({ region });
    mockClient(DynamoDBClient);
    mockClient(client);
    expect(own(DynamoDBClient.prototype)).toBe(false);
    expect(isMocked(new DynamoDBClient({ region }))).toBe(false);
  });
});

describe('what calls `send` by itself', () => {
  it('a paginator goes through the mock', async () => {
    const client = new DynamoDBClient({ region });
    const mock = mockClient(client);
    mock
      .on(ListTablesCommand)
      .resolvesOnce({ TableNames: ['a'], LastEvaluatedTableName: 'a' })
      .resolvesOnce({ TableNames: ['b'] });
    const names: (string[] | undefined)[] = [];
    for await (const { TableNames } of paginateListTables({ client }, {})) names.push(TableNames);
    expect(names).toEqual([['a'], ['b']]);
    expect(mock.commandCall(1, ListTablesCommand).args[0].input).toEqual({ ExclusiveStartTableName: 'a' });
  });

  it('a waiter does too', async () => {
    const client = new DynamoDBClient({ region });
    mockClient(client).resolves({ Table: { TableStatus: 'ACTIVE' } });
    const waited = await waitUntilTableExists({ client, maxWaitTime: 30 }, { TableName: 'orders' });
    expect(waited.state).toBe('SUCCESS');
  });
});

describe('AwsStub', () => {
  it('knows the mocks of another copy of this package, which a process may hold too', async () => {
    const mock = mockClient(new DynamoDBClient({ region }));
    await jest.isolateModulesAsync(async () => {
      const other = await import('../../lib/client-mock.ts');
      expect(other.AwsStub).not.toBe(AwsStub);
      expect(mock).toBeInstanceOf(other.AwsStub);
      expect(other.mockClient(new DynamoDBClient({ region }))).toBeInstanceOf(AwsStub);
    });
    expect(mock).toBeInstanceOf(AwsStub);
  });

  it.each([[{}], [undefined], [null], [new DynamoDBClient({ region })]])('knows others for none', (value) => {
    expect(value instanceof AwsStub).toBe(false);
  });

  it('has a subclass that knows its own alone', () => {
    class Subclass extends AwsStub<object, { $metadata: object }, unknown> {}
    expect(mockClient(new DynamoDBClient({ region })) instanceof Subclass).toBe(false);
  });

  it('is named by the class of its client', () => {
    expect(mockClient(new DynamoDBClient({ region })).clientName()).toBe('DynamoDBClient');
    const mock = mockClient(DynamoDBClient);
    expect(mock.clientName()).toBe('DynamoDBClient');
    mock.restore();
  });
});

describe('a command sent in the wrong way', () => {
  it('is recorded as it was', () => {
    const client = new DynamoDBClient({ region });
    const mock = mockClient(client);
    for (const sent of [undefined, null, 3, { input: null }]) Reflect.apply(mock.send, client, [sent]);
    Reflect.apply(mock.send, client, []);
    expect(mock.calls().map(({ args }) => args)).toEqual([[undefined], [null], [3], [{ input: null }], []]);
    expect(mock.commandCalls(GetItemCommand)).toEqual([]);
  });
});
