/** Fake timers may set the clock to an earlier time than the one at which a table was made or changed. */
import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  PutItemCommand,
  ScanCommand,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import { DescribeStreamCommand, DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { FakeDynamoDB, ManualClock } from '../../../lib/index.ts';

const clock = new ManualClock('2026-05-01T00:00:00Z');
const dynamodb = new FakeDynamoDB({ clock });
const client = new DynamoDBClient(dynamodb.clientConfig());
const streams = new DynamoDBStreamsClient(dynamodb.clientConfig());
const TableName = 'orders';

beforeEach(async () => {
  dynamodb.reset();
  clock.set('2026-05-01T00:00:00Z');
  await client.send(
    new CreateTableCommand({
      TableName,
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'gsi',
          KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' },
    }),
  );
});

describe('when the clock has stepped back', () => {
  it('a table that was ready stays ready, with its index and its stream', async () => {
    clock.set('2020-01-01T00:00:00Z');
    await client.send(new PutItemCommand({ TableName, Item: { pk: { S: 'a' } } }));
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    expect(Table?.TableStatus).toBe('ACTIVE');
    expect(Table?.GlobalSecondaryIndexes?.[0]?.IndexStatus).toBe('ACTIVE');
    expect((await client.send(new ScanCommand({ TableName, IndexName: 'gsi' }))).Count).toBe(1);
    const { StreamDescription } = await streams.send(
      new DescribeStreamCommand({ StreamArn: Table?.LatestStreamArn }),
    );
    expect(StreamDescription?.StreamStatus).toBe('ENABLED');
  });

  it('a change that was done stays done', async () => {
    await client.send(
      new UpdateTableCommand({
        TableName,
        BillingMode: 'PROVISIONED',
        ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 6 },
        GlobalSecondaryIndexUpdates: [
          {
            Update: {
              IndexName: 'gsi',
              ProvisionedThroughput: { ReadCapacityUnits: 7, WriteCapacityUnits: 8 },
            },
          },
        ],
      }),
    );
    clock.set('2020-01-01T00:00:00Z');
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    expect(Table?.TableStatus).toBe('ACTIVE');
    expect(Table?.ProvisionedThroughput).toMatchObject({ ReadCapacityUnits: 5, WriteCapacityUnits: 6 });
    expect(Table?.GlobalSecondaryIndexes?.[0]?.ProvisionedThroughput).toMatchObject({ ReadCapacityUnits: 7 });
  });

  it('a table that was gone stays gone, and its stream stays off', async () => {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    await client.send(new DeleteTableCommand({ TableName }));
    clock.set('2020-01-01T00:00:00Z');
    await expect(client.send(new DescribeTableCommand({ TableName }))).rejects.toThrow('not found');
    const { StreamDescription } = await streams.send(
      new DescribeStreamCommand({ StreamArn: Table?.LatestStreamArn }),
    );
    expect(StreamDescription?.StreamStatus).toBe('DISABLED');
  });
});
