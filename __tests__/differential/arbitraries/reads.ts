/** GetItem, Query and Scan. */
import type { AttributeValue, Select } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { getItem, type Operation, parallelScan, query, scan } from '../operation.ts';
import { condition, type Fragment, mostly, placeholderFault, projection } from './expressions.ts';
import { anyKey, goodKey } from './items.ts';
import type { Index, KeyAttribute, Table } from './tables.ts';
import { anyName, anyValue, type Item, keyValue } from './values.ts';
import {
  capacityMember,
  conditionalOperator,
  legacyCondition,
  type LegacyCondition,
  written,
} from './writes.ts';

const attributesToGet = fc.array(anyName, { minLength: 1, maxLength: 3 });

/** A projection as an expression, as a list, or none; seldom both. */
export function projections(table: Table): fc.Arbitrary<{ text: Fragment | undefined; legacy: object }> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant({ text: undefined, legacy: {} }) },
    { weight: 6, arbitrary: mostly(projection(table)).map((text) => ({ text, legacy: {} })) },
    {
      weight: 2,
      arbitrary: attributesToGet.map((AttributesToGet) => ({ text: undefined, legacy: { AttributesToGet } })),
    },
  );
}

export function anyGet(table: Table): fc.Arbitrary<Operation> {
  return fc
    .tuple(
      anyKey(table),
      projections(table),
      capacityMember,
      fc.record({ ConsistentRead: fc.boolean() }, { requiredKeys: [] }),
      placeholderFault,
    )
    .map(([Key, { text, legacy }, capacity, consistent, fault]) =>
      getItem({
        TableName: table.name,
        Key,
        ...written({ ProjectionExpression: text }, fault),
        ...legacy,
        ...capacity,
        ...consistent,
      }),
    );
}

const select = fc.constantFrom<Select[]>(
  'ALL_ATTRIBUTES',
  'ALL_PROJECTED_ATTRIBUTES',
  'SPECIFIC_ATTRIBUTES',
  'COUNT',
  'COUNT',
);

/** Members that Query and Scan have in common. */
function readMembers(index: Index | undefined): fc.Arbitrary<{ Limit?: number; ConsistentRead?: boolean }> {
  return fc.record(
    {
      Limit: fc.oneof(
        { weight: 40, arbitrary: fc.constantFrom(1, 2, 3, 5, 100) },
        { weight: 1, arbitrary: fc.constant(0) },
      ),
      ConsistentRead:
        index?.kind === 'GSI'
          ? fc.oneof(
              { weight: 20, arbitrary: fc.constant(false) },
              { weight: 1, arbitrary: fc.constant(true) },
            )
          : fc.boolean(),
    },
    { requiredKeys: [] },
  );
}

const selectMember = fc.oneof(
  { weight: 9, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: select.map((Select) => ({ Select })) },
);

/** The table itself, one of its indexes, or seldom an index that is not there. */
function source(table: Table): fc.Arbitrary<Index | undefined> {
  return fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(undefined, ...table.indexes, ...table.indexes) },
    {
      weight: 1,
      arbitrary: fc.constant<Index>({
        name: 'nosuch',
        kind: 'GSI',
        hash: table.hash,
        range: undefined,
        projection: {},
      }),
    },
  );
}

/** Where to go on: a key that may or may not be there, of the table or of the index. */
function startKey(table: Table, index: Index | undefined): fc.Arbitrary<Item> {
  return index === undefined
    ? anyKey(table)
    : fc.tuple(goodKey(index), anyKey(table)).map(([ofIndex, ofTable]) => ({ ...ofIndex, ...ofTable }));
}

