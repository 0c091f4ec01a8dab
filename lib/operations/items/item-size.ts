/** The limit on an item's size, where an item is put as it is. */
import { validationException } from '../../errors/service-error.ts';
import type { AttributeMap } from '../../values/attribute-value.ts';
import { itemBytesMax } from '../../values/limits.ts';
import { mapLimitBytes, mapSizeBytes } from '../../values/size.ts';

/** The size of an item that may be stored. */
export function storableSizeBytes(item: AttributeMap): number {
  const sizeBytes = mapSizeBytes(item);
  if (isLarge(sizeBytes) && mapLimitBytes(item) > itemBytesMax) {
    throw validationException('Item size has exceeded the maximum allowed size');
  }
  return sizeBytes;
}

/**
 * Whether an item is so large that the limit has to be measured. The gate counts numbers by another rule than capacity
 * does, never twice as much.
 */
export function isLarge(sizeBytes: number): boolean {
  return sizeBytes > itemBytesMax / 2;
}
