import type { OperationName } from '../../lib/model/generated/operations.ts';
import { absent, constraintsFailed, failed, refusalOf, validation } from './refusal.ts';

const pattern = 'Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+';
const atLeast = (length: number): string => `Member must have length greater than or equal to ${length}`;
const atMost = (length: number): string => `Member must have length less than or equal to ${length}`;
const from = (value: number): string => `Member must have value greater than or equal to ${value}`;
const upTo = (value: number): string => `Member must have value less than or equal to ${value}`;
const oneOf = (set: string): string => `Member must satisfy enum value set: [${set}]`;

const returnValues = 'ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW';
const selects = 'SPECIFIC_ATTRIBUTES, COUNT, ALL_ATTRIBUTES, ALL_PROJECTED_ATTRIBUTES';
const comparisons =
  'IN, NULL, BETWEEN, LT, NOT_CONTAINS, EQ, GT, NOT_NULL, NE, LE, BEGINS_WITH, GE, CONTAINS';
const key = { a: { S: 'x' } };

type Body = Readonly<Record<string, unknown>>;
type Row = readonly [name: string, operation: OperationName, body: Body, ...faults: readonly string[]];

interface Case {
  readonly name: string;
  readonly operation: OperationName;
  readonly body: Body;
  readonly faults: readonly string[];
}

function cases(rows: readonly Row[]): readonly Case[] {
  return rows.map(([name, operation, body, ...faults]) => ({ name, operation, body, faults }));
}

