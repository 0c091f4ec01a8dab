/** The composition root: wires clock, ids, engine and handler together, and holds no behaviour of its own. */
import { assertClock, type Clock, ManualClock, SystemClock } from './control/clock.ts';
import { Ids } from './control/ids.ts';
import {
  defaultAccountId,
  expiryDelayMs,
  type Settings,
  shardCount,
  type TimeToLiveOption,
  transitionTimes,
  type TransitionTimesOption,
} from './control/settings.ts';
import type { SdkItem } from './documents/sdk-value.ts';
import { Engine, type RequestContext } from './engine/engine.ts';
import { Faults } from './faults/faults.ts';
import { loadFixtures } from './fixtures/load-fixtures.ts';
import type { Fixtures, LoadedFixtures } from './fixtures/fixtures.ts';
import { sendAtOnce } from './fixtures/send-at-once.ts';
import { targets } from './model/generated/operations.ts';
import { type Call, dispatch } from './operations/dispatch.ts';
import { RequestLog, type RequestLogOption } from './requests/request-log.ts';
import { Snapshot } from './snapshot.ts';
import { itemOf, itemsOf } from './table-contents.ts';
import { Bell } from './streams/bell.ts';
import { TableStreams } from './table-streams.ts';
import { type ClientConfig, clientConfig } from './transport/client-config.ts';
import { Handler } from './transport/handler.ts';
import type { RequestHandler } from './transport/http.ts';

/**
 * Settings of a {@link FakeDynamoDB}. Everything has a default.
 *
 * @example
 * const dynamodb = new FakeDynamoDB({ region: 'eu-west-1', timeToLive: 'aws', requests: { max: 100 } });
 */
export interface FakeDynamoDBOptions {
  /** The region of clients that do not name one themselves. Default `us-east-1`. */
  readonly region?: string | undefined;
  /** The account of clients that do not name one themselves: 12 digits. Default `123456789012`. */
  readonly accountId?: string | undefined;
  /** What request ids, table ids, shard ids and event ids are made from. The same seed gives the same ids. */
  readonly seed?: number | string | undefined;
  /** The time of the fake. Default: the process's own, read at each request, so that fake timers move it. */
  readonly clock?: Clock | undefined;
  /**
   * How long CREATING, UPDATING and DELETING last on the clock, in milliseconds; `'aws'` for about what AWS takes.
   * Default 0 for all: a created table is ACTIVE at the next look.
   */
  readonly transitions?: TransitionTimesOption | undefined;
  /**
   * When items that have expired are deleted, in tables with time to live. Default `'immediate'`: they are gone at the
   * next request after their time. `'aws'`: two days after it, as long as AWS typically promises, so that your code meets
   * items that are expired and still there. `{ delayMs }`: that long after it. `'manual'`: by `expireItems()` alone.
   */
  readonly timeToLive?: TimeToLiveOption | undefined;
  /** How many shards a new stream opens with: 1 to 1000. Default 1, as on a provisioned table. */
  readonly shardCount?: number | undefined;
  /** How many of the latest requests `requests` keeps: `{ max }`, by default 10,000; `false` for none. */
  readonly requests?: RequestLogOption | undefined;
}

/** Whose clients a configuration is for. */
export interface ClientOptions {
  /** Default: the region of the fake. */
  readonly region?: string | undefined;
  /** 12 digits. Default: the account of the fake. */
  readonly accountId?: string | undefined;
}

/**
 * An in-memory Amazon DynamoDB and DynamoDB Streams, ready at once.
 *
 * Give its `requestHandler`, or all of `clientConfig()`, to as many clients of both services as you like: they share one
 * set of tables and streams. Two instances share nothing.
 *
 * @example
 * import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
 * import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
 * import { FakeDynamoDB } from 'fake-dynamodb';
 *
 * const dynamodb = new FakeDynamoDB();
 * const client = new DynamoDBClient(dynamodb.clientConfig());
 * const streams = new DynamoDBStreamsClient(dynamodb.clientConfig());
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/Welcome.html
 */
export class FakeDynamoDB {
  /**
   * Give this alone to a client that brings its own region and credentials.
   *
   * @example
   * const client = new DynamoDBClient({ region, credentials, requestHandler: dynamodb.requestHandler });
   */
  readonly requestHandler: RequestHandler;
  /** The time that everything here goes by. */
  readonly clock: Clock;
  /** The tables' streams: to read, to follow, and to split, roll over and merge their shards. */
  readonly streams: TableStreams;
  /** Every call that arrived, with its input, what it ended with, and which attempt of the SDK it was. */
  readonly requests: RequestLog;
  /** What shall go wrong between the SDK and the service. */
  readonly faults: Faults = new Faults();
  readonly #identity: { readonly region: string; readonly accountId: string };
  readonly #seed: number | string;
  readonly #settings: Settings;
  readonly #requestsOption: RequestLogOption | undefined;
  /** Rung after everything that may have changed a stream. */
  readonly #bell = new Bell();
  #engine: Engine;

