/** What tests ask `mock.send` and its calls, as they would ask a stub of sinon's. */
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { type AwsClientStub, mockClient } from '../../lib/client-mock.ts';

let client: DynamoDBClient;
let mock: AwsClientStub<DynamoDBClient>;
const key = { TableName: 'orders', Key: { id: { S: '1' } } };
const options = { requestTimeout: 1 };
let get: GetItemCommand;
let put: PutItemCommand;

beforeEach(() => {
  client = new DynamoDBClient({ region: 'eu-west-1' });
  mock = mockClient(client);
  get = new GetItemCommand(key);
  put = new PutItemCommand({ TableName: 'orders', Item: { id: { S: '1' } } });
});

/** Sends a GetItem, then a PutItem with options. */
function sendBoth(): void {
  void client.send(get);
  void client.send(put, options);
}

describe('counts', () => {
  it.each([
    [0, { called: false, notCalled: true, calledOnce: false, calledTwice: false, calledThrice: false }],
    [1, { called: true, notCalled: false, calledOnce: true, calledTwice: false, calledThrice: false }],
    [2, { called: true, notCalled: false, calledOnce: false, calledTwice: true, calledThrice: false }],
    [3, { called: true, notCalled: false, calledOnce: false, calledTwice: false, calledThrice: true }],
    [4, { called: true, notCalled: false, calledOnce: false, calledTwice: false, calledThrice: false }],
  ])('of %i calls', (count, expected) => {
    for (let sent = 0; sent < count; sent += 1) void client.send(get);
    const { callCount, called, notCalled, calledOnce, calledTwice, calledThrice } = mock.send;
    expect(callCount).toBe(count);
    expect({ called, notCalled, calledOnce, calledTwice, calledThrice }).toEqual(expected);
  });
});

describe('calls', () => {
  it('are found by number, from either end', () => {
    sendBoth();
    const { firstCall, secondCall, thirdCall, lastCall } = mock.send;
    expect(firstCall.args).toEqual([get]);
    expect(secondCall.args).toEqual([put, options]);
    expect(lastCall).toBe(secondCall);
    expect(thirdCall).toBeNull();
    expect(mock.send.getCall(1)).toBe(secondCall);
    expect(mock.send.getCall(-2)).toBe(firstCall);
    expect(mock.send.getCall(2)).toBeNull();
    expect(mock.send.getCalls()).toEqual([firstCall, secondCall]);
  });

  it('are lists of arguments, clients, answers and errors', async () => {
    mock.resolves({ Item: {} });
    mock.send.onSecondCall().throws(new Error('no'));
    sendBoth();
    expect(mock.send.args).toEqual([[get], [put, options]]);
    expect(mock.send.thisValues).toEqual([client, client]);
    expect(await Promise.all(mock.send.returnValues)).toEqual([{ Item: {} }, { Item: {} }]);
    expect(mock.send.exceptions).toEqual([undefined, undefined]);
    expect(mock.send.firstArg).toBe(put);
    expect(mock.send.lastArg).toBe(options);
  });

  it('know their arguments, and their place among all calls of all mocks', () => {
    const other = new DynamoDBClient({ region: 'eu-west-1' });
    const otherMock = mockClient(other);
    sendBoth();
    void other.send(get);
    const [first, second] = mock.calls();
    expect(second).toMatchObject({ firstArg: put, lastArg: options, thisValue: client });
    expect(first?.calledBefore(second)).toBe(true);
    expect(first?.calledImmediatelyBefore(second)).toBe(true);
    expect(second?.calledAfter(first)).toBe(true);
    expect(second?.calledImmediatelyAfter(first)).toBe(true);
    expect(first?.calledAfter(second)).toBe(false);
    expect(mock.send.calledBefore(otherMock.send)).toBe(true);
    expect(mock.send.calledAfter(otherMock.send)).toBe(false);
    expect(otherMock.send.calledImmediatelyAfter(mock.send)).toBe(true);
    expect(otherMock.send.calledImmediatelyBefore(mock.send)).toBe(false);
  });

  it('of a spy that was never called come before or after nothing', () => {
    const never = mockClient(new DynamoDBClient({ region: 'eu-west-1' }));
    sendBoth();
    expect(mock.send.calledBefore(never.send)).toBe(true);
    expect(never.send.calledBefore(mock.send)).toBe(false);
    expect(mock.send.calledAfter(never.send)).toBe(false);
  });

  it('read as a line', () => {
    sendBoth();
    expect(String(mock.call(0))).toBe('send(GetItemCommand({"TableName":"orders","Key":{"id":{"S":"1"}}}))');
    expect(String(mock.call(1))).toContain('{"requestTimeout":1})');
  });
});

