/**
 * Finds what loads modules for this test file under Jest, so that SDK copies can be looked at as they load.
 *
 * Jest has no public hook for that: `jest.mock` must be told each path, and a copy nested in a dependency has one that
 * nobody knows. Inside Jest, `require` is the method `requireModule` of one object per test file, and everything goes
 * through it: `require`, `jest.requireActual`, imports of CommonJS from ES modules, registries that were reset or
 * isolated. What is changed here is a property of that object, which is thrown away with the test file.
 */
import nodeModule, { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { notUnderJest } from './jest-globals.ts';

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** What loads the modules of one test file. */
export interface JestRuntime {
  requireModule: Method;
  /** Loads the test file itself where it is an ES module. */
  unstable_importModule?: Method;
  unstable_shouldLoadAsEsm?: Method;
}

/** @throws UsageError with code `NOT_UNDER_JEST`. */
export function findJestRuntime(): JestRuntime {
  for (const prototype of runtimePrototypes()) {
    const found = catchReceiver(prototype);
    if (found !== undefined) return found;
  }
  throw notUnderJest();
}

/** Jest hands the process's own cache into the sandbox, and the module that Jest's runtime is defined in lies there. */
function* runtimePrototypes(): Generator<JestRuntime> {
  const cache: unknown = Reflect.get(nodeModule, '_cache');
  if (typeof cache !== 'object' || cache === null) return;
  for (const [path, module] of Object.entries(cache)) {
    if (!/[\\/]jest-runtime[\\/]build[\\/]index\.js$/.test(path)) continue;
    const runtimeClass: unknown = module?.exports?.default;
    const prototype: unknown = typeof runtimeClass === 'function' ? runtimeClass.prototype : undefined;
    if (isRuntime(prototype)) yield prototype;
  }
}

/** Whose method a `require` in this sandbox calls. The method is put back at once: the class is other test files' too. */
function catchReceiver(prototype: JestRuntime): JestRuntime | undefined {
  const { requireModule } = prototype;
  const receivers: unknown[] = [];
  prototype.requireModule = function (...args) {
    receivers.push(this);
    return Reflect.apply(requireModule, this, args);
  };
  try {
    createRequire(resolve('any-file-of-the-project'))('node:path');
  } finally {
    prototype.requireModule = requireModule;
  }
  return receivers.find(isRuntime);
}

function isRuntime(value: unknown): value is JestRuntime {
  return (
    typeof value === 'object' &&
    value !== null &&
    'requireModule' in value &&
    typeof value.requireModule === 'function'
  );
}