  /**
   * @throws UsageError with code `INVALID_CLOCK`, `INVALID_TRANSITIONS`, `INVALID_TIME_TO_LIVE`, `INVALID_SHARD_COUNT` or
   * `INVALID_REQUESTS`.
   *
   * @example
   * const dynamodb = new FakeDynamoDB({ region: 'eu-west-1', clock: new ManualClock('2026-01-01') });
   */
  constructor(options: FakeDynamoDBOptions = {}) {
    const { region = 'us-east-1', accountId = defaultAccountId, seed = 0 } = options;
    this.clock = options.clock ?? new SystemClock();
    this.#identity = { region, accountId };
    this.#seed = seed;
    assertClock(this.clock);
    this.#settings = {
      transitions: transitionTimes(options.transitions),
      expiryDelayMs: expiryDelayMs(options.timeToLive),
      shardCount: shardCount(options.shardCount),
      accountId,
    };
    this.#engine = this.#emptyEngine();
    this.streams = new TableStreams({
      contextOf: (account, ofRegion) => this.#engine.context(account, ofRegion),
      home: this.#identity,
      bell: this.#bell,
    });
    this.#requestsOption = options.requests;
    this.requests = new RequestLog(options.requests);
    this.requestHandler = new Handler({
      service: {
        call: (call) => this.#answer(call),
        rehearse: (call) => void dispatch(this.#engine.clone(), call),
      },
      targets,
      fallback: this.#identity,
      requests: this.requests,
      faults: this.faults,
      time: this.clock,
      // Apart from the engine's, so that a read in between does not change the ids of the tables made after it.
      ids: new Ids(`${seed}:requests`),
    });
  }

