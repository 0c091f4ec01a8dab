/** What Jest gives to test files, by structure: its types are the project's, in whatever version. */
import { createRequire } from 'node:module';
import { UsageError } from '../errors/usage-error.ts';

type Hook = (run: () => void | Promise<void>) => void;

export interface JestGlobals {
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

/** @throws UsageError with code `NOT_UNDER_JEST`. */
export function jestGlobals(): JestGlobals {
  const globals = askForGlobals();
  const testPath = hasHooks(globals) ? globals.expect.getState().testPath : undefined;
  if (!hasHooks(globals) || testPath === undefined) throw notUnderJest();
  const { beforeEach, afterEach, expect } = globals;
  return { beforeEach, afterEach, expect, testPath };
}

export function notUnderJest(cause?: unknown): UsageError {
  return new UsageError(
    'NOT_UNDER_JEST',
    'fake-dynamodb/jest belongs in `setupFilesAfterEnv` of Jest 29 or 30. In `setupFiles` it comes too early.',
    cause === undefined ? {} : { cause },
  );
}

/** Jest itself answers to this name, also where the package is not installed and `injectGlobals` is off. */
function askForGlobals(): unknown {
  try {
    // Jest 29 answers only to files that it has loaded itself, as it has this one.
    return createRequire(__filename)('@jest/globals');
  } catch (error) {
    throw notUnderJest(error);
  }
}

/** In `setupFiles` the names are there, and nothing behind them. */
function hasHooks(globals: unknown): globals is Omit<JestGlobals, 'testPath'> {
  return (
    typeof globals === 'object' &&
    globals !== null &&
    'beforeEach' in globals &&
    typeof globals.beforeEach === 'function' &&
    'afterEach' in globals &&
    typeof globals.afterEach === 'function' &&
    'expect' in globals &&
    typeof globals.expect === 'function'
  );
}
