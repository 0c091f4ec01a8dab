/**
 * Decoding of attribute values, the hot part of every write. Each member gets its declared type here; whether there is
 * exactly one of them, and whether numbers and sets are good, is for `values/check.ts`.
 */
import { attributeList, attributeMap, binarySet, stringSet } from '../model/shape.ts';
import { tooDeep, valueError } from '../values/value-fault.ts';
import { checkBase64 } from './base64.ts';
import { decodeBoolean } from './decode-boolean.ts';
import {
  type Position,
  blobFault,
  elementFault,
  listOrMapFault,
  scalarFault,
  structureFault,
} from './decode-faults.ts';
import { type JsonObject, isJsonObject } from './json.ts';

/** Far beyond the 32 levels that AWS allows, and far within what the stack holds. */
const levelsMax = 500;

/** Decodes the values of an item, of a key, or of the members of a map, in place. */
export function decodeAttributeMap(values: JsonObject, level: number): void {
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (value == null) delete values[name];
    else decodeAttributeValue(value, 'element', level);
  }
}

/** Decodes one value in place; what is no datatype of DynamoDB is deleted, so that it is never stored. */
export function decodeAttributeValue(value: unknown, position: Position, level: number): void {
  if (!isJsonObject(value)) throw structureFault(value, 'AttributeValue', position);
  if (level > levelsMax) throw valueError(tooDeep);
  for (const type of Object.keys(value)) {
    const content = value[type];
    if (content == null) delete value[type];
    else decodeContent(value, type, content, level);
  }
}

function decodeContent(value: JsonObject, type: string, content: unknown, level: number): void {
  switch (type) {
    case 'S':
    case 'N':
      if (typeof content !== 'string') throw scalarFault(content, 'String');
      return;
    case 'M':
      if (!isJsonObject(content)) throw listOrMapFault(content, attributeMap, 'member');
      decodeAttributeMap(content, level + 1);
      return;
    case 'L':
      if (!Array.isArray(content)) throw listOrMapFault(content, attributeList, 'member');
      for (const element of content) {
        if (element == null) throw elementFault();
        decodeAttributeValue(element, 'element', level + 1);
      }
      return;
    case 'BOOL':
    case 'NULL':
      if (typeof content !== 'boolean') value[type] = decodeBoolean(content);
      return;
    case 'B':
      if (typeof content !== 'string') throw blobFault(content);
      checkBase64(content);
      return;
    case 'SS':
    case 'NS':
      checkStrings(content);
      return;
    case 'BS':
      checkBinaries(content);
      return;
    default:
      delete value[type];
  }
}

function checkStrings(content: unknown): void {
  if (!Array.isArray(content)) throw listOrMapFault(content, stringSet, 'member');
  for (const element of content) {
    if (element == null) throw elementFault();
    if (typeof element !== 'string') throw scalarFault(element, 'String');
  }
}

function checkBinaries(content: unknown): void {
  if (!Array.isArray(content)) throw listOrMapFault(content, binarySet, 'member');
  for (const element of content) {
    if (element == null) throw elementFault();
    if (typeof element !== 'string') throw blobFault(element);
    checkBase64(element);
  }
}
