/** The time of the fake: the process's own, or one that stands still until a test moves it. */
import { UsageError } from '../errors/usage-error.ts';

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

/** The process's time, read when it is asked for, so that fake timers move it. */
export class SystemClock implements Clock {
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

/** A point in time: a Date, epoch milliseconds, or a text that `Date.parse` reads. */
export type Instant = Date | number | string;

export interface Duration {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
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

  constructor(start: Instant) {
    this.#nowMs = epochMsOf(start);
  }

  now(): number {
    return this.#nowMs;
  }

  /** Moves on by milliseconds or by a duration. Time that is passed is passed: going back is what `set` is for. */
  advance(by: number | Duration): void {
    const byMs = typeof by === 'object' ? durationMs(by) : by;
    if (!Number.isFinite(byMs) || byMs < 0) {
      throw new UsageError('INVALID_DURATION', `a clock advances by 0 milliseconds or more, not by ${byMs}.`);
    }
    this.#nowMs += byMs;
  }

  /** Moves to a point in time, earlier or later. */
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
