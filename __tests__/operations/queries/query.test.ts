/** What Query finds, and in which order, how it pages, and what it costs. */
import type { AttributeValue, Condition, QueryCommandInput } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { type Item, refusal, strings, type World, worldWith } from '../fixture.ts';

type Query = Partial<QueryCommandInput>;

const values = (items: Record<string, AttributeValue>): Query => ({ ExpressionAttributeValues: items });
const inA: Query = { KeyConditionExpression: 'a = :a', ...values({ ':a': { S: 'a' } }) };

function reversed<Element>(list: readonly Element[]): Element[] {
  return [...list].reverse();
}

/** Every page of a query, put together, and how many pages there were. */
async function allPages(world: World, query: Query): Promise<{ items: Item[]; pages: number }> {
  const items: Item[] = [];
  let start: Item | undefined;
  for (let pages = 1; ; pages++) {
    const page = await world.query({ ...query, ...(start && { ExclusiveStartKey: start }) });
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
    if (start === undefined) return { items, pages };
  }
}

describe('the order of items', () => {
  it('is numeric for numbers', async () => {
    const world = await worldWith({ key: 'a:S b:N' });
    const sorted = ['-1E125', '-20.5', '-3', '-0.5', '0', '1E-130', '0.5', '3', '20', '1E125'];
    for (const N of reversed(sorted)) await world.put({ Item: { a: { S: 'a' }, b: { N } } });
    const { Items } = await world.query(inA);
    expect(Items?.map((item) => Number(item['b']?.N))).toEqual(sorted.map(Number));
  });

  it('is that of UTF-8 bytes for strings and of unsigned bytes for binaries', async () => {
    const world = await worldWith({ key: 'a:S b:S' }, { name: 'binaries', key: 'a:S b:B' });
    const texts = ['A', 'a', 'a\u0000', 'aa', 'é', '\uffff', '\u{1f600}'];
    for (const S of reversed(texts)) await world.put({ Item: { a: { S: 'a' }, b: { S } } });
    expect((await world.query(inA)).Items?.map((item) => item['b']?.S)).toEqual(texts);
    const bytes = [[0], [0, 0], [1], [127], [128], [255], [255, 0]];
    for (const each of reversed(bytes)) {
      await world.put({ TableName: 'binaries', Item: { a: { S: 'a' }, b: { B: new Uint8Array(each) } } });
    }
    const found = await world.query({ ...inA, TableName: 'binaries' });
    expect(found.Items?.map((item) => Array.from(item['b']?.B ?? []))).toEqual(bytes);
  });

  it('turns round for ScanIndexForward false, among equal index keys too, and pages in either direction', async () => {
    const world = await worldWith({ key: 'a:S b:N', gsi: { gsi: { key: 'g:S s:N' } } });
    for (let at = 0; at < 12; at++) {
      await world.put({
        Item: { a: { S: `a${at % 5}` }, b: { N: String(at) }, g: { S: 'g' }, s: { N: String(at % 2) } },
      });
    }
    const inG: Query = {
      IndexName: 'gsi',
      KeyConditionExpression: 'g = :g',
      ...values({ ':g': { S: 'g' } }),
    };
    const forward = (await world.query(inG)).Items ?? [];
    expect(forward.map((item) => item['s']?.N)).toEqual('000000111111'.split(''));
    const backward = (await world.query({ ...inG, ScanIndexForward: false })).Items;
    expect(backward).toEqual(reversed(forward));
    for (const Limit of [1, 2, 5, 12]) {
      expect((await allPages(world, { ...inG, Limit })).items).toEqual(forward);
      expect((await allPages(world, { ...inG, Limit, ScanIndexForward: false })).items).toEqual(backward);
    }
  });
});

