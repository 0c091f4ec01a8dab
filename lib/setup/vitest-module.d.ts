/** What `lib/vitest.ts` takes of Vitest, whichever version the project has: it is the same in all of them. */
declare module 'vitest' {
  export const expect: {
    getState(): { readonly testPath?: string | undefined };
    extend(matchers: object): void;
  };
  export const vi: { importActual(path: string): Promise<unknown> };
  export function beforeEach(run: () => () => void): void;
}
