import { DescribeEndpointsCommand, DescribeLimitsCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { FakeDynamoDB } from '../../../lib/index.ts';

const dynamodb = new FakeDynamoDB();

describe('DescribeLimits', () => {
  it('tells the quotas of a new account', async () => {
    const client = new DynamoDBClient(dynamodb.clientConfig());
    expect(await client.send(new DescribeLimitsCommand({}))).toMatchObject({
      AccountMaxReadCapacityUnits: 80_000,
      AccountMaxWriteCapacityUnits: 80_000,
      TableMaxReadCapacityUnits: 40_000,
      TableMaxWriteCapacityUnits: 40_000,
    });
  });
});

describe('DescribeEndpoints', () => {
  it.each(['us-east-1', 'eu-west-1'])('tells the host of %s', async (region) => {
    const client = new DynamoDBClient(dynamodb.clientConfig({ region }));
    const { Endpoints } = await client.send(new DescribeEndpointsCommand({}));
    expect(Endpoints).toEqual([{ Address: `dynamodb.${region}.amazonaws.com`, CachePeriodInMinutes: 1440 }]);
  });
});
