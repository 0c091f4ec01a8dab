/** The tables and streams of one account in one region. */
import type { Ids } from '../control/ids.ts';
import { ServiceError } from '../errors/service-error.ts';
import { OrderedMap } from '../storage/ordered-map.ts';
import { StreamRegistry } from '../streams/stream-registry.ts';
import type { ExpiryHorizon } from './due-index.ts';
import { dropGoneIndexes } from './settle-table.ts';
import type { Table } from './table.ts';
import { TransactionTokens } from './transaction-tokens.ts';

export interface DatabaseOptions {
  readonly accountId: string;
  readonly region: string;
  readonly ids: Ids;
  /** Of the engine: one for all its databases. */
  readonly horizon: ExpiryHorizon;
  /** How many shards a new stream opens with. */
  readonly shardCount: number;
}

export class Database {
  readonly accountId: string;
  readonly region: string;
  readonly #horizon: ExpiryHorizon;
  #streams: StreamRegistry;
  /** Two operations take tokens, and each has its own: the same token means nothing to the other. */
  readonly transactWriteTokens: TransactionTokens;
  readonly executeTransactionTokens: TransactionTokens;
  #tables: OrderedMap<string, Table> = new OrderedMap();

  /** Empty, or with what another database of the same account and region holds. */
  constructor(options: DatabaseOptions, from?: Database) {
    this.accountId = options.accountId;
    this.region = options.region;
    this.#horizon = options.horizon;
    this.#streams = from?.streams.clone(options.ids) ?? new StreamRegistry(options);
    this.transactWriteTokens = from?.transactWriteTokens.clone() ?? new TransactionTokens();
    this.executeTransactionTokens = from?.executeTransactionTokens.clone() ?? new TransactionTokens();
    if (from === undefined) return;
    from.#tables.forRange({}, (name, table) => {
      this.#tables.set(
        name,
        table.clone((stream) => this.streams.counterpart(stream), options.horizon),
      );
    });
  }

  /** Every stream that can still be read: a stream outlives its table by a day. */
  get streams(): StreamRegistry {
    return this.#streams;
  }

  /**
   * Runs a change of one table itself and of its stream, which takes several steps, as a whole: where it fails in the
   * middle, all is as it was. The time does not grow with the items. An answer of AWS's is given before anything changes.
   */
  asWhole<Result>(tableName: string, change: () => Result): Result {
    const table = this.#tables.get(tableName);
    const streams = this.#streams.beforeChangeOf(table?.stream);
    const tables = this.#tables.clone();
    if (table !== undefined) {
      tables.set(
        tableName,
        table.clone((stream) => streams.counterpart(stream), this.#horizon),
      );
    }
    try {
      return change();
    } catch (error) {
      if (!(error instanceof ServiceError)) {
        this.#streams = streams;
        this.#tables = tables;
      }
      throw error;
    }
  }

  /** The table of that name, whatever its status; undefined when there is none or its deletion is over. */
  table(name: string, now: number): Table | undefined {
    const table = this.#tables.get(name);
    if (table === undefined) return undefined;
    if (isGone(table, now)) {
      this.#tables.delete(name);
      return undefined;
    }
    const { indexGoneFrom } = table.definition;
    if (indexGoneFrom !== undefined && now >= indexGoneFrom) dropGoneIndexes(table, now);
    return table;
  }

  /** Lets go of the table if its deletion is over. */
  forgetGone(name: string, now: number): void {
    const table = this.#tables.get(name);
    if (table !== undefined && isGone(table, now)) this.#tables.delete(name);
  }

  get hasTables(): boolean {
    return this.#tables.size > 0;
  }

  /** Shows every table, also one that is being deleted. */
  forEachTable(visit: (table: Table) => void): void {
    this.#tables.forRange({}, (_name, table) => visit(table));
  }

  addTable(table: Table): void {
    this.#tables.set(table.name, table);
  }

  /** Names in ascending order, from the first one after `after`; one more than `limit` tells that there are more. */
  tableNames(after: string | undefined, limit: number, now: number): readonly string[] {
    const names: string[] = [];
    this.#tables.forRange(after === undefined ? {} : { low: after, lowInclusive: false }, (name, table) => {
      if (!isGone(table, now)) names.push(name);
      return names.length <= limit;
    });
    return names;
  }

  arn(resource: string): string {
    return `arn:aws:dynamodb:${this.region}:${this.accountId}:${resource}`;
  }
}

function isGone(table: Table, now: number): boolean {
  const { phase } = table.definition;
  return phase?.status === 'DELETING' && now >= phase.until;
}
