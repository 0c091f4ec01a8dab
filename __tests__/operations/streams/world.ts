/** Streams to read through the SDK's own client, with a clock to turn and a hand on the streams behind. */
import type { Shard } from '@aws-sdk/client-dynamodb-streams';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { ManualClock } from '../../../lib/control/clock.ts';
import { Ids } from '../../../lib/control/ids.ts';
import { defaultSettings } from '../../../lib/control/settings.ts';
import { Engine } from '../../../lib/engine/engine.ts';
import { targets } from '../../../lib/model/generated/operations.ts';
import type { StreamViewType } from '../../../lib/model/generated/types.ts';
import { type Call, dispatch } from '../../../lib/operations/dispatch.ts';
import type { Stream } from '../../../lib/streams/stream.ts';
import type { StreamRegistry } from '../../../lib/streams/stream-registry.ts';
import { clientConfig } from '../../../lib/transport/client-config.ts';
import { Handler } from '../../../lib/transport/handler.ts';
import { itemOf } from '../../values/item-of.ts';

export const hour: number = 60 * 60 * 1000;
export const minute: number = 60 * 1000;
export const identity = { region: 'us-east-1', accountId: '123456789012' } as const;

export class World {
  readonly clock = new ManualClock('2026-11-22T17:09:00.123Z');
  readonly client: DynamoDBStreamsClient;
  readonly registry: StreamRegistry;
  readonly #handler: Handler;

  constructor() {
    const ids = new Ids(1);
    const engine = new Engine({ clock: this.clock, ids, settings: defaultSettings });
    const service = { call: (call: Call) => dispatch(engine, call), rehearse() {} };
    this.#handler = new Handler({ service, targets, fallback: identity, ids });
    this.client = this.clientOf({});
    this.registry = engine.database(identity.accountId, identity.region).streams;
  }

  /** A client of another account or region. */
  clientOf(other: { region?: string; accountId?: string }): DynamoDBStreamsClient {
    return new DynamoDBStreamsClient(clientConfig(this.#handler, { ...identity, ...other }));
  }

  enable(tableName = 'Music', viewType: StreamViewType = 'KEYS_ONLY'): Stream {
    return this.registry.enable({
      tableName,
      tableArn: `arn:aws:dynamodb:${identity.region}:${identity.accountId}:table/${tableName}`,
      keySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      viewType,
      now: this.clock.now(),
    });
  }

  /** Insertions of items, each in the shard of its hash. */
  insert(stream: Stream, ids: readonly string[], hash = 0): void {
    for (const id of ids) {
      const after = itemOf({ id: { S: id } });
      const now = this.clock.now();
      stream.append({ partitionHash: hash, keyNames: ['id'], before: undefined, after, now });
    }
  }

  async shards(stream: Stream): Promise<Shard[]> {
    const { StreamDescription } = await this.client.send(
      new DescribeStreamCommand({ StreamArn: stream.arn }),
    );
    return StreamDescription?.Shards ?? [];
  }

  /** An iterator for the stream's first listed shard, if not told another one. */
  async iterator(
    stream: Stream,
    type: 'TRIM_HORIZON' | 'LATEST' | 'AT_SEQUENCE_NUMBER' | 'AFTER_SEQUENCE_NUMBER' = 'TRIM_HORIZON',
    options: { number?: string | undefined; shardId?: string | undefined } = {},
  ): Promise<string> {
    const { ShardIterator = '' } = await this.client.send(
      new GetShardIteratorCommand({
        StreamArn: stream.arn,
        ShardId: options.shardId ?? (await this.shards(stream))[0]?.ShardId,
        ShardIteratorType: type,
        SequenceNumber: options.number,
      }),
    );
    return ShardIterator;
  }

  async read(iterator: string | undefined, limit?: number): Promise<Page> {
    const answer = await this.client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: limit }));
    const records = answer.Records ?? [];
    return {
      ids: records.map((record) => record.dynamodb?.Keys?.['id']?.S ?? ''),
      numbers: records.map((record) => record.dynamodb?.SequenceNumber ?? ''),
      next: answer.NextShardIterator,
      isEnd: !('NextShardIterator' in answer),
    };
  }
}

export interface Page {
  readonly ids: readonly string[];
  readonly numbers: readonly string[];
  readonly next: string | undefined;
  readonly isEnd: boolean;
}

/** What the SDK throws for a refusal. */
export function refusal(name: string, message: string | RegExp): unknown {
  return expect.objectContaining({
    name,
    message: typeof message === 'string' ? message : expect.stringMatching(message),
    $metadata: expect.objectContaining({ httpStatusCode: 400 }),
  });
}
