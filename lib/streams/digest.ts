/** 128 bits of a text: four words, or 32 hexadecimal digits. */

/** In Jest every look at a global costs more than a multiplication. */
const { imul } = Math;

/** Four words of 32 bits, unsigned. */
export type Words = readonly [number, number, number, number];

/**
 * 128 bits of `text`, as 32 lower-case hex digits: the look of AWS's event ids. Well mixed, so that short texts that
 * differ in one digit give unlike digests; no protection against somebody who wants a collision, and none is needed.
 */
export function digest(text: string): string {
  const [a, b, c, d] = digestWords(text);
  return hexOf(a) + hexOf(b) + hexOf(c) + hexOf(d);
}

/** The same bits in words. */
export function digestWords(text: string): Words {
  let a = 0x9e3779b9 | 0;
  let b = 0x243f6a88 | 0;
  let c = 0xb7e15162 | 0;
  let d = 0x6a09e667 | 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = imul(a ^ unit, 0x01000193);
    b = imul(b ^ unit, 0x5bd1e995);
    c = imul(c ^ unit, 0x85ebca77);
    d = imul(d ^ unit, 0x27d4eb2d);
  }
  // The four lanes saw the same units, each with its own factor; the sum makes every digit depend on all of them.
  const sum = (a + b + c + d) | 0;
  return [mixed(a ^ sum), mixed(b + sum), mixed(c ^ (sum >>> 7)), mixed(d + imul(sum, 5))];
}

/** Spreads every bit over the whole word: the finishing step of MurmurHash3. */
function mixed(word: number): number {
  let bits = word ^ (word >>> 16);
  bits = imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = imul(bits, 0xc2b2ae35);
  bits ^= bits >>> 16;
  return bits >>> 0;
}

/** Every byte's two digits: several times as fast as `toString(16)`, and every record of a page has its digest. */
const hexOfByte: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).padStart(2, '0'),
);

function hexOf(word: number): string {
  return (
    (hexOfByte[word >>> 24] ?? '') +
    (hexOfByte[(word >>> 16) & 255] ?? '') +
    (hexOfByte[(word >>> 8) & 255] ?? '') +
    (hexOfByte[word & 255] ?? '')
  );
}
