/**
 * `npm ci` refuses a lock file that does not name every package, those of other platforms included. An install on one
 * platform, or beside a registry that lacks some of them, leaves them out without a word.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockEntry {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock: { readonly packages: Readonly<Record<string, LockEntry>> } = JSON.parse(
  readFileSync(join(__dirname, '..', '..', 'package-lock.json'), 'utf8'),
);

/** Looks for a package as Node does: beside the one that asks, then in every folder above it. */
function isNamed(from: string, name: string): boolean {
  const place = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  if (Object.hasOwn(lock.packages, place)) return true;
  return from !== '' && isNamed(from.slice(0, Math.max(from.lastIndexOf('/node_modules/'), 0)), name);
}

describe('the lock file', () => {
  it('names every package that another one asks for, on every platform', () => {
    const missing = Object.entries(lock.packages).flatMap(([from, entry]) =>
      Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
        .filter((name) => !isNamed(from, name))
        .map((name) => `${name}, for ${from}`),
    );
    expect(missing).toEqual([]);
  });
});
