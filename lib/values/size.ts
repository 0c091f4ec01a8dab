/** Sizes in bytes, as AWS counts them. Values are checked ones: one member, numbers in normal form. */
import type { AttributeMap, AttributeValue } from './attribute-value.ts';
import { base64ByteLength, utf8ByteLength } from './bytes.ts';
import { numberLimitBytes, numberSizeBytes } from './number-size.ts';

/** What a value counts for in capacity, page sizes and stream records. */
export function valueSizeBytes(value: AttributeValue): number {
  return valueBytes(value, numberSizeBytes);
}

/** What an item, or a key, counts for in capacity, page sizes and stream records: names and values. */
export function mapSizeBytes(map: AttributeMap): number {
  return mapBytes(map, 0, numberSizeBytes);
}

/** What an item counts for at the gate of the 400 KB limit, where numbers are counted by a rule of their own. */
export function mapLimitBytes(map: AttributeMap): number {
  return mapBytes(map, 0, numberLimitBytes);
}

/** The same of one value. */
export function valueLimitBytes(value: AttributeValue): number {
  return valueBytes(value, numberLimitBytes);
}

/** Lists and maps cost three bytes, and one more for each member. */
export const containerBytes = 3;

type NumberBytes = (normal: string) => number;

function valueBytes(value: AttributeValue, numberBytes: NumberBytes): number {
  if ('S' in value) return utf8ByteLength(value.S);
  if ('N' in value) return numberBytes(value.N);
  if ('M' in value) return containerBytes + mapBytes(value.M, 1, numberBytes);
  if ('L' in value) {
    let bytes = containerBytes + value.L.length;
    for (const element of value.L) bytes += valueBytes(element, numberBytes);
    return bytes;
  }
  if ('BOOL' in value || 'NULL' in value) return 1;
  if ('B' in value) return base64ByteLength(value.B);
  if ('SS' in value) return sum(value.SS, utf8ByteLength);
  if ('NS' in value) return sum(value.NS, numberBytes);
  return sum(value.BS, base64ByteLength);
}

function mapBytes(map: AttributeMap, memberBytes: number, numberBytes: NumberBytes): number {
  let bytes = 0;
  for (const name of Object.keys(map)) {
    const value = map[name];
    if (value !== undefined) bytes += memberBytes + utf8ByteLength(name) + valueBytes(value, numberBytes);
  }
  return bytes;
}

function sum(members: readonly string[], bytesOf: (member: string) => number): number {
  let bytes = 0;
  for (const member of members) bytes += bytesOf(member);
  return bytes;
}
