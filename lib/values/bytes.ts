/**
 * Sizes and order of texts and binaries.
 *
 * DynamoDB counts and orders strings by their UTF-8 bytes; JavaScript's are UTF-16. Binaries travel as base64, padded
 * and checked when the request is decoded. Where their bytes are needed they become a string of one character a byte,
 * which compares, slices and searches like bytes.
 */

/** A surrogate without its partner counts as the replacement character that an encoder writes for it: three bytes. */
export function utf8ByteLength(text: string): number {
  const length = text.length;
  // The encoder is several times as fast as the loop, once its own cost is earned back. Jest's jsdom has none.
  if (length > 512 && typeof TextEncoder !== 'undefined') return new TextEncoder().encode(text).length;
  let bytes = length;
  for (let index = 0; index < length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    if (unit < 0x800) {
      bytes += 1;
      continue;
    }
    bytes += 2;
    // The two halves of a pair are four bytes together: two more than the two units already counted.
    if (isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(index + 1))) index++;
  }
  return bytes;
}

/** The number of bytes that a padded base64 text stands for. */
export function base64ByteLength(base64: string): number {
  const length = base64.length;
  if (length === 0) return 0;
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  return (length / 4) * 3 - padding;
}

/** One character a byte, code units 0 to 255. */
export function decodeBase64(base64: string): string {
  return atob(base64);
}

/** The order of the UTF-8 forms: that of code points, in which UTF-16 differs from U+E000 upwards. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index++) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return codePointRank(left) - codePointRank(right);
  }
  return a.length - b.length;
}

/** Unsigned bytes, a shorter one before what it is the beginning of. */
export function compareBase64(a: string, b: string): number {
  if (a === b) return 0;
  return decodeBase64(a) < decodeBase64(b) ? -1 : 1;
}

/** Moves surrogates, which stand for U+10000 and above, behind U+E000 to U+FFFF; the result is a code unit again. */
export function codePointRank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

/** False for the NaN past the end of a text. */
function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
