/** What Jest gives to test files, by structure: its types are the project's, in whatever version. */
import { UsageError } from '../errors/usage-error.ts';

type Hook = (run: () => void | Promise<void>) => void;

export interface JestGlobals {
  readonly beforeAll: Hook;
  readonly beforeEach: Hook;
  readonly afterEach: Hook;
  readonly expect: Expect;
  /** The test file. */
  readonly testPath: string;
}

export interface Expect {
  extend(matchers: object): void;
  getState(): { readonly testPath?: string | undefined };
}

/** @throws UsageError with code `NO_HOOKS`. */
export function jestGlobals(): JestGlobals {
  const scope: object = globalThis;
  const testPath = hasGlobals(scope) ? scope.expect.getState().testPath : undefined;
  if (!hasGlobals(scope) || testPath === undefined) {
    throw new UsageError(
      'NO_HOOKS',
      'fake-dynamodb/jest found no `beforeEach`, `afterEach` and `expect`. It belongs in `setupFilesAfterEnv`; in `setupFiles` it comes too early.',
    );
  }
  const { beforeAll, beforeEach, afterEach, expect } = scope;
  return { beforeAll, beforeEach, afterEach, expect, testPath };
}

function hasGlobals(scope: object): scope is Omit<JestGlobals, 'testPath'> {
  return 'beforeAll' in scope && 'beforeEach' in scope && 'afterEach' in scope && 'expect' in scope;
}
