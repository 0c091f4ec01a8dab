/** A shard: a part of the hash space for a stretch of time, with the records that fell into both. */
import { retentionMs } from './durations.ts';
import { RecordLog } from './record-log.ts';

/** Both ends belong to it. */
export interface HashRange {
  readonly from: number;
  readonly to: number;
}

export interface ShardOptions {
  readonly id: string;
  readonly parentId: string | undefined;
  readonly range: HashRange;
  readonly startPosition: number;
  readonly createdAt: number;
}

export class Shard {
  readonly id: string;
  readonly parentId: string | undefined;
  readonly range: HashRange;
  /** Comes before the position of its first record: a number to start AT or AFTER without missing one. */
  readonly startPosition: number;
  readonly createdAt: number;
  /** Appended to by the lineage alone. */
  readonly log: RecordLog;
  #closedAt: number | undefined;

  constructor(options: ShardOptions, log: RecordLog = new RecordLog()) {
    this.id = options.id;
    this.parentId = options.parentId;
    this.range = options.range;
    this.startPosition = options.startPosition;
    this.createdAt = options.createdAt;
    this.log = log;
  }

  get isOpen(): boolean {
    return this.#closedAt === undefined;
  }

  /** The last position that belongs to it, which still grows while it is open: its newest record, or else its start. */
  get endPosition(): number {
    return this.log.lastPosition ?? this.startPosition;
  }

  close(at: number): void {
    this.#closedAt = at;
  }

  /** Drops the records that are past retention at `now`. */
  trim(now: number): void {
    this.log.trim(now - retentionMs);
  }

  /** Whether nothing of it is to be seen any more: closed for a day, and, to `trim`'s knowledge, without a record. */
  isGone(now: number): boolean {
    return this.#closedAt !== undefined && now - this.#closedAt >= retentionMs && this.log.isEmpty;
  }

  clone(): Shard {
    const copy = new Shard(this, this.log.clone());
    copy.#closedAt = this.#closedAt;
    return copy;
  }
}
