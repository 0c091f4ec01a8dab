/** Jest in a process of its own, and what its tests counted. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const variable = 'FAKE_DYNAMODB_COUNTS';

export interface JestRun {
  readonly status: number;
  readonly seconds: number;
  readonly counts: Readonly<Record<string, number>>;
}

export function runJest(root: string, options: readonly string[], env: NodeJS.ProcessEnv = {}): JestRun {
  const folder = mkdtempSync(join(tmpdir(), 'fake-dynamodb-counts-'));
  const file = join(folder, 'counts.json');
  const jest = createRequire(join(root, 'package.json')).resolve('jest/bin/jest');
  const start = performance.now();
  writeFileSync(file, '{}');
  const { status } = spawnSync(process.execPath, [jest, ...options], {
    cwd: root,
    env: { ...process.env, ...env, [variable]: file },
    stdio: 'inherit',
  });
  const seconds = (performance.now() - start) / 1000;
  const counts = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true });
  return { status: status ?? 1, seconds, counts };
}

/** Called by a test that `runJest` may have started, with what it has come through. */
export function leaveCounts(counts: JestRun['counts']): void {
  const file = process.env[variable];
  if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
}
