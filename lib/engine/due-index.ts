/** Which rows of a table expire, in the order of their times: what is due is found at the front. */
import { OrderedMap } from '../storage/ordered-map.ts';
import { getAttribute } from '../values/attribute-value.ts';
import { encodeSortValue } from '../values/key-encoding.ts';
import type { Row } from './row.ts';

/**
 * What one engine knows of all its tables together: nothing in them expires before `earliestMs` (epoch milliseconds).
 * Commits lower it and a sweep works it out anew, so that a request can tell at a glance that nothing is due.
 */
export interface ExpiryHorizon {
  earliestMs: number;
}

/** A row that expires, and its place in the order. */
export interface Expiring {
  /** The time by its exact value, then the row's own key. */
  readonly place: string;
  readonly expiryMs: number;
  readonly row: Row;
}

/** What one write changes: the entry that was there, if it was, and the one that comes, if it does. */
export interface DueMove {
  readonly before: Expiring | undefined;
  readonly after: Expiring | undefined;
}

/** AWS leaves alone what is more than five years past; it does not say how it counts a year. */
const pastMsMax = 5 * 365 * 24 * 60 * 60 * 1000;

export class DueIndex {
  readonly #attributeName: string;
  readonly #horizon: ExpiryHorizon;
  readonly #entries: OrderedMap<string, Expiring>;

  /** Empty, or with the entries of another index of the same attribute, in constant time. */
  constructor(attributeName: string, horizon: ExpiryHorizon, from?: DueIndex) {
    this.#attributeName = attributeName;
    this.#horizon = horizon;
    this.#entries = from === undefined ? new OrderedMap() : from.#entries.clone();
  }

  /** The same index going its own way from here, under the horizon of another engine. */
  clone(horizon: ExpiryHorizon): DueIndex {
    return new DueIndex(this.#attributeName, horizon, this);
  }

  /** How many rows expire sooner or later. */
  get size(): number {
    return this.#entries.size;
  }

  /** When the first row expires; infinity when none does. */
  get earliestMs(): number {
    const first = this.#entries.firstKey();
    return (first === undefined ? undefined : this.#entries.get(first)?.expiryMs) ?? Number.POSITIVE_INFINITY;
  }

  /**
   * What it is to move from one row of an item to the next, which is written at `now`.
   *
   * Whether a time is too long past is judged here and not by the sweep: AWS deletes while nobody looks, so what came
   * due in a silence of years is gone after it.
   */
  moveOf(before: Row | undefined, after: Row | undefined, now: number): DueMove {
    const old = before && this.#entryOf(before);
    const next = after && this.#entryOf(after);
    return {
      before: old && this.#entries.get(old.place),
      after: next !== undefined && next.expiryMs >= now - pastMsMax ? next : undefined,
    };
  }

  /** Makes the move; made the other way round, it is taken back. For `commit`. */
  move({ before, after }: DueMove): void {
    if (before !== undefined && before.place !== after?.place) this.#entries.delete(before.place);
    if (after === undefined) return;
    this.#entries.set(after.place, after);
    this.#horizon.earliestMs = Math.min(this.#horizon.earliestMs, after.expiryMs);
  }

  /** Moves the index from one row of an item to the next at once: for filling. */
  replace(before: Row | undefined, after: Row | undefined, now: number): void {
    this.move(this.moveOf(before, after, now));
  }

  /** The rows that expired before `limitMs`, in the order of their times. The cost is theirs, not the index's. */
  expiredBefore(limitMs: number): readonly Row[] {
    const rows: Row[] = [];
    this.#entries.forRange({}, (_place, { expiryMs, row }) => {
      if (expiryMs >= limitMs) return false;
      rows.push(row);
      return true;
    });
    return rows;
  }

  /** Undefined for a row that never expires: the attribute is absent or is no number. */
  #entryOf(row: Row): Expiring | undefined {
    const value = getAttribute(row.item.some([this.#attributeName]), this.#attributeName);
    if (value === undefined || !('N' in value)) return undefined;
    // Seconds in normal form have no exponent yet; as part of the text it costs no precision.
    return { place: encodeSortValue(value) + row.key, expiryMs: Number(`${value.N}e3`), row };
  }
}
