import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { FakeDynamoDB } from '../../lib/index.ts';
import { matchers } from '../../lib/matchers/matchers.ts';
import { textOf } from './failure-text-of.ts';
import { createOrders } from './orders-table.ts';

expect.extend(matchers);

const dynamodb = new FakeDynamoDB();
const documents = DynamoDBDocumentClient.from(new DynamoDBClient(dynamodb.clientConfig()));

const order = {
  id: 'o-1',
  line: 1,
  status: 'paid',
  total: 12.5,
  tags: new Set(['new', 'big']),
  address: { city: 'Oslo', zip: '0150' },
  lines: [{ sku: 'a', count: 2 }],
  seal: new Uint8Array([1, 2]),
  note: null,
};
const key = { id: 'o-1', line: 1 };
const sdkKey = { id: { S: 'o-1' }, line: { N: '1' } };

beforeAll(async () => {
  await documents.send(createOrders());
  await documents.send(new PutCommand({ TableName: 'orders', Item: order }));
  await documents.send(new PutCommand({ TableName: 'orders', Item: { id: 'o-2', line: 7 } }));
  await documents.send(new PutCommand({ TableName: 'orders', Item: { id: 'o-1', line: 7 } }));
  dynamodb.requests.clear();
});

it('finds an item by its key', () => {
  expect(dynamodb).toHaveItem('orders', key);
  expect(dynamodb).not.toHaveItem('orders', { id: 'o-1', line: 2 });
  expect(dynamodb).toHaveItem('orders', sdkKey);
  expect(dynamodb).not.toHaveItem('orders', { id: { S: 'o-1' }, line: { N: '2' } });
  expect(dynamodb).toHaveItem('arn:aws:dynamodb:us-east-1:123456789012:table/orders', key);
});

it.each([
  ['nothing', {}],
  ['an attribute', { status: 'paid' }],
  ['all attributes', order],
  ['a part of a map', { address: { city: 'Oslo' } }],
  ['a whole list', { lines: [{ sku: 'a', count: 2 }] }],
  ['a set in another order', { tags: new Set(['big', 'new']) }],
  ['a Buffer', { seal: Buffer.from([1, 2]) }],
  ['null', { note: null }],
  ['a bigint', { line: 1n }],
  ['a matcher for an attribute', { total: expect.any(Number) }],
  ['a matcher inside a map', { address: { zip: expect.stringMatching(/^\d{4}$/) } }],
  ['a matcher inside a list', { lines: [expect.objectContaining({ sku: 'a' })] }],
  ['undefined for an attribute that is not there', { cancelled: undefined }],
  ['attribute values', { status: { S: 'paid' }, total: { N: '12.5' } }],
  ['a matcher in an attribute value', { status: { S: expect.stringContaining('pa') } }],
  ['a part of a map of attribute values', { address: { M: { city: { S: 'Oslo' } } } }],
])('expects %s', (_what, partial) => {
  expect(dynamodb).toHaveItem('orders', key, partial);
  expect(dynamodb).toHaveItem('orders', sdkKey, partial);
});

it.each([
  ['another value', { status: 'new' }],
  ['an attribute that is not there', { cancelled: true }],
  ['null for one that is not there', { cancelled: null }],
  ['a method of objects', { toString: expect.anything() }],
  ['undefined for one that is there', { status: undefined }],
  ['another part of a map', { address: { city: 'Rome' } }],
  ['a map for a value', { status: { city: 'Oslo' } }],
  ['a part of a list', { lines: [] }],
  ['a part of a list element', { lines: [{ sku: 'a' }] }],
  ['a part of a set', { tags: new Set(['new']) }],
  ['other bytes', { seal: new Uint8Array([1]) }],
  ['a string for a number', { total: '12.5' }],
  ['a number in an attribute value of another type', { total: { S: '12.5' } }],
  ['a matcher that does not match', { total: expect.any(String) }],
])('does not take the item for one with %s', (_what, partial) => {
  expect(dynamodb).not.toHaveItem('orders', key, partial);
});