function seldom<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.oneof({ weight: 8, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
}

function exactly(
  { name, type }: KeyAttribute,
  values: fc.Arbitrary<AttributeValue> = keyValue(type),
): fc.Arbitrary<Fragment> {
  return fc.tuple(values, fc.boolean(), fc.boolean()).map(([value, aliased, turned]): Fragment => (draft) => {
    const attribute = aliased ? draft.name(name) : name;
    return turned ? `${draft.value(value)} = ${attribute}` : `${attribute} = ${draft.value(value)}`;
  });
}

function within({ name, type }: KeyAttribute): fc.Arbitrary<Fragment> {
  const value = keyValue(type);
  return fc.oneof(
    { weight: 1, arbitrary: exactly({ name, type }) },
    {
      weight: 4,
      arbitrary: fc.tuple(fc.constantFrom('<', '<=', '>', '>='), value, fc.boolean()).map(
        ([symbol, bound, turned]): Fragment =>
          (draft) =>
            turned ? `${draft.value(bound)} ${symbol} ${name}` : `${name} ${symbol} ${draft.value(bound)}`,
      ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(value, value).map(
        ([a, b]): Fragment =>
          (draft) =>
            `${name} BETWEEN ${draft.value(a)} AND ${draft.value(b)}`,
      ),
    },
    {
      weight: 2,
      arbitrary: fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: anyValue }).map(
        (prefix): Fragment =>
          (draft) =>
            `begins_with(${name}, ${draft.value(prefix)})`,
      ),
    },
  );
}

/** A key condition that fits the keys; or one that is a condition but hardly a key condition. */
function keyCondition(
  table: Table,
  { hash, range }: Pick<Index, 'hash' | 'range'>,
  partition: AttributeValue,
): fc.Arbitrary<Fragment> {
  const whole = exactly(hash, fc.constant(partition));
  const good =
    range === undefined
      ? whole
      : fc.oneof(
          whole,
          fc.tuple(whole, within(range), fc.boolean()).map(
            ([first, second, turned]): Fragment =>
              (draft) =>
                turned ? `${second(draft)} AND ${first(draft)}` : `${first(draft)} and ${second(draft)}`,
          ),
        );
  return fc.oneof(
    { weight: 60, arbitrary: good },
    { weight: 2, arbitrary: mostly(good) },
    { weight: 1, arbitrary: condition(table) },
    {
      weight: 1,
      arbitrary: fc.tuple(within(hash), within(range ?? { name: 'x', type: 'S' })).map(
        ([first, second]): Fragment =>
          (draft) =>
            `${first(draft)} AND ${second(draft)}`,
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(anyName, anyValue).map(
        ([name, value]): Fragment =>
          (draft) =>
            `${draft.name(name)} = ${draft.value(value)}`,
      ),
    },
  );
}

const legacyOperator = fc.constantFrom('EQ', 'LT', 'LE', 'GT', 'GE', 'BEGINS_WITH', 'BETWEEN');

function keyConditions(
  { hash, range }: Pick<Index, 'hash' | 'range'>,
  partition: AttributeValue,
): fc.Arbitrary<object> {
  const first: fc.Arbitrary<[string, LegacyCondition]> = fc.constant([
    hash.name,
    { ComparisonOperator: 'EQ', AttributeValueList: [partition] },
  ]);
  const type = range?.type ?? 'S';
  const second = fc
    .tuple(legacyOperator, keyValue(type), keyValue(type))
    .map(([operator, a, b]): [string, LegacyCondition] => [
      range?.name ?? 'x',
      { ComparisonOperator: operator, AttributeValueList: operator === 'BETWEEN' ? [a, b] : [a] },
    ]);
  return fc
    .oneof(
      { weight: 4, arbitrary: fc.tuple(first) },
      { weight: range === undefined ? 1 : 4, arbitrary: fc.tuple(first, second) },
      { weight: 1, arbitrary: fc.array(legacyCondition, { maxLength: 3 }) },
    )
    .map((all) => ({ KeyConditions: Object.fromEntries(all) }));
}

function legacyFilter(parameter: 'QueryFilter' | 'ScanFilter'): fc.Arbitrary<object> {
  return fc
    .tuple(
      fc.uniqueArray(legacyCondition, { minLength: 1, maxLength: 3, selector: ([name]) => name }),
      conditionalOperator,
    )
    .map(([all, operator]) => ({
      [parameter]: Object.fromEntries(all),
      ...(all.length > 1 ? operator : {}),
    }));
}

function filters(
  table: Table,
  parameter: 'QueryFilter' | 'ScanFilter',
): fc.Arbitrary<{ text: Fragment | undefined; legacy: object }> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant({ text: undefined, legacy: {} }) },
    { weight: 6, arbitrary: mostly(condition(table)).map((text) => ({ text, legacy: {} })) },
    { weight: 1, arbitrary: legacyFilter(parameter).map((legacy) => ({ text: undefined, legacy })) },
  );
}

