/** Paths that lead into a key attribute, which has no inside: refused in every expression, once the table is known. */
import { validationException } from '../errors/service-error.ts';
import { type DocumentPath, isNested } from '../values/document-path.ts';
import type { Table } from './table.ts';

/** Of several, the one into the table's own keys is named, partition key first; then those of its indexes. */
export function checkKeyPaths(table: Table, paths: readonly DocumentPath[]): void {
  if (!paths.some(isNested)) return;
  const entered = new Set(paths.filter(isNested).map((path) => path[0]));
  for (const { name } of table.keys.all) {
    if (entered.has(name)) throw notScalar('Key', name);
  }
  for (const index of table.indexes.values()) {
    for (const { name } of index.definition.keys.all) {
      if (entered.has(name)) throw notScalar('IndexKey', name);
    }
  }
}

function notScalar(role: 'Key' | 'IndexKey', name: string): Error {
  return validationException(
    `Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: ${role}: ${name}`,
  );
}
