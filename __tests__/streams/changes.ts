/** Changes and records for the tests of this folder. */
import type { Change } from '../../lib/streams/change.ts';
import { recordKeys, type StreamRecord } from '../../lib/streams/record.ts';
import type { Stream } from '../../lib/streams/stream.ts';
import { itemOf } from '../values/item-of.ts';

export const minute: number = 60_000;
export const hour: number = 60 * minute;
/** 2026-11-22T17:09:00.123Z */
export const start: number = Date.UTC(2026, 10, 22, 17, 9, 0, 123);

/** An insertion of an item whose key is `id`. */
export function insertion(options: { id?: string; hash?: number; now?: number } = {}): Change {
  const { id = 'a', hash = 0, now = start } = options;
  const after = itemOf({ id: { S: id } });
  return { partitionHash: hash, keyNames: ['id'], before: undefined, after, now };
}

export function recordAt(position: number, createdAt: number = start): StreamRecord {
  return {
    position,
    createdAt,
    eventName: 'INSERT',
    keyNames: ['id'],
    keys: undefined,
    oldImage: undefined,
    newImage: itemOf({ id: { S: `item ${position}` } }),
    userIdentity: undefined,
  };
}

/** The ids of the items whose changes are kept in a stream at `now`, shard by shard, oldest shard first. */
export function keptIds(stream: Stream, now: number): string[][] {
  return stream.shards(now).map((shard) => {
    const ids: string[] = [];
    shard.log.readFrom(0, (record) => {
      ids.push(JSON.stringify(recordKeys(record)['id']).slice(6, -2));
      return true;
    });
    return ids;
  });
}
