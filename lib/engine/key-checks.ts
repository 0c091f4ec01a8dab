/**
 * Keys against the schema of their table: the checks that come right after the table has been found.
 *
 * AWS's order: the number of attributes (for a Key), then for the partition key and the sort key in turn: present, type,
 * not empty, size; then the keys of the secondary indexes.
 */
import { invalidParameterValues, validationException } from '../errors/service-error.ts';
import type { AttributeMap, AttributeValue } from '../values/attribute-value.ts';
import { getAttribute, typeOf } from '../values/attribute-value.ts';
import { type Item, someAttributes } from '../values/item.ts';
import { encodeKey } from '../values/key-encoding.ts';
import { partitionKeyBytesMax, sortKeyBytesMax } from '../values/limits.ts';
import { valueSizeBytes } from '../values/size.ts';
import { assert } from '../errors/assert.ts';
import { isEmptyScalar } from './key-schema.ts';
import type { KeyAttribute } from './key-schema.ts';
import type { SecondaryIndex } from './secondary-index.ts';
import type { Table } from './table.ts';

export const keyDoesNotMatch = 'The provided key element does not match the schema';

/** The encoded key that a `Key` member names. */
export function requireKey(table: Table, key: AttributeMap): string {
  if (Object.keys(key).length !== table.keys.all.length) throw validationException(keyDoesNotMatch);
  return requireKeyAttributes(table, key, mismatchOfKey);
}

/** The encoded key of an item that is put: `keys` is the item, or what it has of its key. */
export function requireItemKey(table: Table, keys: AttributeMap): string {
  return requireKeyAttributes(table, keys, mismatchInItem);
}

/** The encoded key of an item that BatchWriteItem puts, which has the text of a Key for a wrong type. */
export function requireBatchItemKey(table: Table, item: Item): string {
  return requireKeyAttributes(table, item.some(table.keys.names), mismatchOfKey);
}

/** The index keys of an item that is put: absent is fine, another type or an empty value is not. */
export function checkIndexKeys(table: Table, item: Item): void {
  if (table.indexes.size === 0) return;
  for (const index of indexesByName(table)) {
    const { keys } = index.definition;
    const attributes = someAttributes(item, keys.names);
    for (const attribute of keys.all) {
      const value = getAttribute(attributes, attribute.name);
      if (value === undefined) continue;
      if (typeOf(value) !== attribute.type) throw indexKeyTypeMismatch(attribute, value, index);
      refuseEmptyIndexKey(index, attribute, value);
      checkIndexKeySize(index, attribute, value);
    }
  }
}

/**
 * Whether a key is empty, and nothing else: a transaction of writes looks at that before all, and refuses the request
 * for it where any other fault of a key cancels the transaction.
 */
export function checkKeyNotEmpty(table: Table, map: AttributeMap): void {
  for (const attribute of table.keys.all) {
    const value = getAttribute(map, attribute.name);
    if (value !== undefined && typeOf(value) === attribute.type) refuseEmptyKey(attribute, value);
  }
}

/** The same for the index keys of an item that is put. */
export function checkIndexKeysNotEmpty(table: Table, item: AttributeMap | Item): void {
  if (table.indexes.size === 0) return;
  for (const index of indexesByName(table)) {
    const { keys } = index.definition;
    const attributes = someAttributes(item, keys.names);
    for (const attribute of keys.all) {
      const value = getAttribute(attributes, attribute.name);
      if (value !== undefined && typeOf(value) === attribute.type) {
        refuseEmptyIndexKey(index, attribute, value);
      }
    }
  }
}

/** The error for a key attribute that is absent or of another type. */
type Mismatch = (attribute: KeyAttribute, value: AttributeValue | undefined) => Error;

function mismatchOfKey(): Error {
  return validationException(keyDoesNotMatch);
}

function mismatchInItem(attribute: KeyAttribute, value: AttributeValue | undefined): Error {
  if (value === undefined) return invalidParameterValues(`Missing the key ${attribute.name} in the item`);
  return invalidParameterValues(
    `Type mismatch for key ${attribute.name} expected: ${attribute.type} actual: ${typeOf(value)}`,
  );
}

