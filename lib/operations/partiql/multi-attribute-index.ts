/** PartiQL reads no index whose key has several partition or several sort attributes; AWS's words speak of the table. */
import type { RequestContext } from '../../engine/engine.ts';
import { findTable } from '../../engine/table-lookup.ts';
import { validationException } from '../../errors/service-error.ts';

/** A table or index that is not there is missed by whoever reads it. */
export function refuseMultiAttributeIndex(
  context: RequestContext,
  { table, index }: { readonly table: string; readonly index: string | undefined },
): void {
  if (index === undefined) return;
  const keys = findTable(context, table)?.indexes.get(index)?.definition.keys;
  if (keys === undefined || (keys.partition.length < 2 && keys.sort.length < 2)) return;
  throw validationException(
    'PartiQL statements cannot be executed on tables with multi-attribute HASH keys or multi-attribute RANGE keys.',
  );
}
