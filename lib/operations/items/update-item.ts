/** UpdateItem: edits an item, or creates it. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html */
import { CapacityTally } from '../../engine/capacity.ts';
import { commit, type Mutation } from '../../engine/commit.ts';
import { tableForItems } from '../../engine/table-lookup.ts';
import type { Layer } from '../../errors/envelope.ts';
import { updatedAttributes } from '../../expressions/apply-update.ts';
import { compileAttributeUpdates } from '../../expressions/attribute-updates.ts';
import { compileUpdate } from '../../expressions/compile-update.ts';
import { compileExpected } from '../../expressions/expected.ts';
import { checkParameters } from '../../expressions/parameters.ts';
import { Placeholders } from '../../expressions/placeholders.ts';
import type { UpdateProgram } from '../../expressions/update.ts';
import type { ReturnValue, UpdateItemInput } from '../../model/generated/types.ts';
import type { AttributeMap } from '../../values/attribute-value.ts';
import { checkItem } from '../../values/check.ts';
import { defineOperation, type Operation } from '../define-operation.ts';
import { itemCollectionMetrics } from './item-collection-metrics.ts';
import { type Update, updateMutation } from './update-mutation.ts';
import { compileWriteCondition } from './write-condition.ts';

export const updateItem: Operation = defineOperation({
  name: 'UpdateItem',

  prepare(input) {
    return { input, update: prepareUpdate(input, 'newer') };
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

/**
 * The checks of an update that need no table, in AWS's order: of an UpdateItem, which the newer layer checks, or of an
 * Update in a transaction, which the older one does.
 */
export function prepareUpdate(input: Omit<UpdateItemInput, 'TableName'>, layer: Layer): Update {
  checkParameters('UpdateItem', [input]);
  if (layer === 'newer') checkItem(input.Key);
  const updates = input.AttributeUpdates && compileAttributeUpdates(input.AttributeUpdates);
  const expected = compileExpected(input.Expected, input.ConditionalOperator);
  const placeholders = new Placeholders(
    input.ExpressionAttributeNames,
    input.ExpressionAttributeValues,
    layer,
  );
  const program =
    input.UpdateExpression === undefined ? updates : compileUpdate(input.UpdateExpression, placeholders);
  const condition = compileWriteCondition(input.ConditionExpression, placeholders) ?? expected;
  placeholders.assertAllUsed();
  if (layer === 'older') checkItem(input.Key);
  const returnOnFailure = input.ReturnValuesOnConditionCheckFailure;
  const isExpression = input.UpdateExpression !== undefined;
  return {
    key: input.Key,
    program,
    parameter: isExpression ? 'UpdateExpression' : 'AttributeUpdates',
    condition,
    returnOnFailure,
    countsActions: layer === 'newer' && isExpression,
  };
}

/** What ReturnValues asks for of the item before or after; undefined where there is nothing to show. */
export function returnedAttributes(
  returnValues: ReturnValue | undefined,
  program: UpdateProgram | undefined,
  { before, after }: Mutation,
): AttributeMap | undefined {
  switch (returnValues) {
    case undefined:
    case 'NONE':
      return undefined;
    case 'ALL_OLD':
      return before?.item.attributes;
    case 'ALL_NEW':
      return after?.item.attributes;
    case 'UPDATED_OLD':
      return before && program && someAttributes(updatedAttributes(program, before.item.attributes));
    case 'UPDATED_NEW':
      return after && program && someAttributes(updatedAttributes(program, after.item.attributes));
  }
}

/** With nothing to show the answer has no Attributes member at all. */
function someAttributes(attributes: AttributeMap): AttributeMap | undefined {
  return Object.keys(attributes).length === 0 ? undefined : attributes;
}
