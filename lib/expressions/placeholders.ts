/** ExpressionAttributeNames and ExpressionAttributeValues of a request: checked, and told apart into used and unused. */
import { fault, type Layer } from '../errors/envelope.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { utf8ByteLength } from '../values/bytes.ts';
import { checkExpressionValue, type SentMap } from '../values/check.ts';
import { defaultCapacity, javaHashOrder } from '../values/java-hash-order.ts';
import { attributeNameBytesMax, placeholderBytesMax } from '../values/limits.ts';
import { valueSizeBytes } from '../values/size.ts';

type MapName = 'ExpressionAttributeNames' | 'ExpressionAttributeValues';

/**
 * All expressions of a request share one object, so that what any of them uses counts as used. Numbers among the values
 * are brought to normal form, in place.
 *
 * @example
 * const placeholders = new Placeholders({ '#s': 'status' }, { ':open': { S: 'open' } });
 * const condition = compileCondition('ConditionExpression', '#s = :open', placeholders);
 * placeholders.assertAllUsed();
 */
export class Placeholders {
  readonly #names: ReadonlyMap<string, string>;
  readonly #values: ReadonlyMap<string, AttributeValue>;
  #used: Set<string> | undefined;

  /** `layer` is the one that checks the request. */
  constructor(
    names: Readonly<Record<string, string>> | undefined,
    values: SentMap | undefined,
    layer: Layer = 'newer',
  ) {
    this.#names = names === undefined ? none : checkNames(names);
    this.#values = values === undefined ? none : checkValues(values, layer);
    if (mayBeTooLarge(this.#names, this.#values)) checkTotals(this.#names, this.#values);
  }

  /** The attribute name that `#alias` stands for. */
  name(alias: string): string | undefined {
    this.#markUsed(alias);
    return this.#names.get(alias);
  }

  /** The value that `:placeholder` stands for. */
  value(placeholder: string): AttributeValue | undefined {
    this.#markUsed(placeholder);
    return this.#values.get(placeholder);
  }

  /** To be called when every expression of the request is compiled. */
  assertAllUsed(): void {
    this.#assertUsed('ExpressionAttributeNames', this.#names);
    this.#assertUsed('ExpressionAttributeValues', this.#values);
  }

  #markUsed(key: string): void {
    this.#used ??= new Set();
    this.#used.add(key);
  }

  #assertUsed(map: MapName, entries: ReadonlyMap<string, unknown>): void {
    if (entries.size === 0) return;
    const unused = [...entries.keys()].filter((key) => this.#used?.has(key) !== true);
    if (unused.length === 0) return;
    const printed = javaHashOrder(unused, defaultCapacity).join(', ');
    throw fault('expression-map', `Value provided in ${map} unused in expressions: keys: {${printed}}`);
  }
}

const none: ReadonlyMap<string, never> = new Map<string, never>();

const keyBytesMax = 255;

function checkNames(names: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const entries = new Map(Object.entries(names));
  checkKeys('ExpressionAttributeNames', '#', entries);
  for (const [alias, name] of entries) {
    const problem = nameProblem(name);
    if (problem === undefined) continue;
    throw fault(
      'expression-map',
      `ExpressionAttributeNames contains invalid value: ${problem} for key ${alias}`,
    );
  }
  return entries;
}

function checkValues(values: SentMap, layer: Layer): ReadonlyMap<string, AttributeValue> {
  const entries = new Map(Object.entries(values));
  checkKeys('ExpressionAttributeValues', ':', entries);
  const checked = new Map<string, AttributeValue>();
  for (const [placeholder, value] of entries) {
    checkExpressionValue(placeholder, value, layer);
    checked.set(placeholder, value);
  }
  return checked;
}

type Names = ReadonlyMap<string, string>;
type Values = ReadonlyMap<string, AttributeValue>;

/** Told without counting the bytes of texts, for every request has to ask. A placeholder and a number are 300 at most. */
function mayBeTooLarge(names: Names, values: Values): boolean {
  let bytes = 300 * (names.size + values.size);
  for (const name of names.values()) bytes += 3 * name.length;
  for (const value of values.values()) {
    if ('S' in value) bytes += 3 * value.S.length;
    else if (!('N' in value)) bytes += valueSizeBytes(value);
  }
  return bytes > placeholderBytesMax;
}

/** The limit is documented; texts and count, which includes the placeholders themselves, are DynamoDB Local's. */
function checkTotals(names: Names, values: Values): void {
  const namesBytes = totalBytes(names, utf8ByteLength);
  const valuesBytes = totalBytes(values, valueSizeBytes);
  if (namesBytes > placeholderBytesMax) throw tooLarge('ExpressionAttributeNames exceeds');
  if (valuesBytes > placeholderBytesMax) throw tooLarge('ExpressionAttributeValues exceeds');
  if (namesBytes + valuesBytes > placeholderBytesMax) {
    throw tooLarge('Combined size of ExpressionAttributeNames and ExpressionAttributeValues exceeds');
  }
}

function totalBytes<Content>(
  entries: ReadonlyMap<string, Content>,
  bytesOf: (content: Content) => number,
): number {
  let bytes = 0;
  for (const [placeholder, content] of entries) bytes += utf8ByteLength(placeholder) + bytesOf(content);
  return bytes;
}

function tooLarge(what: string): Error {
  return fault('expression-map', `${what} max size`);
}

/** All keys are checked before any value. */
function checkKeys(map: MapName, sign: string, entries: ReadonlyMap<string, unknown>): void {
  if (entries.size === 0) throw fault('expression-map', `${map} must not be empty`);
  for (const key of entries.keys()) {
    const problem = keyProblem(key, sign);
    if (problem !== undefined) throw fault('expression-map', `${map} contains invalid key: ${problem}`);
  }
}

function keyProblem(key: string, sign: string): string | undefined {
  if (key === '') return 'The expression attribute map contains an empty key;';
  if (utf8ByteLength(key) > keyBytesMax)
    return 'The expression attribute map contains a key that is too long;';
  return key.startsWith(sign) && isWord(key, 1) ? undefined : `Syntax error; key: "${key}"`;
}

/** Whether there is at least one letter, digit or underscore from `start` on, and nothing else. */
function isWord(text: string, start: number): boolean {
  return /^[A-Za-z0-9_]+$/u.test(text.slice(start));
}

function nameProblem(name: string): string | undefined {
  if (name === '') return 'Empty attribute name';
  return utf8ByteLength(name) > attributeNameBytesMax
    ? 'Attribute name is too large, must be less than 65536 bytes'
    : undefined;
}
