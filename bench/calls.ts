/** The calls that are timed, and the table that they are sent to. */
import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { item, key } from './canned.ts';

const TableName = 'customers';
export type Call = (client: DynamoDBClient) => Promise<unknown>;

export const calls: readonly (readonly [name: string, call: Call])[] = [
  ['GetItem', (client) => client.send(new GetItemCommand({ TableName, Key: key }))],
  ['PutItem', (client) => client.send(new PutItemCommand({ TableName, Item: item }))],
  [
    'UpdateItem',
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
    (client) =>
      client.send(
        new BatchWriteItemCommand({
          RequestItems: { [TableName]: orders(25).map((order) => ({ PutRequest: { Item: order } })) },
        }),
      ),
  ],
  [
    'BatchGetItem, 25 keys',
    (client) =>
      client.send(
        new BatchGetItemCommand({
          RequestItems: { [TableName]: { Keys: orders(25).map(({ pk, sk }) => ({ pk, sk })) } },
        }),
      ),
  ],
  [
    'TransactWriteItems, 10 puts',
    (client) =>
      client.send(
        new TransactWriteItemsCommand({
          TransactItems: orders(10).map((order) => ({ Put: { TableName, Item: order } })),
        }),
      ),
  ],
  ['Scan, 20 items', (client) => client.send(new ScanCommand({ TableName, Limit: 20 }))],
];

/** The calls for one item; the others are for several. */
export const singleCalls: ReadonlySet<string> = new Set(['GetItem', 'PutItem', 'UpdateItem']);

/** A stream besides, where that is asked for: not everything that is timed has one. */
export async function fill(
  client: DynamoDBClient,
  stream?: CreateTableCommandInput['StreamSpecification'],
): Promise<void> {
  await createTable(client, { TableName, StreamSpecification: stream });
  await client.send(new PutItemCommand({ TableName, Item: item }));
  for (const order of orders(100)) await client.send(new PutItemCommand({ TableName, Item: order }));
}

/** It is there when this is done. */
export async function createTable(
  client: DynamoDBClient,
  input: Pick<CreateTableCommandInput, 'TableName' | 'StreamSpecification'>,
): Promise<void> {
  await client.send(
    new CreateTableCommand({
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      ...input,
    }),
  );
  let status: string | undefined;
  while (status !== 'ACTIVE') {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: input.TableName }));
    status = Table?.TableStatus;
  }
}

export function orders(count: number): readonly (typeof item & Record<'pk' | 'sk', AttributeValue>)[] {
  return Array.from({ length: count }, (_, index) => ({
    ...item,
    pk: { S: 'orders' },
    sk: { S: `order#${1000 + index}` },
  }));
}
