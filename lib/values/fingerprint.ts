/**
 * A short mark of a value, the same for equal values whatever order the members of objects came in. Other values have
 * another one, but for an accident of one in four billion: good enough to sort out what cannot be equal.
 * `canonicalText` is exact, and several times as dear.
 */

/** Takes what JSON can say. */
export function fingerprint(value: unknown): string {
  return String(hashOf(value) >>> 0);
}

const textSeed = 0x243f6a88;
const scalarSeed = 0x13198a2e;
const listSeed = 0x03707344;
const objectSeed = 0x299f31d0;

function hashOf(value: unknown): number {
  if (typeof value === 'string') return hashOfText(value, textSeed);
  if (typeof value !== 'object' || value === null) return hashOfText(String(value), scalarSeed);
  if (Array.isArray(value)) {
    let hash = mixed(listSeed ^ value.length);
    for (const element of value) hash = mixed(hash ^ hashOf(element));
    return hash;
  }
  // A sum, which does not depend on the order. Each member is mixed first, so that no two of them can trade places.
  let sum = objectSeed;
  for (const [name, content] of Object.entries(value)) {
    sum = (sum + mixed(hashOfText(name, textSeed) ^ Math.imul(hashOf(content), 5))) | 0;
  }
  return mixed(sum);
}

function hashOfText(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return mixed(hash);
}

/** Spreads every bit over the whole word: the finishing step of MurmurHash3. */
function mixed(word: number): number {
  let bits = word ^ (word >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
