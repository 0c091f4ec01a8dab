/** Filling an index that is added to a table with items. */
import type { SecondaryIndex } from './secondary-index.ts';
import type { Table } from './table.ts';

/**
 * Puts every row into the index that belongs there; what lacks a valid index key is left out, silently, as on AWS. It is
 * done at once, so that `commit` keeps the index in step from then on; its status says CREATING for as long as AWS takes.
 */
export function backfill(index: SecondaryIndex, table: Table): void {
  table.rows.forRange({}, (_key, row) => {
    index.replace(undefined, index.entryOf(row));
  });
}
