/**
 * A defect of ours, as the caller sees it.
 *
 * It does not travel as a 500 answer. The SDK would run the broken operation three more times, between timers that
 * never fire under a test's fake ones; and what it makes of JSON could carry no more than the text of what went wrong.
 * Rejecting the call shows it at once, once, with the original error and its stack as the `cause`. `name`, `$fault` and
 * `$metadata` make it what the SDK's `InternalServerError` recognises as one of its own, `instanceof` included.
 */
export class InternalServerError extends Error {
  override readonly name = 'InternalServerError';
  readonly $fault = 'server';
  /** Filled in by the SDK. Without a status code: a 500 here would be retried as well. */
  readonly $metadata: Record<string, unknown> = {};

  constructor(operation: string, cause: unknown) {
    super(`${operation} failed inside fake-dynamodb, which is a defect of it: ${textOf(cause)}`, { cause });
  }
}

function textOf(cause: unknown): string {
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
}
