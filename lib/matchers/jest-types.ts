/**
 * The matchers' types for Jest: for its global `expect` (`@types/jest`) and for that of `@jest/globals`. The type
 * parameters are written as Jest writes them, or the compiler would not take both for one interface.
 */
// Does not reach the declarations: it lets the compiler find what is added to below.
// oxlint-disable-next-line unicorn/require-module-specifiers, import/no-empty-named-blocks
import type {} from 'expect';
import type { FakeDynamoDBMatchers } from './matcher-types.ts';

export type { FakeDynamoDBMatchers } from './matcher-types.ts';

declare global {
  namespace jest {
    // oxlint-disable-next-line typescript/no-unused-vars, typescript/no-empty-object-type
    interface Matchers<R, T = {}> extends FakeDynamoDBMatchers<R> {}
  }
}

declare module 'expect' {
  // oxlint-disable-next-line typescript/no-unused-vars
  interface Matchers<R extends void | Promise<void>, T = unknown> extends FakeDynamoDBMatchers<R> {}
}