const constraintKinds: readonly Row[] = [
  ['required', 'GetItem', { TableName: 'abc' }, absent('key')],
  ['pattern', 'Query', { TableName: 'abc', IndexName: 'abc;' }, failed('indexName', "'abc;'", pattern)],
  [
    'pattern before minimum',
    'Query',
    { TableName: 'abc', IndexName: 'a;' },
    failed('indexName', "'a;'", pattern),
    failed('indexName', "'a;'", atLeast(3)),
  ],
  [
    'pattern before maximum',
    'Scan',
    { TableName: 'abc', IndexName: ';'.repeat(256) },
    failed('indexName', `'${';'.repeat(256)}'`, pattern),
    failed('indexName', `'${';'.repeat(256)}'`, atMost(255)),
  ],
  [
    'empty string',
    'Scan',
    { TableName: 'abc', IndexName: '' },
    failed('indexName', "''", pattern),
    failed('indexName', "''", atLeast(3)),
  ],
  [
    'empty list',
    'GetItem',
    { TableName: 'abc', Key: key, AttributesToGet: [] },
    failed('attributesToGet', "'[]'", atLeast(1)),
  ],
  ['range of an integer', 'ListTables', { Limit: 0 }, failed('limit', "'0'", from(1))],
  ['range of an integer, above', 'ListTables', { Limit: 101 }, failed('limit', "'101'", upTo(100))],
  ['negative integer', 'Scan', { TableName: 'abc', Segment: -1 }, failed('segment', "'-1'", from(0))],
  [
    'segments',
    'Scan',
    { TableName: 'abc', TotalSegments: 1_000_001 },
    failed('totalSegments', "'1000001'", upTo(1_000_000)),
  ],
  [
    'value in a map of structures',
    'Query',
    { TableName: 'abc', KeyConditions: { a: {}, b: { ComparisonOperator: 'eq' } } },
    absent('keyConditions.a.member.comparisonOperator'),
    failed('keyConditions.b.member.comparisonOperator', "'eq'", oneOf(comparisons)),
  ],
  [
    'element of a list of structures',
    'CreateTable',
    {
      TableName: 'abc',
      AttributeDefinitions: [
        { AttributeName: 'a', AttributeType: 'S' },
        { AttributeName: 'b', AttributeType: 'X' },
      ],
      KeySchema: [{ KeyType: 'HASH' }],
    },
    failed('attributeDefinitions.2.member.attributeType', "'X'", oneOf('B, N, S')),
    absent('keySchema.1.member.attributeName'),
  ],
  [
    'structure in structures',
    'CreateTable',
    {
      TableName: 'abc',
      AttributeDefinitions: [],
      KeySchema: [{ AttributeName: 'a', KeyType: 'HASH' }],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'abc',
          KeySchema: [{ AttributeName: 'a', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'ALL', NonKeyAttributes: [] },
          ProvisionedThroughput: { ReadCapacityUnits: 0 },
        },
      ],
    },
    failed('globalSecondaryIndexes.1.member.projection.nonKeyAttributes', "'[]'", atLeast(1)),
    absent('globalSecondaryIndexes.1.member.provisionedThroughput.writeCapacityUnits'),
    failed('globalSecondaryIndexes.1.member.provisionedThroughput.readCapacityUnits', "'0'", from(1)),
  ],
  [
    'dump of structures',
    'CreateTable',
    {
      TableName: 'abc',
      AttributeDefinitions: [],
      KeySchema: [
        { AttributeName: 'a', KeyType: 'HASH' },
        { AttributeName: 'b', KeyType: 'RANGE' },
        { AttributeName: 'c', KeyType: 'RANGE' },
      ],
    },
    failed(
      'keySchema',
      "'[KeySchemaElement(attributeName=a, keyType=HASH), KeySchemaElement(attributeName=b, keyType=RANGE), " +
        "KeySchemaElement(attributeName=c, keyType=RANGE)]'",
      atMost(2),
    ),
  ],
  [
    'scalars in a list, all at once and at the list',
    'CreateTable',
    {
      TableName: 'abc',
      AttributeDefinitions: [],
      KeySchema: [{ AttributeName: 'a', KeyType: 'HASH' }],
      LocalSecondaryIndexes: [
        {
          IndexName: 'abc',
          KeySchema: [{ AttributeName: 'a', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['good', ''] },
        },
      ],
    },
    failed(
      'localSecondaryIndexes.1.member.projection.nonKeyAttributes',
      "'[good, ]'",
      `Member must satisfy constraint: [${atMost(255)}, ${atLeast(1)}]`,
    ),
  ],
  [
    'keys of a map, one fault a key, before any value',
    'BatchGetItem',
    { RequestItems: { abc: {}, 'b;': { Keys: [key] }, '': { Keys: [key] } } },
    ...Array.from({ length: 2 }, () =>
      failed(
        'requestItems',
        `'{"abc":{},"b;":{"Keys":[{"a":{"S":"x"}}]},"":{"Keys":[{"a":{"S":"x"}}]}}'`,
        `Map keys must satisfy constraint: [${atMost(255)}, ${atLeast(3)}, ${pattern}]`,
      ),
    ),
    absent('requestItems.abc.member.keys'),
  ],
  [
    'values of a map',
    'BatchWriteItem',
    { RequestItems: { abc: [] } },
    failed('requestItems', "'{abc=[]}'", `Map value must satisfy constraint: [${atMost(25)}, ${atLeast(1)}]`),
  ],
  [
    'a map of lists',
    'BatchWriteItem',
    { RequestItems: { abc: [{ PutRequest: {} }, { DeleteRequest: {} }] } },
    absent('requestItems.abc.member.1.member.putRequest.item'),
    absent('requestItems.abc.member.2.member.deleteRequest.key'),
  ],
  [
    'names of tables in BatchWriteItem, when all else is good',
    'BatchWriteItem',
    { RequestItems: { 'b;': [{ DeleteRequest: { Key: {} } }] } },
    failed(
      'requestItems',
      "'{b;=[WriteRequest(putRequest=null, deleteRequest=DeleteRequest(key={}))]}'",
      `Map keys must satisfy constraint: [${atMost(255)}, ${atLeast(3)}, ${pattern}]`,
    ),
  ],
  [
    'all else in BatchWriteItem, whatever the names of tables',
    'BatchWriteItem',
    { RequestItems: { 'b;': [{ DeleteRequest: {} }] } },
    absent('requestItems.b;.member.1.member.deleteRequest.key'),
  ],
  [
    'keys of BatchGetItem',
    'BatchGetItem',
    { RequestItems: { abc: { Keys: [] } } },
    `Value at 'RequestItems.abc.member.Keys' failed to satisfy constraint: ${atLeast(1)}`,
  ],
  [
    "over 100 keys of one table, in AWS's other form",
    'BatchGetItem',
    { RequestItems: { abc: { Keys: Array.from({ length: 101 }, () => key) } } },
    `Value at 'RequestItems.abc.member.Keys' failed to satisfy constraint: ${atMost(100)}`,
  ],
  [
    "Limit of Query, in AWS's other form",
    'Query',
    { TableName: 'abc', Limit: 0 },
    `Value at 'Limit' failed to satisfy constraint: ${from(1)}`,
  ],
  ['Limit of Scan', 'Scan', { TableName: 'abc', Limit: 0 }, failed('limit', "'0'", from(1))],
  [
    'Limit of ExecuteStatement',
    'ExecuteStatement',
    { Statement: 'x', Limit: 0 },
    failed('limit', "'0'", from(1)),
  ],
  [
    'an empty list of statements',
    'BatchExecuteStatement',
    { Statements: [] },
    failed('statements', "'[]'", atLeast(1)),
  ],
  ['no actions', 'TransactWriteItems', {}, absent('transactItems')],
  [
    'an empty list of actions',
    'TransactWriteItems',
    { TransactItems: [] },
    failed('transactItems', "'[]'", atLeast(1)),
  ],
  [
    'what an action needs',
    'TransactWriteItems',
    {
      TransactItems: [
        { ConditionCheck: { TableName: 'abc', Key: key } },
        { Update: { TableName: 'abc', Key: key } },
        { Put: { TableName: 'b;', Item: key } },
      ],
    },
    absent('transactItems.1.member.conditionCheck.conditionExpression'),
    absent('transactItems.2.member.update.updateExpression'),
    failed('transactItems.3.member.put.tableName', "'b;'", pattern),
  ],
  [
    'a long token',
    'TransactWriteItems',
    { TransactItems: [{}], ClientRequestToken: 'x'.repeat(37) },
    failed('clientRequestToken', `'${'x'.repeat(37)}'`, atMost(36)),
  ],
  [
    'no time-to-live specification',
    'UpdateTimeToLive',
    { TableName: 'abc' },
    absent('timeToLiveSpecification'),
  ],
  [
    'an empty time-to-live specification',
    'UpdateTimeToLive',
    { TableName: 'abc', TimeToLiveSpecification: { AttributeName: '' } },
    absent('timeToLiveSpecification.enabled'),
    failed('timeToLiveSpecification.attributeName', "''", atLeast(1)),
  ],
  [
    'a stream specification',
    'UpdateTable',
    { TableName: 'abc', StreamSpecification: {} },
    absent('streamSpecification.streamEnabled'),
  ],
  ['a page of streams', 'ListStreams', { Limit: 101 }, failed('limit', "'101'", upTo(100))],
  [
    'a page of shards',
    'DescribeStream',
    { StreamArn: 'x'.repeat(37), Limit: 101 },
    failed('limit', "'101'", upTo(100)),
  ],
  [
    'a page of records',
    'GetRecords',
    { ShardIterator: 'x', Limit: 1001 },
    failed('limit', "'1001'", upTo(1000)),
  ],
  ['no records', 'GetRecords', { ShardIterator: 'x', Limit: 0 }, failed('limit', "'0'", from(1))],
  ['a short ARN of a stream', 'DescribeStream', { StreamArn: 'a' }, failed('streamArn', "'a'", atLeast(37))],
  [
    'an empty filter of shards',
    'DescribeStream',
    { StreamArn: 'x'.repeat(37), ShardFilter: {} },
    absent('shardFilter.type'),
    absent('shardFilter.shardId'),
  ],
  [
    'a bad filter of shards',
    'DescribeStream',
    { StreamArn: 'x'.repeat(37), ShardFilter: { Type: 'X', ShardId: 'short' } },
    failed('shardFilter.type', "'X'", oneOf('CHILD_SHARDS')),
    failed('shardFilter.shardId', "'short'", atLeast(28)),
  ],
];

