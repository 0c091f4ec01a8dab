// The main job in one file: what is written through one client is read as stream records through the other.
// Run it with `npm run quickstart`.
import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { DeleteCommand, DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { FakeDynamoDB } from 'fake-dynamodb';

const dynamodb = new FakeDynamoDB();
const client = new DynamoDBClient(dynamodb.clientConfig());
const documents = DynamoDBDocumentClient.from(client);
const streams = new DynamoDBStreamsClient(dynamodb.clientConfig());

const { TableDescription } = await client.send(
  new CreateTableCommand({
    TableName: 'orders',
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  }),
);
await waitUntilTableExists({ client, maxWaitTime: 60 }, { TableName: 'orders' });

await documents.send(new PutCommand({ TableName: 'orders', Item: { id: 'a1', status: 'new', total: 12.5 } }));
await documents.send(
  new UpdateCommand({
    TableName: 'orders',
    Key: { id: 'a1' },
    UpdateExpression: 'SET #status = :paid ADD version :one',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':paid': 'paid', ':one': 1 },
  }),
);
await documents.send(new DeleteCommand({ TableName: 'orders', Key: { id: 'a1' } }));

const StreamArn = TableDescription?.LatestStreamArn;
const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
for (const { ShardId } of StreamDescription?.Shards ?? []) {
  const { ShardIterator } = await streams.send(
    new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
  );
  const { Records } = await streams.send(new GetRecordsCommand({ ShardIterator }));
  for (const { eventName, dynamodb: change } of Records ?? []) {
    console.log(eventName);
    console.log('  old:', JSON.stringify(change?.OldImage ?? null));
    console.log('  new:', JSON.stringify(change?.NewImage ?? null));
  }
}