describe('key conditions', () => {
  let world: World;
  beforeAll(async () => {
    world = await worldWith({ key: 'a:S b:S' }, { name: 'numbers', key: 'a:N b:N' });
    for (const b of ['a', 'aa', 'ab', 'b', 'c']) await world.put({ Item: strings({ a: 'a', b }) });
    await world.put({ Item: strings({ a: 'other', b: 'a' }) });
  });

  it.each<[string, string[]]>([
    ['a = :a', ['a', 'aa', 'ab', 'b', 'c']],
    [':a = a', ['a', 'aa', 'ab', 'b', 'c']],
    ['(a = :a)', ['a', 'aa', 'ab', 'b', 'c']],
    ['a = :a AND b = :ab', ['ab']],
    ['b = :ab AND a = :a', ['ab']],
    ['(a = :a) AND (b < :ab)', ['a', 'aa']],
    ['(a = :a AND (b <= :ab))', ['a', 'aa', 'ab']],
    ['a = :a AND b > :ab', ['b', 'c']],
    ['a = :a AND b >= :ab', ['ab', 'b', 'c']],
    ['a = :a AND :ab <= b', ['ab', 'b', 'c']],
    ['a = :a AND :ab > b', ['a', 'aa']],
    ['a = :a AND b BETWEEN :aa AND :b', ['aa', 'ab', 'b']],
    ['a = :a AND b BETWEEN :ab AND :ab', ['ab']],
    ['a = :a AND begins_with(b, :a)', ['a', 'aa', 'ab']],
    ['a = :a AND begins_with(b, :nothing)', []],
    ['a = :nothing', []],
  ])('%s', async (KeyConditionExpression, expected) => {
    const placeholders = KeyConditionExpression.match(/:\w+/g) ?? [];
    const ExpressionAttributeValues = Object.fromEntries(
      placeholders.map((name) => [name, { S: name.slice(1) }]),
    );
    const { Items, Count, ScannedCount, LastEvaluatedKey } = await world.query({
      KeyConditionExpression,
      ExpressionAttributeValues,
    });
    expect(Items?.map((item) => item['b']?.S)).toEqual(expected);
    expect([Count, ScannedCount, LastEvaluatedKey]).toEqual([expected.length, expected.length, undefined]);
  });

  it('in the old form', async () => {
    const a: Condition = { ComparisonOperator: 'EQ', AttributeValueList: [{ S: 'a' }] };
    const found = async (b: Condition) =>
      (await world.query({ KeyConditions: { b, a } })).Items?.map((item) => item['b']?.S);
    expect(await found({ ComparisonOperator: 'BEGINS_WITH', AttributeValueList: [{ S: 'a' }] })).toEqual([
      'a',
      'aa',
      'ab',
    ]);
    expect(
      await found({ ComparisonOperator: 'BETWEEN', AttributeValueList: [{ S: 'aa' }, { S: 'b' }] }),
    ).toEqual(['aa', 'ab', 'b']);
    expect(await found({ ComparisonOperator: 'LT', AttributeValueList: [{ S: 'aa' }] })).toEqual(['a']);
    expect(await found({ ComparisonOperator: 'EQ', AttributeValueList: [{ S: 'c' }] })).toEqual(['c']);
  });

  it('compare numbers by value, and LastEvaluatedKey has them in normal form', async () => {
    await world.put({ TableName: 'numbers', Item: { a: { N: '01.000' }, b: { N: '2e1' } } });
    const query: Query = {
      TableName: 'numbers',
      KeyConditionExpression: 'a = :a AND b = :b',
      ...values({ ':a': { N: '1' }, ':b': { N: '20.0' } }),
      Limit: 1,
    };
    const key = { a: { N: '1' }, b: { N: '20' } };
    expect(await world.query(query)).toEqual({
      Items: [key],
      Count: 1,
      ScannedCount: 1,
      LastEvaluatedKey: key,
    });
    const ExclusiveStartKey = { a: { N: '1e0' }, b: { N: '20.00' } };
    expect(await world.query({ ...query, ExclusiveStartKey })).toEqual({
      Items: [],
      Count: 0,
      ScannedCount: 0,
    });
  });
});

