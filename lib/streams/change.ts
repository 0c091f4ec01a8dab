/** What the engine tells a stream: one real change of one item. */
import type { Item } from '../values/item.ts';

/** Who changed the item, told only where it was the service itself: a deletion by TTL. */
export interface UserIdentity {
  readonly type: 'Service';
  readonly principalId: 'dynamodb.amazonaws.com';
}

/** At least one of `before` and `after` is there, and they differ: a write that changes nothing makes no record. */
export interface Change {
  /** A uint32 of the partition key: it decides the shard, so that the changes of one item stay in order. */
  readonly partitionHash: number;
  readonly keyNames: readonly string[];
  readonly before: Item | undefined;
  readonly after: Item | undefined;
  /** Epoch milliseconds of the request. */
  readonly now: number;
  readonly userIdentity?: UserIdentity | undefined;
}
