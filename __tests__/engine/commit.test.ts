import fc from 'fast-check';
import { Ids } from '../../lib/control/ids.ts';
import { ManualClock } from '../../lib/control/clock.ts';
import { defaultSettings } from '../../lib/control/settings.ts';
import { InternalDefect } from '../../lib/errors/assert.ts';
import type { WriteUnits } from '../../lib/engine/capacity.ts';
import { commit, type Mutation } from '../../lib/engine/commit.ts';
import { Engine } from '../../lib/engine/engine.ts';
import { encodedKey } from '../../lib/engine/key-schema.ts';
import type { Row } from '../../lib/engine/row.ts';
import type { IndexEntry } from '../../lib/engine/secondary-index.ts';
import type { Table } from '../../lib/engine/table.ts';
import { dispatch } from '../../lib/operations/dispatch.ts';
import type { StreamViewType } from '../../lib/model/generated/types.ts';
import { recordKeys, type StreamRecord } from '../../lib/streams/record.ts';
import { type AttributeMap, getAttribute, typeOf } from '../../lib/values/attribute-value.ts';
import { compareScalars, equalMaps } from '../../lib/values/compare.ts';
import { mapSizeBytes } from '../../lib/values/size.ts';
import { itemOf } from '../values/item-of.ts';

const now = 1_000;
const identity = { region: 'us-east-1', accountId: '123456789012' } as const;

/** A table with every kind of index, a stream, and a numeric sort key. */
function newTable(StreamViewType: StreamViewType = 'NEW_AND_OLD_IMAGES'): Table {
  const clock = new ManualClock(now);
  const engine = new Engine({ clock, ids: new Ids(1), settings: defaultSettings });
  const keys = (hash: readonly string[], range: readonly string[]) => [
    ...hash.map((AttributeName) => ({ AttributeName, KeyType: 'HASH' })),
    ...range.map((AttributeName) => ({ AttributeName, KeyType: 'RANGE' })),
  ];
  const types = { a: 'S', b: 'N', g: 'S', l: 'N', p: 'S', q: 'B' };
  dispatch(engine, {
    ...identity,
    operation: 'CreateTable',
    input: {
      TableName: 'table',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: Object.entries(types).map(([AttributeName, AttributeType]) => ({
        AttributeName,
        AttributeType,
      })),
      KeySchema: keys(['a'], ['b']),
      LocalSecondaryIndexes: [
        { IndexName: 'local', KeySchema: keys(['a'], ['l']), Projection: { ProjectionType: 'KEYS_ONLY' } },
      ],
      GlobalSecondaryIndexes: [
        { IndexName: 'all', KeySchema: keys(['g'], []), Projection: { ProjectionType: 'ALL' } },
        {
          IndexName: 'some',
          KeySchema: keys(['g'], ['l']),
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['x'] },
        },
        {
          IndexName: 'several',
          KeySchema: keys(['p', 'g'], ['q', 'b']),
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType },
    },
  });
  const table = engine.database(identity.accountId, identity.region).table('table', now);
  if (table === undefined) throw new Error('the table was not made');
  return table;
}

function rowOf(table: Table, item: AttributeMap): Row {
  const key = encodedKey(table.keys, item);
  if (key === undefined) throw new Error('an item of the test lacks its key');
  return { key, item: itemOf(item) };
}

/** What becomes of an item: other attributes, none at all, or the same again in other objects. */
type Fate = AttributeMap | 'gone' | 'again';

function change(table: Table, key: AttributeMap, fate: Fate): Mutation {
  const before = table.rows.get(rowOf(table, key).key);
  if (fate === 'gone' || (fate === 'again' && before === undefined))
    return { table, before, after: undefined };
  const item =
    fate === 'again'
      ? Object.fromEntries(Object.entries(before?.item.attributes ?? {}).reverse())
      : { ...fate, ...key };
  return { table, before, after: rowOf(table, item) };
}

