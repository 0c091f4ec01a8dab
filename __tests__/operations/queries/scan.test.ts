/** What Scan finds, in parts and in parallel, while items come and go, and what it costs. */
import type { Condition, ScanCommandInput } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { type Item, strings, type World, worldWith } from '../fixture.ts';

type Scan = Partial<ScanCommandInput>;

/** Every item of a scan, page by page; `between` is called after each page that is not the last. */
async function allItems(
  world: World,
  scan: Scan,
  between?: (read: readonly Item[]) => Promise<void>,
): Promise<Item[]> {
  const items: Item[] = [];
  let start: Item | undefined;
  for (;;) {
    const page = await world.scan({ ...scan, ...(start && { ExclusiveStartKey: start }) });
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
    if (start === undefined) return items;
    await between?.(items);
  }
}

const ids = (items: readonly Item[]) => items.map((item) => `${item['a']?.S}/${item['b']?.N}`);

async function filled(partitions: number, each = 3): Promise<World> {
  const world = await worldWith({ key: 'a:S b:N', gsi: { gsi: { key: 'g:S b:N', holds: 'KEYS_ONLY' } } });
  for (let at = 0; at < partitions * each; at++) {
    const [a, b] = [`a${at % partitions}`, String(at % each)];
    await world.put({ Item: { a: { S: a }, b: { N: b }, ...(at % 2 === 0 && { g: { S: `g${at % 4}` } }) } });
  }
  return world;
}

describe('the order', () => {
  it('keeps a partition together, in its own order, and does not depend on how items came in', async () => {
    const world = await filled(20);
    const items = ids(await allItems(world, {}));
    expect(items).toHaveLength(60);
    items.forEach((id, at) => {
      if (!id.endsWith('/0')) return;
      expect(items.slice(at, at + 3)).toEqual([id, id.replace('/0', '/1'), id.replace('/0', '/2')]);
    });
    const other = await worldWith({ key: 'a:S b:N' });
    for (const id of [...items].sort()) {
      const [S = '', N = ''] = id.split('/');
      await other.put({ Item: { a: { S }, b: { N } } });
    }
    expect(ids(await allItems(other, {}))).toEqual(items);
  });

  it('is the same page by page', async () => {
    const world = await filled(10);
    const all = await allItems(world, {});
    for (const Limit of [1, 2, 7, 30, 31]) expect(await allItems(world, { Limit })).toEqual(all);
    const indexed = await allItems(world, { IndexName: 'gsi' });
    expect(await allItems(world, { IndexName: 'gsi', Limit: 2 })).toEqual(indexed);
    expect(indexed).toHaveLength(15);
  });
});

describe('segments', () => {
  it.each([1, 2, 3, 8, 100])(
    '%d part the table and its indexes, no partition cut in two',
    async (TotalSegments) => {
      const world = await filled(12);
      const segmentsOf = (source: Scan) =>
        Promise.all(
          Array.from({ length: TotalSegments }, async (_, Segment) =>
            ids(await allItems(world, { ...source, Segment, TotalSegments, Limit: 2 })),
          ),
        );
      const segments = await segmentsOf({});
      expect(segments.flat()).toEqual(ids(await allItems(world, {})));
      const partitions = segments.flatMap((segment) => [...new Set(segment.map((id) => id.split('/')[0]))]);
      expect(new Set(partitions).size).toBe(partitions.length);
      const indexed = await segmentsOf({ IndexName: 'gsi' });
      expect(indexed.flat()).toEqual(ids(await allItems(world, { IndexName: 'gsi' })));
      expect(indexed.filter((segment) => segment.length > 0).length).toBeLessThanOrEqual(2);
    },
  );

  it('hold while items come and go: what was there throughout is read once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            put: fc.boolean(),
            a: fc.integer({ min: 0, max: 9 }),
            b: fc.integer({ min: 3, max: 9 }),
          }),
          {
            minLength: 30,
            maxLength: 60,
          },
        ),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 5 }),
        async (changes, TotalSegments, Limit) => {
          const world = await filled(10);
          const lasting = ids(await allItems(world, {}));
          const waiting = [...changes];
          const between = async () => {
            for (const { put, a, b } of waiting.splice(0, 3)) {
              const key = { a: { S: `a${a}` }, b: { N: String(b) } };
              await (put ? world.put({ Item: key }) : world.delete({ Key: key }));
            }
          };
          const read: string[] = [];
          for (let Segment = 0; Segment < TotalSegments; Segment++) {
            read.push(...ids(await allItems(world, { Segment, TotalSegments, Limit }, between)));
          }
          expect(new Set(read).size).toBe(read.length);
          expect(read.filter((id) => lasting.includes(id))).toEqual(lasting);
        },
      ),
      { numRuns: 6 },
    );
  });

  it('go on from a key whose item is gone', async () => {
    const world = await filled(5);
    const all = ids(await allItems(world, {}));
    const read = await allItems(world, { Limit: 1 }, async (items) => {
      const last = items.at(-1);
      if (last?.['a'] && last['b']) await world.delete({ Key: { a: last['a'], b: last['b'] } });
    });
    expect(ids(read)).toEqual(all);
    expect((await world.scan()).Count).toBe(0);
  });
});

