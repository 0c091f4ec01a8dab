/** What `clientConfig()` spares the SDK, beside a client that is given region, credentials and handler alone. */
import {
  DynamoDBClient,
  type DynamoDBClientConfig,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { FakeDynamoDB } from 'fake-dynamodb';
import { cannedHandler, item, key } from './canned.ts';
import { type Comparison, ratios, type Subject } from './interleave.ts';
import type { Group } from './measured.ts';

const stock: DynamoDBClientConfig = {
  region: 'us-east-1',
  credentials: { accessKeyId: 'AKID', secretAccessKey: 'secret' },
  requestHandler: cannedHandler,
};
const ours: DynamoDBClientConfig = { ...new FakeDynamoDB().clientConfig(), requestHandler: cannedHandler };

const comparisons: readonly Comparison[] = [
  {
    name: 'GetItem',
    baseline: getItem('stock client, canned answer', new DynamoDBClient(stock)),
    candidate: getItem('clientConfig(), canned answer', new DynamoDBClient(ours)),
    ratioMax: 0.75,
  },
  {
    name: 'PutItem',
    baseline: putItem('stock client, canned answer', new DynamoDBClient(stock)),
    candidate: putItem('clientConfig(), canned answer', new DynamoDBClient(ours)),
    ratioMax: 0.75,
  },
  {
    name: 'new client and its first GetItem',
    baseline: firstCall('stock client, canned answer', stock),
    candidate: firstCall('clientConfig(), canned answer', ours),
    ratioMax: 0.75,
  },
];

export const clientOverhead: Group = {
  names: comparisons.map(({ name }) => name),
  rows: () => ratios(comparisons),
};

function getItem(name: string, client: DynamoDBClient): Subject {
  return { name, call: () => client.send(new GetItemCommand({ TableName: 'customers', Key: key })) };
}

function putItem(name: string, client: DynamoDBClient): Subject {
  return { name, call: () => client.send(new PutItemCommand({ TableName: 'customers', Item: item })) };
}

function firstCall(name: string, config: DynamoDBClientConfig): Subject {
  return { name, call: () => getItem(name, new DynamoDBClient({ ...config })).call() };
}
