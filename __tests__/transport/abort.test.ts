import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import type { AbortSignalLike } from '../../lib/transport/http.ts';
import { credentials, late, request, stubHandler } from './stub.ts';

/** The SDK's own signals before it took the platform's. */
class OldAbortController {
  readonly signal: AbortSignalLike & { aborted: boolean } = { aborted: false };

  abort(): void {
    this.signal.aborted = true;
    if (typeof this.signal.onabort === 'function') Reflect.apply(this.signal.onabort, this.signal, []);
  }
}

const aborted = (reason?: unknown): AbortSignal => AbortSignal.abort(reason);
const never = new Promise<never>(() => {});

describe('a request that is aborted before it is sent', () => {
  it('is not executed', async () => {
    const { handler, calls } = stubHandler();
    await expect(handler.handle(request(), { abortSignal: aborted() })).rejects.toMatchObject({
      name: 'AbortError',
      message: 'Request aborted',
    });
    expect(calls).toEqual([]);
  });

  it.each([[new Error('enough')], ['a text'], [0]])('has the reason %p as its cause', async (reason) => {
    const { handler } = stubHandler();
    const error = await handler.handle(request(), { abortSignal: aborted(reason) }).catch((e: unknown) => e);
    expect(error).toMatchObject({ name: 'AbortError' });
    expect(error).toHaveProperty('cause', reason);
  });

  it('is not executed for an old signal either', async () => {
    const { handler, calls } = stubHandler();
    const abortSignal = { aborted: true, onabort: null };
    const error = await handler.handle(request(), { abortSignal }).catch((e: unknown) => e);
    expect(error).toMatchObject({ name: 'AbortError' });
    expect(error).not.toHaveProperty('cause');
    expect(calls).toEqual([]);
  });

  it('is given up by the client, which does not try again', async () => {
    const { handler, calls } = stubHandler();
    const client = new DynamoDBClient({ region: 'us-east-1', credentials, requestHandler: handler });
    await expect(client.send(new ListTablesCommand({}), { abortSignal: aborted() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(calls).toEqual([]);
  });
});

describe.each([
  ['the platform’s', () => new AbortController()],
  ['an old', () => new OldAbortController()],
])('%s signal', (_kind, controllerOf) => {
  it('ends the reading of a body that does not come', async () => {
    const { handler, calls } = stubHandler();
    const controller = controllerOf();
    const body = { [Symbol.asyncIterator]: () => ({ next: () => never }) };
    const handled = handler.handle(request({ body }), { abortSignal: controller.signal });
    controller.abort();
    await expect(handled).rejects.toMatchObject({ name: 'AbortError' });
    expect(calls).toEqual([]);
  });

  it('ends a wait, and leaves no timer', async () => {
    jest.useFakeTimers();
    try {
      const { handler, calls } = stubHandler(undefined, late(1_000));
      const controller = controllerOf();
      const handled = handler.handle(request(), { abortSignal: controller.signal });
      handled.catch(() => {});
      await jest.advanceTimersByTimeAsync(999);
      expect(jest.getTimerCount()).toBe(1);
      controller.abort();
      expect(jest.getTimerCount()).toBe(0);
      await expect(handled).rejects.toMatchObject({ name: 'AbortError' });
      expect(calls).toEqual([]);
    } finally {
      jest.useRealTimers();
    }
  });

  it('ends all requests that share it', async () => {
    jest.useFakeTimers();
    try {
      const { handler, calls } = stubHandler(undefined, late(1_000));
      const controller = controllerOf();
      const both = Promise.allSettled(
        [1, 2].map(() => handler.handle(request(), { abortSignal: controller.signal })),
      );
      controller.abort();
      expect(await both).toMatchObject([
        { status: 'rejected', reason: { name: 'AbortError' } },
        { status: 'rejected', reason: { name: 'AbortError' } },
      ]);
      expect(calls).toEqual([]);
    } finally {
      jest.useRealTimers();
    }
  });

  it('changes nothing after the answer', async () => {
    const { handler, calls } = stubHandler(undefined, late(1));
    const controller = controllerOf();
    const { response } = await handler.handle(request(), { abortSignal: controller.signal });
    controller.abort();
    expect(response.statusCode).toBe(200);
    expect(calls).toHaveLength(1);
  });
});

it('an old signal’s own callback is called as well', async () => {
  const { handler } = stubHandler(undefined, late(1_000));
  const controller = new OldAbortController();
  const own = jest.fn();
  Object.assign(controller.signal, { onabort: own });
  const handled = handler.handle(request(), { abortSignal: controller.signal });
  handled.catch(() => {});
  await Promise.resolve();
  controller.abort();
  await expect(handled).rejects.toMatchObject({ name: 'AbortError' });
  expect(own).toHaveBeenCalledTimes(1);
});

it('listeners are taken off the platform’s signal again', async () => {
  const { handler } = stubHandler(undefined, late(1));
  const { signal } = new AbortController();
  const add = jest.spyOn(signal, 'addEventListener');
  const remove = jest.spyOn(signal, 'removeEventListener');
  await handler.handle(request(), { abortSignal: signal });
  expect(add).toHaveBeenCalledTimes(1);
  expect(remove.mock.calls.map(([type, listener]) => [type, listener])).toEqual(
    add.mock.calls.map(([type, listener]) => [type, listener]),
  );
});
