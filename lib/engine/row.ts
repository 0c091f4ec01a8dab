/** A stored item with its encoded key. Never changed once made. */
import type { Item } from '../values/item.ts';

export interface Row {
  /** The primary key as `values/key-encoding.ts` writes it: the row's place in the table's tree. */
  readonly key: string;
  readonly item: Item;
}
