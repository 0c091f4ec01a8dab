/** Waiting, where latency was asked for. The only timers of the library, and without latency there are none. */
import { type Clock, ManualClock } from '../control/clock.ts';
import { onAbort } from './abort.ts';
import type { AbortSignalLike } from './http.ts';

export interface Patience {
  readonly requestTimeoutMs: number | undefined;
  readonly abortSignal: AbortSignalLike | undefined;
}

/**
 * Resolves after `delayMs`; rejects when the request's own limit or its caller's abort comes first. `setTimeout` is
 * looked up now, so fake timers that a test installed meanwhile govern it. A manual clock moves on instead, and what
 * never comes needs no timer either.
 */
export async function delay(delayMs: number, clock: Clock, patience: Patience): Promise<void> {
  const { requestTimeoutMs: limitMs = 0, abortSignal } = patience;
  const isTooLong = limitMs > 0 && limitMs < delayMs;
  const waitMs = isTooLong ? limitMs : delayMs;
  if (clock instanceof ManualClock && waitMs !== Infinity) clock.advance(waitMs);
  else await wait(waitMs, abortSignal);
  if (isTooLong) throw timeoutError(limitMs);
}

function wait(waitMs: number, abortSignal: AbortSignalLike | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    let stopListening: () => void = () => {};
    const timer =
      waitMs === Infinity
        ? undefined
        : setTimeout(() => {
            stopListening();
            resolve();
          }, waitMs);
    stopListening = onAbort(abortSignal, (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}

/** Known to the SDK by its name: it is retried. */
function timeoutError(limitMs: number): Error {
  const error = new Error(`Request did not complete within ${limitMs} ms`);
  error.name = 'TimeoutError';
  return error;
}
