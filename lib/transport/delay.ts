/** Waiting, where latency was asked for. The only timers of the library, and without latency there are none. */
import { onAbort } from './abort.ts';
import type { AbortSignalLike } from './http.ts';

export interface Patience {
  readonly requestTimeoutMs: number | undefined;
  readonly abortSignal: AbortSignalLike | undefined;
}

/**
 * Resolves after `delayMs`; rejects when the request's own limit or its caller's abort comes first. `setTimeout` is
 * looked up now, so fake timers that a test installed meanwhile govern it.
 */
export function delay(delayMs: number, { requestTimeoutMs, abortSignal }: Patience): Promise<void> {
  const limitMs = requestTimeoutMs !== undefined && requestTimeoutMs > 0 ? requestTimeoutMs : Infinity;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => {
        stopListening();
        if (limitMs < delayMs) reject(timeoutError(limitMs));
        else resolve();
      },
      Math.min(delayMs, limitMs),
    );
    const stopListening = onAbort(abortSignal, (error) => {
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
