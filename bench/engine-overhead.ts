/**
 * What the engine adds to a call of the SDK: the engine beside its own answers replayed, with the same client
 * configuration, the stock one and `clientConfig()`; and both savings and costs together beside the stock client.
 */
import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { FakeDynamoDB } from 'fake-dynamodb';
import { item, key } from './canned.ts';
import type { Comparison, Subject } from './interleave.ts';
import { replaying } from './replay.ts';

const TableName = 'customers';
type Call = (client: DynamoDBClient) => Promise<unknown>;

const calls: readonly (readonly [name: string, ratioMax: number, call: Call])[] = [
  ['GetItem', 1.1, (client) => client.send(new GetItemCommand({ TableName, Key: key }))],
  ['PutItem', 1.1, (client) => client.send(new PutItemCommand({ TableName, Item: item }))],
  [
    'UpdateItem',
    1.1,
    (client) =>
      client.send(
        new UpdateItemCommand({
          TableName,
          Key: key,
          UpdateExpression: 'SET #name = :name ADD visits :one',
          ExpressionAttributeNames: { '#name': 'name' },
          ExpressionAttributeValues: { ':name': { S: 'Ada' }, ':one': { N: '1' } },
        }),
      ),
  ],
  [
    'Query, 20 items',
    1.15,
    (client) =>
      client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: 'orders' } },
          Limit: 20,
        }),
      ),
  ],
  [
    'BatchWriteItem, 25 puts',
    1.15,
    (client) =>
      client.send(
        new BatchWriteItemCommand({
          RequestItems: { [TableName]: orders(25).map((order) => ({ PutRequest: { Item: order } })) },
        }),
      ),
  ],
  [
    'BatchGetItem, 25 keys',
    1.15,
    (client) =>
      client.send(
        new BatchGetItemCommand({
          RequestItems: { [TableName]: { Keys: orders(25).map(({ pk, sk }) => ({ pk, sk })) } },
        }),
      ),
  ],
  [
    'TransactWriteItems, 10 puts',
    1.15,
    (client) =>
      client.send(
        new TransactWriteItemsCommand({
          TransactItems: orders(10).map((order) => ({ Put: { TableName, Item: order } })),
        }),
      ),
  ],
  ['Scan, 20 items', 1.15, (client) => client.send(new ScanCommand({ TableName, Limit: 20 }))],
];

/** The calls whose saving the SDK's own work for many items does not drown. */
const single: ReadonlySet<string> = new Set(['GetItem', 'PutItem', 'UpdateItem']);

/** Made when asked for, because it takes a table with items. */
export async function engineOverhead(): Promise<readonly Comparison[]> {
  const dynamodb = new FakeDynamoDB();
  const { requestHandler } = dynamodb;
  const stock = { region: 'us-east-1', credentials: { accessKeyId: 'AKID', secretAccessKey: 'secret' } };
  const ours = dynamodb.clientConfig();
  const stockEngine = new DynamoDBClient({ ...stock, requestHandler });
  const oursEngine = new DynamoDBClient(ours);
  await fill(oursEngine);
  const stockReplay = new DynamoDBClient({ ...stock, requestHandler: replaying(requestHandler) });
  const oursReplay = new DynamoDBClient({ ...ours, requestHandler: replaying(requestHandler) });
  return calls.flatMap(([name, ratioMax, call]) => [
    {
      name: `${name}: the engine, stock client`,
      baseline: subject('stock client, answers replayed', stockReplay, call),
      candidate: subject('stock client, engine', stockEngine, call),
      ratioMax,
    },
    {
      name: `${name}: the engine, clientConfig()`,
      baseline: subject('clientConfig(), answers replayed', oursReplay, call),
      candidate: subject('clientConfig(), engine', oursEngine, call),
      ratioMax,
    },
    {
      name: `${name}: saved and spent together`,
      baseline: subject('stock client, answers replayed', stockReplay, call),
      candidate: subject('clientConfig(), engine', oursEngine, call),
      ratioMax: single.has(name) ? 0.75 : undefined,
    },
  ]);
}

function subject(name: string, client: DynamoDBClient, call: Call): Subject {
  return { name, call: () => call(client) };
}

async function fill(client: DynamoDBClient): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName,
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
  await client.send(new PutItemCommand({ TableName, Item: item }));
  for (const order of orders(100)) await client.send(new PutItemCommand({ TableName, Item: order }));
}

function orders(count: number): readonly (typeof item & Record<'pk' | 'sk', AttributeValue>)[] {
  return Array.from({ length: count }, (_, index) => ({
    ...item,
    pk: { S: 'orders' },
    sk: { S: `order#${1000 + index}` },
  }));
}