/** Each enum in a request that is good but for it. */
const enums: readonly Row[] = [
  [
    'ReturnConsumedCapacity',
    'GetItem',
    { Key: key },
    failed('returnConsumedCapacity', "'x'", oneOf('INDEXES, TOTAL, NONE')),
  ],
  [
    'ReturnItemCollectionMetrics',
    'PutItem',
    { Item: key },
    failed('returnItemCollectionMetrics', "'x'", oneOf('SIZE, NONE')),
  ],
  [
    'ReturnValuesOnConditionCheckFailure',
    'PutItem',
    { Item: key },
    failed('returnValuesOnConditionCheckFailure', "'x'", oneOf('ALL_OLD, NONE')),
  ],
  ['Select', 'Query', {}, failed('select', "'x'", oneOf(selects))],
  ['ConditionalOperator', 'Scan', {}, failed('conditionalOperator', "'x'", oneOf('OR, AND'))],
  ['BillingMode', 'UpdateTable', {}, failed('billingMode', "'x'", oneOf('PROVISIONED, PAY_PER_REQUEST'))],
  [
    'TableClass',
    'UpdateTable',
    {},
    failed('tableClass', "'x'", oneOf('STANDARD, STANDARD_INFREQUENT_ACCESS')),
  ],
];

const nestedEnums: readonly Row[] = [
  [
    'Action',
    'UpdateItem',
    { Key: key, AttributeUpdates: { a: { Action: 'x' } } },
    failed('attributeUpdates.a.member.action', "'x'", oneOf('ADD, DELETE, PUT')),
  ],
  [
    'KeyType',
    'UpdateTable',
    {
      GlobalSecondaryIndexUpdates: [
        { Create: { IndexName: 'abc', KeySchema: [{ AttributeName: 'a', KeyType: 'x' }], Projection: {} } },
      ],
    },
    failed(
      'globalSecondaryIndexUpdates.1.member.create.keySchema.1.member.keyType',
      "'x'",
      oneOf('HASH, RANGE'),
    ),
  ],
  [
    'ProjectionType',
    'UpdateTable',
    {
      GlobalSecondaryIndexUpdates: [
        {
          Create: {
            IndexName: 'abc',
            KeySchema: [{ AttributeName: 'a', KeyType: 'HASH' }],
            Projection: { ProjectionType: 'x' },
          },
        },
      ],
    },
    failed(
      'globalSecondaryIndexUpdates.1.member.create.projection.projectionType',
      "'x'",
      oneOf('ALL, INCLUDE, KEYS_ONLY'),
    ),
  ],
  [
    'StreamViewType',
    'UpdateTable',
    { StreamSpecification: { StreamEnabled: true, StreamViewType: 'new_image' } },
    failed(
      'streamSpecification.streamViewType',
      "'new_image'",
      oneOf('OLD_IMAGE, KEYS_ONLY, NEW_AND_OLD_IMAGES, NEW_IMAGE'),
    ),
  ],
  [
    'DistanceFunction',
    'UpdateTable',
    {
      VectorIndexUpdates: [
        {
          Create: {
            IndexName: 'abc',
            VectorAttribute: { AttributeName: 'v' },
            Projection: {},
            Dimensions: 3,
            DistanceFunction: 'x',
          },
        },
      ],
    },
    failed(
      'vectorIndexUpdates.1.member.create.distanceFunction',
      "'x'",
      oneOf('DOT_PRODUCT, COSINE, EUCLIDEAN'),
    ),
  ],
];

