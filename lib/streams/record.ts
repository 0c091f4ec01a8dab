/** A change as a stream keeps it: the maps are those of the table's own rows, and only those that the view ever shows. */
import type { OperationType, StreamViewType } from '../model/generated/types.ts';
import { mapSizeBytes } from '../values/size.ts';
import type { AttributeMap } from '../values/attribute-value.ts';
import type { Change, UserIdentity } from './change.ts';

export interface StreamRecord {
  /** Its place in the stream; `sequence-number.ts` writes it as the wire has it. */
  readonly position: number;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly eventName: OperationType;
  readonly keys: AttributeMap;
  readonly oldImage: AttributeMap | undefined;
  readonly newImage: AttributeMap | undefined;
  readonly userIdentity: UserIdentity | undefined;
}

export function recordOf(change: Change, position: number, viewType: StreamViewType): StreamRecord {
  const { keys, before, after, now, userIdentity } = change;
  return {
    position,
    createdAt: now,
    eventName: before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY',
    keys,
    oldImage: viewType === 'OLD_IMAGE' || viewType === 'NEW_AND_OLD_IMAGES' ? before : undefined,
    newImage: viewType === 'NEW_IMAGE' || viewType === 'NEW_AND_OLD_IMAGES' ? after : undefined,
    userIdentity,
  };
}

/** SizeBytes: the keys count by themselves and again inside each image. */
export function recordSizeBytes(record: StreamRecord): number {
  const { keys, oldImage, newImage } = record;
  return (
    mapSizeBytes(keys) +
    (oldImage === undefined ? 0 : mapSizeBytes(oldImage)) +
    (newImage === undefined ? 0 : mapSizeBytes(newImage))
  );
}
