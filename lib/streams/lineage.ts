/**
 * The shards of a stream and how they descend from one another.
 *
 * The open shards divide the hash space among them without a gap, so a key has one open shard at any time. A shard ends
 * by closing: its range goes to one child (roll-over), is divided among two (split), or becomes part of a child that has
 * two parents (merge). Read parents before children and the changes of every key come in order.
 *
 * DynamoDB is not known to merge shards, and has one ParentShardId only. A merged shard names the younger of its parents,
 * which a reader in the order of ids comes to last.
 */
import { assert } from '../errors/assert.ts';
import type { StreamViewType } from '../model/generated/types.ts';
import type { Change } from './change.ts';
import { digest } from './digest.ts';
import { retentionMs, shardOpenMs } from './durations.ts';
import { lowerBound } from './lower-bound.ts';
import { recordOf } from './record.ts';
import type { HashRange } from './shard.ts';
import { Shard } from './shard.ts';

const hashSpace = 2 ** 32;

export class Lineage {
  readonly #seed: string;
  /** Every shard that is kept, in the order of creation, which is the order of their ids. */
  #shards: Shard[] = [];
  /** The open ones in the order of their ranges. Empty once the lineage is closed. */
  #open: Shard[] = [];
  #nextPosition = 0;
  /** When the newest shard was made: the number in its id. */
  #lastStamp = Number.NEGATIVE_INFINITY;
  #rollOverDueAt = Number.POSITIVE_INFINITY;

  /** `seed` makes the ids of the shards. */
  constructor(seed: string) {
    this.#seed = seed;
  }

  /** The position of the next record, if no shard is made before it. */
  get nextPosition(): number {
    return this.#nextPosition;
  }

  /** Opens the first shards, which have no parent. */
  open(shardCount: number, now: number): void {
    const ranges: HashRange[] = [];
    for (let index = 0; index < shardCount; index += 1) {
      const from = Math.floor((hashSpace * index) / shardCount);
      const to = Math.floor((hashSpace * (index + 1)) / shardCount) - 1;
      ranges.push({ from, to });
    }
    const shards = this.#made(ranges, undefined, now);
    this.#open = [...shards];
    this.#admit(shards);
  }

