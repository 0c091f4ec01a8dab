/** `dynamodb.streams.follow`: through splits, resets and restorations, with and without somebody who writes. */
import { UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import { present, refusal, strings, World, worldWith } from '../operations/fixture.ts';

const hour = 60 * 60 * 1000;
const stream = 'KEYS_ONLY';

type Changes = AsyncIterator<{ dynamodb: { Keys: Record<string, unknown> } }, undefined>;

function follow(world: World, signal?: AbortSignal) {
  return world.dynamodb.streams.follow('items', { unmarshalled: true, signal });
}

/** The key of the next change, or `over`. */
async function nextOf(changes: Changes): Promise<unknown> {
  const { done, value } = await changes.next();
  return done === true ? 'over' : value.dynamodb.Keys['a'];
}

async function write(world: World, ...ids: readonly string[]): Promise<void> {
  for (const a of ids) await world.put({ Item: strings({ a }) });
}

async function isPending(promise: Promise<unknown>): Promise<boolean> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  const pending = Symbol('pending');
  return (await Promise.race([promise, Promise.resolve(pending)])) === pending;
}

async function setStream(world: World, enabled: boolean): Promise<void> {
  await world.client.send(
    new UpdateTableCommand({
      TableName: 'items',
      StreamSpecification: { StreamEnabled: enabled, ...(enabled && { StreamViewType: stream }) },
    }),
  );
}

describe('follow', () => {
  it('gives what is written from the call on, and nothing older', async () => {
    const world = await worldWith({ stream });
    await write(world, 'before');
    const changes = follow(world);
    await write(world, 'x', 'y');
    expect([await nextOf(changes), await nextOf(changes)]).toEqual(['x', 'y']);
  });

  it('gives records like those of records()', async () => {
    const world = await worldWith({ stream: 'NEW_AND_OLD_IMAGES' });
    const [wired, plain] = [world.dynamodb.streams.follow('items'), follow(world)];
    await write(world, 'x');
    const options = { unmarshalled: true } as const;
    expect((await wired.next()).value).toStrictEqual((await world.dynamodb.streams.records('items'))[0]);
    expect((await plain.next()).value).toStrictEqual(
      (await world.dynamodb.streams.records('items', options))[0],
    );
  });

  it('waits for the next write', async () => {
    const world = await worldWith({ stream });
    const next = nextOf(follow(world));
    expect(await isPending(next)).toBe(true);
    await world.scan();
    expect(await isPending(next)).toBe(true);
    await write(world, 'x');
    expect(await next).toBe('x');
  });

  it('is no open handle for fake timers: nothing is scheduled', async () => {
    jest.useFakeTimers();
    try {
      const world = new World({ clock: undefined });
      await world.table({ stream });
      const next = nextOf(follow(world));
      expect(await isPending(next)).toBe(true);
      expect(jest.getTimerCount()).toBe(0);
      await write(world, 'x');
      expect(await next).toBe('x');
    } finally {
      jest.useRealTimers();
    }
  });

  it('gives every asker the next one in turn, though they ask before it is there', async () => {
    const world = await worldWith({ stream });
    const changes = follow(world);
    const asked = [nextOf(changes), nextOf(changes)];
    await write(world, 'x', 'y', 'z');
    asked.push(nextOf(changes));
    expect(await Promise.all(asked)).toEqual(['x', 'y', 'z']);
  });

  it('lets several follow, each in its own time', async () => {
    const world = await worldWith({ stream });
    const [one, other] = [follow(world), follow(world)];
    await write(world, 'x', 'y');
    expect([await nextOf(one), await nextOf(one)]).toEqual(['x', 'y']);
    const waiting = nextOf(one);
    expect(await nextOf(other)).toBe('x');
    await one.return?.();
    expect(await waiting).toBe('over');
    expect(await nextOf(other)).toBe('y');
  });

  it('is read with for await, and is over after break', async () => {
    const world = await worldWith({ stream });
    const changes = follow(world);
    await write(world, 'x', 'y', 'z');
    const seen: unknown[] = [];
    for await (const change of changes) {
      seen.push(change.dynamodb.Keys['a']);
      if (seen.length === 2) break;
    }
    expect(seen).toEqual(['x', 'y']);
    expect(await nextOf(changes)).toBe('over');
  });

  it('shows what expires, by the next request and by expireItems()', async () => {
    const world = new World({ timeToLive: { delayMs: hour } });
    await world.table({ stream });
    await world.wire('UpdateTimeToLive', {
      TableName: 'items',
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    });
    const ttl = { N: String(Math.floor(world.clock.now() / 1000) + 60) };
    await world.put({ Item: { a: { S: 'early' }, ttl } });
    await world.put({ Item: { a: { S: 'late' }, ttl: { N: String(Number(ttl.N) + 3600) } } });
    const changes = follow(world);
    const [first, second] = [nextOf(changes), nextOf(changes)];
    world.clock.advance({ minutes: 62 });
    await world.scan();
    expect(await first).toBe('early');
    expect(await isPending(second)).toBe(true);
    expect(world.dynamodb.expireItems()).toBe(1);
    expect(await second).toBe('late');
  });
});

