import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { credentials, late, request, stubHandler } from './stub.ts';

describe('without latency', () => {
  it.each([undefined, 0])('no timer is set (%p)', async (ms) => {
    jest.useFakeTimers();
    try {
      const { handler, calls } = stubHandler(undefined, ms === undefined ? {} : late(ms));
      const client = new DynamoDBClient({ region: 'us-east-1', credentials, requestHandler: handler });
      await client.send(new ListTablesCommand({}), { requestTimeout: 1 });
      expect(jest.getTimerCount()).toBe(0);
      expect(calls).toHaveLength(1);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('with latency', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('a call is executed after its milliseconds', async () => {
    const { handler, calls } = stubHandler(undefined, late(200));
    const handled = handler.handle(request());
    await jest.advanceTimersByTimeAsync(199);
    expect(calls).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect((await handled).response.statusCode).toBe(200);
    expect(calls).toHaveLength(1);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('what is refused at the front door is refused at once', async () => {
    const { handler } = stubHandler(undefined, late(200));
    expect((await handler.handle(request({ body: '{' }))).response.statusCode).toBe(400);
  });

  it.each([
    ['the request’s', { requestTimeout: 50 }, undefined],
    ['the handler’s', undefined, 50],
    ['the request’s before the handler’s', { requestTimeout: 50 }, 1_000],
  ])('%s limit ends it, and nothing is executed', async (_whose, options, configured) => {
    const { handler, calls } = stubHandler(undefined, late(200));
    if (configured !== undefined) handler.updateHttpClientConfig('requestTimeout', configured);
    const handled = handler.handle(request(), options);
    const failed = expect(handled).rejects.toMatchObject({
      name: 'TimeoutError',
      message: 'Request did not complete within 50 ms',
    });
    await jest.advanceTimersByTimeAsync(50);
    await failed;
    expect(jest.getTimerCount()).toBe(0);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(calls).toEqual([]);
  });

  it.each([0, 200, 1_000])('a limit of %d ms does not', async (requestTimeout) => {
    const { handler, calls } = stubHandler(undefined, late(200));
    const handled = handler.handle(request(), { requestTimeout });
    await jest.advanceTimersByTimeAsync(200);
    await handled;
    expect(calls).toHaveLength(1);
  });
});
