/**
 * The life of a stream, from the requests that turn it on and off to the day after: every combination that is accepted,
 * and every one that is refused, in AWS's words.
 */
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  type StreamViewType,
  TagResourceCommand,
  type TableDescription,
  UpdateTableCommand,
  type UpdateTableCommandInput,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { invalid, invalidValues, present, refusal, strings, World } from '../fixture.ts';

const day = 24 * 60 * 60 * 1000;
const viewTypes = ['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES'] as const;
const plain: CreateTableCommandInput = {
  TableName: 'items',
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [{ AttributeName: 'a', KeyType: 'HASH' }],
  AttributeDefinitions: [{ AttributeName: 'a', AttributeType: 'S' }],
};
const off = { StreamSpecification: { StreamEnabled: false } } as const;
const on = onWith('KEYS_ONLY');
const units = { ReadCapacityUnits: 5, WriteCapacityUnits: 5 };
const aIndex = [{ AttributeName: 'a', KeyType: 'HASH' as const }];
const index = { IndexName: 'gsi', KeySchema: aIndex, Projection: { ProjectionType: 'ALL' as const } };

type Input = Partial<UpdateTableCommandInput>;

function onWith(StreamViewType: StreamViewType) {
  return { StreamSpecification: { StreamEnabled: true, StreamViewType } } as const;
}

/** What the SDK's types would not let pass. */
function specification(text: string): Input {
  return { StreamSpecification: JSON.parse(text) };
}

async function create(world: World, more: Partial<CreateTableCommandInput> = {}): Promise<TableDescription> {
  const { TableDescription } = await world.client.send(new CreateTableCommand({ ...plain, ...more }));
  return present(TableDescription);
}

async function update(world: World, input: Input): Promise<TableDescription> {
  const { TableDescription } = await world.client.send(
    new UpdateTableCommand({ TableName: 'items', ...input }),
  );
  return present(TableDescription);
}

async function statusOf(world: World, StreamArn: string | undefined): Promise<string | undefined> {
  const { StreamDescription } = await world.streams.send(new DescribeStreamCommand({ StreamArn }));
  return StreamDescription?.StreamStatus;
}

async function arnsOf(world: World, TableName?: string): Promise<readonly string[]> {
  const { Streams = [] } = await world.streams.send(new ListStreamsCommand({ TableName }));
  return Streams.map((stream) => stream.StreamArn ?? '');
}

async function iteratorOf(world: World, StreamArn: string | undefined): Promise<string | undefined> {
  const { StreamDescription } = await world.streams.send(new DescribeStreamCommand({ StreamArn }));
  const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
  const { ShardIterator } = await world.streams.send(
    new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
  );
  return ShardIterator;
}

const streamMembers = ({ StreamSpecification, LatestStreamArn, LatestStreamLabel }: TableDescription) => ({
  StreamSpecification,
  LatestStreamArn,
  LatestStreamLabel,
});
const none = { StreamSpecification: undefined, LatestStreamArn: undefined, LatestStreamLabel: undefined };

describe('CreateTable', () => {
  it.each(viewTypes)('turns a stream on with %s, named in the answer already', async (viewType) => {
    const world = new World();
    const label = '2026-11-22T10:00:00.000';
    const arn = `arn:aws:dynamodb:us-east-1:123456789012:table/items/stream/${label}`;
    const expected = { ...onWith(viewType), LatestStreamArn: arn, LatestStreamLabel: label };
    expect(streamMembers(await create(world, onWith(viewType)))).toEqual(expected);
    expect(streamMembers(await world.describe())).toEqual(expected);
    const { StreamDescription } = await world.streams.send(new DescribeStreamCommand({ StreamArn: arn }));
    expect(StreamDescription).toMatchObject({ StreamViewType: viewType, StreamStatus: 'ENABLED' });
  });

  it.each([{}, off])('has no stream with %j', async (input) => {
    const world = new World();
    expect(streamMembers(await create(world, input))).toEqual(none);
    expect(streamMembers(await world.describe())).toEqual(none);
    expect(await arnsOf(world, 'items')).toEqual([]);
  });
});

