/** The stretch of a tree that a key condition or a segment names. */
import { assert } from '../errors/assert.ts';
import type { KeyRange } from '../storage/ordered-map.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import {
  encodePartition,
  encodeSortValue,
  segmentBounds,
  sortPrefix,
  upperBound,
} from '../values/key-encoding.ts';

/** What is asked of the last sort attribute that is not fixed by `=`. */
export interface SortCondition {
  readonly operator: '<' | '<=' | '>' | '>=' | 'BETWEEN' | 'begins_with';
  readonly values: readonly AttributeValue[];
}

/**
 * The keys of one partition whose first sort attributes equal `sortValues` and whose next one meets `condition`.
 * Bounds need no terminator: a key starts with what it is bounded by, or stands wholly before or behind it.
 */
export function partitionRange(
  partitionValues: readonly AttributeValue[],
  sortValues: readonly AttributeValue[],
  condition: SortCondition | undefined,
): KeyRange<string> {
  let base = encodePartition(partitionValues);
  for (const value of sortValues) base += encodeSortValue(value);
  const everything = { low: base, high: upperBound(base), highInclusive: false };
  if (condition === undefined) return everything;
  const [first, second] = condition.values;
  assert(first !== undefined, 'a sort condition has a value');
  switch (condition.operator) {
    case '<':
      return { ...everything, high: base + encodeSortValue(first) };
    case '<=':
      return { ...everything, high: upperBound(base + encodeSortValue(first)) };
    case '>':
      return { ...everything, low: upperBound(base + encodeSortValue(first)) };
    case '>=':
      return { ...everything, low: base + encodeSortValue(first) };
    case 'BETWEEN':
      assert(second !== undefined, 'BETWEEN has two values');
      return {
        ...everything,
        low: base + encodeSortValue(first),
        high: upperBound(base + encodeSortValue(second)),
      };
    case 'begins_with': {
      const prefix = base + sortPrefix(first);
      return { low: prefix, high: upperBound(prefix), highInclusive: false };
    }
  }
}

export function segmentRange(segment: number, totalSegments: number): KeyRange<string> {
  return { ...segmentBounds(segment, totalSegments), highInclusive: false };
}

/** The part of `range` that lies behind `key` in the direction of reading. */
export function rangeBehind(range: KeyRange<string>, key: string): KeyRange<string> {
  if (range.reverse === true) {
    return range.high !== undefined && range.high <= key
      ? range
      : { ...range, high: key, highInclusive: false };
  }
  return range.low !== undefined && range.low > key ? range : { ...range, low: key, lowInclusive: false };
}
