/** Reads in every way, beside a filter and a sort over the model's array. */
import { type AttributeValue, canonical, compareKeys, type Item, sortedTexts } from './items.ts';
import {
  type Condition,
  entriesOf,
  type IndexSchema,
  inRange,
  keyAttributes,
  type KeyAttribute,
  type Model,
  type ModelTable,
  type RangeCondition,
} from './model.ts';
import { type Body, listOf, type Service } from './service.ts';
import type { Read, Way } from './steps.ts';
import { expectedItems } from './writes.ts';

interface Keyed {
  readonly table: string;
  readonly key: Item;
}

export async function get(service: Service, model: Model, way: Way, asked: readonly Keyed[]): Promise<void> {
  const keys = asked.filter(({ table }) => model.tables[table] !== undefined);
  if (keys.length === 0) return;
  const expected = expectedItems(model, keys);
  switch (way) {
    case 'single':
      for (const [at, { table, key }] of keys.entries()) {
        const { Item } = await service.ask('GetItem', { TableName: table, Key: key });
        expect(canonical(Item)).toBe(canonical(expected[at]));
      }
      return;
    case 'batch': {
      const requests: Record<string, { Keys: Item[] }> = {};
      for (const { table, key } of keys) (requests[table] ??= { Keys: [] }).Keys.push(key);
      const { Responses } = await service.ask('BatchGetItem', { RequestItems: requests });
      const items = Object.values(Object(Responses)).flat();
      expect(sortedTexts(items)).toEqual(sortedTexts(expected.filter((item) => item !== undefined)));
      return;
    }
    case 'transaction': {
      const gets = keys.map(({ table, key }) => ({ Get: { TableName: table, Key: key } }));
      expectResponses(await service.ask('TransactGetItems', { TransactItems: gets }), expected);
      return;
    }
    case 'statement':
      for (const [at, each] of keys.entries()) {
        const { Items } = await service.ask('ExecuteStatement', select(each));
        const item = expected[at];
        expect(canonical(Items)).toBe(canonical(item === undefined ? [] : [item]));
      }
      return;
    case 'statements':
      expectResponses(await service.ask('BatchExecuteStatement', { Statements: keys.map(select) }), expected);
      return;
    case 'statement transaction':
      expectResponses(
        await service.ask('ExecuteTransaction', { TransactStatements: keys.map(select) }),
        expected,
      );
  }
}

function select({ table, key }: Keyed): object {
  const tests = Object.keys(key).map((name) => `"${name}" = ?`);
  return {
    Statement: `SELECT * FROM "${table}" WHERE ${tests.join(' AND ')}`,
    Parameters: Object.values(key),
  };
}

function expectResponses({ Responses }: Body, expected: readonly (Item | undefined)[]): void {
  expect(listOf(Responses).map(({ Item }) => canonical(Item))).toEqual(expected.map(canonical));
}

/** The table itself, or one of its indexes. */
interface Source {
  readonly hash: KeyAttribute;
  readonly range?: KeyAttribute;
  readonly entries: readonly { readonly item: Item; readonly shown: Item }[];
  readonly index: IndexSchema | undefined;
}

function sourceOf(table: ModelTable, pick: number): Source {
  const index = table.indexes[pick % (table.indexes.length + 1)];
  if (index !== undefined) return { ...index, entries: entriesOf(table, index), index };
  const { hash, range, items } = table;
  return { hash, ...(range && { range }), entries: items.map((item) => ({ item, shown: item })), index };
}

const bounds: Readonly<Record<KeyAttribute['type'], readonly AttributeValue[]>> = {
  S: [{ S: '\uFFFD' }, { S: 'a' }, { S: 'é' }, { S: '\u{1F600}' }],
  N: [{ N: '0' }, { N: '-1' }, { N: '2' }, { N: '99.5' }, { N: '100' }],
  B: [{ B: 'AA==' }],
};

