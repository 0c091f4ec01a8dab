import * as fc from 'fast-check';
import { Ids } from '../../lib/control/ids.ts';
import type { Stream } from '../../lib/streams/stream.ts';
import type { StreamPage } from '../../lib/streams/stream-registry.ts';
import { StreamRegistry } from '../../lib/streams/stream-registry.ts';
import { hour, insertion, keptIds, start } from './changes.ts';

const keySchema = [{ AttributeName: 'id', KeyType: 'HASH' }] as const;

function enable(registry: StreamRegistry, tableName: string, now: number = start): Stream {
  const tableArn = `arn:aws:dynamodb:us-east-1:000000000000:table/${tableName}`;
  return registry.enable({ tableName, tableArn, keySchema, viewType: 'KEYS_ONLY', now });
}

function arnsOf(page: StreamPage): string[] {
  return page.streams.map((stream) => stream.arn);
}

describe('enable', () => {
  it('names the stream after its table and the time', () => {
    const stream = enable(new StreamRegistry({ ids: new Ids(1) }), 'Music');
    expect(stream).toMatchObject({
      arn: 'arn:aws:dynamodb:us-east-1:000000000000:table/Music/stream/2026-11-22T17:09:00.123',
      label: '2026-11-22T17:09:00.123',
      tableName: 'Music',
      viewType: 'KEYS_ONLY',
      identity: { createdAt: start, keySchema },
    });
  });

  it('gives each stream of a table its own ARN though the clock stands still', () => {
    const registry = new StreamRegistry({ ids: new Ids(1) });
    const streams = Array.from({ length: 5 }, () => {
      const stream = enable(registry, 'Music');
      registry.disable(stream, start);
      return stream;
    });
    expect(new Set(streams.map((stream) => stream.arn)).size).toBe(5);
    expect(streams.map((stream) => stream.identity.createdAt)).toEqual([start, start, start, start, start]);
    for (const stream of streams) expect(registry.get(stream.arn, start)).toBe(stream);
  });

  it('gives the same names for the same seed', () => {
    const [one, other] = [7, 7].map((seed) => enable(new StreamRegistry({ ids: new Ids(seed) }), 'Music'));
    expect(one?.shards(start)[0]?.id).toBe(other?.shards(start)[0]?.id);
    const third = enable(new StreamRegistry({ ids: new Ids(8) }), 'Music');
    expect(third.shards(start)[0]?.id).not.toBe(one?.shards(start)[0]?.id);
  });
});

describe('get', () => {
  it('finds a stream by its whole ARN only', () => {
    const registry = new StreamRegistry({ ids: new Ids(1) });
    const { arn } = enable(registry, 'Music');
    expect(registry.get(arn, start)?.arn).toBe(arn);
    expect(registry.get(arn.replace('us-east-1', 'eu-west-1'), start)).toBeUndefined();
    expect(registry.get(arn.replace('Music', 'Films'), start)).toBeUndefined();
    expect(registry.get('nonsense', start)).toBeUndefined();
  });

  it('finds a stream for a day after it was turned off', () => {
    const registry = new StreamRegistry({ ids: new Ids(1) });
    const stream = enable(registry, 'Music');
    registry.disable(stream, start + hour);
    expect(registry.get(stream.arn, start + 25 * hour - 1)).toBe(stream);
    expect(registry.get(stream.arn, start + 25 * hour)).toBeUndefined();
  });
});

