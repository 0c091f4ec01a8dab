/** UpdateItem: edits an item, or creates it. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html */
import { CapacityTally } from '../../engine/capacity.ts';
import { commit, type Mutation } from '../../engine/commit.ts';
import { checkUpdatedIndexKeys, requireKey } from '../../engine/key-checks.ts';
import { checkKeyPaths } from '../../engine/key-paths.ts';
import type { Row } from '../../engine/row.ts';
import type { Table } from '../../engine/table.ts';
import { tableForItems } from '../../engine/table-lookup.ts';
import { invalidParameterValues, validationException } from '../../errors/service-error.ts';
import { applyUpdate, updatedAttributes } from '../../expressions/apply-update.ts';
import { compileAttributeUpdates } from '../../expressions/attribute-updates.ts';
import { compileUpdate } from '../../expressions/compile-update.ts';
import { compileExpected } from '../../expressions/expected.ts';
import { checkParameters } from '../../expressions/parameters.ts';
import { Placeholders } from '../../expressions/placeholders.ts';
import { operandPaths, type UpdateProgram } from '../../expressions/update.ts';
import type { ReturnValue } from '../../model/generated/types.ts';
import type { AttributeMap } from '../../values/attribute-value.ts';
import { checkItem } from '../../values/check.ts';
import { itemBytesMax } from '../../values/limits.ts';
import { mapLimitBytes, mapSizeBytes } from '../../values/size.ts';
import { defineOperation, type Operation } from '../define-operation.ts';
import { itemCollectionMetrics } from './item-collection-metrics.ts';
import { isLarge } from './item-size.ts';
import {
  checkConditionPaths,
  compileWriteCondition,
  requireCondition,
  type WriteCondition,
} from './write-condition.ts';

/** An update of one item, checked as far as it can be without its table. */
export interface Update extends WriteCondition {
  readonly key: AttributeMap;
  /** Undefined for an update of nothing, which still creates the item. */
  readonly program: UpdateProgram | undefined;
  /** UpdateItem adds its actions to the size of the result; a transaction judges the result alone. */
  readonly countsActions: boolean;
}

export const updateItem: Operation = defineOperation({
  name: 'UpdateItem',

  prepare(input) {
    checkParameters('UpdateItem', [input]);
    checkItem(input.Key);
    const updates = input.AttributeUpdates && compileAttributeUpdates(input.AttributeUpdates);
    const expected = compileExpected(input.Expected, input.ConditionalOperator);
    const placeholders = new Placeholders(input.ExpressionAttributeNames, input.ExpressionAttributeValues);
    const program =
      input.UpdateExpression === undefined ? updates : compileUpdate(input.UpdateExpression, placeholders);
    const condition = compileWriteCondition(input.ConditionExpression, placeholders) ?? expected;
    placeholders.assertAllUsed();
    const returnOnFailure = input.ReturnValuesOnConditionCheckFailure;
    return { input, update: { key: input.Key, program, condition, returnOnFailure, countsActions: true } };
  },

  run(context, { input, update }) {
    const table = tableForItems(context, input.TableName);
    const mutation = updateMutation(table, update);
    const [units] = commit([mutation], context.now);
    return {
      Attributes: returnedAttributes(input.ReturnValues, update.program, mutation),
      ConsumedCapacity: new CapacityTally(table).addWrite(units).answer(input.ReturnConsumedCapacity),
      ItemCollectionMetrics: itemCollectionMetrics(table, input.Key, input.ReturnItemCollectionMetrics),
    };
  },
});

/** The change that an update is on its table, its condition judged. */
export function updateMutation(table: Table, update: Update): Mutation {
  const { key: keyAttributes, program } = update;
  const key = requireKey(table, keyAttributes);
  if (program !== undefined) checkTargets(table, program);
  checkConditionPaths(table, update);
  const before = table.rows.get(key);
  requireCondition(update, before);
  const after = updatedRow(table, update, { key, before });
  return { table, before, after };
}

/** The row after the update; undefined where removing things from an item that is not there leaves it not there. */
function updatedRow(
  table: Table,
  { key: keyAttributes, program, countsActions }: Update,
  { key, before }: { readonly key: string; readonly before: Row | undefined },
): Row | undefined {
  const base = before?.item ?? keyAttributes;
  if (program === undefined) {
    return before ?? { key, item: base, sizeBytes: mapSizeBytes(base) };
  }
  const item = applyUpdate(program, base);
  if (before === undefined && program.assignments === 0) return undefined;
  const sizeBytes = mapSizeBytes(item);
  if (isLarge(sizeBytes)) checkUpdatedSize(item, keyAttributes, countsActions ? program : undefined);
  checkUpdatedIndexKeys(table, base, item);
  return { key, item, sizeBytes };
}

/** Keys do not change, and have no inside. Sort key or partition key, the partition key is named first. */
function checkTargets(table: Table, program: UpdateProgram): void {
  const { paths } = program.touched;
  for (const { name } of table.keys.all) {
    if (paths.some((path) => path[0] === name)) {
      throw invalidParameterValues(`Cannot update attribute ${name}. This attribute is part of the key`);
    }
  }
  checkKeyPaths(table, paths);
  checkKeyPaths(table, operandPaths(program));
}

/** AWS measures the update together with its result (see `facts` on the update size rule in the tests). */
function checkUpdatedSize(
  item: AttributeMap,
  keyAttributes: AttributeMap,
  program: UpdateProgram | undefined,
): void {
  const resultBytes = mapLimitBytes(item);
  const requestBytes =
    program === undefined
      ? 0
      : resultBytes - mapLimitBytes(keyAttributes) + 3 + 19 * program.assignments + 2 * program.removals;
  if (Math.max(resultBytes, requestBytes) > itemBytesMax) {
    throw validationException('Item size to update has exceeded the maximum allowed size');
  }
}

function returnedAttributes(
  returnValues: ReturnValue | undefined,
  program: UpdateProgram | undefined,
  { before, after }: Mutation,
): AttributeMap | undefined {
  switch (returnValues) {
    case undefined:
    case 'NONE':
      return undefined;
    case 'ALL_OLD':
      return before?.item;
    case 'ALL_NEW':
      return after?.item;
    case 'UPDATED_OLD':
      return before && program && someAttributes(updatedAttributes(program, before.item));
    case 'UPDATED_NEW':
      return after && program && someAttributes(updatedAttributes(program, after.item));
  }
}

/** With nothing to show the answer has no Attributes member at all. */
function someAttributes(attributes: AttributeMap): AttributeMap | undefined {
  return Object.keys(attributes).length === 0 ? undefined : attributes;
}
