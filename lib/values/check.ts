/**
 * What AWS checks in the values of a request before it looks at any table, and their numbers brought to normal form.
 *
 * Numbers are replaced in place: the values come from a parsed request body, which nobody else holds. A fault is found
 * as data first, because parameters put different words round it.
 */
import { fault } from '../errors/envelope.ts';
import { type ServiceError, validationException } from '../errors/service-error.ts';
import type { AttributeMap, AttributeValue } from './attribute-value.ts';
import { utf8ByteLength } from './bytes.ts';
import { attributeNameBytesMax, nestingLevelsMax } from './limits.ts';
import { parseNumber } from './number.ts';

/** A value as sent: each member of its declared type, any number of them. An absent member may be `null`. */
export interface SentValue {
  S?: string | null;
  N?: string | null;
  B?: string | null;
  BOOL?: boolean | null;
  NULL?: boolean | null;
  M?: SentMap | null;
  L?: readonly SentValue[] | null;
  SS?: readonly string[] | null;
  NS?: readonly string[] | null;
  BS?: readonly string[] | null;
}

export interface SentMap {
  [name: string]: SentValue;
}

/** Checks a value of a parameter that says nothing of its own about faults. */
export function checkValue(value: SentValue): asserts value is AttributeValue {
  const found = valueFault(value, 1);
  if (found !== undefined) throw valueError(found);
}

/** Checks an item or a key: its attribute names and values. */
export function checkItem(map: SentMap): asserts map is AttributeMap {
  const found = mapFault(map, 1);
  if (found !== undefined) throw valueError(found);
}

/** Checks a value of ExpressionAttributeValues, which names the placeholder with some kinds of faults. */
export function checkExpressionValue(placeholder: string, value: SentValue): asserts value is AttributeValue {
  const found = valueFault(value, 1);
  if (found === undefined) return;
  if (found.kind !== 'datatype' && found.kind !== 'number') throw valueError(found);
  throw validationException(
    `ExpressionAttributeValues contains invalid value: ${found.text} for key ${placeholder}`,
  );
}

/** Checks ExclusiveStartKey, which puts its own words before some kinds of faults. */
export function checkStartKey(map: SentMap): asserts map is AttributeMap {
  const found = mapFault(map, 1);
  if (found === undefined) return;
  if (found.kind !== 'datatype' && found.kind !== 'null' && found.kind !== 'set') throw valueError(found);
  throw validationException(`The provided starting key is invalid: ${found.text}`);
}

/** Checks a name of an attribute or of a member of a map. */
export function checkAttributeName(name: string): void {
  const found = nameFault(name);
  if (found !== undefined) throw valueError(found);
}

/**
 * - `datatype`: no type or several
 * - `number`: not a number, or one that cannot be stored
 * - `null`: NULL that is not true
 * - `set`: an empty set of strings or binaries
 * - `number-set`: an empty set of numbers
 * - `duplicates`: a set with duplicates
 * - `nesting`: nested too deeply
 * - `name`: an attribute name that is empty or too long
 */
type FaultKind = 'datatype' | 'number' | 'null' | 'set' | 'number-set' | 'duplicates' | 'nesting' | 'name';

interface ValueFault {
  readonly kind: FaultKind;
  readonly text: string;
}

function valueError({ kind, text }: ValueFault): ServiceError {
  switch (kind) {
    case 'null':
    case 'set':
    case 'number-set':
    case 'duplicates':
      return fault('collection-value', text);
    case 'datatype':
    case 'number':
    case 'nesting':
    case 'name':
      return validationException(text);
  }
}

const invalidValues = 'One or more parameter values were invalid: ';

