/** Capacity units: what a request costs, and how the answer tells it. */
import type { Capacity, ConsumedCapacity, ReturnConsumedCapacity } from '../model/generated/types.ts';
import type { IndexEntry, IndexKind } from './secondary-index.ts';
import { entryChanged } from './secondary-index.ts';
import type { Row } from './row.ts';
import type { Table } from './table.ts';

const readUnitBytes = 4096;
const writeUnitBytes = 1024;

/** What one write costs: the table's part, and each index that had to be written. */
export interface WriteUnits {
  readonly table: number;
  readonly indexes: ReadonlyMap<string, number>;
}

/** A write costs by the larger of the item before and after, and one unit at least. */
export function tableWriteUnits(before: Row | undefined, after: Row | undefined): number {
  return writeUnits(Math.max(before?.item.sizeBytes ?? 0, after?.item.sizeBytes ?? 0));
}

/** An entry that moves inside the index is deleted and put, two writes; one that stays as it was costs nothing. */
export function indexWriteUnits(before: IndexEntry | undefined, after: IndexEntry | undefined): number {
  if (!entryChanged(before, after)) return 0;
  if (before !== undefined && after !== undefined && before.key !== after.key) {
    return writeUnits(before.item.sizeBytes) + writeUnits(after.item.sizeBytes);
  }
  return writeUnits(Math.max(before?.item.sizeBytes ?? 0, after?.item.sizeBytes ?? 0));
}

/** Reading nothing costs as much as reading one unit. An eventually consistent read costs half. */
export function readUnits(sizeBytes: number, consistent: boolean): number {
  const units = Math.max(1, Math.ceil(sizeBytes / readUnitBytes));
  return consistent ? units : units / 2;
}

function writeUnits(sizeBytes: number): number {
  return Math.max(1, Math.ceil(sizeBytes / writeUnitBytes));
}

/** Transactions tell read or write units apart, beside the sum. */
export type CapacitySplit = 'ReadCapacityUnits' | 'WriteCapacityUnits';

/** Sums what a request costs on one table and writes the ConsumedCapacity member for it. */
export class CapacityTally {
  readonly #table: Table;
  #tableUnits = 0;
  /** Made for the first index: most tables have none, and most requests do not ask. */
  #indexUnits: Map<string, number> | undefined;
  #failedUnits = 0;
  readonly #split: CapacitySplit | undefined;

  constructor(table: Table, split?: CapacitySplit) {
    this.#table = table;
    this.#split = split;
  }

  addTable(units: number): this {
    this.#tableUnits += units;
    return this;
  }

  addIndex(name: string, units: number): this {
    this.#indexUnits ??= new Map();
    this.#indexUnits.set(name, (this.#indexUnits.get(name) ?? 0) + units);
    return this;
  }

  /** `factor` multiplies the table's part alone: a transaction pays the table twice and its indexes once. */
  addWrite(units: WriteUnits | undefined, factor = 1): this {
    if (units === undefined) return this;
    this.addTable(units.table * factor);
    if (units.indexes.size === 0) return this;
    for (const [name, indexUnits] of units.indexes) this.addIndex(name, indexUnits);
    return this;
  }

  /** A write that failed among others costs as if it had been made, and shows in the sum alone. */
  addFailedWrite(units: number): this {
    this.#failedUnits += units;
    return this;
  }

  /** The member as ReturnConsumedCapacity asks for it, or undefined for NONE. */
  answer(detail: ReturnConsumedCapacity | undefined): ConsumedCapacity | undefined {
    if (detail !== 'TOTAL' && detail !== 'INDEXES') return undefined;
    let total = this.#tableUnits + this.#failedUnits;
    for (const units of this.#indexUnits?.values() ?? []) total += units;
    const sum = { TableName: this.#table.name, ...this.#units(total) };
    if (detail === 'TOTAL') return sum;
    const local = this.#arms('LSI');
    const global = this.#arms('GSI');
    return {
      ...sum,
      Table: this.#units(this.#tableUnits),
      ...(local === undefined ? {} : { LocalSecondaryIndexes: local }),
      ...(global === undefined ? {} : { GlobalSecondaryIndexes: global }),
    };
  }

  #arms(kind: IndexKind): { readonly [name: string]: Capacity } | undefined {
    const arms: [string, Capacity][] = [];
    for (const [name, units] of this.#indexUnits ?? []) {
      if (this.#table.indexes.get(name)?.definition.kind === kind) arms.push([name, this.#units(units)]);
    }
    return arms.length === 0 ? undefined : Object.fromEntries(arms);
  }

  #units(units: number): Capacity {
    return this.#split === undefined
      ? { CapacityUnits: units }
      : { CapacityUnits: units, [this.#split]: units };
  }
}
