/** Every write that moves more than one thing. */
import type { OperationName } from '../../lib/model/generated/operations.ts';
import { tokens } from './picture.ts';
import { arnOf, article, hour, order, orderKey } from './world.ts';

export interface Scenario {
  readonly name: string;
  /** Or the method of the engine that deletes what is expired. */
  readonly operation: OperationName | 'expireItems';
  readonly input: object;
  /** How long after the world was filled it comes: time in which items expire and shards roll over. */
  readonly afterMs?: number;
}

const orders = 'orders';
const key = (id: string): object => ({ id: { S: id } });
const put = (Item: object): object => ({ PutRequest: { Item } });
const remove = (Key: object): object => ({ DeleteRequest: { Key } });
const expired = 2.5 * hour;

const batch = {
  RequestItems: {
    orders: [put(order(7)), put(order(2, { stage: { S: 'moved' } })), remove(orderKey(1)), put(order(3))],
    stock: [remove(key('a')), remove(key('absent')), put(article('b', 2)), put(article('n', 1))],
  },
  ReturnConsumedCapacity: 'INDEXES',
  ReturnItemCollectionMetrics: 'SIZE',
};

const transaction = {
  ClientRequestToken: tokens[0],
  ReturnConsumedCapacity: 'INDEXES',
  ReturnItemCollectionMetrics: 'SIZE',
  TransactItems: [
    { Put: { TableName: orders, Item: order(8), ConditionExpression: 'attribute_not_exists(buyer)' } },
    {
      Update: {
        TableName: orders,
        Key: orderKey(2),
        UpdateExpression: 'SET weekday = :d REMOVE expires',
        ExpressionAttributeValues: { ':d': { N: '99' } },
      },
    },
    { Delete: { TableName: orders, Key: orderKey(1) } },
    { Delete: { TableName: 'stock', Key: key('a') } },
    { ConditionCheck: { TableName: 'stock', Key: key('b'), ConditionExpression: 'attribute_exists(id)' } },
  ],
};

const statements = [
  `INSERT INTO orders VALUE {'buyer': 'c9', 'nr': 9, 'stage': 's9', 'weekday': 9, 'expires': 1}`,
  `UPDATE orders SET stage = 'moved' REMOVE weekday WHERE buyer = 'c0' AND nr = 2`,
  `DELETE FROM orders WHERE buyer = 'c1' AND nr = 1`,
  `UPDATE stock SET "count" = "count" + 1 WHERE id = 'b'`,
].map((Statement) => ({ Statement }));

const updateTable = (more: object): object => ({ TableName: orders, ...more });
const newIndex = {
  AttributeDefinitions: [{ AttributeName: 'price', AttributeType: 'N' }],
  GlobalSecondaryIndexUpdates: [
    {
      Create: {
        IndexName: 'by-price',
        KeySchema: [{ AttributeName: 'price', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'ALL' },
      },
    },
  ],
};
const units = { ReadCapacityUnits: 5, WriteCapacityUnits: 5 };

export const writes: readonly Scenario[] = [
  {
    name: 'one item',
    operation: 'PutItem',
    input: { TableName: orders, Item: order(2, { weekday: { N: '50' } }) },
  },
  {
    name: 'one update, of every index',
    operation: 'UpdateItem',
    input: {
      TableName: orders,
      Key: orderKey(2),
      UpdateExpression: 'SET stage = :s, weekday = :d, expires = :e',
      ExpressionAttributeValues: { ':s': { S: 'moved' }, ':d': { N: '50' }, ':e': { N: '4e9' } },
      ReturnConsumedCapacity: 'INDEXES',
    },
  },
  { name: 'one deletion', operation: 'DeleteItem', input: { TableName: orders, Key: orderKey(1) } },
  { name: 'one statement', operation: 'ExecuteStatement', input: statements[1] ?? {} },
  { name: 'a batch', operation: 'BatchWriteItem', input: batch },
  {
    name: 'a batch when shards are due to roll over',
    operation: 'BatchWriteItem',
    input: batch,
    afterMs: 5 * hour,
  },
  { name: 'a transaction', operation: 'TransactWriteItems', input: transaction },
  {
    name: 'a batch of statements',
    operation: 'BatchExecuteStatement',
    input: {
      Statements: [...statements, { Statement: `INSERT INTO stock VALUE {'id': 'c'}` }],
      ReturnConsumedCapacity: 'INDEXES',
    },
  },
  {
    name: 'a transaction of statements',
    operation: 'ExecuteTransaction',
    input: { TransactStatements: statements, ClientRequestToken: tokens[0], ReturnConsumedCapacity: 'TOTAL' },
  },
];

export const tableChanges: readonly Scenario[] = [
  {
    name: 'a new table with indexes and a stream',
    operation: 'CreateTable',
    input: {
      TableName: 'new-table',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'again',
          KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    },
  },
  { name: 'an index that is added and backfilled', operation: 'UpdateTable', input: updateTable(newIndex) },
  {
    name: 'an index that is dropped',
    operation: 'UpdateTable',
    input: updateTable({ GlobalSecondaryIndexUpdates: [{ Delete: { IndexName: 'by-day' } }] }),
  },
  {
    name: 'a stream that is turned off, after shards rolled over',
    operation: 'UpdateTable',
    input: updateTable({ StreamSpecification: { StreamEnabled: false } }),
    afterMs: 0.75 * hour,
  },
  {
    name: 'another billing mode, for the indexes too',
    operation: 'UpdateTable',
    input: updateTable({
      BillingMode: 'PROVISIONED',
      ProvisionedThroughput: units,
      GlobalSecondaryIndexUpdates: ['all-by-stage', 'by-day'].map((IndexName) => ({
        Update: { IndexName, ProvisionedThroughput: units },
      })),
    }),
  },
  { name: 'a deleted table with a stream', operation: 'DeleteTable', input: { TableName: orders } },
  {
    name: 'time to live that is turned off',
    operation: 'UpdateTimeToLive',
    input: {
      TableName: 'stock',
      TimeToLiveSpecification: { Enabled: false, AttributeName: 'expires' },
    },
    afterMs: hour,
  },
  {
    name: 'time to live that is turned on, where items wait for it',
    operation: 'UpdateTimeToLive',
    input: { TableName: 'plain', TimeToLiveSpecification: { Enabled: true, AttributeName: 'expires' } },
  },
  {
    name: 'a stream that is turned on',
    operation: 'UpdateTable',
    input: {
      TableName: 'plain',
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
      BillingMode: 'PAY_PER_REQUEST',
    },
  },
  {
    name: 'tags',
    operation: 'TagResource',
    input: {
      ResourceArn: arnOf('plain'),
      Tags: [
        { Key: 'team', Value: 'a' },
        { Key: 'old', Value: 'b' },
      ],
    },
  },
  {
    name: 'tags that are taken off',
    operation: 'UntagResource',
    input: { ResourceArn: arnOf('plain'), TagKeys: ['old', 'absent'] },
  },
];

/** Requests that find items expired: their deletion is a write of its own, table by table, before the request's. */
export const sweeps: readonly Scenario[] = [
  { name: 'a read', operation: 'GetItem', input: { TableName: 'stock', Key: key('c') }, afterMs: expired },
  { name: 'a batch', operation: 'BatchWriteItem', input: batch, afterMs: expired },
  { name: 'nobody', operation: 'expireItems', input: {}, afterMs: expired },
  {
    name: 'a refused write',
    operation: 'PutItem',
    input: { TableName: 'absent', Item: {} },
    afterMs: expired,
  },
];
