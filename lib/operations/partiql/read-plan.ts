/**
 * Which parts of a table or index a SELECT reads. A WHERE that fixes the partition key is read by key, any other reads
 * everything. What is read is filtered by the whole WHERE, so the plan may be too wide, but never too narrow.
 */
import { isEmptyScalar, type KeyAttribute, type KeyAttributes } from '../../engine/key-schema.ts';
import { partitionRange, type SortCondition } from '../../engine/key-range.ts';
import { validationException } from '../../errors/service-error.ts';
import { tooManyInOperands } from '../../expressions/checked-condition.ts';
import type { Condition } from '../../expressions/condition.ts';
import type { OrderKey, SelectStatement } from '../../partiql/statement.ts';
import type { KeyRange } from '../../storage/ordered-map.ts';
import { type AttributeValue, typeOf } from '../../values/attribute-value.ts';
import { compareScalars, equalValues } from '../../values/compare.ts';
import { checkLookups } from './compared-keys.ts';
import { comparedWith, equalValue, inValues, orValues } from './key-lookups.ts';
import { conjuncts } from './where-keys.ts';

export interface ReadPlan {
  readonly ranges: readonly KeyRange<string>[];
  /** How many ranges one page goes through at most. */
  readonly rangesPerPage: number;
  /** The partition key is fixed without an OR, which makes AWS strict about what an index has to hold. */
  readonly isStrict: boolean;
}

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-operators.html */
const partitionValuesMax = 50;
const inValuesPerPage = 10;

export function planRead(keys: KeyAttributes, { where, order }: SelectStatement): ReadPlan {
  const conditions = conjuncts(where);
  const partitions = partitionsOf(keys, conditions);
  checkOrder(keys, order, partitions !== undefined);
  if (partitions?.origin === '=') checkLookups(keys, conditions);
  if (partitions === undefined) {
    return { ranges: [{}], rangesPerPage: 1, isStrict: false };
  }
  const sorts = sortsOf(keys.sort, conditions);
  const reverse = order.some((key) => key.descending && isAmong(keys.sort, key.attribute));
  if (reverse) sorts.prefixes.reverse();
  const ranges = ordered(partitions.values, keys, order).flatMap((partition) =>
    sorts.prefixes.map((prefix) => ({ ...partitionRange(partition, prefix, sorts.condition), reverse })),
  );
  const isPaged = partitions.origin === 'in' || sorts.isPaged;
  return {
    ranges,
    rangesPerPage: isPaged ? inValuesPerPage : Math.max(1, ranges.length),
    isStrict: partitions.origin !== 'or',
  };
}

interface Partitions {
  /** One value for each partition attribute. */
  readonly values: readonly (readonly AttributeValue[])[];
  readonly origin: '=' | 'in' | 'or';
}

/** Several values are possible for a single partition attribute only. */
function partitionsOf(keys: KeyAttributes, conditions: readonly Condition[]): Partitions | undefined {
  const equal = keys.partition.map((attribute) => equalValue(conditions, attribute.name));
  const fixed = equal.filter((value) => value !== undefined);
  if (fixed.length === equal.length) return { values: [fixed], origin: '=' };
  const [attribute] = keys.partition;
  if (attribute === undefined || keys.partition.length > 1) return undefined;
  const listed = inValues(conditions, attribute.name);
  if (listed !== undefined) {
    if (listed.length > partitionValuesMax) throw tooManyInOperands('Statement', listed.length);
    return { values: single(listed, attribute), origin: 'in' };
  }
  for (const condition of conditions) {
    const values = orValues(condition, attribute.name);
    if (values !== undefined) return { values: single(values, attribute), origin: 'or' };
  }
  return undefined;
}

/** Each value once, and none that no item can have. */
function single(
  values: readonly AttributeValue[],
  attribute: KeyAttribute,
): readonly (readonly AttributeValue[])[] {
  return distinct(values, attribute).map((value) => [value]);
}

function distinct(values: readonly AttributeValue[], { type }: KeyAttribute): readonly AttributeValue[] {
  const kept: AttributeValue[] = [];
  for (const value of values) {
    if (typeOf(value) !== type || isEmptyScalar(value)) continue;
    if (!kept.some((other) => equalValues(other, value))) kept.push(value);
  }
  return kept;
}

interface Sorts {
  /** Values of the first sort attributes: one list, or several where an IN has several values. */
  readonly prefixes: AttributeValue[][];
  /** What is asked of the next sort attribute. */
  readonly condition: SortCondition | undefined;
  readonly isPaged: boolean;
}

function sortsOf(attributes: readonly KeyAttribute[], conditions: readonly Condition[]): Sorts {
  const prefix: AttributeValue[] = [];
  for (const attribute of attributes) {
    const value = equalValue(conditions, attribute.name);
    if (value !== undefined) {
      prefix.push(value);
      continue;
    }
    const listed = inValues(conditions, attribute.name);
    if (listed !== undefined) {
      const ascending = [...distinct(listed, attribute)].sort(compareScalars);
      return { prefixes: ascending.map((last) => [...prefix, last]), condition: undefined, isPaged: true };
    }
    return { prefixes: [prefix], condition: sortCondition(conditions, attribute.name), isPaged: false };
  }
  return { prefixes: [prefix], condition: undefined, isPaged: false };
}

/** The first condition that narrows the attribute to a stretch. */
function sortCondition(conditions: readonly Condition[], name: string): SortCondition | undefined {
  for (const condition of conditions) {
    const compared = comparedWith(condition, name);
    if (compared === undefined || compared.operator === '=' || compared.operator === 'in') continue;
    return { operator: compared.operator, values: compared.values };
  }
  return undefined;
}

function checkOrder(keys: KeyAttributes, order: readonly OrderKey[], isKeyed: boolean): void {
  for (const { attribute } of order) {
    if (isAmong(keys.all, attribute)) continue;
    throw validationException(
      `Variable reference ${attribute} in ORDER BY clause must be part of the primary key`,
    );
  }
  if (order.length > 0 && !isKeyed) {
    throw validationException(
      'Must have at least one non-optional hash key condition in WHERE clause when using ORDER BY clause.',
    );
  }
}

/** Partitions come as listed unless they are to be ordered. */
function ordered(
  partitions: Partitions['values'],
  keys: KeyAttributes,
  order: readonly OrderKey[],
): Partitions['values'] {
  const key = order.find(({ attribute }) => isAmong(keys.partition, attribute));
  if (key === undefined || partitions.length < 2) return partitions;
  const sign = key.descending ? -1 : 1;
  return [...partitions].sort(([a], [b]) =>
    a === undefined || b === undefined ? 0 : sign * compareScalars(a, b),
  );
}

function isAmong(attributes: readonly KeyAttribute[], name: string): boolean {
  return attributes.some((attribute) => attribute.name === name);
}
