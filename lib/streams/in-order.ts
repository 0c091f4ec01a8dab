/** The kept records of a stream, of all its shards together, in the order in which they were made. */
import type { StreamRecord } from './record.ts';
import type { Stream } from './stream.ts';

export function recordsInOrder(stream: Stream, now: number): readonly StreamRecord[] {
  const records: StreamRecord[] = [];
  for (const shard of stream.shards(now)) {
    shard.log.readFrom(0, (record) => {
      records.push(record);
      return true;
    });
  }
  // One ascending run a shard, which the sort finds and merges.
  return records.sort((one, other) => one.position - other.position);
}

/** The oldest kept record at `position` or after it. */
export function firstRecordFrom(stream: Stream, position: number, now: number): StreamRecord | undefined {
  let first: StreamRecord | undefined;
  for (const shard of stream.shards(now)) {
    if (shard.endPosition < position) continue;
    shard.log.readFrom(position, (record) => {
      if (first === undefined || record.position < first.position) first = record;
      return false;
    });
  }
  return first;
}
