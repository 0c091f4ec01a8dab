/** What the browser runs: the built package and both of the SDK's clients, from one bundle. */
import {
  CreateTableCommand,
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { FakeDynamoDB } from 'fake-dynamodb';

export interface Findings {
  readonly agent: string;
  readonly queried: number | undefined;
  readonly updated: unknown;
  readonly refused: boolean;
  readonly events: readonly unknown[];
}

Object.assign(globalThis, { useTheFake });

async function useTheFake(): Promise<Findings> {
  const dynamodb = new FakeDynamoDB();
  const client = new DynamoDBClient(dynamodb.clientConfig());
  const documents = DynamoDBDocumentClient.from(client);
  const TableName = 'orders';

  const { TableDescription } = await client.send(
    new CreateTableCommand({
      TableName,
      AttributeDefinitions: [
        { AttributeName: 'customer', AttributeType: 'S' },
        { AttributeName: 'number', AttributeType: 'N' },
      ],
      KeySchema: [
        { AttributeName: 'customer', KeyType: 'HASH' },
        { AttributeName: 'number', KeyType: 'RANGE' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    }),
  );
  for (const number of ['1', '2', '10']) {
    await client.send(
      new PutItemCommand({
        TableName,
        Item: { customer: { S: 'Zoë' }, number: { N: number }, photo: { B: new Uint8Array([0, 255]) } },
      }),
    );
  }
  const Key = { customer: 'Zoë', number: 2 };
  await documents.send(
    new UpdateCommand({
      TableName,
      Key,
      UpdateExpression: 'SET paid = :paid',
      ExpressionAttributeValues: { ':paid': true },
    }),
  );
  const { Count } = await client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'customer = :c AND #n > :n',
      ExpressionAttributeNames: { '#n': 'number' },
      ExpressionAttributeValues: { ':c': { S: 'Zoë' }, ':n': { N: '1' } },
    }),
  );
  return {
    agent: navigator.userAgent,
    queried: Count,
    updated: (await documents.send(new GetCommand({ TableName, Key }))).Item,
    refused: await isRefused(client),
    events: await eventsOf(
      new DynamoDBStreamsClient(dynamodb.clientConfig()),
      TableDescription?.LatestStreamArn,
    ),
  };
}

async function isRefused(client: DynamoDBClient): Promise<boolean> {
  try {
    await client.send(new PutItemCommand({ TableName: 'no-such-table', Item: { id: { S: '1' } } }));
    return false;
  } catch (error) {
    return error instanceof ResourceNotFoundException;
  }
}

async function eventsOf(streams: DynamoDBStreamsClient, StreamArn: string | undefined): Promise<unknown[]> {
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
  const { ShardIterator } = await streams.send(
    new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
  );
  const { Records = [] } = await streams.send(new GetRecordsCommand({ ShardIterator }));
  return Records.map(({ eventName, dynamodb }) => [eventName, dynamodb?.Keys?.['number']?.N]);
}
