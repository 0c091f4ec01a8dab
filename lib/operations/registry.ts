/** The operations that are built. Adding one is adding its line; the README's table is made from this list. */
import type { OperationName } from '../model/generated/operations.ts';
import type { Operation } from './define-operation.ts';
import { describeStream } from './streams/describe-stream.ts';
import { getRecords } from './streams/get-records.ts';
import { getShardIterator } from './streams/get-shard-iterator.ts';
import { listStreams } from './streams/list-streams.ts';

const built: readonly Operation[] = [describeStream, getRecords, getShardIterator, listStreams];

export const operations: ReadonlyMap<OperationName, Operation> = new Map(
  built.map((operation) => [operation.name, operation]),
);
