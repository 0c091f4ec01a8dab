import * as fc from 'fast-check';
import { Ids } from '../../lib/control/ids.ts';
import type { StreamRecord } from '../../lib/streams/record.ts';
import type { Stream } from '../../lib/streams/stream.ts';
import { StreamRegistry } from '../../lib/streams/stream-registry.ts';
import { hour, insertion, keptIds, minute, start } from './changes.ts';
import { itemOf } from '../values/item-of.ts';

const tableArn = 'arn:aws:dynamodb:us-east-1:000000000000:table/Music';
const keySchema = [{ AttributeName: 'id', KeyType: 'HASH' }] as const;

function enabled(options: { shardCount?: number; enablingMs?: number } = {}) {
  const registry = new StreamRegistry({ ids: new Ids(1), shardCount: options.shardCount });
  const stream = registry.enable({
    tableName: 'Music',
    tableArn,
    keySchema,
    viewType: 'NEW_IMAGE',
    now: start,
    enablingMs: options.enablingMs,
  });
  return { registry, stream };
}

describe('status', () => {
  it('is ENABLED at once and DISABLED at once, if not told to take its time', () => {
    const { registry, stream } = enabled();
    expect(stream.status(start)).toBe('ENABLED');
    registry.disable(stream, start + 1);
    expect(stream.status(start + 1)).toBe('DISABLED');
  });

  it('passes through all four', () => {
    const { registry, stream } = enabled({ enablingMs: 4_000 });
    expect(stream.status(start + 3_999)).toBe('ENABLING');
    expect(stream.status(start + 4_000)).toBe('ENABLED');
    registry.disable(stream, start + hour, 6_000);
    expect(stream.status(start + hour + 5_999)).toBe('DISABLING');
    expect(stream.status(start + hour + 6_000)).toBe('DISABLED');
  });
});

describe('append', () => {
  it('records from the start, while the status still says ENABLING', () => {
    const { stream } = enabled({ enablingMs: 4_000 });
    stream.append(insertion({ id: 'early' }));
    expect(keptIds(stream, start)).toEqual([['early']]);
  });

  it('is a defect once the stream is turned off', () => {
    const { registry, stream } = enabled();
    registry.disable(stream, start);
    expect(() => stream.append(insertion())).toThrow('turned off');
    expect(() => registry.disable(stream, start)).toThrow('once');
  });
});

describe('turning off', () => {
  it('closes every shard and keeps the records', () => {
    const { registry, stream } = enabled({ shardCount: 2 });
    stream.append(insertion({ id: 'a' }));
    registry.disable(stream, start + minute, 6_000);
    expect(stream.shards(start + minute).map((shard) => shard.isOpen)).toEqual([false, false]);
    expect(keptIds(stream, start + 23 * hour)).toEqual([['a'], []]);
  });

  it('is forgotten a day later', () => {
    const { registry, stream } = enabled();
    expect(stream.isForgotten(start + 1000 * hour)).toBe(false);
    registry.disable(stream, start + hour);
    expect(stream.isForgotten(start + 25 * hour - 1)).toBe(false);
    expect(stream.isForgotten(start + 25 * hour)).toBe(true);
  });
});

describe('clone', () => {
  it('keeps what the original loses, and the other way round', () => {
    const { registry, stream } = enabled();
    stream.append(insertion({ id: 'before' }));
    const copy = stream.clone();
    stream.append(insertion({ id: 'original' }));
    registry.disable(stream, start);
    copy.append(insertion({ id: 'copy' }));
    expect(keptIds(stream, start)).toEqual([['before', 'original']]);
    expect(keptIds(copy, start)).toEqual([['before', 'copy']]);
    expect(copy.status(start)).toBe('ENABLED');
    expect(copy.arn).toBe(stream.arn);
  });

  it('costs the same for 200,000 records as for few', () => {
    const timeOf = (stream: Stream): number => {
      const began = performance.now();
      for (let index = 0; index < 200; index += 1) stream.clone().append(insertion());
      return performance.now() - began;
    };
    const [small, large] = [enabled().stream, enabled().stream];
    for (let index = 0; index < 200; index += 1) small.append(insertion());
    for (let index = 0; index < 200_000; index += 1) large.append(insertion());
    timeOf(small);
    expect(timeOf(large)).toBeLessThan(timeOf(small) * 20 + 20);
  });
});

/** Walks as a careful consumer does: a shard only when nothing of its parent is left, each place only once. */
class Walker {
  readonly seen: StreamRecord[] = [];
  readonly #places = new Map<string, number>();
  readonly #done = new Set<string>();

  /** Reads up to `limit` records of each shard that is due. Tells whether there was anything to do. */
  poll(stream: Stream, now: number, limit: number): boolean {
    const shards = stream.shards(now);
    const listed = new Set(shards.map((shard) => shard.id));
    let busy = false;
    for (const shard of shards) {
      const { id, parentId } = shard;
      if (this.#done.has(id)) continue;
      if (parentId !== undefined && listed.has(parentId) && !this.#done.has(parentId)) continue;
      let count = 0;
      shard.log.readFrom(this.#places.get(id) ?? shard.startPosition, (record) => {
        this.seen.push(record);
        this.#places.set(id, record.position + 1);
        count += 1;
        return count < limit;
      });
      if (!shard.isOpen && count < limit) this.#done.add(id);
      busy ||= count > 0 || this.#done.has(id);
    }
    return busy;
  }
}

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('write' as const), pick: fc.nat(7) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('poll' as const), pick: fc.integer({ min: 1, max: 3 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('split' as const), pick: fc.constant(0) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rollOver' as const), pick: fc.constant(0) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), pick: fc.nat(9 * 60) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clone' as const), pick: fc.constant(0) }) },
);

it('a walker sees each change once and, for each key, in order; it misses only what is a day old', () => {
  const history = fc.array(step, { maxLength: 80 });
  fc.assert(
    fc.property(history, fc.integer({ min: 1, max: 4 }), (steps, shardCount) => {
      let stream = enabled({ shardCount }).stream;
      let now = start;
      let writes = 0;
      const written = new Map<string, { key: string; at: number }>();
      const walker = new Walker();
      for (const { kind, pick } of steps) {
        if (kind === 'write') {
          const key = `key ${pick}`;
          const after = itemOf({ id: { S: key }, write: { N: String(writes) } });
          const partitionHash = Math.imul(pick, 0x9e3779b1) >>> 0;
          stream.append({ partitionHash, keyNames: ['id'], before: undefined, after, now });
          written.set(String(writes), { key, at: now });
          writes += 1;
        } else if (kind === 'poll') walker.poll(stream, now, pick);
        else if (kind === 'wait') now += pick * minute;
        else if (kind === 'clone') stream = stream.clone();
        else stream[kind](now);
      }
      while (walker.poll(stream, now, 2));

      const seen = walker.seen.map((record) =>
        Number(JSON.stringify(record.newImage?.attributes['write']).slice(6, -2)),
      );
      expect(new Set(seen).size).toBe(seen.length);
      for (const [number, { at }] of written) {
        if (!seen.includes(Number(number))) expect(now - at).toBeGreaterThanOrEqual(24 * hour);
      }
      const lastOfKey = new Map<string, number>();
      for (const number of seen) {
        const key = written.get(String(number))?.key ?? '';
        expect(number).toBeGreaterThan(lastOfKey.get(key) ?? -1);
        lastOfKey.set(key, number);
      }
    }),
    { numRuns: 1_000 },
  );
});
