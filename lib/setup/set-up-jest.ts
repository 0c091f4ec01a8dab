/** What `fake-dynamodb/jest` does when a test file begins. */
import { FakeDynamoDB } from '../index.ts';
import { hookClients } from './hook-clients.ts';
import { jestGlobals } from './jest-globals.ts';
import { beginSession, currentSession } from './session.ts';
import { undoEachTest } from './undo-each-test.ts';
import { watchJestModules } from './watch-jest-modules.ts';

/** The fake of this test file: a new one at first, and the same again when this module is loaded again. */
export function setUpJest(): FakeDynamoDB {
  const session = currentSession();
  if (session !== undefined) return session.dynamodb;
  const dynamodb = new FakeDynamoDB();
  const { beforeEach, afterEach, testPath } = jestGlobals();
  beginSession({ dynamodb, ready: undefined, adopted: new WeakSet() });
  const undo = undoEachTest(dynamodb);
  beforeEach(() => undo.begin());
  watchJestModules(testPath, {
    loaded: hookClients,
    // Jest runs these hooks in the order in which they were declared, so this one comes after the test file's own.
    declared: () => afterEach(() => undo.end()),
  });
  return dynamodb;
}
