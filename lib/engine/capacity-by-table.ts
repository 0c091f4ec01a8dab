/** What a request that reaches several tables costs: one entry a table, in the order in which the request names them. */
import type { ConsumedCapacity, ReturnConsumedCapacity } from '../model/generated/types.ts';
import { type CapacitySplit, CapacityTally } from './capacity.ts';
import type { Table } from './table.ts';

export class CapacityByTable {
  readonly #split: CapacitySplit | undefined;
  readonly #tallies = new Map<Table, CapacityTally>();

  constructor(split?: CapacitySplit) {
    this.#split = split;
  }

  /** The table's tally, which may stay empty: a table that is named is listed. */
  of(table: Table): CapacityTally {
    const known = this.#tallies.get(table);
    if (known !== undefined) return known;
    const tally = new CapacityTally(table, this.#split);
    this.#tallies.set(table, tally);
    return tally;
  }

  /** The member as ReturnConsumedCapacity asks for it, or undefined for NONE. */
  answer(detail: ReturnConsumedCapacity | undefined): readonly ConsumedCapacity[] | undefined {
    const entries: ConsumedCapacity[] = [];
    for (const tally of this.#tallies.values()) {
      const entry = tally.answer(detail);
      if (entry === undefined) return undefined;
      entries.push(entry);
    }
    return entries;
  }
}