function requireKeyAttributes(table: Table, map: AttributeMap, mismatch: Mismatch): string {
  const { partition, sort } = table.keys;
  const partitionValues = requireKeyValues(partition, map, 'partition', mismatch);
  return encodeKey(partitionValues, requireKeyValues(sort, map, 'sort', mismatch));
}

function requireKeyValues(
  attributes: readonly KeyAttribute[],
  map: AttributeMap,
  role: 'partition' | 'sort',
  mismatch: Mismatch,
): readonly AttributeValue[] {
  const values: AttributeValue[] = [];
  for (const attribute of attributes) {
    const value = getAttribute(map, attribute.name);
    if (value === undefined || typeOf(value) !== attribute.type) throw mismatch(attribute, value);
    checkKeyValue(attribute, value, role);
    values.push(value);
  }
  return values;
}

/** A key value of the right type: not empty, and within the size of its role. */
export function checkKeyValue(
  attribute: KeyAttribute,
  value: AttributeValue,
  role: 'partition' | 'sort',
): void {
  refuseEmptyKey(attribute, value);
  const sizeBytes = valueSizeBytes(value);
  if (role === 'partition' && sizeBytes > partitionKeyBytesMax) {
    // AWS writes "of2048" without a space.
    throw invalidParameterValues('Size of hashkey has exceeded the maximum size limit of2048 bytes');
  }
  if (role === 'sort' && sizeBytes > sortKeyBytesMax) {
    throw invalidParameterValues(
      'Aggregated size of all range keys has exceeded the size limit of 1024 bytes',
    );
  }
}

function refuseEmptyKey(attribute: KeyAttribute, value: AttributeValue): void {
  if (!isEmptyScalar(value)) return;
  throw validationException(
    'One or more parameter values are not valid. ' +
      `The AttributeValue for a key attribute cannot contain an empty ${scalarName(value)} value. Key: ${attribute.name}`,
  );
}

export function refuseEmptyIndexKey(
  index: SecondaryIndex,
  attribute: KeyAttribute,
  value: AttributeValue,
): void {
  if (!isEmptyScalar(value)) return;
  throw validationException(
    'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
      `The AttributeValue for a key attribute cannot contain an empty ${scalarName(value)} value. ` +
      `IndexName: ${index.name}, IndexKey: ${attribute.name}`,
  );
}

/** AWS reports the alphabetically first of several bad indexes. */
export function indexesByName(table: Table): readonly SecondaryIndex[] {
  return [...table.indexes.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function indexKeyTypeMismatch(
  attribute: KeyAttribute,
  value: AttributeValue,
  index: SecondaryIndex,
): Error {
  return invalidParameterValues(
    `Type mismatch for Index Key ${attribute.name} Expected: ${attribute.type} Actual: ${typeOf(value)} ` +
      `IndexName: ${index.name}`,
  );
}

/** Throws for one that is too long, in AWS's words. */
export function checkIndexKeySize(
  index: SecondaryIndex,
  attribute: KeyAttribute,
  value: AttributeValue,
): void {
  const role = index.definition.keys.partition.includes(attribute) ? 'partition' : 'sort';
  const bytesMax = role === 'partition' ? partitionKeyBytesMax : sortKeyBytesMax;
  const sizeBytes = valueSizeBytes(value);
  if (sizeBytes <= bytesMax) return;
  throw invalidParameterValues(
    `Size limit exceeded for Index Key ${attribute.name} Actual Size: ${sizeBytes} bytes ` +
      `Max Size: ${bytesMax} bytes IndexName: ${index.name}`,
  );
}

/** The name that AWS's texts about empty values give the type. */
export function scalarName(value: AttributeValue): 'string' | 'binary' {
  const type = typeOf(value);
  assert(type === 'S' || type === 'B', 'only strings and binaries can be empty');
  return type === 'S' ? 'string' : 'binary';
}
