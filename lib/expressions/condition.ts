/**
 * Conditions with their names and values in place: what the condition, filter and key condition expressions and the
 * legacy parameters all become.
 */
import { unreachable } from '../errors/assert.ts';
import type { AttributeType, AttributeValue } from '../values/attribute-value.ts';
import type { DocumentPath } from '../values/document-path.ts';
import type { Comparator } from './syntax.ts';

export type Operand =
  | { readonly kind: 'path'; readonly path: DocumentPath }
  | { readonly kind: 'value'; readonly value: AttributeValue }
  | { readonly kind: 'size'; readonly operand: Operand }
  /** Whether a condition holds, as a boolean: PartiQL compares conditions, expressions do not. */
  | { readonly kind: 'truth'; readonly condition: Condition };

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'not'; readonly condition: Condition }
  | {
      readonly kind: 'comparison';
      readonly comparator: Comparator;
      readonly left: Operand;
      readonly right: Operand;
    }
  | { readonly kind: 'between'; readonly operand: Operand; readonly low: Operand; readonly high: Operand }
  | { readonly kind: 'in'; readonly operand: Operand; readonly list: readonly Operand[] }
  | { readonly kind: 'attribute_exists' | 'attribute_not_exists'; readonly path: DocumentPath }
  | { readonly kind: 'attribute_type'; readonly operand: Operand; readonly type: AttributeType }
  | { readonly kind: 'begins_with' | 'contains'; readonly operand: Operand; readonly argument: Operand };

/** Every path that the condition looks at, in reading order. */
export function conditionPaths(condition: Condition): readonly DocumentPath[] {
  const paths: DocumentPath[] = [];
  collectPaths(condition, paths);
  return paths;
}

function collectPaths(condition: Condition, paths: DocumentPath[]): void {
  switch (condition.kind) {
    case 'and':
    case 'or':
      for (const member of condition.conditions) collectPaths(member, paths);
      return;
    case 'not':
      return collectPaths(condition.condition, paths);
    case 'attribute_exists':
    case 'attribute_not_exists':
      paths.push(condition.path);
      return;
    case 'comparison':
    case 'between':
    case 'in':
    case 'attribute_type':
    case 'begins_with':
    case 'contains':
      for (const operand of conditionOperands(condition)) collectOperandPath(operand, paths);
  }
}

type OperandCondition = Extract<
  Condition,
  { kind: 'comparison' | 'between' | 'in' | 'attribute_type' | 'begins_with' | 'contains' }
>;

/** The operands of one comparison or function, in reading order. */
export function conditionOperands(condition: OperandCondition): readonly Operand[] {
  switch (condition.kind) {
    case 'comparison':
      return [condition.left, condition.right];
    case 'between':
      return [condition.operand, condition.low, condition.high];
    case 'in':
      return [condition.operand, ...condition.list];
    case 'attribute_type':
      return [condition.operand];
    case 'begins_with':
    case 'contains':
      return [condition.operand, condition.argument];
    default:
      return unreachable(condition);
  }
}

function collectOperandPath(operand: Operand, paths: DocumentPath[]): void {
  if (operand.kind === 'path') paths.push(operand.path);
  else if (operand.kind === 'size') collectOperandPath(operand.operand, paths);
  else if (operand.kind === 'truth') collectPaths(operand.condition, paths);
}
