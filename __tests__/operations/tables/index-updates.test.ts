import type { CreateTableCommandInput, UpdateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { PutItemCommand, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { World } from './tables.ts';
import {
  failure,
  globalIndex,
  inUse,
  invalid,
  provisionedTable,
  schema,
  strings,
  units,
  world,
} from './tables.ts';

type Updates = Partial<UpdateTableCommandInput>;

const global = globalIndex('global', schema('gk'));
const add: Updates = {
  AttributeDefinitions: strings('gk'),
  GlobalSecondaryIndexUpdates: [{ Create: global }],
};
const drop: Updates = { GlobalSecondaryIndexUpdates: [{ Delete: { IndexName: 'global' } }] };
const change = (action: object, name = 'global'): Updates => ({
  GlobalSecondaryIndexUpdates: [{ Update: { IndexName: name, ...action } }],
});
const indexed: Partial<CreateTableCommandInput> = {
  AttributeDefinitions: strings('pk', 'sk', 'gk'),
  GlobalSecondaryIndexes: [global],
};
const provisionedIndexed: Partial<CreateTableCommandInput> = {
  ...provisionedTable,
  AttributeDefinitions: strings('pk', 'sk', 'gk'),
  GlobalSecondaryIndexes: [{ ...global, ProvisionedThroughput: units(2, 2) }],
};

async function put(
  { client }: World,
  sk: string,
  attributes: PutItemCommand['input']['Item'],
): Promise<void> {
  const Item = { pk: { S: 'p' }, sk: { S: sk }, ...attributes };
  await client.send(new PutItemCommand({ TableName: 'orders', Item }));
}

/** The sort keys found under a partition key of the index. */
async function find({ client }: World, gk: string): Promise<readonly unknown[]> {
  const { Items } = await client.send(
    new QueryCommand({
      TableName: 'orders',
      IndexName: 'global',
      KeyConditionExpression: 'gk = :gk',
      ExpressionAttributeValues: { ':gk': { S: gk } },
    }),
  );
  return (Items ?? []).map((item) => item['sk']?.S);
}

describe('An index that UpdateTable adds', () => {
  it('holds the items that are there and have a valid key for it, and keeps in step from then on', async () => {
    const it = world();
    await it.create();
    await put(it, '1', { gk: { S: 'g' } });
    await put(it, '2', {});
    await put(it, '3', { gk: { N: '1' } });
    await put(it, '4', { gk: { S: '' } });
    await put(it, '5', { gk: { S: 'g' } });
    await it.update(add);
    expect(await find(it, 'g')).toEqual(['1', '5']);
    await put(it, '6', { gk: { S: 'g' } });
    await it.client.send(
      new UpdateItemCommand({
        TableName: 'orders',
        Key: { pk: { S: 'p' }, sk: { S: '1' } },
        UpdateExpression: 'REMOVE gk',
      }),
    );
    expect(await find(it, 'g')).toEqual(['5', '6']);
    expect((await it.describe()).GlobalSecondaryIndexes).toMatchObject([{ ItemCount: 2 }]);
  });

  it('is answered as CREATING and not yet backfilling, in a table that is UPDATING', async () => {
    const it = world();
    await it.create();
    const answer = await it.update(add);
    expect(answer).toMatchObject({
      TableStatus: 'UPDATING',
      AttributeDefinitions: strings('gk', 'pk', 'sk'),
      GlobalSecondaryIndexes: [{ IndexName: 'global', IndexStatus: 'CREATING', Backfilling: false }],
    });
    const later = await it.describe();
    expect([later.TableStatus, later.GlobalSecondaryIndexes?.[0]?.IndexStatus]).toEqual(['ACTIVE', 'ACTIVE']);
    expect(later.GlobalSecondaryIndexes?.[0]).not.toHaveProperty('Backfilling');
  });

  it('is allocated, then backfilled, then ACTIVE, on the clock; until then it cannot be read', async () => {
    const it = world({ transitions: { indexAllocationMs: 100, indexBackfillMs: 1_000 } });
    await it.create();
    await it.update(add);
    const look = async (): Promise<readonly unknown[]> => {
      const { TableStatus, GlobalSecondaryIndexes: [index] = [] } = await it.describe();
      return [TableStatus, index?.IndexStatus, index?.Backfilling, await failure(find(it, 'g'))];
    };
    const unreadable = 'ValidationException: Cannot read from backfilling global secondary index: global';
    expect(await look()).toEqual(['UPDATING', 'CREATING', false, unreadable]);
    it.clock.advance(100);
    expect(await look()).toEqual(['ACTIVE', 'CREATING', true, unreadable]);
    it.clock.advance(1_000);
    expect(await look()).toEqual(['ACTIVE', 'ACTIVE', undefined, 'no error']);
  });

  it('ignores a definition that its key does not use, whatever type that gives', async () => {
    const it = world();
    await it.create();
    await it.update({
      AttributeDefinitions: [{ AttributeName: 'sk', AttributeType: 'N' }, ...strings('gk', 'other')],
      GlobalSecondaryIndexUpdates: [{ Create: global }],
    });
    expect((await it.describe()).AttributeDefinitions).toEqual(strings('gk', 'pk', 'sk'));
    await put(it, '1', { gk: { S: 'g' } });
    expect(await find(it, 'g')).toEqual(['1']);
  });

  it('leaves out an item whose key for it is too long, then and later', async () => {
    const it = world();
    await it.create();
    await put(it, '1', { gk: { S: 'x'.repeat(2048) } });
    await put(it, '2', { gk: { S: 'x'.repeat(2049) } });
    await it.update(add);
    expect(await find(it, 'x'.repeat(2048))).toEqual(['1']);
    const Key = { pk: { S: 'p' }, sk: { S: '2' } };
    await it.client.send(
      new UpdateItemCommand({ TableName: 'orders', Key, UpdateExpression: 'SET more = sk' }),
    );
    expect((await it.describe()).GlobalSecondaryIndexes).toMatchObject([{ ItemCount: 1 }]);
  });

  it('may come with a switch to on-demand billing and with updates of other indexes', async () => {
    const it = world();
    await it.create(provisionedIndexed);
    await it.update({
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: strings('gk'),
      GlobalSecondaryIndexUpdates: [
        { Create: globalIndex('second', schema('gk')) },
        { Update: { IndexName: 'global', OnDemandThroughput: { MaxReadRequestUnits: 9 } } },
      ],
    });
    expect((await it.describe()).GlobalSecondaryIndexes).toMatchObject([
      {
        IndexName: 'global',
        OnDemandThroughput: { MaxReadRequestUnits: 9 },
        ProvisionedThroughput: units(0, 0),
      },
      { IndexName: 'second', ProvisionedThroughput: units(0, 0) },
    ]);
  });

  const second = globalIndex('second', schema('gk'));
  const redefined = `${invalid}Attributes cannot be redefined. Please check that your attribute has the same type as previously defined. `;
  const refusals: readonly (readonly [string, Partial<CreateTableCommandInput>, Updates, string])[] = [
    [
      'under a name that is taken',
      indexed,
      add,
      'ValidationException: Attempting to create an index which already exists',
    ],
    [
      'with a key that the request does not define, even if the table does',
      indexed,
      { AttributeDefinitions: strings('other'), GlobalSecondaryIndexUpdates: [{ Create: second }] },
      `${invalid}Some index key attributes are not defined in AttributeDefinitions. Keys: [gk], AttributeDefinitions: [other]`,
    ],
    [
      'with a key that has another type in an index of the table',
      indexed,
      {
        AttributeDefinitions: [{ AttributeName: 'gk', AttributeType: 'N' }],
        GlobalSecondaryIndexUpdates: [{ Create: second }],
      },
      `${redefined}Existing schema: Schema:[SchemaElement: key{gk:S:HASH}] New schema: Schema:[SchemaElement: key{gk:N:HASH}]`,
    ],
    [
      'with a key that has another type in the table itself',
      {},
      {
        AttributeDefinitions: [...strings('gk'), { AttributeName: 'sk', AttributeType: 'B' }],
        GlobalSecondaryIndexUpdates: [{ Create: globalIndex('global', schema('gk', 'sk')) }],
      },
      `${redefined}Existing schema: Schema:[SchemaElement: key{pk:S:HASH}, SchemaElement: key{sk:S:RANGE}] ` +
        'New schema: Schema:[SchemaElement: key{gk:S:HASH}, SchemaElement: key{sk:B:RANGE}]',
    ],
    [
      'with a key schema that begins with a sort key',
      {},
      {
        AttributeDefinitions: strings('gk'),
        GlobalSecondaryIndexUpdates: [{ Create: globalIndex('global', schema('pk', 'gk').slice(1)) }],
      },
      'ValidationException: Invalid KeySchema: The first KeySchemaElement is not a HASH key type',
    ],
    [
      'with a projection of no type',
      {},
      { ...add, GlobalSecondaryIndexUpdates: [{ Create: { ...global, Projection: {} } }] },
      `${invalid}Unknown ProjectionType: null`,
    ],
    [
      'without throughput in a provisioned table',
      provisionedTable,
      add,
      `${invalid}Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: global`,
    ],
    [
      'with throughput in an on-demand table',
      {},
      {
        ...add,
        GlobalSecondaryIndexUpdates: [{ Create: { ...global, ProvisionedThroughput: units(1, 1) } }],
      },
      `${invalid}Neither ReadCapacityUnits nor WriteCapacityUnits can be specified for index: global when BillingMode is PAY_PER_REQUEST`,
    ],
    [
      'as the twenty-first',
      {
        ...indexed,
        GlobalSecondaryIndexes: Array.from({ length: 20 }, (_, n) => globalIndex(`g${n}x`, schema('gk'))),
      },
      add,
      'LimitExceededException: Subscriber limit exceeded: Number of global secondary indexes exceeds per-table limit of 20',
    ],
    [
      'together with another',
      {},
      { ...add, GlobalSecondaryIndexUpdates: [{ Create: global }, { Create: second }] },
      'LimitExceededException: Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table',
    ],
    [
      'together with the deletion of another',
      indexed,
      {
        AttributeDefinitions: strings('gk'),
        GlobalSecondaryIndexUpdates: [{ Create: second }, { Delete: { IndexName: 'global' } }],
      },
      'LimitExceededException: Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table',
    ],
  ];

  it.each(refusals)('is refused %s', async (_case, table, input, text) => {
    const { create, update, describe: look } = world();
    await create(table);
    const before = await look();
    expect(await failure(update(input))).toBe(text);
    expect(await look()).toEqual(before);
  });
});

describe('An index that UpdateTable drops', () => {
  it('is answered as DELETING and is gone at the next look, with the definitions that were its own', async () => {
    const it = world();
    await it.create(indexed);
    expect(await it.update(drop)).toMatchObject({
      TableStatus: 'UPDATING',
      AttributeDefinitions: strings('gk', 'pk', 'sk'),
      GlobalSecondaryIndexes: [{ IndexName: 'global', IndexStatus: 'DELETING' }],
    });
    const later = await it.describe();
    expect(later.TableStatus).toBe('ACTIVE');
    expect(later.GlobalSecondaryIndexes).toBeUndefined();
    expect(later.AttributeDefinitions).toEqual(strings('pk', 'sk'));
    expect(await failure(find(it, 'g'))).toBe(
      'ValidationException: The table does not have the specified index: global',
    );
  });

  it('goes even where the table is protected from deletion, and its name is free again', async () => {
    const it = world();
    await it.create({ ...indexed, DeletionProtectionEnabled: true });
    await put(it, '1', { gk: { S: 'g' } });
    await it.update(drop);
    await put(it, '2', { gk: { N: '1' } });
    await it.update(add);
    expect(await find(it, 'g')).toEqual(['1']);
  });

  it('leaves its attribute free to be of another type in the next', async () => {
    const it = world();
    await it.create(indexed);
    await it.update(drop);
    const AttributeDefinitions = [{ AttributeName: 'gk', AttributeType: 'N' as const }];
    await it.update({ ...add, AttributeDefinitions });
    expect((await it.describe()).AttributeDefinitions).toEqual([
      ...AttributeDefinitions,
      ...strings('pk', 'sk'),
    ]);
  });

  it('stays DELETING on the clock, cannot be read, and takes no second action', async () => {
    const it = world({ transitions: { indexDeletionMs: 1_000 } });
    await it.create(indexed);
    await it.update(drop);
    const deleting = `${inUse}Index is being deleted. Table: orders Index: global`;
    for (const action of [add, drop, change({ WarmThroughput: { ReadUnitsPerSecond: 20_000 } })]) {
      expect(await failure(it.update(action))).toBe(deleting);
    }
    expect(await failure(find(it, 'g'))).toBe(
      'ValidationException: The table does not have the specified index: global',
    );
    it.clock.advance(999);
    expect((await it.describe()).GlobalSecondaryIndexes).toHaveLength(1);
    it.clock.advance(1);
    expect((await it.describe()).GlobalSecondaryIndexes).toBeUndefined();
  });
});

describe('An index that UpdateTable changes', () => {
  it('has its own throughput and decreases: the answer shows the old units, and the table stays ACTIVE', async () => {
    const it = world();
    await it.create(provisionedIndexed);
    const answer = await it.update(change({ ProvisionedThroughput: units(1, 3) }));
    expect(answer).toMatchObject({
      TableStatus: 'ACTIVE',
      GlobalSecondaryIndexes: [{ IndexStatus: 'UPDATING', ProvisionedThroughput: units(2, 2) }],
    });
    const { ProvisionedThroughput, GlobalSecondaryIndexes } = await it.describe();
    expect(GlobalSecondaryIndexes).toMatchObject([
      {
        IndexStatus: 'ACTIVE',
        ProvisionedThroughput: { NumberOfDecreasesToday: 1, ...units(1, 3) },
        WarmThroughput: { ReadUnitsPerSecond: 2, WriteUnitsPerSecond: 3, Status: 'ACTIVE' },
      },
    ]);
    expect(ProvisionedThroughput?.NumberOfDecreasesToday).toBe(0);
  });

  it('is warmed while it stays ACTIVE', async () => {
    const it = world();
    await it.create(indexed);
    const answer = await it.update(change({ WarmThroughput: { ReadUnitsPerSecond: 12_001 } }));
    const warm = { ReadUnitsPerSecond: 12_000, WriteUnitsPerSecond: 4_000 };
    expect(answer.GlobalSecondaryIndexes).toMatchObject([
      { IndexStatus: 'ACTIVE', WarmThroughput: { ...warm, Status: 'UPDATING' } },
    ]);
    expect((await it.describe()).GlobalSecondaryIndexes).toMatchObject([
      { WarmThroughput: { ...warm, ReadUnitsPerSecond: 12_001, Status: 'ACTIVE' } },
    ]);
  });

  it('is provisioned together with its table', async () => {
    const it = world();
    await it.create({
      ...indexed,
      GlobalSecondaryIndexes: [{ ...global, OnDemandThroughput: { MaxReadRequestUnits: 9 } }],
    });
    const answer = await it.update({
      BillingMode: 'PROVISIONED',
      ProvisionedThroughput: units(4, 4),
      ...change({ ProvisionedThroughput: units(3, 3) }),
    });
    expect(answer.GlobalSecondaryIndexes).toMatchObject([{ ProvisionedThroughput: units(3, 3) }]);
    const [index] = (await it.describe()).GlobalSecondaryIndexes ?? [];
    expect(index).toMatchObject({ IndexStatus: 'ACTIVE', ProvisionedThroughput: units(3, 3) });
    expect(index).not.toHaveProperty('OnDemandThroughput');
  });

  const local = {
    AttributeDefinitions: strings('pk', 'sk', 'lk'),
    LocalSecondaryIndexes: [globalIndex('local', schema('pk', 'lk'))],
  };
  const onlyOnDemand =
    `${invalid}The only Updates for index: global when TableThroughputMode is PAY_PER_REQUEST can be to ` +
    'OnDemandThroughput, WarmThroughput';
  const refusals: readonly (readonly [string, Partial<CreateTableCommandInput>, Updates, string])[] = [
    [
      'not there',
      provisionedTable,
      change({ ProvisionedThroughput: units(1, 1) }),
      'ResourceNotFoundException: Requested resource not found: Index global for table orders',
    ],
    [
      'not there to be dropped',
      {},
      drop,
      'ResourceNotFoundException: Requested resource not found: Index global for table orders',
    ],
    [
      'dropped together with another, before either is looked for',
      {},
      {
        GlobalSecondaryIndexUpdates: [
          ...(drop.GlobalSecondaryIndexUpdates ?? []),
          { Delete: { IndexName: 'other' } },
        ],
      },
      'LimitExceededException: Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table',
    ],
    [
      'a local one',
      local,
      change({ WarmThroughput: { ReadUnitsPerSecond: 1 } }, 'local'),
      'ValidationException: Cannot update an index that is not a GlobalSecondaryIndex: local',
    ],
    [
      'a local one to be dropped',
      local,
      { GlobalSecondaryIndexUpdates: [{ Delete: { IndexName: 'local' } }] },
      'ValidationException: Cannot delete an index that is not a GlobalSecondaryIndex: local',
    ],
    [
      'given throughput in an on-demand table',
      indexed,
      change({ ProvisionedThroughput: units(1, 1) }),
      onlyOnDemand,
    ],
    ['given nothing in an on-demand table', indexed, change({}), onlyOnDemand],
    [
      'given nothing in a provisioned table',
      provisionedIndexed,
      change({}),
      `${invalid}Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: global`,
    ],
    [
      'given a cap in a provisioned table',
      provisionedIndexed,
      change({ OnDemandThroughput: { MaxWriteRequestUnits: 1 } }),
      `${invalid}MaxWriteRequestUnits for OnDemandThroughput for index : global cannot be specified when the table BillingMode is PROVISIONED`,
    ],
    [
      'given the throughput that it has',
      provisionedIndexed,
      change({ ProvisionedThroughput: units(2, 2) }),
      'ValidationException: The provisioned throughput for the index global will not change. The requested value equals ' +
        'the current value. Current ReadCapacityUnits provisioned for index global: 2. Requested ReadCapacityUnits: 2. ' +
        'Current WriteCapacityUnits provisioned for index global: 2. Requested WriteCapacityUnits: 2. Refer to the ' +
        'Amazon DynamoDB Developer Guide for current limits and how to request higher limits.',
    ],
    [
      'given less warm throughput',
      indexed,
      change({ WarmThroughput: { ReadUnitsPerSecond: 100 } }),
      `${invalid}Requested ReadUnitsPerSecond for WarmThroughput for index global is lower than current WarmThroughput, ` +
        'decreasing WarmThroughput is not supported',
    ],
  ];

  it.each(refusals)('is refused when %s', async (_case, table, input, text) => {
    const { create, update, describe: look } = world();
    await create(table);
    const before = await look();
    expect(await failure(update(input))).toBe(text);
    expect(await look()).toEqual(before);
  });

  it('is changed together with others or not at all', async () => {
    const it = world();
    await it.create(provisionedIndexed);
    const before = await it.describe();
    const updates = [
      ...(change({ ProvisionedThroughput: units(9, 9) }).GlobalSecondaryIndexUpdates ?? []),
      ...(change({ ProvisionedThroughput: units(9, 9) }, 'ghost').GlobalSecondaryIndexUpdates ?? []),
    ];
    expect(await failure(it.update({ GlobalSecondaryIndexUpdates: updates }))).toMatch(
      /Index ghost for table/,
    );
    expect(await it.describe()).toEqual(before);
  });
});
