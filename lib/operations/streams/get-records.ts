/** GetRecords: one page of a shard, and the iterator to go on with while there is something to go on to. */
import { shardNotFound, streamNotFound, trimmedData } from '../../streams/faults.ts';
import { pageRecordsMax, readRecordPage } from '../../streams/record-page.ts';
import { openIterator, parseIterator, sealIterator } from '../../streams/shard-iterator.ts';
import { wireRecordOf } from '../../streams/wire-record.ts';
import type { Operation } from '../define-operation.ts';
import { defineOperation } from '../define-operation.ts';

export const getRecords: Operation = defineOperation({
  name: 'GetRecords',

  prepare(input) {
    return { iterator: parseIterator(input.ShardIterator), limit: input.Limit ?? pageRecordsMax };
  },

  run(context, { iterator, limit }) {
    const { now, database } = context;
    const stream = database.streams.get(iterator.streamArn, now);
    if (stream === undefined) throw streamNotFound(iterator.streamArn);
    const { shardId, position } = openIterator(stream, iterator, now);
    const shard = stream.shard(shardId, now);
    if (shard === undefined) throw shardNotFound();
    if (position <= shard.log.trimmedThrough) throw trimmedData();
    const { records, nextPosition } = readRecordPage(shard, position, limit);
    return {
      Records: records.map((record) => wireRecordOf(stream, record, database.region)),
      NextShardIterator:
        nextPosition === undefined
          ? undefined
          : sealIterator(stream, { shardId, position: nextPosition }, now),
    };
  },
});
