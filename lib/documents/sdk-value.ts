/**
 * Attribute values in the form of the SDK's own inputs and outputs: binaries are bytes. Everything else is as it travels.
 * The types fit those of `@aws-sdk/client-dynamodb` both ways and import nothing from it.
 */
import { UsageError } from '../errors/usage-error.ts';
import type { AttributeMap, AttributeValue } from '../values/attribute-value.ts';
import { base64OfBytes, bytesOfBase64 } from './base64-bytes.ts';
import { setMember } from './set-member.ts';

/** An attribute value as the SDK's commands take and give it: an object with one member, binaries as bytes. */
export type SdkAttributeValue = {
  [Type in keyof SdkAttributeTypes]: Pick<SdkAttributeTypes, Type> & {
    [Other in Exclude<keyof SdkAttributeTypes, Type>]?: never;
  };
}[keyof SdkAttributeTypes];

/**
 * An item or a key as the SDK's commands take and give it.
 *
 * @example
 * const key: SdkItem = { id: { S: 'o-1' } };
 * dynamodb.item('orders', key);
 */
export type SdkItem = Record<string, SdkAttributeValue>;

/** What an attribute value holds, by its type. */
export interface SdkAttributeTypes {
  /** A string. */
  S: string;
  /** A number, as text: a JavaScript number does not hold 38 digits. */
  N: string;
  /** A binary. */
  B: Uint8Array;
  /** A boolean. */
  BOOL: boolean;
  /** Null: always true. */
  NULL: boolean;
  /** A map. */
  M: Record<string, SdkAttributeValue>;
  /** A list. */
  L: SdkAttributeValue[];
  /** A set of strings. */
  SS: string[];
  /** A set of numbers. */
  NS: string[];
  /** A set of binaries. */
  BS: Uint8Array[];
  /** How the SDK's types say that a later version of the service may have more types. No value here has it. */
  $unknown: [string, unknown];
}

/**
 * An attribute value as the SDK gives it, of one in wire form: binaries become bytes. A copy in all of its parts.
 *
 * @example
 * toSdkValue({ B: 'AQI=' }); // { B: Uint8Array [ 1, 2 ] }
 */
export function toSdkValue(value: AttributeValue): SdkAttributeValue {
  if ('S' in value) return { S: value.S };
  if ('N' in value) return { N: value.N };
  if ('M' in value) return { M: toSdkItem(value.M) };
  if ('L' in value) return { L: value.L.map(toSdkValue) };
  if ('BOOL' in value) return { BOOL: value.BOOL };
  if ('B' in value) return { B: bytesOfBase64(value.B) };
  if ('SS' in value) return { SS: [...value.SS] };
  if ('NS' in value) return { NS: [...value.NS] };
  if ('BS' in value) return { BS: value.BS.map(bytesOfBase64) };
  return { NULL: value.NULL };
}

/**
 * An item as the SDK gives it, of one in wire form. A copy in all of its parts.
 *
 * @example
 * toSdkItem(toItem({ id: 'o-1' })); // { id: { S: 'o-1' } }
 */
export function toSdkItem(item: AttributeMap): SdkItem {
  const copy: SdkItem = {};
  for (const [name, value] of Object.entries(item)) setMember(copy, name, toSdkValue(value));
  return copy;
}

/**
 * An attribute value in wire form, of one as the SDK's commands take it: bytes become base64. A copy in all of its parts.
 *
 * @throws UsageError with code `UNSUPPORTED_VALUE` for what has no type that DynamoDB knows.
 *
 * @example
 * fromSdkValue({ B: new Uint8Array([1, 2]) }); // { B: 'AQI=' }
 */
export function fromSdkValue(value: SdkAttributeValue): AttributeValue {
  if (value.S !== undefined) return { S: value.S };
  if (value.N !== undefined) return { N: value.N };
  if (value.M !== undefined) return { M: fromSdkItem(value.M) };
  if (value.L !== undefined) return { L: value.L.map(fromSdkValue) };
  if (value.BOOL !== undefined) return { BOOL: value.BOOL };
  if (value.B !== undefined) return { B: base64OfBytes(value.B) };
  if (value.SS !== undefined) return { SS: [...value.SS] };
  if (value.NS !== undefined) return { NS: [...value.NS] };
  if (value.BS !== undefined) return { BS: value.BS.map(base64OfBytes) };
  // The service takes no other, though the SDK's type would let `false` pass.
  if (value.NULL === true) return { NULL: true };
  throw new UsageError('UNSUPPORTED_VALUE', `${JSON.stringify(value)} is no attribute value.`);
}

/**
 * An item or a key in wire form, of one as the SDK's commands take it. A copy in all of its parts.
 *
 * @throws UsageError with code `UNSUPPORTED_VALUE` for what has no type that DynamoDB knows.
 *
 * @example
 * toDocument(fromSdkItem({ id: { S: 'o-1' } })); // { id: 'o-1' }
 */
export function fromSdkItem(item: Readonly<SdkItem>): AttributeMap {
  const copy: Record<string, AttributeValue> = {};
  for (const [name, value] of Object.entries(item)) setMember(copy, name, fromSdkValue(value));
  return copy;
}
