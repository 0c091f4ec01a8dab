/** Writes and checks of several items, all or nothing: how TransactWriteItems and ExecuteTransaction carry them out. */
import { CapacityByTable } from '../../engine/capacity-by-table.ts';
import { readUnits, type WriteUnits } from '../../engine/capacity.ts';
import { commit, type Mutation } from '../../engine/commit.ts';
import type { RequestContext } from '../../engine/engine.ts';
import type { Table } from '../../engine/table.ts';
import { tableForItems } from '../../engine/table-lookup.ts';
import type { TransactionTokens } from '../../engine/transaction-tokens.ts';
import { transactionCanceledException, validationException } from '../../errors/service-error.ts';
import type { AttributeMap } from '../../values/attribute-value.ts';
import { someAttributes } from '../../values/item.ts';
import { cancellationReason, noReason } from './cancellation.ts';
import { refuseRepeatedItems } from './refuse-repeated-items.ts';
import type { TransactAction } from './transact-action.ts';
import { transactionBytesMax, transactionFactor } from './transaction-limits.ts';

/** An action with its table. */
export interface TableAction extends TransactAction {
  readonly table: Table;
  readonly keys: AttributeMap;
}

export interface WriteTransaction {
  readonly actions: readonly TransactAction[];
  /** What has to be the same when the token comes again. */
  readonly parameters: unknown;
  readonly token: string | undefined;
  /** Those of the operation. */
  readonly tokens: TransactionTokens;
}

export interface WrittenTransaction {
  readonly actions: readonly TableAction[];
  readonly capacity: CapacityByTable;
}

/** Throws what the request is refused or the transaction is cancelled for, and nothing is written then. */
export function writeTransaction(
  context: RequestContext,
  { actions: prepared, parameters, token, tokens }: WriteTransaction,
): WrittenTransaction {
  const { now } = context;
  const actions = onTables(context, prepared);
  const earlier = token === undefined ? undefined : tokens.find(token, parameters, now);
  if (earlier !== undefined) return { actions, capacity: replayCapacity(actions, earlier.replayUnits) };
  const mutations = judge(actions);
  const units = commit(mutations, now, {
    make() {
      if (token === undefined) return;
      tokens.claim(token, { parameters, replayUnits: mutations.map(replayUnits) }, now);
    },
    takeBack() {
      if (token !== undefined) tokens.release(token);
    },
  });
  return { actions, capacity: writeCapacity(mutations, units) };
}

/** The checks that refuse the whole request, each made for all actions before the next one. */
function onTables(context: RequestContext, prepared: readonly TransactAction[]): readonly TableAction[] {
  const actions = prepared.map((action) => onTable(context, action));
  for (const { checkAgainst, table, keys } of actions) checkAgainst(table, keys);
  refuseRepeatedItems(actions);
  const payloadBytes = actions.reduce((sum, action) => sum + action.payloadBytes, 0);
  if (payloadBytes > transactionBytesMax) {
    // Text and measure are DynamoDB Local's; that AWS measures what is sent is known.
    throw validationException(`Transaction payload size cannot exceed 4MB. Payload Size: ${payloadBytes}`);
  }
  for (const { checkPaths, table } of actions) checkPaths(table);
  return actions;
}

/** Member by member, which V8 does faster than a spread. */
function onTable(context: RequestContext, action: TransactAction): TableAction {
  const { kind, tableName, payloadBytes, checkAgainst, checkPaths, mutationOn } = action;
  const table = tableForItems(context, tableName);
  const keys = someAttributes(action.keys, table.keys.names);
  return { kind, tableName, keys, payloadBytes, checkAgainst, checkPaths, mutationOn, table };
}

/**
 * The changes of all actions, each judged by the items as they are before the transaction. Every condition that fails
 * is told, but of the actions that could not be carried out for another reason the first one alone.
 */
function judge(actions: readonly TableAction[]): readonly Mutation[] {
  const mutations: Mutation[] = [];
  let isInvalid = false;
  const reasons = actions.map(({ mutationOn, table, keys }) => {
    try {
      mutations.push(mutationOn(table, keys));
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
  return (
    transactionFactor * readUnits(Math.max(before?.item.sizeBytes ?? 0, after?.item.sizeBytes ?? 0), true)
  );
}

function replayCapacity(actions: readonly TableAction[], units: readonly number[]): CapacityByTable {
  const capacity = new CapacityByTable('ReadCapacityUnits');
  actions.forEach(({ table }, at) => capacity.of(table).addTable(units[at] ?? 0));
  return capacity;
}
