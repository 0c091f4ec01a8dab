/** What came of a run: how many operations of which kind, what they were refused for, and which listed differences were met. */
import type { Verdict } from './compare.ts';

export class Tally {
  readonly #started: number = performance.now();
  readonly #outcomes: Map<string, { succeeded: number; readonly refused: Map<string, number> }> = new Map();
  readonly #used: Map<string, number> = new Map();
  #operations = 0;

  get operations(): number {
    return this.#operations;
  }

  get seconds(): number {
    return (performance.now() - this.#started) / 1000;
  }

  /** By operation; refusals by the name of the error. */
  get outcomes(): ReadonlyMap<
    string,
    { readonly succeeded: number; readonly refused: ReadonlyMap<string, number> }
  > {
    return this.#outcomes;
  }

  /** How many of each operation. */
  get requests(): Readonly<Record<string, number>> {
    const counts = [...this.#outcomes].map(
      ([name, { succeeded, refused }]) =>
        [name, [...refused.values()].reduce((sum, times) => sum + times, succeeded)] as const,
    );
    return Object.fromEntries(counts.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  timesUsed(difference: string): number {
    return this.#used.get(difference) ?? 0;
  }

  add({ agree, used, operation, ours }: Verdict): void {
    this.#operations += 1;
    const outcomes = this.#outcomes.get(operation.name) ?? { succeeded: 0, refused: new Map() };
    this.#outcomes.set(operation.name, outcomes);
    if ('output' in ours) outcomes.succeeded += 1;
    else outcomes.refused.set(ours.error, (outcomes.refused.get(ours.error) ?? 0) + 1);
    if (agree) for (const { name } of used) this.#use(name);
  }

  #use(difference: string): void {
    this.#used.set(difference, this.timesUsed(difference) + 1);
  }
}
