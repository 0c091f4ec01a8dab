import { UsageError } from '../index.ts';
import type { ClientsHost } from '../setup/adopt-client.ts';
import { isObject } from './equality.ts';
import type { Untyped } from './sdk.ts';

/** The part of a sinon sandbox, or of `sinon` itself, that a mock needs. */
export interface Sandbox {
  /** Puts a stub in the place of a method, as sinon's `sandbox.stub(object, method)` does. */
  stub(object: Untyped, method: Untyped): Untyped;
}

/**
 * Settings of a mock. Without them it is to the letter what aws-sdk-client-mock's is.
 *
 * @example
 * const mock = mockClient(DynamoDBDocumentClient, { onUnmatched: dynamodb, sdkErrors: true, copyInputs: true });
 */
export interface MockClientOptions {
  /** Makes the stub, so that its `restore()`, `reset()` and `resetHistory()` reach this mock too. Give `sinon` itself for all. */
  readonly sandbox?: Sandbox | undefined;
  /**
   * What answers a command that nothing declared answers, or whose answers for once are spent:
   * - `'undefined'` (default): `send` returns undefined, and no promise of it;
   * - `'throw'`: a rejection that names the command and its input;
   * - a `FakeDynamoDB`: the command is really sent, to that fake. The SDK's own middleware runs; no network and no
   *   credentials are needed, whatever the client was configured with.
   */
  readonly onUnmatched?: 'undefined' | 'throw' | ClientsHost | undefined;
  /** Records a copy of each input, so that what the code under test changes later does not change the history. */
  readonly copyInputs?: boolean | undefined;
  /** `rejects({ name })` rejects with the SDK's own exception class of that name. */
  readonly sdkErrors?: boolean | undefined;
}

/** A misspelt option would be one that is silently not there. */
export function assertOptions({ onUnmatched }: MockClientOptions): void {
  const isFake = isObject(onUnmatched) && 'clientConfig' in onUnmatched && 'requestHandler' in onUnmatched;
  if (isFake || onUnmatched === undefined || onUnmatched === 'undefined' || onUnmatched === 'throw') return;
  throw new UsageError(
    'INVALID_ON_UNMATCHED',
    "the option `onUnmatched` is 'undefined', 'throw', or a FakeDynamoDB.",
  );
}
