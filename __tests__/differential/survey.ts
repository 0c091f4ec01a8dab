/** Every kind of unlisted difference at once, told as they are met: what to begin with after a large change. */
import fc from 'fast-check';
import type { Verdict } from './compare.ts';
import type { Outcome } from './outcome.ts';
import { describeDisagreement, progress } from './report.ts';
import { type Pair, runScenario } from './run-scenario.ts';
import { anyScenario } from './scenario.ts';
import { type Extent, scenariosOfARound } from './search.ts';
import type { Tally } from './tally.ts';

/** Of each kind; what else is of the kind is counted. */
const toldMax = 3;

/** What was met so far, by kind. */
export class Survey {
  /** The seed of the round of each, by kind. */
  readonly #kinds: Map<string, number[]> = new Map();

  /** As `search`, which it takes the place of, but there is nothing to print yet when it is done. */
  readonly run = async (
    lanes: readonly Pair[],
    tally: Tally,
    { operations, nextSeed }: Extent,
  ): Promise<undefined> => {
    await Promise.all(
      lanes.map(async (pair) => {
        while (tally.operations < operations) {
          const seed = nextSeed();
          for (const scenario of fc.sample(anyScenario, { numRuns: scenariosOfARound, seed })) {
            await runScenario(pair, scenario, (verdict) => this.#judge(verdict, tally, seed));
          }
          pair.forget();
        }
      }),
    );
  };

  get kinds(): number {
    return this.#kinds.size;
  }

  /** Undefined if the two agreed all along; else what to print in the end. */
  get summary(): string | undefined {
    if (this.#kinds.size === 0) return undefined;
    return [...this.#kinds]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([kind, seeds]) => `${seeds.length} x ${kind} (seeds ${[...new Set(seeds)].join(', ')})`)
      .join('\n');
  }

  #judge(verdict: Verdict, tally: Tally, seed: number): void {
    tally.add(verdict);
    if (verdict.agree) return;
    const kind = kindOf(verdict);
    const seeds = this.#kinds.get(kind) ?? [];
    this.#kinds.set(kind, seeds);
    seeds.push(seed);
    if (seeds.length <= toldMax) {
      console.log(`\n## ${kind} (seed ${seed}, ${progress(tally)})\n${describeDisagreement(verdict)}`);
    }
  }
}

function kindOf({ operation, ours, local }: Verdict): string {
  return `${operation.name}: ours ${kindOfOutcome(ours)} / local ${kindOfOutcome(local)}`;
}

/** An error without what differs from one request to the next. */
function kindOfOutcome(outcome: Outcome): string {
  if ('output' in outcome) return 'success';
  const text = outcome.message.slice(0, 150);
  return `${outcome.error} ${text.replaceAll(/token: .*|:v\w*|#\w+|\{.*|\[.*|key: .*|"[^"]*"/g, '…')}`;
}
