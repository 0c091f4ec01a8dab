// Builds dist/esm and dist/cjs: one bundle for each format, so that a test file loads two or three files and not hundreds,
// and the declarations that a public name leads to, for each format. Dependencies stay outside.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const entries = ['index'];
/** The relative imports of a declaration file: what stands before the path, and the path without its ending. */
const importPath = /((?:from|import\() ?')(\.[^']*)\.ts'/g;
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

rmSync(join(root, 'dist'), { recursive: true, force: true });
await bundle('esm');
await bundle('cjs');
writeFileSync(join(root, 'dist/cjs/package.json'), '{ "type": "commonjs" }\n');
declare();

async function bundle(format) {
  await build({
    entryPoints: entries.map((entry) => join(root, 'lib', `${entry}.ts`)),
    outdir: join(root, 'dist', format),
    bundle: true,
    format,
    platform: 'neutral',
    target: 'es2022',
    external: Object.keys(dependencies),
    logLevel: 'warning',
  });
}

function declare() {
  const all = mkdtempSync(join(tmpdir(), 'declarations-'));
  const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
  const tsc = join(typescript, 'bin', 'tsc');
  const flags = ['-p', join(root, 'tsconfig.lib.json'), '--emitDeclarationOnly', '--outDir', all];
  execFileSync(process.execPath, [tsc, ...flags], { stdio: 'inherit' });
  for (const file of reachable(all)) {
    const declarations = readFileSync(join(all, file), 'utf8');
    for (const format of ['esm', 'cjs']) {
      const target = join(root, 'dist', format, file);
      mkdirSync(dirname(target), { recursive: true });
      // Compilers older than 5 know a declaration by its .js name alone.
      writeFileSync(
        target,
        declarations.replaceAll(importPath, (_path, before, path) => `${before}${path}.js'`),
      );
    }
  }
  rmSync(all, { recursive: true });
}

/** The declaration files that the entries are, and what those import. */
function reachable(folder) {
  const found = new Set(entries.map((entry) => `${entry}.d.ts`));
  for (const file of found) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, , path] of text.matchAll(importPath)) {
      found.add(join(dirname(file), `${path}.d.ts`));
    }
  }
  return found;
}
