// Builds dist/esm and dist/cjs with tsc, one file per module, so that several entries of one format share every module.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');

rmSync(join(root, 'dist'), { recursive: true, force: true });
const compile = (...flags) =>
  execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.lib.json'), ...flags], {
    cwd: root,
    stdio: 'inherit',
  });

compile('--outDir', 'dist/esm');
// The CommonJS pass does not check again: sorted-btree's default export is typed differently there (see ordered-map.ts).
compile('--outDir', 'dist/cjs', '--module', 'commonjs', '--moduleResolution', 'bundler', '--noCheck');
mkdirSync(join(root, 'dist/cjs'), { recursive: true });
writeFileSync(join(root, 'dist/cjs/package.json'), '{ "type": "commonjs" }\n');
