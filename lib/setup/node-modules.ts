/**
 * Tells what CommonJS modules a worker of Vitest loads. The SDK is CommonJS for Node, imported or required, and Vitest
 * leaves packages to Node; its pools of `vm` contexts have a loader of their own, which keeps this same table.
 */
import nodeModule from 'node:module';

/** Looks at what is loaded already, and from here on at all that will be. */
export function watchNodeModules(loaded: (exports: unknown) => void): void {
  for (const module of Object.values(table('_cache'))) loaded(exportsOf(module));
  const loaders = table('_extensions');
  const load = loaders['.js'];
  if (typeof load !== 'function') return;
  loaders['.js'] = function (this: unknown, module: unknown, path: unknown): void {
    Reflect.apply(load, this, [module, path]);
    loaded(exportsOf(module));
  };
}

/** What `require.cache` and `require.extensions` are, which an ES module has not. */
function table(name: '_cache' | '_extensions'): Record<string, unknown> {
  return Object(Reflect.get(nodeModule, name));
}

function exportsOf(module: unknown): unknown {
  return typeof module === 'object' && module !== null && 'exports' in module ? module.exports : undefined;
}