describe('the form of a fault', () => {
  it.each(cases(constraintKinds))('$name: $operation', ({ operation, body, faults }) => {
    expect(refusalOf(operation, body)).toEqual(constraintsFailed(...faults));
  });

  it.each(cases(enums))('the set of $name in $operation', ({ name, operation, body, faults }) => {
    expect(refusalOf(operation, { TableName: 'abc', ...body, [name]: 'x' })).toEqual(
      constraintsFailed(...faults),
    );
  });

  it.each(cases(nestedEnums))('the set of $name in $operation', ({ operation, body, faults }) => {
    expect(refusalOf(operation, { TableName: 'abc', ...body })).toEqual(constraintsFailed(...faults));
  });
});

/** The paths that a message names, in its order. */
function pathsOf(operation: OperationName, body: Body): readonly string[] {
  const message = refusalOf(operation, body)?.message ?? '';
  return [...message.matchAll(/ at '([^']*)' failed to satisfy/g)].map((match) => match[1] ?? '');
}

const operator = { a: { ComparisonOperator: 'x' } };
const bad = {
  ReturnConsumedCapacity: 'x',
  ReturnItemCollectionMetrics: 'x',
  ReturnValues: 'x',
  ConditionalOperator: 'x',
  Expected: operator,
};
const operand = 'a.member.comparisonOperator';

