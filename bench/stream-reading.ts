/**
 * What a page of GetRecords costs on the way through a stream of a million records, beside the same in a stream of a
 * thousand: through the SDK, and at the handler alone.
 */
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { FakeDynamoDB, ManualClock } from 'fake-dynamodb';
import type { Comparison, Subject } from './interleave.ts';
import { send } from './send.ts';
import { fillStream } from './fill-stream.ts';

const recordsPerPage = 100;
const inGeneral = `GetRecords, a page of ${recordsPerPage}, by records in the stream`;
const atHandlerAlone = `${inGeneral}, at the handler`;

export const streamReadingNames: readonly string[] = [inGeneral, atHandlerAlone];

interface Filled {
  readonly records: number;
  readonly dynamodb: FakeDynamoDB;
  /** Of each page of the stream. */
  readonly iterators: readonly string[];
}

export async function streamReading(): Promise<readonly Comparison[]> {
  const small = await filled(1_000);
  const large = await filled(1_000_000);
  return [
    {
      name: inGeneral,
      baseline: throughSdk(small),
      candidate: throughSdk(large),
      ratioMax: 1.5,
    },
    {
      name: atHandlerAlone,
      baseline: atHandler(small),
      candidate: atHandler(large),
      ratioMax: 1.5,
    },
  ];
}

async function filled(records: number): Promise<Filled> {
  // It stands still, so that no iterator expires while others are timed.
  const dynamodb = new FakeDynamoDB({ clock: new ManualClock('2026-01-01'), requests: false });
  await fillStream(dynamodb, records);
  const streams = new DynamoDBStreamsClient(dynamodb.clientConfig());
  const { Table } = await new DynamoDBClient(dynamodb.clientConfig()).send(
    new DescribeTableCommand({ TableName: 'items' }),
  );
  const StreamArn = Table?.LatestStreamArn;
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const { ShardIterator } = await streams.send(
    new GetShardIteratorCommand({
      StreamArn,
      ShardId: StreamDescription?.Shards?.[0]?.ShardId,
      ShardIteratorType: 'TRIM_HORIZON',
    }),
  );
  const iterators: string[] = [];
  let next = ShardIterator ?? '';
  while (iterators.length < records / recordsPerPage) {
    iterators.push(next);
    const body = await send(dynamodb, 'GetRecords', { ShardIterator: next, Limit: recordsPerPage });
    const page = JSON.parse(new TextDecoder().decode(body));
    if (page.Records.length !== recordsPerPage) throw new Error('a page is not full');
    next = page.NextShardIterator;
  }
  return { records, dynamodb, iterators };
}

function throughSdk(stream: Filled): Subject {
  const streams = new DynamoDBStreamsClient(stream.dynamodb.clientConfig());
  return pageByPage(stream, (ShardIterator) =>
    streams.send(new GetRecordsCommand({ ShardIterator, Limit: recordsPerPage })),
  );
}

function atHandler(stream: Filled): Subject {
  return pageByPage(stream, (ShardIterator) =>
    send(stream.dynamodb, 'GetRecords', { ShardIterator, Limit: recordsPerPage }),
  );
}

/** From the first page to the last, and again. */
function pageByPage({ records, iterators }: Filled, read: (iterator: string) => Promise<unknown>): Subject {
  let page = 0;
  return {
    name: `${records.toLocaleString('en')} records`,
    call: () => {
      page = (page + 1) % iterators.length;
      return read(iterators[page] ?? '');
    },
  };
}
