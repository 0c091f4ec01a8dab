/** Query: the items of one partition in sort-key order. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html */
import { rangeBehind } from '../../engine/key-range.ts';
import { checkKeyPaths } from '../../engine/key-paths.ts';
import { validationException } from '../../errors/service-error.ts';
import { compileAttributesToGet } from '../../expressions/attributes-to-get.ts';
import { compileCondition } from '../../expressions/compile-condition.ts';
import { type Condition, conditionPaths } from '../../expressions/condition.ts';
import { compileKeyCondition, type KeyComparison, keyComparisons } from '../../expressions/key-condition.ts';
import { checkConditionalOperator } from '../../expressions/legacy-comparison.ts';
import { compileFilter, compileKeyConditions } from '../../expressions/legacy-conditions.ts';
import { checkParameters } from '../../expressions/parameters.ts';
import { Placeholders } from '../../expressions/placeholders.ts';
import { compileProjection, type Projection } from '../../expressions/projection.ts';
import type { QueryInput } from '../../model/generated/types.ts';
import type { KeyRange } from '../../storage/ordered-map.ts';
import { checkStartKey } from '../../values/check.ts';
import { defineOperation, type Operation } from '../define-operation.ts';
import { pageAnswer } from './page-answer.ts';
import { checkFilterProjected, checkProjected } from './projected-attributes.ts';
import { checkStartKeyBoundaries, matchKeys, queryRange } from './query-keys.ts';
import { type ReadSource, readSource } from './read-source.ts';
import { checkAllAttributes, checkSelect } from './select.ts';
import { checkStartKeyCount, checkStartKeyOfTable, startPosition } from './start-key.ts';

interface Plan {
  readonly input: QueryInput;
  readonly comparisons: readonly KeyComparison[];
  readonly filter: Condition | undefined;
  readonly projection: Projection | undefined;
}

export const query: Operation = defineOperation({
  name: 'Query',

  prepare(input): Plan {
    checkParameters('Query', [input]);
    const listedFilter = input.QueryFilter && compileFilter(input.QueryFilter, input.ConditionalOperator);
    const listed = input.AttributesToGet && compileAttributesToGet(input.AttributesToGet);
    if (input.ExclusiveStartKey !== undefined) checkStartKey(input.ExclusiveStartKey);
    if (input.KeyConditions === undefined && input.KeyConditionExpression === undefined) {
      throw validationException(
        'Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.',
      );
    }
    const placeholders = new Placeholders(input.ExpressionAttributeNames, input.ExpressionAttributeValues);
    const keyCondition =
      input.KeyConditionExpression === undefined
        ? undefined
        : compileKeyCondition(input.KeyConditionExpression, placeholders);
    const filter =
      input.FilterExpression === undefined
        ? listedFilter
        : compileCondition('FilterExpression', input.FilterExpression, placeholders);
    const projection =
      input.ProjectionExpression === undefined
        ? listed
        : compileProjection(input.ProjectionExpression, placeholders);
    placeholders.assertAllUsed();
    const comparisons =
      keyCondition === undefined
        ? compileKeyConditions(input.KeyConditions ?? {})
        : keyComparisons(keyCondition);
    checkConditionalOperator(input.ConditionalOperator, Object.keys(input.QueryFilter ?? {}).length);
    checkSelect(input);
    return { input, comparisons, filter, projection };
  },

  run(context, plan) {
    const { input, comparisons, filter, projection } = plan;
    const source = readSource(context, input);
    const startKey = input.ExclusiveStartKey;
    if (startKey !== undefined) checkStartKeyCount(source, startKey);
    const keys = matchKeys(source, comparisons, startKey);
    let range: KeyRange<string> = { ...queryRange(keys), reverse: input.ScanIndexForward === false };
    if (startKey !== undefined) {
      checkStartKeyOfTable(source, startKey);
      const position = startPosition(source, startKey);
      checkStartKeyBoundaries(source.keys, keys, { startKey, position });
      range = rangeBehind(range, position);
    }
    checkPaths(source, plan);
    return pageAnswer({
      source,
      range,
      limit: input.Limit,
      filter,
      projection,
      select: input.Select,
      consistentRead: input.ConsistentRead === true,
      returnConsumedCapacity: input.ReturnConsumedCapacity,
      filtersWholeItems: false,
    });
  },
});

/** What the projection and the filter may name, in AWS's order. */
function checkPaths(source: ReadSource, { input, filter, projection }: Plan): void {
  const filterPaths = filter === undefined ? [] : conditionPaths(filter);
  if (projection !== undefined) checkKeyPaths(source.table, projection.paths);
  const keyNames = new Set(source.keys.all.map((attribute) => attribute.name));
  const keyPath = filterPaths.find((path) => keyNames.has(path[0]));
  if (keyPath !== undefined) {
    const parameter = input.FilterExpression === undefined ? 'QueryFilter' : 'Filter Expression';
    throw validationException(
      `${parameter} can only contain non-primary key attributes: Primary key attribute: ${keyPath[0]}`,
    );
  }
  checkAllAttributes(input.Select, source);
  checkKeyPaths(source.table, filterPaths);
  checkFilterProjected(source, filterPaths);
  if (projection !== undefined) checkProjected(source, projection.paths);
}
