import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  type GetItemCommandOutput,
} from '@aws-sdk/client-dynamodb';
import { type AwsClientStub, type AwsError, mockClient } from '../../lib/client-mock.ts';

let client: DynamoDBClient;
let mock: AwsClientStub<DynamoDBClient>;
const get = (): GetItemCommand => new GetItemCommand({ TableName: 'orders', Key: { id: { S: '1' } } });

beforeEach(() => {
  client = new DynamoDBClient({ region: 'eu-west-1' });
  mock = mockClient(client);
});

/** What a command is rejected with. */
async function rejection(sent: unknown = client.send(get())): Promise<unknown> {
  return Promise.resolve(sent).then(
    () => {
      throw new Error('nothing was rejected');
    },
    (error: unknown) => error,
  );
}

describe('resolves', () => {
  it('is a promise of the very value, with nothing added', async () => {
    const output = { Item: { id: { S: '1' } } };
    mock.on(GetItemCommand).resolves(output);
    const sent = client.send(get());
    expect(sent).toBeInstanceOf(Promise);
    expect(await sent).toBe(output);
    expect(Object.keys(await sent)).toEqual(['Item']);
  });

  it('is a promise of undefined where no value is given', async () => {
    // @ts-expect-error - the types want a value
    mock.resolves();
    const sent = client.send(get());
    expect(sent).toBeInstanceOf(Promise);
    expect(await sent).toBeUndefined();
  });

  it('waits for a promise, and fails with it', async () => {
    const promise = Promise.resolve({ Item: {} });
    mock.on(GetItemCommand).resolves(promise);
    expect(client.send(get())).toBe(promise);
    mock.on(GetItemCommand).resolves(Promise.reject(new Error('late')));
    await expect(client.send(get())).rejects.toThrow('late');
  });
});

describe('rejects', () => {
  it('is an error without a message where nothing is given', async () => {
    mock.rejects();
    const error = await rejection();
    expect(error).toEqual(new Error(''));
    expect(Object.keys(error ?? {})).toEqual([]);
  });

  it('is an error with a text', async () => {
    mock.rejects('text');
    expect(await rejection()).toEqual(new Error('text'));
  });

  it('is the very error that is given', async () => {
    const error = new ConditionalCheckFailedException({ message: 'no', $metadata: {} });
    mock.rejects(error);
    expect(await rejection()).toBe(error);
  });

  it('is a plain error with the members that are given', async () => {
    const members: AwsError = {
      name: 'ConditionalCheckFailedException',
      message: 'no',
      Code: 'C',
      $metadata: { httpStatusCode: 400 },
    };
    mock.rejects(members);
    const error = await rejection();
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject(members);
    expect(Object.getPrototypeOf(error)).toBe(Error.prototype);
    expect(Object.keys(error ?? {})).toEqual(['name', 'message', 'Code', '$metadata']);
  });

  it('is the same error each time', async () => {
    mock.rejects({ name: 'ThrottlingException' });
    expect(await rejection()).toBe(await rejection());
  });

  it('can be for once', async () => {
    mock.on(GetItemCommand).rejectsOnce('first').rejectsOnce({ name: 'Second' }).resolves({});
    expect(await rejection()).toMatchObject({ message: 'first' });
    expect(await rejection()).toMatchObject({ name: 'Second' });
    expect(await client.send(get())).toEqual({});
  });
});

describe('callsFake', () => {
  it('gets the input and a function for the client, and nothing else', () => {
    const fake = jest.fn();
    mock.on(GetItemCommand).callsFake(fake);
    const command = get();
    void client.send(command, { requestTimeout: 1 });
    expect(fake.mock.calls).toEqual([[command.input, expect.any(Function)]]);
    expect(fake.mock.calls[0]?.[0]).toBe(command.input);
  });

  it('tells the client of the latest command that matches', () => {
    const ofClass = mockClient(DynamoDBClient);
    const others = [new DynamoDBClient({ region: 'eu-west-1' }), new DynamoDBClient({ region: 'eu-west-1' })];
    const clients: unknown[] = [];
    let ask: (() => unknown) | undefined;
    ofClass.onAnyCommand().callsFake((_input, getClient) => {
      clients.push(getClient());
      ask = getClient;
    });
    for (const other of others) void other.send(get());
    expect(clients).toEqual(others);
    expect(ask?.()).toBe(others[1]);
    ofClass.resetHistory();
    expect(ask?.()).toBeUndefined();
    ofClass.restore();
  });

  it('answers with what the fake returns as it is, a promise or not', () => {
    const plain = { Item: {} };
    mock.callsFake(() => plain);
    expect(client.send(get())).toBe(plain);
    const promise = Promise.resolve(plain);
    mock.callsFake(() => promise);
    expect(client.send(get())).toBe(promise);
  });

  it.each<[string, unknown, object]>([
    ['an error', new TypeError('no'), { name: 'TypeError', message: 'no' }],
    ['a text', 'no', { name: 'Error', message: 'no' }],
    ['members of an error', { name: 'Named', extra: 1 }, { name: 'Named', message: '', extra: 1 }],
    ['nothing', undefined, { name: 'Error', message: '' }],
  ])('rejects with an error when the fake throws %s', async (_what, thrown, error) => {
    mock.callsFake(() => {
      throw thrown;
    });
    const rejected = await rejection();
    expect(rejected).toBeInstanceOf(Error);
    expect(rejected).toMatchObject(error);
    expect(mock.call(0).exception).toBeUndefined();
  });

  it('passes on what the fake rejects with, whatever it is', async () => {
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors
    mock.callsFake(() => Promise.reject('text'));
    expect(await rejection()).toBe('text');
  });

  it('can be for once', async () => {
    mock
      .on(GetItemCommand)
      .callsFakeOnce(() => 1)
      .callsFakeOnce(() => 2)
      .callsFake(() => 3);
    const answers: unknown[] = [
      client.send(get()),
      client.send(get()),
      client.send(get()),
      client.send(get()),
    ];
    expect(answers).toEqual([1, 2, 3, 3]);
  });
});

describe('a callback', () => {
  it('is recorded and never called', async () => {
    const callback = jest.fn<void, [unknown, GetItemCommandOutput?]>();
    mock.resolves({ Item: {} });
    client.send(get(), callback);
    await mock.call(0).returnValue;
    expect(callback).not.toHaveBeenCalled();
    expect(mock.call(0).callback).toBe(callback);
    mock.send.yield(null, { Item: {} });
    expect(callback).toHaveBeenCalledWith(null, { Item: {} });
  });
});
