/**
 * Items in plain text: the quick way for what nearly every client sends.
 *
 * A plain item has nothing in it to correct or to refuse: JSON without blanks and escapes, values of the types S, N, BOOL,
 * NULL, M and L, numbers in normal form, no name twice, nothing too deep. For such a text, parsing, decoding and what
 * `check.ts` and `size.ts` do are one walk that makes no object, and `JSON.stringify` of its `JSON.parse` is the same text
 * again. Every other item, good or bad, is left to those.
 */
import { type AttributeMap, type AttributeValue, setAttribute } from './attribute-value.ts';
import { assert } from '../errors/assert.ts';
import { attributeNameBytesMax, itemBytesMax, nestingLevelsMax } from './limits.ts';
import { numberSizeBytes } from './number-size.ts';
import { parseNumber } from './number.ts';
import { containerBytes } from './size.ts';

/** A place in a text, to walk over plain items and values from. What it returns is their size, or `notPlain`. */
export class PlainWalk {
  readonly #text: string;
  /** The names of all maps that are being walked, as pairs of start and end. */
  readonly #names: number[] = [];
  at = 0;

  /** `text` has no backslash in it, which an escape would begin with. */
  constructor(text: string) {
    this.#text = text;
  }

  /** The item at whose opening brace it stands. */
  item(): number {
    const sizeBytes = this.#map(1, 0);
    // The limit on large items counts numbers by another rule.
    return sizeBytes > itemBytesMax / 2 ? notPlain : sizeBytes;
  }

  value(depth: number): number {
    const text = this.#text;
    const start = this.at;
    if (depth > nestingLevelsMax || !text.startsWith('{"', start)) return notPlain;
    if (text.startsWith('":', start + 3)) {
      this.at = start + 5;
      const sizeBytes = this.#content(text.charCodeAt(start + 2), depth);
      return sizeBytes !== notPlain && this.#passes(closingBrace) ? sizeBytes : notPlain;
    }
    for (const literal of literals) {
      if (!text.startsWith(literal, start)) continue;
      this.at = start + literal.length;
      return literalBytes;
    }
    return notPlain;
  }

  #content(type: number, depth: number): number {
    switch (type) {
      case typeS:
        return this.#string();
      case typeN:
        return this.#number();
      case typeM: {
        const sizeBytes = this.#map(depth + 1, 1);
        return sizeBytes === notPlain ? notPlain : containerBytes + sizeBytes;
      }
      case typeL:
        return this.#list(depth + 1);
      default:
        return notPlain;
    }
  }

  #map(depth: number, memberBytes: number): number {
    const first = this.#names.length;
    if (!this.#passes(openingBrace)) return notPlain;
    if (this.#passes(closingBrace)) return 0;
    let sizeBytes = 0;
    do {
      const nameBytes = this.#name(first);
      if (nameBytes === notPlain) return notPlain;
      const valueBytes = this.value(depth);
      if (valueBytes === notPlain) return notPlain;
      sizeBytes += memberBytes + nameBytes + valueBytes;
    } while (this.#passes(comma));
    this.#names.length = first;
    return this.#passes(closingBrace) ? sizeBytes : notPlain;
  }

  #list(depth: number): number {
    if (!this.#passes(openingBracket)) return notPlain;
    if (this.#passes(closingBracket)) return containerBytes;
    let sizeBytes = containerBytes;
    do {
      const valueBytes = this.value(depth);
      if (valueBytes === notPlain) return notPlain;
      sizeBytes += 1 + valueBytes;
    } while (this.#passes(comma));
    return this.#passes(closingBracket) ? sizeBytes : notPlain;
  }

  /** A name and its colon; the names of the same map begin at `first`. */
  #name(first: number): number {
    const start = this.at + 1;
    const code = this.#text.charCodeAt(start);
    // JSON.parse puts names that are numbers before all others.
    if (code >= digit0 && code <= digit9) return notPlain;
    const sizeBytes = this.#string();
    if (sizeBytes <= 0 || sizeBytes > attributeNameBytesMax || !this.#passes(colon)) return notPlain;
    return this.#isNew(start, this.at - 2, first) ? sizeBytes : notPlain;
  }

  #isNew(start: number, end: number, first: number): boolean {
    const names = this.#names;
    const count = names.length;
    // Each is compared with all before it, which is the quickest way for a few.
    if (count - first > 2 * namesMax) return false;
    for (let index = first; index < count; index += 2) {
      const other = names[index] ?? 0;
      if ((names[index + 1] ?? 0) - other === end - start && this.#isSame(other, start, end)) return false;
    }
    names.push(start, end);
    return true;
  }

  #isSame(other: number, start: number, end: number): boolean {
    const text = this.#text;
    for (let at = start; at < end; at++) {
      if (text.charCodeAt(at) !== text.charCodeAt(other + at - start)) return false;
    }
    return true;
  }

  #string(): number {
    const text = this.#text;
    const start = this.at + 1;
    if (text.charCodeAt(this.at) !== quote) return notPlain;
    let extraBytes = 0;
    for (let at = start; ; at++) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        this.at = at + 1;
        return at - start + extraBytes;
      }
      if (code >= space && code < 0x80) continue;
      // Control characters, halves of a pair, which are good in pairs only, and NaN behind the end.
      if (!(code >= 0x80) || (code >= 0xd800 && code < 0xe000)) return notPlain;
      extraBytes += code < 0x800 ? 1 : 2;
    }
  }

  #number(): number {
    const start = this.at + 1;
    if (this.#string() === notPlain) return notPlain;
    const sent = this.#text.slice(start, this.at - 1);
    return parseNumber(sent) === sent ? numberSizeBytes(sent) : notPlain;
  }

  #passes(code: number): boolean {
    if (this.#text.charCodeAt(this.at) !== code) return false;
    this.at++;
    return true;
  }
}

