/** A stored item with what is asked of it at every turn: its encoded key and its size. Never changed once made. */
import type { AttributeMap } from '../values/attribute-value.ts';

export interface Row {
  /** The primary key as `values/key-encoding.ts` writes it: the row's place in the table's tree. */
  readonly key: string;
  readonly item: AttributeMap;
  /** The item's size by DynamoDB's formula: names and values. */
  readonly sizeBytes: number;
}
