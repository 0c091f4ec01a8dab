/** Items of any tables, each at most once: AWS refuses a batch or a transaction that names one twice. */
import type { Table } from '../engine/table.ts';

export class ItemSet {
  readonly #keys = new Map<Table, Set<string>>();

  /** False when the item is in the set already. Keys are encoded ones. */
  add(table: Table, key: string): boolean {
    const keys = this.#keys.get(table);
    if (keys === undefined) {
      this.#keys.set(table, new Set([key]));
      return true;
    }
    if (keys.has(key)) return false;
    keys.add(key);
    return true;
  }
}
