/** What a Query or Scan reads: a table or one of its indexes. */
import type { RequestContext } from '../../engine/engine.ts';
import { indexForReading } from '../../engine/index-lookup.ts';
import type { KeyAttribute, KeyAttributes } from '../../engine/key-schema.ts';
import type { PageEntry } from '../../engine/read-page.ts';
import type { Row } from '../../engine/row.ts';
import type { IndexEntry, SecondaryIndex } from '../../engine/secondary-index.ts';
import type { Table } from '../../engine/table.ts';
import { tableForItems } from '../../engine/table-lookup.ts';
import { validationException } from '../../errors/service-error.ts';
import type { OrderedMap } from '../../storage/ordered-map.ts';

export interface ReadSource {
  readonly table: Table;
  /** Undefined where the table itself is read. */
  readonly index: SecondaryIndex | undefined;
  readonly tree: OrderedMap<string, Row> | OrderedMap<string, IndexEntry>;
  /** The keys by which the tree is ordered. */
  readonly keys: KeyAttributes;
  /** The attributes of a LastEvaluatedKey: the index's keys and the table's. */
  readonly startKeyAttributes: readonly KeyAttribute[];
}

export interface SourceParameters {
  readonly TableName: string;
  readonly IndexName?: string | undefined;
  readonly ConsistentRead?: boolean | undefined;
}

export function readSource(context: RequestContext, input: SourceParameters): ReadSource {
  const table = tableForItems(context, input.TableName);
  if (input.IndexName === undefined) return tableSource(table);
  const index = indexForReading(table, input.IndexName, context.now);
  if (input.ConsistentRead === true && index.definition.kind === 'GSI') {
    throw validationException('Consistent reads are not supported on global secondary indexes');
  }
  return indexSource(table, index);
}

export function tableSource(table: Table): ReadSource {
  const { rows: tree, keys } = table;
  return { table, index: undefined, tree, keys, startKeyAttributes: keys.all };
}

export function indexSource(table: Table, index: SecondaryIndex): ReadSource {
  const { keys } = index.definition;
  const indexNames = new Set(keys.all.map((attribute) => attribute.name));
  const tableOnly = table.keys.all.filter((attribute) => !indexNames.has(attribute.name));
  return { table, index, tree: index.entries, keys, startKeyAttributes: [...keys.all, ...tableOnly] };
}

/** The whole item behind an entry of either tree. */
export function wholeItem(entry: PageEntry): Row['item'] {
  return isIndexEntry(entry) ? entry.row.item : entry.item;
}

/** The size of the whole item behind an entry of either tree. */
export function wholeSizeBytes(entry: PageEntry): number {
  return wholeItem(entry).sizeBytes;
}

function isIndexEntry(entry: PageEntry): entry is IndexEntry {
  return 'row' in entry;
}
