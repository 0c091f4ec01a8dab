/** Loads a configuration file as the project's own modules are loaded, so with its transforms. */
import { readFileSync } from 'node:fs';
import { checkConfiguration, invalid } from './check-configuration.ts';
import type { Configuration } from '../configuration.ts';

/** How modules are loaded here. */
export interface Loader {
  /** Undefined where only `import` is there. Throws, with Node's code, for a module that must be imported. */
  readonly require?: ((file: string) => unknown) | undefined;
  readonly import: (file: string) => Promise<unknown>;
}

/** The configuration at once where that can be, because a test file's own modules may use its tables as they load. */
export function loadConfiguration(file: string, loader: Loader): Configuration | Promise<Configuration> {
  const exported = file.endsWith('.json') ? readJson(file) : loadModule(file, loader);
  if (!isPromiseLike(exported)) return settle(exported, file);
  return Promise.resolve(exported).then((value) => settle(value, file));
}

function settle(exported: unknown, file: string): Configuration | Promise<Configuration> {
  const value: unknown = typeof exported === 'function' ? exported() : exported;
  if (isPromiseLike(value)) {
    return Promise.resolve(value).then((configuration) => {
      checkConfiguration(configuration, file);
      return configuration;
    });
  }
  checkConfiguration(value, file);
  return value;
}

function loadModule(file: string, loader: Loader): unknown {
  if (loader.require !== undefined) {
    try {
      return defaultOf(loader.require(file));
    } catch (error) {
      if (!mustBeImported(error)) throw invalid(file, `it cannot be loaded: ${String(error)}`, error);
    }
  }
  return loader.import(file).then(defaultOf, (error: unknown) => {
    throw invalid(file, `it cannot be loaded: ${String(error)}`, error);
  });
}

function mustBeImported(error: unknown): boolean {
  const code: unknown =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'ERR_REQUIRE_ESM' || code === 'ERR_REQUIRE_ASYNC_MODULE';
}

/** What is exported by default, however often a translation to CommonJS has wrapped it. */
function defaultOf(module: unknown): unknown {
  let exported = module;
  while (typeof exported === 'object' && exported !== null && 'default' in exported)
    exported = exported.default;
  return exported;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw invalid(file, `it is no JSON: ${String(error)}`, error);
  }
}

function isPromiseLike(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
