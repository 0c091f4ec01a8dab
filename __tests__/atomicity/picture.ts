/** Everything that an engine holds, as texts to compare: part by part, so that a part may have changed as a whole. */
import type { Database } from '../../lib/engine/database.ts';
import type { Engine } from '../../lib/engine/engine.ts';
import type { Row } from '../../lib/engine/row.ts';
import type { Table } from '../../lib/engine/table.ts';
import type { Stream } from '../../lib/streams/stream.ts';
import type { StreamRecord } from '../../lib/streams/record.ts';
import type { TransactionTokens } from '../../lib/engine/transaction-tokens.ts';

/** By `table NAME`, which is its stream too, `stream LABEL` for those of no table, and `tokens`. */
export type Picture = ReadonlyMap<string, string>;

/** Requests of the tests come with one of these tokens, if they have one. */
export const tokens = ['the-token', 'another-token'] as const;

export function pictureOf(engine: Engine, database: Database, now: number): Picture {
  const picture = new Map<string, string>();
  const streams = new Set(database.streams.list({ limit: 1_000, now }).streams);
  database.forEachTable((table) => {
    // What is asked for first: it does what time has done, which is no part of any write.
    const stream = table.stream && streamPicture(table.stream, now);
    if (table.stream !== undefined && !streams.delete(table.stream)) {
      throw new Error(`the stream of ${table.name} is not on the list`);
    }
    picture.set(`table ${table.name}`, JSON.stringify([tablePicture(table), stream]));
  });
  for (const stream of streams) {
    picture.set(`stream ${stream.tableName} ${stream.label}`, JSON.stringify(streamPicture(stream, now)));
  }
  picture.set(
    'tokens',
    JSON.stringify(
      tokens.map((token) => [
        isClaimed(database.transactWriteTokens, { token, now }),
        isClaimed(database.executeTransactionTokens, { token, now }),
      ]),
    ),
  );
  requireHorizon(engine, database);
  return picture;
}

function tablePicture(table: Table): unknown {
  const rows: Row[] = [];
  table.rows.forRange({}, (_key, row) => void rows.push(row));
  table.rows.checkValid();
  const indexes = Array.from(table.indexes.values(), ({ definition, entries, sizeBytes }) => {
    const held: unknown[] = [];
    entries.forRange({}, (_key, { key, item, row }) => {
      held.push([key, item, item.sizeBytes, rows.includes(row)]);
    });
    entries.checkValid();
    return { definition, held, sizeBytes };
  });
  return {
    definition: table.definition,
    rows: rows.map(({ key, item }) => [key, item, item.sizeBytes]),
    sizeBytes: table.sizeBytes,
    indexes,
    latestStream: table.latestStream,
    due: table.dueIndex && [table.dueIndex.size, table.dueIndex.expiredBefore(Number.POSITIVE_INFINITY)],
  };
}

function streamPicture(stream: Stream, now: number): unknown {
  const shards = stream.shards(now).map(({ id, parentId, isOpen, startPosition, endPosition, log }) => {
    const records: StreamRecord[] = [];
    log.readFrom(0, (record) => records.push(record) > 0);
    return { id, parentId, isOpen, startPosition, endPosition, last: log.lastPosition, records };
  });
  return {
    identity: stream.identity,
    status: stream.status(now),
    isEnded: stream.isEnded,
    nextPosition: stream.nextPosition,
    shards,
  };
}

function isClaimed(
  claims: TransactionTokens,
  { token, now }: { readonly token: string; readonly now: number },
): boolean {
  try {
    return claims.find(token, 'of no request', now) !== undefined;
  } catch {
    return true;
  }
}

/** The horizon may be too near, which costs a look; one that is too far would leave expired items there. */
function requireHorizon(engine: Engine, database: Database): void {
  database.forEachTable(({ dueIndex, name }) => {
    if (dueIndex !== undefined && engine.horizon.earliestMs > dueIndex.earliestMs) {
      throw new Error(`what expires in ${name} is beyond the horizon`);
    }
  });
}
