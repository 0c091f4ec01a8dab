/**
 * Random histories of writes, changes of time to live, moves of the clock and snapshots, beside a model that looks at
 * every item before every request. Whatever happens, the table, its index, its counters and the replay of its stream are
 * the model's, and the service has removed what the model says it has.
 */
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { ManualClock } from '../../lib/control/clock.ts';
import { Ids } from '../../lib/control/ids.ts';
import { defaultSettings, noTransitionTimes } from '../../lib/control/settings.ts';
import { Engine } from '../../lib/engine/engine.ts';
import type { Table } from '../../lib/engine/table.ts';
import { ServiceError } from '../../lib/errors/service-error.ts';
import type { OperationName } from '../../lib/model/generated/operations.ts';
import { dispatch } from '../../lib/operations/dispatch.ts';
import { recordKeys, type StreamRecord } from '../../lib/streams/record.ts';
import type { AttributeMap, AttributeValue } from '../../lib/values/attribute-value.ts';
import { normalizeNumber } from '../../lib/values/number.ts';
import { mapSizeBytes } from '../../lib/values/size.ts';

const identity = { region: 'us-east-1', accountId: '123456789012' } as const;
const TableName = 'table';
const [second, hour, year] = [1_000, 3_600_000, 365 * 86_400_000];

/** A value for an attribute of time: so many milliseconds from now, or what never expires. */
type Time = number | 'text' | 'absent';

type Write =
  | {
      readonly kind: 'put';
      readonly id: string;
      readonly expires: Time;
      readonly other: Time;
      readonly note: number;
    }
  | { readonly kind: 'postpone'; readonly id: string; readonly expires: Time }
  | { readonly kind: 'note'; readonly id: string; readonly note: number }
  | { readonly kind: 'delete'; readonly id: string };

type Step =
  | Write
  | { readonly kind: 'set'; readonly enabled: boolean; readonly attribute: 'expires' | 'other' }
  | { readonly kind: 'move'; readonly byMs: number }
  | { readonly kind: 'look' }
  | { readonly kind: 'expire' }
  | { readonly kind: 'save' }
  | { readonly kind: 'load' };

const id = fc.constantFrom('a', 'b', 'c', 'd');
const note = fc.constantFrom(0, 1);
const time: fc.Arbitrary<Time> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(-60 * second, -1, -0.5, 0, 0.25, 1, second, 60 * second, hour, 3 * hour),
  },
  fc.constantFrom<Time>(-5 * year, -5 * year - 1, -4 * year, 6 * year, 'text', 'absent'),
);
const byMs = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(1, 500, second, 61 * second, hour, 25 * hour) },
  fc.constantFrom(-1, -61 * second, -30 * hour, -2 * year, 7 * year),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('put' as const), id, expires: time, other: time, note }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('postpone' as const), id, expires: time }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('note' as const), id, note }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), id }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('set' as const),
      enabled: fc.boolean(),
      attribute: fc.constantFrom('expires' as const, 'other' as const),
    }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('move' as const), byMs }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Step>(
      { kind: 'look' },
      { kind: 'expire' },
      { kind: 'save' },
      { kind: 'load' },
    ),
  },
);

interface Held {
  readonly item: AttributeMap;
  /** Since when the service may have known it as it is: five years are counted back from there. */
  readonly knownSince: number;
}

/** Every item by its id, and no order or index of any kind. */
class Model {
  readonly items = new Map<string, Held>();
  attribute: string | undefined;
  settledFrom = 0;

  put(key: string, item: AttributeMap, now: number): void {
    if (JSON.stringify(this.items.get(key)?.item) !== JSON.stringify(item))
      this.items.set(key, { item, knownSince: now });
  }

  set(attribute: string | undefined, settledFrom: number, now: number): void {
    this.attribute = attribute;
    this.settledFrom = settledFrom;
    for (const [key, { item }] of this.items) this.items.set(key, { item, knownSince: now });
  }

  /** Takes out what is expired, and tells the ids in the order of their times. */
  expire(limitMs: number, now: number): readonly string[] {
    if (now < this.settledFrom) return [];
    const expired = [...this.items.keys()]
      .map((key) => ({ key, ms: this.expiryMs(key) }))
      .filter(({ ms }) => ms !== undefined && ms < limitMs)
      .sort((one, other) => (one.ms ?? 0) - (other.ms ?? 0));
    for (const { key } of expired) this.items.delete(key);
    return expired.map(({ key }) => key);
  }

