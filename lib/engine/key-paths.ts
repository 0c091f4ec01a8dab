/** Paths that lead into a key attribute, which has no inside: refused in every expression, once the table is known. */
import { validationException } from '../errors/service-error.ts';
import { type DocumentPath, isNested } from '../values/document-path.ts';
import type { Table } from './table.ts';

export function checkKeyPaths(table: Table, paths: readonly DocumentPath[]): void {
  for (const path of paths) {
    if (!isNested(path)) continue;
    const role = keyRole(table, path[0]);
    if (role !== undefined) {
      throw validationException(
        "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: " +
          `${role}: ${path[0]}`,
      );
    }
  }
}

function keyRole(table: Table, name: string): 'Key' | 'IndexKey' | undefined {
  if (table.keys.all.some((attribute) => attribute.name === name)) return 'Key';
  for (const index of table.indexes.values()) {
    if (index.definition.keys.all.some((attribute) => attribute.name === name)) return 'IndexKey';
  }
  return undefined;
}
