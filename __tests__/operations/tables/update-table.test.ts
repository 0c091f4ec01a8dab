import type { CreateTableCommandInput, UpdateTableCommandInput } from '@aws-sdk/client-dynamodb';
import {
  failure,
  globalIndex,
  invalid,
  provisionedTable,
  schema,
  start,
  strings,
  units,
  world,
} from './tables.ts';

type Update = Partial<UpdateTableCommandInput>;
type Case = readonly [string, Update, string];

const nothing =
  'ValidationException: At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, ' +
  'GlobalSecondaryIndexUpdates, SSESpecification, ReplicaUpdates, MultiAccountReplicaReady, ReplicaTransitRoleArn, ' +
  'MultiRegionConsistency, DeletionProtectionEnabled, OnDemandThroughput, WarmThroughput or TableClass is required';
const stream = { StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' } } as const;
const provision = { ProvisionedThroughput: units(7, 7) };
const encrypt = { SSESpecification: { Enabled: true } };
const protect = { DeletionProtectionEnabled: true };
const archive = { TableClass: 'STANDARD_INFREQUENT_ACCESS' } as const;
const warm = { WarmThroughput: { ReadUnitsPerSecond: 20_000 } };
const cap = { OnDemandThroughput: { MaxReadRequestUnits: 100 } };
const onDemand = { BillingMode: 'PAY_PER_REQUEST' } as const;
const addIndex = {
  AttributeDefinitions: strings('gk'),
  GlobalSecondaryIndexUpdates: [{ Create: globalIndex('global', schema('gk')) }],
};
const dropIndex = { GlobalSecondaryIndexUpdates: [{ Delete: { IndexName: 'global' } }] };

describe('UpdateTable refuses, for any table', () => {
  const alone = (name: string): string =>
    `${invalid}${name} modification must be the only operation in the request`;
  const iops = `${invalid}You cannot modify stream status while updating table IOPS`;

  const cases: readonly Case[] = [
    ['nothing to do', {}, nothing],
    ['definitions alone', { AttributeDefinitions: strings('pk') }, nothing],
    ['an empty list of index updates', { GlobalSecondaryIndexUpdates: [] }, nothing],
    ['empty throughputs', { WarmThroughput: {}, OnDemandThroughput: {} }, nothing],
    [
      'an empty list of index updates beside something',
      { GlobalSecondaryIndexUpdates: [], ...protect },
      `${invalid}List of GlobalSecondaryIndexUpdates is empty`,
    ],
    [
      'throughput out of bounds',
      { ProvisionedThroughput: units(1, 1_000_000_000_001) },
      'ValidationException: Given value 1000000000001 for WriteCapacityUnits is out of bounds',
    ],
    [
      'throughput with on-demand billing',
      { ...onDemand, ...provision },
      `${invalid}ProvisionedThroughput cannot be specified when BillingMode is PAY_PER_REQUEST`,
    ],
    [
      'an index update without an action',
      { GlobalSecondaryIndexUpdates: [{}] },
      `${invalid}One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create, GlobalSecondaryIndexUpdate.Delete must not be null`,
    ],
    [
      'an index update with two actions',
      { GlobalSecondaryIndexUpdates: [{ Update: { IndexName: 'one' }, Delete: { IndexName: 'two' } }] },
      `${invalid}Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate object`,
    ],
    [
      'two actions on one index',
      {
        GlobalSecondaryIndexUpdates: [
          ...addIndex.GlobalSecondaryIndexUpdates,
          ...dropIndex.GlobalSecondaryIndexUpdates,
        ],
      },
      `${invalid}Only one global secondary index update per index is allowed simultaneously. Index: global`,
    ],
    [
      'a new index without attribute definitions',
      { GlobalSecondaryIndexUpdates: addIndex.GlobalSecondaryIndexUpdates },
      `${invalid}AttributeDefinitions is not specified for index: global`,
    ],
    [
      'empty warm throughput of an index',
      { GlobalSecondaryIndexUpdates: [{ Update: { IndexName: 'global', WarmThroughput: {} } }] },
      `${invalid}WarmThroughput must have at least one of ReadUnitsPerSecond or WriteUnitsPerSecond specified for index: global`,
    ],
    [
      'a stream without a view type',
      { StreamSpecification: { StreamEnabled: true } },
      `${invalid}If stream is being enabled then UpdateViewType is required`,
    ],
    [
      'a view type without a stream',
      { StreamSpecification: { StreamEnabled: false, StreamViewType: 'NEW_IMAGE' } },
      `${invalid}If stream is being disabled, then UpdateViewType must not be specified`,
    ],
    [
      'a cap under -1',
      { OnDemandThroughput: { MaxWriteRequestUnits: -2 } },
      `${invalid}Requested MaxWriteRequestUnits for OnDemandThroughput for table is outside of valid range`,
    ],
    [
      'a cap of 0',
      { OnDemandThroughput: { MaxReadRequestUnits: 0 } },
      `${invalid}Requested MaxReadRequestUnits for OnDemandThroughput for table is outside of valid range`,
    ],
    ['encryption and anything', { ...encrypt, ...archive, ...protect }, alone('Server-Side Encryption')],
    ['a table class and anything', { ...archive, ...protect, ...stream }, alone('TableClass')],
    ['deletion protection and anything', { ...protect, ...warm }, alone('DeletionProtection')],
    ['deletion protection and an index', { ...protect, ...addIndex }, alone('DeletionProtection')],
    [
      'warm throughput and anything',
      { ...warm, ...stream },
      `${invalid}WarmThroughput must be the only operation in the request`,
    ],
    [
      'warm throughput and a new index',
      { ...warm, ...addIndex },
      `${invalid}Create global secondary index cannot be specified when updating WarmThroughput`,
    ],
    [
      'a cap and a stream',
      { ...cap, ...stream },
      `${invalid}OnDemandThroughput can only be combined with BillingMode in an UpdateTable request`,
    ],
    ['a stream and throughput', { ...stream, ...provision }, iops],
    ['a stream and provisioned billing', { ...stream, BillingMode: 'PROVISIONED' }, iops],
    [
      'throughput and an index that goes',
      { ...provision, ...dropIndex },
      `${invalid}You cannot create or delete index while updating table IOPS`,
    ],
    [
      'a stream and a new index',
      { ...stream, ...addIndex },
      `${invalid}You cannot create or delete index while changing stream status`,
    ],
  ];

  it.each(cases)('%s', async (_case, input, text) => {
    const { create, update, describe: look } = world();
    expect(await failure(update(input))).toBe(text);
    await create();
    const before = await look();
    expect(await failure(update(input))).toBe(text);
    expect(await look()).toEqual(before);
  });

  it.each([
    'ReplicaUpdates',
    'MultiRegionConsistency',
    'GlobalTableWitnessUpdates',
    'GlobalTableSettingsReplicationMode',
    'DisassociationProtectionEnabled',
    'VectorIndexUpdates',
  ])('%s, which is not built, by name', async (member) => {
    const values: Readonly<Record<string, unknown>> = {
      ReplicaUpdates: [{ Delete: { RegionName: 'eu-west-1' } }],
      MultiRegionConsistency: 'STRONG',
      GlobalTableWitnessUpdates: [{ Delete: { RegionName: 'eu-west-1' } }],
      GlobalTableSettingsReplicationMode: 'ENABLED',
      DisassociationProtectionEnabled: false,
      VectorIndexUpdates: [],
    };
    expect(await failure(world().update({ [member]: values[member] }))).toContain(
      `fake-dynamodb does not implement the member ${member} of UpdateTable yet`,
    );
  });
});

describe('UpdateTable refuses, for the table as it is', () => {
  const withIndex: Partial<CreateTableCommandInput> = {
    AttributeDefinitions: strings('pk', 'sk', 'gk'),
    GlobalSecondaryIndexes: [globalIndex('global', schema('gk')), globalIndex('globe', schema('gk'))],
  };

  const cases: readonly (readonly [string, Partial<CreateTableCommandInput>, Update, string])[] = [
    [
      'throughput of an on-demand table',
      {},
      provision,
      `${invalid}Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST`,
    ],
    [
      'provisioned billing without throughput',
      provisionedTable,
      { BillingMode: 'PROVISIONED' },
      `${invalid}ProvisionedThroughput must be specified when BillingMode is PROVISIONED`,
    ],
    [
      'provisioned billing without throughput of every index',
      withIndex,
      { BillingMode: 'PROVISIONED', ...provision },
      `${invalid}ProvisionedThroughput must be specified for index: global,globe`,
    ],
    [
      'a cap on a provisioned table',
      provisionedTable,
      cap,
      `${invalid}MaxReadRequestUnits for OnDemandThroughput cannot be specified when the table BillingMode is PROVISIONED`,
    ],
    [
      'the throughput that it has',
      provisionedTable,
      { BillingMode: 'PROVISIONED', ProvisionedThroughput: units(5, 5) },
      'ValidationException: The provisioned throughput for the table will not change. The requested value equals the ' +
        'current value. Current ReadCapacityUnits provisioned for the table: 5. Requested ReadCapacityUnits: 5. ' +
        'Current WriteCapacityUnits provisioned for the table: 5. Requested WriteCapacityUnits: 5. Refer to the ' +
        'Amazon DynamoDB Developer Guide for current limits and how to request higher limits.',
    ],
    [
      'throughput above the quota',
      provisionedTable,
      { ProvisionedThroughput: units(40_001, 5) },
      'LimitExceededException: The requested ReadCapacityUnits, 40001, is above the per table maximum for the account ' +
        'in us-east-1. Per table maximum: 40000. Refer to the Amazon DynamoDB Developer Guide for current limits ' +
        'and how to request higher limits.',
    ],
    [
      'a cap above the quota',
      {},
      { OnDemandThroughput: { MaxReadRequestUnits: 40_001 } },
      'LimitExceededException: Subscriber limit exceeded: Requested MaxReadRequestUnits for OnDemandThroughput for ' +
        'table exceeds TableMaxReadCapacityUnits of the account in region us-east-1',
    ],
    [
      'less warm throughput',
      provisionedTable,
      { WarmThroughput: { ReadUnitsPerSecond: 4 } },
      `${invalid}Requested ReadUnitsPerSecond for WarmThroughput for table is lower than current WarmThroughput, ` +
        'decreasing WarmThroughput is not supported',
    ],
    [
      'a stream where there is one',
      stream,
      { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' } },
      'ValidationException: Table already has an enabled stream: TableName: orders',
    ],
    [
      'to turn off a stream where there is none',
      {},
      { StreamSpecification: { StreamEnabled: false } },
      'ValidationException: Table has no stream to disable: TableName: orders',
    ],
    [
      'to turn off encryption that is not on',
      {},
      { SSESpecification: {} },
      `${invalid}Table is already encrypted by default`,
    ],
    [
      'the key that it has, by its ARN',
      {
        SSESpecification: { Enabled: true, SSEType: 'KMS', KMSMasterKeyId: 'arn:aws:kms:us-east-1:1:key/k' },
      },
      {
        SSESpecification: { Enabled: true, SSEType: 'KMS', KMSMasterKeyId: 'arn:aws:kms:us-east-1:1:key/k' },
      },
      `${invalid}Table is already encrypted with given KMSMasterKeyId. ` +
        'Use KMSMasterKeyId parameter if you want to change Master Key',
    ],
  ];

  it.each(cases)('%s', async (_case, table, input, text) => {
    const { create, update, describe: look } = world();
    await create(table);
    const before = await look();
    expect(await failure(update(input))).toBe(text);
    expect(await look()).toEqual(before);
  });

  it('a table that is not there', async () => {
    expect(await failure(world().update(protect))).toBe(
      'ResourceNotFoundException: Requested resource not found: Table: orders not found',
    );
  });
});

describe('UpdateTable', () => {
  it('moves provisioned throughput: the answer has the old units and the time, the next look the new ones', async () => {
    const { create, update, describe: look, clock } = world();
    await create(provisionedTable);
    clock.advance(1_000);
    const answer = await update({ ProvisionedThroughput: units(6, 4) });
    const at = new Date(start + 1_000);
    expect([answer.TableStatus, answer.ProvisionedThroughput]).toEqual([
      'UPDATING',
      { LastIncreaseDateTime: at, LastDecreaseDateTime: at, NumberOfDecreasesToday: 0, ...units(5, 5) },
    ]);
    const { TableStatus, ProvisionedThroughput, WarmThroughput } = await look();
    expect([TableStatus, ProvisionedThroughput]).toEqual([
      'ACTIVE',
      { LastIncreaseDateTime: at, LastDecreaseDateTime: at, NumberOfDecreasesToday: 1, ...units(6, 4) },
    ]);
    expect(WarmThroughput).toEqual({ ReadUnitsPerSecond: 6, WriteUnitsPerSecond: 5, Status: 'ACTIVE' });
  });

  it('takes four decreases a day, then one an hour', async () => {
    const { create, update, describe: look, clock } = world();
    await create(provisionedTable);
    for (const write of [4, 3, 2]) await update({ ProvisionedThroughput: units(5, write) });
    await update({ ProvisionedThroughput: units(4, 1) });
    const limit = (count: number, last: string, next: string): string =>
      'LimitExceededException: Subscriber limit exceeded: Provisioned throughput decreases are limited within a given ' +
      'UTC day. After the first 4 decreases, each subsequent decrease in the same UTC day can be performed at most ' +
      `once every 3600 seconds. Number of decreases today: ${count}. Last decrease at Wednesday, March 4, 2026 at ` +
      `${last} AM Coordinated Universal Time. Next decrease can be made at Wednesday, March 4, 2026 at ${next} AM ` +
      'Coordinated Universal Time';
    expect(await failure(update({ ProvisionedThroughput: units(3, 9) }))).toBe(
      limit(4, '5:06:07', '6:06:07'),
    );
    await update({ ProvisionedThroughput: units(4, 2) });
    clock.advance({ hours: 1 });
    await update({ ProvisionedThroughput: units(3, 2) });
    expect(await failure(update({ ProvisionedThroughput: units(2, 2) }))).toBe(
      limit(5, '6:06:07', '7:06:07'),
    );
    clock.advance({ hours: 18 });
    expect((await look()).ProvisionedThroughput?.NumberOfDecreasesToday).toBe(0);
    await update({ ProvisionedThroughput: units(2, 2) });
    expect((await look()).ProvisionedThroughput?.NumberOfDecreasesToday).toBe(1);
  });

  it('moves to on-demand billing and back', async () => {
    const { create, update, describe: look, clock } = world();
    await create(provisionedTable);
    clock.advance(1_000);
    const switchedAt = new Date(clock.now());
    const answer = await update({ ...onDemand, ...cap });
    expect(answer).toMatchObject({
      TableStatus: 'UPDATING',
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      ProvisionedThroughput: units(0, 0),
      OnDemandThroughput: { MaxReadRequestUnits: 100 },
      WarmThroughput: { ReadUnitsPerSecond: 5, WriteUnitsPerSecond: 5 },
    });
    expect(answer.BillingModeSummary?.LastUpdateToPayPerRequestDateTime).toBeUndefined();
    const summary = { BillingMode: 'PAY_PER_REQUEST', LastUpdateToPayPerRequestDateTime: switchedAt };
    expect(await look()).toMatchObject({
      TableStatus: 'ACTIVE',
      BillingModeSummary: summary,
      WarmThroughput: { ReadUnitsPerSecond: 12_000, WriteUnitsPerSecond: 4_000 },
    });
    await update({ BillingMode: 'PROVISIONED', ...provision });
    const back = await look();
    expect(back.BillingModeSummary).toEqual({ ...summary, BillingMode: 'PROVISIONED' });
    expect(back.ProvisionedThroughput).toEqual({ NumberOfDecreasesToday: 0, ...units(7, 7) });
    expect(back.OnDemandThroughput).toBeUndefined();
    expect(back.WarmThroughput).toMatchObject({ ReadUnitsPerSecond: 12_000 });
  });

  it.each([
    ['on-demand billing again', onDemand],
    ['the class it has', { TableClass: 'STANDARD' } as const],
  ])('answers UPDATING to %s and changes nothing', async (_what, input) => {
    const { create, update, describe: look } = world();
    await create();
    const before = await look();
    expect((await update(input)).TableStatus).toBe('UPDATING');
    expect(await look()).toEqual(before);
  });

  it('merges caps member by member and clears one with -1, which the answer alone shows', async () => {
    const { create, update, describe: look } = world();
    await create();
    const shown = async (input: Update): Promise<unknown> => {
      const { OnDemandThroughput: answered } = await update(input);
      return [answered, (await look()).OnDemandThroughput];
    };
    const [read, write] = [{ MaxReadRequestUnits: 1_000 }, { MaxWriteRequestUnits: 500 }];
    expect(await shown({ OnDemandThroughput: read })).toEqual([read, read]);
    expect(await shown({ OnDemandThroughput: write })).toEqual([
      { ...read, ...write },
      { ...read, ...write },
    ]);
    expect(await shown({ OnDemandThroughput: { MaxReadRequestUnits: -1 } })).toEqual([
      { MaxReadRequestUnits: -1, ...write },
      write,
    ]);
    expect(await shown({ OnDemandThroughput: { MaxWriteRequestUnits: -1 } })).toEqual([
      { MaxWriteRequestUnits: -1 },
      undefined,
    ]);
  });

  it('turns a stream on, off and on: another stream each time, the last one named on', async () => {
    const { create, update, describe: look, clock } = world();
    await create();
    const first = await update(stream);
    expect(first).toMatchObject({ TableStatus: 'UPDATING', ...stream });
    expect(await look()).toMatchObject({
      TableStatus: 'ACTIVE',
      ...stream,
      LatestStreamArn: first.LatestStreamArn,
    });
    const off = await update({ StreamSpecification: { StreamEnabled: false } });
    expect([off.StreamSpecification, off.LatestStreamArn]).toEqual([undefined, first.LatestStreamArn]);
    expect((await look()).LatestStreamLabel).toBe(first.LatestStreamLabel);
    clock.advance(1);
    expect((await update({ ...stream, ...onDemand })).LatestStreamArn).not.toBe(first.LatestStreamArn);
  });

  it('protects from deletion at once, without a passing state', async () => {
    const { create, update, describe: look } = world();
    await create();
    expect(await update(protect)).toMatchObject({ TableStatus: 'ACTIVE', ...protect });
    expect(await update(protect)).toMatchObject(protect);
    expect(await look()).toMatchObject(protect);
  });

  it('changes the table class: the answer shows the old one', async () => {
    const { create, update, describe: look } = world();
    await create();
    const answer = await update(archive);
    expect([answer.TableStatus, answer.TableClassSummary]).toEqual(['UPDATING', undefined]);
    expect((await look()).TableClassSummary).toEqual({ ...archive, LastUpdateDateTime: new Date(start) });
  });

  it('changes the key: the table stays ACTIVE, and its encryption shows the old key while it is UPDATING', async () => {
    const { create, update, describe: look } = world();
    await create();
    const on = await update(encrypt);
    expect([on.TableStatus, on.SSEDescription]).toEqual(['ACTIVE', { Status: 'UPDATING' }]);
    const { SSEDescription: enabled } = await look();
    expect(enabled).toMatchObject({ Status: 'ENABLED', SSEType: 'KMS' });
    const off = await update({ SSESpecification: { Enabled: false } });
    expect(off.SSEDescription).toEqual({ ...enabled, Status: 'UPDATING' });
    expect((await look()).SSEDescription).toBeUndefined();
  });

  it('raises warm throughput: the table stays ACTIVE, and the old units show while they are UPDATING', async () => {
    const { create, update, describe: look } = world();
    await create();
    const { TableStatus, WarmThroughput } = await update({ WarmThroughput: { WriteUnitsPerSecond: 4_001 } });
    expect([TableStatus, WarmThroughput]).toEqual([
      'ACTIVE',
      { ReadUnitsPerSecond: 12_000, WriteUnitsPerSecond: 4_000, Status: 'UPDATING' },
    ]);
    expect((await look()).WarmThroughput).toEqual({
      ReadUnitsPerSecond: 12_000,
      WriteUnitsPerSecond: 4_001,
      Status: 'ACTIVE',
    });
  });

  it('ignores definitions where no index is made', async () => {
    const { create, update, describe: look } = world();
    await create();
    await update({ ...protect, AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'N' }] });
    expect((await look()).AttributeDefinitions).toEqual(strings('pk', 'sk'));
  });
});
