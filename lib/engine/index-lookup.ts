/** From the IndexName of a request to the index. */
import { validationException } from '../errors/service-error.ts';
import { indexStatusAt } from './index-status.ts';
import type { SecondaryIndex } from './secondary-index.ts';
import type { Table } from './table.ts';

/** The index of a Query or Scan: there, and filled. */
export function indexForReading(table: Table, name: string, now: number): SecondaryIndex {
  const index = table.indexes.get(name);
  const status = index && indexStatusAt(index.definition, now);
  if (index === undefined || status === 'DELETING') {
    throw validationException(`The table does not have the specified index: ${name}`);
  }
  if (status === 'CREATING') {
    throw validationException(`Cannot read from backfilling global secondary index: ${name}`);
  }
  return index;
}
