import {
  ExpiredIteratorException,
  GetRecordsCommand,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import { itemOf } from '../../values/item-of.ts';
import { hour, minute, refusal, World } from './world.ts';

describe('GetRecords', () => {
  it('gives records in the form of the API', async () => {
    const world = new World();
    const stream = world.enable('Music', 'NEW_AND_OLD_IMAGES');
    const keys = { id: { S: 'a' } };
    const [before, after] = [{ id: { S: 'a' } }, { id: { S: 'a' }, toString: { N: '1' } }];
    stream.append({
      partitionHash: 0,
      keyNames: ['id'],
      before: itemOf(before),
      after: itemOf(after),
      now: world.clock.now(),
    });
    const answer = await world.client.send(
      new GetRecordsCommand({ ShardIterator: await world.iterator(stream) }),
    );
    expect(answer.Records).toEqual([
      {
        eventID: expect.stringMatching(/^[0-9a-f]{32}$/),
        eventName: 'MODIFY',
        eventVersion: '1.1',
        eventSource: 'aws:dynamodb',
        awsRegion: 'us-east-1',
        dynamodb: {
          ApproximateCreationDateTime: new Date('2026-11-22T17:09:00Z'),
          Keys: keys,
          NewImage: after,
          OldImage: before,
          SequenceNumber: expect.stringMatching(/^\d{21,40}$/),
          SizeBytes: 3 + 3 + 3 + 8 + 2,
          StreamViewType: 'NEW_AND_OLD_IMAGES',
        },
      },
    ]);
  });

  it('goes on from page to page, and waits on an open shard', async () => {
    const world = new World();
    const stream = world.enable();
    world.insert(stream, ['a', 'b', 'c']);
    const first = await world.read(await world.iterator(stream), 2);
    expect(first.ids).toEqual(['a', 'b']);
    const second = await world.read(first.next, 2);
    expect(second.ids).toEqual(['c']);
    const third = await world.read(second.next, 2);
    expect(third).toMatchObject({ ids: [], isEnd: false });
    world.insert(stream, ['d']);
    expect((await world.read(third.next)).ids).toEqual(['d']);
  });

  it('gives the same records for the same iterator', async () => {
    const world = new World();
    const stream = world.enable();
    world.insert(stream, ['a', 'b']);
    const iterator = await world.iterator(stream);
    const answers = [1, 2].map(() => world.client.send(new GetRecordsCommand({ ShardIterator: iterator })));
    const [one, other] = await Promise.all(answers);
    expect(one?.Records).toHaveLength(2);
    expect(one?.Records).toEqual(other?.Records);
  });

  it('gives 1000 at a time if not told otherwise', async () => {
    const world = new World();
    const stream = world.enable();
    world.insert(
      stream,
      Array.from({ length: 1001 }, (_, index) => `item ${index}`),
    );
    const page = await world.read(await world.iterator(stream));
    expect(page.ids).toHaveLength(1000);
    expect((await world.read(page.next)).ids).toEqual(['item 1000']);
  });

  it('has no next iterator in the page that ends a closed shard', async () => {
    const world = new World();
    const stream = world.enable();
    world.insert(stream, ['a', 'b']);
    const iterator = await world.iterator(stream);
    world.registry.disable(stream, world.clock.now());
    const first = await world.read(iterator, 1);
    expect(first).toMatchObject({ ids: ['a'], isEnd: false });
    expect(await world.read(first.next, 1)).toMatchObject({ ids: ['b'], isEnd: true });
    expect(await world.read(iterator)).toMatchObject({ ids: ['a', 'b'], isEnd: true });
  });

  it('leads from a shard that rolled over by itself to its child', async () => {
    const world = new World();
    const stream = world.enable();
    world.insert(stream, ['a']);
    world.clock.advance(5 * hour);
    world.insert(stream, ['b']);
    const [parent, child] = await world.shards(stream);
    const old = await world.read(await world.iterator(stream, 'TRIM_HORIZON', { shardId: parent?.ShardId }));
    expect(old).toMatchObject({ ids: ['a'], isEnd: true });
    const young = await world.read(await world.iterator(stream, 'TRIM_HORIZON', { shardId: child?.ShardId }));
    expect(young).toMatchObject({ ids: ['b'], isEnd: false });
    expect(BigInt(young.numbers[0] ?? 0)).toBeGreaterThan(BigInt(old.numbers[0] ?? 0));
  });

  it('takes an iterator for a quarter of an hour from when it was given, the next one as well', async () => {
    const world = new World();
    const stream = world.enable();
    const iterator = await world.iterator(stream);
    world.clock.advance(15 * minute - 1);
    const { next } = await world.read(iterator);
    world.clock.advance(1);
    const late = world.read(iterator);
    await expect(late).rejects.toBeInstanceOf(ExpiredIteratorException);
    await expect(late).rejects.toEqual(refusal('ExpiredIteratorException', /./));
    world.clock.advance(14 * minute);
    expect((await world.read(next)).ids).toEqual([]);
  });

  it('refuses an iterator whose record was trimmed meanwhile', async () => {
    const world = new World();
    const stream = world.enable();
    world.insert(stream, ['a']);
    world.clock.advance(10 * minute);
    world.insert(stream, ['b']);
    world.clock.advance(24 * hour - 11 * minute);
    const iterator = await world.iterator(stream);
    expect((await world.read(iterator)).ids).toEqual(['a', 'b']);
    world.clock.advance(minute);
    await expect(world.read(iterator)).rejects.toBeInstanceOf(TrimmedDataAccessException);
    expect((await world.read(await world.iterator(stream))).ids).toEqual(['b']);
  });

  it('does not know the shard or the stream of an iterator any more', async () => {
    const world = new World();
    const stream = world.enable();
    world.clock.advance(hour);
    world.registry.disable(stream, world.clock.now());
    world.clock.advance(24 * hour - minute);
    const iterator = await world.iterator(stream);
    world.clock.advance(minute);
    await expect(world.read(iterator)).rejects.toEqual(
      refusal('ResourceNotFoundException', /^Requested resource/),
    );
  });

  it.each(['garbage', 'a|b|c', ''])('refuses the iterator "%s"', async (iterator) => {
    await expect(new World().read(iterator)).rejects.toEqual(
      refusal('ValidationException', /shardIterator/i),
    );
  });

  it.each([0, -1, 1001])('refuses the limit %i', async (limit) => {
    const world = new World();
    const iterator = await world.iterator(world.enable());
    await expect(world.read(iterator, limit)).rejects.toEqual(refusal('ValidationException', /limit/));
  });

  it('costs the page and not the stream', async () => {
    const world = new World();
    const stream = world.enable();
    const timeOf = async (): Promise<number> => {
      let { next } = await world.read(await world.iterator(stream), 1);
      const began = performance.now();
      for (let page = 0; page < 50; page += 1) ({ next } = await world.read(next, 1));
      return performance.now() - began;
    };
    world.insert(
      stream,
      Array.from({ length: 200 }, (_, index) => `item ${index}`),
    );
    await timeOf();
    const small = await timeOf();
    world.insert(
      stream,
      Array.from({ length: 200_000 }, () => 'item'),
    );
    expect(await timeOf()).toBeLessThan(small * 10 + 50);
  });
});
