/** What `fake-dynamodb/vitest` does when a test file begins. */
import { FakeDynamoDB } from '../index.ts';
import { hookClients } from './hook-clients.ts';
import { watchNodeModules } from './node-modules.ts';
import { beginSession, currentSession } from './session.ts';
import { undoEachTest } from './undo-each-test.ts';

/** The part of Vitest that is used. What a hook before a test gives back runs when all its hooks after the test have. */
export interface VitestGlobals {
  readonly beforeEach: (run: () => () => void) => void;
}

export function setUpVitest({ beforeEach }: VitestGlobals): FakeDynamoDB {
  const dynamodb = new FakeDynamoDB();
  const session = currentSession();
  if (session === undefined) {
    beginSession({ dynamodb, ready: undefined, adopted: new WeakSet() });
    watchNodeModules(hookClients);
  } else {
    // A worker that runs several files without isolation keeps its modules, and the clients in them.
    session.dynamodb = dynamodb;
  }
  const undo = undoEachTest(dynamodb);
  beforeEach(() => {
    undo.begin();
    return () => undo.end();
  });
  return dynamodb;
}
