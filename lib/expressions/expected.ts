/** Expected: the condition of a write before there were condition expressions. */
import { fault } from '../errors/envelope.ts';
import type {
  ComparisonOperator,
  ConditionalOperator,
  ExpectedAttributeValue,
} from '../model/generated/types.ts';
import { checkAttributeName } from '../values/check.ts';
import type { Condition } from './condition.ts';
import {
  checkComparison,
  checkConditionalOperator,
  comparisonCondition,
  invalidParameters,
  joinConditions,
} from './legacy-comparison.ts';

/**
 * The condition, `undefined` if nothing is expected. Throws the first fault, attributes in the order of the request and
 * ConditionalOperator last.
 */
export function compileExpected(
  expected: Readonly<Record<string, ExpectedAttributeValue>> | undefined,
  operator: ConditionalOperator | undefined,
): Condition | undefined {
  const conditions: Condition[] = [];
  for (const [attribute, expectation] of Object.entries(expected ?? {})) {
    checkAttributeName(attribute);
    conditions.push(expectedCondition(attribute, expectation));
  }
  checkConditionalOperator(operator, conditions.length);
  return joinConditions(conditions, operator);
}

function expectedCondition(attribute: string, expectation: ExpectedAttributeValue): Condition {
  const {
    Value: value,
    AttributeValueList: list,
    ComparisonOperator: operator,
    Exists: exists,
  } = expectation;
  if (value !== undefined && list !== undefined) {
    throw misuse('Value and AttributeValueList cannot be used together', attribute);
  }
  if (operator !== undefined) return comparison(attribute, operator, expectation);
  if (list !== undefined) {
    throw misuse('AttributeValueList can only be used with a ComparisonOperator', attribute);
  }
  if (exists === false) {
    if (value !== undefined) throw misuse('Value cannot be used when Exists is false', attribute);
    return comparisonCondition(attribute, 'NULL', []);
  }
  if (value === undefined) {
    throw misuse(
      `Value must be provided when Exists is ${exists === undefined ? 'null' : 'true'}`,
      attribute,
    );
  }
  checkComparison('EQ', [value]);
  return comparisonCondition(attribute, 'EQ', [value]);
}

function comparison(
  attribute: string,
  operator: ComparisonOperator,
  { Value: value, AttributeValueList: list, Exists: exists }: ExpectedAttributeValue,
): Condition {
  if (exists !== undefined) {
    throw misuse('Exists and ComparisonOperator cannot be used together', attribute);
  }
  const values = list ?? (value === undefined ? [] : [value]);
  if (list === undefined && value === undefined && operator !== 'NULL' && operator !== 'NOT_NULL') {
    throw misuse(`Value or AttributeValueList must be used with ComparisonOperator: ${operator}`, attribute);
  }
  checkComparison(operator, values);
  return comparisonCondition(attribute, operator, values);
}

function misuse(text: string, attribute: string): Error {
  return fault('parameters', `${invalidParameters}${text} for Attribute: ${attribute}`);
}
