/**
 * The keys of secondary indexes in an update.
 *
 * The types of what the request itself assigns are judged with the other checks against the schema, before the
 * condition. What comes out of a path or a function is known only when the update has run, and is refused in other words.
 */
import { validationException } from '../errors/service-error.ts';
import { type AttributeMap, type AttributeValue, getAttribute, typeOf } from '../values/attribute-value.ts';
import { equalValues } from '../values/compare.ts';
import {
  checkIndexKeySize,
  indexesByName,
  indexKeyTypeMismatch,
  refuseEmptyIndexKey,
  scalarName,
} from './key-checks.ts';
import { isEmptyScalar, type KeyAttribute } from './key-schema.ts';
import type { SecondaryIndex } from './secondary-index.ts';
import type { Table } from './table.ts';

/** The parameter in which an update came: their texts for an empty value differ. */
export type UpdateParameter = 'UpdateExpression' | 'AttributeUpdates';

/** The types of index keys among the attributes that the request assigns values of its own. */
export function checkAssignedIndexKeys(table: Table, assigned: ReadonlyMap<string, AttributeValue>): void {
  if (assigned.size === 0) return;
  forIndexKeys(table, (index, attribute) => {
    const value = assigned.get(attribute.name);
    if (value !== undefined && typeOf(value) !== attribute.type) {
      throw indexKeyTypeMismatch(attribute, value, index);
    }
  });
}

/** The index keys that the update has changed. What it left alone was judged when it was written. */
export function checkUpdatedIndexKeys(
  table: Table,
  { before, after }: { readonly before: AttributeMap; readonly after: AttributeMap },
  parameter: UpdateParameter,
): void {
  forIndexKeys(table, (index, attribute) => {
    const value = getAttribute(after, attribute.name);
    if (value === undefined || isUnchanged(value, getAttribute(before, attribute.name))) return;
    if (typeOf(value) !== attribute.type) {
      throw validationException(
        'The update expression attempted to update the secondary index key to unsupported type',
      );
    }
    if (parameter === 'AttributeUpdates') refuseEmptyIndexKey(index, attribute, value);
    else refuseUpdateToEmpty(value);
    checkIndexKeySize(index, attribute, value);
  });
}

function forIndexKeys(table: Table, check: (index: SecondaryIndex, attribute: KeyAttribute) => void): void {
  if (table.indexes.size === 0) return;
  for (const index of indexesByName(table)) {
    for (const attribute of index.definition.keys.all) check(index, attribute);
  }
}

function isUnchanged(value: AttributeValue, before: AttributeValue | undefined): boolean {
  return before !== undefined && equalValues(value, before);
}

function refuseUpdateToEmpty(value: AttributeValue): void {
  if (!isEmptyScalar(value)) return;
  throw validationException(
    'One or more parameter values are not valid. The update expression attempted to update a secondary index key ' +
      'to a value that is not supported. ' +
      `The AttributeValue for a key attribute cannot contain an empty ${scalarName(value)} value.`,
  );
}
