/** What AWS does with time, in milliseconds. Everything here is worked out from the `now` of a call, never by a timer. */

/** A record, a closed shard, and a stream that was turned off stay readable for a day. */
export const retentionMs: number = 24 * 60 * 60 * 1000;

/** A shard closes after about four hours, with or without writes, and one child takes over. */
export const shardOpenMs: number = 4 * 60 * 60 * 1000;

/** A shard iterator is good for a quarter of an hour from when it was handed out. */
export const iteratorLifetimeMs: number = 15 * 60 * 1000;

/** When a passing state ends. One that takes no time is over for good, even if a test's clock steps back. */
export function endOf(start: number, durationMs: number): number {
  return durationMs === 0 ? Number.NEGATIVE_INFINITY : start + durationMs;
}
