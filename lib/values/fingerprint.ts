/**
 * A short mark of a value, the same for equal values whatever order the members of objects came in. Other values have
 * another one, but for an accident of one in four billion: good enough to sort out what cannot be equal.
 * `canonicalText` is exact, and several times as dear.
 */
import { hashOfMember, hashOfText, listSeed, mixed, objectSeed, scalarSeed, textSeed } from './hash.ts';

/** Takes what JSON can say. */
export function fingerprint(value: unknown): string {
  return String(hashOf(value) >>> 0);
}

function hashOf(value: unknown): number {
  if (typeof value === 'string') return hashOfText(value, 0, value.length, textSeed);
  if (typeof value !== 'object' || value === null) {
    const text = String(value);
    return hashOfText(text, 0, text.length, scalarSeed);
  }
  if (Array.isArray(value)) {
    let hash = mixed(listSeed ^ value.length);
    for (const element of value) hash = mixed(hash ^ hashOf(element));
    return hash;
  }
  // A sum, which does not depend on the order. Each member is mixed first, so that no two of them can trade places.
  let sum = objectSeed;
  for (const [name, content] of Object.entries(value)) {
    sum = (sum + hashOfMember(hashOfText(name, 0, name.length, textSeed), hashOf(content))) | 0;
  }
  return mixed(sum);
}
