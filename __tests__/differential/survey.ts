/** Every kind of unlisted difference at once, told as they are met: what to begin with after a large change. */
import fc from 'fast-check';
import type { Verdict } from './compare.ts';
import type { Outcome } from './outcome.ts';
import { describeDisagreement, progress } from './report.ts';
import { type Pair, runScenario } from './run-scenario.ts';
import { anyScenario } from './scenario.ts';
import { type Extent, operationsBetweenReports } from './search.ts';
import type { Tally } from './tally.ts';

/** Of each kind; what else is of the kind is counted. */
const toldMax = 3;

/** Undefined if the two agreed all along; else what to print. */
export async function survey(
  lanes: readonly Pair[],
  tally: Tally,
  { operations, seed }: Extent,
): Promise<string | undefined> {
  let reportAt = operationsBetweenReports;
  const kinds = new Map<string, number>();
  const judge = (verdict: Verdict, seed: number): void => {
    tally.add(verdict);
    if (verdict.agree) return;
    const kind = kindOf(verdict);
    const count = kinds.get(kind) ?? 0;
    kinds.set(kind, count + 1);
    if (count < toldMax) {
      console.log(`\n## ${kind} (seed ${seed}, ${progress(tally)})\n${describeDisagreement(verdict)}`);
    }
  };
  await Promise.all(
    lanes.map(async (pair, lane) => {
      for (let next = seed + lane; tally.operations < operations; next += lanes.length) {
        for (const scenario of fc.sample(anyScenario, { numRuns: 20, seed: next })) {
          await runScenario(pair, scenario, (verdict) => judge(verdict, next));
        }
        pair.forget();
        if (tally.operations < reportAt) continue;
        console.log(progress(tally));
        reportAt += operationsBetweenReports;
      }
    }),
  );
  if (kinds.size === 0) return undefined;
  return [...kinds]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${count} x ${kind}`)
    .join('\n');
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