describe('Limit, filters and LastEvaluatedKey', () => {
  let world: World;
  beforeAll(async () => {
    world = await worldWith({ key: 'a:S b:S', lsi: { lsi: { key: 'a:S l:S' } } });
    for (const b of ['1', '2', '3', '4', '5', '6'])
      await world.put({ Item: strings({ a: 'a', b, l: `l${b}`, x: 'x' }) });
  });
  const key = (b: string) => strings({ a: 'a', b });

  it.each<[number, string[], Item | undefined]>([
    [1, ['1'], key('1')],
    [5, ['1', '2', '3', '4', '5'], key('5')],
    [6, ['1', '2', '3', '4', '5', '6'], key('6')],
    [7, ['1', '2', '3', '4', '5', '6'], undefined],
  ])('Limit %d', async (Limit, expected, last) => {
    const page = await world.query({ ...inA, Limit });
    expect([page.Items?.map((item) => item['b']?.S), page.LastEvaluatedKey]).toEqual([expected, last]);
  });

  it('counts what was read, before the filter', async () => {
    const filtered: Query = {
      KeyConditionExpression: 'a = :a',
      FilterExpression: 'l = :l',
      ...values({ ':a': { S: 'a' }, ':l': { S: 'l4' } }),
    };
    expect(await world.query({ ...filtered, Limit: 3 })).toEqual({
      Items: [],
      Count: 0,
      ScannedCount: 3,
      LastEvaluatedKey: key('3'),
    });
    expect(await world.query({ ...filtered, Select: 'COUNT' })).toEqual({ Count: 1, ScannedCount: 6 });
    expect(await world.query({ ...inA, Select: 'COUNT', Limit: 6 })).toEqual({
      Count: 6,
      ScannedCount: 6,
      LastEvaluatedKey: key('6'),
    });
  });

  it('has the keys of the index and of the table, whatever is projected', async () => {
    const page = await world.query({ ...inA, IndexName: 'lsi', ProjectionExpression: 'x, absent', Limit: 1 });
    expect(page).toEqual({
      Items: [strings({ x: 'x' })],
      Count: 1,
      ScannedCount: 1,
      LastEvaluatedKey: strings({ a: 'a', b: '1', l: 'l1' }),
    });
    expect((await world.query({ ...inA, ProjectionExpression: 'absent' })).Items).toEqual([
      {},
      {},
      {},
      {},
      {},
      {},
    ]);
  });

  it('goes on behind a place where no item is', async () => {
    const from = async (b: string, forward: boolean) =>
      (await world.query({ ...inA, ExclusiveStartKey: key(b), ScanIndexForward: forward })).Items?.map(
        (item) => item['b']?.S,
      );
    expect(await from('35', true)).toEqual(['4', '5', '6']);
    expect(await from('35', false)).toEqual(['3', '2', '1']);
    expect(await from('0', false)).toEqual([]);
  });

  it('with a QueryFilter, joined by OR or by AND', async () => {
    const KeyConditions: Record<string, Condition> = {
      a: { ComparisonOperator: 'EQ', AttributeValueList: [{ S: 'a' }] },
    };
    const QueryFilter: Record<string, Condition> = {
      l: { ComparisonOperator: 'GT', AttributeValueList: [{ S: 'l4' }] },
      y: { ComparisonOperator: 'NOT_NULL' },
    };
    expect((await world.query({ KeyConditions, QueryFilter, ConditionalOperator: 'OR' })).Count).toBe(2);
    expect((await world.query({ KeyConditions, QueryFilter })).Count).toBe(0);
    expect((await world.query({ KeyConditions, AttributesToGet: ['l'], Limit: 1 })).Items).toEqual([
      strings({ l: 'l1' }),
    ]);
  });
});

