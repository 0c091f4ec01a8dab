/** What a test may set about an engine as a whole. Plain data, read by the engine at use. */
import { UsageError } from '../errors/usage-error.ts';

/**
 * How long the service's passing states last on the clock, in milliseconds. All are 0 by default: a created table is
 * CREATING in the answer and ACTIVE at the next look.
 *
 * @example
 * const dynamodb = new FakeDynamoDB({ clock, transitions: { createTableMs: 5_000 } });
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html
 */
export interface TransitionTimes {
  /** A table's CREATING. With `'aws'` 5 seconds. */
  readonly createTableMs: number;
  /** A table's UPDATING. With `'aws'` 4 seconds. */
  readonly updateTableMs: number;
  /** A table's DELETING. With `'aws'` 6 seconds. */
  readonly deleteTableMs: number;
  /** CREATING of an index that UpdateTable adds, before its backfilling. With `'aws'` 30 seconds. */
  readonly indexAllocationMs: number;
  /** The backfilling of such an index, which comes after. With `'aws'` 4 minutes. */
  readonly indexBackfillMs: number;
  /** An index's DELETING. With `'aws'` 30 seconds. */
  readonly indexDeletionMs: number;
  /** ENABLING and DISABLING of time to live. With `'aws'` 2 seconds. */
  readonly timeToLiveMs: number;
  /** Until tags that were changed are listed, and may be changed again. With `'aws'` 1.7 seconds. */
  readonly tagsMs: number;
}

/**
 * The times that a test names, the others being 0; or `'aws'` for about what AWS takes.
 *
 * @example
 * const dynamodb = new FakeDynamoDB({ clock, transitions: 'aws' });
 */
export type TransitionTimesOption = { readonly [Name in keyof TransitionTimes]?: number | undefined } | 'aws';

export const noTransitionTimes: TransitionTimes = {
  createTableMs: 0,
  updateTableMs: 0,
  deleteTableMs: 0,
  indexAllocationMs: 0,
  indexBackfillMs: 0,
  indexDeletionMs: 0,
  timeToLiveMs: 0,
  tagsMs: 0,
};

/**
 * About what AWS takes for small tables (measured in 2026: a few seconds for tables, half a minute and more for indexes).
 * Time to live may take up to an hour on large ones.
 */
export const awsTransitionTimes: TransitionTimes = {
  createTableMs: 5_000,
  updateTableMs: 4_000,
  deleteTableMs: 6_000,
  indexAllocationMs: 30_000,
  indexBackfillMs: 240_000,
  indexDeletionMs: 30_000,
  timeToLiveMs: 2_000,
  tagsMs: 1_700,
};

/**
 * When items that have expired are deleted: `'immediate'` at the next request; `'aws'` when AWS would have been done, two
 * days later; after a delay on the clock; or `'manual'`, when the test calls `expireItems()` and not before.
 *
 * @example
 * const dynamodb = new FakeDynamoDB({ timeToLive: { delayMs: 600_000 } });
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/howitworks-ttl.html
 */
export type TimeToLiveOption =
  | 'immediate'
  | 'aws'
  | 'manual'
  | {
      /** 0 or more; `Infinity` is never by itself. */
      readonly delayMs: number;
    };

/**
 * The documentation says "within a few days", and typically two. (Seen on AWS, small tables: ten minutes, half an hour
 * where there are indexes.) What is deleted sooner hides the mistake of a reader that trusts in it.
 */
const awsExpiryDelayMs = 2 * 24 * 60 * 60 * 1000;

export interface Settings {
  readonly transitions: TransitionTimes;
  /** How long after its time an item is deleted; infinity for never by itself. */
  readonly expiryDelayMs: number;
  /** How many shards a new stream opens with. */
  readonly shardCount: number;
  /** The account of requests that name none. */
  readonly accountId: string;
}

/** AWS's own example of an account. */
export const defaultAccountId = '123456789012';

export const defaultSettings: Settings = {
  transitions: noTransitionTimes,
  expiryDelayMs: 0,
  shardCount: 1,
  accountId: defaultAccountId,
};

const shardCountMax = 1_000;

/** The number of shards that a test asks for. */
export function shardCount(option = 1): number {
  if (Number.isInteger(option) && option >= 1 && option <= shardCountMax) return option;
  throw new UsageError('INVALID_SHARD_COUNT', `shardCount is 1 to ${shardCountMax}, not ${option}.`);
}

/** The delay that a test asks for. */
export function expiryDelayMs(option: TimeToLiveOption = 'immediate'): number {
  if (option === 'immediate') return 0;
  if (option === 'aws') return awsExpiryDelayMs;
  if (option === 'manual') return Number.POSITIVE_INFINITY;
  const delayMs: unknown = option?.delayMs;
  if (typeof delayMs === 'number' && delayMs >= 0) return delayMs;
  throw new UsageError(
    'INVALID_TIME_TO_LIVE',
    `timeToLive is 'immediate', 'aws', 'manual' or { delayMs }, with 0 milliseconds or more.`,
  );
}

/** All the times, for those that a test names. */
export function transitionTimes(option: TransitionTimesOption = {}): TransitionTimes {
  if (option === 'aws') return awsTransitionTimes;
  const times: Record<keyof TransitionTimes, number> = { ...noTransitionTimes };
  for (const [name, ms] of Object.entries(option)) {
    if (!isTransition(name)) {
      const names = Object.keys(noTransitionTimes).join(', ');
      throw new UsageError(
        'INVALID_TRANSITIONS',
        `transitions are 'aws' or times of ${names}; "${name}" is none of them.`,
      );
    }
    if (ms === undefined) continue;
    if (!Number.isFinite(ms) || ms < 0) {
      throw new UsageError('INVALID_TRANSITIONS', `${name} is 0 milliseconds or more, not ${ms}.`);
    }
    times[name] = ms;
  }
  return times;
}

function isTransition(name: string): name is keyof TransitionTimes {
  return Object.hasOwn(noTransitionTimes, name);
}