const noType: ValueFault = {
  kind: 'datatype',
  text: 'Supplied AttributeValue is empty, must contain exactly one of the supported datatypes',
};
const severalTypes: ValueFault = {
  kind: 'datatype',
  text: 'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
};
const falseNull: ValueFault = {
  kind: 'null',
  text: `${invalidValues}Null attribute value types must have the value of true`,
};
const emptyStringSet: ValueFault = {
  kind: 'set',
  text: `${invalidValues}An string set  may not be empty`,
};
const emptyNumberSet: ValueFault = {
  kind: 'number-set',
  text: `${invalidValues}An number set  may not be empty`,
};
const emptyBinarySet: ValueFault = {
  kind: 'set',
  text: `${invalidValues}Binary sets should not be empty`,
};
const numberDuplicates: ValueFault = {
  kind: 'duplicates',
  text: 'Input collection contains duplicates',
};
const tooDeep: ValueFault = {
  kind: 'nesting',
  text: 'Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit',
};
const emptyName: ValueFault = { kind: 'name', text: 'Empty attribute name' };
const longName: ValueFault = {
  kind: 'name',
  text: 'Attribute name is too large, must be less than 65536 bytes',
};

function nameFault(name: string): ValueFault | undefined {
  if (name === '') return emptyName;
  // A code unit is three bytes at most, so that nearly every name passes by its length alone.
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

/** The members in the order sent, and how many there are last, as AWS does. */
function valueFault(value: SentValue, depth: number): ValueFault | undefined {
  if (depth > nestingLevelsMax) return tooDeep;
  let types = 0;
  let strays = false;
  for (const member of Object.keys(value)) {
    const found = memberFault(value, member, depth);
    if (found === 'absent') strays = true;
    else if (found === undefined) types++;
    else return found;
  }
  if (types === 0) return noType;
  if (types > 1) return severalTypes;
  if (strays) removeStrays(value);
  return undefined;
}

/** `absent` for a member that is null or unknown: AWS reads both as if they were not there. */
function memberFault(value: SentValue, member: string, depth: number): ValueFault | 'absent' | undefined {
  switch (member) {
    case 'S':
    case 'B':
    case 'BOOL':
      return value[member] == null ? 'absent' : undefined;
    case 'N':
      return value.N == null ? 'absent' : numberFault(value, value.N);
    case 'M':
      return value.M == null ? 'absent' : mapFault(value.M, depth + 1);
    case 'L':
      return value.L == null ? 'absent' : listFault(value.L, depth + 1);
    case 'NULL':
      if (value.NULL == null) return 'absent';
      return value.NULL ? undefined : falseNull;
    case 'SS':
      return value.SS == null ? 'absent' : stringSetFault(value.SS);
    case 'NS':
      return value.NS == null ? 'absent' : numberSetFault(value, value.NS);
    case 'BS':
      return value.BS == null ? 'absent' : binarySetFault(value.BS);
    default:
      return 'absent';
  }
}

function removeStrays(value: SentValue): void {
  for (const [member, content] of Object.entries(value)) {
    if (content == null || !types.has(member)) Reflect.deleteProperty(value, member);
  }
}

const types: ReadonlySet<string> = new Set(['S', 'N', 'B', 'BOOL', 'NULL', 'M', 'L', 'SS', 'NS', 'BS']);

function numberFault(value: SentValue, text: string): ValueFault | undefined {
  const normal = parseNumber(text);
  if (typeof normal !== 'string') return { kind: 'number', text: normal.text };
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

function stringSetFault(members: readonly string[]): ValueFault | undefined {
  if (members.length === 0) return emptyStringSet;
  if (!hasDuplicates(members)) return undefined;
  return {
    kind: 'duplicates',
    text: `${invalidValues}Input collection [${members.join(', ')}] contains duplicates.`,
  };
}

function numberSetFault(value: SentValue, members: readonly string[]): ValueFault | undefined {
  if (members.length === 0) return emptyNumberSet;
  const normals: string[] = [];
  for (const member of members) {
    const normal = parseNumber(member);
    if (typeof normal !== 'string') return { kind: 'number', text: normal.text };
    normals.push(normal);
  }
  if (hasDuplicates(normals)) return numberDuplicates;
  value.NS = normals;
  return undefined;
}

/** AWS's text has no space before "of". */
function binarySetFault(members: readonly string[]): ValueFault | undefined {
  if (members.length === 0) return emptyBinarySet;
  if (!hasDuplicates(members)) return undefined;
  return {
    kind: 'duplicates',
    text: `${invalidValues}Input collection [${members.join(', ')}]of type BS contains duplicates.`,
  };
}

function hasDuplicates(members: readonly string[]): boolean {
  return members.length > 1 && new Set(members).size !== members.length;
}
