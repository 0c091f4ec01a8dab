/** BatchWriteItem: up to 25 puts and deletes in any tables. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html */
import { CapacityByTable } from '../../engine/capacity-by-table.ts';
import { commit, type Mutation } from '../../engine/commit.ts';
import type { RequestContext } from '../../engine/engine.ts';
import { checkIndexKeys, requireBatchItemKey, requireKey } from '../../engine/key-checks.ts';
import type { Row } from '../../engine/row.ts';
import type { Table } from '../../engine/table.ts';
import { tableForItems } from '../../engine/table-lookup.ts';
import { validationException } from '../../errors/service-error.ts';
import type { WriteRequest } from '../../model/generated/types.ts';
import type { AttributeMap } from '../../values/attribute-value.ts';
import { checkItem } from '../../values/check.ts';
import { Item } from '../../values/item.ts';
import { severalTypes } from '../../values/value-fault.ts';
import { defineOperation, type Operation } from '../define-operation.ts';
import { ItemSet } from '../item-set.ts';
import { itemCollectionMetricsByTable } from '../items/item-collection-metrics.ts';
import { checkSizeWithLocalIndexes, storableItem } from '../items/item-size.ts';

type Write =
  { readonly kind: 'put'; readonly item: Item } | { readonly kind: 'delete'; readonly key: AttributeMap };

interface Block {
  readonly tableName: string;
  readonly writes: readonly Write[];
}

const writesMax = 25;

export const batchWriteItem: Operation = defineOperation({
  name: 'BatchWriteItem',

  prepare(input) {
    const blocks = Object.entries(input.RequestItems).map(([tableName, requests]): Block => ({
      tableName,
      writes: requests.map(prepareWrite),
    }));
    if (blocks.reduce((count, { writes }) => count + writes.length, 0) > writesMax) {
      throw validationException('Too many items requested for the BatchWriteItem call');
    }
    return { input, blocks };
  },

  run(context, { input, blocks }) {
    const targets = resolve(context, blocks);
    const mutations = targets.map(mutationOf);
    const units = commit(mutations, context.now);
    const capacity = new CapacityByTable();
    mutations.forEach(({ table }, at) => capacity.of(table).addWrite(units[at]));
    return {
      UnprocessedItems: {},
      // Reported to be there, if empty, even where no table has a local index; PutItem has none then.
      ItemCollectionMetrics:
        input.ReturnItemCollectionMetrics === 'SIZE' ? itemCollectionMetricsByTable(targets) : undefined,
      ConsumedCapacity: capacity.answer(input.ReturnConsumedCapacity),
    };
  },
});

function prepareWrite({ PutRequest: put, DeleteRequest: deletion }: WriteRequest): Write {
  if (put !== undefined && deletion === undefined) {
    if (!(put.Item instanceof Item)) checkItem(put.Item);
    return { kind: 'put', item: storableItem(put.Item) };
  }
  if (deletion !== undefined && put === undefined) {
    checkItem(deletion.Key);
    return { kind: 'delete', key: deletion.Key };
  }
  // AWS has the same words for a request with neither or both actions as for a value with several types.
  throw validationException(severalTypes.text);
}

/** A write with its table. */
interface Target {
  readonly table: Table;
  readonly key: string;
  /** The Key, or the item that has the key in it. */
  readonly keys: AttributeMap | Item;
  /** Undefined for a delete. */
  readonly after: Row | undefined;
}

/** All tables are there before any key is looked at, and all keys are good before duplicates are. */
function resolve(context: RequestContext, blocks: readonly Block[]): readonly Target[] {
  const found = blocks.map((block) => ({ ...block, table: tableForItems(context, block.tableName) }));
  const targets = found.flatMap(({ table, writes }) => writes.map((write) => targetOf(table, write)));
  const items = new ItemSet();
  for (const { table, key } of targets) {
    if (!items.add(table, key)) throw validationException('Provided list of item keys contains duplicates');
  }
  return targets;
}

function targetOf(table: Table, write: Write): Target {
  if (write.kind === 'delete') {
    return { table, key: requireKey(table, write.key), keys: write.key, after: undefined };
  }
  const { item } = write;
  const key = requireBatchItemKey(table, item);
  checkIndexKeys(table, item);
  const after = { key, item };
  checkSizeWithLocalIndexes(table, after, 'put');
  return { table, key, keys: item, after };
}

function mutationOf({ table, key, after }: Target): Mutation {
  return { table, before: table.rows.get(key), after };
}
