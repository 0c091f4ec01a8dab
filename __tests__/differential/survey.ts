/** Every kind of unlisted difference at once, an example of each: what to begin with after a large change. */
import fc from 'fast-check';
import type { Verdict } from './compare.ts';
import type { Outcome } from './outcome.ts';
import { describeDisagreement } from './report.ts';
import { type Pair, runScenario } from './run-scenario.ts';
import { anyScenario } from './scenario.ts';
import type { Extent } from './search.ts';
import type { Tally } from './tally.ts';

/** Undefined if the two agreed all along; else what to print. */
export async function survey(
  pair: Pair,
  tally: Tally,
  { operations, seed }: Extent,
): Promise<string | undefined> {
  const kinds = new Map<string, { count: number; readonly example: string }>();
  const judge = (verdict: Verdict): void => {
    tally.add(verdict);
    if (verdict.agree) return;
    const kind = kindOf(verdict);
    const { count, example } = kinds.get(kind) ?? { count: 0, example: describeDisagreement(verdict) };
    kinds.set(kind, { count: count + 1, example });
  };
  for (let next = seed; tally.operations < operations; next += 1) {
    for (const scenario of fc.sample(anyScenario, { numRuns: 20, seed: next })) {
      await runScenario(pair, scenario, judge);
    }
    pair.forget();
  }
  if (kinds.size === 0) return undefined;
  return [...kinds]
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([kind, { count, example }]) => `\n## ${count} x ${kind}\n${example}`)
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
