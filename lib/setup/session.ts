/**
 * What a set-up holds for one test file: its fake, and which clients have been led to it.
 *
 * It hangs on the global object, because the set-up's module may be loaded more than once for a test file: again after
 * `jest.resetModules()`, or once required and once imported.
 */
import type { FakeDynamoDB } from '../index.ts';

export interface Session {
  dynamodb: FakeDynamoDB;
  /** Settles when the configured tables and items are there; undefined when that needed no waiting. */
  ready: Promise<void> | undefined;
  /** The resolved configurations of clients that were looked at. Clients that share one are one. */
  readonly adopted: WeakSet<object>;
}

const key: unique symbol = Symbol.for('fake-dynamodb.setup');

export function currentSession(): Session | undefined {
  const scope: object = globalThis;
  return hasSession(scope) ? scope[key] : undefined;
}

export function beginSession(session: Session): void {
  Object.defineProperty(globalThis, key, { value: session, configurable: true });
}

function hasSession(scope: object): scope is { readonly [key]: Session } {
  return key in scope;
}
