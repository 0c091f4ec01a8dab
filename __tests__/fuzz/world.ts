/** A small filled fake behind its handler, and a text of everything that it holds. */
import { FakeDynamoDB, ManualClock, type Snapshot } from '../../lib/index.ts';
import type { OperationName } from '../../lib/model/generated/operations.ts';
import { targets } from '../../lib/model/generated/operations.ts';
import { pictureOf, tokens } from '../atomicity/picture.ts';

export interface Answer {
  readonly status: number;
  /** Parsed, where it is JSON. */
  readonly body: unknown;
}

/** What comes in at the handler, where it is not a plain request. */
export interface Envelope {
  readonly target?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const place = { region: 'us-east-1', accountId: '123456789012' } as const;
export const tableNames = ['music', 'counters'] as const;

const minute = 60_000;
const targetOf: ReadonlyMap<string, string> = new Map([...targets].map(([target, name]) => [name, target]));

export class World {
  readonly clock: ManualClock = new ManualClock('2026-01-01');
  readonly dynamodb: FakeDynamoDB = new FakeDynamoDB({ ...place, clock: this.clock, requests: false });
  readonly tableArn: string = `arn:aws:dynamodb:${place.region}:${place.accountId}:table/music`;
  /** Of `music`, which is on, of `passed`, whose table is deleted, and of one that is past retention. */
  streamArns: readonly string[] = [];
  shardIds: readonly string[] = [];
  sequenceNumbers: readonly string[] = [];
  /** Good ones, one that expired, one whose records are trimmed, one of a stream that is gone. */
  shardIterators: readonly string[] = [];
  #filled: Snapshot = this.dynamodb.snapshot();
  #seen = '';

  static async filled(): Promise<World> {
    const world = new World();
    await world.#fill();
    world.#filled = world.dynamodb.snapshot();
    world.#seen = world.look();
    return world;
  }

  /** Sends a body as it is, whatever carries it. */
  async send(operation: string, body: unknown, envelope: Envelope = {}): Promise<Answer> {
    const { response } = await this.dynamodb.requestHandler.handle({
      method: envelope.method ?? 'POST',
      hostname: `dynamodb.${place.region}.amazonaws.com`,
      headers: {
        'x-amz-target': envelope.target ?? targetOf.get(operation) ?? operation,
        'content-type': 'application/x-amz-json-1.0',
        ...envelope.headers,
      },
      body,
    });
    return { status: response.statusCode, body: parsed(new TextDecoder().decode(response.body)) };
  }

  async ask(operation: OperationName, input: object): Promise<Record<string, unknown>> {
    const { status, body } = await this.send(operation, JSON.stringify(input));
    if (status !== 200) throw new Error(`${operation}: ${JSON.stringify(body)}`);
    return { ...Object(body) };
  }

  /** What was accepted may have changed anything: back to the filled state. */
  putBack(): void {
    this.dynamodb.restore(this.#filled);
  }

  isUnchanged(): boolean {
    return this.look() === this.#seen;
  }

  /** Tables, items, indexes, counters, what is due, streams with their records, and tokens. */
  look(): string {
    const { engine } = this.dynamodb.snapshot().state;
    const database = engine.database(place.accountId, place.region);
    return JSON.stringify([...pictureOf(engine, database, this.clock.now())]);
  }

  async #fill(): Promise<void> {
    const forgotten = await this.#passingTable();
    await this.ask('CreateTable', music);
    await this.ask('CreateTable', counters);
    await this.ask('UpdateTimeToLive', {
      TableName: 'counters',
      TimeToLiveSpecification: { Enabled: true, AttributeName: 'ttl' },
    });
    for (const Item of items) await this.ask('PutItem', { TableName: 'music', Item });
    await this.ask('TagResource', { ResourceArn: this.tableArn, Tags: [{ Key: 'team', Value: 'a' }] });
    const old = await this.#readStream(await this.#streamArn());
    // What was written until now is trimmed a little later, while these iterators are still good.
    this.clock.advance(24 * 60 * minute - 10 * minute);
    const passed = await this.#passingTable();
    await this.ask('PutItem', { TableName: 'music', Item: items[1] });
    const trimmed = await this.#readStream(await this.#streamArn());
    this.clock.advance(12 * minute);
    for (const Item of moreItems) await this.ask('PutItem', { TableName: 'music', Item });
    await this.ask('TransactWriteItems', {
      ClientRequestToken: tokens[1],
      TransactItems: [
        { Put: { TableName: 'counters', Item: { id: { N: '1' }, count: { N: '7' }, ttl: { N: '4e9' } } } },
      ],
    });
    this.dynamodb.streams.split('music');
    const streamArn = await this.#streamArn();
    const good = await this.#readStream(streamArn);
    this.streamArns = [streamArn, passed.streamArn, forgotten.streamArn];
    this.shardIds = [...new Set([...good.shardIds, ...passed.shardIds, ...old.shardIds])];
    this.sequenceNumbers = [...new Set([...good.sequenceNumbers, ...old.sequenceNumbers])];
    this.shardIterators = [good, trimmed, old, passed, forgotten].flatMap(({ iterators }) => iterators);
  }

