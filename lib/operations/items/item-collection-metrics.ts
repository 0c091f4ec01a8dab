/** ItemCollectionMetrics: how large the item collection is that a write belongs to. Only tables with an LSI have them. */
import { partitionRange } from '../../engine/key-range.ts';
import type { Table } from '../../engine/table.ts';
import type { ItemCollectionMetrics, ReturnItemCollectionMetrics } from '../../model/generated/types.ts';
import type { AttributeMap, AttributeValue } from '../../values/attribute-value.ts';
import { getAttribute, setAttribute } from '../../values/attribute-value.ts';
import { type Item, someAttributes } from '../../values/item.ts';
import { encodePartition } from '../../values/key-encoding.ts';

/** `keys` is any map, or item, with the partition key in it. */
export function itemCollectionMetrics(
  table: Table,
  keys: AttributeMap | Item,
  detail: ReturnItemCollectionMetrics | undefined,
): ItemCollectionMetrics | undefined {
  return detail === 'SIZE' && table.hasLocalIndex
    ? collectionOf(table, partitionKey(table, keys))
    : undefined;
}

/** One write of several: its table, and any map, or item, with the partition key in it. */
export interface CollectionWrite {
  readonly table: Table;
  readonly keys: AttributeMap | Item;
}

/** The metrics by table name, one entry for each item collection; empty where no table has a local index. */
export function itemCollectionMetricsByTable(writes: Iterable<CollectionWrite>): {
  readonly [tableName: string]: readonly ItemCollectionMetrics[];
} {
  const byTable = new Map<Table, Map<string, ItemCollectionMetrics>>();
  for (const { table, keys } of writes) {
    if (!table.hasLocalIndex) continue;
    const collections = byTable.get(table) ?? new Map<string, ItemCollectionMetrics>();
    byTable.set(table, collections);
    const partition = partitionKey(table, keys);
    const encoded = encodePartition(Object.values(partition));
    if (!collections.has(encoded)) collections.set(encoded, collectionOf(table, partition));
  }
  return Object.fromEntries(
    Array.from(byTable, ([table, collections]) => [table.name, [...collections.values()]]),
  );
}

function partitionKey(table: Table, keys: AttributeMap | Item): AttributeMap {
  const attributes = someAttributes(keys, table.keys.names);
  const partition: Record<string, AttributeValue> = {};
  for (const { name } of table.keys.partition) {
    const value = getAttribute(attributes, name);
    if (value !== undefined) setAttribute(partition, name, value);
  }
  return partition;
}

/** The estimate is a range one gigabyte wide, as AWS gives it. */
function collectionOf(table: Table, partition: AttributeMap): ItemCollectionMetrics {
  const sizeGB = Math.floor(collectionSizeBytes(table, Object.values(partition)) / gigabyte);
  return { ItemCollectionKey: partition, SizeEstimateRangeGB: [sizeGB, sizeGB + 1] };
}

const gigabyte = 1024 ** 3;

/** The items of one partition key value, in the table and in its local secondary indexes. */
function collectionSizeBytes(table: Table, partitionValues: readonly AttributeValue[]): number {
  const range = partitionRange(partitionValues, [], undefined);
  let sizeBytes = 0;
  const add = (_key: string, entry: { readonly item: Item }): void => {
    sizeBytes += entry.item.sizeBytes;
  };
  table.rows.forRange(range, add);
  for (const index of table.indexes.values()) {
    if (index.definition.kind === 'LSI') index.entries.forRange(range, add);
  }
  return sizeBytes;
}
