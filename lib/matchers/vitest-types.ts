/**
 * The matchers' types for Vitest. Its own `Assertion` and `Matchers` have other type parameters in each major version, and
 * an interface cannot be added to under any but its own. All of them take in what `Chai.Assertion` has, which has none.
 */
import type { FakeDynamoDBMatchers } from './matcher-types.ts';

export type { FakeDynamoDBMatchers } from './matcher-types.ts';

declare global {
  namespace Chai {
    interface Assertion extends FakeDynamoDBMatchers<void> {}
  }
}