describe('the order of faults', () => {
  it.each<readonly [OperationName, Body, readonly string[]]>([
    [
      'GetItem',
      { TableName: '', AttributesToGet: [], ReturnConsumedCapacity: 'x' },
      ['returnConsumedCapacity', 'attributesToGet', 'tableName', 'key'],
    ],
    [
      'PutItem',
      { TableName: 'abc', ...bad },
      ['returnConsumedCapacity', 'item', 'conditionalOperator', `expected.${operand}`, 'returnValues'].concat(
        'returnItemCollectionMetrics',
      ),
    ],
    [
      'DeleteItem',
      { ...bad },
      ['returnConsumedCapacity', 'tableName', 'returnValues', 'returnItemCollectionMetrics', 'key'].concat(
        'conditionalOperator',
        `expected.${operand}`,
      ),
    ],
    [
      'UpdateItem',
      { TableName: '', ...bad, AttributeUpdates: { a: { Action: 'x' } } },
      ['returnConsumedCapacity', 'tableName', 'returnItemCollectionMetrics', 'returnValues'].concat(
        'conditionalOperator',
        'key',
        `expected.${operand}`,
        'attributeUpdates.a.member.action',
      ),
    ],
    [
      'Query',
      {
        KeyConditions: operator,
        Limit: 0,
        AttributesToGet: [],
        ConditionalOperator: 'x',
        QueryFilter: operator,
        ReturnConsumedCapacity: 'x',
        IndexName: 'abc;',
        Select: 'x',
      },
      ['select', 'indexName', 'returnConsumedCapacity', `queryFilter.${operand}`, 'tableName'].concat(
        'conditionalOperator',
        'attributesToGet',
        'Limit',
        `keyConditions.${operand}`,
      ),
    ],
    [
      'Scan',
      {
        AttributesToGet: [],
        Limit: 0,
        Segment: -1,
        ScanFilter: operator,
        ConditionalOperator: 'x',
        ReturnConsumedCapacity: 'x',
        TotalSegments: 0,
        IndexName: 'abc;',
      },
      ['indexName', 'totalSegments', 'returnConsumedCapacity', 'tableName', 'conditionalOperator'].concat(
        `scanFilter.${operand}`,
        'segment',
        'limit',
        'attributesToGet',
      ),
    ],
    [
      'BatchGetItem',
      { RequestItems: { abc: { AttributesToGet: [] } }, ReturnConsumedCapacity: 'x' },
      ['requestItems.abc.member.keys', 'requestItems.abc.member.attributesToGet', 'returnConsumedCapacity'],
    ],
    [
      'BatchWriteItem',
      { RequestItems: { abc: [] }, ReturnItemCollectionMetrics: 'x', ReturnConsumedCapacity: 'x' },
      ['returnConsumedCapacity', 'returnItemCollectionMetrics', 'requestItems'],
    ],
    [
      'TransactWriteItems',
      {
        TransactItems: [],
        ReturnConsumedCapacity: 'x',
        ReturnItemCollectionMetrics: 'x',
        ClientRequestToken: 'x'.repeat(37),
      },
      ['transactItems', 'clientRequestToken', 'returnConsumedCapacity', 'returnItemCollectionMetrics'],
    ],
    [
      'CreateTable',
      {
        TableName: 'abc;',
        ProvisionedThroughput: { ReadCapacityUnits: 0, WriteCapacityUnits: 0 },
        BillingMode: 'x',
        LocalSecondaryIndexes: [{}],
        GlobalSecondaryIndexes: [{ IndexName: 'ab', KeySchema: [], Projection: {} }],
      },
      ['attributeDefinitions', 'tableName', 'billingMode', 'provisionedThroughput.writeCapacityUnits'].concat(
        'provisionedThroughput.readCapacityUnits',
        'keySchema',
        'globalSecondaryIndexes.1.member.indexName',
        'globalSecondaryIndexes.1.member.keySchema',
        'localSecondaryIndexes.1.member.indexName',
        'localSecondaryIndexes.1.member.keySchema',
      ),
    ],
    [
      'UpdateTable',
      {
        TableName: 'abc;',
        GlobalSecondaryIndexUpdates: [
          { Update: { ProvisionedThroughput: { ReadCapacityUnits: 0, WriteCapacityUnits: 0 } } },
        ],
        BillingMode: 'x',
        ProvisionedThroughput: { ReadCapacityUnits: 0, WriteCapacityUnits: 0 },
      },
      [
        'tableName',
        'provisionedThroughput.writeCapacityUnits',
        'provisionedThroughput.readCapacityUnits',
      ].concat(
        'billingMode',
        'globalSecondaryIndexUpdates.1.member.update.indexName',
        'globalSecondaryIndexUpdates.1.member.update.provisionedThroughput.writeCapacityUnits',
        'globalSecondaryIndexUpdates.1.member.update.provisionedThroughput.readCapacityUnits',
      ),
    ],
    ['ListTables', { Limit: 0, ExclusiveStartTableName: 'abc;' }, ['exclusiveStartTableName', 'limit']],
    [
      'ExecuteStatement',
      { Limit: 0, ReturnConsumedCapacity: 'x' },
      ['returnConsumedCapacity', 'statement', 'limit'],
    ],
    ['GetShardIterator', { SequenceNumber: 'x' }, ['shardId', 'shardIteratorType', 'streamArn']],
  ])('%s', (operation, body, paths) => {
    expect(pathsOf(operation, body)).toEqual(paths);
  });
});

