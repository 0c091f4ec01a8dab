/**
 * What a read costs in a table of a million items, beside the same read in a table of a thousand: through the SDK, as a
 * user pays for it, and at the handler alone, where the SDK's own time hides nothing. Keys come from all over the table,
 * so in the large one nothing that a read touches is in the processor's caches.
 */
import { DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { FakeDynamoDB } from 'fake-dynamodb';
import { type Comparison, ratios, type Subject } from './interleave.ts';
import type { Group } from './measured.ts';
import { send } from './send.ts';

const itemsPerPartition = 100;

interface Read {
  readonly name: string;
  readonly atHandler: (dynamodb: FakeDynamoDB, index: number) => Promise<unknown>;
  readonly throughSdk: (client: DynamoDBClient, index: number) => Promise<unknown>;
}

const reads: readonly Read[] = [
  {
    name: 'GetItem',
    atHandler: (dynamodb, index) => send(dynamodb, 'GetItem', { TableName: 'items', Key: keyOf(index) }),
    throughSdk: (client, index) => client.send(new GetItemCommand({ TableName: 'items', Key: keyOf(index) })),
  },
  {
    name: 'Query of 20 items',
    atHandler: (dynamodb, index) => send(dynamodb, 'Query', queryOf(index)),
    throughSdk: (client, index) => client.send(new QueryCommand(queryOf(index))),
  },
];

export const growth: Group = {
  names: reads.flatMap(({ name }) => [inGeneral(name), atHandlerAlone(name)]),
  async *rows() {
    yield* ratios(await comparisons());
  },
};

function inGeneral(read: string): string {
  return `${read}, by items in the table`;
}

function atHandlerAlone(read: string): string {
  return `${inGeneral(read)}, at the handler`;
}

async function comparisons(): Promise<readonly Comparison[]> {
  const small = { items: 1_000, dynamodb: await filled(1_000) };
  const large = { items: 1_000_000, dynamodb: await filled(1_000_000) };
  return reads.flatMap(({ name, atHandler, throughSdk }) => {
    const viaSdk = ({ items, dynamodb }: typeof small): Subject => {
      const client = new DynamoDBClient(dynamodb.clientConfig());
      return allOver(items, (index) => throughSdk(client, index));
    };
    const direct = ({ items, dynamodb }: typeof small): Subject =>
      allOver(items, (index) => atHandler(dynamodb, index));
    return [
      {
        name: inGeneral(name),
        baseline: viaSdk(small),
        candidate: viaSdk(large),
        ratioMax: 1.5,
      },
      {
        name: atHandlerAlone(name),
        baseline: direct(small),
        candidate: direct(large),
        ratioMax: undefined,
      },
    ];
  });
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

function keyOf(index: number): { readonly pk: { readonly S: string }; readonly sk: { readonly N: string } } {
  return {
    pk: { S: `partition#${Math.floor(index / itemsPerPartition)}` },
    sk: { N: String(index % itemsPerPartition) },
  };
}

function queryOf(index: number) {
  return {
    TableName: 'items',
    KeyConditionExpression: 'pk = :pk AND sk >= :from',
    ExpressionAttributeValues: { ':pk': keyOf(index).pk, ':from': { N: '40' } },
    Limit: 20,
  };
}

/** The same walk through all of the table each time. */
function allOver(items: number, read: (index: number) => Promise<unknown>): Subject {
  let index = 0;
  return {
    name: `${items.toLocaleString('en')} items`,
    call: () => {
      index = (index + 7_919) % items;
      return read(index);
    },
  };
}
