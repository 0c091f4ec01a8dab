/** A stream: one table's changes from one enabling to the next disabling, readable for a day longer than that. */
import { assert } from '../errors/assert.ts';
import type { KeySchemaElement, StreamStatus, StreamViewType } from '../model/generated/types.ts';
import type { Change } from './change.ts';
import { endOf, retentionMs } from './durations.ts';
import { Lineage } from './lineage.ts';
import { sequenceTail } from './sequence-number.ts';
import type { Shard } from './shard.ts';

export interface StreamIdentity {
  readonly arn: string;
  readonly label: string;
  readonly tableName: string;
  readonly viewType: StreamViewType;
  readonly keySchema: readonly KeySchemaElement[];
  /** Epoch milliseconds of the request that turned it on. */
  readonly createdAt: number;
  /** When it stops saying ENABLING. */
  readonly enabledAt: number;
  /** 32 hex digits, the stream's own: event ids, shard ids and the seals of its iterators are made from it. */
  readonly seed: string;
}

/** When it was turned off, and when it stops saying DISABLING. */
interface Ending {
  readonly at: number;
  readonly disabledAt: number;
}

export class Stream {
  readonly identity: StreamIdentity;
  /** What its sequence numbers end with. */
  readonly sequenceTail: number;
  /** In a clone, the position from which its records are its own: those before it are the original's too. */
  readonly clonedAt: number;
  readonly #lineage: Lineage;
  #ending: Ending | undefined;

  /** Opens `shardCount` shards, or goes on with a lineage that there is. */
  constructor(identity: StreamIdentity, shards: number | Lineage) {
    this.identity = identity;
    this.sequenceTail = sequenceTail(identity.seed);
    this.#lineage = typeof shards === 'number' ? new Lineage(identity.seed) : shards;
    this.clonedAt = this.#lineage.nextPosition;
    if (typeof shards === 'number') this.#lineage.open(shards, identity.createdAt);
  }

  get arn(): string {
    return this.identity.arn;
  }

  get label(): string {
    return this.identity.label;
  }

  get tableName(): string {
    return this.identity.tableName;
  }

  get viewType(): StreamViewType {
    return this.identity.viewType;
  }

  /** The next record's position is this one or a later one. */
  get nextPosition(): number {
    return this.#lineage.nextPosition;
  }

  /** The next record's position, if that comes at `now`: shards that are due to roll over by then have done so. */
  nextPositionAt(now: number): number {
    return this.#lineage.nextPositionAt(now);
  }

  /** Whether it was turned off: there will be no more records. */
  get isEnded(): boolean {
    return this.#ending !== undefined;
  }

  status(now: number): StreamStatus {
    if (this.#ending !== undefined) return now < this.#ending.disabledAt ? 'DISABLING' : 'DISABLED';
    return now < this.identity.enabledAt ? 'ENABLING' : 'ENABLED';
  }

  /** For `engine/commit.ts` alone. */
  append(change: Change): void {
    assert(this.#ending === undefined, 'a stream that is turned off gets no records');
    this.#lineage.append(change, this.identity.viewType);
  }

  /** Takes back what a commit appended from `position` on, before anybody could read it. For `engine/commit.ts` alone. */
  takeBack(position: number): void {
    this.#lineage.takeBack(position);
  }

  /** Closes every shard at once; the answer stays DISABLING for `disablingMs`. For the registry alone. */
  end(now: number, disablingMs: number): void {
    assert(this.#ending === undefined, 'a stream is turned off once');
    this.#lineage.close(now);
    this.#ending = { at: now, disabledAt: endOf(now, disablingMs) };
  }

  /** Whether it was turned off a day ago or longer: from then on it is unknown. */
  isForgotten(now: number): boolean {
    return this.#ending !== undefined && now - this.#ending.at >= retentionMs;
  }

  /** What DescribeStream lists, in the order of shard ids. */
  shards(now: number): readonly Shard[] {
    return this.#lineage.shards(now);
  }

  shard(id: string, now: number): Shard | undefined {
    return this.#lineage.shard(id, now);
  }

  /** See `Lineage.rollOver`. */
  rollOver(now: number, shardId?: string): readonly Shard[] {
    return this.#lineage.rollOver(now, shardId);
  }

  /** See `Lineage.split`. */
  split(now: number, shardId?: string): readonly Shard[] {
    return this.#lineage.split(now, shardId);
  }

  /** See `Lineage.merge`. */
  merge(now: number, shardIds?: readonly [string, string]): readonly Shard[] {
    return this.#lineage.merge(now, shardIds);
  }

  /** A stream with the same past that goes its own way from here. Takes the same time for any number of records. */
  clone(): Stream {
    const copy = new Stream(this.identity, this.#lineage.clone());
    copy.#ending = this.#ending;
    return copy;
  }
}
