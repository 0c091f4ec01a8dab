/**
 * Attribute values, in the form in which they travel: `{ S: 'a' }`, `{ N: '1' }`, `{ B: '<base64>' }`.
 *
 * The engine stores what the wire carries, so a read is a `JSON.stringify` and nothing else. Three rules make that safe:
 * a stored value is never changed (a change copies along its path), a number is in normal form before it is stored
 * (`values/number.ts`), and names are read and written through the functions here, never by plain indexing, because an
 * attribute may be called `__proto__`, `constructor` or `toString`.
 */

/**
 * An attribute value in the form in which it travels: an object with one member, which says the type. Binaries are base64;
 * numbers are text, because a JavaScript number does not hold 38 digits.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html
 */
export type AttributeValue =
  | { readonly S: string }
  | { readonly N: string }
  | { readonly B: string }
  | { readonly BOOL: boolean }
  | { readonly NULL: true }
  | { readonly M: AttributeMap }
  | { readonly L: readonly AttributeValue[] }
  | { readonly SS: readonly string[] }
  | { readonly NS: readonly string[] }
  | { readonly BS: readonly string[] };

/** An item, a key, or the members of a map, in the form in which they travel: attribute values by name. */
export interface AttributeMap {
  readonly [name: string]: AttributeValue;
}

export type AttributeType = 'S' | 'N' | 'B' | 'BOOL' | 'NULL' | 'M' | 'L' | 'SS' | 'NS' | 'BS';

/** Types that may be a key attribute. */
export type ScalarType = 'S' | 'N' | 'B';

/** The type of a checked value: its one member's name. */
export function typeOf(value: AttributeValue): AttributeType {
  if ('S' in value) return 'S';
  if ('N' in value) return 'N';
  if ('M' in value) return 'M';
  if ('L' in value) return 'L';
  if ('BOOL' in value) return 'BOOL';
  if ('NULL' in value) return 'NULL';
  if ('B' in value) return 'B';
  if ('SS' in value) return 'SS';
  if ('NS' in value) return 'NS';
  return 'BS';
}

export function getAttribute(map: AttributeMap, name: string): AttributeValue | undefined {
  return Object.hasOwn(map, name) ? map[name] : undefined;
}

/**
 * Sets a member of a map that is still being built and that nobody else holds. Plain assignment would set the prototype
 * for a member called `__proto__`.
 */
export function setAttribute(map: Record<string, AttributeValue>, name: string, value: AttributeValue): void {
  if (name === '__proto__') {
    Object.defineProperty(map, name, { value, enumerable: true, configurable: true, writable: true });
  } else {
    map[name] = value;
  }
}
