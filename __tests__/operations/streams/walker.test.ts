/**
 * A consumer that knows nothing but the SDK: it pages, reads parents before children, loses its iterators and goes on
 * from sequence numbers, while shards split, roll over and expire under it.
 */
import type { Shard } from '@aws-sdk/client-dynamodb-streams';
import { DescribeStreamCommand } from '@aws-sdk/client-dynamodb-streams';
import * as fc from 'fast-check';
import type { Stream } from '../../../lib/streams/stream.ts';
import { hour, minute, World } from './world.ts';

class Consumer {
  readonly seen: string[] = [];
  readonly #world: World;
  readonly #stream: Stream;
  readonly #checkpoints = new Map<string, string>();
  readonly #finished = new Set<string>();
  #iterators = new Map<string, string>();

  constructor(world: World, stream: Stream) {
    this.#world = world;
    this.#stream = stream;
  }

  /** Loses everything but what a consumer stores: its place in each shard. */
  restart(): void {
    this.#iterators = new Map();
  }

  /** Reads one page of each shard that is due. Tells whether it got on. */
  async poll(limit: number): Promise<boolean> {
    const shards = await this.#listShards();
    const listed = new Set(shards.map((shard) => shard.ShardId));
    let gotOn = false;
    for (const { ShardId: id = '', ParentShardId: parentId } of shards) {
      if (this.#finished.has(id)) continue;
      if (parentId !== undefined && listed.has(parentId) && !this.#finished.has(parentId)) continue;
      try {
        gotOn = (await this.#readPage(id, limit)) || gotOn;
      } catch (error) {
        this.#recover(id, error);
        gotOn = true;
      }
    }
    return gotOn;
  }

  async #readPage(id: string, limit: number): Promise<boolean> {
    const number = this.#checkpoints.get(id);
    const type = number === undefined ? 'TRIM_HORIZON' : 'AFTER_SEQUENCE_NUMBER';
    const iterator =
      this.#iterators.get(id) ?? (await this.#world.iterator(this.#stream, type, { shardId: id, number }));
    const page = await this.#world.read(iterator, limit);
    this.seen.push(...page.ids);
    const last = page.numbers.at(-1);
    if (last !== undefined) this.#checkpoints.set(id, last);
    if (page.next === undefined) this.#finished.add(id);
    else this.#iterators.set(id, page.next);
    return page.ids.length > 0 || page.isEnd;
  }

  #recover(id: string, error: unknown): void {
    const name = error instanceof Error ? error.name : '';
    this.#iterators.delete(id);
    if (name === 'TrimmedDataAccessException') this.#checkpoints.delete(id);
    else if (name === 'ResourceNotFoundException') this.#finished.add(id);
    else if (name !== 'ExpiredIteratorException') throw error;
  }

  async #listShards(): Promise<Shard[]> {
    const shards: Shard[] = [];
    let cursor: string | undefined;
    do {
      const { StreamDescription } = await this.#world.client.send(
        new DescribeStreamCommand({ StreamArn: this.#stream.arn, Limit: 3, ExclusiveStartShardId: cursor }),
      );
      shards.push(...(StreamDescription?.Shards ?? []));
      cursor = StreamDescription?.LastEvaluatedShardId;
    } while (cursor !== undefined);
    return shards;
  }
}

const step = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constant('write' as const), fc.nat(5)) },
  { weight: 4, arbitrary: fc.tuple(fc.constant('poll' as const), fc.integer({ min: 1, max: 3 })) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('split' as const), fc.constant(0)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('rollOver' as const), fc.constant(0)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('restart' as const), fc.constant(0)) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('wait' as const), fc.integer({ min: 1, max: 30 })) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('wait' as const), fc.integer({ min: 60, max: 10 * 60 })) },
);

it('a consumer sees each change once and, for each item, in order; it misses only what is a day old', async () => {
  const history = fc.record({ steps: fc.array(step, { maxLength: 40 }), turnedOff: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(history, async ({ steps, turnedOff }) => {
      const world = new World();
      const stream = world.enable();
      const consumer = new Consumer(world, stream);
      const writtenAt = new Map<string, number>();
      for (const [kind, amount] of steps) {
        if (kind === 'write') {
          const id = `${amount}/${writtenAt.size}`;
          world.insert(stream, [id], Math.imul(amount, 0x9e3779b1) >>> 0);
          writtenAt.set(id, world.clock.now());
        } else if (kind === 'poll') await consumer.poll(amount);
        else if (kind === 'restart') consumer.restart();
        else if (kind === 'wait') world.clock.advance(amount * minute);
        else stream[kind](world.clock.now());
      }
      if (turnedOff) world.registry.disable(stream, world.clock.now());
      while (await consumer.poll(2));

      const { seen } = consumer;
      expect(new Set(seen).size).toBe(seen.length);
      for (const [id, at] of writtenAt) {
        if (!seen.includes(id)) expect(world.clock.now() - at).toBeGreaterThanOrEqual(24 * hour);
      }
      const newestOf = new Map<string, number>();
      for (const id of seen) {
        const [item = '', count] = id.split('/');
        expect(Number(count)).toBeGreaterThan(newestOf.get(item) ?? -1);
        newestOf.set(item, Number(count));
      }
    }),
    { numRuns: 100 },
  );
});
