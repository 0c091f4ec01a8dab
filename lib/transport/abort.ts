/** Giving up a request because its caller did. */
import type { AbortSignalLike } from './http.ts';

export function refuseAborted(signal: AbortSignalLike | undefined): void {
  if (signal?.aborted === true) throw abortError(signal);
}

/** Calls `react` when the signal fires. What it gives back ends the listening. */
export function onAbort(signal: AbortSignalLike | undefined, react: (error: Error) => void): () => void {
  if (signal === undefined) return ignore;
  const listener = (): void => react(abortError(signal));
  if (signal.addEventListener === undefined) return takeOnAbort(signal, listener);
  signal.addEventListener('abort', listener);
  return () => signal.removeEventListener?.('abort', listener);
}

/** The promise's outcome, or the abort if that comes first. */
export async function untilAborted<Value>(
  promise: Promise<Value>,
  signal: AbortSignalLike | undefined,
): Promise<Value> {
  if (signal === undefined) return promise;
  let stopListening = ignore;
  const aborted = new Promise<never>((_resolve, reject) => {
    if (signal.aborted) reject(abortError(signal));
    else stopListening = onAbort(signal, reject);
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    stopListening();
  }
}

/** The error that the SDK's own handlers give, so that it is not retried and callers know it by its name. */
function abortError(signal: AbortSignalLike): Error {
  const { reason } = signal;
  const error = new Error('Request aborted', reason === undefined ? undefined : { cause: reason });
  error.name = 'AbortError';
  return error;
}

/** The SDK's old signals have room for one callback. Requests that share a signal each call the one before. */
function takeOnAbort(signal: AbortSignalLike, listener: () => void): () => void {
  const before = signal.onabort;
  let listening = true;
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- this is the signal that has no addEventListener
  signal.onabort = (...event: unknown[]): void => {
    if (typeof before === 'function') Reflect.apply(before, signal, event);
    if (listening) listener();
  };
  return () => {
    listening = false;
  };
}

function ignore(): void {}