/** What writes of one item say once they have a key or an item at all. */
describe('the newer layer', () => {
  const writes = ['PutItem', 'UpdateItem', 'DeleteItem'] as const;
  const whole = { Item: key, Key: key };
  const inSet = 'Failed to satisfy constraint: Member must satisfy enum value set:';
  const valuesFault = `${inSet} [ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATE_NEW, NONE]`;

  it.each(writes)('%s reports a bad table name alone', (operation) => {
    expect(pathsOf(operation, { ...bad, ...whole })).toEqual(['tableName']);
    expect(pathsOf(operation, { ...bad, ...whole, TableName: 'abc;' })).toEqual(['tableName']);
    expect(refusalOf(operation, { ...bad, ...whole, TableName: '' })).toEqual(
      constraintsFailed(
        "Value at 'TableName' failed to satisfy constraint: Member must have length greater than or equal to 1",
      ),
    );
  });

  it.each(writes)('%s has words of its own for two enums', (operation) => {
    const body = { TableName: 'abc', ...whole };
    expect(refusalOf(operation, { ...body, ReturnValues: 'x' })).toEqual(constraintsFailed(valuesFault));
    expect(refusalOf(operation, { ...body, ConditionalOperator: 'XOR' })).toEqual(
      constraintsFailed(`${inSet} [ALL, OR]`),
    );
  });

  it('Query reports a ConditionalOperator that there is not before all else, alone and without the header', () => {
    const body = { ConditionalOperator: 'NOR', Select: 'x', Limit: 0 };
    expect(refusalOf('Query', { TableName: 'abc', ...body })).toEqual(validation(`${inSet} [ALL, OR]`));
    expect(pathsOf('Query', { ...body, ConditionalOperator: 'OR' })).toEqual([
      'select',
      'tableName',
      'Limit',
    ]);
    expect(pathsOf('Scan', body)).toEqual(['select', 'tableName', 'conditionalOperator', 'limit']);
  });

  it.each(['PutItem', 'DeleteItem'] as const)('%s lists them among the others', (operation) => {
    const enumsOnly = { ReturnConsumedCapacity: 'x', ReturnValues: 'x', ReturnItemCollectionMetrics: 'x' };
    expect(refusalOf(operation, { TableName: 'abc', ...whole, ...enumsOnly })).toEqual(
      constraintsFailed(
        failed('returnConsumedCapacity', "'x'", oneOf('INDEXES, TOTAL, NONE')),
        valuesFault,
        failed('returnItemCollectionMetrics', "'x'", oneOf('SIZE, NONE')),
      ),
    );
  });

  it.each([
    [['ReturnValues', 'ReturnConsumedCapacity', 'ReturnItemCollectionMetrics'], valuesFault],
    [
      ['ReturnConsumedCapacity', 'ReturnItemCollectionMetrics'],
      failed('returnConsumedCapacity', "'x'", oneOf('INDEXES, TOTAL, NONE')),
    ],
    [['ReturnItemCollectionMetrics'], failed('returnItemCollectionMetrics', "'x'", oneOf('SIZE, NONE'))],
  ])('UpdateItem reports one of the bad %j', (members, fault) => {
    const body = { TableName: 'abc', ...whole, ...Object.fromEntries(members.map((name) => [name, 'x'])) };
    expect(refusalOf('UpdateItem', body)).toEqual(constraintsFailed(fault));
  });

  it('is not come to without a key: the older one lists everything', () => {
    expect(refusalOf('UpdateItem', { TableName: '', ReturnValues: 'x' })).toEqual(
      constraintsFailed(
        failed('tableName', "''", atLeast(1)),
        failed('returnValues', "'x'", oneOf(returnValues)),
        failed('key', 'null', 'Member must not be null'),
      ),
    );
  });
});

