/** GetItem: reads one item by its key. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html */
import { CapacityTally, readUnits } from '../../engine/capacity.ts';
import { requireKey } from '../../engine/key-checks.ts';
import { checkKeyPaths } from '../../engine/key-paths.ts';
import { tableForItems } from '../../engine/table-lookup.ts';
import { compileAttributesToGet } from '../../expressions/attributes-to-get.ts';
import { checkParameters } from '../../expressions/parameters.ts';
import { Placeholders } from '../../expressions/placeholders.ts';
import { compileProjection, project } from '../../expressions/projection.ts';
import { checkItem } from '../../values/check.ts';
import { defineOperation, type Operation } from '../define-operation.ts';

export const getItem: Operation = defineOperation({
  name: 'GetItem',

  prepare(input) {
    checkParameters('GetItem', [input]);
    checkItem(input.Key);
    const listed = input.AttributesToGet && compileAttributesToGet(input.AttributesToGet);
    const placeholders = new Placeholders(input.ExpressionAttributeNames, undefined);
    const projection =
      input.ProjectionExpression === undefined
        ? listed
        : compileProjection(input.ProjectionExpression, placeholders);
    placeholders.assertAllUsed();
    return { input, projection };
  },

  run(context, { input, projection }) {
    const table = tableForItems(context, input.TableName);
    const key = requireKey(table, input.Key);
    if (projection !== undefined) checkKeyPaths(table, projection.paths);
    const row = table.rows.get(key);
    return {
      Item:
        row === undefined || projection === undefined ? row?.item : project(projection, row.item.attributes),
      ConsumedCapacity: new CapacityTally(table)
        .addTable(readUnits(row?.item.sizeBytes ?? 0, input.ConsistentRead === true))
        .answer(input.ReturnConsumedCapacity),
    };
  },
});
