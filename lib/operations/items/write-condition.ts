/** The condition of a write, given as ConditionExpression or as Expected, and what happens when it does not hold. */
import type { Row } from '../../engine/row.ts';
import type { Table } from '../../engine/table.ts';
import { checkKeyPaths } from '../../engine/key-paths.ts';
import type { Layer } from '../../errors/envelope.ts';
import { conditionalCheckFailedException } from '../../errors/service-error.ts';
import { compileCondition } from '../../expressions/compile-condition.ts';
import { type Condition, conditionPaths } from '../../expressions/condition.ts';
import { evaluateCondition } from '../../expressions/evaluate-condition.ts';
import { Placeholders } from '../../expressions/placeholders.ts';
import type { ReturnValuesOnConditionCheckFailure } from '../../model/generated/types.ts';
import type { AttributeMap } from '../../values/attribute-value.ts';

export interface WriteCondition {
  readonly condition: Condition | undefined;
  readonly returnOnFailure: ReturnValuesOnConditionCheckFailure | undefined;
}

export function compileWriteCondition(
  expression: string | undefined,
  placeholders: Placeholders,
): Condition | undefined {
  return expression === undefined
    ? undefined
    : compileCondition('ConditionExpression', expression, placeholders);
}

/** The condition of a write that has no other expression. */
export function soleCondition(input: ConditionParameters, layer: Layer): Condition | undefined {
  const placeholders = new Placeholders(
    input.ExpressionAttributeNames,
    input.ExpressionAttributeValues,
    layer,
  );
  const condition = compileWriteCondition(input.ConditionExpression, placeholders);
  placeholders.assertAllUsed();
  return condition;
}

interface ConditionParameters {
  readonly ConditionExpression?: string | undefined;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>> | undefined;
  readonly ExpressionAttributeValues?: AttributeMap | undefined;
}

/** Paths into key attributes, which have no inside: refused once the table is known. */
export function checkConditionPaths(table: Table, { condition }: WriteCondition): void {
  if (condition !== undefined) checkKeyPaths(table, conditionPaths(condition));
}

/** Throws unless the condition holds for the stored row; an absent one counts as an item without attributes. */
export function requireCondition({ condition, returnOnFailure }: WriteCondition, row: Row | undefined): void {
  if (condition === undefined || evaluateCondition(condition, row?.item.attributes ?? noAttributes)) return;
  throw conditionalCheckFailedException(returnOnFailure === 'ALL_OLD' ? row?.item.attributes : undefined);
}

const noAttributes: AttributeMap = {};