describe('follow goes on', () => {
  it('through splits, merges and roll-overs, by hand and by the clock, in the order of the changes', async () => {
    const world = new World({ shardCount: 2 });
    await world.table({ stream });
    const changes = follow(world);
    const written: string[] = [];
    for (const reshape of ['split', 'merge', 'rollOver'] as const) {
      for (let index = 0; index < 8; index += 1) written.push(`${reshape} ${index}`);
      await write(world, ...written.slice(-8));
      world.dynamodb.streams[reshape]('items');
      world.clock.advance(5 * hour);
    }
    const seen: unknown[] = [];
    while (seen.length < written.length) seen.push(await nextOf(changes));
    expect(seen).toEqual(written);
  });

  it('after what was trimmed before it was read', async () => {
    const world = await worldWith({ stream });
    const changes = follow(world);
    await write(world, 'old');
    world.clock.advance(24 * hour);
    await write(world, 'young');
    expect(await nextOf(changes)).toBe('young');
  });

  it('after restore() with what is written from then on', async () => {
    const world = await worldWith({ stream });
    await write(world, 'before');
    const snapshot = world.dynamodb.snapshot();
    const changes = follow(world);
    await write(world, 'seen', 'unseen');
    expect(await nextOf(changes)).toBe('seen');
    const waiting = follow(world);
    const next = nextOf(waiting);
    for (const again of ['once', 'twice']) {
      world.dynamodb.restore(snapshot);
      await write(world, again);
      expect(await nextOf(changes)).toBe(again);
    }
    expect(await next).toBe('once');
    expect(await nextOf(waiting)).toBe('twice');
  });

  it('in the fake that it belongs to, whatever its fork does', async () => {
    const world = await worldWith({ stream });
    const changes = follow(world);
    const next = nextOf(changes);
    world.dynamodb.fork().reset();
    expect(await isPending(next)).toBe(true);
    await write(world, 'x');
    expect(await next).toBe('x');
  });
});

describe('follow is over', () => {
  it('at once after return(), for those who wait too', async () => {
    const world = await worldWith({ stream });
    const changes = follow(world);
    const waiting = [nextOf(changes), nextOf(changes)];
    expect(await isPending(present(waiting[1]))).toBe(true);
    expect(await changes.return?.()).toEqual({ done: true, value: undefined });
    expect(await Promise.all(waiting)).toEqual(['over', 'over']);
    await write(world, 'x');
    expect(await nextOf(changes)).toBe('over');
  });

  it('at once when the signal fires, and from the start when it has', async () => {
    const world = await worldWith({ stream });
    const controller = new AbortController();
    const [waiting, behind] = [follow(world, controller.signal), follow(world, controller.signal)];
    await write(world, 'x', 'y');
    expect(await nextOf(waiting)).toBe('x');
    expect(await nextOf(waiting)).toBe('y');
    const next = nextOf(waiting);
    controller.abort();
    expect(await next).toBe('over');
    expect(await nextOf(behind)).toBe('over');
    expect(await nextOf(follow(world, controller.signal))).toBe('over');
  });

  it('without a listener left on the signal', async () => {
    const world = await worldWith({ stream });
    const listeners = new Set<() => void>();
    const signal = {
      aborted: false,
      addEventListener: (_: 'abort', listener: () => void) => void listeners.add(listener),
      removeEventListener: (_: 'abort', listener: () => void) => void listeners.delete(listener),
    };
    const changes = world.dynamodb.streams.follow('items', { signal });
    expect(listeners.size).toBe(1);
    await changes.return?.();
    expect(listeners.size).toBe(0);
  });

  it.each<[string, (world: World) => Promise<unknown>]>([
    ['its stream is turned off', (world) => setStream(world, false)],
    ['its table is deleted', (world) => world.wire('DeleteTable', { TableName: 'items' })],
  ])('when %s, once all is read', async (_, end) => {
    const world = await worldWith({ stream });
    const [behind, waiting] = [follow(world), follow(world)];
    await write(world, 'x');
    expect(await nextOf(waiting)).toBe('x');
    const next = nextOf(waiting);
    await end(world);
    expect(await next).toBe('over');
    expect([await nextOf(behind), await nextOf(behind)]).toEqual(['x', 'over']);
  });

  it('for the stream it follows, though another one is turned on', async () => {
    const world = await worldWith({ stream });
    const changes = follow(world);
    await setStream(world, false);
    await setStream(world, true);
    await write(world, 'x');
    expect(await nextOf(changes)).toBe('over');
  });

  it('when the fake is reset, though a table of the same name and time is made again', async () => {
    const world = await worldWith({ stream });
    const [behind, waiting] = [follow(world), follow(world)];
    const next = nextOf(waiting);
    world.dynamodb.reset();
    expect(await next).toBe('over');
    await world.table({ stream });
    await write(world, 'x');
    expect(await nextOf(behind)).toBe('over');
  });

  it('when the state that is restored has no such stream', async () => {
    const world = await worldWith({});
    const snapshot = world.dynamodb.snapshot();
    await setStream(world, true);
    const changes = follow(world);
    world.dynamodb.restore(snapshot);
    expect(await nextOf(changes)).toBe('over');
    expect(await refusal(world.dynamodb.streams.records('items'))).toMatch(/has no stream/);
  });
});
