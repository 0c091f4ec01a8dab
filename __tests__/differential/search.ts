/** Looks for one disagreement, and for the smallest scenario that shows it. */
import fc from 'fast-check';
import type { Verdict } from './compare.ts';
import { describeDisagreement, describeScenario } from './report.ts';
import { type Pair, runScenario } from './run-scenario.ts';
import { anyScenario, type Scenario } from './scenario.ts';
import type { Tally } from './tally.ts';

export interface Extent {
  /** How many the tally is to hold in the end, at least. */
  readonly operations: number;
  /** Every round has a seed of its own. */
  readonly nextSeed: () => number;
  /** Where in the first seed's sequence a counterexample was found, to begin there. */
  readonly path?: string | undefined;
}

/** Scenarios between looks at how many operations have been run. */
export const scenariosOfARound = 20;

class Disagreeing extends Error {
  readonly verdict: Verdict;

  constructor(verdict: Verdict) {
    super(describeDisagreement(verdict));
    this.verdict = verdict;
  }
}

/** Undefined if the two agreed all along; else what to print of the first lane that found something. */
export async function search(
  lanes: readonly Pair[],
  tally: Tally,
  extent: Extent,
): Promise<string | undefined> {
  let found: string | undefined;
  await Promise.all(
    lanes.map(async (pair) => {
      while (found === undefined && tally.operations < extent.operations) {
        found ??= await searchRound(pair, tally, { seed: extent.nextSeed(), path: extent.path });
        if (extent.path !== undefined) return;
        pair.forget();
      }
    }),
  );
  return found;
}

async function searchRound(
  pair: Pair,
  tally: Tally,
  { seed, path }: { readonly seed: number; readonly path: string | undefined },
): Promise<string | undefined> {
  let shrinking = false;
  const property = fc.asyncProperty(anyScenario, (scenario) =>
    runScenario(pair, scenario, (verdict) => {
      if (!shrinking) tally.add(verdict);
      if (verdict.agree) return;
      shrinking = true;
      throw new Disagreeing(verdict);
    }),
  );
  const result = await fc.check(property, {
    seed,
    numRuns: scenariosOfARound,
    ...(path === undefined ? {} : { path }),
  });
  return result.failed ? complaint(result) : undefined;
}

function complaint({
  counterexample,
  counterexamplePath,
  errorInstance,
  seed,
  numShrinks,
}: fc.RunDetails<[Scenario]>): string {
  if (!(errorInstance instanceof Disagreeing)) throw errorInstance;
  return [
    '',
    `The fake and DynamoDB Local disagree (after ${numShrinks} steps of making it smaller):`,
    ...(counterexample === null ? [] : [describeScenario(counterexample[0])]),
    '',
    errorInstance.message,
    '',
    `Replay: DIFFERENTIAL_SEED=${seed} DIFFERENTIAL_PATH=${counterexamplePath} npm run test:differential`,
  ].join('\n');
}
