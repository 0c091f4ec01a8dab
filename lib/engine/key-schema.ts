/** The key attributes of a table or of one of its indexes, looked up once when the table is made. */
import type { AttributeDefinition, KeySchemaElement } from '../model/generated/types.ts';
import type { AttributeMap, AttributeValue, ScalarType } from '../values/attribute-value.ts';
import { getAttribute, typeOf } from '../values/attribute-value.ts';
import { encodeKey } from '../values/key-encoding.ts';
import { partitionKeyBytesMax, sortKeyBytesMax } from '../values/limits.ts';
import { valueSizeBytes } from '../values/size.ts';

export type { AttributeDefinition, KeySchemaElement };

export interface KeyAttribute {
  readonly name: string;
  readonly type: ScalarType;
}

/** A table has one partition attribute and at most one sort attribute; a global secondary index up to four of each. */
export interface KeyAttributes {
  readonly partition: readonly KeyAttribute[];
  readonly sort: readonly KeyAttribute[];
  /** Partition attributes, then sort attributes. */
  readonly all: readonly KeyAttribute[];
  /** The names of all of them. */
  readonly names: readonly string[];
}

export function keyAttributes(
  schema: readonly KeySchemaElement[],
  definitions: readonly AttributeDefinition[],
): KeyAttributes {
  const types = new Map(
    definitions.map((definition) => [definition.AttributeName, definition.AttributeType]),
  );
  const named = (keyType: 'HASH' | 'RANGE'): readonly KeyAttribute[] =>
    schema
      .filter((element) => element.KeyType === keyType)
      .map((element) => ({ name: element.AttributeName, type: types.get(element.AttributeName) ?? 'S' }));
  const partition = named('HASH');
  const sort = named('RANGE');
  const all = [...partition, ...sort];
  return { partition, sort, all, names: all.map(({ name }) => name) };
}

/** The values of the attributes in `map`, or undefined when one is absent, of another type, or empty. */
export function keyValues(
  attributes: readonly KeyAttribute[],
  map: AttributeMap,
): readonly AttributeValue[] | undefined {
  const values: AttributeValue[] = [];
  for (const attribute of attributes) {
    const value = getAttribute(map, attribute.name);
    if (value === undefined || typeOf(value) !== attribute.type || isEmptyScalar(value)) return undefined;
    values.push(value);
  }
  return values;
}

/** The encoded key of `map`, or undefined when `map` lacks a valid key. */
export function encodedKey(keys: KeyAttributes, map: AttributeMap): string | undefined {
  const partition = keyValues(keys.partition, map);
  if (partition === undefined) return undefined;
  const sort = keyValues(keys.sort, map);
  return sort === undefined ? undefined : encodeKey(partition, sort);
}

/** Whether a key value is longer than its role allows: a partition key 2,048 bytes, a sort key 1,024. */
export function hasLongKey(keys: KeyAttributes, map: AttributeMap): boolean {
  const isLong = (bytesMax: number) => (attribute: KeyAttribute) => {
    const value = getAttribute(map, attribute.name);
    return value !== undefined && valueSizeBytes(value) > bytesMax;
  };
  return keys.partition.some(isLong(partitionKeyBytesMax)) || keys.sort.some(isLong(sortKeyBytesMax));
}

export function isEmptyScalar(value: AttributeValue): boolean {
  return ('S' in value && value.S === '') || ('B' in value && value.B === '');
}
