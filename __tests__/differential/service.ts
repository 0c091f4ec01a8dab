/** One of the two that are compared, reached through the SDK's own clients. */
import {
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { type Operation, pagesMax } from './operation.ts';
import { type Failure, type Outcome, type Plain, type PlainObject, plain, plainObject } from './outcome.ts';

export class Service {
  readonly #client: DynamoDBClient;
  readonly #streams: DynamoDBStreamsClient;

  constructor(config: DynamoDBClientConfig) {
    this.#client = new DynamoDBClient({ ...config, maxAttempts: 1 });
    this.#streams = new DynamoDBStreamsClient({ ...config, maxAttempts: 1 });
  }

  /** The outcome of one request; of a read that is to be paged, all of its pages. */
  async answer(operation: Operation): Promise<Outcome> {
    const pages: PlainObject[] = [];
    try {
      let next: Operation | undefined = operation;
      while (next !== undefined) {
        const output: object = await next.send(this.#client);
        pages.push(plainObject(output));
        next =
          'LastEvaluatedKey' in output && pages.length < pagesMax ? resumed(operation, output) : undefined;
      }
    } catch (error) {
      return failure(error);
    }
    return { output: operation.resume === undefined ? (pages[0] ?? {}) : { Pages: pages } };
  }

  /** Every record of the table's latest stream, without what differs from one service to the next. */
  async records(TableName: string): Promise<Outcome> {
    const { Table } = await this.#client.send(new DescribeTableCommand({ TableName }));
    const StreamArn = Table?.LatestStreamArn;
    // DynamoDB Local shows the stream of a deleted table of the same name for a table without one.
    if (Table?.StreamSpecification === undefined) return { output: {} };
    const { StreamDescription } = await this.#streams.send(new DescribeStreamCommand({ StreamArn }));
    const records: Plain[] = [];
    for (const { ShardId } of StreamDescription?.Shards ?? []) {
      const first = await this.#streams.send(
        new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
      );
      let ShardIterator = first.ShardIterator;
      while (ShardIterator !== undefined) {
        const { Records = [], NextShardIterator } = await this.#streams.send(
          new GetRecordsCommand({ ShardIterator }),
        );
        for (const { eventID: _, awsRegion: __, dynamodb, ...record } of Records) {
          const { SequenceNumber: ___, ...change } = dynamodb ?? {};
          records.push(plainObject({ ...record, dynamodb: change }));
        }
        ShardIterator = Records.length === 0 ? undefined : NextShardIterator;
      }
    }
    return { output: { Records: records } };
  }

  async deleteTable(TableName: string): Promise<void> {
    await this.#client.send(new DeleteTableCommand({ TableName })).catch(() => {});
  }
}

function resumed(operation: Operation, output: object): Operation | undefined {
  const { LastEvaluatedKey: startKey } = output as { LastEvaluatedKey?: never };
  return startKey === undefined ? undefined : operation.resume?.(startKey);
}

function failure(error: unknown): Failure {
  if (!(error instanceof Error)) throw new TypeError(`not an error: ${String(error)}`);
  const { name, message } = error;
  const detail: Record<string, Plain> = {};
  for (const member of ['CancellationReasons', 'Item']) {
    const value = plain(Reflect.get(error, member));
    if (value !== undefined) detail[member] = value;
  }
  // A defect of the test, of the SDK or of the connection is no outcome.
  if (!('$metadata' in error) || Reflect.get(error, '$response') === undefined) throw error;
  return { error: name, message, detail };
}
