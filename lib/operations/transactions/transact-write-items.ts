/** TransactWriteItems: up to 100 writes and checks, all or nothing. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html */
import { CapacityByTable } from '../../engine/capacity-by-table.ts';
import { readUnits, type WriteUnits } from '../../engine/capacity.ts';
import { commit, type Mutation } from '../../engine/commit.ts';
import type { RequestContext } from '../../engine/engine.ts';
import type { Table } from '../../engine/table.ts';
import { tableForItems } from '../../engine/table-lookup.ts';
import { transactionCanceledException, validationException } from '../../errors/service-error.ts';
import type { TransactWriteItemsInput, TransactWriteItemsOutput } from '../../model/generated/types.ts';
import { digest } from '../../streams/digest.ts';
import { canonicalJson } from '../../values/canonical-json.ts';
import { defineOperation, type Operation } from '../define-operation.ts';
import { itemCollectionMetricsByTable } from '../items/item-collection-metrics.ts';
import { cancellationReason, noReason } from './cancellation.ts';
import { refuseRepeatedItems } from './refuse-repeated-items.ts';
import { prepareAction, requireOneAction, type TransactAction } from './transact-action.ts';
import { transactionBytesMax, transactionFactor } from './transaction-limits.ts';

/** An action with its table. */
interface TableAction extends TransactAction {
  readonly table: Table;
}

export const transactWriteItems: Operation = defineOperation({
  name: 'TransactWriteItems',

  prepare(input) {
    for (const element of input.TransactItems) requireOneAction(element);
    return { input, actions: input.TransactItems.map(prepareAction) };
  },

  run(context, { input, actions: prepared }) {
    const { now } = context;
    const { transactWriteTokens: tokens } = context.database;
    const { ClientRequestToken: token } = input;
    const actions = onTables(context, prepared);
    const fingerprint = token === undefined ? '' : digest(canonicalJson(input.TransactItems));
    const earlier = token === undefined ? undefined : tokens.find(token, fingerprint, now);
    if (earlier !== undefined) return answer(input, actions, replayCapacity(actions, earlier.replayUnits));
    const mutations = judge(actions);
    const units = commit(mutations, now);
    if (token !== undefined) {
      tokens.claim(token, { fingerprint, replayUnits: mutations.map(replayUnits) }, now);
    }
    return answer(input, actions, writeCapacity(mutations, units));
  },
});

/** The checks that refuse the whole request, each made for all actions before the next one. */
function onTables(context: RequestContext, prepared: readonly TransactAction[]): readonly TableAction[] {
  const actions = prepared.map((action) => ({ ...action, table: tableForItems(context, action.tableName) }));
  for (const { checkAgainst, table } of actions) checkAgainst(table);
  refuseRepeatedItems(actions);
  const payloadBytes = actions.reduce((sum, action) => sum + action.payloadBytes, 0);
  if (payloadBytes > transactionBytesMax) {
    // Text and measure are DynamoDB Local's; that AWS measures what is sent is known.
    throw validationException(`Transaction payload size cannot exceed 4MB. Payload Size: ${payloadBytes}`);
  }
  return actions;
}

/**
 * The changes of all actions, each judged by the items as they are before the transaction. Every condition that fails
 * is told, but of the actions that could not be carried out for another reason the first one alone.
 */
function judge(actions: readonly TableAction[]): readonly Mutation[] {
  const mutations: Mutation[] = [];
  let isInvalid = false;
  const reasons = actions.map(({ mutationOn, table }) => {
    try {
      mutations.push(mutationOn(table));
      return noReason;
    } catch (error) {
      const reason = cancellationReason(error);
      if (reason.Code !== 'ValidationError') return reason;
      if (isInvalid) return noReason;
      isInvalid = true;
      return reason;
    }
  });
  if (mutations.length < actions.length) throw transactionCanceledException(reasons);
  return mutations;
}

function writeCapacity(mutations: readonly Mutation[], units: readonly WriteUnits[]): CapacityByTable {
  const capacity = new CapacityByTable('WriteCapacityUnits');
  mutations.forEach(({ table }, at) => capacity.of(table).addWrite(units[at], transactionFactor));
  return capacity;
}

/** A transaction that comes again is not written but read: the larger of the item before and after. */
function replayUnits({ before, after }: Mutation): number {
  return transactionFactor * readUnits(Math.max(before?.sizeBytes ?? 0, after?.sizeBytes ?? 0), true);
}

function replayCapacity(actions: readonly TableAction[], units: readonly number[]): CapacityByTable {
  const capacity = new CapacityByTable('ReadCapacityUnits');
  actions.forEach(({ table }, at) => capacity.of(table).addTable(units[at] ?? 0));
  return capacity;
}

function answer(
  input: TransactWriteItemsInput,
  actions: readonly TableAction[],
  capacity: CapacityByTable,
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
