/**
 * The consumer of `examples/`, which knows nothing but the SDK, over random histories: items come, change, go and expire,
 * shards split, merge and roll over, pages are small, the consumer fails, stops and goes on from its sequence numbers.
 *
 * `STREAM_HISTORIES=100000 npx jest walker` tries more of them.
 */
import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import * as fc from 'fast-check';
import { type Checkpoint, type RecordsHandler, StreamWalker } from '../../../examples/streams-walker.ts';
import { FakeDynamoDB, ManualClock } from '../../../lib/index.ts';

const histories = Number(process.env['STREAM_HISTORIES'] ?? 2_000);
const minute = 60_000;
const hour = 60 * minute;

/** A change as it is expected or was seen; every one is unlike every other. */
function changeText(change: {
  readonly name: string | undefined;
  readonly id: string | undefined;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly byService: boolean;
}): string {
  const { name, id, before = '-', after = '-', byService } = change;
  return `${name} ${id} ${before} > ${after}${byService ? ' by the service' : ''}`;
}

/** One for each number of shards, emptied for each history: a client takes longer to make than a history to read. */
const fakes = new Map([1, 2, 4].map((shardCount) => [shardCount, fakeOf(shardCount)]));

function fakeOf(shardCount: number) {
  const clock = new ManualClock(0);
  const dynamodb = new FakeDynamoDB({ clock, shardCount, requests: false });
  return { dynamodb, clock, client: new DynamoDBStreamsClient(dynamodb.clientConfig()) };
}
type Fake = ReturnType<typeof fakeOf>;

/** A table with time to live, written to over the wire, and what its stream must show. */
class Shop {
  readonly clock: ManualClock;
  readonly dynamodb: FakeDynamoDB;
  /** In the order of the changes. */
  readonly changes: { readonly id: string; readonly text: string; readonly at: number }[] = [];
  readonly #items = new Map<string, { readonly version: string; readonly expiresAt: number | undefined }>();
  #versions = 0;

  constructor({ dynamodb, clock }: Fake) {
    dynamodb.reset();
    clock.set('2026-11-22T10:00:30Z');
    this.dynamodb = dynamodb;
    this.clock = clock;
  }

  /** Opens the table and tells the ARN of its stream. */
  async open(): Promise<string> {
    const answer = await this.call('CreateTable', {
      TableName: 'items',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    });
    await this.call('UpdateTimeToLive', {
      TableName: 'items',
      TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
    });
    const { TableDescription } = JSON.parse(answer);
    return TableDescription.LatestStreamArn;
  }