  /** Closes every open shard; no other takes over. */
  close(now: number): void {
    this.#rollOverWhatIsDue(now);
    for (const shard of this.#open) shard.close(now);
    this.#open = [];
    this.#noteRollOver();
  }

  /** The position of the next record, if that is appended at `now`: what is due by then is done first. */
  nextPositionAt(now: number): number {
    // Open shards are too young to hold a record that is past retention, so every four hours is often enough to trim.
    if (now >= this.#rollOverDueAt) this.shards(now);
    return this.#nextPosition;
  }

  append(change: Change, viewType: StreamViewType): void {
    this.nextPositionAt(change.now);
    const shard = this.#openShardOf(change.partitionHash);
    shard.log.append(recordOf(change, this.#nextPosition, viewType));
    this.#nextPosition += 1;
  }

  /** Takes back what was appended from `position` on, since when no shard was made. */
  takeBack(position: number): void {
    for (const shard of this.#open) shard.log.takeBack(position);
    this.#nextPosition = position;
  }

  /** Every shard that is to be seen at `now`, in the order of their ids. */
  shards(now: number): readonly Shard[] {
    this.#rollOverWhatIsDue(now);
    for (const shard of this.#shards) shard.trim(now);
    if (this.#shards.some((shard) => shard.isGone(now))) {
      this.#shards = this.#shards.filter((shard) => !shard.isGone(now));
    }
    return this.#shards;
  }

  shard(id: string, now: number): Shard | undefined {
    this.#rollOverWhatIsDue(now);
    const shards = this.#shards;
    const shard = shards[lowerBound(shards.length, (index) => (shards[index]?.id ?? '') < id)];
    if (shard?.id !== id) return undefined;
    shard.trim(now);
    return shard.isGone(now) ? undefined : shard;
  }

  /** Gives the range of an open shard, or of every one, to one child each. Tells the new shards. */
  rollOver(now: number, shardId?: string): readonly Shard[] {
    this.#rollOverWhatIsDue(now);
    const parents = this.#open.filter((shard) => shardId === undefined || shard.id === shardId);
    return parents.flatMap((parent) => this.#replace([parent], [parent.range], now));
  }

  /**
   * Divides an open shard, or the one with the widest range, among two children. Tells the new shards: none if the shard
   * is not open or is too narrow to divide.
   */
  split(now: number, shardId?: string): readonly Shard[] {
    this.#rollOverWhatIsDue(now);
    const candidates = this.#open.filter((shard) => shardId === undefined || shard.id === shardId);
    const parent = candidates.sort((one, other) => widthOf(other) - widthOf(one))[0];
    if (parent === undefined || widthOf(parent) === 0) return [];
    const { from, to } = parent.range;
    const middle = from + Math.floor((to - from) / 2);
    const halves = [
      { from, to: middle },
      { from: middle + 1, to },
    ];
    return this.#replace([parent], halves, now);
  }

  /**
   * Gives the ranges of two neighbours to one child: those of the ids, in any order, or the two that make the narrowest
   * range. Tells the new shard: none if these are not open and side by side.
   */
  merge(now: number, shardIds?: readonly [string, string]): readonly Shard[] {
    this.#rollOverWhatIsDue(now);
    const neighbours = this.#open.flatMap((high, index) => {
      const low = this.#open[index - 1];
      return low === undefined ? [] : [[low, high] as const];
    });
    const candidates = neighbours.filter(
      ([low, high]) => shardIds === undefined || (shardIds.includes(low.id) && shardIds.includes(high.id)),
    );
    const [parents] = candidates.sort((one, other) => widthOf(...one) - widthOf(...other));
    if (parents === undefined) return [];
    const [low, high] = parents;
    return this.#replace(parents, [{ from: low.range.from, to: high.range.to }], now);
  }

  clone(): Lineage {
    const copy = new Lineage(this.#seed);
    const clones = new Map(this.#shards.map((shard) => [shard, shard.clone()] as const));
    copy.#shards = [...clones.values()];
    copy.#open = this.#open.flatMap((shard) => clones.get(shard) ?? []);
    copy.#nextPosition = this.#nextPosition;
    copy.#lastStamp = this.#lastStamp;
    copy.#rollOverDueAt = this.#rollOverDueAt;
    return copy;
  }

  /**
   * Does what time has done since the last look: every generation of the last day, each at its own time. A generation
   * that would have come and gone unseen is left out, so a long silence costs no more than a day.
   */
  #rollOverWhatIsDue(now: number): void {
    while (now >= this.#rollOverDueAt) {
      const at = Math.max(this.#rollOverDueAt, now - retentionMs);
      const parent = this.#open.find((shard) => shard.createdAt + shardOpenMs === this.#rollOverDueAt);
      assert(parent !== undefined, 'a roll-over is due for an open shard');
      this.#replace([parent], [parent.range], at);
    }
  }

  /** Closes `parents`, which lie side by side, and opens a child for each of `ranges`, which are theirs together. */
  #replace(
    parents: readonly [Shard, ...Shard[]],
    ranges: readonly HashRange[],
    at: number,
  ): readonly Shard[] {
    const youngest = parents.reduce((one, other) => (one.id > other.id ? one : other));
    // All that can fail is done before the first change: a parent without a child would be a hole in the hash space.
    const children = this.#made(ranges, youngest.id, at);
    for (const parent of parents) parent.close(at);
    this.#open.splice(this.#open.indexOf(parents[0]), parents.length, ...children);
    this.#admit(children);
    return children;
  }

  /**
   * The id carries the time of creation, which consumers read from it. It is moved on by a millisecond where needed, so
   * that ids are unique and a child's id is greater than its parent's even if the clock stands still or steps back.
   */
  #made(ranges: readonly HashRange[], parentId: string | undefined, at: number): readonly Shard[] {
    const firstStamp = Math.max(at, this.#lastStamp + 1);
    return ranges.map((range, index) => {
      const createdAt = firstStamp + index;
      const stamp = String(createdAt).padStart(20, '0');
      const id = `shardId-${stamp}-${digest(`${this.#seed}/${stamp}`).slice(0, 8)}`;
      return new Shard({ id, parentId, range, startPosition: this.#nextPosition + index, createdAt });
    });
  }

  /** Shards that were just made, one stamp after the other, and that are among the open ones. */
  #admit(shards: readonly Shard[]): void {
    for (const shard of shards) {
      this.#shards.push(shard);
      this.#nextPosition += 1;
      this.#lastStamp = shard.createdAt;
    }
    this.#noteRollOver();
  }

  #noteRollOver(): void {
    let dueAt = Number.POSITIVE_INFINITY;
    for (const shard of this.#open) dueAt = Math.min(dueAt, shard.createdAt + shardOpenMs);
    this.#rollOverDueAt = dueAt;
  }

  #openShardOf(hash: number): Shard {
    const open = this.#open;
    const shard = open[lowerBound(open.length, (index) => (open[index]?.range.to ?? 0) < hash)];
    assert(shard !== undefined, 'an open lineage has a shard for every hash');
    return shard;
  }
}

/** Of one shard, or of two neighbours together. */
function widthOf(low: Shard, high: Shard = low): number {
  return high.range.to - low.range.from;
}
