import fc from 'fast-check';
import { FakeDynamoDB, ManualClock } from '../../lib/index.ts';
import type { OperationName } from '../../lib/model/generated/operations.ts';
import { parseBody } from '../../lib/validation/parse-body.ts';
import { Item } from '../../lib/values/item.ts';

const item = { id: { S: 'a' }, n: { N: '1' } };
const text = JSON.stringify(item);

/** What the operation gets, with the items that were cut out marked. */
function parsed(operation: OperationName, body: string): unknown {
  return marked(parseBody(body, operation));
}

function marked(value: unknown): unknown {
  if (value instanceof Item) return { cut: value.attributes };
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, marked(member)]));
}

it('plain items are cut out of the writes', () => {
  const cut = { cut: item };
  expect(parsed('PutItem', `{"TableName":"t","Item":${text}}`)).toEqual({ TableName: 't', Item: cut });
  expect(
    parsed(
      'BatchWriteItem',
      `{"RequestItems":{"9":[{"PutRequest":{"Item":${text}}}],"10":[{"DeleteRequest":{"Key":{}}},{"PutRequest":{"Item":{}}}]}}`,
    ),
  ).toEqual({
    RequestItems: {
      9: [{ PutRequest: { Item: cut } }],
      10: [{ DeleteRequest: { Key: {} } }, { PutRequest: { Item: { cut: {} } } }],
    },
  });
  expect(
    parsed('TransactWriteItems', `{"TransactItems":[{"Put":{"Item":${text},"TableName":"t"}}]}`),
  ).toEqual({ TransactItems: [{ Put: { Item: cut, TableName: 't' } }] });
});

it.each<[string, OperationName, string]>([
  [
    'one item of several is not plain',
    'TransactWriteItems',
    `{"TransactItems":[{"Put":{"Item":${text}}},{"Put":{"Item":{"a":{"SS":["b"]}}}}]}`,
  ],
  ['there is an escape anywhere', 'PutItem', `{"TableName":"\\u0074","Item":${text}}`],
  ['there is a mark anywhere', 'PutItem', `{"TableName":"\x7f0","Item":${text}}`],
  ['there are blanks', 'PutItem', `{"Item": ${text}}`],
  ['the item is sent twice', 'PutItem', `{"Item":${text},"Item":${text}}`],
  ['something else is called Item', 'PutItem', `{"Item":${text},"More":{"Item":{"M":{"M":{}}}}}`],
  ['the operation has no item there', 'PutItem', `{"More":[{"Item":${text}}]}`],
  ['the operation has no items', 'UpdateItem', `{"Item":${text}}`],
  ['no item is one', 'PutItem', '{"Item":"\x7f0"}'],
])('the whole body is parsed where %s', (_why, operation, body) => {
  expect(parsed(operation, body)).toEqual(JSON.parse(body));
});

it.each(['', '{', `{"Item":${text}`, `{"Item":${text}},`, `{"Item":${text}"a":1}`])(
  '%s is refused as JSON.parse refuses it',
  (body) => {
    expect(() => parseBody(body, 'PutItem')).toThrow(SyntaxError);
    expect(() => parseBody(body, undefined)).toThrow(SyntaxError);
  },
);

describe('the same writes with and without a blank, which no plain item has', () => {
  const value = fc.oneof(
    fc.constantFrom(
      { S: 'a' },
      { S: '' },
      { S: 'é'.repeat(3) },
      { N: '1' },
      { N: '2.50' },
      { N: 'x' },
      { BOOL: true },
    ),
    fc.constantFrom(
      { NULL: true },
      { NULL: false },
      { B: 'AQ==' },
      { SS: ['a', 'b'] },
      { SS: [] },
      {},
      null,
      7,
    ),
    fc.constantFrom(
      { M: { a: { S: 'b' } } },
      { L: [{ N: '1' }, { S: 'c' }] },
      { S: 'a', N: '1' },
      { S: 'x\ny' },
    ),
  );
  const key = fc.constantFrom({ S: 'k1' }, { S: 'k2' }, { S: '' }, { N: '1' });
  const anItem = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ pk: fc.constantFrom({ S: 'k1' }, { S: 'k2' }, { S: 'k3' }), x: value }),
    },
    { weight: 1, arbitrary: fc.record({ pk: key, g: value, x: value }, { requiredKeys: [] }) },
  );
  const TableName = fc.constantFrom('table', 'table', 'table', 'absent', '');
  const condition = fc.constantFrom(
    {},
    {},
    { ConditionExpression: 'attribute_not_exists(pk)' },
    { Expected: {} },
  );
  const more = { ReturnConsumedCapacity: 'INDEXES', ReturnItemCollectionMetrics: 'SIZE' };
  const returned = fc.constantFrom({}, { ReturnValues: 'ALL_OLD' }, { ReturnValues: 'ALL_NEW' });
  const write = fc.oneof(
    fc.tuple(TableName, anItem, condition, returned).map(([table, Item, when, show]) => ({
      operation: 'PutItem',
      input: { TableName: table, Item, ...when, ...show, ...more },
    })),
    fc.tuple(TableName, fc.array(anItem, { minLength: 1, maxLength: 27 })).map(([table, items]) => ({
      operation: 'BatchWriteItem',
      input: { RequestItems: { [table]: items.map((Item) => ({ PutRequest: { Item } })) }, ...more },
    })),
    fc
      .tuple(
        fc.array(fc.tuple(TableName, anItem, condition), { maxLength: 4 }),
        fc.constantFrom('one', 'two', undefined),
      )
      .map(([puts, token]) => ({
        operation: 'TransactWriteItems',
        input: {
          ClientRequestToken: token,
          TransactItems: puts.map(([table, Item, when]) => ({ Put: { TableName: table, Item, ...when } })),
          ...more,
        },
      })),
    fc.constant({ operation: 'Scan', input: { TableName: 'table' } }),
  );

  it('have the same answers, and leave the same items and records', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 12 }), async (writes) => {
        const [quick, long] = [await newFake(), await newFake()];
        for (const { operation, input } of writes) {
          const body = JSON.stringify(input);
          expect(await answer(quick, operation, body)).toEqual(
            await answer(long, operation, body.replaceAll('"Item":', '"Item": ')),
          );
        }
        expect(quick.items('table')).toEqual(long.items('table'));
        expect(await quick.streams.records('table')).toEqual(await long.streams.records('table'));
      }),
      { numRuns: 150 },
    );
  });
});

async function newFake(): Promise<FakeDynamoDB> {
  const dynamodb = new FakeDynamoDB({ clock: new ManualClock('2026-11-22T10:00:00Z') });
  const body = JSON.stringify({
    TableName: 'table',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'g', 'x'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'index',
        KeySchema: [
          { AttributeName: 'x', KeyType: 'HASH' },
          { AttributeName: 'g', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  });
  expect(await answer(dynamodb, 'CreateTable', body)).toMatchObject({ statusCode: 200 });
  return dynamodb;
}

async function answer(dynamodb: FakeDynamoDB, operation: string, body: string): Promise<unknown> {
  const { response } = await dynamodb.requestHandler.handle({
    method: 'POST',
    hostname: 'dynamodb.us-east-1.amazonaws.com',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${operation}`,
    },
    body,
  });
  return { statusCode: response.statusCode, text: new TextDecoder().decode(response.body) };
}
