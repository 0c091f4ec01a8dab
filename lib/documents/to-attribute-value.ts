/**
 * Plain JavaScript values as attribute values, by the rules of `marshall` in `@aws-sdk/util-dynamodb` with
 * `removeUndefinedValues` and `convertClassInstanceToMap`. Kinds of objects are told by their tag, not by `instanceof`: a
 * test runner's Set is not this realm's.
 */
import { UsageError } from '../errors/usage-error.ts';
import type { AttributeMap, AttributeValue } from '../values/attribute-value.ts';
import { base64OfBytes } from './base64-bytes.ts';
import { isInside, pathOf, type Place } from './place.ts';
import { setMember } from './set-member.ts';

/**
 * The attribute value that a JavaScript value is stored as.
 *
 * | JavaScript                                                   | attribute value    |
 * | ------------------------------------------------------------ | ------------------ |
 * | string                                                       | `S`                |
 * | number, bigint, `NumberValue` of `@aws-sdk/lib-dynamodb`     | `N`                |
 * | boolean                                                      | `BOOL`             |
 * | null                                                         | `NULL`             |
 * | Uint8Array, Buffer, ArrayBuffer, DataView, other typed array | `B`, base64        |
 * | Set of strings, of numbers, of binaries                      | `SS`, `NS`, `BS`   |
 * | Array                                                        | `L`                |
 * | Map, plain object, instance of a class (what it owns)        | `M`                |
 *
 * Members of lists, sets and maps that are undefined are left out, and so are functions in lists and maps.
 *
 * @throws UsageError with code `UNSUPPORTED_VALUE` for what has no attribute value: undefined itself, a Date, a Blob, a
 * Promise, a symbol, an empty or mixed Set, NaN, an infinite number, a number beyond the safe integers, and a document
 * that contains itself. The text says where it stands.
 *
 * @example
 * toAttributeValue({ id: 'o-1', total: 12.5, tags: new Set(['new']) });
 * // { M: { id: { S: 'o-1' }, total: { N: '12.5' }, tags: { SS: ['new'] } } }
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html
 */
export function toAttributeValue(value: unknown): AttributeValue {
  return convert(value, undefined);
}

/**
 * The item that an object, a Map or an instance of a class is stored as. Its members are converted as
 * {@link toAttributeValue} says.
 *
 * @throws UsageError with code `UNSUPPORTED_VALUE`, also where `document` is a list, a set or a binary.
 *
 * @example
 * toItem({ id: 'o-1', total: 12.5 }); // { id: { S: 'o-1' }, total: { N: '12.5' } }
 */
export function toItem(document: object): AttributeMap {
  const value = convert(document, undefined);
  if ('M' in value) return value.M;
  throw new UsageError('UNSUPPORTED_VALUE', `an item is an object, this is ${kindOf(document)}.`);
}

function convert(value: unknown, place: Place | undefined): AttributeValue {
  switch (typeof value) {
    case 'string':
      return { S: value };
    case 'number':
      return { N: numberText(value, place) };
    case 'bigint':
      return { N: String(value) };
    case 'boolean':
      return { BOOL: value };
    case 'object':
      return value === null ? { NULL: true } : convertObject(value, place);
    case 'undefined':
    case 'function':
    case 'symbol':
      throw unsupported(value, place);
  }
}

function convertObject(value: object, place: Place | undefined): AttributeValue {
  if (isInside(place, value))
    throw refusal(place, 'is an object that it stands in itself', 'Break the circle.');
  if (isPlain(value)) return { M: members(Object.entries(value), value, place) };
  if (Array.isArray(value)) return { L: listMembers(value, place) };
  const bytes = bytesOf(value);
  if (bytes !== undefined) return { B: base64OfBytes(bytes) };
  if (isSet(value)) return convertSet(value, place);
  if (isMap(value)) return { M: members(value, value, place) };
  const wrapped = numberValueText(value) ?? unboxed(value);
  if (wrapped !== undefined) return typeof wrapped === 'object' ? wrapped : convert(wrapped, place);
  if (hasNoValue(value)) throw unsupported(value, place);
  return { M: members(Object.entries(value), value, place) };
}

