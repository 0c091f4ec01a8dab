/** KeyConditions, QueryFilter and ScanFilter. */
import { validationException } from '../errors/service-error.ts';
import type {
  ComparisonOperator,
  ConditionalOperator,
  Condition as LegacyCondition,
} from '../model/generated/types.ts';
import { checkAttributeName } from '../values/check.ts';
import type { Condition } from './condition.ts';
import type { KeyComparison } from './key-condition.ts';
import { checkComparison, comparisonCondition, joinConditions } from './legacy-comparison.ts';

export type LegacyConditions = Readonly<Record<string, LegacyCondition>>;

/**
 * The condition of a QueryFilter or ScanFilter, `undefined` if it is empty. The rules of ConditionalOperator are not
 * looked at here: AWS checks them after KeyConditions.
 */
export function compileFilter(
  filter: LegacyConditions,
  operator: ConditionalOperator | undefined,
): Condition | undefined {
  const conditions: Condition[] = [];
  for (const [
    attribute,
    { ComparisonOperator: comparison, AttributeValueList: values = [] },
  ] of Object.entries(filter)) {
    checkAttributeName(attribute);
    checkComparison(comparison, values);
    conditions.push(comparisonCondition(attribute, comparison, values));
  }
  return joinConditions(conditions, operator);
}

/** Throws the first fault that KeyConditions have without a look at the table. */
export function compileKeyConditions(keyConditions: LegacyConditions): readonly KeyComparison[] {
  const comparisons: KeyComparison[] = [];
  for (const [
    attribute,
    { ComparisonOperator: comparison, AttributeValueList: values = [] },
  ] of Object.entries(keyConditions)) {
    checkAttributeName(attribute);
    checkComparison(comparison, values);
    comparisons.push({ attribute, operator: keyOperators[comparison], values });
  }
  if (comparisons.length === 0) throw validationException('Conditions can be of length 1 or 2 only');
  return comparisons;
}

const keyOperators: Readonly<Record<ComparisonOperator, KeyComparison['operator']>> = {
  EQ: '=',
  LT: '<',
  LE: '<=',
  GT: '>',
  GE: '>=',
  BETWEEN: 'BETWEEN',
  BEGINS_WITH: 'begins_with',
  NE: 'unindexable',
  IN: 'unindexable',
  NULL: 'unindexable',
  NOT_NULL: 'unindexable',
  CONTAINS: 'unindexable',
  NOT_CONTAINS: 'unindexable',
};
