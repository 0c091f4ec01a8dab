import { readRecordPage } from '../../lib/streams/record-page.ts';
import { Shard } from '../../lib/streams/shard.ts';
import { itemOf } from '../values/item-of.ts';
import { recordAt, start } from './changes.ts';

function shardOf(count: number): Shard {
  const range = { from: 0, to: 2 ** 32 - 1 };
  const shard = new Shard({ id: 'shard', parentId: undefined, range, startPosition: 0, createdAt: start });
  for (let position = 1; position <= count; position += 1) shard.log.append(recordAt(position));
  return shard;
}

/** A shard whose records have the given sizes. */
function shardOfSizes(...sizes: number[]): Shard {
  const shard = shardOf(0);
  sizes.forEach((size, index) => {
    const keys = { id: { S: 'k' } };
    const newImage = itemOf({ id: { S: 'x'.repeat(size - 'id'.length - 'idk'.length) } });
    shard.log.append({ ...recordAt(index + 1), keys, newImage });
  });
  return shard;
}

const megabyte = 1024 * 1024;

describe('readRecordPage', () => {
  it('gives as many records as there are, or as the limit allows, and the place to go on', () => {
    const shard = shardOf(5);
    const page = readRecordPage(shard, 0, 2);
    expect(page.records.map(({ record }) => record.position)).toEqual([1, 2]);
    expect(page.nextPosition).toBe(3);
    expect(readRecordPage(shard, 3, 1000).records).toHaveLength(3);
  });

  it('stays where it is on an open shard that has nothing more', () => {
    expect(readRecordPage(shardOf(0), 0, 10)).toEqual({ records: [], nextPosition: 0 });
    expect(readRecordPage(shardOf(5), 6, 10)).toEqual({ records: [], nextPosition: 6 });
  });

  it('ends a closed shard in the page that holds its last record, also when the limit is just met', () => {
    const shard = shardOf(5);
    shard.close(start);
    expect(readRecordPage(shard, 0, 4).nextPosition).toBe(5);
    expect(readRecordPage(shard, 0, 5).nextPosition).toBeUndefined();
    expect(readRecordPage(shard, 0, 1000).nextPosition).toBeUndefined();
    expect(readRecordPage(shard, 6, 1000)).toEqual({ records: [], nextPosition: undefined });
  });

  it('ends a closed shard that has no records', () => {
    const shard = shardOf(0);
    shard.close(start);
    expect(readRecordPage(shard, 0, 10).nextPosition).toBeUndefined();
  });

  it('ends a closed shard whose records are all trimmed', () => {
    const shard = shardOf(3);
    shard.close(start);
    shard.log.trim(start);
    expect(readRecordPage(shard, 4, 10).nextPosition).toBeUndefined();
  });

  it.each([
    [[megabyte / 2, megabyte / 2, 100], 2],
    [[megabyte / 2, megabyte / 2 + 1, 100], 1],
    [[800_000, 800_000], 1],
    [[400_000, 400_000, 400_000], 2],
  ])('gives at most 1 MB: of %j the first %i', (sizes, count) => {
    const page = readRecordPage(shardOfSizes(...sizes), 0, 1000);
    expect(page.records.map(({ sizeBytes }) => sizeBytes)).toEqual(sizes.slice(0, count));
    expect(page.nextPosition).toBe(count + 1);
  });
});
