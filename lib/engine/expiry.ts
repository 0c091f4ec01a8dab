/** Expiry: what time to live does to a table's items. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html */
import type { UserIdentity } from '../streams/change.ts';
import { commit } from './commit.ts';
import { DueIndex, type ExpiryHorizon } from './due-index.ts';
import type { Table } from './table.ts';
import { timeToLiveStatusAt } from './time-to-live.ts';

/** How consumers of the stream tell an expiry from a deletion that somebody asked for. */
const theService: UserIdentity = { type: 'Service', principalId: 'dynamodb.amazonaws.com' };

/** The index for a table whose time to live is being turned on: `commit` keeps it in step from then on. */
export function dueIndexOf(
  table: Table,
  attributeName: string,
  { horizon, now }: { readonly horizon: ExpiryHorizon; readonly now: number },
): DueIndex {
  const index = new DueIndex(attributeName, horizon);
  table.rows.forRange({}, (_key, row) => {
    index.replace(undefined, row, now);
  });
  return index;
}

/**
 * Deletes what expired before `limitMs`, and tells how many items that were. They go as a whole or not at all, at `now`:
 * that is the time in their stream records, whenever they became due. Nobody pays capacity for it.
 */
export function deleteExpired(
  table: Table,
  { limitMs, now }: { readonly limitMs: number; readonly now: number },
): number {
  if (table.dueIndex === undefined) return 0;
  if (timeToLiveStatusAt(table.definition.timeToLive, now) !== 'ENABLED') return 0;
  const rows = table.dueIndex.expiredBefore(limitMs);
  commit(
    rows.map((before) => ({ table, before, after: undefined, userIdentity: theService })),
    now,
  );
  return rows.length;
}
