import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import {
  failure,
  globalIndex,
  onDemandTable,
  provisionedTable,
  schema,
  start,
  strings,
  units,
  world,
} from './tables.ts';

const createdAt = new Date(start);
const arn = 'arn:aws:dynamodb:us-east-1:123456789012:table/orders';
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

describe('DescribeTable', () => {
  it('shows a plain on-demand table', async () => {
    const { create, describe: look } = world();
    await create();
    expect(await look()).toEqual({
      AttributeDefinitions: onDemandTable.AttributeDefinitions,
      TableName: 'orders',
      KeySchema: onDemandTable.KeySchema,
      TableStatus: 'ACTIVE',
      CreationDateTime: createdAt,
      ProvisionedThroughput: { NumberOfDecreasesToday: 0, ReadCapacityUnits: 0, WriteCapacityUnits: 0 },
      TableSizeBytes: 0,
      ItemCount: 0,
      TableArn: arn,
      TableId: expect.stringMatching(uuid),
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST', LastUpdateToPayPerRequestDateTime: createdAt },
      DeletionProtectionEnabled: false,
      WarmThroughput: { ReadUnitsPerSecond: 12_000, WriteUnitsPerSecond: 4_000, Status: 'ACTIVE' },
    });
  });

  it('shows no billing mode for a table that was always provisioned, and its throughput as warm', async () => {
    const { create, describe: look } = world();
    await create(provisionedTable);
    const table = await look();
    expect(table.BillingModeSummary).toBeUndefined();
    expect(table.ProvisionedThroughput).toEqual({ NumberOfDecreasesToday: 0, ...units(5, 5) });
    expect(table.WarmThroughput).toEqual({ ReadUnitsPerSecond: 5, WriteUnitsPerSecond: 5, Status: 'ACTIVE' });
  });

  it('shows indexes by kind in the order given, and attributes by name', async () => {
    const { create, describe: look } = world();
    await create({
      AttributeDefinitions: strings('sk', 'z', 'pk'),
      LocalSecondaryIndexes: [globalIndex('local', schema('pk', 'z'))],
      GlobalSecondaryIndexes: [
        globalIndex('zulu', schema('z')),
        {
          ...globalIndex('alpha', schema('z')),
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['y', 'x'] },
        },
      ],
    });
    const table = await look();
    expect(table.AttributeDefinitions).toEqual(strings('pk', 'sk', 'z'));
    expect(table.LocalSecondaryIndexes).toEqual([
      {
        IndexName: 'local',
        KeySchema: schema('pk', 'z'),
        Projection: { ProjectionType: 'ALL' },
        IndexSizeBytes: 0,
        ItemCount: 0,
        IndexArn: `${arn}/index/local`,
      },
    ]);
    expect(table.GlobalSecondaryIndexes).toEqual([
      {
        IndexName: 'zulu',
        KeySchema: schema('z'),
        Projection: { ProjectionType: 'ALL' },
        IndexStatus: 'ACTIVE',
        ProvisionedThroughput: { NumberOfDecreasesToday: 0, ReadCapacityUnits: 0, WriteCapacityUnits: 0 },
        IndexSizeBytes: 0,
        ItemCount: 0,
        IndexArn: `${arn}/index/zulu`,
        WarmThroughput: { ReadUnitsPerSecond: 12_000, WriteUnitsPerSecond: 4_000, Status: 'ACTIVE' },
      },
      expect.objectContaining({
        IndexName: 'alpha',
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['x', 'y'] },
      }),
    ]);
  });

  it('counts items and bytes, of the table and of each index', async () => {
    const { create, client, describe: look } = world();
    await create({
      AttributeDefinitions: strings('pk', 'sk', 'gk'),
      GlobalSecondaryIndexes: [
        { ...globalIndex('keys', schema('gk')), Projection: { ProjectionType: 'KEYS_ONLY' } },
      ],
    });
    for (const [sk, gk] of [['1'], ['2', 'g']]) {
      const Item = { pk: { S: 'p' }, sk: { S: sk ?? '' }, ...(gk === undefined ? {} : { gk: { S: gk } }) };
      await client.send(new PutItemCommand({ TableName: 'orders', Item: { ...Item, other: { S: 'x' } } }));
    }
    const table = await look();
    // pk + p, sk + 1, other + x, and gk + g in the second.
    expect([table.ItemCount, table.TableSizeBytes]).toEqual([2, 3 + 3 + 6 + (3 + 3 + 6 + 3)]);
    expect(table.GlobalSecondaryIndexes).toMatchObject([{ ItemCount: 1, IndexSizeBytes: 9 }]);
  });

  it('shows what was asked for at creation', async () => {
    const { create, describe: look } = world();
    await create({
      TableClass: 'STANDARD',
      DeletionProtectionEnabled: true,
      OnDemandThroughput: { MaxReadRequestUnits: 100 },
      WarmThroughput: { ReadUnitsPerSecond: 12_001 },
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
      SSESpecification: { SSEType: 'KMS', KMSMasterKeyId: '8963cda5-0fac-4af1-8635-0af67d16fe14' },
    });
    expect(await look()).toMatchObject({
      TableClassSummary: { TableClass: 'STANDARD' },
      DeletionProtectionEnabled: true,
      OnDemandThroughput: { MaxReadRequestUnits: 100 },
      WarmThroughput: { ReadUnitsPerSecond: 12_001, WriteUnitsPerSecond: 4_000, Status: 'ACTIVE' },
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
      LatestStreamLabel: '2026-03-04T05:06:07.089',
      LatestStreamArn: `${arn}/stream/2026-03-04T05:06:07.089`,
      SSEDescription: {
        Status: 'ENABLED',
        SSEType: 'KMS',
        KMSMasterKeyArn: 'arn:aws:kms:us-east-1:123456789012:key/8963cda5-0fac-4af1-8635-0af67d16fe14',
      },
    });
  });

  it.each([
    ['no specification', undefined],
    ['an empty one', {}],
    ['one that is off', { Enabled: false }],
  ])('shows no encryption for %s: the key is the service’s own', async (_what, SSESpecification) => {
    const { create, describe: look } = world();
    await create({ SSESpecification });
    expect((await look()).SSEDescription).toBeUndefined();
  });

  it('shows the same managed key for every table that asks for encryption alone', async () => {
    const { create, describe: look } = world();
    await create({ TableName: 'one', SSESpecification: { Enabled: true } });
    await create({
      TableName: 'two',
      SSESpecification: { Enabled: true, SSEType: 'KMS', KMSMasterKeyId: 'alias/aws/dynamodb' },
    });
    const [one, two] = [await look('one'), await look('two')];
    expect(one.SSEDescription?.KMSMasterKeyArn).toMatch(
      /^arn:aws:kms:us-east-1:123456789012:key\/[0-9a-f-]{36}$/,
    );
    expect(two.SSEDescription).toEqual(one.SSEDescription);
  });

  it('shows no stream for one that is off from the start', async () => {
    const { create, describe: look } = world();
    await create({ StreamSpecification: { StreamEnabled: false } });
    const { StreamSpecification, LatestStreamArn, LatestStreamLabel } = await look();
    expect([StreamSpecification, LatestStreamArn, LatestStreamLabel]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each(['nowhere', 'arn:aws:dynamodb:us-east-1:123456789012:table/nowhere'])(
    'knows no table %s',
    async (name) => {
      expect(await failure(world().describe(name))).toBe(
        'ResourceNotFoundException: Requested resource not found: Table: nowhere not found',
      );
    },
  );
});

describe('The answer of CreateTable', () => {
  it('shows the table CREATING, without what comes with being there', async () => {
    const { create, describe: look } = world();
    const answer = await create({
      AttributeDefinitions: strings('pk', 'sk', 'gk'),
      GlobalSecondaryIndexes: [globalIndex('global', schema('gk'))],
    });
    const later = await look();
    expect(answer).toEqual({
      ...later,
      TableStatus: 'CREATING',
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      WarmThroughput: undefined,
      GlobalSecondaryIndexes: [
        { ...later.GlobalSecondaryIndexes?.[0], IndexStatus: 'CREATING', WarmThroughput: undefined },
      ],
    });
  });

  it('shows warm throughput that was asked for as being raised', async () => {
    const { create } = world();
    expect((await create({ WarmThroughput: { ReadUnitsPerSecond: 13_000 } })).WarmThroughput).toEqual({
      ReadUnitsPerSecond: 13_000,
      WriteUnitsPerSecond: 4_000,
      Status: 'UPDATING',
    });
  });

  it('is what is seen for as long as creation lasts on the clock', async () => {
    const { create, describe: look, clock } = world({ transitions: { createTableMs: 5_000 } });
    await create({
      AttributeDefinitions: strings('pk', 'sk', 'gk'),
      GlobalSecondaryIndexes: [globalIndex('global', schema('gk'))],
    });
    clock.advance(4_999);
    const before = await look();
    clock.advance(1);
    const after = await look();
    expect([before.TableStatus, before.GlobalSecondaryIndexes?.[0]?.IndexStatus]).toEqual([
      'CREATING',
      'CREATING',
    ]);
    expect([after.TableStatus, after.GlobalSecondaryIndexes?.[0]?.IndexStatus]).toEqual(['ACTIVE', 'ACTIVE']);
    expect(before.GlobalSecondaryIndexes?.[0]?.Backfilling).toBeUndefined();
  });
});
