/** What the engine adds to a call of the SDK: the same client configuration, the engine beside its own answers replayed. */
import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
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
          UpdateExpression: 'SET #name = :name, address.city = :city ADD visits :one',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: { '#name': 'name' },
          ExpressionAttributeValues: { ':name': { S: 'Ada' }, ':city': { S: 'Paris' }, ':one': { N: '1' } },
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
  ['Scan, 20 items', 1.15, (client) => client.send(new ScanCommand({ TableName, Limit: 20 }))],
];

/** Made when asked for, because it takes a table with items. */
export async function engineOverhead(): Promise<readonly Comparison[]> {
  const dynamodb = new FakeDynamoDB();
  const config = dynamodb.clientConfig();
  const engine = new DynamoDBClient(config);
  await fill(engine);
  const replay = new DynamoDBClient({ ...config, requestHandler: replaying(dynamodb.requestHandler) });
  return calls.map(([name, ratioMax, call]) => ({
    name,
    baseline: subject('clientConfig(), answers replayed', replay, call),
    candidate: subject('clientConfig(), engine', engine, call),
    ratioMax,
  }));
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
  for (let index = 0; index < 100; index++) {
    const order = { ...item, pk: { S: 'orders' }, sk: { S: `order#${1000 + index}` } };
    await client.send(new PutItemCommand({ TableName, Item: order }));
  }
}
