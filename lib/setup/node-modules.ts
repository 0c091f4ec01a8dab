/** Tells what CommonJS modules a process loads, where nothing stands between it and Node: in a worker of Vitest. */
import nodeModule from 'node:module';

/** Looks at what is loaded already, and from here on at all that will be. */
export function watchNodeModules(loaded: (exports: unknown) => void): void {
  // No public interface has these. Both have been there since Node's first versions, and much relies on them.
  const cache: unknown = Reflect.get(nodeModule, '_cache');
  const load: unknown = Reflect.get(nodeModule, '_load');
  for (const module of Object.values(Object(cache))) loaded(exportsOf(module));
  if (typeof load !== 'function') return;
  Reflect.set(nodeModule, '_load', function (this: unknown, ...args: unknown[]): unknown {
    const exports: unknown = Reflect.apply(load, this, args);
    loaded(exports);
    return exports;
  });
}

function exportsOf(module: unknown): unknown {
  return typeof module === 'object' && module !== null && 'exports' in module ? module.exports : undefined;
}
