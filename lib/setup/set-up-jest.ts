/** What `fake-dynamodb/jest` does when a test file begins. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { FakeDynamoDB } from '../index.ts';
import { matchers } from '../matchers/matchers.ts';
import { betweenTests } from './between-tests.ts';
import { invalid } from './check-configuration.ts';
import type { Configuration } from '../configuration.ts';
import { findConfiguration } from './find-configuration.ts';
import { hookClients } from './hook-clients.ts';
import { jestGlobals } from './jest-globals.ts';
import { JestModules } from './jest-modules.ts';
import { loadConfiguration } from './load-configuration.ts';
import { beginSession, currentSession } from './session.ts';

/**
 * Gives the fake of this test file: a new one at first, and the same again when this module is loaded again.
 *
 * At once, but for a configuration that cannot be loaded so; then before the test file is, which must be an ES module.
 */
export function setUpJest(give: (dynamodb: FakeDynamoDB) => void): void {
  const session = currentSession();
  if (session !== undefined) {
    give(session.dynamodb);
    return;
  }
  const { testPath } = jestGlobals();
  const modules = new JestModules(testPath);
  modules.onLoaded(hookClients);
  const file = findConfiguration(dirname(testPath));
  const configuration =
    file === undefined
      ? {}
      : loadConfiguration(file, { require: createRequire(file), import: (path) => import(path) });
  const begin = (known: Configuration) => give(beginTests(known, file ?? testPath, modules));
  if (!(configuration instanceof Promise)) {
    begin(configuration);
    return;
  }
  if (!modules.testFileIsImported()) {
    throw invalid(
      file ?? testPath,
      'it is an ES module or gives a promise, and the test file, which is CommonJS, cannot wait for it',
    );
  }
  modules.beforeTestFile(configuration.then(begin));
}

function beginTests(configuration: Configuration, file: string, modules: JestModules): FakeDynamoDB {
  const { beforeEach, afterEach, expect } = jestGlobals();
  if (configuration.matchers !== false) expect.extend(matchers);
  const session = beginSession(configuration, file);
  const tests = betweenTests(session, configuration.reset ?? 'data');
  beforeEach(() => tests.begin());
  // Jest runs these hooks in the order in which they were declared, and this one is to come after the test file's own.
  modules.afterTestFile(() => afterEach(() => tests.end()));
  return session.dynamodb;
}
