/** The reads of an ExecuteTransaction: like those of TransactGetItems, each of one item by its whole key. */
import { CapacityByTable } from '../../engine/capacity-by-table.ts';
import { readUnits } from '../../engine/capacity.ts';
import type { RequestContext } from '../../engine/engine.ts';
import { requireKey } from '../../engine/key-checks.ts';
import { checkKeyPaths } from '../../engine/key-paths.ts';
import type { Table } from '../../engine/table.ts';
import { tableForItems } from '../../engine/table-lookup.ts';
import { transactionCanceledException } from '../../errors/service-error.ts';
import type { Condition } from '../../expressions/condition.ts';
import type { ExecuteTransactionOutput, ReturnConsumedCapacity } from '../../model/generated/types.ts';
import type { SelectStatement } from '../../partiql/statement.ts';
import type { AttributeMap } from '../../values/attribute-value.ts';
import { cancellationReason, noReason } from '../transactions/cancellation.ts';
import { refuseRepeatedItems } from '../transactions/refuse-repeated-items.ts';
import { checkResponseSize } from '../transactions/response-size.ts';
import { transactionFactor } from '../transactions/transaction-limits.ts';
import { selectColumns } from './select-page.ts';
import { transactFault } from './transact-fault.ts';
import { equalAttributes, namesItem, statementKey } from './where-keys.ts';

export interface TransactedRead {
  readonly statement: SelectStatement;
  readonly table: Table;
  readonly where: Condition;
  /** The attributes that have to be equal to something, keys among them. */
  readonly keys: AttributeMap;
}

/** The read with its table. `at` is its place among the statements of the request. */
export function transactedRead(
  context: RequestContext,
  statement: SelectStatement,
  at: number,
): TransactedRead {
  const { where } = statement;
  const table = tableForItems(context, statement.table);
  if (!namesItem(table, where)) {
    throw transactFault(
      at,
      'Select statements within ExecuteTransaction must specify the primary key in the where clause.',
    );
  }
  return { statement, table, where, keys: equalAttributes(where) };
}

export function readAll(
  reads: readonly TransactedRead[],
  detail: ReturnConsumedCapacity | undefined,
): ExecuteTransactionOutput {
  refuseRepeatedItems(reads);
  const keys = encodedKeys(reads);
  for (const { statement, table } of reads) {
    checkKeyPaths(table, statement.columns?.map((column) => column.path) ?? []);
  }
  const capacity = new CapacityByTable('ReadCapacityUnits');
  const responses = reads.map(({ statement, table }, at) => {
    const row = table.rows.get(keys[at] ?? '');
    capacity.of(table).addTable(transactionFactor * readUnits(row?.item.sizeBytes ?? 0, true));
    const item = row && selectColumns(statement.columns, row.item.attributes);
    // As in TransactGetItems, an item of which nothing is shown is answered like one that is not there.
    return item === undefined || Object.keys(item).length === 0 ? {} : { Item: item };
  });
  checkResponseSize(responses);
  return { Responses: responses, ConsumedCapacity: capacity.answer(detail) };
}

/** Every read with a faulty key is given its reason. */
function encodedKeys(reads: readonly TransactedRead[]): readonly string[] {
  const keys: string[] = [];
  const reasons = reads.map(({ table, where }) => {
    try {
      keys.push(requireKey(table, statementKey(table, where)));
      return noReason;
    } catch (error) {
      return cancellationReason(error);
    }
  });
  if (keys.length < reads.length) throw transactionCanceledException(reasons);
  return keys;
}
