/** What is compared with what, and how alike two values are that are not equal. */
import type { MatcherContext, Tester } from './matcher-context.ts';

export type Compare = (received: unknown, expected: unknown) => boolean;

export type Fields = Readonly<Record<string, unknown>>;

/** The runner's own equality, asymmetric matchers and the user's testers included, and sets and binaries by content. */
export function equality(context: MatcherContext): Compare {
  const testers = [sameBytes, sameInteger, ...(context.customTesters ?? []), context.utils.iterableEquality];
  const usable = testers.filter(isTester);
  return (received, expected) => context.equals(received, expected, usable);
}

/** Objects in part at every depth, all else as a whole; an expected undefined is a member that is not there. */
export function inPart(equals: Compare): Compare {
  return function matches(received: unknown, expected: unknown): boolean {
    if (!isFields(expected)) return equals(received, expected);
    if (!isFields(received)) return false;
    return Object.entries(expected).every(([name, value]) => matches(fieldOf(received, name), value));
  };
}

/**
 * Whether an input has every field that is expected, with an equal value.
 *
 * `undefined` cannot be sent, so where requests were received (`absentIsUndefined`) it stands for a field that is not
 * there. In the history of a mock it can be seen, and must be.
 */
export function containsFields(
  input: unknown,
  expected: object,
  { equals, absentIsUndefined }: { readonly equals: Compare; readonly absentIsUndefined: boolean },
): boolean {
  if (isAsymmetric(expected)) return equals(input, expected);
  if (!isFields(input)) return false;
  return Object.entries(expected).every(
    ([name, value]) => (absentIsUndefined || name in input) && equals(fieldOf(input, name), value),
  );
}

/** How much of what is expected is there: 1 for all of it, 0 for nothing. That both are of a kind is a part of it. */
export function likeness(received: unknown, expected: unknown, matches: Compare): number {
  if (matches(received, expected)) return 1;
  if (Array.isArray(received) && Array.isArray(expected)) {
    const length = Math.max(received.length, expected.length);
    return share(expected, length, (value, index) => likeness(received[index], value, matches));
  }
  if (!isFields(received) || !isFields(expected)) return 0;
  const fields = Object.entries(expected);
  return share(fields, fields.length, ([name, value]) => likeness(fieldOf(received, name), value, matches));
}

/**
 * What was received, cut to what is expected, for a diff of nothing but what differs: what matches is shown as it is
 * expected. Down to the depth at which parts are compared.
 */
export function cutTo(
  received: unknown,
  expected: unknown,
  { matches, depth }: { readonly matches: Compare; readonly depth: number },
): unknown {
  if (matches(received, expected)) return expected;
  if (depth === 0 || !isFields(received) || !isFields(expected)) return received;
  const names = Object.keys(expected).filter((name) => Object.hasOwn(received, name));
  return Object.fromEntries(
    names.map((name) => [
      name,
      cutTo(fieldOf(received, name), fieldOf(expected, name), { matches, depth: depth - 1 }),
    ]),
  );
}

/** The most alike first, those that are equally so in the order in which they came. */
export function nearestFirst<Candidate>(
  candidates: readonly Candidate[],
  likenessOf: (candidate: Candidate) => number,
): Candidate[] {
  return candidates
    .map((candidate) => ({ candidate, likeness: likenessOf(candidate) }))
    .sort((left, right) => right.likeness - left.likeness)
    .map(({ candidate }) => candidate);
}

/** An object whose members are its value, and no matcher. */
export function isFields(value: unknown): value is Fields {
  return Object.prototype.toString.call(value) === '[object Object]' && !isAsymmetric(value);
}

export function isAsymmetric(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'asymmetricMatch' in value &&
    typeof value.asymmetricMatch === 'function'
  );
}

export function fieldOf(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function share<Part>(
  parts: readonly Part[],
  count: number,
  of: (part: Part, index: number) => number,
): number {
  return parts.reduce((sum, part, index) => sum + of(part, index), 1) / (count + 1);
}

/** A Buffer and a Uint8Array of the same bytes are the same binary. */
const sameBytes: Tester = (received, expected) => {
  if (!(received instanceof Uint8Array) || !(expected instanceof Uint8Array)) return undefined;
  return received.length === expected.length && received.every((byte, index) => byte === expected[index]);
};

/** An integer is sent alike whether it was a bigint or a number. */
const sameInteger: Tester = (received, expected) =>
  typeof received === 'number' && typeof expected === 'bigint' && Number.isInteger(received)
    ? BigInt(received) === expected
    : undefined;

function isTester(value: unknown): value is Tester {
  return typeof value === 'function';
}