  /** A table that is made and deleted, which leaves its stream. */
  async #passingTable(): Promise<StreamSight> {
    await this.ask('CreateTable', { ...counters, TableName: 'passed', StreamSpecification: keysOnly });
    await this.ask('PutItem', { TableName: 'passed', Item: { id: { N: '1' } } });
    const sight = await this.#readStream(await this.#streamArn('passed'));
    await this.ask('DeleteTable', { TableName: 'passed' });
    return sight;
  }

  async #streamArn(TableName = 'music'): Promise<string> {
    const { Table } = await this.ask('DescribeTable', { TableName });
    return String(Object(Table).LatestStreamArn);
  }

  async #readStream(StreamArn: string): Promise<StreamSight> {
    const { StreamDescription } = await this.ask('DescribeStream', { StreamArn });
    const sight: StreamSight = { streamArn: StreamArn, shardIds: [], sequenceNumbers: [], iterators: [] };
    for (const { ShardId } of Object(StreamDescription).Shards) {
      const { ShardIterator } = await this.ask('GetShardIterator', {
        StreamArn,
        ShardId,
        ShardIteratorType: 'TRIM_HORIZON',
      });
      const { Records } = await this.ask('GetRecords', { ShardIterator });
      sight.shardIds.push(String(ShardId));
      sight.iterators.push(String(ShardIterator));
      for (const record of Array.isArray(Records) ? Records : []) {
        sight.sequenceNumbers.push(String(record.dynamodb.SequenceNumber));
      }
    }
    return sight;
  }
}

interface StreamSight {
  readonly streamArn: string;
  readonly shardIds: string[];
  readonly sequenceNumbers: string[];
  readonly iterators: string[];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const keysOnly = { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' };

const music = {
  TableName: 'music',
  AttributeDefinitions: [
    { AttributeName: 'artist', AttributeType: 'S' },
    { AttributeName: 'song', AttributeType: 'S' },
    { AttributeName: 'year', AttributeType: 'N' },
  ],
  KeySchema: [
    { AttributeName: 'artist', KeyType: 'HASH' },
    { AttributeName: 'song', KeyType: 'RANGE' },
  ],
  LocalSecondaryIndexes: [
    {
      IndexName: 'by-artist-year',
      KeySchema: [
        { AttributeName: 'artist', KeyType: 'HASH' },
        { AttributeName: 'year', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'by-year',
      KeySchema: [{ AttributeName: 'year', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
  BillingMode: 'PAY_PER_REQUEST',
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
};

const counters = {
  TableName: 'counters',
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'N' }],
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  BillingMode: 'PAY_PER_REQUEST',
};

const items: readonly object[] = [
  {
    artist: { S: 'Ada' },
    song: { S: 'Engine' },
    year: { N: '1843' },
    list: { L: [{ N: '1' }, { M: { a: { S: 'x' } } }] },
    set: { SS: ['a', 'b'] },
    map: { M: { a: { N: '1' }, b: { L: [] } } },
  },
  {
    artist: { S: 'Ada' },
    song: { S: 'Notes' },
    year: { N: '1844' },
    bytes: { B: 'AAEC' },
    constructor: { M: { toString: { N: '1' }, hasOwnProperty: { L: [] } } },
  },
  { artist: { S: 'Bo' }, song: { S: 'Blue' }, flag: { BOOL: true }, nothing: { NULL: true } },
];

/** Written later, so that the stream has records that are not trimmed. */
const moreItems = [
  { artist: { S: 'Bo' }, song: { S: 'Red' }, year: { N: '1990' } },
  { artist: { S: 'Cy' }, song: { S: 'Green' }, year: { N: '1843' }, list: { L: [] } },
];