  /**
   * Configuration for `DynamoDBClient`, `DynamoDBStreamsClient` and `DynamoDB`: region, static credentials and the
   * handler, and without the work that no fake needs (signing, looking for credentials, endpoints and profiles).
   *
   * @throws UsageError with code `INVALID_ACCOUNT_ID` when `accountId` is not 12 digits.
   *
   * @example
   * const ireland = new DynamoDBClient(dynamodb.clientConfig({ region: 'eu-west-1' }));
   */
  clientConfig(options: ClientOptions = {}): ClientConfig {
    const { region = this.#identity.region, accountId = this.#identity.accountId } = options;
    return clientConfig(this.requestHandler, { region, accountId });
  }

  /**
   * Deletes every item that has expired by now, in all accounts and regions, and tells how many those were. It asks for
   * no delay; tables whose time to live is not ENABLED keep what they have. Streams show the deletions as the service's.
   *
   * @example
   * const dynamodb = new FakeDynamoDB({ timeToLive: 'manual' });
   * // ... an item whose time to live is over is read like any other, as on AWS ...
   * expect(dynamodb.expireItems()).toBe(1);
   */
  expireItems(): number {
    const deleted = this.#engine.expireItems();
    this.#bell.ring();
    return deleted;
  }

  /**
   * The item with this key, or undefined. It is read past `requests`, `faults` and indexes, and is a copy. It comes in the
   * form in which the key is given: a plain object, or attribute values.
   *
   * @param table A name, looked for in the region and account of this fake, or the ARN of any of its tables.
   * @throws UsageError with code `TABLE_NOT_FOUND` or `KEY_MISMATCH`.
   *
   * @example
   * expect(dynamodb.item('orders', { id: 'o-1' })).toEqual({ id: 'o-1', total: 12.5 });
   * expect(dynamodb.item('orders', { id: { S: 'o-1' } })).toEqual({ id: { S: 'o-1' }, total: { N: '12.5' } });
   */
  item(table: string, key: Readonly<SdkItem>): SdkItem | undefined;
  item(table: string, key: object): Record<string, unknown> | undefined;
  item(table: string, key: object): Record<string, unknown> | undefined {
    return itemOf(this.#context(), table, key);
  }

  /**
   * Every item of a table as a plain object, in the order of a Scan. Read as {@link item} is.
   *
   * @throws UsageError with code `TABLE_NOT_FOUND`.
   *
   * @example
   * expect(dynamodb.items('orders')).toHaveLength(2);
   */
  items(table: string): Record<string, unknown>[] {
    return itemsOf(this.#context(), table);
  }

  /**
   * Creates tables, of CloudFormation templates too, and puts items, all by the service's own operations and at once,
   * whatever times are set for transitions. Either all of it is done or nothing.
   *
   * @param options Where: by default in the region and account of this fake.
   * @returns The names of the tables, and what of the templates has no effect here.
   * @throws UsageError that names the table, resource or item that is refused, with AWS's answer as its cause. The codes are
   * `FIXTURE_REFUSED`, `TABLE_EXISTS`, `INVALID_TEMPLATE`, `INVALID_FIXTURES` and `UNSUPPORTED_VALUE`.
   *
   * @example
   * dynamodb.load({
   *   templates: [readFileSync('cdk.out/Orders.template.json', 'utf8')],
   *   items: { OrdersTable: [{ id: 'o-1', total: 12.5 }] },
   * });
   */
  load(fixtures: Fixtures, options: ClientOptions = {}): LoadedFixtures {
    const { region = this.#identity.region, accountId = this.#identity.accountId } = options;
    const place = { region, accountId };
    const before = this.#engine.clone();
    try {
      return loadFixtures(fixtures, place, sendAtOnce(this.#engine, place));
    } catch (error) {
      this.#engine = before;
      throw error;
    } finally {
      this.#bell.ring();
    }
  }

  /**
   * Forgets every table and stream of every account and region, the requests received and the faults that were asked
   * for. Clients go on working, and a manual clock stands where it stood.
   *
   * @example
   * afterEach(() => dynamodb.reset());
   */
  reset(): void {
    this.#engine = this.#emptyEngine();
    this.requests.clear();
    this.faults.clear();
    this.#bell.ring();
  }

  /**
   * Remembers everything: tables, items, indexes, streams with their iterators, settings, transaction tokens, ids and a
   * manual clock's time. Nothing is copied until it changes, so the time and memory do not grow with the items.
   *
   * @example
   * const seeded = dynamodb.snapshot();
   * afterEach(() => dynamodb.restore(seeded));
   */
  snapshot(): Snapshot {
    return new Snapshot({ engine: this.#engine.clone(), nowMs: this.clock.now() });
  }

  /**
   * Goes back to a snapshot of this fake or of one that it was forked from or into. Clients go on working; the requests
   * received and the faults stay as they are.
   *
   * @example
   * const seeded = dynamodb.snapshot();
   * await documents.send(new DeleteCommand({ TableName: 'orders', Key: { id: 'o-1' } }));
   * dynamodb.restore(seeded);
   * expect(dynamodb.item('orders', { id: 'o-1' })).toBeDefined();
   */
  restore(snapshot: Snapshot): void {
    const { engine, nowMs } = snapshot.state;
    const restored = engine.clone(this.clock);
    if (this.clock instanceof ManualClock) this.clock.set(nowMs);
    this.#engine = restored;
    this.#bell.ring();
  }

  /**
   * A second fake with everything that this one holds, and apart from it from here on: one for each concurrent test.
   * A manual clock is forked too; a clock of your own is shared. It has received no requests yet and has no faults.
   *
   * @example
   * test.concurrent('pays an order', async () => {
   *   const client = new DynamoDBClient(dynamodb.fork().clientConfig());
   * });
   */
  fork(): FakeDynamoDB {
    const clock = this.clock instanceof ManualClock ? new ManualClock(this.clock.now()) : this.clock;
    const fork = another({
      ...this.#identity,
      seed: this.#seed,
      clock,
      transitions: this.#settings.transitions,
      timeToLive: { delayMs: this.#settings.expiryDelayMs },
      shardCount: this.#settings.shardCount,
      requests: this.#requestsOption,
    });
    fork.#engine = this.#engine.clone(clock);
    return fork;
  }

  #answer(call: Call): unknown {
    try {
      return dispatch(this.#engine, call);
    } finally {
      // A call that failed may have changed streams, too: what was due to expire went before it.
      this.#bell.ring();
    }
  }

  #context(): RequestContext {
    return this.#engine.context(this.#identity.accountId, this.#identity.region);
  }

  #emptyEngine(): Engine {
    return new Engine({ clock: this.clock, ids: new Ids(this.#seed), settings: this.#settings });
  }
}

/** A class that names itself inside is renamed by the bundler, and its users would read the new name in their logs. */
function another(options: FakeDynamoDBOptions): FakeDynamoDB {
  return new FakeDynamoDB(options);
}
