import { createRequire } from 'node:module';
import { findJestRuntime, type JestRuntime } from './jest-runtime.ts';

/** The modules of one test file as Jest loads them, and the test file itself among them. */
export class JestModules {
  readonly #runtime: JestRuntime;
  readonly #testPath: string;
  #loaded: (exports: unknown) => void = () => {};
  #before: Promise<void> | undefined;
  #after: () => void = () => {};

  constructor(testPath: string) {
    this.#testPath = testPath;
    this.#runtime = findJestRuntime();
    this.#watchRequire();
    this.#watchImport();
  }

  /** What each module exports that is loaded already, and from here on each time that somebody requires one. */
  onLoaded(loaded: (exports: unknown) => void): void {
    for (const module of Object.values(createRequire(this.#testPath).cache)) loaded(module?.exports);
    this.#loaded = loaded;
  }

  /** Whether the test file is an ES module to Jest. */
  testFileIsImported(): boolean {
    return this.#runtime.unstable_shouldLoadAsEsm?.(this.#testPath) === true;
  }

  /** What the test file waits for before it is imported. */
  beforeTestFile(ready: Promise<void>): void {
    this.#before = ready;
    // Whoever awaits it hears of a failure. Until then nobody does, and Node ends a process for that.
    ready.catch(() => {});
  }

  /** When the test file's hooks and tests are declared, and none has started. */
  afterTestFile(declared: () => void): void {
    this.#after = declared;
  }

  #watchRequire(): void {
    const { requireModule } = this.#runtime;
    this.#runtime.requireModule = (...args) => {
      const exports: unknown = Reflect.apply(requireModule, this.#runtime, args);
      this.#loaded(exports);
      if (this.#isTestFile(args)) this.#after();
      return exports;
    };
  }

  #watchImport(): void {
    const { unstable_importModule: importModule } = this.#runtime;
    if (importModule === undefined) return;
    this.#runtime.unstable_importModule = async (...args) => {
      await this.#before;
      const namespace: unknown = await Reflect.apply(importModule, this.#runtime, args);
      if (this.#isTestFile(args)) this.#after();
      return namespace;
    };
  }

  /** Jest itself loads a file by its path alone; a file that another one asks for comes with both. */
  #isTestFile([path, from]: readonly unknown[]): boolean {
    return path === this.#testPath && from === undefined;
  }
}
