/** TransactWriteItems: up to 100 writes and checks, all or nothing. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html */
import type { TransactWriteItemsInput, TransactWriteItemsOutput } from '../../model/generated/types.ts';
import { defineOperation, type Operation } from '../define-operation.ts';
import { itemCollectionMetricsByTable } from '../items/item-collection-metrics.ts';
import { prepareAction, requireOneAction } from './transact-action.ts';
import { type TableAction, writeTransaction, type WrittenTransaction } from './write-transaction.ts';

export const transactWriteItems: Operation = defineOperation({
  name: 'TransactWriteItems',

  prepare(input) {
    for (const element of input.TransactItems) requireOneAction(element);
    return { input, actions: input.TransactItems.map(prepareAction) };
  },

  run(context, { input, actions }) {
    return answer(
      input,
      writeTransaction(context, {
        actions,
        parameters: input.TransactItems,
        token: input.ClientRequestToken,
        tokens: context.database.transactWriteTokens,
      }),
    );
  },
});

function answer(
  input: TransactWriteItemsInput,
  { actions, capacity }: WrittenTransaction,
): TransactWriteItemsOutput {
  return {
    ConsumedCapacity: capacity.answer(input.ReturnConsumedCapacity),
    ItemCollectionMetrics:
      input.ReturnItemCollectionMetrics === 'SIZE' ? collectionMetrics(actions) : undefined,
  };
}

/** Absent where no table that was written has a local index. */
function collectionMetrics(
  actions: readonly TableAction[],
): TransactWriteItemsOutput['ItemCollectionMetrics'] {
  const writes = actions.filter(({ kind, table }) => kind !== 'check' && table.hasLocalIndex);
  return writes.length === 0 ? undefined : itemCollectionMetricsByTable(writes);
}
