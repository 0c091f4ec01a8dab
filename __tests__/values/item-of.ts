/** Items for the tests: made of attributes, as an item is that came the long way. */
import type { AttributeMap } from '../../lib/values/attribute-value.ts';
import { Item } from '../../lib/values/item.ts';
import { mapSizeBytes } from '../../lib/values/size.ts';

export function itemOf(attributes: AttributeMap): Item {
  return Item.of(attributes, mapSizeBytes(attributes));
}