  expiryMs(key: string): number | undefined {
    const held = this.items.get(key);
    const value = held?.item[this.attribute ?? ''];
    if (held === undefined || value === undefined || !('N' in value)) return undefined;
    const ms = new Decimal(value.N).mul(1000).toNumber();
    return ms >= held.knownSince - 5 * year ? ms : undefined;
  }

  clone(): Model {
    const copy = new Model();
    for (const [key, held] of this.items) copy.items.set(key, held);
    copy.attribute = this.attribute;
    copy.settledFrom = this.settledFrom;
    return copy;
  }
}

interface Setting {
  readonly expiryDelayMs: number;
  readonly timeToLiveMs: number;
}

interface State {
  readonly engine: Engine;
  readonly model: Model;
  readonly replica: ReadonlyMap<string, AttributeMap>;
  readonly nextPosition: number;
}

class World {
  readonly clock = new ManualClock('2026-11-22T10:00:00Z');
  readonly #setting: Setting;
  #engine: Engine;
  #model = new Model();
  /** The stream replayed, and how far. */
  #replica = new Map<string, AttributeMap>();
  #nextPosition = 0;
  #saved: State | undefined;

  constructor(setting: Setting) {
    this.#setting = setting;
    const { expiryDelayMs, timeToLiveMs } = setting;
    const settings = {
      ...defaultSettings,
      transitions: { ...noTransitionTimes, timeToLiveMs },
      expiryDelayMs,
    };
    this.#engine = new Engine({ clock: this.clock, ids: new Ids(1), settings });
    this.#call('CreateTable', {
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'id', AttributeType: 'S' },
        { AttributeName: 'note', AttributeType: 'N' },
      ],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'index',
          KeySchema: [{ AttributeName: 'note', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    });
  }

  take(next: Step): void {
    const now = this.clock.now();
    const model = this.#model;
    if (next.kind === 'move') this.clock.set(now + next.byMs);
    else if (next.kind === 'save') this.#saved = this.#copy(this.#state());
    else if (next.kind === 'load') this.#become(this.#copy(this.#saved ?? this.#state()));
    else if (next.kind === 'expire') {
      const expired = model.expire(now, now);
      expect(this.#engine.expireItems()).toBe(expired.length);
      this.#check(expired);
    } else {
      const expired = model.expire(now - this.#setting.expiryDelayMs, now);
      if (next.kind === 'look') this.#look();
      else if (next.kind === 'set') this.#setTimeToLive(next.enabled, next.attribute, now);
      else this.#write(next, now);
      this.#check(expired);
    }
  }

  #look(): void {
    const answer = this.#call('Scan', { TableName, Select: 'COUNT' });
    expect(answer).toMatchObject({ Count: this.#model.items.size });
  }

  #write(write: Write, now: number): void {
    const model = this.#model;
    const Key = { id: { S: write.id } };
    if (write.kind === 'delete') {
      this.#call('DeleteItem', { TableName, Key });
      model.items.delete(write.id);
    } else if (write.kind === 'put') {
      const item = itemOf({
        ...Key,
        expires: timeAt(write.expires, now),
        other: timeAt(write.other, now),
        note: { N: String(write.note) },
      });
      this.#call('PutItem', { TableName, Item: structuredClone(item) });
      model.put(write.id, item, now);
    } else {
      const name = write.kind === 'note' ? 'note' : 'expires';
      const value = write.kind === 'note' ? { N: String(write.note) } : timeAt(write.expires, now);
      const update = value === undefined ? { Action: 'DELETE' } : { Action: 'PUT', Value: value };
      const old = model.items.get(write.id);
      this.#call('UpdateItem', { TableName, Key, AttributeUpdates: { [name]: update } });
      // A legacy deletion makes no item where there is none.
      if (old !== undefined || value !== undefined)
        model.put(write.id, itemOf({ ...(old?.item ?? Key), [name]: value }), now);
    }
  }

  /** Too soon after the last change, or no change at all, is refused: the rules of that are tested elsewhere. */
  #setTimeToLive(Enabled: boolean, AttributeName: string, now: number): void {
    try {
      this.#call('UpdateTimeToLive', { TableName, TimeToLiveSpecification: { Enabled, AttributeName } });
    } catch (error) {
      if (error instanceof ServiceError) return;
      throw error;
    }
    const { timeToLiveMs } = this.#setting;
    const settledFrom = timeToLiveMs === 0 ? Number.NEGATIVE_INFINITY : now + timeToLiveMs;
    this.#model.set(Enabled ? AttributeName : undefined, settledFrom, now);
  }

  #check(expired: readonly string[]): void {
    const table = this.#table();
    const records = this.#newRecords(table);
    const removed = records.filter((record) => record.userIdentity !== undefined);
    expect(removed.map(idOf).sort()).toEqual([...expired].sort());
    for (const record of records) this.#replay(record);
    const wanted = sorted([...this.#model.items].map(([key, { item }]) => [key, item]));
    expect(sorted([...this.#replica])).toEqual(wanted);
    const rows: [string, AttributeMap][] = [];
    table.rows.forRange({}, (_key, { item }) => {
      rows.push([textOf(item.attributes['id']), item.attributes]);
    });
    expect(sorted(rows)).toEqual(wanted);
    const items = wanted.map(([, item]) => item);
    expect(table.sizeBytes).toBe(items.reduce((sum, item) => sum + mapSizeBytes(item), 0));
    const indexed = items.filter((item) => item['note'] !== undefined);
    expect(table.indexes.get('index')?.entries.size).toBe(indexed.length);
    this.#checkDue(table);
  }

  /** What is to expire is in the index of it, no more and no less, and the engine's horizon is not beyond it. */
  #checkDue(table: Table): void {
    const times = [...this.#model.items.keys()].flatMap((key) => this.#model.expiryMs(key) ?? []);
    expect(table.dueIndex?.size).toBe(this.#model.attribute === undefined ? undefined : times.length);
    expect(table.dueIndex?.earliestMs ?? Number.POSITIVE_INFINITY).toBe(Math.min(...times));
    expect(this.#engine.horizon.earliestMs).toBeLessThanOrEqual(Math.min(...times));
  }

  #newRecords(table: Table): readonly StreamRecord[] {
    const records: StreamRecord[] = [];
    for (const shard of table.stream?.shards(this.clock.now()) ?? []) {
      shard.log.readFrom(this.#nextPosition, (record) => {
        records.push(record);
        return true;
      });
    }
    this.#nextPosition = Math.max(this.#nextPosition, ...records.map(({ position }) => position + 1));
    return records.sort((one, other) => one.position - other.position);
  }

  #replay(record: StreamRecord): void {
    const key = idOf(record);
    expect(record.oldImage?.attributes).toEqual(this.#replica.get(key));
    expect(record.createdAt).toBe(this.clock.now());
    if (record.newImage === undefined) this.#replica.delete(key);
    else this.#replica.set(key, record.newImage.attributes);
  }

  #state(): State {
    return {
      engine: this.#engine,
      model: this.#model,
      replica: this.#replica,
      nextPosition: this.#nextPosition,
    };
  }

  #copy({ engine, model, replica, nextPosition }: State): State {
    return { engine: engine.clone(), model: model.clone(), replica: new Map(replica), nextPosition };
  }

  #become({ engine, model, replica, nextPosition }: State): void {
    this.#engine = engine;
    this.#model = model;
    this.#replica = new Map(replica);
    this.#nextPosition = nextPosition;
  }

  #table(): Table {
    const table = this.#engine
      .database(identity.accountId, identity.region)
      .table(TableName, this.clock.now());
    if (table === undefined) throw new Error('the table is gone');
    return table;
  }

  #call(operation: OperationName, input: object): unknown {
    return dispatch(this.#engine, { ...identity, operation, input });
  }
}

