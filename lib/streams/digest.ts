/**
 * 128 bits of `text`, as 32 lower-case hex digits: the look of AWS's event ids. Well mixed, so that short texts that
 * differ in one digit give unlike digests; no protection against somebody who wants a collision, and none is needed.
 */
export function digest(text: string): string {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let d = 0x6a09e667;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
    c = Math.imul(c ^ unit, 0x85ebca77);
    d = Math.imul(d ^ unit, 0x27d4eb2d);
  }
  // The four lanes saw the same units, each with its own factor; the sum makes every digit depend on all of them.
  const sum = (a + b + c + d) | 0;
  return hexOf(a ^ sum) + hexOf(b + sum) + hexOf(c ^ (sum >>> 7)) + hexOf(d + Math.imul(sum, 5));
}

/** Spreads every bit over the whole word (the finishing step of MurmurHash3) and writes it as 8 digits. */
function hexOf(word: number): string {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  mixed ^= mixed >>> 16;
  return (mixed >>> 0).toString(16).padStart(8, '0');
}
