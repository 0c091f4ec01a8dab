// Writes the README's table of operations from the registry. `npm run generate:readme`; a test tells when it is due.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationsTable } from './operations-table.ts';

const path = join(import.meta.dirname, '..', 'README.md');
const readme = readFileSync(path, 'utf8');
const marked = /(<!-- operations: [^\n]*-->\n)[^]*?(<!-- \/operations -->)/;
writeFileSync(
  path,
  readme.replace(marked, (_all, open: string, close: string) => `${open}\n${operationsTable()}\n${close}`),
);