const key = fc.record({
  a: fc.constantFrom({ S: 'a' }, { S: 'é' }, { S: String.fromCodePoint(0x1f600) }),
  b: fc.constantFrom({ N: '0' }, { N: '-1' }, { N: '10' }),
});
const attributes = fc.record(
  {
    g: fc.constantFrom({ S: 'g' }, { S: 'h' }),
    l: fc.constantFrom({ N: '2' }, { N: '-3' }, { N: '0.5' }, { S: 'of another type' }),
    p: fc.constantFrom({ S: 'p' }, { S: '' }),
    q: fc.constantFrom({ B: 'AQ==' }, { B: '/w==' }),
    x: fc.constantFrom({ S: 'x' }, { SS: ['1', '2'] }, { SS: ['2', '1'] }, { S: 'x'.repeat(1500) }),
    y: fc.constantFrom({ BOOL: true }, { L: [{ NULL: true as const }] }),
  },
  { requiredKeys: [] },
);
/** Mutations of one commit: each item once. */
const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 3, arbitrary: attributes },
  fc.constantFrom('gone' as const, 'again' as const),
);
const changes = fc.uniqueArray(fc.tuple(key, fate), {
  minLength: 1,
  maxLength: 4,
  selector: ([each]) => JSON.stringify(each),
});

describe('after any commits', () => {
  it('rows, indexes, counters and stream all say the same', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 12 }), (commits) => {
        const table = newTable();
        const model = new Map<string, AttributeMap>();
        for (const each of commits) {
          const mutations = each.map(([k, what]) => change(table, k, what));
          const units = commit(mutations, now);
          expect(units).toEqual(mutations.map((mutation) => expectedUnits(mutation)));
          for (const { before, after } of mutations) {
            if (after !== undefined) model.set(after.key, after.item.attributes);
            else if (before !== undefined) model.delete(before.key);
          }
        }
        expectRows(table, model);
        for (const name of table.indexes.keys()) expectIndex(table, name);
        expectReplay(table, model);
      }),
      { numRuns: 150 },
    );
  });
});

function expectRows(table: Table, model: ReadonlyMap<string, AttributeMap>): void {
  const rows: Row[] = [];
  table.rows.forRange({}, (_key, row) => void rows.push(row));
  table.rows.checkValid();
  expect(rows.map((row) => row.key)).toEqual([...model.keys()].sort());
  expect(rows.every((row) => equalMaps(row.item.attributes, model.get(row.key) ?? {}))).toBe(true);
  expect(table.sizeBytes).toBe(rows.reduce((sum, row) => sum + mapSizeBytes(row.item.attributes), 0));
}

/** The index is the table's rows that have its keys, cut down to what it projects, in the order of its keys. */
function expectIndex(table: Table, name: string): void {
  const index = table.indexes.get(name);
  if (index === undefined) throw new Error('the index is gone');
  const { keys, projection } = index.definition;
  const entries: IndexEntry[] = [];
  index.entries.forRange({}, (_key, entry) => void entries.push(entry));
  index.entries.checkValid();
  const rows: Row[] = [];
  table.rows.forRange({}, (_key, row) => {
    const isIn = keys.all.every(({ name: attribute, type }) => {
      const value = getAttribute(row.item.attributes, attribute);
      return value !== undefined && typeOf(value) === type && !('S' in value && value.S === '');
    });
    if (isIn) rows.push(row);
  });
  // Each entry points to the very row that the table holds, for reads that fetch from it.
  const pointedTo = new Set(entries.map((entry) => entry.row));
  expect(rows.every((row) => pointedTo.has(row))).toBe(true);
  expect(entries.length).toBe(rows.length);
  const held = [...table.keys.all, ...keys.all]
    .map((attribute) => attribute.name)
    .concat(projection.NonKeyAttributes ?? []);
  for (const { item, row } of entries) {
    const whole = Object.entries(row.item.attributes);
    const expected =
      projection.ProjectionType === 'ALL' ? whole : whole.filter(([attribute]) => held.includes(attribute));
    expect(item.attributes).toEqual(Object.fromEntries(expected));
    expect(item.sizeBytes).toBe(mapSizeBytes(item.attributes));
  }
  expect(index.sizeBytes).toBe(entries.reduce((sum, entry) => sum + entry.item.sizeBytes, 0));
  const partitionOf = (entry: IndexEntry) =>
    JSON.stringify(keys.partition.map((attribute) => getAttribute(entry.item.attributes, attribute.name)));
  const partitions = entries.map(partitionOf);
  entries.forEach((entry, at) => {
    const next = entries[at + 1];
    if (next === undefined) return;
    if (partitionOf(next) !== partitionOf(entry)) {
      // A partition is one stretch: once left, it does not come again.
      expect(partitions.indexOf(partitionOf(next))).toBe(at + 1);
      return;
    }
    const order = keys.sort
      .map(({ name: attribute }) => {
        const [left, right] = [
          getAttribute(entry.item.attributes, attribute),
          getAttribute(next.item.attributes, attribute),
        ];
        return left === undefined || right === undefined ? NaN : compareScalars(left, right);
      })
      .find((each) => each !== 0);
    expect(order ?? -1).toBeLessThan(0);
  });
}

