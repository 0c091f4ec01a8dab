/** What is refused, and what is admitted, while something else is going on: one row per pair that was measured. */
import type { CreateTableCommandInput, UpdateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { DeleteTableCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { World } from './tables.ts';
import { failure, globalIndex, inUse, provisionedTable, schema, strings, units, world } from './tables.ts';

type Update = Partial<UpdateTableCommandInput>;
type Act = (world: World) => Promise<unknown>;

const spare = { IndexName: 'spare' };
const updates = {
  throughput: { ProvisionedThroughput: units(7, 7) },
  'more throughput': { ProvisionedThroughput: units(8, 8) },
  'on-demand billing': { BillingMode: 'PAY_PER_REQUEST' },
  'provisioned billing': {
    BillingMode: 'PROVISIONED',
    ProvisionedThroughput: units(7, 7),
    GlobalSecondaryIndexUpdates: [{ Update: { ...spare, ProvisionedThroughput: units(1, 1) } }],
  },
  'a stream': { StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' } },
  'no stream': { StreamSpecification: { StreamEnabled: false } },
  'another class': { TableClass: 'STANDARD_INFREQUENT_ACCESS' },
  'a cap': { OnDemandThroughput: { MaxReadRequestUnits: 9 } },
  'warm throughput': { WarmThroughput: { ReadUnitsPerSecond: 20_000 } },
  'warmer throughput': { WarmThroughput: { ReadUnitsPerSecond: 30_000 } },
  encryption: { SSESpecification: { Enabled: true } },
  protection: { DeletionProtectionEnabled: true },
  'a new index': {
    AttributeDefinitions: strings('gk'),
    GlobalSecondaryIndexUpdates: [
      { Create: { ...globalIndex('fresh', schema('gk')), ProvisionedThroughput: units(1, 1) } },
    ],
  },
  'a new on-demand index': {
    AttributeDefinitions: strings('gk'),
    GlobalSecondaryIndexUpdates: [{ Create: globalIndex('fresh', schema('gk')) }],
  },
  'one index less': { GlobalSecondaryIndexUpdates: [{ Delete: spare }] },
  'the new index gone': { GlobalSecondaryIndexUpdates: [{ Delete: { IndexName: 'fresh' } }] },
  'the new index changed': {
    GlobalSecondaryIndexUpdates: [{ Update: { IndexName: 'fresh', ProvisionedThroughput: units(3, 3) } }],
  },
  'the index changed': {
    GlobalSecondaryIndexUpdates: [{ Update: { ...spare, ProvisionedThroughput: units(3, 3) } }],
  },
  'the index changed again': {
    GlobalSecondaryIndexUpdates: [{ Update: { ...spare, ProvisionedThroughput: units(4, 4) } }],
  },
} as const satisfies Readonly<Record<string, Update>>;

type Action = keyof typeof updates | 'deletion';

function act(action: Action): Act {
  return ({ client, update }) =>
    action === 'deletion'
      ? client.send(new DeleteTableCommand({ TableName: 'orders' }))
      : update(updates[action]);
}

const onDemandSpare: Partial<CreateTableCommandInput> = {
  AttributeDefinitions: strings('pk', 'sk', 'gk'),
  GlobalSecondaryIndexes: [globalIndex('spare', schema('gk'))],
};
const provisioned: Partial<CreateTableCommandInput> = {
  ...provisionedTable,
  AttributeDefinitions: strings('pk', 'sk', 'gk'),
  GlobalSecondaryIndexes: [{ ...globalIndex('spare', schema('gk')), ProvisionedThroughput: units(1, 1) }],
};

const iops = `${inUse}Table IOPS are currently being updated. Table: orders`;
const processed = `${inUse}Table: orders is in the process of being updated.`;
const streamChange = 'Table: orders Stream: 2026-03-04T05:06:07.089 Operation: ENABLE';
const classChange = 'TableClassUpdateInProgress: STANDARD_INFREQUENT_ACCESS';
const oneOnline =
  'LimitExceededException: Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table';
const indexesBusy = `${inUse}Cannot delete table while indexes are being created, updated, or deleted.`;

type Row = readonly [Action, string];

const windows: readonly (readonly [
  string,
  Partial<CreateTableCommandInput>,
  Action,
  readonly Row[],
  readonly Action[],
])[] = [
  [
    'throughput is being changed',
    provisioned,
    'throughput',
    [
      ['more throughput', iops],
      ['on-demand billing', iops],
      [
        'a stream',
        `${inUse}Can't enable or disable stream while table IOPS are being updated. Table: orders`,
      ],
      [
        'a new index',
        `${inUse}Can't create or delete indexes while table IOPS are being updated. Table: orders`,
      ],
      ['deletion', processed],
    ],
    ['protection', 'encryption', 'warm throughput'],
  ],
  [
    'billing is being switched to provisioned',
    onDemandSpare,
    'provisioned billing',
    [
      ['a cap', `${inUse}OnDemandThroughput cannot be updated while BillingMode update is in progress`],
      [
        'a stream',
        `${inUse}Can't enable or disable stream while table IOPS are being updated. Table: orders`,
      ],
      ['deletion', indexesBusy],
    ],
    ['protection', 'warm throughput', 'encryption', 'on-demand billing'],
  ],
  [
    'billing is being switched to on-demand',
    provisionedTable,
    'on-demand billing',
    [
      ['more throughput', iops],
      ['on-demand billing', iops],
      [
        'a cap',
        'ValidationException: One or more parameter values were invalid: MaxReadRequestUnits for OnDemandThroughput ' +
          'cannot be specified when the table BillingMode is PROVISIONED',
      ],
      ['deletion', processed],
    ],
    ['protection', 'warm throughput', 'encryption'],
  ],
  [
    'a stream is being turned on',
    onDemandSpare,
    'a stream',
    [
      ['a stream', `${inUse}A stream status change is currently in progress. ${streamChange}`],
      ['no stream', `${inUse}A stream status change is currently in progress. ${streamChange}`],
      [
        'another class',
        `${inUse}Can't update table class when stream status is being updated. ${streamChange}`,
      ],
      [
        'a new on-demand index',
        `${inUse}Can't create or delete an index when stream status is being updated. ${streamChange}`,
      ],
      ['deletion', `${inUse}Cannot delete table while stream is being enabled/disabled.`],
    ],
    ['protection', 'encryption', 'warm throughput'],
  ],
  [
    'a provisioned table’s stream is being turned on',
    provisioned,
    'a stream',
    [['throughput', `${inUse}Can't change table IOPS when stream status is being updated. ${streamChange}`]],
    [],
  ],
  [
    'the table class is being changed',
    onDemandSpare,
    'another class',
    [
      [
        'another class',
        `${inUse}Can't update table class when a table class update is in progress. Table: orders ${classChange}`,
      ],
      [
        'a stream',
        `${inUse}Can't change stream status when a table class update is in progress. Table: orders ${classChange}`,
      ],
      [
        'a cap',
        `${inUse}OnDemandThroughput cannot be updated while TableClass update is in progress. ${classChange}`,
      ],
      [
        'a new on-demand index',
        `${inUse}Can't create or delete an index when a table class update is in progress. Table: orders ${classChange}`,
      ],
      ['deletion', processed],
    ],
    ['protection', 'encryption', 'warm throughput'],
  ],
  [
    'encryption is being changed',
    onDemandSpare,
    'encryption',
    [
      ['encryption', `${inUse}Server-Side Encryption is still being updated`],
      ['deletion', processed],
    ],
    ['protection', 'a stream', 'another class', 'a new on-demand index'],
  ],
  [
    'the table is being warmed',
    onDemandSpare,
    'warm throughput',
    [['deletion', processed]],
    ['protection', 'a cap', 'warmer throughput', 'encryption'],
  ],
  [
    'an index is being allocated',
    provisioned,
    'a new index',
    [
      [
        'throughput',
        `${inUse}Can't change table IOPS when an index is being created. Table: orders Indexes: [fresh]`,
      ],
      [
        'a stream',
        `${inUse}Can't change stream status when an index is being created. Table: orders Indexes: [fresh]`,
      ],
      ['a new index', `${inUse}Index is being created.  Table: orders Index: fresh`],
      ['one index less', oneOnline],
      [
        'the new index gone',
        `${inUse}Index creation is in resource allocation phase. Retry deletion during backfilling phase or when the ` +
          'index is active. Table: orders Index: fresh',
      ],
      [
        'the new index changed',
        `${inUse}Index is being created but is not backfilling yet.  Table: orders Index: fresh`,
      ],
      ['deletion', indexesBusy],
    ],
    ['protection', 'encryption', 'the index changed'],
  ],
  [
    'an index of an on-demand table is being allocated',
    onDemandSpare,
    'a new on-demand index',
    [
      [
        'a cap',
        `${inUse}OnDemandThroughput cannot be updated while index creation is in progress for indexes: [fresh]`,
      ],
    ],
    [],
  ],
  [
    'an index is being dropped',
    provisioned,
    'one index less',
    [
      [
        'throughput',
        `${inUse}Can't change table IOPS when an index is being deleted. Table: orders Indexes: [spare]`,
      ],
      [
        'on-demand billing',
        `${inUse}Can't change table IOPS when an index is being deleted. Table: orders Indexes: [spare]`,
      ],
      ['the index changed', `${inUse}Index is being deleted. Table: orders Index: spare`],
      ['a new index', oneOnline],
      ['deletion', indexesBusy],
    ],
    ['protection'],
  ],
  [
    'an index is being changed',
    provisioned,
    'the index changed',
    [
      ['the index changed again', `${inUse}Index is being updated. Table: orders Index: spare`],
      ['deletion', indexesBusy],
    ],
    ['protection', 'a stream'],
  ],
];

const slow = {
  updateTableMs: 1_000,
  indexAllocationMs: 1_000,
  indexBackfillMs: 1_000,
  indexDeletionMs: 1_000,
};

describe.each(windows)('While %s', (_window, table, first, refused, admitted) => {
  it.each(refused)('%s is refused', async (second, text) => {
    const it = world({ transitions: slow });
    await it.create(table);
    await act(first)(it);
    const before = await it.describe();
    expect(await failure(act(second)(it))).toBe(text);
    expect(await it.describe()).toEqual(before);
  });

  if (admitted.length > 0) {
    it.each(admitted)('%s is admitted', async (second) => {
      const it = world({ transitions: slow });
      await it.create(table);
      await act(first)(it);
      expect(await failure(act(second)(it))).toBe('no error');
    });
  }

  it('the items can be written', async () => {
    const it = world({ transitions: slow });
    await it.create(table);
    await act(first)(it);
    const Item = { pk: { S: 'p' }, sk: { S: 's' }, gk: { S: 'g' } };
    await it.client.send(new PutItemCommand({ TableName: 'orders', Item }));
    expect((await it.describe()).ItemCount).toBe(1);
  });

  it('the first change is done when its time is over, and the table is quiet', async () => {
    const it = world({ transitions: slow });
    await it.create(table);
    await act(first)(it);
    it.clock.advance(2_000);
    expect((await it.describe()).TableStatus).toBe('ACTIVE');
    expect(await failure(act('deletion')(it))).toBe('no error');
  });
});

describe('While an index is being backfilled', () => {
  const rows: readonly (readonly [Action, string])[] = [
    ['throughput', 'no error'],
    ['the new index gone', 'no error'],
    ['the index changed', 'no error'],
    ['protection', 'no error'],
    ['one index less', oneOnline],
    ['deletion', indexesBusy],
  ];

  it.each(rows)('%s ends with: %s', async (second, outcome) => {
    const it = world({ transitions: slow });
    await it.create(provisioned);
    await act('a new index')(it);
    it.clock.advance(1_000);
    expect((await it.describe()).TableStatus).toBe('ACTIVE');
    expect(await failure(act(second)(it))).toBe(outcome);
  });
});

describe('While the table is being created or deleted', () => {
  const slower = { createTableMs: 1_000, deleteTableMs: 1_000 };

  it.each<Action>(['protection', 'a stream', 'deletion'])('%s is refused', async (action) => {
    const it = world({ transitions: slower });
    await it.create();
    expect(await failure(act(action)(it))).toBe(`${inUse}Table is being created: orders`);
    it.clock.advance(1_000);
    await act('deletion')(it);
    expect(await failure(act(action)(it))).toBe(`${inUse}Table is being deleted: orders`);
  });
});

it('A switch to provisioned billing cannot be called back: the request is accepted and lost', async () => {
  const it = world({ transitions: slow });
  await it.create(onDemandSpare);
  await act('provisioned billing')(it);
  expect((await it.update(updates['on-demand billing'])).TableStatus).toBe('UPDATING');
  it.clock.advance(1_000);
  expect((await it.describe()).BillingModeSummary?.BillingMode).toBe('PROVISIONED');
});

it('A table that is warmed twice is warm to the higher figure when the second time is over', async () => {
  const it = world({ transitions: slow });
  await it.create();
  await act('warm throughput')(it);
  it.clock.advance(500);
  await act('warmer throughput')(it);
  it.clock.advance(999);
  expect((await it.describe()).WarmThroughput).toMatchObject({
    ReadUnitsPerSecond: 12_000,
    Status: 'UPDATING',
  });
  it.clock.advance(1);
  expect((await it.describe()).WarmThroughput).toMatchObject({
    ReadUnitsPerSecond: 30_000,
    Status: 'ACTIVE',
  });
});
