/** ExclusiveStartKey against the keys of what is read. The item that it names need not exist: it is a place. */
import { checkKeyValue, keyDoesNotMatch, refuseEmptyIndexKey } from '../../engine/key-checks.ts';
import { type KeyAttribute, type KeyAttributes, keyValues } from '../../engine/key-schema.ts';
import { assert } from '../../errors/assert.ts';
import { ServiceError, validationException } from '../../errors/service-error.ts';
import { type AttributeMap, getAttribute, typeOf } from '../../values/attribute-value.ts';
import { encodeKey } from '../../values/key-encoding.ts';
import type { ReadSource } from './read-source.ts';

const invalid = 'The provided starting key is invalid';

/** The number of attributes: those of the index's key and of the table's, and no others. */
export function checkStartKeyCount(source: ReadSource, startKey: AttributeMap): void {
  if (Object.keys(startKey).length !== source.startKeyAttributes.length) throw validationException(invalid);
}

/** One attribute of the key by which the tree is ordered: there, and of its type. */
export function checkStartKeyAttribute(attribute: KeyAttribute, startKey: AttributeMap): void {
  const value = getAttribute(startKey, attribute.name);
  if (value === undefined) throw validationException(invalid);
  if (typeOf(value) !== attribute.type) throw validationException(keyDoesNotMatch);
}

/** What the table's own key needs, which comes after everything about the index's, and the emptiness of either. */
export function checkStartKeyOfTable({ table, index }: ReadSource, startKey: AttributeMap): void {
  try {
    for (const attribute of table.keys.all) {
      const value = getAttribute(startKey, attribute.name);
      if (value === undefined || typeOf(value) !== attribute.type) throw validationException(keyDoesNotMatch);
      checkKeyValue(attribute, value, table.keys.partition.includes(attribute) ? 'partition' : 'sort');
    }
    for (const attribute of index?.definition.keys.all ?? []) {
      const value = getAttribute(startKey, attribute.name);
      if (index !== undefined && value !== undefined) refuseEmptyIndexKey(index, attribute, value);
    }
  } catch (error) {
    throw error instanceof ServiceError ? invalidBecause(error.message) : error;
  }
}

export function invalidBecause(cause: string): ServiceError {
  return validationException(`${invalid}: ${cause}`);
}

/** The place that a checked start key names in the tree. */
export function startPosition({ index, keys, table }: ReadSource, startKey: AttributeMap): string {
  const position = encodedPosition(keys, startKey);
  return index === undefined ? position : position + encodedPosition(table.keys, startKey);
}

function encodedPosition(keys: KeyAttributes, startKey: AttributeMap): string {
  const partition = keyValues(keys.partition, startKey);
  const sort = keyValues(keys.sort, startKey);
  assert(partition !== undefined && sort !== undefined, 'a start key is checked before it is encoded');
  return encodeKey(partition, sort);
}
