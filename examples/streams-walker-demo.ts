// A consumer that stops and goes on while shards split, roll over and iterators expire. Run it with
// `npx tsx examples/streams-walker-demo.ts`.
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { FakeDynamoDB, ManualClock } from 'fake-dynamodb';
import { type RecordsHandler, StreamWalker } from './streams-walker.ts';

const clock = new ManualClock('2026-11-22T10:00:00Z');
const dynamodb = new FakeDynamoDB({ clock });
const client = new DynamoDBClient(dynamodb.clientConfig());
const documents = DynamoDBDocumentClient.from(client);
const streams = new DynamoDBStreamsClient(dynamodb.clientConfig());

const { TableDescription } = await client.send(
  new CreateTableCommand({
    TableName: 'orders',
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
  }),
);
const streamArn = TableDescription?.LatestStreamArn ?? '';

async function setStatus(status: string): Promise<void> {
  for (const id of ['a1', 'b2']) {
    await documents.send(new PutCommand({ TableName: 'orders', Item: { id, status } }));
  }
}

const print: RecordsHandler = (records) => {
  for (const { eventName, dynamodb: change } of records) {
    console.log(eventName, JSON.stringify(unmarshall(change?.NewImage ?? {})));
  }
};

async function readAll(walker: StreamWalker): Promise<void> {
  while (await walker.poll(print));
}

console.log('-- from the beginning');
await setStatus('new');
const walker = new StreamWalker(streams, streamArn, { recordsPerPage: 1 });
await readAll(walker);

console.log('-- after a split; the iterators have expired, too');
dynamodb.streams.split('orders');
await setStatus('paid');
clock.advance({ minutes: 20 });
await readAll(walker);

console.log('-- another walker, from the checkpoint; the shards have rolled over');
const stored = JSON.stringify(walker.checkpoint);
clock.advance({ hours: 5 });
await setStatus('sent');
await readAll(new StreamWalker(streams, streamArn, { checkpoint: JSON.parse(stored) }));
