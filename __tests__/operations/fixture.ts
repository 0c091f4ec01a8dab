/** What the tests of reads and writes share: a fake with the SDK's clients on it, tables in short form, and how a call fails. */
import {
  type AttributeValue,
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteItemCommand,
  type DeleteItemCommandInput,
  type DeleteItemCommandOutput,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  type GetItemCommandInput,
  type GetItemCommandOutput,
  type KeySchemaElement,
  type Projection,
  PutItemCommand,
  type PutItemCommandInput,
  type PutItemCommandOutput,
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
  ScanCommand,
  type ScanCommandInput,
  type ScanCommandOutput,
  type ScalarAttributeType,
  type StreamViewType,
  type TableDescription,
  UpdateItemCommand,
  type UpdateItemCommandInput,
  type UpdateItemCommandOutput,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import { FakeDynamoDB, type FakeDynamoDBOptions, ManualClock } from '../../lib/index.ts';

export type Item = Record<string, AttributeValue>;

/** An index: its key as in `TableSpec`, and what it holds: everything, its keys, or these attributes too. */
export interface IndexSpec {
  readonly key: string;
  readonly holds?: 'ALL' | 'KEYS_ONLY' | readonly string[];
}

export interface TableSpec {
  readonly name?: string;
  /** `a:S b:N`: the partition attribute, then the sort attribute. `a:S c:S | b:N` for several partition attributes. */
  readonly key?: string;
  readonly lsi?: Readonly<Record<string, IndexSpec>>;
  readonly gsi?: Readonly<Record<string, IndexSpec>>;
  readonly stream?: StreamViewType;
}

type Some<Input> = Partial<Input>;
/** An output without what the SDK adds about the call. */
type Bare<Output> = Omit<Output, '$metadata'>;

/** A fake with one table or several. The calls leave `TableName` out to speak of the table `items`. */
export class World {
  readonly clock: ManualClock = new ManualClock('2026-11-22T10:00:00Z');
  readonly dynamodb: FakeDynamoDB;
  readonly client: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;

  constructor(options: FakeDynamoDBOptions = {}) {
    this.dynamodb = new FakeDynamoDB({ clock: this.clock, ...options });
    this.client = new DynamoDBClient({ ...this.dynamodb.clientConfig(), maxAttempts: 1 });
    this.streams = new DynamoDBStreamsClient({ ...this.dynamodb.clientConfig(), maxAttempts: 1 });
  }

  async table(spec: TableSpec = {}): Promise<void> {
    await this.client.send(new CreateTableCommand(tableInput(spec)));
  }

  async describe(name = 'items'): Promise<TableDescription> {
    const { Table } = await this.client.send(new DescribeTableCommand({ TableName: name }));
    return present(Table);
  }

  async put(input: Some<PutItemCommandInput>): Promise<Bare<PutItemCommandOutput>> {
    return bare(
      await this.client.send(new PutItemCommand({ TableName: 'items', Item: undefined, ...input })),
    );
  }

  /** Puts each of the items. */
  async putAll(items: readonly Item[], table = 'items'): Promise<void> {
    for (const item of items) await this.put({ TableName: table, Item: item });
  }

  async get(input: Some<GetItemCommandInput>): Promise<Bare<GetItemCommandOutput>> {
    return bare(await this.client.send(new GetItemCommand({ TableName: 'items', Key: undefined, ...input })));
  }

  async item(key: Item, table = 'items'): Promise<Item | undefined> {
    const { Item } = await this.get({ TableName: table, Key: key, ConsistentRead: true });
    return Item;
  }

  async update(input: Some<UpdateItemCommandInput>): Promise<Bare<UpdateItemCommandOutput>> {
    return bare(
      await this.client.send(new UpdateItemCommand({ TableName: 'items', Key: undefined, ...input })),
    );
  }

  async delete(input: Some<DeleteItemCommandInput>): Promise<Bare<DeleteItemCommandOutput>> {
    return bare(
      await this.client.send(new DeleteItemCommand({ TableName: 'items', Key: undefined, ...input })),
    );
  }

  async query(input: Some<QueryCommandInput>): Promise<Bare<QueryCommandOutput>> {
    return bare(await this.client.send(new QueryCommand({ TableName: 'items', ...input })));
  }

  async scan(input: Some<ScanCommandInput> = {}): Promise<Bare<ScanCommandOutput>> {
    return bare(await this.client.send(new ScanCommand({ TableName: 'items', ...input })));
  }

  /** Every record of the table's stream, oldest first. */
  async records(table = 'items'): Promise<readonly StreamRecord[]> {
    const { LatestStreamArn: StreamArn } = await this.describe(table);
    const { StreamDescription } = await this.streams.send(new DescribeStreamCommand({ StreamArn }));
    const records: StreamRecord[] = [];
    for (const { ShardId } of StreamDescription?.Shards ?? []) {
      const { ShardIterator } = await this.streams.send(
        new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
      );
      const { Records } = await this.streams.send(new GetRecordsCommand({ ShardIterator }));
      records.push(...(Records ?? []));
    }
    return records;
  }

  /** One request as it goes over the wire, for what the SDK cannot say or would not show. */
  async wire(operation: string, body: unknown): Promise<{ readonly status: number; readonly text: string }> {
    const { response } = await this.dynamodb.requestHandler.handle({
      method: 'POST',
      hostname: 'dynamodb.us-east-1.amazonaws.com',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDB_20120810.${operation}`,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.statusCode, text: new TextDecoder().decode(response.body) };
  }
}

/** A fake with the table of `spec`, named `items` unless it says otherwise. */
export async function worldWith(spec: TableSpec, ...more: readonly TableSpec[]): Promise<World> {
  const world = new World();
  for (const each of [spec, ...more]) await world.table(each);
  return world;
}

/** The name and the text of the error that a call ends with. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'no error',
    (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
  );
}

export function invalid(text: string): string {
  return `ValidationException: ${text}`;
}

/** The beginning that many texts have in common. */
export function invalidValues(text: string): string {
  return invalid(`One or more parameter values were invalid: ${text}`);
}

/** The envelope that some operations put round a text. */
export function detected(text: string): string {
  return invalid(`1 validation error detected: ${text}`);
}

export function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('what the test is about is not there');
  return value;
}

/** Strings as values, in one go: `{ a: 'x' }` for `{ a: { S: 'x' } }`. */
export function strings(values: Readonly<Record<string, string>>): Item {
  return Object.fromEntries(Object.entries(values).map(([name, S]) => [name, { S }]));
}

function tableInput({
  name = 'items',
  key = 'a:S',
  lsi = {},
  gsi = {},
  stream,
}: TableSpec): CreateTableCommandInput {
  const specs = [
    key,
    ...Object.values(lsi).map((index) => index.key),
    ...Object.values(gsi).map((index) => index.key),
  ];
  const types = new Map(specs.flatMap((spec) => attributesOf(spec)));
  const local = Object.entries(lsi).map(([IndexName, index]) => indexInput(IndexName, index));
  const global = Object.entries(gsi).map(([IndexName, index]) => indexInput(IndexName, index));
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: schemaOf(key),
    AttributeDefinitions: Array.from(types, ([AttributeName, AttributeType]) => ({
      AttributeName,
      AttributeType,
    })),
    ...(local.length === 0 ? {} : { LocalSecondaryIndexes: local }),
    ...(global.length === 0 ? {} : { GlobalSecondaryIndexes: global }),
    ...(stream === undefined ? {} : { StreamSpecification: { StreamEnabled: true, StreamViewType: stream } }),
  };
}

function indexInput(
  IndexName: string,
  { key, holds = 'ALL' }: IndexSpec,
): { IndexName: string; KeySchema: KeySchemaElement[]; Projection: Projection } {
  const projection: Projection =
    typeof holds === 'string'
      ? { ProjectionType: holds }
      : { ProjectionType: 'INCLUDE', NonKeyAttributes: [...holds] };
  return { IndexName, KeySchema: schemaOf(key), Projection: projection };
}

function schemaOf(key: string): KeySchemaElement[] {
  const [partition = '', sort] = key.includes('|') ? key.split('|') : splitAtFirst(key);
  return [
    ...attributesOf(partition).map(([AttributeName]) => ({ AttributeName, KeyType: 'HASH' as const })),
    ...attributesOf(sort ?? '').map(([AttributeName]) => ({ AttributeName, KeyType: 'RANGE' as const })),
  ];
}

function splitAtFirst(key: string): string[] {
  const [first = '', ...rest] = key.trim().split(/\s+/);
  return [first, rest.join(' ')];
}

function attributesOf(spec: string): [string, ScalarAttributeType][] {
  return spec
    .split(/[\s|]+/)
    .filter((word) => word !== '')
    .map((word) => {
      const [name = '', type] = word.split(':');
      if (type !== 'S' && type !== 'N' && type !== 'B')
        throw new Error(`a key attribute has no type: ${word}`);
      return [name, type];
    });
}

function bare<Output extends { $metadata: unknown }>(output: Output): Bare<Output> {
  const { $metadata: _, ...rest } = output;
  return rest;
}
