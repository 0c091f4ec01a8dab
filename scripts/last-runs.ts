/**
 * The figures of the last long run of each check, kept in `docs/data/last-runs.json`. A command writes its own when it ended
 * well and was told `--record`; the parity page shows them.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LastRun {
  /** Year, month and day. */
  readonly date: string;
  /** The version of Node. */
  readonly node: string;
  readonly seconds: number;
  /** Where the run draws lots. */
  readonly seed?: number;
  /** How many of what: the first is what the run is measured by. */
  readonly counts: Readonly<Record<string, number>>;
  /** Requests by operation, where the run sends some. */
  readonly requests?: Readonly<Record<string, number>>;
}

export const checks = ['unit', 'fuzz', 'histories', 'atomicity', 'leaks', 'differential'] as const;

export type Check = (typeof checks)[number];

export type LastRuns = { readonly [Name in Check]?: LastRun };

const option = '--record';

export function isToBeRecorded(words: readonly string[]): boolean {
  return words.includes(option);
}

/** The first word that is a number, such as how long to run. */
export function numberAmong(words: readonly string[]): number | undefined {
  const word = words.find((each) => /^\d+$/.test(each));
  return word === undefined ? undefined : Number(word);
}

export function readLastRuns(root: string): LastRuns {
  const path = pathIn(root);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

export function recordRun(root: string, check: Check, run: Omit<LastRun, 'date' | 'node'>): void {
  const date = new Date().toISOString().slice(0, 10);
  const known = readLastRuns(root);
  const recorded: LastRuns = {
    ...known,
    [check]: { date, node: process.version.slice(1), ...run, seconds: Math.round(run.seconds) },
  };
  const inOrder = Object.fromEntries(
    checks.filter((name) => recorded[name] !== undefined).map((name) => [name, recorded[name]]),
  );
  mkdirSync(join(root, 'docs', 'data'), { recursive: true });
  writeFileSync(pathIn(root), `${JSON.stringify(inOrder, undefined, 2)}\n`);
  console.log('Recorded. `npm run generate:parity` brings it to docs/parity.md.');
}

function pathIn(root: string): string {
  return join(root, 'docs', 'data', 'last-runs.json');
}