describe('what is read and what is shown', () => {
  let world: World;
  beforeAll(async () => {
    world = await worldWith({
      key: 'a:S b:S',
      lsi: { lsi: { key: 'a:S l:S', holds: 'KEYS_ONLY' } },
      gsi: { gsi: { key: 'g:S', holds: ['p'] } },
    });
    await world.put({ Item: strings({ a: 'a', b: '1', l: 'l', g: 'g', p: 'p', x: 'x' }) });
    await world.put({ Item: strings({ a: 'a', b: '2', l: 'm' }) });
    await world.put({ Item: strings({ a: 'a', b: '3', g: 'g' }) });
  });

  it('on a table', async () => {
    expect(
      await world.scan({ FilterExpression: 'b = :b', ExpressionAttributeValues: { ':b': { S: '2' } } }),
    ).toEqual({
      Items: [strings({ a: 'a', b: '2', l: 'm' })],
      Count: 1,
      ScannedCount: 3,
    });
    expect(await world.scan({ Select: 'COUNT', Limit: 3 })).toEqual({
      Count: 3,
      ScannedCount: 3,
      LastEvaluatedKey: strings({ a: 'a', b: '3' }),
    });
    expect((await world.scan({ ProjectionExpression: 'x' })).Items).toEqual([strings({ x: 'x' }), {}, {}]);
    const ScanFilter: Record<string, Condition> = {
      b: { ComparisonOperator: 'IN', AttributeValueList: [{ S: '1' }, { S: '3' }] },
      x: { ComparisonOperator: 'NULL' },
    };
    expect((await world.scan({ ScanFilter, AttributesToGet: ['b'] })).Items).toEqual([strings({ b: '3' })]);
    expect((await world.scan({ ScanFilter, ConditionalOperator: 'OR' })).Count).toBe(3);
  });

  it('on a local index, which looks into the table for what it lacks', async () => {
    const onLocal: Scan = { IndexName: 'lsi' };
    expect((await world.scan(onLocal)).Items).toEqual([
      strings({ a: 'a', b: '1', l: 'l' }),
      strings({ a: 'a', b: '2', l: 'm' }),
    ]);
    expect((await world.scan({ ...onLocal, FilterExpression: 'attribute_exists(x)' })).Items).toEqual([
      strings({ a: 'a', b: '1', l: 'l' }),
    ]);
    expect((await world.scan({ ...onLocal, Select: 'ALL_ATTRIBUTES', Limit: 1 })).Items).toEqual([
      strings({ a: 'a', b: '1', l: 'l', g: 'g', p: 'p', x: 'x' }),
    ]);
    expect((await world.scan({ ...onLocal, ProjectionExpression: 'x', ConsistentRead: true })).Items).toEqual(
      [strings({ x: 'x' }), {}],
    );
  });

  it('on a global index, where what it lacks is absent', async () => {
    const onGlobal: Scan = { IndexName: 'gsi' };
    const page = await world.scan(onGlobal);
    expect(page.Items).toContainEqual(strings({ a: 'a', b: '1', g: 'g', p: 'p' }));
    expect(page.Items).toContainEqual(strings({ a: 'a', b: '3', g: 'g' }));
    expect(await world.scan({ ...onGlobal, FilterExpression: 'attribute_exists(x)' })).toEqual({
      Items: [],
      Count: 0,
      ScannedCount: 2,
    });
    const first = await world.scan({ ...onGlobal, Limit: 1 });
    expect(Object.keys(first.LastEvaluatedKey ?? {}).sort()).toEqual(['a', 'b', 'g']);
  });

  it('for what it costs', async () => {
    const cost = async (scan: Scan) =>
      (await world.scan({ ReturnConsumedCapacity: 'INDEXES', ...scan })).ConsumedCapacity;
    const units = (CapacityUnits: number) => ({ CapacityUnits });
    expect(await cost({})).toEqual({ TableName: 'items', ...units(0.5), Table: units(0.5) });
    expect(await cost({ ConsistentRead: true, FilterExpression: 'attribute_exists(y)' })).toEqual({
      TableName: 'items',
      ...units(1),
      Table: units(1),
    });
    expect(await cost({ IndexName: 'gsi', ReturnConsumedCapacity: 'TOTAL' })).toEqual({
      TableName: 'items',
      ...units(0.5),
    });
    expect(await cost({ IndexName: 'lsi', Select: 'ALL_ATTRIBUTES' })).toEqual({
      TableName: 'items',
      ...units(1.5),
      Table: units(1),
      LocalSecondaryIndexes: { lsi: units(0.5) },
    });
    const empty = await worldWith({});
    expect((await empty.scan({ ReturnConsumedCapacity: 'TOTAL' })).ConsumedCapacity).toEqual({
      TableName: 'items',
      ...units(0.5),
    });
  });
});

