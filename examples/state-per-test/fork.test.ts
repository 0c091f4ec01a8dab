// A fork for each concurrent test: all begin with the same tables and items, and none sees what another one writes. The
// code under test takes its client from outside.
import { setImmediate } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { FakeDynamoDB } from 'fake-dynamodb';

const dynamodb = new FakeDynamoDB();

dynamodb.load({
  tables: [
    {
      TableName: 'counters',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
    },
  ],
  items: { counters: [{ id: 'invoices', next: 100 }] },
});

class Invoices {
  readonly #documents: DynamoDBDocumentClient;

  constructor(client: DynamoDBClient) {
    this.#documents = DynamoDBDocumentClient.from(client);
  }

  async takeNumber(): Promise<unknown> {
    const { Attributes } = await this.#documents.send(
      new UpdateCommand({
        TableName: 'counters',
        Key: { id: 'invoices' },
        UpdateExpression: 'ADD #next :one',
        ExpressionAttributeNames: { '#next': 'next' },
        ExpressionAttributeValues: { ':one': 1 },
        ReturnValues: 'UPDATED_OLD',
      }),
    );
    return Attributes?.['next'];
  }
}

test.concurrent.each([1, 2, 3])('numbers begin where they were (%i)', async () => {
  const fork = dynamodb.fork();
  const invoices = new Invoices(new DynamoDBClient(fork.clientConfig()));
  for (const expected of [100, 101, 102]) {
    expect(await invoices.takeNumber()).toBe(expected);
    // The other tests go on meanwhile.
    await setImmediate();
  }
  expect(fork.item('counters', { id: 'invoices' })).toEqual({ id: 'invoices', next: 103 });
});

test('what was forked is as it was', () => {
  expect(dynamodb.item('counters', { id: 'invoices' })).toEqual({ id: 'invoices', next: 100 });
});
