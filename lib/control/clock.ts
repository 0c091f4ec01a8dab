/** The time of the fake: the process's own, or one that stands still until a test moves it. */
import { UsageError } from '../errors/usage-error.ts';

/**
 * What a fake reads the time from, once for each request. `SystemClock` and `ManualClock` are two; any object with a
 * method `now()` is one.
 *
 * @example
 * const anHourAhead: Clock = { now: () => Date.now() + 3_600_000 };
 * const dynamodb = new FakeDynamoDB({ clock: anHourAhead });
 */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

/**
 * The process's time, read when it is asked for, so that fake timers move it. The clock of a fake that is given none.
 *
 * @example
 * jest.useFakeTimers({ now: new Date('2026-01-01') });
 * new SystemClock().now(); // 1767225600000
 */
export class SystemClock implements Clock {
  /** `Date.now()` as it is at this moment. */
  now(): number {
    return Date.now();
  }
}

/** Refuses what is no clock at once, before it fails inside of a request. */
export function assertClock(clock: Clock): void {
  if (typeof clock.now === 'function') return;
  throw new UsageError(
    'INVALID_CLOCK',
    'a clock is an object with a method now() that gives epoch milliseconds.',
  );
}

/**
 * A point in time: a Date, epoch milliseconds, or a text that `Date.parse` reads.
 *
 * @example
 * clock.set('2026-01-01T00:00:00Z');
 * clock.set(1767225600000);
 */
export type Instant = Date | number | string;

/**
 * A length of time: the sum of its members, each of which is 0 by default. `{ hours: 4, minutes: 1 }`
 *
 * @example
 * clock.advance({ hours: 4, minutes: 1 });
 */
export interface Duration {
  /** Of 24 hours. */
  readonly days?: number;
  /** Of 60 minutes. */
  readonly hours?: number;
  /** Of 60 seconds. */
  readonly minutes?: number;
  /** Of 1,000 milliseconds. */
  readonly seconds?: number;
  /** What all others are counted in. */
  readonly milliseconds?: number;
}

/**
 * A clock that starts where it is told and moves only when it is told.
 *
 * @example
 * const clock = new ManualClock('2026-01-01T00:00:00Z');
 * clock.advance({ hours: 4, minutes: 1 });
 * clock.advance(500);
 * clock.now(); // 1767240060500
 */
export class ManualClock implements Clock {
  #nowMs: number;

  /** @throws UsageError with code `INVALID_INSTANT` for what is no point in time. */
  constructor(start: Instant) {
    this.#nowMs = epochMsOf(start);
  }

  /** Epoch milliseconds. */
  now(): number {
    return this.#nowMs;
  }

  /**
   * Moves on by milliseconds or by a duration. Time that is passed is passed: going back is what `set` is for.
   *
   * @throws UsageError with code `INVALID_DURATION` for less than nothing or an unknown unit.
   *
   * @example
   * clock.advance({ days: 1 }); // records of streams are trimmed after 24 hours
   */
  advance(by: number | Duration): void {
    const byMs = typeof by === 'object' ? durationMs(by) : by;
    if (!Number.isFinite(byMs) || byMs < 0) {
      throw new UsageError('INVALID_DURATION', `a clock advances by 0 milliseconds or more, not by ${byMs}.`);
    }
    this.#nowMs += byMs;
  }

  /**
   * Moves to a point in time, earlier or later.
   *
   * @throws UsageError with code `INVALID_INSTANT`.
   *
   * @example
   * clock.set('2026-12-24T18:00:00Z');
   */
  set(instant: Instant): void {
    this.#nowMs = epochMsOf(instant);
  }
}

const unitMs: ReadonlyMap<string, number> = new Map([
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
  ['seconds', 1_000],
  ['milliseconds', 1],
]);

function durationMs(duration: Duration): number {
  let totalMs = 0;
  for (const [unit, count] of Object.entries(duration)) {
    const perUnitMs = unitMs.get(unit);
    if (perUnitMs === undefined) {
      throw new UsageError(
        'INVALID_DURATION',
        `a duration has no unit "${unit}"; its units are ${[...unitMs.keys()].join(', ')}.`,
      );
    }
    totalMs += count * perUnitMs;
  }
  return totalMs;
}

function epochMsOf(instant: Instant): number {
  const epochMs = typeof instant === 'string' ? Date.parse(instant) : Number(instant);
  if (!Number.isFinite(epochMs)) {
    throw new UsageError(
      'INVALID_INSTANT',
      `"${String(instant)}" is not a point in time; give a Date, epoch milliseconds, or an ISO 8601 text.`,
    );
  }
  return epochMs;
}