const missing = invalid(
  "1 validation error detected: Value null at 'streamSpecification.streamEnabled' failed to satisfy constraint: Member must not be null",
);
const unknownType = invalid(
  "1 validation error detected: Value 'new_image' at 'streamSpecification.streamViewType' failed to satisfy constraint: " +
    'Member must satisfy enum value set: [OLD_IMAGE, KEYS_ONLY, NEW_AND_OLD_IMAGES, NEW_IMAGE]',
);
const badMembers: readonly [Input, string][] = [
  [specification('{}'), missing],
  [specification('{"StreamViewType":"KEYS_ONLY"}'), missing],
  [specification('{"StreamEnabled":true,"StreamViewType":"new_image"}'), unknownType],
];

describe('CreateTable refuses', () => {
  it.each<[Input, string]>([
    ...badMembers,
    [
      specification('{"StreamEnabled":true}'),
      invalidValues('Table is being created with a stream enabled, UpdateViewType is required'),
    ],
    [
      specification('{"StreamEnabled":false,"StreamViewType":"KEYS_ONLY"}'),
      invalidValues('Table is being created with a stream disabled, UpdateViewType should not be specified'),
    ],
  ])('%j', async (input, text) => {
    const world = new World();
    expect(await refusal(world.client.send(new CreateTableCommand({ ...plain, ...input })))).toBe(text);
    expect(await arnsOf(world)).toEqual([]);
  });
});

describe('UpdateTable', () => {
  it.each(viewTypes)('turns a stream on with %s, and off, and leaves its name', async (viewType) => {
    const world = new World();
    await create(world);
    world.clock.advance(5);
    const answer = await update(world, onWith(viewType));
    expect(answer.TableStatus).toBe('UPDATING');
    expect(streamMembers(answer)).toEqual({
      ...onWith(viewType),
      LatestStreamArn: `${answer.TableArn}/stream/2026-11-22T10:00:00.005`,
      LatestStreamLabel: '2026-11-22T10:00:00.005',
    });
    expect(streamMembers(await world.describe())).toEqual(streamMembers(answer));
    const offAnswer = await update(world, off);
    expect(offAnswer.TableStatus).toBe('UPDATING');
    expect(streamMembers(offAnswer)).toEqual({ ...streamMembers(answer), StreamSpecification: undefined });
    expect(streamMembers(await world.describe())).toEqual(streamMembers(offAnswer));
    expect(await statusOf(world, answer.LatestStreamArn)).toBe('DISABLED');
  });

  it.each([on, off])('takes %j together with on-demand billing', async (input) => {
    const world = new World();
    await create(world, {
      BillingMode: 'PROVISIONED',
      ProvisionedThroughput: units,
      ...(input === off && on),
    });
    await update(world, { ...input, BillingMode: 'PAY_PER_REQUEST' });
    const { StreamSpecification, BillingModeSummary } = await world.describe();
    expect(StreamSpecification).toEqual(input === on ? on.StreamSpecification : undefined);
    expect(BillingModeSummary?.BillingMode).toBe('PAY_PER_REQUEST');
  });

  it('and tags leave a stream as it is', async () => {
    const world = new World();
    const { LatestStreamArn, TableArn } = await create(world, on);
    await update(world, { DeletionProtectionEnabled: true });
    await world.client.send(
      new TagResourceCommand({ ResourceArn: TableArn, Tags: [{ Key: 'k', Value: 'v' }] }),
    );
    expect((await world.describe()).LatestStreamArn).toBe(LatestStreamArn);
    expect(await statusOf(world, LatestStreamArn)).toBe('ENABLED');
  });

  it('does not tell a new stream of what is there, but of how it was before it changes', async () => {
    const world = new World();
    await create(world);
    await world.put({ Item: strings({ a: 'k', v: 'old' }) });
    await update(world, onWith('NEW_AND_OLD_IMAGES'));
    expect(await world.records()).toEqual([]);
    await world.put({ Item: strings({ a: 'k', v: 'new' }) });
    const [record] = await world.records();
    expect([record?.eventName, record?.dynamodb?.OldImage]).toEqual([
      'MODIFY',
      strings({ a: 'k', v: 'old' }),
    ]);
  });
});