/** Nearly every object is one of these; those of another realm are found to be when nothing else fits. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function listMembers(list: readonly unknown[], above: Place | undefined): AttributeValue[] {
  const values: AttributeValue[] = [];
  list.forEach((member, index) => {
    if (isLeftOut(member)) return;
    values.push(convert(member, { holder: list, name: index, above }));
  });
  return values;
}

function members(
  entries: Iterable<readonly [unknown, unknown]>,
  holder: object,
  above: Place | undefined,
): AttributeMap {
  const map: Record<string, AttributeValue> = {};
  for (const [key, member] of entries) {
    if (isLeftOut(member)) continue;
    const name = String(key);
    setMember(map, name, convert(member, { holder, name, above }));
  }
  return map;
}

function isLeftOut(member: unknown): boolean {
  return member === undefined || typeof member === 'function';
}

function convertSet(set: ReadonlySet<unknown>, place: Place | undefined): AttributeValue {
  const strings: string[] = [];
  const numbers: string[] = [];
  const binaries: string[] = [];
  for (const member of set) {
    if (member === undefined) continue;
    const value = convert(member, {
      holder: set,
      name: strings.length + numbers.length + binaries.length,
      above: place,
    });
    if ('S' in value) strings.push(value.S);
    else if ('N' in value) numbers.push(value.N);
    else if ('B' in value) binaries.push(value.B);
    else throw refusal(place, `is a Set with ${kindOf(member)}`, setsAllowed);
  }
  const size = strings.length + numbers.length + binaries.length;
  if (size === 0)
    throw refusal(place, 'is an empty Set', 'DynamoDB has no empty sets: leave the attribute out.');
  if (strings.length === size) return { SS: strings };
  if (numbers.length === size) return { NS: numbers };
  if (binaries.length === size) return { BS: binaries };
  throw refusal(place, 'is a Set of more than one type', setsAllowed);
}

const setsAllowed = 'The members of a set are all strings, all numbers or all binaries; use an Array.';

function numberText(number: number, place: Place | undefined): string {
  if (!Number.isFinite(number)) throw refusal(place, `is ${number}`, 'DynamoDB has finite numbers only.');
  if (Math.abs(number) > Number.MAX_SAFE_INTEGER) {
    throw refusal(
      place,
      `is ${number}, beyond the integers that a number holds exactly`,
      'Use a bigint or NumberValue of @aws-sdk/lib-dynamodb.',
    );
  }
  return String(number);
}

/** The bytes that a binary object shows. */
function bytesOf(value: object): Uint8Array | undefined {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  return isArrayBuffer(value) ? new Uint8Array(value) : undefined;
}

/** `NumberValue` of any copy of the SDK: an instance of a class that keeps a text and says which attribute value it is. */
function numberValueText(value: object): AttributeValue | undefined {
  if (!Object.hasOwn(value, 'value') || !('value' in value) || typeof value.value !== 'string')
    return undefined;
  if (Object.hasOwn(value, 'toAttributeValue') || !('toAttributeValue' in value)) return undefined;
  return { N: value.value };
}

/** The primitive that `new String('a')` and its like stand for. */
function unboxed(value: object): string | number | boolean | bigint | undefined {
  if (!boxes.has(tagOf(value))) return undefined;
  const primitive: unknown = value.valueOf();
  if (typeof primitive === 'string' || typeof primitive === 'number') return primitive;
  return typeof primitive === 'boolean' || typeof primitive === 'bigint' ? primitive : undefined;
}

const boxes: ReadonlySet<string> = new Set(['String', 'Number', 'Boolean', 'BigInt']);

/** Objects that keep what they are where no property shows it, and would be stored as an empty map. */
function hasNoValue(value: object): boolean {
  return valueless.has(tagOf(value));
}

const valueless: ReadonlyMap<string, string> = new Map([
  ['Date', 'Store toISOString(), or seconds for a time to live: Math.floor(date.getTime() / 1000).'],
  ['Blob', 'Store its bytes: new Uint8Array(await blob.arrayBuffer()).'],
  ['File', 'Store its bytes: new Uint8Array(await file.arrayBuffer()).'],
  ['Promise', 'Await it.'],
  ['RegExp', 'Store its source.'],
  ['WeakMap', 'Its members cannot be listed.'],
  ['WeakSet', 'Its members cannot be listed.'],
  ['Symbol', 'Store its description.'],
]);

function unsupported(value: unknown, place: Place | undefined): UsageError {
  if (value === undefined) return refusal(place, 'is undefined', 'Use null, or leave it out.');
  return refusal(place, `is ${kindOf(value)}`, valueless.get(tagOf(value)) ?? 'DynamoDB has no type for it.');
}

function refusal(place: Place | undefined, fault: string, advice: string): UsageError {
  const subject = place === undefined ? 'the value' : pathOf(place);
  return new UsageError('UNSUPPORTED_VALUE', `${subject} ${fault}. ${advice}`);
}

function kindOf(value: unknown): string {
  const tag = tagOf(value);
  return `${/^[AEIOU]/.test(tag) ? 'an' : 'a'} ${tag}`;
}

function isSet(value: object): value is ReadonlySet<unknown> {
  return tagOf(value) === 'Set';
}

function isMap(value: object): value is ReadonlyMap<unknown, unknown> {
  return tagOf(value) === 'Map';
}

function isArrayBuffer(value: object): value is ArrayBuffer {
  return tagOf(value) === 'ArrayBuffer' || tagOf(value) === 'SharedArrayBuffer';
}

/** `Date` for a Date of whatever realm. */
function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1);
}
