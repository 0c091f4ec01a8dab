/** Items in wire form as the model sees them: compared, ordered and counted by plain means. */
import type { AttributeValue } from '../../lib/values/attribute-value.ts';

export type { AttributeValue };
export type Item = Readonly<Record<string, AttributeValue>>;

/** One text for equal items, whatever the order of their attributes and of the members of their sets. */
export function canonical(value: unknown): string {
  if (value instanceof Uint8Array) return JSON.stringify(Buffer.from(value).toString('base64'));
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const members = Object.entries(value).map(([name, member]): string => {
    const isSet = ['SS', 'NS', 'BS'].includes(name) && Array.isArray(member);
    return `${JSON.stringify(name)}:${isSet ? `[${member.map(canonical).sort().join()}]` : canonical(member)}`;
  });
  return `{${members.sort().join()}}`;
}

export function sortedTexts(items: readonly unknown[]): readonly string[] {
  return items.map(canonical).sort();
}

export function typeOf(value: AttributeValue | undefined): string | undefined {
  return value === undefined ? undefined : Object.keys(value)[0];
}

/** The order of key values of one type: strings and binaries by their bytes, numbers by their size. */
export function compareKeys(one: AttributeValue, other: AttributeValue): number {
  if ('N' in one && 'N' in other) return Number(one.N) - Number(other.N);
  return Buffer.compare(bytesOf(one), bytesOf(other));
}

function bytesOf(value: AttributeValue): Buffer {
  if ('S' in value) return Buffer.from(value.S, 'utf8');
  if ('B' in value) return Buffer.from(value.B, 'base64');
  throw new Error(`not a key: ${canonical(value)}`);
}

/** By the documented formula. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html */
export function sizeBytes(item: Item): number {
  return Object.entries(item).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value),
    0,
  );
}

function valueBytes(value: AttributeValue): number {
  if ('S' in value || 'B' in value) return bytesOf(value).length;
  if ('N' in value) return numberBytes(value.N);
  if ('SS' in value) return value.SS.reduce((sum, member) => sum + Buffer.byteLength(member), 0);
  if ('NS' in value) return value.NS.reduce((sum, member) => sum + numberBytes(member), 0);
  if ('BS' in value) return value.BS.reduce((sum, member) => sum + Buffer.from(member, 'base64').length, 0);
  if ('L' in value) return 3 + value.L.reduce((sum, member) => sum + 1 + valueBytes(member), 0);
  if ('M' in value) return 3 + Object.keys(value.M).length + sizeBytes(value.M);
  return 1;
}

/** Two digits a byte on both sides of the point, without pairs of zeros at the ends; a byte for the exponent, one for the sign. */
function numberBytes(text: string): number {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const digits =
    (whole.length % 2 === 0 ? whole : `0${whole}`) + (fraction.length % 2 === 0 ? fraction : `${fraction}0`);
  const pairs = (digits.match(/../g) ?? [])
    .join(' ')
    .replace(/^(00 ?)+/, '')
    .replace(/( ?00)+$/, '');
  if (pairs === '') return 1;
  return pairs.split(' ').length + 1 + (text.startsWith('-') ? 1 : 0);
}