describe('list', () => {
  it('is empty for a table that has no stream', () => {
    const registry = new StreamRegistry({ ids: new Ids(1) });
    expect(registry.list({ tableName: 'Music', limit: 100, now: start })).toEqual({
      streams: [],
      lastEvaluatedArn: undefined,
    });
  });

  it('goes in the order of ARNs', () => {
    const registry = new StreamRegistry({ ids: new Ids(1) });
    for (const name of ['bbb', 'a-b', 'aaa', 'a.b', 'AAA', 'aaaa']) enable(registry, name);
    const arns = arnsOf(registry.list({ limit: 100, now: start }));
    expect(arns).toHaveLength(6);
    expect(arns).toEqual([...arns].sort());
  });

  it("shows one table's streams, those that are off as well, and no other table's", () => {
    const registry = new StreamRegistry({ ids: new Ids(1) });
    for (const name of ['Music-2', 'Musi', 'Music.', 'Musica']) enable(registry, name);
    const off = enable(registry, 'Music');
    registry.disable(off, start);
    const on = enable(registry, 'Music', start + 1);
    expect(arnsOf(registry.list({ tableName: 'Music', limit: 100, now: start + 1 }))).toEqual([
      off.arn,
      on.arn,
    ]);
  });

  it('names a last ARN only when more follows', () => {
    const registry = new StreamRegistry({ ids: new Ids(1) });
    const [one, two] = [enable(registry, 'one'), enable(registry, 'two')];
    expect(registry.list({ limit: 1, now: start }).lastEvaluatedArn).toBe(one.arn);
    expect(registry.list({ limit: 2, now: start }).lastEvaluatedArn).toBeUndefined();
    expect(arnsOf(registry.list({ limit: 2, exclusiveStartArn: one.arn, now: start }))).toEqual([two.arn]);
    expect(arnsOf(registry.list({ limit: 2, exclusiveStartArn: two.arn, now: start }))).toEqual([]);
  });

  it('forgets what was turned off a day ago, also when the cursor names it', () => {
    const registry = new StreamRegistry({ ids: new Ids(1) });
    const [one, two, three] = [enable(registry, 'one'), enable(registry, 'three'), enable(registry, 'two')];
    for (const stream of [one, two]) registry.disable(stream, start);
    const late = start + 24 * hour;
    expect(arnsOf(registry.list({ limit: 1, exclusiveStartArn: one.arn, now: late }))).toEqual([three.arn]);
  });

  it('forgets each stream at its time, though the clock was set back between two endings', () => {
    const registry = new StreamRegistry({ ids: new Ids(1) });
    const [one, two] = [enable(registry, 'one'), enable(registry, 'two')];
    registry.disable(one, start + hour);
    registry.disable(two, start);
    expect(arnsOf(registry.list({ limit: 100, now: start + 24 * hour }))).toEqual([one.arn]);
    expect(arnsOf(registry.list({ limit: 100, now: start + 25 * hour }))).toEqual([]);
  });

  it('pages without repeating or missing a stream, whatever comes and goes meanwhile', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-c.-]{3,6}$/), { maxLength: 30 });
    const options = fc.record({ names, late: names, limit: fc.integer({ min: 1, max: 7 }), gone: fc.nat() });
    fc.assert(
      fc.property(options, ({ names, late, limit, gone }) => {
        const registry = new StreamRegistry({ ids: new Ids(1) });
        const streams = names.map((name) => enable(registry, name));
        const leaving = streams[gone % Math.max(streams.length, 1)];
        if (leaving !== undefined) registry.disable(leaving, start);
        const listed: string[] = [];
        let now = start;
        let cursor: string | undefined;
        do {
          const page = registry.list({ limit, now, exclusiveStartArn: cursor });
          expect(page.streams.length).toBeLessThanOrEqual(limit);
          listed.push(...arnsOf(page));
          cursor = page.lastEvaluatedArn;
          // From the second page on the stream that was turned off is forgotten, and there are others.
          if (now === start) for (const name of late) enable(registry, `${name}-late`);
          now = start + 24 * hour;
        } while (cursor !== undefined);
        expect(listed).toEqual([...new Set(listed)].sort());
        for (const { arn } of streams) if (arn !== leaving?.arn) expect(listed).toContain(arn);
      }),
      { numRuns: 200 },
    );
  });
});

describe('clone', () => {
  it('has the same streams, each going its own way', () => {
    const registry = new StreamRegistry({ ids: new Ids(1) });
    const [on, off] = [enable(registry, 'Music'), enable(registry, 'Films')];
    on.append(insertion({ id: 'before' }));
    registry.disable(off, start);
    const copy = registry.clone(new Ids(1));
    on.append(insertion({ id: 'original' }));
    registry.disable(on, start);
    enable(registry, 'Books');
    expect(arnsOf(copy.list({ limit: 100, now: start }))).toEqual([off.arn, on.arn]);
    const twin = copy.get(on.arn, start);
    expect(twin).not.toBe(on);
    expect(twin?.status(start)).toBe('ENABLED');
    expect(keptIds(twin ?? on, start)).toEqual([['before']]);
    expect(arnsOf(copy.list({ limit: 100, now: start + 24 * hour }))).toEqual([on.arn]);
  });
});
