/** All accounts and regions of one fake, kept apart, and what every request gets to work with. */
import type { Clock } from '../control/clock.ts';
import type { Ids } from '../control/ids.ts';
import type { Settings } from '../control/settings.ts';
import { Database } from './database.ts';
import type { ExpiryHorizon } from './due-index.ts';
import { deleteExpired } from './expiry.ts';

/** What an operation may use: its account's tables in its region, one instant, ids and settings. */
export interface RequestContext {
  readonly engine: Engine;
  readonly database: Database;
  /** Epoch milliseconds, read once a request: everything in one request happens at one time. */
  readonly now: number;
  readonly ids: Ids;
  readonly settings: Settings;
}

export class Engine {
  /** For the tables' indexes of what expires: they lower it. */
  readonly horizon: ExpiryHorizon = { earliestMs: Number.POSITIVE_INFINITY };
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #settings: Settings;
  readonly #databases: Map<string, Database> = new Map();

  constructor(options: { clock: Clock; ids: Ids; settings: Settings }) {
    this.#clock = options.clock;
    this.#ids = options.ids;
    this.#settings = options.settings;
  }

  /** The same tables, streams and ids to come, going their own way from here; the time does not grow with the items. */
  clone(clock: Clock = this.#clock): Engine {
    const ids = this.#ids.clone();
    const copy = new Engine({ clock, ids, settings: this.#settings });
    copy.horizon.earliestMs = this.horizon.earliestMs;
    for (const [key, database] of this.#databases)
      copy.#databases.set(key, copy.#newDatabase(database, database));
    return copy;
  }

  database(accountId: string, region: string): Database {
    const key = `${accountId}/${region}`;
    const known = this.#databases.get(key);
    if (known !== undefined) return known;
    const database = this.#newDatabase({ accountId, region });
    this.#databases.set(key, database);
    return database;
  }

  /** What a request begins with. What is due to expire is gone by then, as if the service had worked in between. */
  context(accountId: string, region: string): RequestContext {
    const now = this.#clock.now();
    const limitMs = now - this.#settings.expiryDelayMs;
    if (this.horizon.earliestMs < limitMs) this.#deleteExpired(limitMs, now);
    return {
      engine: this,
      database: this.database(accountId, region),
      now,
      ids: this.#ids,
      settings: this.#settings,
    };
  }

  /** Whether nobody here has anything to do with an account: it is not the one of the fake, and there is no table in it. */
  isStranger(accountId: string): boolean {
    if (accountId === this.#settings.accountId) return false;
    return ![...this.#databases.values()].some(
      (database) => database.accountId === accountId && database.hasTables,
    );
  }

  /** Deletes every item that is expired, however long AWS would have left it there, and tells how many those were. */
  expireItems(): number {
    const now = this.#clock.now();
    return this.#deleteExpired(now, now);
  }

  #newDatabase(place: { readonly accountId: string; readonly region: string }, from?: Database): Database {
    const { accountId, region } = place;
    const { shardCount } = this.#settings;
    return new Database({ accountId, region, ids: this.#ids, horizon: this.horizon, shardCount }, from);
  }

  #deleteExpired(limitMs: number, now: number): number {
    let deleted = 0;
    let earliestMs = Number.POSITIVE_INFINITY;
    for (const database of this.#databases.values()) {
      database.forEachTable((table) => {
        deleted += deleteExpired(table, { limitMs, now });
        earliestMs = Math.min(earliestMs, table.dueIndex?.earliestMs ?? earliestMs);
      });
    }
    this.horizon.earliestMs = earliestMs;
    return deleted;
  }
}
