/** Tells what modules this test file loads, and when the test file itself has been loaded. */
import { findJestRuntime, type JestRuntime } from './jest-runtime.ts';

export interface ModuleWatcher {
  /** What a module exports, each time that somebody requires it. */
  loaded(exports: unknown): void;
  /** The test file has run to its end, so its hooks and tests are declared, and none has started. */
  declared(): void;
}

export function watchJestModules(testPath: string, watcher: ModuleWatcher): void {
  const runtime = findJestRuntime();
  const { requireModule } = runtime;
  runtime.requireModule = function (...args) {
    const exports: unknown = Reflect.apply(requireModule, this, args);
    watcher.loaded(exports);
    if (isTestFile(args, testPath)) watcher.declared();
    return exports;
  };
  watchImport(runtime, testPath, watcher);
}

function watchImport(runtime: JestRuntime, testPath: string, watcher: ModuleWatcher): void {
  const { unstable_importModule: importModule } = runtime;
  if (importModule === undefined) return;
  runtime.unstable_importModule = async function (...args) {
    const namespace: unknown = await Reflect.apply(importModule, this, args);
    if (isTestFile(args, testPath)) watcher.declared();
    return namespace;
  };
}

/** Jest itself loads a file by its path alone; a file that another one asks for comes with both. */
function isTestFile([path, from]: readonly unknown[], testPath: string): boolean {
  return path === testPath && from === undefined;
}
