// What a failing network and a busy service do to a repository: the SDK's own retries run, and what they sent is seen.
// Run it with `npx tsx examples/testing-retries.ts`.
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { connectionLost, FakeDynamoDB, throttling } from 'fake-dynamodb';

const dynamodb = new FakeDynamoDB();
const client = new DynamoDBClient(dynamodb.clientConfig());
const documents = DynamoDBDocumentClient.from(client);

await client.send(
  new CreateTableCommand({
    TableName: 'accounts',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  }),
);

/** The code under test, first as one writes it, then as it may be: in a transaction, or with a condition. */
const naive = (id: string, amount: number): UpdateCommand =>
  new UpdateCommand({
    TableName: 'accounts',
    Key: { id },
    UpdateExpression: 'ADD balance :amount',
    ExpressionAttributeValues: { ':amount': amount },
  });
const inTransaction = (id: string, amount: number): TransactWriteCommand =>
  new TransactWriteCommand({
    TransactItems: [
      {
        Update: {
          TableName: 'accounts',
          Key: { id },
          UpdateExpression: 'ADD balance :amount',
          ExpressionAttributeValues: { ':amount': amount },
        },
      },
    ],
  });
const idempotent = (id: string, amount: number, payment: string): UpdateCommand =>
  new UpdateCommand({
    TableName: 'accounts',
    Key: { id },
    UpdateExpression: 'ADD balance :amount, payments :payment',
    ConditionExpression: 'NOT contains(payments, :id)',
    ExpressionAttributeValues: { ':amount': amount, ':payment': new Set([payment]), ':id': payment },
  });

console.log('-- throttled twice: the third attempt succeeds');
dynamodb.faults.on({ operation: PutCommand, table: 'accounts' }, throttling(), { times: 2 });
await documents.send(new PutCommand({ TableName: 'accounts', Item: { id: 'a', balance: 0 } }));
for (const { operation, attempt, error } of dynamodb.requests.of(PutCommand)) {
  console.log(operation, attempt, error?.name ?? 'ok');
}

console.log('-- the answer is lost: the retry pays again');
dynamodb.faults.on({ operation: UpdateCommand }, connectionLost({ applied: true }), { times: 1 });
await documents.send(naive('a', 10));
console.log('balance', await balance('a'));

console.log('-- the answer is lost: the retry finds that it has been paid');
dynamodb.faults.on({ operation: UpdateCommand }, connectionLost({ applied: true }), { times: 1 });
await documents.send(idempotent('a', 10, 'p-1')).catch((error: Error) => console.log(error.name));
console.log('balance', await balance('a'));

console.log('-- the answer is lost: a transaction is known by the token that the SDK gave it');
dynamodb.faults.on({ operation: TransactWriteCommand }, connectionLost({ applied: true }), { times: 1 });
await documents.send(inTransaction('a', 10));
console.log(
  'balance',
  await balance('a'),
  'after',
  dynamodb.requests.of(TransactWriteCommand).length,
  'attempts',
);

async function balance(id: string): Promise<unknown> {
  const { Item } = await documents.send(new GetCommand({ TableName: 'accounts', Key: { id } }));
  return Item?.['balance'];
}
