/**
 * Whether an input contains what a test expects of it, by the rules of aws-sdk-client-mock: objects match in part at
 * every depth, arrays have the same length and equal elements, an expected undefined is an absent member. Asymmetric
 * matchers of Jest and Vitest (`expect.any(String)`) may stand anywhere.
 */
export function matchesPartially(actual: unknown, expected: unknown): boolean {
  if (isAsymmetric(expected)) return expected.asymmetricMatch(actual);
  if (!isRecord(expected)) return isEqual(actual, expected);
  return (
    isRecord(actual) &&
    Object.keys(expected).every((name) => matchesPartially(memberOf(actual, name), memberOf(expected, name)))
  );
}

interface AsymmetricMatcher {
  asymmetricMatch(actual: unknown): boolean;
}

function isAsymmetric(value: unknown): value is AsymmetricMatcher {
  return (
    typeof value === 'object' &&
    value !== null &&
    'asymmetricMatch' in value &&
    typeof value.asymmetricMatch === 'function'
  );
}

function isEqual(actual: unknown, expected: unknown): boolean {
  if (isAsymmetric(expected)) return expected.asymmetricMatch(actual);
  if (Object.is(actual, expected)) return true;
  // The document client sends an integer of either type as the same number.
  if (typeof expected === 'bigint') {
    return typeof actual === 'number' && Number.isInteger(actual) && BigInt(actual) === expected;
  }
  if (typeof actual !== 'object' || typeof expected !== 'object') return false;
  if (actual === null || expected === null) return false;
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((element, index) => isEqual(actual[index], element))
    );
  }
  if (ArrayBuffer.isView(expected)) return ArrayBuffer.isView(actual) && sameBytes(actual, expected);
  if (isSet(expected)) return isSet(actual) && sameMembers(actual, expected);
  if (isDate(expected)) return isDate(actual) && actual.getTime() === expected.getTime();
  return isRecord(actual) && isRecord(expected) && sameRecord(actual, expected);
}

function sameRecord(actual: Record<string, unknown>, expected: Record<string, unknown>): boolean {
  const names = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  for (const name of names) {
    if (!isEqual(memberOf(actual, name), memberOf(expected, name))) return false;
  }
  return true;
}

function sameMembers(actual: ReadonlySet<unknown>, expected: ReadonlySet<unknown>): boolean {
  if (actual.size !== expected.size) return false;
  const left = [...actual];
  for (const member of expected) {
    const at = left.findIndex((candidate) => isEqual(candidate, member));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return true;
}

function sameBytes(actual: ArrayBufferView, expected: ArrayBufferView): boolean {
  const [left, right] = [bytesOf(actual), bytesOf(expected)];
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

function bytesOf(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

/** An object whose members are its value; told by its tag, because another realm's Set is none of ours. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return tagOf(value) === 'Object';
}

function isSet(value: unknown): value is ReadonlySet<unknown> {
  return tagOf(value) === 'Set';
}

function isDate(value: unknown): value is Date {
  return tagOf(value) === 'Date';
}

function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1);
}

function memberOf(object: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
