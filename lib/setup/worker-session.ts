/**
 * The session that a worker of Vitest keeps from one test file to the next.
 *
 * Without isolation, and in some of its pools of `vm` contexts, modules outlive the test file that loaded them, and with
 * them what they imported of `dynamodb`. A new fake for each test file would leave these with the one before. So a worker
 * has one fake, and each test file gets it as the first one did.
 */
import { makeCurrent, type Session } from './session.ts';

interface Kept {
  readonly session: Session;
  /** Whose tables and items it began with. */
  readonly configurationFile: string | undefined;
  readonly goBack: () => void;
}

/** On the process, which the contexts of one worker share. */
const key: unique symbol = Symbol.for('fake-dynamodb.worker');

export function workerSession(configurationFile: string | undefined, begin: () => Session): Session {
  const kept = keptSession();
  if (kept !== undefined && kept.configurationFile === configurationFile) {
    kept.goBack();
    kept.session.dynamodb.requests.clear();
    kept.session.dynamodb.faults.clear();
    makeCurrent(kept.session);
    return kept.session;
  }
  const session = begin();
  const value: Kept = { session, configurationFile, goBack: session.regions.remember() };
  Object.defineProperty(process, key, { value, configurable: true });
  return session;
}

function keptSession(): Kept | undefined {
  const scope: object = process;
  return isKept(scope) ? scope[key] : undefined;
}

function isKept(scope: object): scope is { readonly [key]: Kept } {
  return key in scope;
}
