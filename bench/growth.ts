/**
 * What a read costs in a table of a million items, beside the same read in a table of a thousand. Measured at the handler,
 * because the SDK's own time round it would hide most of a difference.
 */
import { FakeDynamoDB } from 'fake-dynamodb';
import type { HttpRequest } from '../lib/transport/http.ts';
import type { Comparison, Subject } from './interleave.ts';

const itemsPerPartition = 100;

export async function growth(): Promise<readonly Comparison[]> {
  const small = await filled(1_000);
  const large = await filled(1_000_000);
  return [
    {
      name: 'GetItem, by the number of items in the table',
      baseline: gets('1,000 items', small, 1_000),
      candidate: gets('1,000,000 items', large, 1_000_000),
      ratioMax: 1.5,
    },
    {
      name: 'Query of 20 items, by the number of items in the table',
      baseline: queries('1,000 items', small, 1_000),
      candidate: queries('1,000,000 items', large, 1_000_000),
      ratioMax: 1.5,
    },
  ];
}

async function filled(items: number): Promise<FakeDynamoDB> {
  const dynamodb = new FakeDynamoDB();
  await send(dynamodb, 'CreateTable', {
    TableName: 'items',
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'N' },
    ],
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    BillingMode: 'PAY_PER_REQUEST',
  });
  for (let index = 0; index < items; index++) {
    await send(dynamodb, 'PutItem', {
      TableName: 'items',
      Item: { ...keyOf(index), text: { S: 'a short text' } },
    });
  }
  return dynamodb;
}

function keyOf(index: number): Record<string, unknown> {
  return {
    pk: { S: `partition#${Math.floor(index / itemsPerPartition)}` },
    sk: { N: String(index % itemsPerPartition) },
  };
}

/** Keys from all over the table, the same walk through it each time. */
function gets(name: string, dynamodb: FakeDynamoDB, items: number): Subject {
  let index = 0;
  return {
    name,
    call: () => {
      index = (index + 7_919) % items;
      return send(dynamodb, 'GetItem', { TableName: 'items', Key: keyOf(index) });
    },
  };
}

function queries(name: string, dynamodb: FakeDynamoDB, items: number): Subject {
  let index = 0;
  return {
    name,
    call: () => {
      index = (index + 7_919) % items;
      return send(dynamodb, 'Query', {
        TableName: 'items',
        KeyConditionExpression: 'pk = :pk AND sk >= :from',
        ExpressionAttributeValues: { ':pk': keyOf(index)['pk'], ':from': { N: '40' } },
        Limit: 20,
      });
    },
  };
}

async function send(dynamodb: FakeDynamoDB, operation: string, input: unknown): Promise<void> {
  const request: HttpRequest = {
    method: 'POST',
    hostname: 'dynamodb.us-east-1.amazonaws.com',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${operation}`,
    },
    body: JSON.stringify(input),
  };
  const { response } = await dynamodb.requestHandler.handle(request);
  if (response.statusCode !== 200) throw new Error(new TextDecoder().decode(response.body));
}
