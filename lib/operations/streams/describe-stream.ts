/** DescribeStream: a stream's state, and its shards in the order of their ids, or the children of one shard. */
import type { Shard as WireShard } from '../../model/generated/types.ts';
import { invalidStreamArn, streamNotFound } from '../../streams/faults.ts';
import { sequenceNumberAt } from '../../streams/sequence-number.ts';
import type { Shard } from '../../streams/shard.ts';
import type { Stream } from '../../streams/stream.ts';
import { isStreamArn } from '../../streams/stream-arn.ts';
import type { Operation } from '../define-operation.ts';
import { defineOperation } from '../define-operation.ts';

const pageShardsMax = 100;

export const describeStream: Operation = defineOperation({
  name: 'DescribeStream',

  prepare(input) {
    if (!isStreamArn(input.StreamArn)) throw invalidStreamArn();
    return {
      arn: input.StreamArn,
      limit: input.Limit ?? pageShardsMax,
      after: input.ExclusiveStartShardId ?? '',
      parentId: input.ShardFilter?.ShardId,
    };
  },

  run(context, { arn, limit, after, parentId }) {
    const { now } = context;
    const stream = context.database.streams.get(arn, now);
    if (stream === undefined) throw streamNotFound(arn);
    const rest = stream
      .shards(now)
      .filter((shard) => shard.id > after && (parentId === undefined || shard.parentId === parentId));
    const page = rest.slice(0, limit);
    return {
      StreamDescription: {
        StreamArn: arn,
        StreamLabel: stream.label,
        StreamStatus: stream.status(now),
        StreamViewType: stream.viewType,
        CreationRequestDateTime: stream.identity.createdAt / 1000,
        TableName: stream.tableName,
        KeySchema: stream.identity.keySchema,
        Shards: page.map((shard) => wireShardOf(stream, shard)),
        LastEvaluatedShardId: page.length < rest.length ? page.at(-1)?.id : undefined,
      },
    };
  },
});

function wireShardOf(stream: Stream, shard: Shard): WireShard {
  const numberAt = (position: number): string => sequenceNumberAt(position, stream.sequenceTail);
  return {
    ShardId: shard.id,
    SequenceNumberRange: {
      StartingSequenceNumber: numberAt(shard.startPosition),
      EndingSequenceNumber: shard.isOpen ? undefined : numberAt(shard.endPosition),
    },
    ParentShardId: shard.parentId,
  };
}
