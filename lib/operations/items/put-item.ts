/** PutItem: creates an item or replaces it whole. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html */
import { CapacityTally } from '../../engine/capacity.ts';
import { commit, type Mutation } from '../../engine/commit.ts';
import { checkIndexKeys, requireItemKey } from '../../engine/key-checks.ts';
import type { Table } from '../../engine/table.ts';
import { tableForItems } from '../../engine/table-lookup.ts';
import { compileExpected } from '../../expressions/expected.ts';
import { checkParameters } from '../../expressions/parameters.ts';
import type { Put as TransactionPut, PutItemInput } from '../../model/generated/types.ts';
import type { AttributeMap } from '../../values/attribute-value.ts';
import { checkItem } from '../../values/check.ts';
import { Item } from '../../values/item.ts';
import { defineOperation, type Operation } from '../define-operation.ts';
import { itemCollectionMetrics } from './item-collection-metrics.ts';
import { checkSizeWithLocalIndexes, storableItem } from './item-size.ts';
import { checkReturnValues } from './return-values.ts';
import {
  checkConditionPaths,
  requireCondition,
  soleCondition,
  type WriteCondition,
} from './write-condition.ts';

/** An item to put, checked as far as it can be without its table. */
export interface Put extends WriteCondition {
  readonly item: Item;
}

export const putItem: Operation = defineOperation({
  name: 'PutItem',

  prepare(input) {
    return { input, put: preparePut(input) };
  },

  run(context, { input, put }) {
    const table = tableForItems(context, input.TableName);
    const mutation = putMutation(table, put);
    const [units] = commit([mutation], context.now);
    return {
      Attributes: input.ReturnValues === 'ALL_OLD' ? mutation.before?.item.attributes : undefined,
      ConsumedCapacity: new CapacityTally(table).addWrite(units).answer(input.ReturnConsumedCapacity),
      ItemCollectionMetrics: itemCollectionMetrics(table, put.item, input.ReturnItemCollectionMetrics),
    };
  },
});

/** The checks of a PutItem that need no table, in AWS's order. */
function preparePut(input: PutItemInput): Put {
  checkParameters('PutItem', [input]);
  if (!(input.Item instanceof Item)) checkItem(input.Item);
  checkReturnValues(input.ReturnValues);
  const item = storableItem(input.Item);
  const expected = compileExpected(input.Expected, input.ConditionalOperator);
  const condition = soleCondition(input, 'newer') ?? expected;
  return { item, condition, returnOnFailure: input.ReturnValuesOnConditionCheckFailure };
}

/** Those of a Put in a transaction: the older layer comes to the item last. */
export function prepareTransactedPut(input: TransactionPut): Put {
  checkParameters('PutItem', [input]);
  const condition = soleCondition(input, 'older');
  if (!(input.Item instanceof Item)) checkItem(input.Item);
  const item = storableItem(input.Item);
  return { item, condition, returnOnFailure: input.ReturnValuesOnConditionCheckFailure };
}

/** The change that a put is on its table, its condition judged. `keys` are the item's, or have them in it. */
export function putMutation(
  table: Table,
  put: Put,
  keys: AttributeMap = put.item.some(table.keys.names),
): Mutation {
  const key = requireItemKey(table, keys);
  checkIndexKeys(table, put.item);
  checkConditionPaths(table, put);
  const after = { key, item: put.item };
  checkSizeWithLocalIndexes(table, after, 'put');
  const before = table.rows.get(key);
  requireCondition(put, before);
  return { table, before, after };
}