describe('the megabyte, as measured on AWS', () => {
  const text = (length: number) => ({ S: 'e'.repeat(length) });
  const longName = 'e'.repeat(255);
  const last = (world: World, scan: Scan = {}) =>
    world.scan({ Select: 'COUNT', ReturnConsumedCapacity: 'TOTAL', ...scan });

  /** 25 items of one partition with a long attribute, the last of which is some bytes longer. */
  async function twentyFive(name: string, length: number, more = 0): Promise<World> {
    const world = await worldWith({ key: 'a:S b:S' });
    for (let at = 0; at < 25; at++) {
      const b = { S: String(at).padStart(2, '0') };
      await world.put({ Item: { a: text(10), b, [name]: text(at === 24 ? length + more : length) } });
    }
    return world;
  }

  it('has no key to go on from where the items end a byte short of it', async () => {
    expect(await last(await twentyFive(longName, 41_645), { Limit: 26 })).toEqual({
      Count: 25,
      ScannedCount: 25,
      ConsumedCapacity: { TableName: 'items', CapacityUnits: 128 },
    });
  });

  it('has one where they reach it', async () => {
    expect(await last(await twentyFive('e', 41_645, 1))).toEqual({
      Count: 25,
      ScannedCount: 25,
      ConsumedCapacity: { TableName: 'items', CapacityUnits: 127.5 },
      LastEvaluatedKey: { a: text(10), b: { S: '24' } },
    });
  });

  it('is measured before the filter, and leaves an empty page to go on from', async () => {
    const world = await twentyFive('e', 60_000);
    const page = await world.query({
      KeyConditionExpression: 'a = :a',
      FilterExpression: 'e = :a',
      ExpressionAttributeValues: { ':a': text(10) },
    });
    expect([page.Items, page.ScannedCount, page.LastEvaluatedKey?.['b']]).toEqual([[], 18, { S: '17' }]);
  });
});