export async function query(service: Service, model: Model, read: Read): Promise<void> {
  const table = model.tables[read.table];
  if (table === undefined) return;
  const source = sourceOf(table, read.index);
  const { hash, range, entries } = source;
  const values = [...entries.map(({ item }) => item[hash.name]), bounds[hash.type][0]];
  const value = values[read.partition % values.length];
  const condition = range && rangeCondition(read, range);
  const found = entries.filter(
    ({ item }) =>
      canonical(item[hash.name]) === canonical(value) &&
      (condition === undefined || range === undefined || inRange(item[range.name], condition)),
  );
  const filter = filterOf(read.filter, source, table);
  const direction = read.descending ? -1 : 1;
  const ranged = (item: Item): AttributeValue => item[range?.name ?? ''] ?? { N: '0' };
  const sorted = [...found].sort(
    (one, other) => direction * compareKeys(ranged(one.item), ranged(other.item)),
  );
  const answer = await pages(service, 'Query', read, {
    ...inputOf(read, source),
    ScanIndexForward: !read.descending,
    KeyConditionExpression: ['#h = :h', ...(condition ? [expressionOf(condition)] : [])].join(' AND '),
    ExpressionAttributeNames: { '#h': hash.name, ...(condition && { '#r': range?.name }), ...filter.names },
    ExpressionAttributeValues: {
      ':h': value,
      ...(condition && { ':low': condition.values[0] }),
      ...(condition?.comparator === 'BETWEEN' && { ':high': condition.values[1] }),
      ...filter.values,
    },
    ...filter.expression,
  });
  const expected = sorted.filter(({ shown }) => filter.holds(shown)).map(({ shown }) => shown);
  expect(answer.scanned).toBe(found.length);
  expect(sortedTexts(answer.items)).toEqual(sortedTexts(expected));
  // Equal range keys have no order among them.
  if (range === undefined) return;
  const order = (items: readonly Body[]): readonly string[] =>
    items.map((item) => canonical(item[range.name]));
  expect(order(answer.items)).toEqual(order(expected));
}

export async function scan(service: Service, model: Model, read: Read): Promise<void> {
  const table = model.tables[read.table];
  if (table === undefined) return;
  const source = sourceOf(table, read.index);
  const filter = filterOf(read.filter, source, table);
  const items: Body[] = [];
  let scanned = 0;
  for (let segment = 0; segment < read.segments; segment += 1) {
    const answer = await pages(service, 'Scan', read, {
      ...inputOf(read, source),
      ...(read.segments > 1 && { Segment: segment, TotalSegments: read.segments }),
      ...(filter.names && {
        ExpressionAttributeNames: filter.names,
        ExpressionAttributeValues: filter.values,
      }),
      ...filter.expression,
    });
    items.push(...answer.items);
    scanned += answer.scanned;
  }
  const expected = source.entries.filter(({ shown }) => filter.holds(shown)).map(({ shown }) => shown);
  expect(scanned).toBe(source.entries.length);
  expect(sortedTexts(items)).toEqual(sortedTexts(expected));
}

function inputOf({ table, limit }: Read, { index }: Source): object {
  return {
    TableName: table,
    ...(index !== undefined && { IndexName: index.name }),
    ...(limit !== undefined && { Limit: limit }),
  };
}

function rangeCondition(
  { comparator, bounds: picks }: Read,
  { type }: KeyAttribute,
): RangeCondition | undefined {
  if (comparator === undefined || (comparator === 'begins_with' && type !== 'S')) return undefined;
  const choices = bounds[type];
  const values = picks.flatMap((pick) => choices[pick % choices.length] ?? []).sort(compareKeys);
  return { comparator, values };
}

function expressionOf({ comparator }: RangeCondition): string {
  if (comparator === 'BETWEEN') return '#r BETWEEN :low AND :high';
  return comparator === 'begins_with' ? 'begins_with(#r, :low)' : `#r ${comparator} :low`;
}

interface Filter {
  readonly expression: object;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, AttributeValue>>;
  readonly holds: (shown: Item) => boolean;
}

/** None on the source's own key, which Query does not take, nor on what an index does not hold. */
function filterOf(condition: Condition, { hash, range, index }: Source, table: ModelTable): Filter {
  const all: Filter = { expression: {}, holds: () => true };
  if (condition.kind !== 'equal') return all;
  if ([hash, range].some((key) => key?.name === condition.name)) return all;
  const isHeld = index === undefined || index.holds === 'ALL' || index.holds.includes(condition.name);
  if (!isHeld && !keyAttributes(table).some(({ name }) => name === condition.name)) return all;
  const { name, value } = condition;
  return {
    expression: { FilterExpression: '#f = :f' },
    names: { '#f': name },
    values: { ':f': value },
    holds: (shown) => canonical(shown[name]) === canonical(value),
  };
}

async function pages(
  service: Service,
  operation: 'Query' | 'Scan',
  { limit }: Read,
  input: object,
): Promise<{ readonly items: readonly Body[]; readonly scanned: number }> {
  const items: Body[] = [];
  let scanned = 0;
  let start: unknown;
  do {
    const page = await service.ask(operation, {
      ...input,
      ...(start !== undefined && { ExclusiveStartKey: start }),
    });
    const found = listOf(page['Items']);
    expect(page['Count']).toBe(found.length);
    expect(Number(page['ScannedCount'])).toBeLessThanOrEqual(limit ?? Number.POSITIVE_INFINITY);
    items.push(...found);
    scanned += Number(page['ScannedCount']);
    start = page['LastEvaluatedKey'];
  } while (start !== undefined);
  return { items, scanned };
}
