import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { type AwsClientStub, AwsStub, CommandBehavior, mockClient } from '../../lib/client-mock.ts';

/** Not by `client.send`, which would be a method without its client. */
const sendOf = (client: object): unknown => Reflect.get(client, 'send');
const isMocked = (client: object): boolean => Object(sendOf(client)).isSinonProxy === true;

let client: DynamoDBClient;
let mock: AwsClientStub<DynamoDBClient>;
const get = (table = 'orders'): GetItemCommand =>
  new GetItemCommand({ TableName: table, Key: { id: { S: '1' } } });
const put = (table = 'orders'): PutItemCommand =>
  new PutItemCommand({ TableName: table, Item: { id: { S: '1' } } });

beforeEach(() => {
  client = new DynamoDBClient({ region: 'eu-west-1' });
  mock = mockClient(client);
});

describe('send', () => {
  it('is the very function in the place of the client’s', () => {
    expect(sendOf(client)).toBe(mock.send);
    expect(mock.send.isSinonProxy).toBe(true);
  });
});

describe('reset', () => {
  it('forgets what was declared and what was sent', async () => {
    mock.on(GetItemCommand).resolves({ Item: {} });
    await client.send(get());
    mock.reset();
    expect(mock.calls()).toEqual([]);
    expect(await client.send(get())).toBeUndefined();
  });

  it('puts another stub in place, and gives back the same mock', () => {
    const { send } = mock;
    expect(mock.reset()).toBe(mock);
    expect(mock.send).not.toBe(send);
    expect(sendOf(client)).toBe(mock.send);
    expect(mock.send.callCount).toBe(0);
  });

  it('leaves a behavior that was begun before without a say', async () => {
    const behavior = mock.on(GetItemCommand);
    mock.reset();
    behavior.resolves({ Item: {} });
    expect(await client.send(get())).toBeUndefined();
    behavior.on(PutItemCommand).resolves({ Attributes: {} });
    expect(await client.send(put())).toEqual({ Attributes: {} });
  });

  it('mocks again what was restored', () => {
    mock.restore();
    mock.reset();
    expect(sendOf(client)).toBe(mock.send);
  });
});

describe('resetHistory', () => {
  it('forgets what was sent and keeps what was declared', async () => {
    mock.on(GetItemCommand).resolves({ Item: {} });
    await client.send(get());
    const { send } = mock;
    expect(mock.resetHistory()).toBe(mock);
    expect(mock.send).toBe(send);
    expect(mock.calls()).toEqual([]);
    expect(await client.send(get())).toEqual({ Item: {} });
  });

  it('begins anew with what is answered once', async () => {
    mock
      .on(GetItemCommand)
      .resolvesOnce({ Item: { n: { N: '1' } } })
      .resolves({});
    expect(await client.send(get())).toEqual({ Item: { n: { N: '1' } } });
    expect(await client.send(get())).toEqual({});
    mock.resetHistory();
    expect(await client.send(get())).toEqual({ Item: { n: { N: '1' } } });
  });
});

describe('restore', () => {
  it('takes the property away where `send` was inherited', () => {
    expect(mock.restore()).toBeUndefined();
    expect(Object.hasOwn(client, 'send')).toBe(false);
    expect(isMocked(client)).toBe(false);
    const ofClass = mockClient(DynamoDBClient);
    expect(Object.hasOwn(DynamoDBClient.prototype, 'send')).toBe(true);
    ofClass.restore();
    expect(Object.hasOwn(DynamoDBClient.prototype, 'send')).toBe(false);
  });

  it('puts the client’s own property back as it was', () => {
    const custom = new DynamoDBClient({ region: 'eu-west-1' });
    const send = jest.fn();
    Object.defineProperty(custom, 'send', {
      value: send,
      enumerable: true,
      writable: false,
      configurable: true,
    });
    const before = Object.getOwnPropertyDescriptor(custom, 'send');
    mockClient(custom).restore();
    expect(Object.getOwnPropertyDescriptor(custom, 'send')).toEqual(before);
  });

  it('can be said twice, and leaves the history to be read', async () => {
    await client.send(get());
    mock.restore();
    mock.restore();
    expect(mock.calls()).toHaveLength(1);
  });

  it('is what `send.restore()` does too', () => {
    mock.send.restore();
    expect(Object.hasOwn(client, 'send')).toBe(false);
  });
});