describe('arguments', () => {
  const same = new GetItemCommand(key);

  it('are equal from the first on', () => {
    sendBoth();
    expect(mock.send.calledWith(get)).toBe(true);
    expect(mock.send.calledWith(put)).toBe(true);
    expect(mock.send.calledWith(expect.any(PutItemCommand), expect.anything())).toBe(true);
    expect(mock.send.calledWith(get, options)).toBe(false);
    expect(mock.send.neverCalledWith(get)).toBe(false);
    expect(mock.send.notCalledWith(options)).toBe(true);
    expect(mock.send.alwaysCalledWith(get)).toBe(false);
    expect(mock.call(0).notCalledWith(put)).toBe(true);
    expect(mock.call(0).calledOnceWith(get)).toBe(true);
    expect(mock.call(1).calledOnceWithExactly(put)).toBe(false);
    expect(mock.call(0).calledWithNew()).toBe(false);
  });

  it('are equal to the last', () => {
    sendBoth();
    expect(mock.send.calledWithExactly(put)).toBe(false);
    expect(mock.send.calledWithExactly(put, options)).toBe(true);
    expect(mock.send.alwaysCalledWithExactly(get)).toBe(false);
  });

  it('contain', () => {
    sendBoth();
    expect(mock.send.calledWithMatch({ input: { TableName: 'orders' } })).toBe(true);
    expect(mock.send.alwaysCalledWithMatch({ input: { TableName: 'orders' } })).toBe(true);
    expect(mock.send.alwaysCalledWithMatch({ input: { Key: key.Key } })).toBe(false);
    expect(mock.send.neverCalledWithMatch({ input: { TableName: 'others' } })).toBe(true);
    expect(mock.send.notCalledWithMatch({ input: { TableName: 'orders' } })).toBe(false);
    expect(mock.call(1).notCalledWithMatch({ input: { Key: key.Key } })).toBe(true);
  });

  it('of the one call', () => {
    void client.send(get);
    expect(mock.send.calledOnceWith(get)).toBe(true);
    expect(mock.send.calledOnceWithExactly(get)).toBe(true);
    expect(mock.send.calledOnceWithMatch({ input: key })).toBe(true);
    expect(mock.send.alwaysCalledWith(get)).toBe(true);
    void client.send(same);
    expect(mock.send.calledOnceWith(get)).toBe(false);
    expect(mock.send.calledOnceWithExactly(get)).toBe(false);
    expect(mock.send.calledOnceWithMatch({ input: key })).toBe(false);
  });

  it('are never those of all calls where there is none', () => {
    expect(mock.send.alwaysCalledWith()).toBe(false);
    expect(mock.send.alwaysCalledOn(client)).toBe(false);
  });
});

describe('what happened', () => {
  it('is told by client, answer and error', () => {
    mock.callsFake(() => 1);
    void client.send(get);
    expect(mock.send.calledOn(client)).toBe(true);
    expect(mock.send.alwaysCalledOn(client)).toBe(true);
    expect(mock.send.calledOn({})).toBe(false);
    expect(mock.send.returned(1)).toBe(true);
    expect(mock.send.alwaysReturned(2)).toBe(false);
    expect(mock.send.threw()).toBe(false);
    expect(mock.send.calledWithNew()).toBe(false);
    expect(mock.send.alwaysCalledWithNew()).toBe(false);
  });

  it('is told of an error by itself, its name or at all', () => {
    const error = new TypeError('no');
    mock.send.throws(error);
    expect(() => client.send(get)).toThrow(error);
    expect(mock.call(0).exception).toBe(error);
    expect([undefined, error, 'TypeError'].map((what) => mock.send.threw(what))).toEqual([true, true, true]);
    expect([new TypeError('no'), 'RangeError'].map((what) => mock.send.threw(what))).toEqual([false, false]);
    expect(mock.send.alwaysThrew('TypeError')).toBe(true);
  });
});

describe('callbacks of recorded calls', () => {
  it('are called afterwards, by place or as the first one', () => {
    const callback = jest.fn(() => 'called');
    client.send(get, callback);
    expect(mock.call(0).callback).toBe(callback);
    expect(mock.call(0).callArgWith(1, null, { Item: {} })).toBe('called');
    expect(mock.call(0).yield('a')).toBe('called');
    expect(mock.send.callArg(1)).toEqual(['called']);
    expect(mock.send.callArgWith(1, 'b')).toEqual(['called']);
    expect(mock.send.callArgOn(1, client, 'c')).toEqual(['called']);
    expect(mock.send.callArgOnWith(1, client, 'd')).toEqual(['called']);
    expect(mock.send.yieldOn(client, 'e')).toEqual(['called']);
    mock.send.invokeCallback('f');
    expect(callback.mock.calls).toEqual([[null, { Item: {} }], ['a'], [], ['b'], ['c'], ['d'], ['e'], ['f']]);
    expect(callback.mock.contexts[5]).toBe(client);
  });

  it('may be a member of an argument', () => {
    const done = jest.fn();
    Reflect.apply(mock.send, client, [get, { done }]);
    mock.call(0).yieldTo('done', 1);
    mock.send.yieldTo('done', 2);
    mock.send.yieldToOn('done', client, 3);
    expect(done.mock.calls).toEqual([[1], [2], [3]]);
  });

  it('are missed where there is none', () => {
    expect(() => mock.send.yield()).toThrow('send was not yet called');
    void client.send(get);
    expect(() => mock.send.yield()).toThrow('send was not called with a callback');
    expect(() => mock.call(0).callArg(0)).toThrow('send was not called with argument 0');
    expect(() => mock.call(0).yieldTo('done')).toThrow('send was not called with a callback "done"');
  });
});

