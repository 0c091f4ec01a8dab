// Tests written for LocalStack: the variable still names its endpoint, and nothing listens there. The last test is new: it
// needs no client, and the ones before it left nothing in the table.
import {
  ConditionalCheckFailedException,
  DescribeTableCommand,
  DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { dynamodb } from 'fake-dynamodb/jest';

process.env['AWS_ENDPOINT_URL'] = 'http://localhost:4566';
const { placeOrder }: typeof import('./orders.ts') = require('./orders.ts');

const config = {
  region: 'us-east-1',
  endpoint: 'http://localhost:4566',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
};

it('places an order once', async () => {
  await placeOrder('o-1');
  await expect(placeOrder('o-1')).rejects.toThrow(ConditionalCheckFailedException);
});

it('tells of an order in the stream', async () => {
  await placeOrder('o-1');
  const streams = new DynamoDBStreamsClient(config);
  const { Table } = await new DynamoDBClient(config).send(new DescribeTableCommand({ TableName: 'orders' }));
  const StreamArn = Table?.LatestStreamArn;
  expect(StreamArn).toMatch('arn:aws:dynamodb:us-east-1:000000000000:table/orders/stream/');
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
  const { ShardIterator } = await streams.send(
    new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
  );
  const { Records } = await streams.send(new GetRecordsCommand({ ShardIterator }));
  expect(Records?.map((record) => record.dynamodb?.NewImage?.['id'])).toEqual([{ S: 'o-1' }]);
});

it('begins with an empty table', async () => {
  expect(dynamodb.items('orders')).toEqual([]);
  await placeOrder('o-2');
  expect(dynamodb).toHaveItem('orders', { id: 'o-2' }, { status: 'new' });
  expect(dynamodb).toHaveStreamRecord('orders', { eventName: 'INSERT', Keys: { id: 'o-2' } });
});