export const notPlain = -1;

/**
 * A slice keeps all of what it was cut from alive, and an item may outlive its request by far. V8 writes a text that was put
 * together out on its own when it is first looked into.
 */
export function ownText(slice: string): string {
  const joined = `${slice.slice(0, 1)}${slice.slice(1)}`;
  assert(joined.charCodeAt(0) === openingBrace, 'an item begins with a brace');
  return joined;
}

/** Those attributes of a plain item that have one of the names. */
export function attributesInText(text: string, names: readonly string[]): AttributeMap {
  const found: Record<string, AttributeValue> = {};
  let left = names.length;
  for (let at = 1; left > 0 && text.charCodeAt(at) === quote; at++) {
    const nameEnd = text.indexOf('"', at + 1);
    const start = nameEnd + 2;
    const end = valueEnd(text, start);
    for (const name of names) {
      if (name.length !== nameEnd - at - 1 || !text.startsWith(name, at + 1)) continue;
      setAttribute(found, name, valueInText(text, start, end));
      left--;
    }
    at = end;
  }
  return found;
}

/** Behind the brace that closes the one at `start`. */
function valueEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) at = text.indexOf('"', at + 1);
    else if (code === openingBrace) depth++;
    else if (code === closingBrace && --depth === 0) return at + 1;
  }
}

/** Without escapes, strings and numbers need no parser. */
function valueInText(text: string, start: number, end: number): AttributeValue {
  if (text.startsWith('{"S":', start)) return { S: text.slice(start + 6, end - 2) };
  if (text.startsWith('{"N":', start)) return { N: text.slice(start + 6, end - 2) };
  return JSON.parse(text.slice(start, end));
}

const literals = ['{"BOOL":true}', '{"BOOL":false}', '{"NULL":true}'];
const literalBytes = 1;
const namesMax = 64;

const space = 0x20;
const quote = 0x22;
const comma = 0x2c;
const digit0 = 0x30;
const digit9 = 0x39;
const colon = 0x3a;
const typeL = 0x4c;
const typeM = 0x4d;
const typeN = 0x4e;
const typeS = 0x53;
const openingBracket = 0x5b;
const closingBracket = 0x5d;
const openingBrace = 0x7b;
const closingBrace = 0x7d;