export function anyQuery(table: Table): fc.Arbitrary<Operation> {
  const read = source(table).chain((index) =>
    fc.tuple(fc.constant(index), keyValue((index ?? table).hash.type)),
  );
  return read.chain(([index, partition]) => {
    const keys = index ?? table;
    const within = startKey(table, index).map((key) => ({ ...key, [keys.hash.name]: partition }));
    const start = fc.oneof(
      { weight: 8, arbitrary: within },
      { weight: 1, arbitrary: startKey(table, index) },
    );
    const keyed: fc.Arbitrary<{ text: Fragment | undefined; legacy: object }> = fc.oneof(
      { weight: 8, arbitrary: keyCondition(table, keys, partition).map((text) => ({ text, legacy: {} })) },
      { weight: 1, arbitrary: keyConditions(keys, partition).map((legacy) => ({ text: undefined, legacy })) },
    );
    return fc
      .tuple(
        fc.tuple(keyed, filters(table, 'QueryFilter'), projections(table), placeholderFault),
        readMembers(index),
        selectMember,
        capacityMember,
        fc.record({ ScanIndexForward: fc.boolean() }, { requiredKeys: [] }),
        seldom(start),
        fc.boolean(),
      )
      .map(([[key, filter, projected, fault], members, select, capacity, direction, start, paged]) =>
        query(
          {
            TableName: table.name,
            ...(index === undefined ? {} : { IndexName: index.name }),
            ...written(
              {
                KeyConditionExpression: key.text,
                FilterExpression: filter.text,
                ProjectionExpression: projected.text,
              },
              fault,
            ),
            ...key.legacy,
            ...filter.legacy,
            ...projected.legacy,
            ...members,
            ...select,
            ...capacity,
            ...direction,
            ...(start === undefined ? {} : { ExclusiveStartKey: start }),
          },
          paged || index !== undefined,
        ),
      );
  });
}

const segments: fc.Arbitrary<object> = fc.oneof(
  { weight: 12, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.record(
      { Segment: fc.constantFrom(0, 1, 2, -1), TotalSegments: fc.constantFrom(1, 1, 2, 0) },
      { requiredKeys: [] },
    ),
  },
);

export function anyScan(table: Table): fc.Arbitrary<Operation> {
  return source(table).chain((index) =>
    fc
      .tuple(
        fc.tuple(filters(table, 'ScanFilter'), projections(table), placeholderFault),
        readMembers(index),
        selectMember,
        capacityMember,
        segments,
        seldom(startKey(table, index)),
      )
      .map(([[filter, projected, fault], members, select, capacity, segment, start]) =>
        scan(
          {
            TableName: table.name,
            ...(index === undefined ? {} : { IndexName: index.name }),
            ...written({ FilterExpression: filter.text, ProjectionExpression: projected.text }, fault),
            ...filter.legacy,
            ...projected.legacy,
            ...members,
            ...select,
            ...capacity,
            ...segment,
            ...(start === undefined ? {} : { ExclusiveStartKey: start }),
          },
          true,
        ),
      ),
  );
}

export function anyParallelScan(table: Table): fc.Arbitrary<Operation> {
  return source(table).chain((index) =>
    fc
      .tuple(filters(table, 'ScanFilter'), placeholderFault, fc.integer({ min: 1, max: 5 }), fc.nat(3))
      .map(([filter, fault, total, limit]) =>
        parallelScan(
          {
            TableName: table.name,
            ...(index === undefined ? {} : { IndexName: index.name }),
            ...written({ FilterExpression: filter.text }, fault),
            ...filter.legacy,
            ...(limit === 0 ? {} : { Limit: limit }),
          },
          total,
        ),
      ),
  );
}
