import { CreateTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { FakeDynamoDB } from '../lib/index.ts';

const dynamodb = new FakeDynamoDB();
const client = new DynamoDBClient(dynamodb.clientConfig());
const ireland = new DynamoDBClient(dynamodb.clientConfig({ region: 'eu-west-1' }));

const order = {
  id: { S: 'o-1' },
  line: { N: '1' },
  total: { N: '12.50' },
  photo: { B: new Uint8Array([1, 2]) },
};

beforeAll(async () => {
  for (const each of [client, ireland]) {
    await each.send(
      new CreateTableCommand({
        TableName: each === client ? 'orders' : 'irish-orders',
        KeySchema: [
          { AttributeName: 'id', KeyType: 'HASH' },
          { AttributeName: 'line', KeyType: 'RANGE' },
        ],
        AttributeDefinitions: [
          { AttributeName: 'id', AttributeType: 'S' },
          { AttributeName: 'line', AttributeType: 'N' },
        ],
        BillingMode: 'PAY_PER_REQUEST',
      }),
    );
  }
  await client.send(new PutItemCommand({ TableName: 'orders', Item: { ...order, line: { N: '2' } } }));
  await client.send(new PutItemCommand({ TableName: 'orders', Item: order }));
  await ireland.send(new PutItemCommand({ TableName: 'irish-orders', Item: order }));
  dynamodb.requests.clear();
});

describe('item', () => {
  it('gives a plain object for a plain key', () => {
    expect(dynamodb.item('orders', { id: 'o-1', line: 1 })).toEqual({
      id: 'o-1',
      line: 1,
      total: 12.5,
      photo: new Uint8Array([1, 2]),
    });
  });

  it('gives attribute values for a key of attribute values', () => {
    expect(dynamodb.item('orders', { id: { S: 'o-1' }, line: { N: '1.0' } })).toEqual({
      ...order,
      total: { N: '12.5' },
    });
  });

  it('gives nothing for a key that no item has', () => {
    expect(dynamodb.item('orders', { id: 'o-1', line: 3 })).toBeUndefined();
  });

  it('gives copies', () => {
    const read = dynamodb.item('orders', { id: 'o-1', line: 1 });
    if (read !== undefined) read['total'] = 0;
    expect(dynamodb.item('orders', { id: 'o-1', line: 1 })).toMatchObject({ total: 12.5 });
  });

  it('finds the table of another region by its ARN', () => {
    const arn = 'arn:aws:dynamodb:eu-west-1:123456789012:table/irish-orders';
    expect(dynamodb.item(arn, { id: 'o-1', line: 1 })).toMatchObject({ total: 12.5 });
  });

  it.each([
    ['too few attributes', { id: 'o-1' }, 'it has id (S), where'],
    ['too many', { id: 'o-1', line: 1, total: 2 }, 'it has id (S) and line (N) and total (N), where'],
    ['another type', { id: 'o-1', line: '1' }, 'it has id (S) and line (S), where'],
    ['another name', { id: 'o-1', constructor: 1 }, 'it has id (S) and constructor (N), where'],
    ['an empty value', { id: '', line: 1 }, 'a key has id (S) and line (N) and nothing empty'],
    ['nothing', {}, 'it has no attributes, where'],
  ])('refuses a key with %s', (_what, key, text) => {
    expect(() => dynamodb.item('orders', key)).toThrow(expect.objectContaining({ code: 'KEY_MISMATCH' }));
    expect(() => dynamodb.item('orders', key)).toThrow(text);
  });
});

describe('items', () => {
  it('gives all of them in the order of a Scan', () => {
    expect(dynamodb.items('orders')).toEqual([
      expect.objectContaining({ id: 'o-1', line: 1 }),
      expect.objectContaining({ id: 'o-1', line: 2 }),
    ]);
  });

  it('refuses a table that is not there, and says where it looked', () => {
    expect(() => dynamodb.items('irish-orders')).toThrow(
      'fake-dynamodb: there is no table irish-orders in us-east-1 of account 123456789012. ' +
        'Create it first; a table of another region or account goes by its ARN.',
    );
  });
});

it('leaves no trace in the requests', () => {
  dynamodb.item('orders', { id: 'o-1', line: 1 });
  dynamodb.items('orders');
  expect(dynamodb.requests.all()).toEqual([]);
});