describe('answers of the stub itself', () => {
  it('are given where nothing that is declared answers', async () => {
    mock.send.resolves({ Item: {} });
    mock.on(PutItemCommand).resolvesOnce({});
    expect(await client.send(get)).toEqual({ Item: {} });
    expect(await client.send(put)).toEqual({});
    expect(await client.send(put)).toEqual({ Item: {} });
  });

  it('may be of every kind', async () => {
    mock.send.returns(1);
    expect(client.send(get)).toBe(1);
    mock.send.callsFake((command) => command.input.TableName);
    expect(client.send(get)).toBe('orders');
    mock.send.rejects('TypeError', 'text');
    await expect(client.send(get)).rejects.toMatchObject({ name: 'TypeError', message: 'text' });
    mock.send.rejects();
    await expect(client.send(get)).rejects.toThrow('Error');
  });

  it('may be for a call of a number', async () => {
    mock.send.onFirstCall().returns(1);
    mock.send.onSecondCall().returns(2);
    mock.send.onThirdCall().resolves(3);
    mock.send.onCall(3).returns(4);
    mock.send.returns(5);
    const answers: unknown[] = [1, 2, 3, 4, 5].map(() => client.send(get));
    expect(await Promise.all(answers)).toEqual([1, 2, 3, 4, 5]);
  });

  it('may be for some arguments, whose calls are a part of all', () => {
    mock.send.withArgs(expect.any(PutItemCommand)).returns(1);
    const puts = mock.send.withArgs(put);
    sendBoth();
    expect(puts.callCount).toBe(1);
    expect(puts.calledWith(put, options)).toBe(true);
    expect(puts.isSinonProxy).toBe(true);
    expect(mock.send.callCount).toBe(2);
  });

  it('may be the client’s own `send`', async () => {
    const own = new DynamoDBClient({ region: 'eu-west-1' });
    const send = jest.fn(async () => 'sent');
    Object.assign(own, { send });
    const ofOwn = mockClient(own);
    expect(ofOwn.send.wrappedMethod).toBe(send);
    ofOwn.send.callThrough();
    expect(await own.send(get)).toBe('sent');
    expect(send.mock.contexts).toEqual([own]);
  });

  it('are forgotten with `resetBehavior` and `reset`, together with those that are declared', () => {
    mock.send.returns(1);
    mock.onAnyCommand().callsFake(() => 2);
    void client.send(get);
    mock.send.resetBehavior();
    expect(client.send(get)).toBeUndefined();
    expect(mock.send.callCount).toBe(2);
    mock.send.reset();
    expect(mock.send.callCount).toBe(0);
  });
});

describe('texts', () => {
  it('name the stub', () => {
    expect(mock.send.displayName).toBe('send');
    expect(String(mock.send)).toBe('send');
    expect(mock.send.named('dynamodb')).toBe(mock.send);
    expect(mock.send.printf('%n was called %c', 1)).toBe('dynamodb was called never');
  });

  it('are made in the language of sinon’s assertions', () => {
    sendBoth();
    const calls = `\n    ${String(mock.call(0))}\n    ${String(mock.call(1))}`;
    expect(mock.send.printf('%n %c%C')).toBe(`send twice${calls}`);
    expect(mock.send.printf('with %D', get)).toBe(
      `with GetItemCommand(${JSON.stringify(key)}) but the calls were:${calls}`,
    );
    expect(mock.send.printf('%1 %2 %3 %* %x', 'a', 2n)).toBe('"a" "2n" %3 "a", "2n" %x');
  });

  it('say how often', () => {
    const texts = [0, 1, 2, 3, 4].map(() => {
      const text = mock.send.printf('%c');
      void client.send(get);
      return text;
    });
    expect(texts).toEqual(['never', 'once', 'twice', 'thrice', '4 times']);
  });

  it('show what is no JSON', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const values = [
      undefined,
      () => 1,
      circle,
      new Uint8Array(3),
      new Set(['a']),
      new Map([['a', 1]]),
      Symbol('s'),
    ];
    expect(values.map((value) => mock.send.printf('%1', value))).toEqual([
      'undefined',
      '[Function ]',
      '[object Object]',
      '"[3 bytes]"',
      '["a"]',
      '{"a":1}',
      'Symbol(s)',
    ]);
  });
});
