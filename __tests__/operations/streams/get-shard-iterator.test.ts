import type { GetShardIteratorCommandInput } from '@aws-sdk/client-dynamodb-streams';
import { GetShardIteratorCommand } from '@aws-sdk/client-dynamodb-streams';
import { hour, refusal, World } from './world.ts';

/** A stream with two records in its first shard. */
async function twoRecords() {
  const world = new World();
  const stream = world.enable();
  world.insert(stream, ['a', 'b']);
  const [shard] = await world.shards(stream);
  const { numbers } = await world.read(await world.iterator(stream));
  const started = shard?.SequenceNumberRange?.StartingSequenceNumber ?? '';
  return { world, stream, started, numbers, shardId: shard?.ShardId ?? '' };
}

const ahead = '9'.repeat(24);

describe('GetShardIterator', () => {
  it('starts where the type says', async () => {
    const { world, stream, started, numbers } = await twoRecords();
    const idsFrom = async (...start: ['TRIM_HORIZON' | 'LATEST'] | ['AT' | 'AFTER', string | undefined]) => {
      const [type, number] = start;
      const full = type === 'AT' || type === 'AFTER' ? (`${type}_SEQUENCE_NUMBER` as const) : type;
      return (await world.read(await world.iterator(stream, full, { number }))).ids;
    };
    expect(await idsFrom('TRIM_HORIZON')).toEqual(['a', 'b']);
    expect(await idsFrom('LATEST')).toEqual([]);
    expect(await idsFrom('AT', started)).toEqual(['a', 'b']);
    expect(await idsFrom('AFTER', started)).toEqual(['a', 'b']);
    expect(await idsFrom('AT', numbers[0])).toEqual(['a', 'b']);
    expect(await idsFrom('AFTER', numbers[0])).toEqual(['b']);
    expect(await idsFrom('AT', numbers[1])).toEqual(['b']);
    expect(await idsFrom('AFTER', numbers[1])).toEqual([]);
    expect(await idsFrom('AT', String(BigInt(numbers[0] ?? 0) + 1n))).toEqual(['b']);
    expect(await idsFrom('AT', `0000000000000000${numbers[1]}`)).toEqual(['b']);
    expect(await idsFrom('AT', ahead)).toEqual([]);
  });

  it('fixes LATEST at the time of the call', async () => {
    const { world, stream } = await twoRecords();
    const latest = await world.iterator(stream, 'LATEST');
    world.insert(stream, ['c']);
    world.insert(stream, ['d']);
    expect((await world.read(latest)).ids).toEqual(['c', 'd']);
  });

  it('reads a closed shard from any place in it', async () => {
    const { world, stream, numbers, shardId } = await twoRecords();
    stream.rollOver(world.clock.now());
    const read = async (...args: Parameters<World['iterator']>) => world.read(await world.iterator(...args));
    expect(await read(stream, 'LATEST', { shardId })).toMatchObject({ ids: [], isEnd: true });
    expect(await read(stream, 'TRIM_HORIZON', { shardId })).toMatchObject({ ids: ['a', 'b'], isEnd: true });
    const number = numbers[1];
    expect(await read(stream, 'AT_SEQUENCE_NUMBER', { shardId, number })).toMatchObject({ ids: ['b'] });
    expect(await read(stream, 'AFTER_SEQUENCE_NUMBER', { shardId, number })).toMatchObject({
      ids: [],
      isEnd: true,
    });
  });

  it('refuses a number that is not of the shard', async () => {
    const { world, stream, numbers, shardId } = await twoRecords();
    const [child] = stream.rollOver(world.clock.now());
    for (const [id, number] of [
      [shardId, '0'.repeat(21)],
      [shardId, '1'.repeat(21)],
      [shardId, ahead],
      [shardId, `-${numbers[0]}`],
      [shardId, 'not a number, but of a legal length'],
      [child?.id, numbers[1]],
    ]) {
      for (const type of ['AT_SEQUENCE_NUMBER', 'AFTER_SEQUENCE_NUMBER'] as const) {
        await expect(world.iterator(stream, type, { number, shardId: id })).rejects.toEqual(
          refusal('ValidationException', 'Invalid SequenceNumber for the shard'),
        );
      }
    }
  });

  it('refuses a number from before the trim point, and starts TRIM_HORIZON behind it', async () => {
    const { world, stream, started, numbers, shardId } = await twoRecords();
    world.clock.advance(2 * hour);
    world.insert(stream, ['c']);
    world.clock.advance(22 * hour);
    for (const number of [started, ...numbers]) {
      for (const type of ['AT_SEQUENCE_NUMBER', 'AFTER_SEQUENCE_NUMBER'] as const) {
        await expect(world.iterator(stream, type, { number, shardId })).rejects.toEqual(
          refusal('TrimmedDataAccessException', 'The data you are trying to access has been trimmed'),
        );
      }
    }
    const page = await world.read(await world.iterator(stream, 'TRIM_HORIZON', { shardId }));
    expect(page).toMatchObject({ ids: ['c'], isEnd: true });
  });

  it('does not know a shard that is not there, or no more', async () => {
    const { world, stream, shardId } = await twoRecords();
    const notFound = refusal(
      'ResourceNotFoundException',
      'Requested resource not found: Shard does not exist',
    );
    for (const id of ['shardId-00000000000000000000-00000000', 'a shard of no form but of legal length']) {
      await expect(world.iterator(stream, 'TRIM_HORIZON', { shardId: id })).rejects.toEqual(notFound);
    }
    stream.rollOver(world.clock.now());
    world.clock.advance(24 * hour);
    await expect(world.iterator(stream, 'TRIM_HORIZON', { shardId })).rejects.toEqual(notFound);
  });

  it('does not know a stream that is not there', async () => {
    const { world, stream } = await twoRecords();
    const input = { ShardId: 'shardId-00000000000000000000-00000000', ShardIteratorType: 'LATEST' } as const;
    const arn = stream.arn.replace('Music', 'Films');
    await expect(
      world.client.send(new GetShardIteratorCommand({ ...input, StreamArn: arn })),
    ).rejects.toEqual(
      refusal('ResourceNotFoundException', `Requested resource not found: Stream: ${arn} not found`),
    );
  });

  it.each<[string, Partial<Record<keyof GetShardIteratorCommandInput, unknown>>, RegExp]>([
    ['no shard', { ShardId: undefined }, /shardId/i],
    ['a shard id too short', { ShardId: 'short' }, /'shardId'.*greater than or equal to 28/],
    ['a shard id too long', { ShardId: 's'.repeat(66) }, /'shardId'.*less than or equal to 65/],
    ['no type', { ShardIteratorType: undefined }, /shardIteratorType/i],
    ['a wrong type', { ShardIteratorType: 'AT_TIMESTAMP' }, /shardIteratorType/i],
    ['no ARN', { StreamArn: undefined }, /streamArn/i],
    [
      'a malformed ARN',
      { StreamArn: 'a text without the form of an ARN, long enough' },
      /^Invalid StreamArn$/,
    ],
    ['AT without a number', { ShardIteratorType: 'AT_SEQUENCE_NUMBER' }, /Invalid SequenceNumber$/],
    ['AFTER without a number', { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' }, /Invalid SequenceNumber$/],
    ['TRIM_HORIZON with a number', { SequenceNumber: ahead }, /SequenceNumber should not be passed/],
    [
      'LATEST with a number',
      { SequenceNumber: ahead, ShardIteratorType: 'LATEST' },
      /SequenceNumber should not be passed/,
    ],
    [
      'a number too short',
      { SequenceNumber: '1', ShardIteratorType: 'AT_SEQUENCE_NUMBER' },
      /'sequenceNumber'.*greater than or equal to 21/,
    ],
    [
      'a number too long',
      { SequenceNumber: '1'.repeat(41), ShardIteratorType: 'AT_SEQUENCE_NUMBER' },
      /'sequenceNumber'.*less than or equal to 40/,
    ],
  ])('refuses %s', async (_, change, message) => {
    const { world, stream, shardId } = await twoRecords();
    const input = { StreamArn: stream.arn, ShardId: shardId, ShardIteratorType: 'TRIM_HORIZON', ...change };
    await expect(
      world.client.send(new GetShardIteratorCommand(input as GetShardIteratorCommandInput)),
    ).rejects.toEqual(refusal('ValidationException', message));
  });
});
