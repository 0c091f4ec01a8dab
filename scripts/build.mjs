// Builds the package. dist/cjs has a bundle for each entry, so that a test file loads one or two files and not hundreds;
// dist/esm re-exports them by name, so that a process that both requires and imports the package has one engine and one
// class of each kind. Both have the declarations that a public name leads to. Dependencies stay outside.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
/** Vitest is ESM alone, so what imports it is too. */
const esmOnly = ['vitest'];
/** What users import, and what several of these share: a bundle each. */
const entries = ['index', 'templates', 'matchers/matchers', 'matchers', 'client-mock', 'jest', ...esmOnly];
/**
 * Inside of Jest a look at a global goes through its sandbox and costs about a microsecond, so the language's own are looked
 * up once. Not those that a test may put in their place: Date and timers are faked, TextEncoder is polyfilled.
 */
const ownGlobals = `"use strict";
const { Array, BigInt, Error, JSON, Map, Math, Number, Object, Promise, RangeError, Reflect, RegExp, Set, String, Symbol,
  TypeError, Uint8Array, WeakMap, WeakSet } = globalThis;`;
/** The relative imports of a declaration file: what stands before the path, and the path without its ending. */
const importPath = /((?:from|import\() ?')(\.[^']*)\.ts'/g;
const modelTypes = 'model/generated/types.d.ts';
const modelImport = /import type \{([^}]*)\} from '[^']*\/generated\/types\.ts'/g;
const { dependencies, peerDependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

rmSync(join(root, 'dist'), { recursive: true, force: true });
for (const entry of entries) {
  if (esmOnly.includes(entry)) {
    await bundle(entry, 'esm', { outfile: join(root, 'dist/esm', `${entry}.js`) });
    continue;
  }
  await bundle(entry, 'cjs', { outfile: join(root, 'dist/cjs', `${entry}.js`) });
  const { metafile } = await bundle(entry, 'esm', { write: false, outdir: 'unwritten' });
  const [{ exports }] = Object.values(metafile.outputs);
  exportByName(entry, exports.sort());
}
write('dist/cjs/package.json', '{ "type": "commonjs" }\n');
declare();

/**
 * To import names from CommonJS, Node reads the whole file for them first, which takes three times as long as running it.
 * So that it reads a few lines only, the names stand in a file of their own that requires the bundle.
 */
function exportByName(entry, names) {
  const byName = `${entry}.names`;
  const lines = names.map((name) => `exports.${name} = bundle.${name};`);
  const required = `const bundle = require('${relativePath(dirname(entry), `${entry}.js`)}');`;
  write(`dist/cjs/${byName}.js`, ["'use strict';", required, ...lines, ''].join('\n'));
  write(`dist/esm/${entry}.js`, `export { ${names.join(', ')} } from '${commonJsOf(byName)}';\n`);
}

function bundle(entry, format, output) {
  return build({
    entryPoints: [sourceOf(entry)],
    bundle: true,
    format,
    // For Node, the names are written out so that it finds them without running the bundle.
    platform: format === 'cjs' ? 'node' : 'neutral',
    target: 'es2022',
    banner: format === 'cjs' ? { js: ownGlobals } : {},
    external: [...Object.keys(dependencies), ...Object.keys(peerDependencies), 'node:*'],
    plugins: [otherEntriesStayOutside(entry)],
    metafile: true,
    logLevel: 'warning',
    ...output,
  });
}

/** Two bundles with a copy each of the same module would have two engines. */
function otherEntriesStayOutside(entry) {
  const others = new Map(
    entries
      .filter((other) => other !== entry)
      .map((other) => [sourceOf(other), relativePath(dirname(entry), `${other}.js`)]),
  );
  return {
    name: 'other-entries-stay-outside',
    setup(builder) {
      builder.onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
        const outside = others.get(join(resolveDir, path));
        return outside === undefined ? undefined : { path: outside, external: true };
      });
    },
  };
}

function declare() {
  const all = mkdtempSync(join(tmpdir(), 'declarations-'));
  const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
  const tsc = join(typescript, 'bin', 'tsc');
  const flags = ['-p', join(root, 'tsconfig.lib.json'), '--emitDeclarationOnly', '--outDir', all];
  execFileSync(process.execPath, [tsc, ...flags], { stdio: 'inherit' });
  const required = entries.filter((entry) => !esmOnly.includes(entry));
  const files = [...reachable(all, required)];
  pruneTypes(
    join(all, modelTypes),
    files.map((file) => readFileSync(join(all, file), 'utf8')),
  );
  for (const file of files) copyDeclarations(all, file, 'cjs');
  for (const entry of required) write(`dist/esm/${entry}.d.ts`, `export * from '${commonJsOf(entry)}';\n`);
  for (const file of reachable(all, esmOnly, required)) copyDeclarations(all, file, 'esm');
  rmSync(all, { recursive: true });
}

/** Leaves of the model's types, which are those of all operations, what the declarations import and what that leads to. */
function pruneTypes(file, importers) {
  const [head, ...declarations] = readFileSync(file, 'utf8').split(/^(?=export )/m);
  const named = declarations.map((text) => [/^export (?:interface|type) (\w+)/.exec(text)[1], text]);
  const texts = new Map(named);
  const imports = importers.flatMap((text) => [...text.matchAll(modelImport)].map(([, names]) => names));
  const kept = new Set(wordsOf(imports.join()).filter((word) => texts.has(word)));
  for (const name of kept) {
    for (const word of wordsOf(texts.get(name))) if (texts.has(word)) kept.add(word);
  }
  const left = named.filter(([name]) => kept.has(name)).map(([, text]) => text);
  writeFileSync(file, [head, ...left].join(''));
}

function wordsOf(text) {
  return text.match(/\w+/g) ?? [];
}

function copyDeclarations(folder, file, format) {
  const declarations = readFileSync(join(folder, file), 'utf8');
  // Compilers older than 5 know a declaration by its .js name alone.
  const text = declarations.replaceAll(importPath, (_path, before, path) => `${before}${path}.js'`);
  write(join('dist', format, file), text);
}

/** The declaration files that the entries are, and what those import, without other entries. */
function reachable(folder, from, others = []) {
  const outside = new Set(others.map((entry) => `${entry}.d.ts`));
  const found = new Set(from.map((entry) => `${entry}.d.ts`));
  for (const file of found) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, , path] of text.matchAll(importPath)) {
      const imported = join(dirname(file), `${path}.d.ts`);
      if (!outside.has(imported)) found.add(imported);
    }
  }
  return found;
}

function commonJsOf(entry) {
  return relativePath(join('esm', dirname(entry)), join('cjs', `${entry}.js`));
}

function relativePath(from, to) {
  const path = relative(from, to);
  return path.startsWith('.') ? path : `./${path}`;
}

function sourceOf(entry) {
  return join(root, 'lib', `${entry}.ts`);
}

function write(path, text) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
