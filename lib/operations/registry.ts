/** The operations that are built. Adding one is adding its line; the README's table is made from this list. */
import type { OperationName } from '../model/generated/operations.ts';
import type { Operation } from './define-operation.ts';
import { describeEndpoints } from './account/describe-endpoints.ts';
import { describeLimits } from './account/describe-limits.ts';
import { batchGetItem } from './batches/batch-get-item.ts';
import { batchWriteItem } from './batches/batch-write-item.ts';
import { deleteItem } from './items/delete-item.ts';
import { getItem } from './items/get-item.ts';
import { putItem } from './items/put-item.ts';
import { updateItem } from './items/update-item.ts';
import { batchExecuteStatement } from './partiql/batch-execute-statement.ts';
import { executeStatement } from './partiql/execute-statement.ts';
import { executeTransaction } from './partiql/execute-transaction.ts';
import { query } from './queries/query.ts';
import { scan } from './queries/scan.ts';
import { describeStream } from './streams/describe-stream.ts';
import { getRecords } from './streams/get-records.ts';
import { getShardIterator } from './streams/get-shard-iterator.ts';
import { listStreams } from './streams/list-streams.ts';
import { createTable } from './tables/create-table.ts';
import { deleteTable } from './tables/delete-table.ts';
import { describeTable } from './tables/describe-table.ts';
import { listTables } from './tables/list-tables.ts';
import { updateTable } from './tables/update-table.ts';
import { listTagsOfResource } from './tags/list-tags-of-resource.ts';
import { tagResource } from './tags/tag-resource.ts';
import { untagResource } from './tags/untag-resource.ts';
import { describeTimeToLive } from './time-to-live/describe-time-to-live.ts';
import { updateTimeToLive } from './time-to-live/update-time-to-live.ts';
import { transactGetItems } from './transactions/transact-get-items.ts';
import { transactWriteItems } from './transactions/transact-write-items.ts';

const built: readonly Operation[] = [
  batchExecuteStatement,
  batchGetItem,
  batchWriteItem,
  createTable,
  deleteItem,
  deleteTable,
  describeEndpoints,
  describeLimits,
  describeStream,
  describeTable,
  describeTimeToLive,
  executeStatement,
  executeTransaction,
  getItem,
  getRecords,
  getShardIterator,
  listStreams,
  listTables,
  listTagsOfResource,
  putItem,
  query,
  scan,
  tagResource,
  transactGetItems,
  transactWriteItems,
  untagResource,
  updateItem,
  updateTable,
  updateTimeToLive,
];

export const operations: ReadonlyMap<OperationName, Operation> = new Map(
  built.map((operation) => [operation.name, operation]),
);