describe('calls', () => {
  it('hold command, options, client and answer, in order', async () => {
    mock.resolves({ Item: {} });
    const [first, options] = [get(), { requestTimeout: 1 }];
    const answers = [client.send(first), client.send(put(), options)];
    expect(mock.calls().map(({ args }) => args)).toEqual([[first], [expect.any(PutItemCommand), options]]);
    expect(mock.call(0).args[0]).toBe(first);
    expect(mock.call(1).thisValue).toBe(client);
    expect(mock.calls().map(({ returnValue }) => returnValue)).toEqual(answers);
    await Promise.all(answers);
  });

  it('are counted from 0, or from the end; there is null beyond', () => {
    void client.send(get());
    void client.send(put());
    expect(mock.call(0).args[0]).toBeInstanceOf(GetItemCommand);
    expect(mock.call(-1).args[0]).toBeInstanceOf(PutItemCommand);
    expect(mock.call(2)).toBeNull();
    expect(mock.call(-3)).toBeNull();
  });

  it('keep inputs by reference: what is changed later is changed here', () => {
    const input = { TableName: 'orders', Key: { id: { S: '1' } } };
    void client.send(new GetItemCommand(input));
    input.TableName = 'changed';
    expect(mock.commandCall(0, GetItemCommand).args[0].input.TableName).toBe('changed');
  });
});

describe('commandCalls', () => {
  beforeEach(() => {
    void client.send(get('a'));
    void client.send(put('a'));
    void client.send(get('b'));
    void client.send(get('a'));
  });

  it('are those of a class', () => {
    expect(mock.commandCalls(GetItemCommand)).toHaveLength(3);
    expect(mock.commandCalls(PutItemCommand)).toHaveLength(1);
  });

  it('and of an input that contains the one given', () => {
    expect(mock.commandCalls(GetItemCommand, { TableName: 'a' })).toHaveLength(2);
    expect(mock.commandCalls(GetItemCommand, { TableName: 'c' })).toEqual([]);
  });

  it('or, when strict, equals it', () => {
    expect(mock.commandCalls(GetItemCommand, { TableName: 'a' }, true)).toEqual([]);
    const input = { TableName: 'a', Key: { id: { S: '1' } } };
    expect(mock.commandCalls(GetItemCommand, input, true)).toHaveLength(2);
  });

  it('are counted from 0, or from the end; beyond there is null, and before undefined', () => {
    const table = (n: number): string | undefined =>
      mock.commandCall(n, GetItemCommand).args[0].input.TableName;
    expect([0, 1, 2, -1, -2, -3].map(table)).toEqual(['a', 'b', 'a', 'a', 'b', 'a']);
    expect(mock.commandCall(3, GetItemCommand)).toBeNull();
    expect(mock.commandCall(-4, GetItemCommand)).toBeUndefined();
    expect(mock.commandCall(1, GetItemCommand, { TableName: 'a' }).args[0]).toBeInstanceOf(GetItemCommand);
  });
});

describe('chaining', () => {
  it('goes on with the mock after a verb that lasts', () => {
    const behavior = mock.on(GetItemCommand);
    expect(behavior.resolves({})).toBe(mock);
    expect(behavior.rejects()).toBe(mock);
    expect(behavior.callsFake(() => undefined)).toBe(mock);
    expect(mock.resolves({})).toBe(mock);
    expect(mock.rejects()).toBe(mock);
    expect(mock.callsFake(() => undefined)).toBe(mock);
  });

  it('goes on with the same declaration after a verb for once', () => {
    const behavior = mock.on(GetItemCommand);
    expect(behavior.resolvesOnce({})).toBe(behavior);
    expect(behavior.rejectsOnce()).toBe(behavior);
    expect(behavior.callsFakeOnce(() => undefined)).toBe(behavior);
    for (const begun of [mock.resolvesOnce({}), mock.rejectsOnce(), mock.callsFakeOnce(() => undefined)]) {
      expect(begun).toBeInstanceOf(CommandBehavior);
      expect(begun).not.toBeInstanceOf(AwsStub);
    }
  });

  it('begins another declaration with `on` and `onAnyCommand` of a behavior', async () => {
    mock.on(GetItemCommand).resolvesOnce({}).on(PutItemCommand).resolves({ Attributes: {} });
    expect(await client.send(put())).toEqual({ Attributes: {} });
    mock.on(GetItemCommand).onAnyCommand().resolves({ Item: {} });
    expect(await client.send(get())).toEqual({ Item: {} });
  });
});
