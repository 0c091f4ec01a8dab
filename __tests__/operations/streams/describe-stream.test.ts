import { DescribeStreamCommand } from '@aws-sdk/client-dynamodb-streams';
import type { DescribeStreamCommandInput } from '@aws-sdk/client-dynamodb-streams';
import type { Stream } from '../../../lib/streams/stream.ts';
import { hour, refusal, World } from './world.ts';

async function descriptionOf(world: World, stream: Stream, input: Partial<DescribeStreamCommandInput> = {}) {
  const command = new DescribeStreamCommand({ StreamArn: stream.arn, ...input });
  const { StreamDescription } = await world.client.send(command);
  return StreamDescription ?? {};
}

async function shardIds(world: World, stream: Stream, input?: Partial<DescribeStreamCommandInput>) {
  const { Shards = [] } = await descriptionOf(world, stream, input);
  return Shards.map((shard) => shard.ShardId ?? '');
}

describe('DescribeStream', () => {
  it('tells what the stream is, with one open shard right from the start', async () => {
    const world = new World();
    const stream = world.enable('Music', 'NEW_IMAGE');
    const description = await descriptionOf(world, stream);
    expect(description).toEqual({
      StreamArn: stream.arn,
      StreamLabel: '2026-11-22T17:09:00.123',
      StreamStatus: 'ENABLED',
      StreamViewType: 'NEW_IMAGE',
      CreationRequestDateTime: new Date('2026-11-22T17:09:00.123Z'),
      TableName: 'Music',
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      Shards: [
        {
          ShardId: expect.stringMatching(/^shardId-\d{20}-[0-9a-f]{8}$/),
          SequenceNumberRange: { StartingSequenceNumber: expect.stringMatching(/^\d{21,40}$/) },
        },
      ],
    });
  });

  it('tells the last sequence number of a closed shard, and the parent of its child', async () => {
    const world = new World();
    const stream = world.enable();
    world.insert(stream, ['a', 'b']);
    const { numbers } = await world.read(await world.iterator(stream));
    stream.rollOver(world.clock.now());
    const [parent, child] = await world.shards(stream);
    expect(parent?.SequenceNumberRange?.EndingSequenceNumber).toBe(numbers.at(-1));
    expect(child?.ParentShardId).toBe(parent?.ShardId);
    expect(child?.SequenceNumberRange).not.toHaveProperty('EndingSequenceNumber');
    const [end, begin] = [numbers.at(-1) ?? '', child?.SequenceNumberRange?.StartingSequenceNumber ?? ''];
    expect(BigInt(begin)).toBeGreaterThan(BigInt(end));
  });

  it('says of a closed shard without records that it ends where it starts', async () => {
    const world = new World();
    const stream = world.enable();
    world.registry.disable(stream, world.clock.now());
    const { StreamStatus, Shards } = await descriptionOf(world, stream);
    const range = Shards?.[0]?.SequenceNumberRange;
    expect(StreamStatus).toBe('DISABLED');
    expect(range?.EndingSequenceNumber).toBe(range?.StartingSequenceNumber);
  });

  it('pages through the shards in the order of their ids', async () => {
    const world = new World();
    const stream = world.enable();
    for (let times = 0; times < 5; times += 1) stream.split(world.clock.now());
    const all = await shardIds(world, stream);
    expect(all).toHaveLength(11);
    expect(all).toEqual([...all].sort());
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await descriptionOf(world, stream, { Limit: 4, ExclusiveStartShardId: cursor });
      paged.push(...(page.Shards ?? []).map((shard) => shard.ShardId ?? ''));
      cursor = page.LastEvaluatedShardId;
    } while (cursor !== undefined);
    expect(paged).toEqual(all);
  });

  it('gives at most 100 shards at a time', async () => {
    const world = new World();
    const stream = world.enable();
    for (let times = 0; times < 50; times += 1) stream.split(world.clock.now());
    const { Shards, LastEvaluatedShardId } = await descriptionOf(world, stream);
    expect(Shards).toHaveLength(100);
    expect(LastEvaluatedShardId).toBe(Shards?.at(-1)?.ShardId);
  });

  it('has nothing after the last shard, nor after an id beyond all others', async () => {
    const world = new World();
    const stream = world.enable();
    const [last] = await shardIds(world, stream);
    for (const after of [last, 'shardId-99999999999999999999-ffffffff']) {
      const page = await descriptionOf(world, stream, { ExclusiveStartShardId: after });
      expect(page.Shards).toEqual([]);
      expect(page).not.toHaveProperty('LastEvaluatedShardId');
    }
  });

  it('shows with CHILD_SHARDS the children of a shard alone', async () => {
    const world = new World();
    const stream = world.enable();
    const [parent = ''] = await shardIds(world, stream);
    const children = stream.split(world.clock.now()).map((shard) => shard.id);
    const [grandchild] = stream.rollOver(world.clock.now(), children[1]);
    const childrenOf = (id: string | undefined) =>
      shardIds(world, stream, { ShardFilter: { Type: 'CHILD_SHARDS', ShardId: id } });
    expect(await childrenOf(parent)).toEqual(children);
    expect(await childrenOf(children[0])).toEqual([]);
    expect(await childrenOf(children[1])).toEqual([grandchild?.id]);
    expect(await childrenOf('shardId-00000000000000000000-none-such')).toEqual([]);
  });

  it('knows a stream for a day after it was turned off', async () => {
    const world = new World();
    const stream = world.enable();
    world.registry.disable(stream, world.clock.now());
    world.clock.advance(24 * hour - 1);
    expect(await shardIds(world, stream)).toHaveLength(1);
    world.clock.advance(1);
    await expect(descriptionOf(world, stream)).rejects.toEqual(
      refusal('ResourceNotFoundException', `Requested resource not found: Stream: ${stream.arn} not found`),
    );
  });

  it.each([
    'arn:aws:dynamodb:us-east-1:123456789012:table/Music/stream/2015-05-20T20:51:10.252',
    'arn:aws:dynamodb:us-west-2:111122223333:table/Forum/stream/2015-05-20T20:51:10.252',
  ])('does not know %s', async (arn) => {
    await expect(new World().client.send(new DescribeStreamCommand({ StreamArn: arn }))).rejects.toEqual(
      refusal('ResourceNotFoundException', `Requested resource not found: Stream: ${arn} not found`),
    );
  });

  it.each<[Partial<DescribeStreamCommandInput>, RegExp]>([
    [{ StreamArn: undefined }, /'streamArn'.*must not be null/],
    [{ StreamArn: 'a text without the form of an ARN, long enough' }, /^Invalid StreamArn$/],
    [{ Limit: 0 }, /'limit'/],
    [{ Limit: 101 }, /'limit'/],
    [{ ExclusiveStartShardId: 'too short' }, /'exclusiveStartShardId'.*greater than or equal to 28/],
    [{ ShardFilter: {} }, /shardFilter/i],
    [{ ShardFilter: { Type: 'CHILD_SHARDS' } }, /shardFilter\.shardId/i],
    [{ ShardFilter: { Type: 'CHILD_SHARDS', ShardId: 'too short' } }, /shardFilter\.shardId/i],
    [{ ShardFilter: { ShardId: 'shardId-00000000000000000000-00000000' } }, /shardFilter\.type/i],
  ])('refuses %j', async (input, message) => {
    const world = new World();
    await expect(descriptionOf(world, world.enable(), input)).rejects.toEqual(
      refusal('ValidationException', message),
    );
  });
});
