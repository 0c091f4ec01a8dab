/**
 * What AWS checks in the values of a request before it looks at any table, and their numbers and sets brought to normal
 * form: sets come back sorted, whatever the order in which they were sent (measured on AWS, October of 2026).
 *
 * Both are replaced in place: the values come from a parsed request body, which nobody else holds.
 */
import type { Layer } from '../errors/envelope.ts';
import type { AttributeMap, AttributeValue } from './attribute-value.ts';
import { utf8ByteLength } from './bytes.ts';
import { attributeNameBytesMax, expressionValueLevelsMax, nestingLevelsMax } from './limits.ts';
import { sortedBinaries, sortedNumbers, sortedStrings } from './set-order.ts';
import { parseNumber } from './number.ts';
import {
  binaryDuplicates,
  emptyBinarySet,
  emptyName,
  emptyNumberSet,
  emptyStringSet,
  expressionValueError,
  falseNull,
  longName,
  noType,
  numberDuplicates,
  severalTypes,
  startKeyError,
  stringDuplicates,
  tooDeep,
  type ValueFault,
  valueError,
} from './value-fault.ts';

/**
 * A value as decoding leaves it: each member of its declared type and none that is null or unknown, but any number of
 * them.
 */
export interface SentValue {
  S?: string;
  N?: string;
  B?: string;
  BOOL?: boolean;
  NULL?: boolean;
  M?: SentMap;
  L?: readonly SentValue[];
  SS?: readonly string[];
  NS?: readonly string[];
  BS?: readonly string[];
}

export interface SentMap {
  [name: string]: SentValue;
}

/** Checks a value of a parameter that has no words of its own for faults. */
export function checkValue(value: SentValue): asserts value is AttributeValue {
  const found = findValueFault(value);
  if (found !== undefined) throw valueError(found);
}

/** Checks an item or a key: its attribute names and values. */
export function checkItem(map: SentMap): asserts map is AttributeMap {
  const found = mapFault(map, 1);
  if (found !== undefined) throw valueError(foremost(map, found));
}

/** Checks a value of ExpressionAttributeValues, where the older layer names the placeholder. */
export function checkExpressionValue(
  placeholder: string,
  value: SentValue,
  layer: Layer,
): asserts value is AttributeValue {
  const found = valueFault(value, 1 + nestingLevelsMax - expressionValueLevelsMax[layer]);
  if (found !== undefined) throw expressionValueError(placeholder, found);
}

/** Checks ExclusiveStartKey, which puts its own words before some kinds of faults. */
export function checkStartKey(map: SentMap): asserts map is AttributeMap {
  const found = mapFault(map, 1);
  if (found !== undefined) throw startKeyError(found);
}

/** Checks a name of an attribute or of a member of a map. */
export function checkAttributeName(name: string): void {
  const found = nameFault(name);
  if (found !== undefined) throw valueError(found);
}

/** The first fault of a value as data, for callers to whom its kind matters. Without one, the value is in normal form. */
export function findValueFault(value: SentValue): ValueFault | undefined {
  return valueFault(value, 1);
}

function nameFault(name: string): ValueFault | undefined {
  if (name === '') return emptyName;
  // A code unit is three bytes at most, so nearly every name passes by its length alone.
  if (name.length * 3 <= attributeNameBytesMax) return undefined;
  return utf8ByteLength(name) > attributeNameBytesMax ? longName : undefined;
}

function mapFault(map: SentMap, depth: number): ValueFault | undefined {
  for (const name of Object.keys(map)) {
    const value = map[name];
    if (value === undefined) continue;
    const found = nameFault(name) ?? valueFault(value, depth);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The names of an item's attributes come before the depth of its values, and that before the names inside of them
 * (measured on AWS in transactions, October of 2026); all else is reported in the order sent.
 */
function foremost(item: SentMap, found: ValueFault): ValueFault {
  if (found.kind !== 'name' && found.kind !== 'nesting') return found;
  for (const name of Object.keys(item)) {
    const own = nameFault(name);
    if (own !== undefined) return own;
  }
  return Object.values(item).some((value) => isTooDeep(value, 1)) ? tooDeep : found;
}

function isTooDeep(value: SentValue, depth: number): boolean {
  if (depth > nestingLevelsMax) return true;
  return [...(value.L ?? []), ...Object.values(value.M ?? {})].some((inner) => isTooDeep(inner, depth + 1));
}

/** The members in the order sent, and only then how many there are, as AWS does. */
function valueFault(value: SentValue, depth: number): ValueFault | undefined {
  if (depth > nestingLevelsMax) return tooDeep;
  let types = 0;
  for (const member in value) {
    const found = memberFault(value, member, depth);
    if (found !== undefined) return found;
    types++;
  }
  if (types === 1) return undefined;
  return types === 0 ? noType : severalTypes;
}

function memberFault(value: SentValue, member: string, depth: number): ValueFault | undefined {
  switch (member) {
    case 'N':
      return value.N === undefined ? undefined : numberFault(value, value.N);
    case 'M':
      return value.M === undefined ? undefined : mapFault(value.M, depth + 1);
    case 'L':
      return value.L === undefined ? undefined : listFault(value.L, depth + 1);
    case 'NULL':
      return value.NULL === true ? undefined : falseNull;
    case 'SS':
      return value.SS === undefined ? undefined : stringSetFault(value, value.SS);
    case 'NS':
      return value.NS === undefined ? undefined : numberSetFault(value, value.NS);
    case 'BS':
      return value.BS === undefined ? undefined : binarySetFault(value, value.BS);
    default:
      return undefined;
  }
}

function numberFault(value: SentValue, text: string): ValueFault | undefined {
  const normal = parseNumber(text);
  if (typeof normal !== 'string') return { kind: 'number', ...normal };
  if (normal !== text) value.N = normal;
  return undefined;
}

function listFault(elements: readonly SentValue[], depth: number): ValueFault | undefined {
  for (const element of elements) {
    const found = valueFault(element, depth);
    if (found !== undefined) return found;
  }
  return undefined;
}

function stringSetFault(value: SentValue, members: readonly string[]): ValueFault | undefined {
  if (members.length === 0) return emptyStringSet;
  if (hasDuplicates(members)) return stringDuplicates(members);
  value.SS = sortedStrings(members);
  return undefined;
}

/** Numbers are duplicates by value, which is why they are brought to normal form first. */
function numberSetFault(value: SentValue, members: readonly string[]): ValueFault | undefined {
  if (members.length === 0) return emptyNumberSet;
  const normals: string[] = [];
  for (const member of members) {
    const normal = parseNumber(member);
    if (typeof normal !== 'string') return { kind: 'number', ...normal };
    normals.push(normal);
  }
  if (hasDuplicates(normals)) return numberDuplicates;
  value.NS = sortedNumbers(normals);
  return undefined;
}

function binarySetFault(value: SentValue, members: readonly string[]): ValueFault | undefined {
  if (members.length === 0) return emptyBinarySet;
  if (hasDuplicates(members)) return binaryDuplicates(members);
  value.BS = sortedBinaries(members);
  return undefined;
}

function hasDuplicates(members: readonly string[]): boolean {
  return members.length > 1 && new Set(members).size !== members.length;
}