describe('UpdateTable refuses', () => {
  const iops = invalidValues('You cannot modify stream status while updating table IOPS');
  const indexToo = invalidValues('You cannot create or delete index while changing stream status');
  const enabled = invalid('Table already has an enabled stream: TableName: items');
  const notThere = invalid('Table has no stream to disable: TableName: items');
  const alone = (what: string): string =>
    invalidValues(`${what} modification must be the only operation in the request`);

  it.each<[string, Input, string]>([
    ...badMembers.map(([input, text]): [string, Input, string] => ['any', input, text]),
    [
      'any',
      specification('{"StreamEnabled":true}'),
      invalidValues('If stream is being enabled then UpdateViewType is required'),
    ],
    [
      'any',
      specification('{"StreamEnabled":false,"StreamViewType":"KEYS_ONLY"}'),
      invalidValues('If stream is being disabled, then UpdateViewType must not be specified'),
    ],
    ['with', on, enabled],
    ['with', onWith('NEW_IMAGE'), enabled],
    ['without', off, notThere],
    ['any', { ...on, ProvisionedThroughput: units }, iops],
    ['any', { ...off, ProvisionedThroughput: units }, iops],
    ['any', { ...on, BillingMode: 'PROVISIONED' }, iops],
    [
      'any',
      {
        ...on,
        AttributeDefinitions: plain.AttributeDefinitions,
        GlobalSecondaryIndexUpdates: [{ Create: index }],
      },
      indexToo,
    ],
    ['any', { ...off, GlobalSecondaryIndexUpdates: [{ Delete: { IndexName: 'gsi' } }] }, indexToo],
    ['any', { ...on, DeletionProtectionEnabled: true }, alone('DeletionProtection')],
    ['any', { ...on, SSESpecification: { Enabled: true } }, alone('Server-Side Encryption')],
    ['any', { ...on, TableClass: 'STANDARD_INFREQUENT_ACCESS' }, alone('TableClass')],
    [
      'any',
      { ...on, WarmThroughput: { ReadUnitsPerSecond: 20_000 } },
      invalidValues('WarmThroughput must be the only operation in the request'),
    ],
    [
      'any',
      { ...on, OnDemandThroughput: { MaxReadRequestUnits: 9 } },
      invalidValues('OnDemandThroughput can only be combined with BillingMode in an UpdateTable request'),
    ],
  ])('of %s stream: %j', async (table, input, text) => {
    const kept = table === 'any' ? [on, off] : [table === 'with' ? on : off];
    for (const specified of kept) {
      const world = new World();
      await create(world, specified);
      const before = await world.describe();
      expect(await refusal(update(world, input))).toBe(text);
      expect(await world.describe()).toEqual(before);
      expect(await arnsOf(world)).toHaveLength(specified === on ? 1 : 0);
    }
  });
});

describe('while a stream is being turned on or off', () => {
  async function changing(operation: 'ENABLE' | 'DISABLE') {
    const world = new World({ transitions: { updateTableMs: 4_000, deleteTableMs: 6_000 } });
    const { LatestStreamArn } = await create(world, operation === 'ENABLE' ? off : on);
    const answer = await update(world, operation === 'ENABLE' ? on : off);
    return { world, arn: answer.LatestStreamArn ?? LatestStreamArn };
  }

  const inUse = 'ResourceInUseException: Attempt to change a resource which is still in use: ';
  const change = (operation: string): string =>
    `Table: items Stream: 2026-11-22T10:00:00.000 Operation: ${operation}`;

  it.each(['ENABLE', 'DISABLE'] as const)('%s: the passing states end by the clock', async (operation) => {
    const { world, arn } = await changing(operation);
    const [passing, final] = operation === 'ENABLE' ? ['ENABLING', 'ENABLED'] : ['DISABLING', 'DISABLED'];
    world.clock.advance(3_999);
    expect([(await world.describe()).TableStatus, await statusOf(world, arn)]).toEqual(['UPDATING', passing]);
    world.clock.advance(1);
    expect([(await world.describe()).TableStatus, await statusOf(world, arn)]).toEqual(['ACTIVE', final]);
  });

  it.each(['ENABLE', 'DISABLE'] as const)(
    '%s: another change is refused, in words that name it',
    async (operation) => {
      const { world } = await changing(operation);
      const status = `${inUse}A stream status change is currently in progress. ${change(operation)}`;
      for (const input of [on, off]) expect(await refusal(update(world, input))).toBe(status);
      expect(await refusal(update(world, { TableClass: 'STANDARD_INFREQUENT_ACCESS' }))).toBe(
        `${inUse}Can't update table class when stream status is being updated. ${change(operation)}`,
      );
      expect(await refusal(update(world, { OnDemandThroughput: { MaxReadRequestUnits: 9 } }))).toMatch(
        /^ResourceInUseException: Attempt to change a resource which is still in use: /,
      );
      expect(await refusal(world.client.send(new DeleteTableCommand({ TableName: 'items' })))).toBe(
        `${inUse}Cannot delete table while stream is being enabled/disabled.`,
      );
    },
  );

  it.each(['ENABLE', 'DISABLE'] as const)(
    '%s: what has nothing to do with it is admitted',
    async (operation) => {
      const { world } = await changing(operation);
      const { TableArn } = await world.describe();
      await update(world, { DeletionProtectionEnabled: true });
      await update(world, { SSESpecification: { Enabled: true } });
      await update(world, { WarmThroughput: { ReadUnitsPerSecond: 20_000 } });
      await world.client.send(
        new UpdateTimeToLiveCommand({
          TableName: 'items',
          TimeToLiveSpecification: { Enabled: true, AttributeName: 'ttl' },
        }),
      );
      await world.client.send(
        new TagResourceCommand({ ResourceArn: TableArn, Tags: [{ Key: 'k', Value: 'v' }] }),
      );
    },
  );

  it('DeleteTable: DISABLING at once, DISABLED with the table gone', async () => {
    const world = new World({ transitions: { deleteTableMs: 6_000 } });
    const { LatestStreamArn } = await create(world, on);
    await world.client.send(new DeleteTableCommand({ TableName: 'items' }));
    expect(await statusOf(world, LatestStreamArn)).toBe('DISABLING');
    world.clock.advance(6_000);
    expect(await statusOf(world, LatestStreamArn)).toBe('DISABLED');
  });
});

