/** A stream consumer as the documentation has it: shards after their parents, each from where it was left, page by page. */
import { byKey, changeText, textOf } from './checks.ts';
import { canonical } from './items.ts';
import type { ModelTable } from './model.ts';
import { listOf, type Service } from './service.ts';

/** How far one stream has been read, as a program would keep it. */
export interface Progress {
  readonly streamArn: string;
  /** The last sequence number read of each shard. */
  readonly checkpoints: Record<string, string>;
  readonly seen: { key: string; text: string }[];
}

/** Reads on to the end; all that has been read is all that happened. */
export async function consume(
  service: Service,
  table: ModelTable,
  before: Progress | undefined,
): Promise<Progress | undefined> {
  const { Table } = await service.ask('DescribeTable', { TableName: table.name });
  const streamArn = String(Object(Table).LatestStreamArn);
  const progress: Progress =
    before?.streamArn === streamArn ? before : { streamArn, checkpoints: {}, seen: [] };
  const { StreamDescription } = await service.ask('DescribeStream', { StreamArn: streamArn });
  const finished = new Set<unknown>();
  for (const { ShardId, ParentShardId, SequenceNumberRange } of listOf(Object(StreamDescription).Shards)) {
    const shards = listOf(Object(StreamDescription).Shards).map((shard) => shard['ShardId']);
    expect(
      ParentShardId === undefined || !shards.includes(ParentShardId) || finished.has(ParentShardId),
    ).toBe(true);
    const isClosed = Object(SequenceNumberRange).EndingSequenceNumber !== undefined;
    await readShard(service, progress, { shardId: String(ShardId), isClosed });
    finished.add(ShardId);
  }
  expect(byKey(progress.seen)).toEqual(
    byKey((table.changes ?? []).map((change) => changeText(table, change))),
  );
  return progress;
}

async function readShard(
  service: Service,
  { streamArn, checkpoints, seen }: Progress,
  { shardId, isClosed }: { readonly shardId: string; readonly isClosed: boolean },
): Promise<void> {
  const checkpoint = checkpoints[shardId];
  const { ShardIterator } = await service.ask('GetShardIterator', {
    StreamArn: streamArn,
    ShardId: shardId,
    ...(checkpoint === undefined
      ? { ShardIteratorType: 'TRIM_HORIZON' }
      : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: checkpoint }),
  });
  let iterator: unknown = ShardIterator;
  for (;;) {
    const { Records, NextShardIterator } = await service.ask('GetRecords', {
      ShardIterator: iterator,
      Limit: 3,
    });
    for (const { dynamodb, eventName, userIdentity } of listOf(Records)) {
      const { Keys, OldImage, NewImage, SequenceNumber } = Object(dynamodb);
      checkpoints[shardId] = String(SequenceNumber);
      seen.push({
        key: canonical(Keys),
        text: textOf(eventName, OldImage, NewImage, userIdentity !== undefined),
      });
    }
    iterator = NextShardIterator;
    if (iterator === undefined) {
      expect(isClosed).toBe(true);
      return;
    }
    if (!isClosed && listOf(Records).length === 0) return;
  }
}