  /** In one request; `lifeMinutes` of 0 is for ever. */
  async put(ids: readonly string[], lifeMinutes: number): Promise<void> {
    const requests = ids.map((id) => {
      this.#versions += 1;
      const version = String(this.#versions);
      // On the full minute, which the clock never is.
      const expiresAt = Math.floor(this.clock.now() / minute + lifeMinutes) * minute;
      const before = this.#items.get(id)?.version;
      this.#expect({ name: before === undefined ? 'INSERT' : 'MODIFY', id, before, after: version });
      this.#items.set(id, { version, expiresAt: lifeMinutes === 0 ? undefined : expiresAt });
      const expires = lifeMinutes === 0 ? {} : { expires: { N: String(expiresAt / 1000) } };
      return { PutRequest: { Item: { id: { S: id }, version: { N: version }, ...expires } } };
    });
    await this.call('BatchWriteItem', { RequestItems: { items: requests } });
  }

  async delete(id: string): Promise<void> {
    const before = this.#items.get(id)?.version;
    if (before !== undefined) this.#expect({ name: 'REMOVE', id, before, after: undefined });
    this.#items.delete(id);
    await this.call('DeleteItem', { TableName: 'items', Key: { id: { S: id } } });
  }

  /** What expires meanwhile is deleted by the request that ends the time. */
  async wait(minutes: number): Promise<void> {
    this.clock.advance({ minutes });
    for (const [id, { version, expiresAt = Number.POSITIVE_INFINITY }] of this.#items) {
      if (expiresAt >= this.clock.now()) continue;
      this.#items.delete(id);
      this.#expect({ name: 'REMOVE', id, before: version, after: undefined }, true);
    }
    await this.call('ListTables', {});
  }

  merge(): void {
    try {
      this.dynamodb.streams.merge('items');
    } catch (error) {
      // There is one shard, and nothing to merge it with.
      expect(error).toMatchObject({ code: 'SHARDS_NOT_ADJACENT' });
    }
  }

  async call(operation: string, input: unknown): Promise<string> {
    const { response } = await this.dynamodb.requestHandler.handle({
      method: 'POST',
      hostname: 'dynamodb.us-east-1.amazonaws.com',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDB_20120810.${operation}`,
      },
      body: JSON.stringify(input),
    });
    const text = new TextDecoder().decode(response.body);
    if (response.statusCode !== 200) throw new Error(text);
    return text;
  }

  #expect(
    change: Pick<Parameters<typeof changeText>[0], 'name' | 'before' | 'after'> & { readonly id: string },
    byService = false,
  ): void {
    this.changes.push({
      id: change.id,
      text: changeText({ ...change, byService }),
      at: this.clock.now(),
    });
  }
}

/** Stores its checkpoint as it would in a file, after every poll, and knows nothing else after a restart. */
class Consumer {
  readonly seen: string[] = [];
  readonly #streamArn: string;
  readonly #client: DynamoDBStreamsClient;
  #stored = '{}';
  #walker: StreamWalker;

  constructor({ client }: Fake, streamArn: string) {
    this.#client = client;
    this.#streamArn = streamArn;
    this.#walker = this.restart(1);
  }

  restart(recordsPerPage: number): StreamWalker {
    const checkpoint: Checkpoint = JSON.parse(this.#stored);
    const options = { checkpoint, recordsPerPage, shardsPerPage: 5 };
    this.#walker = new StreamWalker(this.#client, this.#streamArn, options);
    return this.#walker;
  }

  async poll(): Promise<boolean> {
    const gotOn = await this.#walker.poll((records) => void this.seen.push(...records.map(textOf)));
    this.#stored = JSON.stringify(this.#walker.checkpoint);
    return gotOn;
  }

  /** Fails on the first page that it gets, which it must get again. */
  async fail(): Promise<void> {
    const failure = new Error('the handler failed');
    const handle: RecordsHandler = () => {
      throw failure;
    };
    await this.#walker.poll(handle).catch((error: unknown) => expect(error).toBe(failure));
  }

  get isAtEnd(): boolean {
    return this.#walker.isAtEnd;
  }
}

function textOf({ eventName, dynamodb, userIdentity }: StreamRecord): string {
  return changeText({
    name: eventName,
    id: dynamodb?.Keys?.['id']?.S,
    before: dynamodb?.OldImage?.['version']?.N,
    after: dynamodb?.NewImage?.['version']?.N,
    byService: userIdentity?.Type === 'Service',
  });
}

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('put' as const),
      ids: fc.uniqueArray(id, { minLength: 1, maxLength: 6 }),
      lifeMinutes: fc.constantFrom(0, 0, 20, 120),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), id }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('poll' as const), times: fc.integer({ min: 1, max: 2 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fail' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('restart' as const), page: fc.integer({ min: 1, max: 3 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('split' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('merge' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rollOver' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 40 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 60, max: 600 }) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Kind> ? Kind : never;

async function take(step: Step, shop: Shop, consumer: Consumer): Promise<void> {
  if (step.kind === 'put') await shop.put(step.ids, step.lifeMinutes);
  else if (step.kind === 'delete') await shop.delete(step.id);
  else if (step.kind === 'wait') await shop.wait(step.minutes);
  else if (step.kind === 'merge') shop.merge();
  else if (step.kind === 'poll') for (let time = 0; time < step.times; time += 1) await consumer.poll();
  else if (step.kind === 'fail') await consumer.fail();
  else if (step.kind === 'restart') consumer.restart(step.page);
  else shop.dynamodb.streams[step.kind]('items');
}

function expectOnceAndInOrder({ changes, clock }: Shop, seen: readonly string[]): void {
  const places = new Map(changes.map(({ text }, place) => [text, place] as const));
  const newest = new Map<string, number>();
  for (const text of seen) {
    const place = places.get(text) ?? Number.NaN;
    const { id = '' } = changes[place] ?? {};
    // Also false for what is seen twice, and for what never happened.
    if (!(place > (newest.get(id) ?? -1))) throw new Error(`${text} after ${seen.join(', ')}`);
    newest.set(id, place);
  }
  const all = new Set(seen);
  for (const { text, at } of changes) {
    if (!all.has(text) && clock.now() - at < 24 * hour)
      throw new Error(`${text} is missing in ${seen.join(', ')}`);
  }
}

it(
  `a consumer sees each change once and, for each item, in order; it misses only what is a day old`,
  async () => {
    const history = fc.record({
      shardCount: fc.constantFrom(...fakes.keys()),
      steps: fc.array(step, { maxLength: 12, size: 'max' }),
      turnedOff: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(history, async ({ shardCount, steps, turnedOff }) => {
        const fake = fakes.get(shardCount) ?? fakeOf(shardCount);
        const shop = new Shop(fake);
        const consumer = new Consumer(fake, await shop.open());
        for (const step of steps) await take(step, shop, consumer);
        if (turnedOff) await shop.call('DeleteTable', { TableName: 'items' });
        while (await consumer.poll());
        expectOnceAndInOrder(shop, consumer.seen);
        expect(consumer.isAtEnd).toBe(turnedOff);
      }),
      { numRuns: histories },
    );
  },
  60_000 + histories * 200,
);
