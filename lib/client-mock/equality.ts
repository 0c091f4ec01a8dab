/** Equality of inputs as the original knows it, with other libraries' matchers taken at their word wherever they stand. */
import { matcherIn } from './matcher.ts';

/** Deep equality. A matcher in `expected` decides for the place where it stands. */
export function equals(actual: unknown, expected: unknown): boolean {
  return equalsWithin(actual, expected, []);
}

/** Pairs that are being compared further up, so that circles end. */
type Pairs = readonly (readonly [unknown, unknown])[];

function equalsWithin(actual: unknown, expected: unknown, open: Pairs): boolean {
  const matcher = matcherIn(expected);
  if (matcher !== undefined) return matcher(actual);
  if (Object.is(actual, expected)) return true;
  if (!isObject(actual) || !isObject(expected)) return false;
  if (tagOf(actual) !== tagOf(expected) || !sameClass(actual, expected)) return false;
  if (open.some(([one, other]) => one === actual && other === expected)) return true;
  const pairs: Pairs = [...open, [actual, expected]];
  return sameContent(actual, expected, pairs);
}

/** Of two objects of one kind and class. */
function sameContent(actual: object, expected: object, open: Pairs): boolean {
  if (isError(expected) || isPromise(expected)) return false;
  if (isDate(expected)) return isDate(actual) && Object.is(actual.getTime(), expected.getTime());
  if (isRegExp(expected)) return isRegExp(actual) && String(actual) === String(expected);
  if (isBuffer(expected)) return isBuffer(actual) && sameBytes(actual, expected);
  if (isSet(expected)) return isSet(actual) && sameSet(actual, expected, open);
  if (isMap(expected)) return isMap(actual) && sameMap(actual, expected, open);
  return sameMembers(actual, expected, open);
}

function sameMembers(actual: object, expected: object, open: Pairs): boolean {
  if (lengthOf(actual) !== lengthOf(expected)) return false;
  // Symbols beyond the expected ones do not count, as they do not for the original.
  if (Object.keys(expected).length !== Object.keys(actual).length) return false;
  return ownKeys(expected).every(
    (key) =>
      Object.hasOwn(actual, key) && equalsWithin(Reflect.get(actual, key), Reflect.get(expected, key), open),
  );
}

function sameSet(actual: Set<unknown>, expected: Set<unknown>, open: Pairs): boolean {
  if (actual.size !== expected.size) return false;
  const members = [...actual];
  return [...expected].every(
    (wanted) => actual.has(wanted) || members.some((member) => equalsWithin(member, wanted, open)),
  );
}

function sameMap(actual: Map<unknown, unknown>, expected: Map<unknown, unknown>, open: Pairs): boolean {
  if (actual.size !== expected.size) return false;
  return [...expected].every(
    ([key, wanted]) => actual.has(key) && equalsWithin(actual.get(key), wanted, open),
  );
}

function sameBytes(actual: ArrayBuffer, expected: ArrayBuffer): boolean {
  return sameMembers(new Uint8Array(actual), new Uint8Array(expected), []);
}

/** Objects without a prototype equal those of any class, as JSON does not tell them apart either. */
function sameClass(actual: object, expected: object): boolean {
  const [one, other] = [classOf(actual), classOf(expected)];
  return one === undefined || other === undefined || one === other;
}

/** By name and not by identity: under Jest the two may come from different realms. */
function classOf(value: object): string | undefined {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!isObject(prototype)) return undefined;
  const constructor: unknown = Reflect.get(prototype, 'constructor');
  return typeof constructor === 'function' ? constructor.name : undefined;
}

function lengthOf(value: object): unknown {
  return Array.isArray(value) || ArrayBuffer.isView(value) ? Reflect.get(value, 'length') : undefined;
}

/** What a caller wrote into an object: its own enumerable names and symbols. */
export function ownKeys(value: object): (string | symbol)[] {
  return Reflect.ownKeys(value).filter((key) => Object.prototype.propertyIsEnumerable.call(value, key));
}

export function tagOf(value: object): string {
  return Object.prototype.toString.call(value);
}

// By their tags and not by `instanceof`: under Jest, values of Node's own come from another realm.

export function isError(value: unknown): value is Error {
  return value instanceof Error || (isObject(value) && tagOf(value) === '[object Error]');
}

function isPromise(value: object): value is Promise<unknown> {
  return tagOf(value) === '[object Promise]';
}

function isDate(value: object): value is Date {
  return tagOf(value) === '[object Date]';
}

function isRegExp(value: object): value is RegExp {
  return tagOf(value) === '[object RegExp]';
}

function isBuffer(value: object): value is ArrayBuffer {
  return tagOf(value) === '[object ArrayBuffer]';
}

function isSet(value: object): value is Set<unknown> {
  return tagOf(value) === '[object Set]';
}

function isMap(value: object): value is Map<unknown, unknown> {
  return tagOf(value) === '[object Map]';
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
