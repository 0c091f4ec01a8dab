/**
 * A whole item: its attributes, its JSON text and its size.
 *
 * It is made of its attributes or of its text, whichever was at hand, and the other one is made when it is first asked
 * for. Many an item is written and read without anybody looking inside: then it is never more than its text, which takes
 * a fifth of the memory and goes into an answer as it is. Never changed once made.
 */
import type { AttributeMap } from './attribute-value.ts';
import { equalMaps } from './compare.ts';
import { hashOfItemText } from './item-text-hash.ts';
import { attributesInText } from './item-text.ts';

export class Item {
  /** By DynamoDB's formula: names and values. */
  readonly sizeBytes: number;
  #attributes: AttributeMap | undefined;
  #text: string | undefined;

  private constructor(sizeBytes: number, attributes: AttributeMap | undefined, text: string | undefined) {
    this.sizeBytes = sizeBytes;
    this.#attributes = attributes;
    this.#text = text;
  }

  /** Of checked attributes, numbers in normal form, and the size that they have. */
  static of(attributes: AttributeMap, sizeBytes: number): Item {
    return new Item(sizeBytes, attributes, undefined);
  }

  /** Of the text of a plain item (`item-text.ts`). */
  static ofText(text: string, sizeBytes: number): Item {
    return new Item(sizeBytes, undefined, text);
  }

  get attributes(): AttributeMap {
    this.#attributes ??= attributesOf(this.text);
    return this.#attributes;
  }

  /** As `JSON.stringify` writes the attributes. */
  get text(): string {
    this.#text ??= JSON.stringify(this.#attributes);
    return this.#text;
  }

  /** The text of a plain item that nobody has looked into yet. */
  get unreadText(): string | undefined {
    return this.#attributes === undefined ? this.#text : undefined;
  }

  /** A map with those of the named attributes that the item has, and perhaps with others. */
  some(names: readonly string[]): AttributeMap {
    return this.#attributes ?? attributesInText(this.text, names);
  }

  equals(other: Item): boolean {
    if (this === other) return true;
    if (this.sizeBytes !== other.sizeBytes) return false;
    const [text, otherText] = [this.unreadText, other.unreadText];
    if (text !== undefined && otherText !== undefined) {
      if (text === otherText) return true;
      // Nearly always the items differ, and parsed they would take memory for as long as they are kept.
      if (hashOfItemText(text) !== hashOfItemText(otherText)) return false;
    }
    return equalMaps(this.attributes, other.attributes);
  }

  toJSON(): AttributeMap {
    return this.attributes;
  }
}

/** Those of the named attributes that an item, or a map, has, and perhaps others. */
export function someAttributes(of: AttributeMap | Item, names: readonly string[]): AttributeMap {
  return of instanceof Item ? of.some(names) : of;
}

function attributesOf(text: string): AttributeMap {
  return JSON.parse(text);
}
