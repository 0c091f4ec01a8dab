// A snapshot for all tests: what is slow to set up is set up once, and each test goes back to it in no time, because
// nothing is copied until it changes. (`fake-dynamodb/jest` does this by itself. Here is how without it.)
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { FakeDynamoDB, ManualClock } from 'fake-dynamodb';

const clock = new ManualClock('2026-11-22T10:00:00Z');
const dynamodb = new FakeDynamoDB({ clock });
const documents = DynamoDBDocumentClient.from(new DynamoDBClient(dynamodb.clientConfig()));

dynamodb.load({
  tables: [
    {
      TableName: 'readings',
      AttributeDefinitions: [
        { AttributeName: 'meter', AttributeType: 'S' },
        { AttributeName: 'hour', AttributeType: 'N' },
      ],
      KeySchema: [
        { AttributeName: 'meter', KeyType: 'HASH' },
        { AttributeName: 'hour', KeyType: 'RANGE' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    },
  ],
  items: {
    readings: Array.from({ length: 1000 }, (_, hour) => ({
      meter: 'm-1',
      hour,
      expiresAt: Date.parse('2026-11-22T12:00:00Z') / 1000,
    })),
  },
});

const seeded = dynamodb.snapshot();
afterEach(() => dynamodb.restore(seeded));

async function count(): Promise<number | undefined> {
  const { Count } = await documents.send(
    new QueryCommand({
      TableName: 'readings',
      KeyConditionExpression: 'meter = :meter',
      ExpressionAttributeValues: { ':meter': 'm-1' },
      Select: 'COUNT',
    }),
  );
  return Count;
}

it('writes what no other test will read', async () => {
  await documents.send(new PutCommand({ TableName: 'readings', Item: { meter: 'm-1', hour: 1000 } }));
  expect(await count()).toBe(1001);
});

it('lets time pass, and with it whatever expires', async () => {
  clock.advance({ hours: 3 });
  expect(await count()).toBe(0);
});

it('has every item again, and the time', async () => {
  expect(await count()).toBe(1000);
  expect(new Date(clock.now())).toEqual(new Date('2026-11-22T10:00:00Z'));
  const last = await documents.send(
    new GetCommand({ TableName: 'readings', Key: { meter: 'm-1', hour: 1000 } }),
  );
  expect(last.Item).toBeUndefined();
});
