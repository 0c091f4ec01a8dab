import * as fc from 'fast-check';
import { Lineage } from '../../lib/streams/lineage.ts';
import type { Shard } from '../../lib/streams/shard.ts';
import { hour, insertion, minute, start } from './changes.ts';

const hashes = fc.integer({ min: 0, max: 2 ** 32 - 1 });

function lineage(shardCount = 1, now = start): Lineage {
  const shards = new Lineage('5eed');
  shards.open(shardCount, now);
  return shards;
}

function write(shards: Lineage, now: number, hash = 0): void {
  shards.append(insertion({ hash, now }), 'KEYS_ONLY');
}

function openOnes(shards: Lineage, now: number): Shard[] {
  return shards.shards(now).filter((shard) => shard.isOpen);
}

function expectWholeHashSpace(open: readonly Shard[]): void {
  const sorted = [...open].sort((a, b) => a.range.from - b.range.from);
  expect(sorted[0]?.range.from).toBe(0);
  expect(sorted.at(-1)?.range.to).toBe(2 ** 32 - 1);
  for (let index = 1; index < sorted.length; index += 1) {
    expect(sorted[index]?.range.from).toBe((sorted[index - 1]?.range.to ?? 0) + 1);
  }
}

/** Everything about the shards that shows. */
function pictureOf(shards: Lineage): unknown {
  return shards.shards(start).map((shard) => {
    const positions: number[] = [];
    shard.log.readFrom(0, (record) => {
      positions.push(record.position);
      return true;
    });
    return [shard.id, shard.parentId, shard.range, shard.isOpen, shard.startPosition, positions];
  });
}

describe('the first shards', () => {
  it('is one, open and without a parent', () => {
    const [shard, ...others] = lineage().shards(start);
    expect(others).toEqual([]);
    expect(shard).toMatchObject({ parentId: undefined, isOpen: true, createdAt: start });
  });

  it('are as many as asked for, and divide the hash space', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 64 }), (shardCount) => {
        const open = openOnes(lineage(shardCount), start);
        expect(open).toHaveLength(shardCount);
        expectWholeHashSpace(open);
      }),
      { numRuns: 20 },
    );
  });
});

describe('shard ids', () => {
  it("have AWS's form, with the time of creation in milliseconds", () => {
    expect(lineage().shards(start)[0]?.id).toMatch(
      new RegExp(`^shardId-${'0'.repeat(7)}${start}-[0-9a-f]{8}$`),
    );
  });

  it('are unique and ascend, a child after its parent, though the clock stands still or steps back', () => {
    const shards = lineage(2);
    shards.rollOver(start);
    shards.rollOver(start - hour);
    shards.split(start - hour);
    const ids = shards.shards(start).map((shard) => shard.id);
    expect(ids).toHaveLength(8);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const shard of shards.shards(start)) {
      if (shard.parentId !== undefined) expect(shard.id > shard.parentId).toBe(true);
    }
  });
});

describe('append', () => {
  it('puts a change where its hash belongs, and a key always in the same open shard', () => {
    const shards = lineage(4);
    fc.assert(
      fc.property(hashes, (hash) => {
        write(shards, start, hash);
        const holders = shards
          .shards(start)
          .filter((shard) => shard.range.from <= hash && hash <= shard.range.to);
        expect(holders).toHaveLength(1);
        const newest = shards.shards(start).reduce((a, b) => (a.endPosition > b.endPosition ? a : b));
        expect(newest).toBe(holders[0]);
      }),
    );
  });

  it('gives positions that grow even if the clock steps back', () => {
    const shards = lineage();
    const shard = shards.shards(start)[0];
    const positions: number[] = [];
    for (const now of [start, start - hour, start + 1, start]) {
      write(shards, now);
      positions.push(shard?.endPosition ?? -1);
    }
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(new Set(positions).size).toBe(4);
    expect(positions[0]).toBeGreaterThan(shard?.startPosition ?? 0);
  });
});

describe('rollOver', () => {
  it('closes a shard and gives its range to one child', () => {
    const shards = lineage();
    write(shards, start);
    const [child] = shards.rollOver(start + minute);
    const [parent] = shards.shards(start + minute);
    expect(parent?.isOpen).toBe(false);
    expect(child).toMatchObject({ parentId: parent?.id, range: parent?.range, isOpen: true });
    expect(child?.startPosition).toBeGreaterThan(parent?.endPosition ?? 0);
  });

  it('takes every open shard, or the one that is named', () => {
    const shards = lineage(3);
    const [, second] = shards.shards(start);
    expect(shards.rollOver(start, second?.id).map((shard) => shard.parentId)).toEqual([second?.id]);
    expect(shards.rollOver(start, second?.id)).toEqual([]);
    expect(shards.rollOver(start)).toHaveLength(3);
    expectWholeHashSpace(openOnes(shards, start));
  });
});

