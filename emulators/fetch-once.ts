/** What a command needs beside the project's own packages, fetched with npm into `.cache/` when it is first asked for. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Unavailable } from './unavailable.ts';

const cache = fileURLToPath(new URL('../.cache/', import.meta.url));

/** The folder of `archive`, a package and its version. `fetch` fills an empty one, which takes its place when it is complete. */
export function fetchOnce(name: string, archive: string, fetch: (folder: string) => void): string {
  const home = join(cache, name, archive);
  if (existsSync(home)) return home;
  const unpacked = join(cache, name, 'unpacking');
  rmSync(unpacked, { recursive: true, force: true });
  mkdirSync(unpacked, { recursive: true });
  try {
    fetch(unpacked);
    renameSync(unpacked, home);
    return home;
  } catch (error) {
    throw new Unavailable(`${name} could not be fetched with npm: ${String(error)}`);
  }
}

/** What npm prints. */
export function npm(options: readonly string[]): string {
  return execFileSync('npm', options, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
