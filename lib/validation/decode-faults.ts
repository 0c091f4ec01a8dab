/**
 * What AWS says of JSON of the wrong kind. The words are Java's: its parser's token names, its class names.
 * Recorded on AWS by a public test suite for every combination of the kinds.
 */
import { type ServiceError, serializationException } from '../errors/service-error.ts';
import type { Shape } from '../model/shape.ts';
import { isJsonObject } from './json.ts';

/** Whether a value is a member of a structure, or an element of a list or a value of a map. */
export type Position = 'member' | 'element';

/** A value that is no scalar of the type `java.lang.<javaType>`. */
export function scalarFault(
  value: unknown,
  javaType: 'String' | 'Boolean' | 'Integer' | 'Long' | 'Double',
): ServiceError {
  if (typeof value === 'object') return collectionFault(value, `class java.lang.${javaType}`);
  if (javaType === 'Boolean' && typeof value === 'string') {
    return serializationException('Unexpected token received from parser');
  }
  return serializationException(`${tokenOf(value)} cannot be converted to ${javaType}`);
}

export function timestampFault(value: unknown): ServiceError {
  if (typeof value === 'object') return collectionFault(value, 'class java.util.Date');
  return serializationException(`${tokenOf(value)} can not be converted to milliseconds since epoch`);
}

export function blobFault(value: unknown): ServiceError {
  if (typeof value === 'object') return collectionFault(value, 'class java.nio.ByteBuffer');
  return serializationException('only base-64-encoded strings are convertible to bytes');
}

/** A value that is no list, or no map, as `shape` has it. */
export function listOrMapFault(value: unknown, shape: Shape, position: Position): ServiceError {
  if (typeof value === 'object') return collectionFault(value, javaTypeOf(shape));
  return serializationException(position === 'element' ? genericElement : 'Unexpected field type');
}

/** A value that is no structure of this name. */
export function structureFault(value: unknown, name: string, position: Position): ServiceError {
  if (Array.isArray(value)) return collectionFault(value, `class ${classOf(name)}`);
  return position === 'element' ? elementFault() : serializationException('Unexpected field type');
}

/** Null as an element of a list. A null member is an absent one, but an element cannot be absent. */
export function elementFault(): ServiceError {
  return serializationException('Unexpected value type in payload');
}

function collectionFault(value: unknown, javaType: string): ServiceError {
  return serializationException(
    isJsonObject(value)
      ? 'Start of structure or map found where not expected'
      : `Unrecognized collection type ${javaType}`,
  );
}

/** AWS leaks the cast that fails where a list or a map is an element itself and a scalar comes instead. */
const genericElement =
  'class sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl cannot be cast to class java.lang.Class ' +
  '(sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl and java.lang.Class are in module java.base of ' +
  "loader 'bootstrap')";

function tokenOf(value: unknown): string {
  if (typeof value === 'string') return 'STRING_VALUE';
  if (typeof value === 'boolean') return value ? 'TRUE_VALUE' : 'FALSE_VALUE';
  return Number.isInteger(value) ? 'NUMBER_VALUE' : 'DECIMAL_VALUE';
}

function classOf(structure: string): string {
  return `com.amazonaws.dynamodb.v20120810.${structure}`;
}

function javaTypeOf(shape: Shape): string {
  if (shape.kind === 'map') return `java.util.Map<java.lang.String, ${javaTypeOf(shape.value)}>`;
  if (shape.kind === 'list') return `java.util.List<${javaTypeOf(shape.element)}>`;
  if (shape.kind === 'structure') return classOf(shape.name);
  return shape.kind === 'attribute-value' ? classOf('AttributeValue') : 'java.lang.String';
}
