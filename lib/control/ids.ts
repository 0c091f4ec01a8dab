/**
 * Ids that look like AWS's and come from a seed, so that the same program gives the same bytes.
 *
 * The generator is sfc32: 128 bits of state, public domain, a few integer operations a draw. Not for secrets.
 */

/** Request ids are 52 letters and digits, and most that AWS hands out end alike. */
const requestIdEnding = 'VV4KQNSO5AEMVJF66Q9ASUAAJG';
const requestIdDrawn = 26;
/** AWS's request ids keep to these 32: five bits a character. */
const requestIdAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUV';

const fnvOffset = 0x811c9dc5;
const fnvPrime = 0x01000193;

export class Ids {
  #a: number;
  #b: number;
  #c = 0;
  #counter = 1;

  constructor(seed: number | string) {
    const text = String(seed);
    this.#a = fnv1a(text, fnvOffset);
    this.#b = fnv1a(text, ~fnvOffset);
    // The first draws of neighbouring seeds are alike until the state is mixed.
    for (let round = 0; round < 15; round++) this.#next();
  }

  /** The `x-amzn-requestid` of an answer. */
  requestId(): string {
    let id = '';
    let bits = 0;
    let bitsLeft = 0;
    while (id.length < requestIdDrawn) {
      if (bitsLeft < 5) {
        bits = this.#next();
        bitsLeft = 32;
      }
      id += requestIdAlphabet.charAt(bits & 31);
      bits >>>= 5;
      bitsLeft -= 5;
    }
    return id + requestIdEnding;
  }

  /** A random (version 4) UUID. */
  uuid(): string {
    const digits = this.hex(32);
    const variant = '89ab'.charAt(this.#next() & 3);
    return [
      digits.slice(0, 8),
      digits.slice(8, 12),
      `4${digits.slice(13, 16)}`,
      variant + digits.slice(17, 20),
      digits.slice(20),
    ].join('-');
  }

  /** So many lower-case hexadecimal digits. */
  hex(digitCount: number): string {
    let digits = '';
    while (digits.length < digitCount) digits += this.#next().toString(16).padStart(8, '0');
    return digits.slice(0, digitCount);
  }

  /** A generator that goes on as this one would, and apart from it. */
  clone(): Ids {
    const copy = new Ids('');
    copy.restore(this);
    return copy;
  }

  /** Goes back (or over) to where `saved` is. */
  restore(saved: Ids): void {
    this.#a = saved.#a;
    this.#b = saved.#b;
    this.#c = saved.#c;
    this.#counter = saved.#counter;
  }

  /** 32 unsigned bits. */
  #next(): number {
    const drawn = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + drawn) | 0;
    return drawn >>> 0;
  }
}

function fnv1a(text: string, offset: number): number {
  let hash = offset;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), fnvPrime);
  }
  return hash | 0;
}
