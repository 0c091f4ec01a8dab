/**
 * Which parts of a table or index a SELECT reads. A WHERE that fixes the partition key is read by key, any other reads
 * everything. What is read is filtered by the whole WHERE, so the plan may be too wide, but never too narrow.
 */
import type { KeyAttribute, KeyAttributes } from '../../engine/key-schema.ts';
import { partitionRange, type SortCondition } from '../../engine/key-range.ts';
import { assert } from '../../errors/assert.ts';
import { validationException } from '../../errors/service-error.ts';
import { tooManyInOperands } from '../../expressions/checked-condition.ts';
import type { Condition } from '../../expressions/condition.ts';
import type { OrderKey, SelectStatement } from '../../partiql/statement.ts';
import type { KeyRange } from '../../storage/ordered-map.ts';
import { type AttributeValue, typeOf } from '../../values/attribute-value.ts';
import { compareScalars } from '../../values/compare.ts';
import { checkLookups } from './compared-keys.ts';
import { comparedWith, distinctKeys, equalValue, inValues, orValues } from './key-lookups.ts';
import { refuseOverlaps } from './overlapping-branches.ts';
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
  if (partitions.origin !== '=') refuseOverlaps(keys, conditions);
  const sorts = sortsOf(keys, conditions);
  const reverse = order.some((key) => key.descending && isAmong(keys.sort, key.attribute));
  if (reverse) sorts.prefixes.reverse();
  const ranges = ordered(partitions.values, keys, order).flatMap((partition) =>
    sorts.prefixes.map((prefix) => ({ ...partitionRange([partition], prefix, sorts.condition), reverse })),
  );
  const isPaged = partitions.origin === 'in' || sorts.isPaged;
  return {
    ranges,
    rangesPerPage: isPaged ? inValuesPerPage : Math.max(1, ranges.length),
    isStrict: partitions.origin !== 'or',
  };
}

interface Partitions {
  readonly values: readonly AttributeValue[];
  readonly origin: '=' | 'in' | 'or';
}

function partitionsOf(
  { partition: [attribute] }: KeyAttributes,
  conditions: readonly Condition[],
): Partitions | undefined {
  assert(attribute !== undefined, 'a key has a partition attribute');
  const equal = equalValue(conditions, attribute.name);
  if (equal !== undefined) return { values: [equal], origin: '=' };
  const listed = inValues(conditions, attribute.name);
  if (listed !== undefined) {
    if (listed.length > partitionValuesMax) throw tooManyInOperands('Statement', listed.length);
    return { values: distinctKeys(listed, attribute), origin: 'in' };
  }
  for (const condition of conditions) {
    const values = orValues(condition, attribute.name);
    if (values !== undefined) return { values: distinctKeys(values, attribute), origin: 'or' };
  }
  return undefined;
}

interface Sorts {
  /** The value of the sort attribute, or several where an IN has several; an empty list where none is fixed. */
  readonly prefixes: AttributeValue[][];
  /** What is asked of it where it is not fixed. */
  readonly condition: SortCondition | undefined;
  readonly isPaged: boolean;
}

function sortsOf({ sort: [attribute] }: KeyAttributes, conditions: readonly Condition[]): Sorts {
  if (attribute === undefined) return { prefixes: [[]], condition: undefined, isPaged: false };
  const value = equalValue(conditions, attribute.name);
  // A value of another type leads nowhere, and is refused when the whole WHERE is looked at.
  if (value !== undefined && typeOf(value) === attribute.type) {
    return { prefixes: [[value]], condition: undefined, isPaged: false };
  }
  const listed = inValues(conditions, attribute.name);
  if (listed === undefined) {
    return { prefixes: [[]], condition: sortCondition(conditions, attribute.name), isPaged: false };
  }
  const ascending = [...distinctKeys(listed, attribute)].sort(compareScalars);
  return { prefixes: ascending.map((only) => [only]), condition: undefined, isPaged: true };
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
  return [...partitions].sort((a, b) => sign * compareScalars(a, b));
}

function isAmong(attributes: readonly KeyAttribute[], name: string): boolean {
  return attributes.some((attribute) => attribute.name === name);
}
