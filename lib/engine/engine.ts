/** All accounts and regions of one fake, kept apart, and what every request gets to work with. */
import type { Clock } from '../control/clock.ts';
import type { Ids } from '../control/ids.ts';
import type { Settings } from '../control/settings.ts';
import { Database } from './database.ts';

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
    for (const [key, database] of this.#databases) {
      const { accountId, region } = database;
      copy.#databases.set(key, new Database({ accountId, region, ids }, database));
    }
    return copy;
  }

  database(accountId: string, region: string): Database {
    const key = `${accountId}/${region}`;
    const known = this.#databases.get(key);
    if (known !== undefined) return known;
    const database = new Database({ accountId, region, ids: this.#ids });
    this.#databases.set(key, database);
    return database;
  }

  context(accountId: string, region: string): RequestContext {
    return {
      engine: this,
      database: this.database(accountId, region),
      now: this.#clock.now(),
      ids: this.#ids,
      settings: this.#settings,
    };
  }
}
