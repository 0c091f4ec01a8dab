/** ItemCollectionMetrics: how large the item collection is that a write belongs to. Only tables with an LSI have them. */
import type { Table } from '../../engine/table.ts';
import type { ItemCollectionMetrics, ReturnItemCollectionMetrics } from '../../model/generated/types.ts';
import type { AttributeMap, AttributeValue } from '../../values/attribute-value.ts';
import { getAttribute, setAttribute } from '../../values/attribute-value.ts';
import { partitionRange } from '../../engine/key-range.ts';

const gigabyte = 1024 ** 3;

/** `keys` is any map with the partition key in it. The estimate is a range one gigabyte wide, as AWS gives it. */
export function itemCollectionMetrics(
  table: Table,
  keys: AttributeMap,
  detail: ReturnItemCollectionMetrics | undefined,
): ItemCollectionMetrics | undefined {
  if (detail !== 'SIZE' || !table.hasLocalIndex) return undefined;
  const partition: Record<string, AttributeValue> = {};
  for (const { name } of table.keys.partition) {
    const value = getAttribute(keys, name);
    if (value !== undefined) setAttribute(partition, name, value);
  }
  const sizeGB = Math.floor(collectionSizeBytes(table, Object.values(partition)) / gigabyte);
  return { ItemCollectionKey: partition, SizeEstimateRangeGB: [sizeGB, sizeGB + 1] };
}

/** The items of one partition key value, in the table and in its local secondary indexes. */
function collectionSizeBytes(table: Table, partitionValues: readonly AttributeValue[]): number {
  const range = partitionRange(partitionValues, [], undefined);
  let sizeBytes = 0;
  const add = (_key: string, entry: { readonly sizeBytes: number }): void => {
    sizeBytes += entry.sizeBytes;
  };
  table.rows.forRange(range, add);
  for (const index of table.indexes.values()) {
    if (index.definition.kind === 'LSI') index.entries.forRange(range, add);
  }
  return sizeBytes;
}
