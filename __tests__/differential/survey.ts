/** Every kind of unlisted difference at once, one example each: what to look at after a large change. */
import fc from 'fast-check';
import type { Verdict } from './compare.ts';
import { describeOutcome, type Outcome } from './outcome.ts';
import { type Pair, runScenario } from './run-scenario.ts';
import { anyScenario } from './scenario.ts';

interface Kind {
  count: number;
  readonly example: Verdict;
}

export async function survey(
  pair: Pair,
  { operations, seed }: { operations: number; seed: number },
): Promise<number> {
  const kinds = new Map<string, Kind>();
  const used = new Map<string, number>();
  const ways = new Map<string, number>();
  let done = 0;
  let i = 0;
  for (const scenario of fc.sample(anyScenario, { numRuns: Math.ceil(operations / 15), seed })) {
    if (done >= operations) break;
    i += 1;
    await runScenario(pair, scenario, (verdict) => {
      done += 1;
      for (const { name } of verdict.agree ? verdict.used : []) used.set(name, (used.get(name) ?? 0) + 1);
      const way = `${verdict.operation.name} ${'output' in verdict.ours ? 'succeeds' : 'fails'}`;
      ways.set(way, (ways.get(way) ?? 0) + 1);
      const apart = 'output' in verdict.ours !== 'output' in verdict.local;
      if (verdict.agree) return apart ? 'end' : 'go on';
      const kind = kindOf(verdict);
      const known = kinds.get(kind);
      if (known === undefined) kinds.set(kind, { count: 1, example: verdict });
      else known.count += 1;
      return apart ? 'end' : 'go on';
    });
  }
  for (const [kind, { count, example }] of [...kinds].sort(([, a], [, b]) => b.count - a.count)) {
    console.log(`\n## ${count} x ${kind}`);
    console.log('table', JSON.stringify(example.table));
    console.log(example.operation.name, JSON.stringify(example.operation.input, bytesAsText));
    console.log('ours ', describeOutcome(example.ours).slice(0, 1500));
    console.log('local', describeOutcome(example.local).slice(0, 1500));
  }
  console.log('\n', ways, used);
  console.log(`\n${done} operations, ${i} scenarios, ${kinds.size} kinds of difference`);
  return kinds.size;
}

function kindOf({ operation, ours, local }: Verdict): string {
  return `${operation.name}: ours ${kindOfOutcome(ours)} / local ${kindOfOutcome(local)}`;
}

function kindOfOutcome(outcome: Outcome): string {
  return 'output' in outcome
    ? 'success'
    : `${outcome.error} ${outcome.message.slice(0, 150).replaceAll(/token: .*|:v\w*|#\w+|\{.*|\[.*|key: .*|"[^"]*"/g, '…')}`;
}

export function bytesAsText(_name: string, value: unknown): unknown {
  return value instanceof Uint8Array ? `bytes ${Buffer.from(value).toString('hex').slice(0, 40)}` : value;
}
