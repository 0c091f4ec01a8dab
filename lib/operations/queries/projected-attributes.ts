/** What an index holds against what a Query or Scan asks for. */
import { invalidParameterValues } from '../../errors/service-error.ts';
import type { DocumentPath } from '../../values/document-path.ts';
import { defaultCapacity, javaHashOrder } from '../../values/java-hash-order.ts';
import type { ReadSource } from './read-source.ts';

/** The attributes of `paths` that the index read does not hold; none where the table is read. */
export function unprojected({ index }: ReadSource, paths: readonly DocumentPath[]): readonly string[] {
  if (index === undefined) return [];
  const names = new Set(paths.map((path) => path[0]));
  return [...names].filter((name) => !index.projects(name));
}

/** A global index cannot fetch from its table what is asked for. A statement's columns are listed in its own order. */
export function checkProjected(
  source: ReadSource,
  paths: readonly DocumentPath[],
  listing: 'as hashed' | 'as written' = 'as hashed',
): void {
  if (source.index?.definition.kind !== 'GSI') return;
  const missing = unprojected(source, paths);
  if (missing.length === 0) return;
  const list = listing === 'as written' ? missing.join(', ') : printed(missing);
  throw invalidParameterValues(`Global secondary index ${source.index.name} does not project [${list}]`);
}

/** A Query filters what the index holds, and no more; a Scan takes what is not held as absent. */
export function checkFilterProjected(source: ReadSource, paths: readonly DocumentPath[]): void {
  const missing = unprojected(source, paths);
  if (source.index === undefined || missing.length === 0) return;
  throw invalidParameterValues(
    `Secondary index ${source.index.name} does not project one or more filter attributes: [${printed(missing)}]`,
  );
}

function printed(names: readonly string[]): string {
  return javaHashOrder(names, defaultCapacity).join(', ');
}
