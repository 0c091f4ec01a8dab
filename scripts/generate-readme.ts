// Writes the README's tables of operations and of gaps. `npm run generate:readme`; a test tells when it is due.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gapsTable } from './gaps.ts';
import { operationsTable } from './operations-table.ts';

const path = join(import.meta.dirname, '..', 'README.md');
const tables = { operations: operationsTable(), gaps: gapsTable() };

let readme = readFileSync(path, 'utf8');
for (const [name, table] of Object.entries(tables)) {
  const marked = new RegExp(`(<!-- ${name}: [^\\n]*-->\\n)[^]*?(<!-- /${name} -->)`);
  readme = readme.replace(marked, (_all, open: string, close: string) => `${open}\n${table}\n${close}`);
}
writeFileSync(path, readme);