describe('secondary indexes', () => {
  it('hold an item only while it has all their keys', async () => {
    const world = await worldWith({ gsi: { gsi: { key: 'g:S s:N' } } });
    const found = async () =>
      (
        await world.query({
          IndexName: 'gsi',
          KeyConditionExpression: 'g = :g',
          ...values({ ':g': { S: 'g' } }),
        })
      ).Count;
    const Key = strings({ a: 'k' });
    await world.put({ Item: { ...Key, g: { S: 'g' } } });
    expect(await found()).toBe(0);
    await world.put({ Item: { ...Key, g: { S: 'g' }, s: { N: '1' } } });
    expect(await found()).toBe(1);
    await world.update({ Key, UpdateExpression: 'SET g = :h', ...values({ ':h': { S: 'h' } }) });
    expect(await found()).toBe(0);
    await world.update({ Key, UpdateExpression: 'SET g = :g', ...values({ ':g': { S: 'g' } }) });
    expect(await found()).toBe(1);
    await world.delete({ Key });
    expect(await found()).toBe(0);
  });

  it('hold what they project', async () => {
    const item = strings({ a: 'a', b: 'b', g: 'g', l: 'l', x: 'x', y: 'y' });
    const world = await worldWith({
      key: 'a:S b:S',
      lsi: { keys: { key: 'a:S l:S', holds: 'KEYS_ONLY' } },
      gsi: { all: { key: 'g:S' }, some: { key: 'g:S l:S', holds: ['x'] } },
    });
    await world.put({ Item: item });
    const through = async (IndexName: string) => {
      const onLocal = IndexName === 'keys';
      return (
        await world.query({
          IndexName,
          KeyConditionExpression: onLocal ? 'a = :v' : 'g = :v',
          ...values({ ':v': { S: onLocal ? 'a' : 'g' } }),
        })
      ).Items;
    };
    expect(await through('all')).toEqual([item]);
    expect(await through('some')).toEqual([strings({ a: 'a', b: 'b', g: 'g', l: 'l', x: 'x' })]);
    expect(await through('keys')).toEqual([strings({ a: 'a', b: 'b', l: 'l' })]);
  });

  it('that are local fetch from the table what they lack', async () => {
    const world = await worldWith({ key: 'a:S b:S', lsi: { lsi: { key: 'a:S l:S', holds: ['x'] } } });
    const item = strings({ a: 'a', b: 'b', l: 'l', x: 'x', y: 'y' });
    await world.put({ Item: item });
    const query = { ...inA, IndexName: 'lsi' };
    expect((await world.query({ ...query, Select: 'ALL_ATTRIBUTES' })).Items).toEqual([item]);
    expect((await world.query({ ...query, ProjectionExpression: 'y, l' })).Items).toEqual([
      strings({ y: 'y', l: 'l' }),
    ]);
    await world.update({
      Key: strings({ a: 'a', b: 'b' }),
      UpdateExpression: 'SET y = :y',
      ...values({ ':y': { S: 'new' } }),
    });
    expect((await world.query({ ...query, ProjectionExpression: 'y', ConsistentRead: true })).Items).toEqual([
      strings({ y: 'new' }),
    ]);
  });
});

