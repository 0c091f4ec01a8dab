/** DeleteItem: deletes one item by its key. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteItem.html */
import { CapacityTally } from '../../engine/capacity.ts';
import { commit, type Mutation } from '../../engine/commit.ts';
import { requireKey } from '../../engine/key-checks.ts';
import type { Table } from '../../engine/table.ts';
import { tableForItems } from '../../engine/table-lookup.ts';
import type { Layer } from '../../errors/envelope.ts';
import { compileExpected } from '../../expressions/expected.ts';
import { checkParameters } from '../../expressions/parameters.ts';
import type { DeleteItemInput } from '../../model/generated/types.ts';
import type { AttributeMap } from '../../values/attribute-value.ts';
import { checkItem } from '../../values/check.ts';
import { defineOperation, type Operation } from '../define-operation.ts';
import { itemCollectionMetrics } from './item-collection-metrics.ts';
import { checkReturnValues } from './return-values.ts';
import {
  checkConditionPaths,
  requireCondition,
  soleCondition,
  type WriteCondition,
} from './write-condition.ts';

/** A key to delete, checked as far as it can be without its table. */
export interface Deletion extends WriteCondition {
  readonly key: AttributeMap;
}

export const deleteItem: Operation = defineOperation({
  name: 'DeleteItem',

  prepare(input) {
    return { input, deletion: prepareDeletion(input, 'newer') };
  },

  run(context, { input, deletion }) {
    const table = tableForItems(context, input.TableName);
    const mutation = deleteMutation(table, deletion);
    const [units] = commit([mutation], context.now);
    return {
      Attributes: input.ReturnValues === 'ALL_OLD' ? mutation.before?.item.attributes : undefined,
      ConsumedCapacity: new CapacityTally(table).addWrite(units).answer(input.ReturnConsumedCapacity),
      ItemCollectionMetrics: itemCollectionMetrics(table, input.Key, input.ReturnItemCollectionMetrics),
    };
  },
});

/**
 * The checks of a deletion that need no table, in AWS's order: of a DeleteItem, which the newer layer checks, or of a
 * Delete in a transaction, which the older one does.
 */
export function prepareDeletion(input: Omit<DeleteItemInput, 'TableName'>, layer: Layer): Deletion {
  checkParameters('DeleteItem', [input]);
  if (layer === 'newer') checkItem(input.Key);
  checkReturnValues(input.ReturnValues);
  const expected = compileExpected(input.Expected, input.ConditionalOperator);
  const condition = soleCondition(input, layer) ?? expected;
  if (layer === 'older') checkItem(input.Key);
  const returnOnFailure = input.ReturnValuesOnConditionCheckFailure;
  return { key: input.Key, condition, returnOnFailure };
}

/** The change that a deletion is on its table, its condition judged. */
export function deleteMutation(table: Table, deletion: Deletion): Mutation {
  const key = requireKey(table, deletion.key);
  checkConditionPaths(table, deletion);
  const before = table.rows.get(key);
  requireCondition(deletion, before);
  return { table, before, after: undefined };
}
