/** BatchGetItem: reads up to 100 items of any tables. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html */
import { CapacityByTable } from '../../engine/capacity-by-table.ts';
import { readUnits } from '../../engine/capacity.ts';
import type { RequestContext } from '../../engine/engine.ts';
import { requireKey } from '../../engine/key-checks.ts';
import { checkKeyPaths } from '../../engine/key-paths.ts';
import type { Table } from '../../engine/table.ts';
import { tableForItems } from '../../engine/table-lookup.ts';
import { validationException } from '../../errors/service-error.ts';
import { compileAttributesToGet } from '../../expressions/attributes-to-get.ts';
import { checkParameters } from '../../expressions/parameters.ts';
import { Placeholders } from '../../expressions/placeholders.ts';
import { compileProjection, project, type Projection } from '../../expressions/projection.ts';
import type { KeysAndAttributes } from '../../model/generated/types.ts';
import type { AttributeMap } from '../../values/attribute-value.ts';
import { canonicalText } from '../../values/canonical-text.ts';
import { checkItem } from '../../values/check.ts';
import { fingerprint } from '../../values/fingerprint.ts';
import type { Item } from '../../values/item.ts';
import { defineOperation, type Operation } from '../define-operation.ts';

/** What is asked of one table, checked as far as it can be without it. */
interface Block {
  /** The table's name or ARN, as the caller calls it and wants it called. */
  readonly tableName: string;
  readonly sent: KeysAndAttributes;
  readonly projection: Projection | undefined;
}

/** A block with its table, and for each of its keys the encoded one. */
interface Read extends Block {
  readonly table: Table;
  readonly keys: readonly string[];
}

const keysMax = 100;

/** Of the items as they are stored, before any projection. */
const responseBytesMax = 16 * 1024 * 1024;

export const batchGetItem: Operation = defineOperation({
  name: 'BatchGetItem',

  prepare(input) {
    const requests = Object.entries(input.RequestItems);
    checkParameters(
      'BatchGetItem',
      requests.map(([, sent]) => sent),
    );
    const blocks = requests.map(([tableName, sent]): Block => {
      const projection = compileBlock(sent);
      for (const key of sent.Keys) checkItem(key);
      refuseDuplicates(sent.Keys);
      return { tableName, sent, projection };
    });
    if (blocks.reduce((count, { sent }) => count + sent.Keys.length, 0) > keysMax) {
      throw validationException('Too many items requested for the BatchGetItem call');
    }
    return { input, blocks };
  },

  run(context, { input, blocks }) {
    const capacity = new CapacityByTable();
    const responses: [string, readonly (AttributeMap | Item)[]][] = [];
    const unprocessed: [string, KeysAndAttributes][] = [];
    let bytesLeft = responseBytesMax;
    for (const { tableName, sent, projection, table, keys } of resolve(context, blocks)) {
      const tally = capacity.of(table);
      const items: (AttributeMap | Item)[] = [];
      let read = 0;
      for (const key of keys) {
        const row = table.rows.get(key);
        const sizeBytes = row?.item.sizeBytes ?? 0;
        if (sizeBytes > bytesLeft) break;
        read += 1;
        bytesLeft -= sizeBytes;
        tally.addTable(readUnits(sizeBytes, sent.ConsistentRead === true));
        if (row !== undefined)
          items.push(projection === undefined ? row.item : project(projection, row.item.attributes));
      }
      responses.push([tableName, items]);
      if (read === keys.length) continue;
      unprocessed.push([tableName, { ...sent, Keys: sent.Keys.slice(read) }]);
      // What comes after the item that did not fit is left for the next call, small or not.
      bytesLeft = -1;
    }
    return {
      Responses: Object.fromEntries(responses),
      UnprocessedKeys: Object.fromEntries(unprocessed),
      ConsumedCapacity: capacity.answer(input.ReturnConsumedCapacity),
    };
  },
});

function compileBlock(sent: KeysAndAttributes): Projection | undefined {
  const listed = sent.AttributesToGet && compileAttributesToGet(sent.AttributesToGet);
  const placeholders = new Placeholders(sent.ExpressionAttributeNames, undefined);
  const projection =
    sent.ProjectionExpression === undefined
      ? listed
      : compileProjection(sent.ProjectionExpression, placeholders);
  placeholders.assertAllUsed();
  return projection;
}

/** AWS compares the keys of a block before it knows the table: whole maps, by value. */
function refuseDuplicates(keys: readonly AttributeMap[]): void {
  // Equal keys have equal fingerprints, so only keys that share one have to be compared.
  if (areDistinct(keys, fingerprint) || areDistinct(keys, canonicalText)) return;
  throw validationException('Provided list of item keys contains duplicates');
}

function areDistinct(keys: readonly AttributeMap[], markOf: (key: AttributeMap) => string): boolean {
  const marks = new Set<string>();
  for (const key of keys) marks.add(markOf(key));
  return marks.size === keys.length;
}

/** All tables are there before any key is looked at, and all keys are good before anything is read. */
function resolve(context: RequestContext, blocks: readonly Block[]): readonly Read[] {
  const found = blocks.map((block) => ({ ...block, table: tableForItems(context, block.tableName) }));
  const reads = found.map((block) => ({
    ...block,
    keys: block.sent.Keys.map((key) => requireKey(block.table, key)),
  }));
  for (const { table, projection } of reads) {
    if (projection !== undefined) checkKeyPaths(table, projection.paths);
  }
  return reads;
}
