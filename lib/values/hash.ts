/** The pieces of the hash of a value: see `fingerprint.ts`. */

export const textSeed: number = 0x243f6a88;
export const scalarSeed: number = 0x13198a2e;
export const listSeed: number = 0x03707344;
export const objectSeed: number = 0x299f31d0;

export function hashOfMember(name: number, content: number): number {
  return mixed(name ^ Math.imul(content, 5));
}

export function hashOfText(text: string, start: number, end: number, seed: number): number {
  let hash = seed;
  for (let index = start; index < end; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return mixed(hash);
}

/** Spreads every bit over the whole word: the finishing step of MurmurHash3. */
export function mixed(word: number): number {
  let bits = word ^ (word >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
