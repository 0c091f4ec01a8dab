/** A client that was constructed as somebody liked, and then led to a fake. */
import { DynamoDB, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreams } from '@aws-sdk/client-dynamodb-streams';
import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';
import { FakeDynamoDB, internalServerError } from '../../lib/index.ts';
import { adoptClient } from '../../lib/setup/adopt-client.ts';

const table = {
  TableName: 'orders',
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' as const }],
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' as const }],
  BillingMode: 'PAY_PER_REQUEST' as const,
};

let dynamodb: FakeDynamoDB;
const environment = process.env;

beforeEach(() => {
  dynamodb = new FakeDynamoDB({ region: 'eu-north-1' });
  const nowhere = '/nowhere/at/all';
  process.env = { AWS_CONFIG_FILE: nowhere, AWS_SHARED_CREDENTIALS_FILE: nowhere };
});

afterEach(() => {
  process.env = environment;
});

function adopted(config: ConstructorParameters<typeof DynamoDB>[0]): DynamoDB {
  const client = new DynamoDB(config ?? {});
  adoptClient(client, dynamodb);
  return client;
}

it.each([
  ['nothing', {}, 'eu-north-1'],
  ['a profile', { profile: 'nobody' }, 'eu-north-1'],
  ['a region', { region: 'ap-south-1' }, 'ap-south-1'],
  ['a region by function', { region: () => Promise.resolve('ap-south-1') }, 'ap-south-1'],
  ['a region for FIPS', { region: 'fips-us-east-1' }, 'us-east-1'],
  ['an endpoint', { region: 'us-west-2', endpoint: 'http://localhost:8000' }, 'us-west-2'],
  ['an endpoint by function', { endpoint: () => Promise.reject(new Error('asked')) }, 'eu-north-1'],
  ['credentials that fail', { credentials: () => Promise.reject(new Error('asked')) }, 'eu-north-1'],
  ['FIPS and dual stack', { useFipsEndpoint: true, useDualstackEndpoint: true }, 'eu-north-1'],
])('serves a client configured with %s', async (_what, config, region) => {
  const { TableDescription } = await adopted(config).createTable(table);
  expect(TableDescription?.TableArn).toBe(`arn:aws:dynamodb:${region}:123456789012:table/orders`);
});

it('serves clients of streams, and document clients by the client that they are made from', async () => {
  const streams = new DynamoDBStreams({});
  adoptClient(streams, dynamodb);
  expect((await streams.listStreams({})).Streams).toEqual([]);
  await adopted({}).createTable(table);
  const documents = DynamoDBDocument.from(new DynamoDBClient({}));
  adoptClient(documents, dynamodb);
  await documents.put({ TableName: 'orders', Item: { id: 'o-1' } });
  expect(dynamodb.items('orders')).toEqual([{ id: 'o-1' }]);
});

it('has the configured middleware and number of attempts', async () => {
  const client = adopted({ maxAttempts: 2 });
  const seen: string[] = [];
  client.middlewareStack.add(
    (next, context) => (args) => {
      seen.push(String(context.commandName));
      return next(args);
    },
    { step: 'initialize' },
  );
  dynamodb.faults.on({ operation: 'ListTables' }, internalServerError(), { times: 5 });
  await expect(client.listTables({})).rejects.toMatchObject({ $metadata: { attempts: 2 } });
  expect(seen).toEqual(['ListTablesCommand']);
});

it('lets a region that fails for another reason fail', async () => {
  const client = adopted({ region: () => Promise.reject<string>(new Error('no such setting')) });
  await expect(client.listTables({})).rejects.toThrow('no such setting');
});
