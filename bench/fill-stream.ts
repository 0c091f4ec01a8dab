/** A table `items` and as many records in its stream. */
import type { FakeDynamoDB } from 'fake-dynamodb';
import { send } from './send.ts';

const itemsPerBatch = 25;

export interface FillOptions {
  /** Without a stream there are the items alone. Default true. */
  readonly streamed?: boolean;
  /** How many items the writes go round among: each write then replaces an item. Default: each write is a new item. */
  readonly items?: number;
}

export async function fillStream(
  dynamodb: FakeDynamoDB,
  records: number,
  { streamed = true, items = records }: FillOptions = {},
): Promise<void> {
  await send(dynamodb, 'CreateTable', {
    TableName: 'items',
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
    ...(streamed && {
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  });
  for (let first = 0; first < records; first += itemsPerBatch) {
    const requests = Array.from({ length: itemsPerBatch }, (_, offset) => ({
      PutRequest: {
        Item: {
          id: { S: `item#${(first + offset) % items}` },
          version: { N: String(first + offset) },
          text: { S: `a short text, number ${first + offset}` },
        },
      },
    }));
    await send(dynamodb, 'BatchWriteItem', { RequestItems: { items: requests } });
  }
}