describe('split', () => {
  it('closes a shard and divides its range among two children', () => {
    const shards = lineage();
    const children = shards.split(start);
    const [parent] = shards.shards(start);
    expect(parent?.isOpen).toBe(false);
    expect(children.map((shard) => shard.parentId)).toEqual([parent?.id, parent?.id]);
    expectWholeHashSpace(children);
  });

  it('takes the shard that is named, else the one with the widest range', () => {
    const shards = lineage();
    const [low, high] = shards.split(start);
    const parents = [
      shards.split(start, high?.id)[0]?.parentId,
      shards.split(start)[0]?.parentId,
      shards.split(start, 'none such')[0]?.parentId,
    ];
    expect(parents).toEqual([high?.id, low?.id, undefined]);
  });

  it('can go on until ranges are one hash wide', () => {
    const shards = lineage();
    let [narrow] = shards.shards(start);
    for (let depth = 0; depth < 32; depth += 1) [narrow] = shards.split(start, narrow?.id);
    expect(narrow?.range).toEqual({ from: 0, to: 0 });
    expect(shards.split(start, narrow?.id)).toEqual([]);
    expectWholeHashSpace(openOnes(shards, start));
  });
});

describe('merge', () => {
  it('closes two neighbours and gives their ranges to one child of the younger', () => {
    const shards = lineage();
    const [low, high] = shards.split(start);
    const [child, ...others] = shards.merge(start);
    expect(others).toEqual([]);
    expect([low?.isOpen, high?.isOpen]).toEqual([false, false]);
    expect(child).toMatchObject({ parentId: high?.id, range: { from: 0, to: 2 ** 32 - 1 }, isOpen: true });
    expect(child?.startPosition).toBeGreaterThan(Math.max(low?.endPosition ?? 0, high?.endPosition ?? 0));
  });

  it('names the younger parent, though that has the lower range', () => {
    const shards = lineage(2);
    const [low, high] = shards.shards(start);
    const [younger] = shards.rollOver(start, low?.id);
    expect(shards.merge(start, [high?.id ?? '', younger?.id ?? ''])[0]?.parentId).toBe(younger?.id);
  });

  it('takes the two that are named, in any order, else the neighbours with the narrowest range', () => {
    const shards = lineage(4);
    const [, second, third] = shards.shards(start);
    const [merged] = shards.merge(start, [third?.id ?? '', second?.id ?? '']);
    expect(merged?.range).toEqual({ from: second?.range.from, to: third?.range.to });
    const [narrow, sibling] = shards.split(start, shards.split(start, merged?.id)[0]?.id);
    expect(shards.merge(start)[0]?.range).toEqual({ from: narrow?.range.from, to: sibling?.range.to });
    expectWholeHashSpace(openOnes(shards, start));
  });

  it('does nothing with shards that are not two open neighbours', () => {
    const shards = lineage(3);
    const [first, second, third] = shards.shards(start).map((shard) => shard.id);
    const pairs = [
      [first, third],
      [first, first],
      [first, 'none such'],
    ] as const;
    for (const [one = '', other = ''] of pairs) expect(shards.merge(start, [one, other])).toEqual([]);
    shards.rollOver(start, second);
    expect(shards.merge(start, [first ?? '', second ?? ''])).toEqual([]);
    expect(lineage(1).merge(start)).toEqual([]);
  });

  it('keeps the hash space whole and ids ascending, in any order of splits, merges and roll-overs', () => {
    const step = fc.constantFrom('split' as const, 'merge' as const, 'rollOver' as const);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.integer({ min: 1, max: 3 }), (steps, shardCount) => {
        const shards = lineage(shardCount);
        for (const kind of steps) {
          shards[kind](start);
          expectWholeHashSpace(openOnes(shards, start));
        }
        const ids = shards.shards(start).map((shard) => shard.id);
        expect(ids).toEqual([...new Set(ids)].sort());
      }),
      { numRuns: 200 },
    );
  });
});

