/** The matchers of other libraries, known by their shape, because none of those libraries is a dependency of ours. */

/** What a matcher says of a value, or undefined where `value` is no matcher. */
export function matcherIn(value: unknown): ((actual: unknown) => boolean) | undefined {
  if (!(typeof value === 'object' || typeof value === 'function') || value === null) return undefined;
  if (isAsymmetricMatcher(value)) return (actual) => Boolean(value.asymmetricMatch(actual));
  if (isSinonMatcher(value)) return (actual) => Boolean(value.test(actual));
  return undefined;
}

/** Jest's, Vitest's and Jasmine's: `expect.any(String)`. */
interface AsymmetricMatcher {
  asymmetricMatch(actual: unknown): unknown;
}

/** Sinon's: `sinon.match.string`. */
interface SinonMatcher {
  test(actual: unknown): unknown;
}

function isAsymmetricMatcher(value: object): value is AsymmetricMatcher {
  return 'asymmetricMatch' in value && typeof value.asymmetricMatch === 'function';
}

/** A regular expression has a `test` too, so what tells a matcher is that it can be joined with others. */
function isSinonMatcher(value: object): value is SinonMatcher {
  return ['test', 'and', 'or'].every((name) => typeof Reflect.get(value, name) === 'function');
}
