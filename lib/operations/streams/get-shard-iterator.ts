/** GetShardIterator: a place in a shard, fixed now, to read from within the next quarter of an hour. */
import { assert } from '../../errors/assert.ts';
import type { ShardIteratorType } from '../../model/generated/types.ts';
import {
  invalidStreamArn,
  sequenceNumberOutsideShard,
  shardNotFound,
  streamNotFound,
  trimmedData,
} from '../../streams/faults.ts';
import { placeOf } from '../../streams/sequence-number.ts';
import type { Shard } from '../../streams/shard.ts';
import { sealIterator } from '../../streams/shard-iterator.ts';
import type { Stream } from '../../streams/stream.ts';
import { isStreamArn } from '../../streams/stream-arn.ts';
import type { Operation } from '../define-operation.ts';
import { defineOperation } from '../define-operation.ts';

interface Start {
  readonly type: ShardIteratorType;
  /** There for the types that take one, and of a legal length: `validation/request-rules.ts` sees to that. */
  readonly sequenceNumber: string | undefined;
}

export const getShardIterator: Operation = defineOperation({
  name: 'GetShardIterator',

  prepare(input) {
    const { StreamArn, ShardId, ShardIteratorType, SequenceNumber } = input;
    if (!isStreamArn(StreamArn)) throw invalidStreamArn();
    return {
      arn: StreamArn,
      shardId: ShardId,
      start: { type: ShardIteratorType, sequenceNumber: SequenceNumber },
    };
  },

  run(context, { arn, shardId, start }) {
    const { now } = context;
    const stream = context.database.streams.get(arn, now);
    if (stream === undefined) throw streamNotFound(arn);
    const shard = stream.shard(shardId, now);
    if (shard === undefined) throw shardNotFound();
    const position = positionOf(stream, shard, start);
    return { ShardIterator: sealIterator(stream, { shardId, position }, now) };
  },
});

function positionOf(stream: Stream, shard: Shard, { type, sequenceNumber }: Start): number {
  const { trimmedThrough } = shard.log;
  if (type === 'TRIM_HORIZON') return Math.max(shard.startPosition, trimmedThrough + 1);
  if (type === 'LATEST') return shard.endPosition + 1;
  assert(sequenceNumber !== undefined, 'AT and AFTER come with a sequence number');
  if (!/^\d+$/.test(sequenceNumber)) throw sequenceNumberOutsideShard();
  const { at, after } = placeOf(sequenceNumber, stream.sequenceTail);
  // The number need not be that of a record, but it must lie in the shard; in an open shard it may lie ahead.
  if (after <= shard.startPosition || (!shard.isOpen && at > shard.endPosition)) {
    throw sequenceNumberOutsideShard();
  }
  // AFTER the last trimmed record nothing would be missed, but AWS's rule is about the age of the number.
  if (at <= trimmedThrough) throw trimmedData();
  return type === 'AT_SEQUENCE_NUMBER' ? at : after;
}
