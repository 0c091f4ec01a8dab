/** What a run of the benchmark gives, and how it is written down: rows of groups. */

export interface Ratio {
  readonly kind: 'ratio';
  readonly name: string;
  readonly baseline: string;
  readonly candidate: string;
  /** Of the best round. They are told, and not written down: they say more of the machine than of the code. */
  readonly baselineUs?: number;
  readonly candidateUs?: number;
  readonly best: number;
  readonly median: number;
  /** Not to be exceeded. */
  readonly goal?: number;
}

export interface Figure {
  readonly kind: 'figure';
  readonly name: string;
  readonly unit: 'ms' | 'bytes';
  readonly best: number;
  readonly median?: number;
  readonly goal?: number;
}

export interface NotMeasured {
  readonly kind: 'not measured';
  readonly name: string;
  readonly reason: string;
}

export type Row = Ratio | Figure | NotMeasured;

export const groupNames = ['client', 'engine', 'emulators', 'growth', 'streams', 'start-up'] as const;

export type GroupName = (typeof groupNames)[number];

export interface Group {
  /** Of its rows, in their order; known before anything is measured. */
  readonly names: readonly string[];
  rows(): AsyncIterable<Row>;
}

export interface GroupRun {
  /** Year, month and day. */
  readonly date: string;
  readonly node: string;
  readonly cores: number;
  /** How many processes wanted a core, on average, in the last minute of the run: more than there are disturb each other. */
  readonly load: number;
  /** Of the usual number of rounds: 1, but for a first look. */
  readonly share: number;
  readonly rows: readonly Row[];
}

export type Run = { readonly [Name in GroupName]?: GroupRun };

/** Undefined where there is no goal. Of a ratio the smaller of the two counts: each errs upwards, and not at the same time. */
export function isKept(row: Row): boolean | undefined {
  if (row.kind === 'not measured' || row.goal === undefined) return undefined;
  return (row.kind === 'ratio' ? Math.min(row.best, row.median) : row.best) <= row.goal;
}