it('compares a matcher for the whole item in the form of the key', () => {
  expect(dynamodb).toHaveItem('orders', key, expect.objectContaining({ status: 'paid' }));
  expect(dynamodb).toHaveItem('orders', sdkKey, expect.objectContaining({ status: { S: 'paid' } }));
  expect(dynamodb).not.toHaveItem('orders', sdkKey, expect.objectContaining({ status: 'paid' }));
});

it('leaves no trace in the requests', () => {
  expect(dynamodb).toHaveItem('orders', key, { status: 'paid' });
  expect(dynamodb).not.toHaveReceivedAnyCommand();
});

describe('what a failure says', () => {
  it('shows what differs, and the item', () => {
    expect(
      textOf(() =>
        expect(dynamodb).toHaveItem('orders', key, {
          status: 'sent',
          address: { city: 'Rome', zip: expect.any(String) },
          cancelled: true,
        }),
      ),
    ).toMatchInlineSnapshot(`
     "expect(dynamodb).toHaveItem(table, key, partial)

     Table:    "orders"
     Key:      {"id": "o-1", "line": 1}
     Expected: {"address": {"city": "Rome", "zip": Any<String>}, "cancelled": true, "status": "sent"}

     - Expected  - 3
     + Received  + 2

       Object {
         "address": Object {
     -     "city": "Rome",
     +     "city": "Oslo",
           "zip": Any<String>,
         },
     -   "cancelled": true,
     -   "status": "sent",
     +   "status": "paid",
       }

     The item is {"address": {"city": "Oslo", "zip": "0150"}, "id": "o-1", "line": 1, "lines": [{"count": 2, "sku": "a"}], "note": null, "seal": [1, 2], "status": "paid", "tags": Set {"big", "new"}, "total": 12.5}"
    `);
  });

  it('shows an item in the form in which it is expected', () => {
    expect(
      textOf(() => expect(dynamodb).toHaveItem('orders', { id: 'o-2', line: 7 }, { status: { S: 'paid' } })),
    ).toMatchInlineSnapshot(`
     "expect(dynamodb).toHaveItem(table, key, partial)

     Table:    "orders"
     Key:      {"id": "o-2", "line": 7}
     Expected: {"status": {"S": "paid"}}

     - Expected  - 5
     + Received  + 1

     - Object {
     -   "status": Object {
     -     "S": "paid",
     -   },
     - }
     + Object {}

     The item is {"id": {"S": "o-2"}, "line": {"N": "7"}}"
    `);
  });

  it('shows the items that are there where that one is not', () => {
    expect(textOf(() => expect(dynamodb).toHaveItem('orders', { id: 'o-2', line: 8 })))
      .toMatchInlineSnapshot(`
     "expect(dynamodb).toHaveItem(table, key)

     Table: "orders"
     Key:   {"id": "o-2", "line": 8}

     The table has no such item. Its items, nearest first:
       {"id": "o-2", "line": 7}
       {"address": {"city": "Oslo", "zip": "0150"}, "id": "o-1", "line": 1, "lines": [{"count": 2, "sku": "a"}], "note": null, "seal": [1, 2], "status": "paid", "tags": Set {"big", "new"}, "total": 12.5}
       {"id": "o-1", "line": 7}"
    `);
  });

  it('shows the item with .not', () => {
    expect(textOf(() => expect(dynamodb).not.toHaveItem('orders', { id: 'o-2', line: 7 })))
      .toMatchInlineSnapshot(`
     "expect(dynamodb).not.toHaveItem(table, key)

     Table: "orders"
     Key:   {"id": "o-2", "line": 7}

     The item is {"id": "o-2", "line": 7}"
    `);
    expect(textOf(() => expect(dynamodb).not.toHaveItem('orders', { id: 'o-2', line: 7 }, { line: 7 })))
      .toMatchInlineSnapshot(`
     "expect(dynamodb).not.toHaveItem(table, key, partial)

     Table:        "orders"
     Key:          {"id": "o-2", "line": 7}
     Not expected: {"line": 7}

     The item is {"id": "o-2", "line": 7}"
    `);
  });

  it('shows a few items of very many', async () => {
    const fork = dynamodb.fork();
    const client = DynamoDBDocumentClient.from(new DynamoDBClient(fork.clientConfig()));
    for (let line = 100; line < 150; line++) {
      await client.send(new PutCommand({ TableName: 'orders', Item: { id: 'o-9', line } }));
    }
    const text = textOf(() => expect(fork).toHaveItem('orders', { id: 'o-9', line: 1 }));
    expect(text).toContain('{"id": "o-9", "line": 100}');
    expect(text).not.toContain('{"id": "o-9", "line": 149}');
    expect(text).toMatch(/ … and 43 more$/);
  });
});

