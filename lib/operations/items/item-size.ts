/** The limit on an item's size. */
import type { SecondaryIndex } from '../../engine/secondary-index.ts';
import type { Row } from '../../engine/row.ts';
import type { Table } from '../../engine/table.ts';
import { validationException } from '../../errors/service-error.ts';
import type { UpdateProgram } from '../../expressions/update.ts';
import type { AttributeMap } from '../../values/attribute-value.ts';
import { Item } from '../../values/item.ts';
import { itemBytesMax } from '../../values/limits.ts';
import { mapLimitBytes, mapSizeBytes } from '../../values/size.ts';
import { chargedBytes } from './update-charge.ts';

const putTooLarge = 'Item size has exceeded the maximum allowed size';
const updateTooLarge = 'Item size to update has exceeded the maximum allowed size';

/** An item that may be put. */
export function storableItem(sent: AttributeMap | Item): Item {
  if (sent instanceof Item) return sent;
  const sizeBytes = mapSizeBytes(sent);
  if (isNearLimit(sizeBytes) && mapLimitBytes(sent) > itemBytesMax) throw validationException(putTooLarge);
  return Item.of(sent, sizeBytes);
}

/** The limit on what an update makes. */
export function checkUpdatedSize(item: Item): void {
  if (!isNearLimit(item.sizeBytes) || mapLimitBytes(item.attributes) <= itemBytesMax) return;
  throw validationException(updateTooLarge);
}

/** The limit on what UpdateItem is asked to write, whatever comes of it. */
export function checkUpdateCharge(program: UpdateProgram): void {
  if (chargedBytes(program) > itemBytesMax) throw validationException(updateTooLarge);
}

/**
 * An item and what the local indexes hold of it share the limit (AWS's documentation on item sizes). The texts for it
 * have not been seen, those for the item alone are taken.
 */
export function checkSizeWithLocalIndexes(table: Table, row: Row, write: 'put' | 'update'): void {
  if (!table.hasLocalIndex || !isNearLimit(row.item.sizeBytes * (1 + table.indexes.size))) return;
  let bytes = mapLimitBytes(row.item.attributes);
  for (const index of table.indexes.values()) bytes += localEntryBytes(index, row);
  if (bytes > itemBytesMax) throw validationException(write === 'put' ? putTooLarge : updateTooLarge);
}

function localEntryBytes(index: SecondaryIndex, row: Row): number {
  const entry = index.definition.kind === 'LSI' ? index.entryOf(row) : undefined;
  return entry === undefined ? 0 : mapLimitBytes(entry.item.attributes);
}

/**
 * Whether the limit has to be measured. It counts numbers by another rule than `sizeBytes`, never at more than twice as
 * much.
 */
function isNearLimit(sizeBytes: number): boolean {
  return sizeBytes > itemBytesMax / 2;
}
