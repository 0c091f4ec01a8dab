/** The order of scalars, and equality of all values. Values are checked ones: one member, numbers in normal form. */
import { InternalDefect } from '../errors/assert.ts';
import { type AttributeMap, type AttributeValue, getAttribute } from './attribute-value.ts';
import { compareBase64, compareText } from './bytes.ts';
import { compareNumbers } from './number.ts';

/** The order of two values of one scalar type: strings by UTF-8 bytes, numbers by value, binaries by unsigned bytes. */
export function compareScalars(a: AttributeValue, b: AttributeValue): number {
  if ('S' in a && 'S' in b) return compareText(a.S, b.S);
  if ('N' in a && 'N' in b) return compareNumbers(a.N, b.N);
  if ('B' in a && 'B' in b) return compareBase64(a.B, b.B);
  throw new InternalDefect('only values of one scalar type have an order');
}

/** Lists are equal in order, sets and maps in any order; values of different types never are. */
export function equalValues(a: AttributeValue, b: AttributeValue): boolean {
  if (a === b) return true;
  if ('S' in a) return 'S' in b && a.S === b.S;
  if ('N' in a) return 'N' in b && a.N === b.N;
  if ('M' in a) return 'M' in b && equalMaps(a.M, b.M);
  if ('L' in a) return 'L' in b && equalLists(a.L, b.L);
  if ('BOOL' in a) return 'BOOL' in b && a.BOOL === b.BOOL;
  if ('NULL' in a) return 'NULL' in b;
  if ('B' in a) return 'B' in b && a.B === b.B;
  if ('SS' in a) return 'SS' in b && equalSets(a.SS, b.SS);
  if ('NS' in a) return 'NS' in b && equalSets(a.NS, b.NS);
  return 'BS' in b && equalSets(a.BS, b.BS);
}

/** Whether two items, keys or map values have the same members. */
export function equalMaps(a: AttributeMap, b: AttributeMap): boolean {
  if (a === b) return true;
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  for (const name of names) {
    const left = a[name];
    const right = getAttribute(b, name);
    if (left === undefined || right === undefined || !equalValues(left, right)) return false;
  }
  return true;
}

function equalLists(a: readonly AttributeValue[], b: readonly AttributeValue[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  return a.every((left, index) => {
    const right = b[index];
    return right !== undefined && equalValues(left, right);
  });
}

function equalSets(a: readonly string[], b: readonly string[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  const members = new Set(a);
  return b.every((member) => members.has(member));
}