describe('misuse', () => {
  it.each([
    [
      'no fake',
      () => expect({}).toHaveItem('orders', key),
      'The actual must be a FakeDynamoDB; this is an instance of Object.',
    ],
    [
      'no table',
      () => expect(dynamodb).not.toHaveItem('order', key),
      'there is no table order in us-east-1 of account 123456789012.',
    ],
    [
      'no key of the table',
      () => expect(dynamodb).not.toHaveItem('orders', { id: 'o-1' }),
      'this is no key of the table orders: it has id (S), where a key has id (S) and line (N)',
    ],
    [
      'a key of another type',
      () => expect(dynamodb).not.toHaveItem('orders', { id: 'o-1', line: '1' }),
      'it has id (S) and line (S), where a key has id (S) and line (N)',
    ],
    [
      'a table that is no name',
      () => {
        // @ts-expect-error A table is named by a string.
        expect(dynamodb).toHaveItem({}, key);
      },
      'The table must be its name or ARN; this is an instance of Object.',
    ],
    [
      'a key that is no object',
      () => {
        // @ts-expect-error A key is an object.
        expect(dynamodb).toHaveItem('orders', 'o-1');
      },
      'The key must be an object; this is "o-1".',
    ],
    [
      'a part that is no object',
      () => {
        // @ts-expect-error A part of an item is an object.
        expect(dynamodb).toHaveItem('orders', key, 'paid');
      },
      'The expected part of the item must be an object; this is "paid".',
    ],
    [
      'a fourth argument',
      () => {
        // @ts-expect-error There are three arguments.
        expect(dynamodb).toHaveItem('orders', key, {}, {});
      },
      'Too many matcher arguments: 4, where it takes 3.',
    ],
  ])('refuses %s', (_what, assertion, text) => {
    expect(assertion).toThrow(text);
  });

  it('says where it looked when requests went to another region', async () => {
    const fake = new FakeDynamoDB();
    const inRegion = (region: string): DynamoDBDocumentClient =>
      DynamoDBDocumentClient.from(new DynamoDBClient(fake.clientConfig({ region })));
    await inRegion('us-east-1').send(createOrders());
    await inRegion('eu-west-1').send(createOrders());
    await inRegion('eu-west-1').send(new PutCommand({ TableName: 'orders', Item: key }));
    const arn = 'arn:aws:dynamodb:eu-west-1:123456789012:table/orders';
    expect(fake).toHaveItem(arn, key);
    expect(textOf(() => expect(fake).toHaveItem('orders', key))).toContain(
      'Looked for in us-east-1, the region of the fake. Requests went to eu-west-1, too: a table there goes by its ARN, or tell the fake its region.',
    );
    expect(textOf(() => expect(fake).toHaveItem(arn, key, { status: 'paid' }))).not.toContain('Looked for');
    expect(textOf(() => expect(dynamodb).toHaveItem('orders', { id: 'o-9', line: 1 }))).not.toContain(
      'Looked for',
    );
  });
});
