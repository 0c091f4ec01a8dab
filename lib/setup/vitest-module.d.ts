/** What `lib/vitest.ts` takes of Vitest, whichever version the project has: hooks are the same in all of them. */
declare module 'vitest' {
  export function beforeEach(run: () => () => void): void;
}
