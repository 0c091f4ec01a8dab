import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { CreateTableCommand, DynamoDBClient, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import {
  failure,
  globalIndex,
  inUse,
  invalid,
  onDemandTable,
  provisionedTable,
  schema,
  strings,
  units,
  world,
} from './tables.ts';

type Case = readonly [string, Partial<CreateTableCommandInput>, string];

const local = globalIndex('local', schema('pk', 'lk'));
const localTable = { AttributeDefinitions: strings('pk', 'sk', 'lk') };
const globalTable = { AttributeDefinitions: strings('pk', 'sk', 'gk') };
const global = globalIndex('global', schema('gk'));
const include = (names: readonly string[]): CreateTableCommandInput['GlobalSecondaryIndexes'] => [
  { ...global, Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...names] } },
];

describe('CreateTable refuses', () => {
  const billing: readonly Case[] = [
    [
      'throughput with on-demand billing',
      { ProvisionedThroughput: units(1, 1) },
      `${invalid}Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST`,
    ],
    [
      'provisioned billing, which is the default, without throughput',
      { BillingMode: undefined },
      `${invalid}ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED`,
    ],
    [
      'throughput out of bounds, reads first',
      { BillingMode: 'PROVISIONED', ProvisionedThroughput: units(1_000_000_000_001, 1_000_000_000_001) },
      'ValidationException: Given value 1000000000001 for ReadCapacityUnits is out of bounds',
    ],
    [
      'throughput above the quota of a table',
      { BillingMode: 'PROVISIONED', ProvisionedThroughput: units(1, 40_001) },
      'LimitExceededException: The requested WriteCapacityUnits, 40001, is above the per table maximum for the account ' +
        'in us-east-1. Per table maximum: 40000. Refer to the Amazon DynamoDB Developer Guide for current limits ' +
        'and how to request higher limits.',
    ],
    [
      'throughput of an index with on-demand billing',
      { ...globalTable, GlobalSecondaryIndexes: [{ ...global, ProvisionedThroughput: units(1, 1) }] },
      `${invalid}ProvisionedThroughput should not be specified for index: global when BillingMode is PAY_PER_REQUEST`,
    ],
    [
      'an index without throughput with provisioned billing',
      { ...provisionedTable, ...globalTable, GlobalSecondaryIndexes: [global] },
      `${invalid}ProvisionedThroughput is not specified for index: global`,
    ],
    [
      'an on-demand cap with provisioned billing',
      { ...provisionedTable, OnDemandThroughput: { MaxWriteRequestUnits: 1 } },
      `${invalid}MaxWriteRequestUnits for OnDemandThroughput cannot be specified when table BillingMode is PROVISIONED.`,
    ],
    [
      'an on-demand cap under 1',
      { OnDemandThroughput: { MaxReadRequestUnits: -1, MaxWriteRequestUnits: 0 } },
      `${invalid}Requested MaxReadRequestUnits for OnDemandThroughput for table is outside of valid range`,
    ],
    [
      'an on-demand cap under 1 for an index',
      {
        ...globalTable,
        GlobalSecondaryIndexes: [{ ...global, OnDemandThroughput: { MaxReadRequestUnits: 0 } }],
      },
      `${invalid}Requested MaxReadRequestUnits for OnDemandThroughput for index : global is outside of valid range`,
    ],
    [
      'warm throughput under what on-demand starts with',
      { WarmThroughput: { WriteUnitsPerSecond: 3_999 } },
      `${invalid}Requested WriteUnitsPerSecond for WarmThroughput for table is lower than initial throughput for ` +
        'OnDemand. See: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/' +
        'on-demand-capacity-mode.html#on-demand-capacity-mode-initial',
    ],
    [
      'warm throughput under what is provisioned',
      { ...provisionedTable, WarmThroughput: { ReadUnitsPerSecond: 4 } },
      `${invalid}Requested ReadUnitsPerSecond for WarmThroughput for table is lower than ReadCapacityUnits of ` +
        'ProvisionedThroughput',
    ],
  ];

  const keys: readonly Case[] = [
    [
      'a definition twice, even of another type',
      { AttributeDefinitions: [...strings('pk', 'sk'), { AttributeName: 'pk', AttributeType: 'N' }] },
      'ValidationException: Attribute Name is duplicated: pk',
    ],
    [
      'one key without its definition',
      { KeySchema: schema('pk'), AttributeDefinitions: strings('other') },
      `${invalid}Some index key attributes are not defined in AttributeDefinitions. Keys: [pk], AttributeDefinitions: [other]`,
    ],
    [
      'one of two keys without its definition',
      { AttributeDefinitions: strings('pk', 'other') },
      'ValidationException: Invalid KeySchema: Some index key attribute have no definition',
    ],
    [
      'no definitions',
      { KeySchema: schema('pk'), AttributeDefinitions: [] },
      'ValidationException: Invalid KeySchema: Some index key attribute have no definition',
    ],
    [
      'one attribute for both keys',
      { KeySchema: schema('pk', 'pk'), AttributeDefinitions: strings('pk') },
      'ValidationException: Invalid KeySchema: Some index key attribute have no definition',
    ],
    [
      'a sort key first',
      { KeySchema: [...schema('pk', 'sk')].reverse() },
      'ValidationException: Invalid KeySchema: The first KeySchemaElement is not a HASH key type',
    ],
    [
      'two partition keys',
      { KeySchema: [...schema('pk'), ...schema('sk')] },
      'ValidationException: Invalid KeySchema: The second KeySchemaElement is not a RANGE key type',
    ],
    [
      'a definition of no key',
      { AttributeDefinitions: strings('pk', 'sk', 'other') },
      `${invalid}Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions`,
    ],
    [
      'a definition of no key, where there are indexes, before any fault of an index',
      {
        AttributeDefinitions: strings('pk', 'sk', 'a', 'b', 'c'),
        GlobalSecondaryIndexes: [{ ...globalIndex('global', schema('a')), Projection: {} }],
      },
      `${invalid}Some AttributeDefinitions are not used. AttributeDefinitions: [sk, a, b, pk, c], keys used: [a, sk, pk]`,
    ],
  ];

  const locals: readonly Case[] = [
    ['an empty list', { LocalSecondaryIndexes: [] }, `${invalid}List of LocalSecondaryIndexes is empty`],
    [
      'one on a table without a sort key',
      { KeySchema: schema('pk'), AttributeDefinitions: strings('pk', 'lk'), LocalSecondaryIndexes: [local] },
      `${invalid}Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex`,
    ],
    [
      'a key without a definition',
      { LocalSecondaryIndexes: [local] },
      `${invalid}Some index key attributes are not defined in AttributeDefinitions. Keys: [pk, lk], AttributeDefinitions: [sk, pk]`,
    ],
    [
      'one attribute for both keys',
      { LocalSecondaryIndexes: [globalIndex('local', schema('pk', 'pk'))] },
      'ValidationException: Both the Hash Key and the Range Key element in the KeySchema have the same name',
    ],
    [
      'no sort key',
      { LocalSecondaryIndexes: [globalIndex('local', schema('pk'))] },
      `${invalid}Index KeySchema does not have a range key for index: local`,
    ],
    [
      'another partition key than the table',
      { LocalSecondaryIndexes: [globalIndex('local', schema('sk', 'pk'))] },
      `${invalid}Index KeySchema does not have the same leading hash key as table KeySchema for index: local. ` +
        'index hash key: sk, table hash key: pk',
    ],
    [
      'more than five',
      {
        ...localTable,
        LocalSecondaryIndexes: [1, 2, 3, 4, 5, 6].map((n) => globalIndex(`local${n}`, schema('pk', 'lk'))),
      },
      `${invalid}Number of LocalSecondaryIndexes exceeds per-table limit of 5`,
    ],
    [
      'a name twice',
      { ...localTable, LocalSecondaryIndexes: [local, local] },
      `${invalid}Duplicate index name: local`,
    ],
  ];

  const globals: readonly Case[] = [
    ['an empty list', { GlobalSecondaryIndexes: [] }, `${invalid}List of GlobalSecondaryIndexes is empty`],
    [
      'a key without a definition',
      { GlobalSecondaryIndexes: [global] },
      `${invalid}Some index key attributes are not defined in AttributeDefinitions. Keys: [gk], AttributeDefinitions: [sk, pk]`,
    ],
    [
      'no partition key',
      { GlobalSecondaryIndexes: [globalIndex('global', schema('pk', 'sk').slice(1))] },
      'ValidationException: Invalid KeySchema: The first KeySchemaElement is not a HASH key type',
    ],
    [
      'a partition key after a sort key',
      {
        ...globalTable,
        GlobalSecondaryIndexes: [globalIndex('global', [...schema('pk', 'sk'), ...schema('gk')])],
      },
      `${invalid}All HASH key attributes must precede RANGE key attributes in the KeySchema`,
    ],
    [
      'one attribute twice among many',
      { ...globalTable, GlobalSecondaryIndexes: [globalIndex('global', schema('pk', 'gk', 'gk'))] },
      'ValidationException: The KeySchema contains multiple key attributes with the same name',
    ],
    [
      'a fifth partition key attribute',
      {
        AttributeDefinitions: strings('pk', 'sk', 'a', 'b', 'c'),
        GlobalSecondaryIndexes: [
          globalIndex(
            'global',
            ['pk', 'sk', 'a', 'b', 'c'].flatMap((name) => schema(name)),
          ),
        ],
      },
      `${invalid}The KeySchema exceeds the maximum allowed number of HASH key attributes`,
    ],
    [
      'a fifth sort key attribute',
      {
        AttributeDefinitions: strings('pk', 'sk', 'a', 'b', 'c', 'd'),
        GlobalSecondaryIndexes: [globalIndex('global', schema('pk', 'sk', 'a', 'b', 'c', 'd'))],
      },
      `${invalid}The KeySchema exceeds the maximum allowed number of RANGE key attributes`,
    ],
    [
      'more than twenty',
      {
        ...globalTable,
        GlobalSecondaryIndexes: Array.from({ length: 21 }, (_, n) => globalIndex(`global${n}`, schema('gk'))),
      },
      `${invalid}GlobalSecondaryIndex count exceeds the per-table limit of 20`,
    ],
    [
      'the name of a local index',
      {
        AttributeDefinitions: strings('pk', 'sk', 'lk', 'gk'),
        LocalSecondaryIndexes: [local],
        GlobalSecondaryIndexes: [{ ...global, IndexName: 'local' }],
      },
      `${invalid}Duplicate index name: local`,
    ],
  ];

  const projections: readonly Case[] = [
    [
      'no type',
      { ...globalTable, GlobalSecondaryIndexes: [{ ...global, Projection: {} }] },
      `${invalid}Unknown ProjectionType: null`,
    ],
    [
      'names without INCLUDE',
      {
        ...globalTable,
        GlobalSecondaryIndexes: [
          { ...global, Projection: { ProjectionType: 'ALL', NonKeyAttributes: ['a'] } },
        ],
      },
      `${invalid}ProjectionType is ALL, but NonKeyAttributes is specified`,
    ],
    [
      'INCLUDE without names',
      { ...globalTable, GlobalSecondaryIndexes: [{ ...global, Projection: { ProjectionType: 'INCLUDE' } }] },
      `${invalid}ProjectionType is INCLUDE, but NonKeyAttributes is not specified`,
    ],
    [
      'a name twice',
      { ...globalTable, GlobalSecondaryIndexes: include(['b', 'a', 'b']) },
      `${invalid}Duplicate element in NonKeyAttributes: b`,
    ],
    [
      'more than a hundred names over all indexes, repeated ones counted again',
      {
        ...globalTable,
        GlobalSecondaryIndexes: [1, 2, 3, 4, 5, 6].map((n) => ({
          ...globalIndex(`global${n}`, schema('gk')),
          Projection: {
            ProjectionType: 'INCLUDE',
            NonKeyAttributes: Array.from({ length: 17 }, (_, m) => `a${m}`),
          },
        })),
      },
      `${invalid}Number of NonKeyAttributes of all indexes exceeds per-table limit of 100`,
    ],
  ];

  const others: readonly Case[] = [
    [
      'a stream without a view type',
      { StreamSpecification: { StreamEnabled: true } },
      `${invalid}Table is being created with a stream enabled, UpdateViewType is required`,
    ],
    [
      'a view type without a stream',
      { StreamSpecification: { StreamEnabled: false, StreamViewType: 'KEYS_ONLY' } },
      `${invalid}Table is being created with a stream disabled, UpdateViewType should not be specified`,
    ],
    [
      'a type of encryption that is off',
      { SSESpecification: { Enabled: false, SSEType: 'KMS' } },
      `${invalid}SSEType can not be specified if Enabled is false`,
    ],
    [
      'a key for encryption that is off',
      { SSESpecification: { Enabled: false, KMSMasterKeyId: 'alias/mine' } },
      `${invalid}KMSMasterKeyId can not be specified if Enabled is false`,
    ],
    [
      'encryption with AES256',
      { SSESpecification: { Enabled: true, SSEType: 'AES256' } },
      `${invalid}SSEType AES256 is not supported`,
    ],
    [
      'a key without the type',
      { SSESpecification: { Enabled: true, KMSMasterKeyId: 'alias/mine' } },
      `${invalid}SSEType KMS is required if KMSMasterKeyId is specified`,
    ],
    [
      'a tag of AWS',
      { Tags: [{ Key: 'aws:stack', Value: 'a' }] },
      'ValidationException: Tag Key cannot be prefixed with aws:, Key: aws:stack',
    ],
    [
      'a tag of AWS in capitals',
      { Tags: [{ Key: 'AWS:stack', Value: 'a' }] },
      'ValidationException: Tag Key cannot be prefixed with aws:, Key: AWS:stack',
    ],
    [
      'a tag without a value',
      { Tags: [{ Key: 'a', Value: undefined }] },
      'ValidationException: The Tag Value provided is invalid, Value: null',
    ],
    [
      'a tag of other characters',
      { Tags: [{ Key: 'a#', Value: 'a' }] },
      'ValidationException: The Tag Key provided is invalid, Key: a#',
    ],
    [
      'a tag value of other characters',
      { Tags: [{ Key: 'a', Value: 'a|b' }] },
      'ValidationException: The Tag Value provided is invalid, Value: a|b',
    ],
    [
      'a tag twice',
      { Tags: [1, 2].map((n) => ({ Key: 'a', Value: `${n}` })) },
      'ValidationException: Duplicate Tag Keys provided as input: Duplicate Tag Key found a',
    ],
    [
      'more than fifty tags',
      { Tags: Array.from({ length: 51 }, (_, n) => ({ Key: `k${n}`, Value: '' })) },
      'ValidationException: Number of Tags exceed the current limit for the provided ResourceArn',
    ],
  ];

  describe.each([
    ['of billing', billing],
    ['of keys', keys],
    ['of local indexes', locals],
    ['of global indexes', globals],
    ['of projections', projections],
    ['of the rest', others],
  ])('%s', (_what, cases) => {
    it.each(cases)('%s', async (_case, input, text) => {
      const { create, client } = world();
      expect(await failure(create(input))).toBe(text);
      await expect(client.send(new CreateTableCommand(onDemandTable))).resolves.toBeDefined();
    });
  });

  it.each(['GlobalTableSourceArn', 'VectorIndexes'])('%s, which is not built, by name', async (member) => {
    const value = member === 'VectorIndexes' ? [] : 'arn:aws:dynamodb:us-east-1:123456789012:table/a';
    expect(await failure(world().create({ [member]: value }))).toContain(
      `fake-dynamodb does not implement the member ${member} of CreateTable yet`,
    );
  });
});

