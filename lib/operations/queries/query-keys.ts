/** Key conditions against a key schema: which part of the tree they name, and whether a start key lies in it. */
import { isEmptyScalar, type KeyAttribute, type KeyAttributes } from '../../engine/key-schema.ts';
import { partitionRange, type SortCondition } from '../../engine/key-range.ts';
import { checkKeyValue, refuseEmptyIndexKey } from '../../engine/key-checks.ts';
import { invalidParameterValues, validationException } from '../../errors/service-error.ts';
import type { KeyComparison } from '../../expressions/key-condition.ts';
import type { KeyRange } from '../../storage/ordered-map.ts';
import {
  type AttributeMap,
  type AttributeValue,
  getAttribute,
  typeOf,
} from '../../values/attribute-value.ts';
import type { ReadSource } from './read-source.ts';
import { checkStartKeyAttribute } from './start-key.ts';

/** What a Query's key conditions say of one schema. */
export interface QueryKeys {
  readonly partitionValues: readonly AttributeValue[];
  /** Values of the first sort attributes, those compared by `=`. */
  readonly sortValues: readonly AttributeValue[];
  /** What is asked of the next one. */
  readonly sortCondition: SortCondition | undefined;
}

/**
 * Matches comparisons to the key attributes, partition attributes first: each must be compared by `=`; sort attributes
 * from left to right without a gap, and nothing after the first that is not compared by `=`.
 */
export function matchKeys(
  source: Pick<ReadSource, 'keys' | 'index'>,
  comparisons: readonly KeyComparison[],
  startKey: AttributeMap | undefined,
): QueryKeys {
  const { keys } = source;
  const several = hasSeveral(keys);
  const byName: Comparisons = new Map(comparisons.map((comparison) => [comparison.attribute, comparison]));
  let matched = 0;
  for (const attribute of keys.all) {
    if (startKey !== undefined) checkStartKeyAttribute(attribute, startKey);
    if (comparisons.length > keys.all.length) throw tooManyConditions(comparisons.length, keys.all.length);
    const isPartition = keys.partition.includes(attribute);
    const comparison = byName.get(attribute.name);
    if (comparison === undefined) {
      if (!several && (isPartition || matched < comparisons.length)) throw missedElement(attribute);
      continue;
    }
    matched++;
    const { operator, values } = comparison;
    if (operator === 'unindexable') {
      throw validationException('Attempted conditional constraint is not an indexable operation');
    }
    checkTypes(attribute, values);
    if (operator !== '=' && isPartition && !several)
      throw validationException('Query key condition not supported');
  }
  if (several) {
    checkEqualities(keys, byName);
    const missed = keys.all.find(({ name }) => !byName.has(name));
    if (missed !== undefined && matched < comparisons.length) throw missedElement(missed);
  }
  checkValues(source, byName);
  return queryKeys(keys, byName);
}

type Comparisons = ReadonlyMap<string, KeyComparison>;

function hasSeveral({ partition, sort }: KeyAttributes): boolean {
  return partition.length > 1 || sort.length > 1;
}

/**
 * A key of several partition or sort attributes has words of its own. Those for sort attributes are measured, of those for
 * partition attributes only that they speak of HASH and equality; the names are listed as the plural suggests.
 */
function checkEqualities({ partition, sort }: KeyAttributes, comparisons: Comparisons): void {
  const isOpen = ({ name }: KeyAttribute): boolean => comparisons.get(name)?.operator !== '=';
  const must = (kind: string, open: readonly KeyAttribute[]): string =>
    `${kind} key attributes ${open.map(({ name }) => name).join(', ')} must have equality conditions specified in the query`;
  const openPartition = partition.filter(isOpen);
  if (openPartition.length > 0) throw validationException(must('HASH', openPartition));
  const first = sort.findIndex(isOpen);
  const behind = sort.find(({ name }, at) => first !== -1 && at > first && comparisons.has(name));
  if (behind === undefined) return;
  const open = sort.slice(0, sort.indexOf(behind)).filter(isOpen);
  throw validationException(
    `${must('RANGE', open)} because a condition is present on key attribute ${behind.name}`,
  );
}

function queryKeys({ partition, all }: KeyAttributes, comparisons: Comparisons): QueryKeys {
  const partitionValues: AttributeValue[] = [];
  const sortValues: AttributeValue[] = [];
  let sortCondition: SortCondition | undefined;
  for (const attribute of all) {
    const comparison = comparisons.get(attribute.name);
    if (comparison === undefined || comparison.operator === 'unindexable') continue;
    const { operator, values } = comparison;
    if (operator !== '=') sortCondition = { operator, values };
    else (partition.includes(attribute) ? partitionValues : sortValues).push(...values);
  }
  return { partitionValues, sortValues, sortCondition };
}

export function queryRange({ partitionValues, sortValues, sortCondition }: QueryKeys): KeyRange<string> {
  return partitionRange(partitionValues, sortValues, sortCondition);
}

/** A start key outside what the Query asks for is refused, in words that depend on the side on which it fails. */
export function checkStartKeyBoundaries(
  keys: KeyAttributes,
  query: QueryKeys,
  { startKey, position }: { readonly startKey: AttributeMap; readonly position: string },
): void {
  const ownPartition = keys.partition.map((attribute) => getAttribute(startKey, attribute.name));
  const partition = ownPartition.filter((value) => value !== undefined);
  if (isWithin(queryRange(query), position)) return;
  if (query.sortValues.length === 0 && query.sortCondition === undefined) {
    throw validationException(
      'The provided starting key is outside query boundaries based on provided conditions',
    );
  }
  if (isWithin(partitionRange(partition, query.sortValues, query.sortCondition), position)) {
    throw validationException('The query can return at most one row and cannot be restarted');
  }
  throw validationException('The provided starting key does not match the range key predicate');
}

function isWithin({ low, high }: KeyRange<string>, position: string): boolean {
  return (low === undefined || position >= low) && (high === undefined || position < high);
}

function checkTypes(attribute: KeyAttribute, values: readonly AttributeValue[]): void {
  if (values.some((value) => typeOf(value) !== attribute.type)) {
    throw invalidParameterValues('Condition parameter type does not match schema type');
  }
}

/**
 * Values that no key can have come after everything else about the conditions. A partition key too long to exist is
 * merely not found (by DynamoDB Local; AWS has not been seen).
 */
function checkValues({ keys, index }: Pick<ReadSource, 'keys' | 'index'>, comparisons: Comparisons): void {
  for (const attribute of keys.all) {
    const isPartition = keys.partition.includes(attribute);
    for (const value of comparisons.get(attribute.name)?.values ?? []) {
      if (index !== undefined) refuseEmptyIndexKey(index, attribute, value);
      if (isEmptyScalar(value) || !isPartition) checkKeyValue(attribute, value, 'sort');
    }
  }
}

function missedElement(attribute: KeyAttribute): Error {
  return validationException(`Query condition missed key schema element: ${attribute.name}`);
}

function tooManyConditions(conditions: number, attributes: number): Error {
  return validationException(
    `The number of query conditions (${conditions}) exceeds the number of key attributes ` +
      `defined in the schema (${attributes})`,
  );
}