describe('time', () => {
  it('rolls a shard over after four hours, and not before', () => {
    const shards = lineage();
    expect(shards.shards(start + 4 * hour - 1)).toHaveLength(1);
    const [parent, child, ...others] = shards.shards(start + 4 * hour);
    expect(others).toEqual([]);
    expect(parent?.isOpen).toBe(false);
    expect(child).toMatchObject({ parentId: parent?.id, createdAt: start + 4 * hour, isOpen: true });
  });

  it('makes up for the generations that nobody looked at, each at its time', () => {
    const shards = lineage().shards(start + 13 * hour);
    expect(shards.map((shard) => (shard.createdAt - start) / hour)).toEqual([0, 4, 8, 12]);
    expect(shards.map((shard) => shard.isOpen)).toEqual([false, false, false, true]);
    expect(shards.slice(1).map((shard) => shard.parentId)).toEqual(
      shards.slice(0, -1).map((shard) => shard.id),
    );
  });

  it('rolls over on a write, too, so that the write lands in the child', () => {
    const shards = lineage();
    write(shards, start + 5 * hour);
    expect(shards.shards(start + 5 * hour).map((shard) => shard.log.isEmpty)).toEqual([true, false]);
  });

  it('lets closed shards go a day after they closed, so that a long silence leaves a day of them', () => {
    const shards = lineage(2);
    write(shards, start);
    const long = shards.shards(start + 365 * 24 * hour);
    expect(long.length).toBeLessThanOrEqual(2 * 7);
    expect(long.filter((shard) => shard.isOpen)).toHaveLength(2);
    expectWholeHashSpace(openOnes(shards, start + 365 * 24 * hour));
    // Every shard ever made took a position, so this tells how many there were.
    expect(long.at(-1)?.startPosition).toBeLessThan(2 * 10);
  });

  it('holds no more than about a day of records for a table that is only ever written to', () => {
    const shards = lineage();
    for (let hours = 0; hours < 100; hours += 1) write(shards, start + hours * hour);
    const oldest = shards.clone().shards(start)[0];
    expect(oldest?.createdAt).toBeGreaterThan(start + (100 - 24 - 2 * 4) * hour);
  });

  it('keeps a closed shard while it has a record, which a clock that was set back can leave in it', () => {
    const shards = lineage();
    write(shards, start + hour);
    shards.rollOver(start);
    const [closed] = shards.shards(start);
    expect(shards.shard(closed?.id ?? '', start + 24 * hour)?.log.isEmpty).toBe(false);
    expect(shards.shard(closed?.id ?? '', start + 25 * hour)).toBeUndefined();
  });

  it('trims a record when it is a day old', () => {
    const shards = lineage();
    write(shards, start + hour);
    const id = shards.shards(start + hour)[0]?.id ?? '';
    expect(shards.shard(id, start + 25 * hour - 1)?.log.isEmpty).toBe(false);
    expect(shards.shard(id, start + 25 * hour)?.log.isEmpty).toBe(true);
    expect(shards.shards(start + 25 * hour)[0]?.id).toBe(id);
    expect(shards.shard(id, start + 28 * hour)).toBeUndefined();
    expect(shards.shards(start + 28 * hour).map((shard) => shard.id)).not.toContain(id);
  });

  it('does nothing to a lineage that is closed but to let it go', () => {
    const shards = lineage(2);
    shards.close(start + hour);
    expect(shards.shards(start + 24 * hour).map((shard) => shard.isOpen)).toEqual([false, false]);
    expect(shards.shards(start + 25 * hour)).toEqual([]);
    expect(shards.split(start + hour)).toEqual([]);
    expect(shards.rollOver(start + hour)).toEqual([]);
  });
});

describe('clone', () => {
  it('goes its own way, and so does the original', () => {
    const shards = lineage();
    write(shards, start);
    const copy = shards.clone();
    const before = pictureOf(copy);
    write(shards, start);
    shards.split(start);
    expect(pictureOf(copy)).toEqual(before);
    copy.rollOver(start);
    write(copy, start);
    expect(copy.shards(start)).toHaveLength(2);
    expect(shards.shards(start)).toHaveLength(3);
  });

  it('goes on with the time of the original', () => {
    const copy = lineage().clone();
    expect(copy.shards(start + 5 * hour).map((shard) => shard.isOpen)).toEqual([false, true]);
  });

  it('does the same as the original when the same is done to both', () => {
    const shards = lineage();
    const copy = shards.clone();
    for (const one of [shards, copy]) {
      write(one, start);
      one.split(start);
      write(one, start, 2 ** 31);
    }
    expect(pictureOf(copy)).toEqual(pictureOf(shards));
    expect(copy.shards(start)).toHaveLength(3);
  });
});