describe('CreateTable', () => {
  it('refuses a name that is taken', async () => {
    const { create } = world();
    await create();
    await expect(create()).rejects.toThrow(ResourceInUseException);
    expect(await failure(create())).toBe('ResourceInUseException: Table already exists: orders');
  });

  it('has another text while the first table of the name is being created', async () => {
    const { create, clock } = world({ transitions: { createTableMs: 1_000 } });
    await create();
    expect(await failure(create())).toBe(`${inUse}Table is being created: orders`);
    clock.advance(1_000);
    expect(await failure(create())).toBe('ResourceInUseException: Table already exists: orders');
  });

  it('keeps names that differ in case apart, and regions', async () => {
    const { create, dynamodb } = world();
    await create();
    await expect(create({ TableName: 'ORDERS' })).resolves.toBeDefined();
    const elsewhere = new DynamoDBClient(dynamodb.clientConfig({ region: 'eu-west-1' }));
    await expect(elsewhere.send(new CreateTableCommand(onDemandTable))).resolves.toMatchObject({
      TableDescription: { TableArn: 'arn:aws:dynamodb:eu-west-1:123456789012:table/orders' },
    });
  });

  it('takes up to four attributes of each kind for the key of a global index, in their order', async () => {
    const { create, describe: look } = world();
    const names = ['h4', 'h3', 'h2', 'h1', 'r4', 'r3', 'r2', 'r1'];
    const KeySchema = names.map((AttributeName, n) => ({
      AttributeName,
      KeyType: n < 4 ? ('HASH' as const) : ('RANGE' as const),
    }));
    await create({
      AttributeDefinitions: strings('pk', 'sk', ...names),
      GlobalSecondaryIndexes: [globalIndex('wide', KeySchema)],
    });
    expect((await look()).GlobalSecondaryIndexes?.[0]?.KeySchema).toEqual(KeySchema);
  });

  it('takes a table ARN for a name, and goes where it leads', async () => {
    const { create, describe: look } = world();
    const arn = 'arn:aws:dynamodb:eu-central-1:210987654321:table/there';
    const { TableName, TableArn } = await create({ TableName: arn });
    expect([TableName, TableArn]).toEqual(['there', arn]);
    expect((await look(arn)).TableName).toBe('there');
    expect(await failure(look('there'))).toMatch(/^ResourceNotFoundException/);
  });

  it('takes attributes and indexes by the names of object members for plain data', async () => {
    const { create, describe: look } = world();
    await create({
      AttributeDefinitions: strings('__proto__', 'constructor'),
      KeySchema: schema('__proto__'),
      GlobalSecondaryIndexes: [globalIndex('__proto__', schema('constructor'))],
    });
    const { KeySchema, GlobalSecondaryIndexes } = await look();
    expect(KeySchema).toEqual(schema('__proto__'));
    expect(GlobalSecondaryIndexes).toMatchObject([
      { IndexName: '__proto__', KeySchema: schema('constructor') },
    ]);
  });
});
