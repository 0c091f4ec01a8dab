/** A change as a stream keeps it: the items are those of the table's own rows, and only those that the view ever shows. */
import { assert } from '../errors/assert.ts';
import type { OperationType, StreamViewType } from '../model/generated/types.ts';
import {
  type AttributeMap,
  type AttributeValue,
  getAttribute,
  setAttribute,
} from '../values/attribute-value.ts';
import type { Item } from '../values/item.ts';
import { mapSizeBytes } from '../values/size.ts';
import type { Change, UserIdentity } from './change.ts';

export interface StreamRecord {
  /** Its place in the stream; `sequence-number.ts` writes it as the wire has it. */
  readonly position: number;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly eventName: OperationType;
  readonly keyNames: readonly string[];
  /** Where there is no image to take them from. */
  readonly keys: AttributeMap | undefined;
  readonly oldImage: Item | undefined;
  readonly newImage: Item | undefined;
  readonly userIdentity: UserIdentity | undefined;
}

export function recordOf(change: Change, position: number, viewType: StreamViewType): StreamRecord {
  const { keyNames, before, after, now, userIdentity } = change;
  const oldImage = viewType === 'OLD_IMAGE' || viewType === 'NEW_AND_OLD_IMAGES' ? before : undefined;
  const newImage = viewType === 'NEW_IMAGE' || viewType === 'NEW_AND_OLD_IMAGES' ? after : undefined;
  const hasImage = oldImage !== undefined || newImage !== undefined;
  return {
    position,
    createdAt: now,
    eventName: before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY',
    keyNames,
    keys: hasImage ? undefined : ownCopy(keysIn(after ?? before, keyNames)),
    oldImage,
    newImage,
    userIdentity,
  };
}

/** SizeBytes: the keys count by themselves and again inside each image. */
export function recordSizeBytes(record: StreamRecord): number {
  const { oldImage, newImage } = record;
  return mapSizeBytes(recordKeys(record)) + (oldImage?.sizeBytes ?? 0) + (newImage?.sizeBytes ?? 0);
}

export function recordKeys({ keys, keyNames, newImage, oldImage }: StreamRecord): AttributeMap {
  return keys ?? keysIn(newImage ?? oldImage, keyNames);
}

/** A key may be a slice of its item's text, all of which it would keep alive. */
function ownCopy(keys: AttributeMap): AttributeMap {
  return JSON.parse(JSON.stringify(keys));
}

function keysIn(item: Item | undefined, names: readonly string[]): AttributeMap {
  assert(item !== undefined, 'a change has an item before or after');
  const attributes = item.some(names);
  const keys: Record<string, AttributeValue> = {};
  for (const name of names) {
    const value = getAttribute(attributes, name);
    assert(value !== undefined, 'a stored item has its key attributes');
    setAttribute(keys, name, value);
  }
  return keys;
}
