/** TransactGetItems: reads up to 100 items at one moment. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactGetItems.html */
import { CapacityByTable } from '../../engine/capacity-by-table.ts';
import { readUnits } from '../../engine/capacity.ts';
import { requireKey } from '../../engine/key-checks.ts';
import { checkKeyPaths } from '../../engine/key-paths.ts';
import type { Table } from '../../engine/table.ts';
import { tableForItems } from '../../engine/table-lookup.ts';
import { transactionCanceledException } from '../../errors/service-error.ts';
import { checkParameters } from '../../expressions/parameters.ts';
import { Placeholders } from '../../expressions/placeholders.ts';
import { compileProjection, project, type Projection } from '../../expressions/projection.ts';
import type { Get, ItemResponse } from '../../model/generated/types.ts';
import type { AttributeMap } from '../../values/attribute-value.ts';
import { checkItem } from '../../values/check.ts';
import type { Item } from '../../values/item.ts';
import { defineOperation, type Operation } from '../define-operation.ts';
import { cancellationReason, noReason } from './cancellation.ts';
import { refuseRepeatedItems } from './refuse-repeated-items.ts';
import { checkResponseSize } from './response-size.ts';
import { transactionFactor } from './transaction-limits.ts';

export const transactGetItems: Operation = defineOperation({
  name: 'TransactGetItems',

  prepare(input) {
    const gets = input.TransactItems.map(({ Get: get }) => get);
    for (const get of gets) {
      checkParameters('GetItem', [get]);
      checkItem(get.Key);
    }
    return { input, gets };
  },

  run(context, { input, gets }) {
    const reads = withKeys(gets.map((get) => ({ get, table: tableForItems(context, get.TableName) })));
    refuseRepeatedItems(reads);
    // AWS comes to the projections only now: a missing table or a wrong key is reported before a bad projection.
    const projections = reads.map(compileGet);
    const capacity = new CapacityByTable('ReadCapacityUnits');
    const responses = reads.map(({ table, key }, at) => {
      const row = table.rows.get(key);
      capacity.of(table).addTable(transactionFactor * readUnits(row?.item.sizeBytes ?? 0, true));
      return row === undefined ? {} : responseOf(row.item, projections[at]);
    });
    checkResponseSize(responses);
    return {
      Responses: responses,
      ConsumedCapacity: capacity.answer(input.ReturnConsumedCapacity),
    };
  },
});

interface TableGet {
  readonly get: Get;
  readonly table: Table;
}

interface KeyedGet extends TableGet {
  readonly keys: AttributeMap;
  readonly key: string;
}

/** Every Get with a faulty key is given its reason, not just the first one as among writes. */
function withKeys(gets: readonly TableGet[]): readonly KeyedGet[] {
  const keyed: KeyedGet[] = [];
  const reasons = gets.map(({ get, table }) => {
    try {
      keyed.push({ get, table, keys: get.Key, key: requireKey(table, get.Key) });
      return noReason;
    } catch (error) {
      return cancellationReason(error);
    }
  });
  if (keyed.length < gets.length) throw transactionCanceledException(reasons);
  return keyed;
}

function compileGet({ get, table }: TableGet): Projection | undefined {
  const placeholders = new Placeholders(get.ExpressionAttributeNames, undefined);
  const projection =
    get.ProjectionExpression === undefined
      ? undefined
      : compileProjection(get.ProjectionExpression, placeholders);
  placeholders.assertAllUsed();
  if (projection !== undefined) checkKeyPaths(table, projection.paths);
  return projection;
}

/** Where a projection matches nothing the response is as empty as where there is no item. */
function responseOf(item: Item, projection: Projection | undefined): ItemResponse {
  if (projection === undefined) return { Item: item };
  const projected = project(projection, item.attributes);
  return Object.keys(projected).length === 0 ? {} : { Item: projected };
}