describe('many faults', () => {
  it('lists and counts ten at most', () => {
    const body = { TableName: 'abc', AttributeDefinitions: Array.from({ length: 6 }, () => ({})) };
    const message = refusalOf('CreateTable', body)?.message;
    expect(message).toMatch(/^10 validation errors detected: /);
    expect(message?.split('; ')).toHaveLength(10);
  });
});

describe('table names', () => {
  const longest = 'x'.repeat(255);
  const arn = `arn:aws:dynamodb:eu-west-1:123456789012:table/${longest}`;
  const others = {
    CreateTable: { AttributeDefinitions: [], KeySchema: [{ AttributeName: 'a', KeyType: 'HASH' }] },
  };

  it.each(['a', 'a.b-c_D1', longest, arn, 'arn:aws-cn:dynamodb:cn-north-1:1:table/a'])(
    'GetItem takes %s',
    (TableName) => {
      expect(refusalOf('GetItem', { TableName, Key: key })).toBeUndefined();
    },
  );

  it.each(['abc', longest, arn])('CreateTable takes %s', (TableName) => {
    expect(refusalOf('CreateTable', { TableName, ...others.CreateTable })).toBeUndefined();
  });

  it.each([
    ['', atLeast(1)],
    ['a;', pattern],
    ['a b', pattern],
    ['abc\n', pattern],
    ['ä', pattern],
    [`${longest}x`, atMost(255)],
    ['arn:nonsense', pattern],
    [`${arn}x`, pattern],
    ['arn:aws:s3:eu-west-1:1:table/abc', pattern],
  ])('GetItem refuses %j', (TableName, constraint) => {
    expect(refusalOf('GetItem', { TableName, Key: key })).toEqual(
      constraintsFailed(failed('tableName', `'${TableName}'`, constraint)),
    );
  });

  it.each([
    ['', [pattern, atLeast(3)]],
    ['ab', [atLeast(3)]],
    ['abc;', [pattern]],
    [`${longest}x`, [atMost(255)]],
  ])('CreateTable refuses %j', (TableName, constraints) => {
    expect(refusalOf('CreateTable', { TableName, ...others.CreateTable })).toEqual(
      constraintsFailed(...constraints.map((text) => failed('tableName', `'${TableName}'`, text))),
    );
  });

  it('are sought in a dozen operations by one rule', () => {
    for (const operation of [
      'DeleteItem',
      'UpdateItem',
      'PutItem',
      'Query',
      'Scan',
      'UpdateTimeToLive',
    ] as const) {
      expect(pathsOf(operation, { TableName: 'a;' })).toContain('tableName');
    }
  });
});