describe('keys of four and four attributes', () => {
  let world: World;
  const index: Query = { IndexName: 'wide' };
  beforeAll(async () => {
    world = await worldWith({
      gsi: { wide: { key: 'p1:S p2:N p3:S p4:B | s1:S s2:N s3:S s4:S', holds: 'KEYS_ONLY' } },
    });
    let at = 0;
    for (const s1 of ['x', 'xx', 'y']) {
      for (const s2 of ['1', '10', '2']) {
        for (const s4 of ['m', 'n']) {
          await world.put({
            Item: {
              ...strings({ a: `k${at++}`, p1: 'p', p3: 'q', s1, s3: 's', s4 }),
              p2: { N: '1' },
              p4: { B: new Uint8Array([1]) },
              s2: { N: s2 },
            },
          });
        }
      }
    }
    await world.put({
      Item: {
        ...strings({ a: 'incomplete', p1: 'p', p3: 'q', s1: 'x', s3: 's' }),
        p2: { N: '1' },
        p4: { B: new Uint8Array([1]) },
        s2: { N: '1' },
      },
    });
  });

  const partition = 'p1 = :p1 AND p2 = :p2 AND p3 = :p3 AND p4 = :p4';
  const all: Record<string, AttributeValue> = {
    ':p1': { S: 'p' },
    ':p2': { N: '1.0' },
    ':p3': { S: 'q' },
    ':p4': { B: new Uint8Array([1]) },
    ':x': { S: 'x' },
    ':one': { N: '1' },
    ':two': { N: '2' },
    ':s': { S: 's' },
    ':n': { S: 'n' },
  };
  const query = (condition: string): Query => {
    const used = Object.entries(all).filter(([name]) => new RegExp(`${name}\\b`).test(condition));
    return {
      ...index,
      KeyConditionExpression: condition,
      ExpressionAttributeValues: Object.fromEntries(used),
    };
  };
  const show = (items: readonly Item[] | undefined) =>
    items?.map((item) => `${item['s1']?.S}${item['s2']?.N}${item['s4']?.S}`);

  it('are sorted by the sort attributes from left to right', async () => {
    expect(show((await world.query(query(partition))).Items)).toEqual(
      ['x', 'xx', 'y'].flatMap((s1) =>
        ['1', '2', '10'].flatMap((s2) => ['m', 'n'].map((s4) => s1 + s2 + s4)),
      ),
    );
  });

  it.each<[string, string[]]>([
    ['s1 = :x', ['x1m', 'x1n', 'x2m', 'x2n', 'x10m', 'x10n']],
    [
      'begins_with(s1, :x)',
      ['x1m', 'x1n', 'x2m', 'x2n', 'x10m', 'x10n', 'xx1m', 'xx1n', 'xx2m', 'xx2n', 'xx10m', 'xx10n'],
    ],
    ['s1 = :x AND s2 > :one', ['x2m', 'x2n', 'x10m', 'x10n']],
    ['s2 BETWEEN :one AND :two AND s1 = :x', ['x1m', 'x1n', 'x2m', 'x2n']],
    ['s1 = :x AND s2 = :two AND s3 = :s AND s4 = :n', ['x2n']],
    ['s1 = :x AND s2 = :two AND s3 = :s AND s4 < :n', ['x2m']],
  ])('%s', async (sort, expected) => {
    expect(show((await world.query(query(`${sort} AND ${partition}`))).Items)).toEqual(expected);
  });

  const hash = (names: string) =>
    `HASH key attributes ${names} must have equality conditions specified in the query`;
  const range = (names: string, behind: string) =>
    `RANGE key attributes ${names} must have equality conditions specified in the query ` +
    `because a condition is present on key attribute ${behind}`;

  it.each<[string, string]>([
    ['p1 = :p1 AND p2 = :p2 AND p4 = :p4', hash('p3')],
    ['p1 = :p1', hash('p2, p3, p4')],
    [partition.replace('p1 =', 'p1 >'), hash('p1')],
    [partition.replace('p4 = :p4', 's1 = :x'), hash('p4')],
    [`${partition} AND s2 = :two`, range('s1', 's2')],
    [`${partition} AND s1 = :x AND s3 = :s`, range('s2', 's3')],
    [`${partition} AND s1 > :x AND s2 = :two`, range('s1', 's2')],
    [`${partition} AND s2 > :two AND s1 > :x`, range('s1', 's2')],
    [`${partition} AND s1 = :x AND s4 > :n`, range('s2, s3', 's4')],
    [`${partition} AND s1 = :x AND nokey = :n`, 'Query condition missed key schema element: s2'],
    [
      `${partition} AND s3 = :n AND s1 = :two`,
      'One or more parameter values were invalid: Condition parameter type does not match schema type',
    ],
  ])('%s is refused', async (condition, text) => {
    expect(await refusal(world.query(query(condition)))).toBe(`ValidationException: ${text}`);
  });

  it('are asked for by lists of conditions too', async () => {
    const equal = (value: AttributeValue | undefined) => ({
      ComparisonOperator: 'EQ' as const,
      AttributeValueList: value === undefined ? [] : [value],
    });
    const KeyConditions = {
      p1: equal(all[':p1']),
      p2: equal(all[':p2']),
      p3: equal(all[':p3']),
      p4: equal(all[':p4']),
      s1: equal(all[':x']),
    };
    expect(show((await world.query({ ...index, KeyConditions })).Items)).toHaveLength(6);
    const { s1, ...without } = KeyConditions;
    expect(await refusal(world.query({ ...index, KeyConditions: { ...without, s2: s1 } }))).toBe(
      'ValidationException: One or more parameter values were invalid: Condition parameter type does not match schema type',
    );
    expect(await refusal(world.query({ ...index, KeyConditions: { ...without, s3: s1 } }))).toBe(
      `ValidationException: ${range('s1, s2', 's3')}`,
    );
  });

  it('page by all of them and the key of the table', async () => {
    const page = await world.query({ ...query(partition), Limit: 4 });
    expect(Object.keys(page.LastEvaluatedKey ?? {}).sort()).toEqual([
      'a',
      'p1',
      'p2',
      'p3',
      'p4',
      's1',
      's2',
      's3',
      's4',
    ]);
    const { items, pages } = await allPages(world, { ...query(partition), Limit: 4 });
    expect([items, pages]).toEqual([(await world.query(query(partition))).Items, 5]);
  });
});

