/** What `fake-dynamodb/vitest` does when a test file begins. */
import { dirname } from 'node:path';
import { type FakeDynamoDB, UsageError } from '../index.ts';
import { matchers } from '../matchers/matchers.ts';
import { betweenTests } from './between-tests.ts';
import { findConfiguration } from './find-configuration.ts';
import { hookClients } from './hook-clients.ts';
import { loadConfiguration } from './load-configuration.ts';
import { watchNodeModules } from './node-modules.ts';
import { beginSession, currentSession } from './session.ts';
import { workerSession } from './worker-session.ts';

/** The part of Vitest that is used, by structure: its types are the project's, in whatever version. */
export interface Vitest {
  readonly expect: { getState(): { readonly testPath?: string | undefined }; extend(matchers: object): void };
  readonly vi: { importActual(path: string): Promise<unknown> };
  /** What a hook gives back runs when all the hooks after the test have. */
  readonly beforeEach: (run: () => () => void) => void;
}

export async function setUpVitest({ expect, vi, beforeEach }: Vitest): Promise<FakeDynamoDB> {
  const { testPath } = expect.getState();
  if (testPath === undefined) {
    throw new UsageError(
      'NOT_UNDER_VITEST',
      'fake-dynamodb/vitest belongs in `setupFiles` of Vitest 2, 3 or 4.',
    );
  }
  // A worker that runs several test files without isolation keeps its modules, and the hook on them.
  if (currentSession() === undefined) watchNodeModules(hookClients);
  const file = findConfiguration(dirname(testPath));
  // By Vitest, which transforms what is no JavaScript.
  const loader = { import: (path: string) => vi.importActual(path) };
  const configuration = file === undefined ? {} : await loadConfiguration(file, loader);
  if (configuration.matchers !== false) expect.extend(matchers);
  const session = workerSession(file, () => beginSession(configuration, file ?? testPath));
  const tests = betweenTests(session, configuration.reset ?? 'data');
  beforeEach(() => {
    tests.begin();
    return () => tests.end();
  });
  return session.dynamodb;
}
