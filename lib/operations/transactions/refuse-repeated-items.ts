/** One action an item: refused for the transaction as a whole, before any action is judged. */
import { encodedKey } from '../../engine/key-schema.ts';
import type { Table } from '../../engine/table.ts';
import { validationException } from '../../errors/service-error.ts';
import type { AttributeMap } from '../../values/attribute-value.ts';
import { ItemSet } from '../item-set.ts';

/** `keys` is a Key or an item. What has no valid key names no item; that is for its own action to report. */
export function refuseRepeatedItems(
  actions: readonly { readonly table: Table; readonly keys: AttributeMap }[],
): void {
  const items = new ItemSet();
  for (const { table, keys } of actions) {
    const key = encodedKey(table.keys, keys);
    if (key !== undefined && !items.add(table, key)) {
      throw validationException('Transaction request cannot include multiple operations on one item');
    }
  }
}
