/**
 * Texts that went over the wire, in the form of the SDK's own inputs and outputs or of the document client's.
 *
 * What is decoded here need not be good: a request that was refused is shown as it was sent. A value that is not of the
 * shape it should be of stays what it is.
 */
import { bytesOfBase64 } from '../documents/base64-bytes.ts';
import { toPlain } from '../documents/to-plain.ts';
import type { OperationName } from '../model/generated/operations.ts';
import { outputShapes } from '../model/generated/output-shapes.ts';
import { inputShapes } from '../model/generated/shapes.ts';
import { attributeMap, list, type Shape, structure } from '../model/shape.ts';
import { isJsonObject, type JsonObject } from '../validation/json.ts';
import type { AttributeValue } from '../values/attribute-value.ts';

/** `sdk`: attribute values with binaries as bytes. `document`: plain JavaScript values. */
export type Form = 'sdk' | 'document';

/** The input in a request's body; an empty one where the body has none. */
export function decodeInputText(operation: OperationName | undefined, body: string, form: Form): JsonObject {
  return decodeMembers(operation && inputShapes.get(operation), parseMembers(body), form);
}

export function decodeOutputText(operation: OperationName, text: string): JsonObject {
  return decodeMembers(outputShapes.get(operation), parseMembers(text), 'sdk');
}

/** The members of an error, in wire form and ours alone. */
export function decodeErrorMembers(members: JsonObject): JsonObject {
  return decodeMembers(errorShape, members, 'sdk');
}

/** One attribute value or structure of a request's, in wire form and ours alone. */
export function decodeWire(shape: Shape, value: unknown, form: Form): unknown {
  switch (shape.kind) {
    case 'structure':
      if (isJsonObject(value)) decodeMembers(shape, value, form);
      return value;
    case 'map':
      if (!isJsonObject(value)) return value;
      for (const name of Object.keys(value)) value[name] = decodeWire(shape.value, value[name], form);
      return value;
    case 'list':
      return Array.isArray(value)
        ? value.map((element: unknown) => decodeWire(shape.element, element, form))
        : value;
    case 'attribute-value':
      return form === 'document' && isAttributeValue(value, 1) ? toPlain(value) : sdkValue(value, 1);
    case 'blob':
      return bytesOf(value);
    case 'timestamp':
      return typeof value === 'number' ? new Date(value * 1000) : value;
    case 'string':
    case 'boolean':
    case 'integer':
    case 'long':
    case 'double':
      return value;
  }
}

/** Deeper than any item may be; a body that goes deeper is shown as it is from there on. */
const depthMax = 100;

/** What an error of the service has that decoding changes. */
const errorShape = structure('Error', {
  Item: attributeMap,
  CancellationReasons: list(structure('CancellationReason', { Item: attributeMap })),
});

function decodeMembers(shape: Shape | undefined, members: JsonObject, form: Form): JsonObject {
  if (shape?.kind !== 'structure') return members;
  for (const [name, member] of shape.members) {
    if (Object.hasOwn(members, name)) members[name] = decodeWire(member.shape, members[name], form);
  }
  return members;
}

function parseMembers(text: string): JsonObject {
  try {
    const parsed: unknown = JSON.parse(text);
    return isJsonObject(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

/** Binaries become bytes at every depth, and nothing else changes. */
function sdkValue(value: unknown, depth: number): unknown {
  if (!isJsonObject(value) || depth > depthMax) return value;
  for (const type of Object.keys(value)) {
    const held = value[type];
    if (type === 'B') {
      value[type] = bytesOf(held);
    } else if (type === 'BS' && Array.isArray(held)) {
      value[type] = held.map(bytesOf);
    } else if (type === 'L' && Array.isArray(held)) {
      value[type] = held.map((element) => sdkValue(element, depth + 1));
    } else if (type === 'M' && isJsonObject(held)) {
      for (const name of Object.keys(held)) held[name] = sdkValue(held[name], depth + 1);
    }
  }
  return value;
}

function bytesOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return bytesOfBase64(value);
  } catch {
    return value;
  }
}

function isAttributeValue(value: unknown, depth: number): value is AttributeValue {
  if (!isJsonObject(value) || depth > depthMax) return false;
  const [type, ...more] = Object.keys(value);
  if (type === undefined || more.length > 0) return false;
  const held = value[type];
  switch (type) {
    case 'S':
    case 'N':
      return typeof held === 'string';
    case 'B':
      return isBase64(held);
    case 'BOOL':
      return typeof held === 'boolean';
    case 'NULL':
      return held === true;
    case 'SS':
    case 'NS':
      return Array.isArray(held) && held.every((element) => typeof element === 'string');
    case 'BS':
      return Array.isArray(held) && held.every(isBase64);
    case 'L':
      return Array.isArray(held) && held.every((element) => isAttributeValue(element, depth + 1));
    case 'M':
      return isJsonObject(held) && Object.values(held).every((member) => isAttributeValue(member, depth + 1));
    default:
      return false;
  }
}

function isBase64(value: unknown): boolean {
  return typeof bytesOf(value) === 'object';
}