/** The stream, replayed onto an empty table, is the table; and it has no record of what changed nothing. */
function expectReplay(table: Table, model: ReadonlyMap<string, AttributeMap>): void {
  const records: StreamRecord[] = [];
  for (const shard of table.stream?.shards(now) ?? []) {
    shard.log.readFrom(0, (record) => records.push(record) > 0);
  }
  records.sort((a, b) => a.position - b.position);
  const replayed = new Map<string, AttributeMap>();
  for (const record of records) {
    const { eventName } = record;
    const oldImage = record.oldImage?.attributes;
    const newImage = record.newImage?.attributes;
    const at = rowOf(table, recordKeys(record)).key;
    expect(replayed.get(at)).toEqual(oldImage);
    expect(eventName).toBe(oldImage === undefined ? 'INSERT' : newImage === undefined ? 'REMOVE' : 'MODIFY');
    if (newImage === undefined) replayed.delete(at);
    else {
      expect(oldImage !== undefined && equalMaps(oldImage, newImage)).toBe(false);
      replayed.set(at, newImage);
    }
  }
  expect([...replayed.keys()].sort()).toEqual([...model.keys()].sort());
  for (const [at, item] of replayed) expect(equalMaps(item, model.get(at) ?? {})).toBe(true);
}

const wholeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024));

/** The table by the larger item; an index by what it loses and what it gains, the larger of both where the entry stays. */
function expectedUnits({ table, before, after }: Mutation): WriteUnits {
  const indexes = new Map<string, number>();
  for (const [name, index] of table.indexes) {
    const [old, young] = [before && index.entryOf(before), after && index.entryOf(after)];
    if (old !== undefined && young !== undefined && old.key === young.key) {
      if (!equalMaps(old.item.attributes, young.item.attributes)) {
        indexes.set(name, wholeUnits(Math.max(old.item.sizeBytes, young.item.sizeBytes)));
      }
    } else if (old !== undefined || young !== undefined) {
      indexes.set(
        name,
        (old ? wholeUnits(old.item.sizeBytes) : 0) + (young ? wholeUnits(young.item.sizeBytes) : 0),
      );
    }
  }
  const bytes = Math.max(before?.item.sizeBytes ?? 0, after?.item.sizeBytes ?? 0);
  return { table: wholeUnits(bytes), indexes };
}

describe('a commit that cannot be', () => {
  const [one, two] = [
    { a: { S: 'a' }, b: { N: '1' } },
    { a: { S: 'a' }, b: { N: '2' } },
  ];

  function expectUntouched(table: Table, mutations: (good: Mutation) => readonly Mutation[]): void {
    const good = change(table, one, { g: { S: 'g' } });
    expect(() => commit(mutations(good), now)).toThrow(InternalDefect);
    expect([table.rows.size, table.sizeBytes, table.indexes.get('all')?.entries.size]).toEqual([0, 0, 0]);
    expectReplay(table, new Map());
  }

  it('changes nothing where a mutation changes a key', () => {
    const table = newTable();
    expectUntouched(table, (good) => [good, { table, before: rowOf(table, one), after: rowOf(table, two) }]);
  });

  it('changes nothing where a mutation starts from another row than the stored one', () => {
    const table = newTable();
    expectUntouched(table, (good) => [good, { table, before: rowOf(table, two), after: undefined }]);
  });

  it('changes nothing where two mutations are of one item', () => {
    const table = newTable();
    expectUntouched(table, (good) => [good, change(table, one, {})]);
  });

  it('changes nothing where a row lacks its key', () => {
    // A stream of images alone leaves the key in them.
    const table = newTable('KEYS_ONLY');
    const after = { ...rowOf(table, two), item: itemOf({ a: { S: 'a' } }) };
    expectUntouched(table, (good) => [good, { table, before: undefined, after }]);
  });
});
