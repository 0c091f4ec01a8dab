/** ListStreams: streams in the order of their ARNs, those of turned-off streams and deleted tables for a day. */
import { invalidStreamArn } from '../../streams/faults.ts';
import { isStreamArn } from '../../streams/stream-arn.ts';
import type { Operation } from '../define-operation.ts';
import { defineOperation } from '../define-operation.ts';

const pageStreamsMax = 100;

export const listStreams: Operation = defineOperation({
  name: 'ListStreams',

  prepare(input) {
    const { TableName, ExclusiveStartStreamArn, Limit = pageStreamsMax } = input;
    if (ExclusiveStartStreamArn !== undefined && !isStreamArn(ExclusiveStartStreamArn))
      throw invalidStreamArn();
    return { tableName: TableName, exclusiveStartArn: ExclusiveStartStreamArn, limit: Limit };
  },

  run(context, plan) {
    const { streams, lastEvaluatedArn } = context.database.streams.list({ ...plan, now: context.now });
    return {
      Streams: streams.map(({ arn, tableName, label }) => ({
        StreamArn: arn,
        TableName: tableName,
        StreamLabel: label,
      })),
      LastEvaluatedStreamArn: lastEvaluatedArn,
    };
  },
});
