/** Key conditions of a Query: which attribute is compared with what. Whether these are keys is for the table to say. */
import { unreachable } from '../errors/assert.ts';
import type { ServiceError } from '../errors/service-error.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { type DocumentPath, isNested } from '../values/document-path.ts';
import { compileCondition } from './compile-condition.ts';
import { type Condition, conditionOperands, type Operand } from './condition.ts';
import { expressionFault } from './expression-fault.ts';
import type { Placeholders } from './placeholders.ts';

export type KeyOperator = '=' | '<' | '<=' | '>' | '>=' | 'BETWEEN' | 'begins_with';

export interface KeyComparison {
  readonly attribute: string;
  /** `unindexable` stands for operators of the legacy KeyConditions that no key takes: only the table may refuse them. */
  readonly operator: KeyOperator | 'unindexable';
  /** Two for BETWEEN, one for the other operators. */
  readonly values: readonly AttributeValue[];
}

/**
 * Throws the first fault that a KeyConditionExpression has as a condition. Its shape is checked by `keyComparisons`,
 * because AWS looks at the other expressions of the request in between.
 */
export function compileKeyCondition(expression: string, placeholders: Placeholders): Condition {
  return compileCondition(clause, expression, placeholders);
}

/** The comparisons in the order written, each with its attribute on the left. Throws the first fault of shape. */
export function keyComparisons(condition: Condition): readonly KeyComparison[] {
  const comparisons: KeyComparison[] = [];
  collectComparisons(condition, comparisons);
  return comparisons;
}

const clause = 'KeyConditionExpression';

function collectComparisons(condition: Condition, comparisons: KeyComparison[]): void {
  if (condition.kind === 'and') {
    for (const member of condition.conditions) collectComparisons(member, comparisons);
    return;
  }
  const comparison = keyComparison(condition);
  if (comparisons.some((other) => other.attribute === comparison.attribute)) {
    throw expressionFault(clause, 'KeyConditionExpressions must only contain one condition per key');
  }
  comparisons.push(comparison);
}

function keyComparison(condition: Condition): KeyComparison {
  switch (condition.kind) {
    case 'and':
    case 'or':
    case 'not':
    case 'in':
      throw invalidOperator(condition.kind.toUpperCase());
    case 'attribute_exists':
    case 'attribute_not_exists':
    case 'attribute_type':
    case 'contains':
      throw invalidOperator(condition.kind);
    case 'comparison': {
      if (condition.comparator === '<>') throw invalidOperator(condition.comparator);
      const { attribute, values } = attributeAndValues(conditionOperands(condition));
      const reversed = condition.left.kind === 'value';
      return {
        attribute,
        operator: reversed ? mirrored[condition.comparator] : condition.comparator,
        values,
      };
    }
    case 'between':
      return { operator: 'BETWEEN', ...attributeAndValues(conditionOperands(condition), 'BETWEEN') };
    case 'begins_with':
      return { operator: 'begins_with', ...attributeAndValues(conditionOperands(condition), 'begins_with') };
    default:
      return unreachable(condition);
  }
}

const mirrored: Readonly<Record<'=' | '<' | '<=' | '>' | '>=', KeyOperator>> = {
  '=': '=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** `leading` is the operator, where that wants the attribute as its first operand. */
function attributeAndValues(
  operands: readonly Operand[],
  leading?: 'BETWEEN' | 'begins_with',
): Pick<KeyComparison, 'attribute' | 'values'> {
  const paths: DocumentPath[] = [];
  const values: AttributeValue[] = [];
  for (const operand of operands) {
    if (operand.kind === 'size' || operand.kind === 'truth') {
      throw expressionFault(clause, 'KeyConditionExpressions cannot contain nested operations');
    }
    if (operand.kind === 'path') paths.push(operand.path);
    else values.push(operand.value);
  }
  if (leading !== undefined && operands[0]?.kind !== 'path') {
    throw invalidCondition(`${leading} operator must have the key attribute as its first operand`);
  }
  if (paths.length > 1) throw invalidCondition('Multiple attribute names used in one condition');
  const [path] = paths;
  if (path === undefined) throw invalidCondition('No key attribute specified');
  if (isNested(path)) {
    throw expressionFault(clause, 'KeyConditionExpressions cannot have conditions on nested attributes');
  }
  return { attribute: path[0], values };
}

function invalidOperator(operator: string): ServiceError {
  return expressionFault(clause, `Invalid operator used in KeyConditionExpression: ${operator}`);
}

function invalidCondition(text: string): ServiceError {
  return expressionFault(clause, `Invalid condition in KeyConditionExpression: ${text}`);
}
