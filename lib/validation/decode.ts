/**
 * Type-directed decoding: from whatever JSON a client sent to the shape of the operation's input, or to AWS's
 * SerializationException for the first value, in document order, that is of the wrong kind.
 *
 * It works in place, because the parsed body is ours alone: null members and members that the model does not know are
 * deleted, fractions of integers are cut off, and the strings that AWS takes for booleans become booleans.
 */
import { assert, unreachable } from '../errors/assert.ts';
import { serializationException } from '../errors/service-error.ts';
import type { OperationName } from '../model/generated/operations.ts';
import { inputShapes } from '../model/generated/shapes.ts';
import type { ListShape, MapShape, NumberShape, Shape, StructureShape } from '../model/shape.ts';
import { Item } from '../values/item.ts';
import { checkBase64 } from './base64.ts';
import { decodeAttributeMap, decodeAttributeValue } from './decode-attribute-value.ts';
import { decodeBoolean } from './decode-boolean.ts';
import {
  type Position,
  blobFault,
  elementFault,
  listOrMapFault,
  scalarFault,
  structureFault,
  timestampFault,
} from './decode-faults.ts';
import { type JsonObject, isJsonObject } from './json.ts';

/** Decodes a parsed body in place. A body that is no object is answered like one that is no JSON: without a text. */
export function decodeInput(operation: OperationName, json: unknown): asserts json is JsonObject {
  if (!isJsonObject(json)) throw serializationException();
  const shape = inputShapes.get(operation);
  assert(shape !== undefined, `${operation} has no input shape`);
  decodeMembers(shape, json);
}

function decodeMembers(shape: StructureShape, object: JsonObject): void {
  for (const name of Object.keys(object)) {
    const value = object[name];
    const member = shape.members.get(name);
    if (member === undefined || value == null) {
      delete object[name];
      continue;
    }
    const decoded = decode(member.shape, value, 'member');
    if (decoded !== value) object[name] = decoded;
  }
}

/** The decoded value: the same one for objects, perhaps another for scalars. */
function decode(shape: Shape, value: unknown, position: Position): unknown {
  switch (shape.kind) {
    case 'string':
      if (typeof value !== 'string') throw scalarFault(value, 'String');
      return value;
    case 'boolean':
      return decodeBoolean(value);
    case 'integer':
    case 'long':
    case 'double':
      return decodeNumber(shape.kind, value);
    case 'timestamp':
      if (typeof value !== 'number' || !Number.isFinite(value)) throw timestampFault(value);
      return value;
    case 'blob':
      if (typeof value !== 'string') throw blobFault(value);
      checkBase64(value);
      return value;
    case 'list':
      return decodeList(shape, value, position);
    case 'map':
      return decodeMap(shape, value, position);
    case 'structure':
      if (!isJsonObject(value)) throw structureFault(value, shape.name, position);
      decodeMembers(shape, value);
      return value;
    case 'attribute-value':
      decodeAttributeValue(value, position, 1);
      return value;
    default:
      return unreachable(shape);
  }
}

function decodeNumber(kind: NumberShape['kind'], value: unknown): number {
  const javaType = kind === 'integer' ? 'Integer' : kind === 'long' ? 'Long' : 'Double';
  if (typeof value !== 'number') throw scalarFault(value, javaType);
  if (kind === 'double') return value;
  // What Java's type cannot hold is refused here, so that nothing later meets Infinity (1e999 is legal JSON).
  if (Math.abs(value) > (kind === 'integer' ? 2 ** 31 : 2 ** 63)) throw scalarFault(value, javaType);
  return Math.trunc(value) + 0;
}

function decodeList(shape: ListShape, value: unknown, position: Position): unknown {
  if (!Array.isArray(value)) throw listOrMapFault(value, shape, position);
  const elements: unknown[] = value;
  for (let at = 0; at < elements.length; at++) {
    if (elements[at] == null) throw elementFault();
    elements[at] = decode(shape.element, elements[at], 'element');
  }
  return value;
}

function decodeMap(shape: MapShape, value: unknown, position: Position): unknown {
  // A plain item needs no decoding.
  if (value instanceof Item) return value;
  if (!isJsonObject(value)) throw listOrMapFault(value, shape, position);
  if (shape.value.kind === 'attribute-value') {
    decodeAttributeMap(value, 1);
    return value;
  }
  for (const key of Object.keys(value)) {
    // The values of the model's maps are strings and collections, which decoding does not replace.
    if (value[key] == null) delete value[key];
    else decode(shape.value, value[key], 'element');
  }
  return value;
}
