/** What Jest and Vitest alike give a matcher as `this`, as far as it is used here. */

/** May decide on two values; undefined leaves them to the others. */
export type Tester = (actual: unknown, expected: unknown) => boolean | undefined;

export interface MatcherContext {
  readonly isNot?: boolean | undefined;
  /** `'resolves'` or `'rejects'`, else empty. */
  readonly promise?: string | undefined;
  /** Whether the user asked for diffs with every line. */
  readonly expand?: boolean | undefined;
  // Written as methods, so that the runners' own and narrower types of testers and options are no hindrance.
  equals(actual: unknown, expected: unknown, testers?: Tester[]): boolean;
  readonly customTesters?: readonly unknown[] | undefined;
  readonly utils: MatcherPrinting;
}

export interface MatcherPrinting {
  /** Compares Sets and Maps by what is in them. */
  readonly iterableEquality?: unknown;
  printExpected(value: unknown): string;
  printReceived(value: unknown): string;
  matcherHint(
    name: string,
    received?: string,
    expected?: string,
    options?: { readonly isNot?: boolean; readonly promise?: string; readonly secondArgument?: string },
  ): string;
  /** The lines that differ, under a legend; nothing to say where none can be told. */
  diff(expected: unknown, received: unknown, options?: DiffOptions): string | null | undefined;
}

export interface DiffOptions {
  /** All lines, also those far from any that differs. */
  readonly expand?: boolean;
  /** How many lines differ, in the legend. */
  readonly includeChangeCounts?: boolean;
}

export interface MatcherResult {
  readonly pass: boolean;
  /** Called when the assertion fails. */
  message(): string;
}