describe('several streams of one table name', () => {
  it('stand side by side, each with its own records, and go a day after they were turned off', async () => {
    const world = new World();
    const arns: (string | undefined)[] = [(await create(world, on)).LatestStreamArn];
    await world.put({ Item: strings({ a: 'first' }) });
    // No time passes in between, and still each is another one.
    for (const name of ['second', 'third']) {
      await update(world, off);
      arns.push((await update(world, on)).LatestStreamArn);
      await world.put({ Item: strings({ a: name }) });
    }
    const iterators = await Promise.all(arns.map((arn) => iteratorOf(world, arn)));
    await world.client.send(new DeleteTableCommand({ TableName: 'items' }));
    await create(world, on);
    const all = await arnsOf(world, 'items');
    expect(all).toHaveLength(4);
    expect(all).toEqual([...all].sort());
    expect(all.slice(0, 3)).toEqual(arns);
    expect(await Promise.all(all.map((arn) => statusOf(world, arn)))).toEqual([
      'DISABLED',
      'DISABLED',
      'DISABLED',
      'ENABLED',
    ]);
    const reads = iterators.map((ShardIterator) =>
      world.streams.send(new GetRecordsCommand({ ShardIterator })),
    );
    const keys = (await Promise.all(reads)).map((page) =>
      page.Records?.map((each) => each.dynamodb?.Keys?.['a']?.S),
    );
    expect(keys).toEqual([['first'], ['second'], ['third']]);
    world.clock.advance(day);
    expect(await arnsOf(world, 'items')).toEqual(all.slice(3));
    expect(await refusal(statusOf(world, arns[0]))).toBe(
      `ResourceNotFoundException: Requested resource not found: Stream: ${arns[0]} not found`,
    );
  });

  it('are listed on after a cursor whose table and stream are gone, and none comes twice', async () => {
    const world = new World();
    for (const name of ['bbb', 'ddd', 'fff']) await create(world, { TableName: name, ...on });
    const page = await world.streams.send(new ListStreamsCommand({ Limit: 1 }));
    expect(page.Streams?.map((stream) => stream.TableName)).toEqual(['bbb']);
    await world.client.send(new DeleteTableCommand({ TableName: 'bbb' }));
    world.clock.advance(day);
    for (const name of ['aaa', 'ccc', 'eee']) await create(world, { TableName: name, ...on });
    const rest: (string | undefined)[] = [];
    let cursor = page.LastEvaluatedStreamArn;
    while (cursor !== undefined) {
      const next = await world.streams.send(
        new ListStreamsCommand({ Limit: 2, ExclusiveStartStreamArn: cursor }),
      );
      rest.push(...(next.Streams ?? []).map((stream) => stream.TableName));
      cursor = next.LastEvaluatedStreamArn;
    }
    expect(rest).toEqual(['ccc', 'ddd', 'eee', 'fff']);
  });
});