function timeAt(expires: Time, now: number): AttributeValue | undefined {
  if (expires === 'absent') return undefined;
  return expires === 'text' ? { S: String(now) } : { N: normalizeNumber(`${now + expires}e-3`) };
}

/** In one order of the attributes, without those that are not there. */
function itemOf(attributes: Readonly<Record<string, AttributeValue | undefined>>): AttributeMap {
  const item: Record<string, AttributeValue> = {};
  for (const name of ['id', 'expires', 'other', 'note']) {
    const value = attributes[name];
    if (value !== undefined) item[name] = value;
  }
  return item;
}

function idOf(record: StreamRecord): string {
  return textOf(recordKeys(record)['id']);
}

function textOf(value: AttributeValue | undefined): string {
  return value !== undefined && 'S' in value ? value.S : '';
}

function sorted(entries: readonly [string, AttributeMap][]): readonly [string, AttributeMap][] {
  return [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
}

it('expires what a look at every item would expire', () => {
  fc.assert(
    fc.property(
      fc.record({
        expiryDelayMs: fc.constantFrom(0, 60 * second, Number.POSITIVE_INFINITY),
        timeToLiveMs: fc.constantFrom(0, 0, 90 * second),
      }),
      fc.array(step, { maxLength: 60 }),
      (setting, steps) => {
        const world = new World(setting);
        world.take({ kind: 'set', enabled: true, attribute: 'expires' });
        for (const each of steps) world.take(each);
      },
    ),
    { numRuns: 200 },
  );
});
