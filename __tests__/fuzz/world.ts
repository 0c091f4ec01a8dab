/** A small filled fake behind its handler, and a text of everything that can be seen of it. */
import { FakeDynamoDB, ManualClock, type Snapshot } from '../../lib/index.ts';
import type { OperationName } from '../../lib/model/generated/operations.ts';
import { targets } from '../../lib/model/generated/operations.ts';

export interface Answer {
  readonly status: number;
  /** Parsed, where it is JSON. */
  readonly body: unknown;
}

const region = 'us-east-1';
export const tableNames = ['music', 'counters'] as const;

const targetOf: ReadonlyMap<string, string> = new Map([...targets].map(([target, name]) => [name, target]));

export class World {
  readonly dynamodb: FakeDynamoDB = new FakeDynamoDB({
    region,
    clock: new ManualClock('2026-01-01'),
    requests: false,
  });
  streamArn = '';
  shardId = '';
  shardIterator = '';
  #filled: Snapshot = this.dynamodb.snapshot();
  #seen = '';

  static async filled(): Promise<World> {
    const world = new World();
    await world.#fill();
    world.#filled = world.dynamodb.snapshot();
    world.#seen = await world.look();
    return world;
  }

  /** Sends a body as it is: text or bytes. */
  async send(operation: string, body: string | Uint8Array): Promise<Answer> {
    const { status, text } = await this.#answer(operation, body);
    return { status, body: parsed(text) };
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

  async isUnchanged(): Promise<boolean> {
    return (await this.look()) === this.#seen;
  }

  /** Everything that the API shows: tables, items, indexes, settings, tags and the stream with its records. */
  async look(): Promise<string> {
    const ResourceArn = this.#tableArn;
    const questions: (readonly [OperationName, object])[] = [
      ['ListTables', {}],
      ['ListStreams', {}],
      ['Scan', { TableName: 'music', IndexName: 'by-year' }],
      ['ListTagsOfResource', { ResourceArn }],
      ['GetRecords', { ShardIterator: this.shardIterator }],
    ];
    for (const TableName of tableNames) {
      questions.push(
        ['DescribeTable', { TableName }],
        ['Scan', { TableName }],
        ['DescribeTimeToLive', { TableName }],
      );
    }
    let seen = '';
    for (const [operation, input] of questions) {
      const { status, text } = await this.#answer(operation, JSON.stringify(input));
      if (status !== 200) throw new Error(`${operation}: ${text}`);
      seen += `${text}\n`;
    }
    return seen;
  }

  async #answer(operation: string, body: string | Uint8Array): Promise<{ status: number; text: string }> {
    const { response } = await this.dynamodb.requestHandler.handle({
      method: 'POST',
      hostname: `dynamodb.${region}.amazonaws.com`,
      headers: {
        'x-amz-target': targetOf.get(operation) ?? operation,
        'content-type': 'application/x-amz-json-1.0',
      },
      body,
    });
    return { status: response.statusCode, text: new TextDecoder().decode(response.body) };
  }

  get #tableArn(): string {
    return `arn:aws:dynamodb:${region}:123456789012:table/music`;
  }

  async #fill(): Promise<void> {
    const { TableDescription } = await this.ask('CreateTable', music);
    this.streamArn = String(Object(TableDescription).LatestStreamArn);
    await this.ask('CreateTable', counters);
    for (const Item of items) await this.ask('PutItem', { TableName: 'music', Item });
    await this.ask('PutItem', { TableName: 'counters', Item: { id: { N: '1' }, count: { N: '7' } } });
    await this.ask('TagResource', { ResourceArn: this.#tableArn, Tags: [{ Key: 'team', Value: 'a' }] });
    const { StreamDescription } = await this.ask('DescribeStream', { StreamArn: this.streamArn });
    this.shardId = String(Object(StreamDescription).Shards[0].ShardId);
    const { ShardIterator } = await this.ask('GetShardIterator', {
      StreamArn: this.streamArn,
      ShardId: this.shardId,
      ShardIteratorType: 'TRIM_HORIZON',
    });
    this.shardIterator = String(ShardIterator);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

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

const items = [
  {
    artist: { S: 'Ada' },
    song: { S: 'Engine' },
    year: { N: '1843' },
    list: { L: [{ N: '1' }, { M: { a: { S: 'x' } } }] },
    set: { SS: ['a', 'b'] },
    map: { M: { a: { N: '1' }, b: { L: [] } } },
  },
  { artist: { S: 'Ada' }, song: { S: 'Notes' }, year: { N: '1844' }, bytes: { B: 'AAEC' } },
  { artist: { S: 'Bo' }, song: { S: 'Blue' }, flag: { BOOL: true }, nothing: { NULL: true } },
];
