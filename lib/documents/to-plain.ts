/** Attribute values as plain JavaScript values, as `unmarshall` of `@aws-sdk/util-dynamodb` gives them. */
import type { AttributeMap, AttributeValue } from '../values/attribute-value.ts';
import { parseNumber } from '../values/number.ts';
import { bytesOfBase64 } from './base64-bytes.ts';
import { setMember } from './set-member.ts';

/**
 * The JavaScript value that an attribute value stands for: `S` a string, `BOOL` a boolean, `NULL` null, `B` a Uint8Array
 * of its own, `L` an array, `M` an object, `SS`, `NS` and `BS` a Set.
 *
 * `N` is a number where a number holds it exactly. Where none does, an integer is a bigint and a fraction stays the text
 * with all its digits; `unmarshall` rounds such a fraction instead.
 *
 * @example
 * toPlain({ M: { id: { S: 'o-1' }, total: { N: '12.5' } } }); // { id: 'o-1', total: 12.5 }
 */
export function toPlain(value: AttributeValue): unknown {
  if ('S' in value) return value.S;
  if ('N' in value) return plainNumber(value.N);
  if ('M' in value) return toDocument(value.M);
  if ('L' in value) return value.L.map(toPlain);
  if ('BOOL' in value) return value.BOOL;
  if ('B' in value) return bytesOfBase64(value.B);
  if ('SS' in value) return new Set(value.SS);
  if ('NS' in value) return new Set(value.NS.map(plainNumber));
  if ('BS' in value) return new Set(value.BS.map(bytesOfBase64));
  return null;
}

/**
 * An item as a plain object, its members converted as {@link toPlain} says.
 *
 * @example
 * toDocument({ id: { S: 'o-1' } }); // { id: 'o-1' }
 */
export function toDocument(item: AttributeMap): Record<string, unknown> {
  const document: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(item)) setMember(document, name, toPlain(value));
  return document;
}

function plainNumber(text: string): number | bigint | string {
  const normal = parseNumber(text);
  if (typeof normal !== 'string') return text;
  const number = Number(normal);
  if (Number.isSafeInteger(number) && !normal.includes('.')) return number;
  if (!normal.includes('.')) return BigInt(normal);
  return parseNumber(String(number)) === normal ? number : normal;
}
