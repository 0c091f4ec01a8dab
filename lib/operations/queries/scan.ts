/** Scan: every item, in the order of partition hashes. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html */
import { rangeBehind, segmentRange } from '../../engine/key-range.ts';
import { checkKeyPaths } from '../../engine/key-paths.ts';
import { keyDoesNotMatch } from '../../engine/key-checks.ts';
import { validationException } from '../../errors/service-error.ts';
import { compileAttributesToGet } from '../../expressions/attributes-to-get.ts';
import { compileCondition } from '../../expressions/compile-condition.ts';
import { type Condition, conditionPaths } from '../../expressions/condition.ts';
import { checkConditionalOperator } from '../../expressions/legacy-comparison.ts';
import { compileFilter } from '../../expressions/legacy-conditions.ts';
import { checkParameters } from '../../expressions/parameters.ts';
import { Placeholders } from '../../expressions/placeholders.ts';
import { compileProjection, type Projection } from '../../expressions/projection.ts';
import type { ScanInput } from '../../model/generated/types.ts';
import type { KeyRange } from '../../storage/ordered-map.ts';
import type { AttributeMap } from '../../values/attribute-value.ts';
import { checkStartKey } from '../../values/check.ts';
import { defineOperation, type Operation } from '../define-operation.ts';
import { pageAnswer } from './page-answer.ts';
import { checkProjected } from './projected-attributes.ts';
import { type ReadSource, readSource } from './read-source.ts';
import { checkAllAttributes, checkSelect } from './select.ts';
import {
  checkStartKeyAttribute,
  checkStartKeyCount,
  checkStartKeyOfTable,
  invalidBecause,
  startPosition,
} from './start-key.ts';

interface Plan {
  readonly input: ScanInput;
  readonly filter: Condition | undefined;
  readonly projection: Projection | undefined;
}

export const scan: Operation = defineOperation({
  name: 'Scan',

  prepare(input): Plan {
    checkParameters('Scan', [input]);
    const listed = input.AttributesToGet && compileAttributesToGet(input.AttributesToGet);
    const listedFilter = input.ScanFilter && compileFilter(input.ScanFilter, input.ConditionalOperator);
    checkConditionalOperator(input.ConditionalOperator, Object.keys(input.ScanFilter ?? {}).length);
    if (input.ExclusiveStartKey !== undefined) checkStartKey(input.ExclusiveStartKey);
    checkSegments(input);
    const placeholders = new Placeholders(
      input.ExpressionAttributeNames,
      input.ExpressionAttributeValues,
      'older',
    );
    const filter =
      input.FilterExpression === undefined
        ? listedFilter
        : compileCondition('FilterExpression', input.FilterExpression, placeholders);
    const projection =
      input.ProjectionExpression === undefined
        ? listed
        : compileProjection(input.ProjectionExpression, placeholders);
    placeholders.assertAllUsed();
    checkSelect(input);
    return { input, filter, projection };
  },

  run(context, { input, filter, projection }) {
    const source = readSource(context, input);
    const startKey = input.ExclusiveStartKey;
    if (startKey !== undefined) checkStartKeyShape(source, startKey);
    checkAllAttributes(input.Select, source);
    let range: KeyRange<string> =
      input.TotalSegments === undefined ? {} : segmentRange(input.Segment ?? 0, input.TotalSegments);
    if (startKey !== undefined) {
      checkStartKeyOfTable(source, startKey);
      range = rangeBehind(range, positionInSegment(source, input, { startKey, range }));
    }
    if (projection !== undefined) checkKeyPaths(source.table, projection.paths);
    if (filter !== undefined) checkKeyPaths(source.table, conditionPaths(filter));
    if (projection !== undefined) checkProjected(source, projection.paths);
    return pageAnswer({
      source,
      range,
      limit: input.Limit,
      filter,
      projection,
      select: input.Select,
      consistentRead: input.ConsistentRead === true,
      returnConsumedCapacity: input.ReturnConsumedCapacity,
      filtersWholeItems: true,
    });
  },
});

function checkSegments({ Segment: segment, TotalSegments: total }: ScanInput): void {
  if (segment !== undefined && total === undefined) {
    throw validationException(
      'The TotalSegments parameter is required but was not present in the request when Segment parameter is present',
    );
  }
  if (segment === undefined && total !== undefined) {
    throw validationException(
      'The Segment parameter is required but was not present in the request when parameter TotalSegments is present',
    );
  }
  if (segment !== undefined && total !== undefined && segment >= total) {
    throw validationException(
      'The Segment parameter is zero-based and must be less than parameter TotalSegments: ' +
        `Segment: ${segment} is not less than TotalSegments: ${total}`,
    );
  }
}

/** A table has one text for every fault of its start key; an index tells its own key's faults apart. */
function checkStartKeyShape(source: ReadSource, startKey: AttributeMap): void {
  if (source.index === undefined) {
    if (Object.keys(startKey).length !== source.startKeyAttributes.length)
      throw invalidBecause(keyDoesNotMatch);
    return;
  }
  checkStartKeyCount(source, startKey);
  for (const attribute of source.keys.all) checkStartKeyAttribute(attribute, startKey);
}

function positionInSegment(
  source: ReadSource,
  { Segment: segment, TotalSegments: total }: ScanInput,
  { startKey, range }: { readonly startKey: AttributeMap; readonly range: KeyRange<string> },
): string {
  const position = startPosition(source, startKey);
  const { low, high } = range;
  if ((low === undefined || position >= low) && (high === undefined || position < high)) return position;
  throw invalidBecause(
    'Invalid ExclusiveStartKey. Please use ExclusiveStartKey with correct Segment. ' +
      `TotalSegments: ${total} Segment: ${segment}`,
  );
}
