/** Whether a command's input is what a declaration, or a question about calls, names. */
import { equals, isObject, ownKeys, tagOf } from './equality.ts';
import { matcherIn } from './matcher.ts';

/**
 * Whether `actual` contains `expected`: plain objects by the members that `expected` names, at every level; everything
 * else, arrays too, must be equal. A function decides for itself.
 */
export function containsInput(actual: unknown, expected: unknown): boolean {
  if (typeof expected === 'function' && matcherIn(expected) === undefined) return Boolean(expected(actual));
  return contains(actual, expected, []);
}

/** Whether `actual` is deeply equal to `expected`, absent members told from undefined ones. */
export function equalsInput(actual: unknown, expected: unknown): boolean {
  return equals(actual, expected);
}

/** `open` are the objects of `expected` that are being looked into further up, so that circles end. */
function contains(actual: unknown, expected: unknown, open: readonly object[]): boolean {
  if (matcherIn(expected) !== undefined || !isObject(expected) || tagOf(expected) !== '[object Object]') {
    return equals(actual, expected);
  }
  if (actual === undefined || actual === null) return false;
  if (actual === expected || open.includes(expected)) return true;
  const container: unknown = Object(actual);
  const within = [...open, expected];
  return (
    isMemberHolder(container) &&
    ownKeys(expected).every((key) => contains(memberOf(container, key), Reflect.get(expected, key), within))
  );
}

/** Attributes may be named as what every object inherits, such as `constructor`: that counts only as the object's own. */
function memberOf(container: object, key: string | symbol): unknown {
  const isInherited = key in Object.prototype && !Object.hasOwn(container, key);
  return isInherited ? undefined : Reflect.get(container, key);
}

function isMemberHolder(value: unknown): value is object {
  return isObject(value) || typeof value === 'function';
}