describe('capacity', () => {
  const item = (b: string, bytes: number): Item =>
    strings({ a: 'a', b, l: b, x: 'x'.repeat(bytes - 6 - b.length) });
  const units = (CapacityUnits: number) => ({ CapacityUnits });
  const cost = async (world: World, query: Query) =>
    (await world.query({ ...inA, ReturnConsumedCapacity: 'INDEXES', ...query })).ConsumedCapacity;
  const table = {
    key: 'a:S b:S',
    lsi: { lsi: { key: 'a:S l:S', holds: 'KEYS_ONLY' } },
    gsi: { gsi: { key: 'a:S l:S' } },
  } as const;

  it('is of all that was read, rounded once, filters and projections notwithstanding', async () => {
    const world = await worldWith(table);
    for (const b of ['1', '2', '3']) await world.put({ Item: item(b, 3000) });
    const filtered = { FilterExpression: 'x = :a', ProjectionExpression: 'b' };
    for (const query of [{}, filtered, { Select: 'COUNT' as const }]) {
      expect(await cost(world, query)).toEqual({ TableName: 'items', CapacityUnits: 1.5, Table: units(1.5) });
    }
    expect(await cost(world, { ConsistentRead: true })).toEqual({
      TableName: 'items',
      CapacityUnits: 3,
      Table: units(3),
    });
    expect(await cost(world, { Limit: 1 })).toMatchObject(units(0.5));
    expect(await cost(world, { ...values({ ':a': { S: 'none' } }) })).toMatchObject(units(0.5));
    expect(await cost(world, { ...values({ ':a': { S: 'none' } }), ConsistentRead: true })).toMatchObject(
      units(1),
    );
    expect(await cost(world, { ReturnConsumedCapacity: 'TOTAL' })).toEqual({
      TableName: 'items',
      CapacityUnits: 1.5,
    });
    expect(await cost(world, { ReturnConsumedCapacity: 'NONE' })).toBeUndefined();
  });

  it('is the index entries on an index, and nothing on the table', async () => {
    const world = await worldWith(table);
    for (const b of ['1', '2', '3']) await world.put({ Item: item(b, 3000) });
    expect(await cost(world, { IndexName: 'gsi' })).toEqual({
      TableName: 'items',
      CapacityUnits: 1.5,
      Table: units(0),
      GlobalSecondaryIndexes: { gsi: units(1.5) },
    });
    expect(await cost(world, { IndexName: 'lsi' })).toEqual({
      TableName: 'items',
      CapacityUnits: 0.5,
      Table: units(0),
      LocalSecondaryIndexes: { lsi: units(0.5) },
    });
  });

  it('of what a local index fetches is rounded item by item, filtered out or not', async () => {
    const world = await worldWith(table);
    for (const b of ['1', '2', '3']) await world.put({ Item: item(b, 100) });
    const fetching = { IndexName: 'lsi', Select: 'ALL_ATTRIBUTES' } as const;
    const expected = {
      TableName: 'items',
      CapacityUnits: 2,
      Table: units(1.5),
      LocalSecondaryIndexes: { lsi: units(0.5) },
    };
    expect(await cost(world, fetching)).toEqual(expected);
    expect(await cost(world, { IndexName: 'lsi', ProjectionExpression: 'x' })).toEqual(expected);
    expect(await cost(world, { ...fetching, FilterExpression: 'b = :a' })).toEqual(expected);
    for (const b of ['1', '2', '3']) await world.put({ Item: item(b, 9000) });
    expect(await cost(world, fetching)).toMatchObject({ Table: units(4.5) });
    expect(await cost(world, { ...fetching, ConsistentRead: true })).toMatchObject({ Table: units(9) });
  });
});