describe('CreateTable of a replica in another account', () => {
  it('takes its schema from the source', () => {
    const body = { TableName: 'abc', GlobalTableSourceArn: 'arn:aws:dynamodb:eu-west-1:1:table/abc' };
    expect(refusalOf('CreateTable', body)).toBeUndefined();
  });
});

describe('what is not checked here', () => {
  it.each<readonly [string, OperationName, Body]>([
    ['what attribute values hold', 'PutItem', { TableName: 'abc', Item: { a: {}, b: { S: 'x', N: 'y' } } }],
    ['long attribute names', 'PutItem', { TableName: 'abc', Item: { ['x'.repeat(65_536)]: { S: 'x' } } }],
    [
      'long names behind placeholders',
      'GetItem',
      { TableName: 'abc', Key: key, ExpressionAttributeNames: { '#a': 'x'.repeat(65_536) } },
    ],
    ['empty actions', 'TransactWriteItems', { TransactItems: [{}] }],
  ])('%s', (_name, operation, body) => {
    expect(refusalOf(operation, body)).toBeUndefined();
  });
});

describe("patterns that are Java's", () => {
  const settings = (PolicyName: string): Body => ({
    GlobalTableName: 'abc',
    GlobalTableProvisionedWriteCapacityAutoScalingSettingsUpdate: {
      ScalingPolicyUpdate: { PolicyName, TargetTrackingScalingPolicyConfiguration: { TargetValue: 1 } },
    },
  });
  const path = 'globalTableProvisionedWriteCapacityAutoScalingSettingsUpdate.scalingPolicyUpdate.policyName';

  it('are printed as Java has them and judged alike', () => {
    expect(refusalOf('UpdateGlobalTableSettings', settings('a b!'))).toBeUndefined();
    expect(refusalOf('UpdateGlobalTableSettings', settings('ä'))).toEqual(
      constraintsFailed(failed(path, "'ä'", 'Member must satisfy regular expression pattern: \\p{Print}+')),
    );
  });

  it('take no time over a long string that nearly fits', () => {
    const body = { TableArn: 'abc', S3Bucket: `${'a'.repeat(200_000)}!` };
    expect(pathsOf('ExportTableToPointInTime', body)).toEqual(['s3Bucket', 's3Bucket']);
  });
});
