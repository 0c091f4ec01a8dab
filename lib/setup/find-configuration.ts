import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const names = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs', 'json'].map(
  (ending) => `fake-dynamodb.config.${ending}`,
);

/** The configuration file in a folder, or in the nearest folder above it. */
export function findConfiguration(folder: string): string | undefined {
  for (const name of names) {
    const file = join(folder, name);
    if (existsSync(file)) return file;
  }
  const parent = dirname(folder);
  return parent === folder ? undefined : findConfiguration(parent);
}
