import type { FakeDynamoDB } from '../index.ts';
import type { Untyped } from './sdk.ts';

/** The part of a sinon sandbox, or of `sinon` itself, that a mock needs. */
export interface Sandbox {
  stub(object: Untyped, method: Untyped): Untyped;
}

/** Settings of a mock. Without them it is to the letter what aws-sdk-client-mock's is. */
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
  readonly onUnmatched?: 'undefined' | 'throw' | FakeDynamoDB | undefined;
  /** Records a copy of each input, so that what the code under test changes later does not change the history. */
  readonly copyInputs?: boolean | undefined;
  /** `rejects({ name })` rejects with the SDK's own exception class of that name. */
  readonly sdkErrors?: boolean | undefined;
}
