import {
  DeleteTableCommand,
  ListTablesCommand,
  PutItemCommand,
  waitUntilTableNotExists,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { failure, provisionedTable, units, world } from './tables.ts';

describe('DeleteTable', () => {
  it('answers with a short description, and the table is gone at the next look', async () => {
    const it = world();
    const { TableId, TableArn } = await it.create(provisionedTable);
    const { TableDescription } = await it.client.send(new DeleteTableCommand({ TableName: 'orders' }));
    expect(TableDescription).toEqual({
      TableName: 'orders',
      TableStatus: 'DELETING',
      ProvisionedThroughput: { NumberOfDecreasesToday: 0, ...units(5, 5) },
      TableSizeBytes: 0,
      ItemCount: 0,
      TableArn,
      TableId,
      DeletionProtectionEnabled: false,
    });
    expect(await failure(it.describe())).toMatch(/^ResourceNotFoundException/);
    expect(await failure(it.client.send(new DeleteTableCommand({ TableName: 'orders' })))).toBe(
      'ResourceNotFoundException: Requested resource not found: Table: orders not found',
    );
    await waitUntilTableNotExists({ client: it.client, maxWaitTime: 30 }, { TableName: 'orders' });
  });

  it('leaves nothing to a table of the same name but its ARN', async () => {
    const it = world();
    const first = await it.create();
    await it.client.send(
      new PutItemCommand({ TableName: 'orders', Item: { pk: { S: 'p' }, sk: { S: 's' } } }),
    );
    await it.client.send(new DeleteTableCommand({ TableName: 'orders' }));
    const second = await it.create();
    expect(second.TableArn).toBe(first.TableArn);
    expect(second.TableId).not.toBe(first.TableId);
    expect((await it.describe()).ItemCount).toBe(0);
  });

  it('is refused while the table is protected', async () => {
    const it = world();
    await it.create({ DeletionProtectionEnabled: true });
    expect(await failure(it.client.send(new DeleteTableCommand({ TableName: 'orders' })))).toBe(
      'ValidationException: Resource cannot be deleted as it is currently protected against deletion. ' +
        'Disable deletion protection first.',
    );
    await it.update({ DeletionProtectionEnabled: false });
    await expect(it.client.send(new DeleteTableCommand({ TableName: 'orders' }))).resolves.toBeDefined();
  });

  it('takes its time on the clock: the table is listed and described till then, and its items are not to be had', async () => {
    const it = world({ transitions: { deleteTableMs: 1_000 } });
    await it.create();
    await it.client.send(new DeleteTableCommand({ TableName: 'orders' }));
    it.clock.advance(999);
    expect((await it.describe()).TableStatus).toBe('DELETING');
    expect((await it.client.send(new ListTablesCommand({}))).TableNames).toEqual(['orders']);
    const put = new PutItemCommand({ TableName: 'orders', Item: { pk: { S: 'p' }, sk: { S: 's' } } });
    expect(await failure(it.client.send(put))).toBe(
      'ResourceNotFoundException: Requested resource not found',
    );
    expect(await failure(it.create())).toBe('ResourceInUseException: Table already exists: orders');
    it.clock.advance(1);
    expect((await it.client.send(new ListTablesCommand({}))).TableNames).toEqual([]);
    await expect(it.create()).resolves.toBeDefined();
  });

  it('turns off the stream, which can be read on', async () => {
    const it = world();
    const streams = new DynamoDBStreamsClient(it.dynamodb.clientConfig());
    const { LatestStreamArn: StreamArn } = await it.create({
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' },
    });
    await it.client.send(
      new PutItemCommand({ TableName: 'orders', Item: { pk: { S: 'p' }, sk: { S: 's' } } }),
    );
    await it.client.send(new DeleteTableCommand({ TableName: 'orders' }));
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
    expect(StreamDescription?.StreamStatus).toBe('DISABLED');
    const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
    const { ShardIterator } = await streams.send(
      new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
    );
    const { Records } = await streams.send(new GetRecordsCommand({ ShardIterator }));
    expect(Records).toMatchObject([{ eventName: 'INSERT' }]);
  });
});