describe('against a plain list', () => {
  it('finds the same, page by page, on the table and through its indexes', async () => {
    const sorts = ['', 'a', 'aa', 'ab', 'b', 'é', '\u{1f600}'].slice(1);
    const stored = fc.uniqueArray(
      fc.record({
        b: fc.integer({ min: 0, max: 30 }),
        g: fc.constantFrom('g', 'h'),
        s: fc.option(fc.constantFrom(...sorts), { nil: undefined }),
      }),
      { maxLength: 20, selector: ({ b }) => b },
    );
    const sortCondition = fc.option(
      fc.tuple(fc.constantFrom('<', '<=', '>', '>=', '='), fc.constantFrom(...sorts)),
      { nil: undefined },
    );
    await fc.assert(
      fc.asyncProperty(
        stored,
        sortCondition,
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        async (rows, condition, Limit, forward) => {
          const world = await worldWith({ key: 'a:S b:N', gsi: { gsi: { key: 'g:S s:S' } } });
          for (const { b, g, s } of rows) {
            await world.put({
              Item: { a: { S: 'a' }, b: { N: String(b) }, g: { S: g }, ...(s && { s: { S: s } }) },
            });
          }
          const { items } = await allPages(world, {
            IndexName: 'gsi',
            KeyConditionExpression: `g = :g${condition ? ` AND s ${condition[0]} :s` : ''}`,
            ...values({ ':g': { S: 'g' }, ...(condition && { ':s': { S: condition[1] } }) }),
            ScanIndexForward: forward,
            Limit,
          });
          const expected = rows
            .filter(
              ({ g, s }) => g === 'g' && s !== undefined && (condition === undefined || holds(s, condition)),
            )
            .sort((one, two) => Buffer.compare(Buffer.from(one.s ?? ''), Buffer.from(two.s ?? '')));
          if (!forward) expected.reverse();
          expect(items.map((item) => item['s']?.S)).toEqual(expected.map(({ s }) => s));
          expect(new Set(items.map((item) => item['b']?.N))).toEqual(
            new Set(expected.map(({ b }) => String(b))),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});

function holds(value: string, [operator, bound]: readonly [string, string]): boolean {
  const order = Buffer.compare(Buffer.from(value), Buffer.from(bound));
  return operator === '='
    ? order === 0
    : operator.includes('=') && order === 0
      ? true
      : operator.startsWith('<')
        ? order < 0
        : order > 0;
}
