/**
 * A hash of a plain item (`item-text.ts`) from its text: the same for equal items, whatever order the members of their maps
 * came in.
 */
import { hashOfMember, hashOfText, listSeed, mixed, objectSeed, scalarSeed, textSeed } from './hash.ts';

export function hashOfItemText(text: string): number {
  return new HashWalk(text).value();
}

class HashWalk {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(): number {
    switch (this.#text.charCodeAt(this.#at)) {
      case quote:
        return this.#string();
      case openingBrace:
        return this.#object();
      case openingBracket:
        return this.#list();
      default:
        return this.#literal();
    }
  }

  #string(): number {
    const start = this.#at + 1;
    const end = this.#text.indexOf('"', start);
    this.#at = end + 1;
    return hashOfText(this.#text, start, end, textSeed);
  }

  #object(): number {
    let sum = objectSeed;
    for (this.#at++; this.#text.charCodeAt(this.#at) !== closingBrace; this.#pass(comma)) {
      const name = this.#string();
      this.#at++;
      sum = (sum + hashOfMember(name, this.value())) | 0;
    }
    this.#at++;
    return mixed(sum);
  }

  #list(): number {
    let hash = listSeed;
    for (this.#at++; this.#text.charCodeAt(this.#at) !== closingBracket; this.#pass(comma)) {
      hash = mixed(hash ^ this.value());
    }
    this.#at++;
    return hash;
  }

  /** True or false, and the end of the object that it stands in. */
  #literal(): number {
    const start = this.#at;
    this.#at = this.#text.indexOf('}', start);
    return hashOfText(this.#text, start, this.#at, scalarSeed);
  }

  #pass(code: number): void {
    if (this.#text.charCodeAt(this.#at) === code) this.#at++;
  }
}

const quote = 0x22;
const comma = 0x2c;
const openingBracket = 0x5b;
const closingBracket = 0x5d;
const openingBrace = 0x7b;
const closingBrace = 0x7d;
