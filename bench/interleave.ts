/**
 * Two ways to do the same, timed side by side.
 *
 * A machine's speed drifts by more than what is to be told apart, so the two take turns in short rounds, in changing
 * order, and two figures are given: the ratio of the best rounds, which is what the code costs when nothing disturbs
 * it, and the median of the rounds' own ratios, which the drift of the machine cancels out of.
 */
import { do_not_optimize } from 'mitata';
import type { Ratio } from './measured.ts';

export interface Comparison {
  readonly name: string;
  readonly baseline: Subject;
  readonly candidate: Subject;
  /** The ratio, candidate to baseline, that is not to be exceeded; undefined where there is no goal. */
  readonly ratioMax: number | undefined;
}

export interface Subject {
  readonly name: string;
  readonly call: () => Promise<unknown>;
}

export interface Effort {
  readonly rounds: number;
  readonly callsPerRound: number;
}

const warmUpRounds = 5;
const usual: Effort = { rounds: 60, callsPerRound: 150 };

/** Of the usual number of rounds, for a first look. */
export const share = Number(process.env['BENCH_SHARE'] ?? 1);

/** One after the other, as they are asked for. */
export async function* ratios(comparisons: readonly Comparison[], effort = usual): AsyncGenerator<Ratio> {
  const rounds = Math.max(3, Math.round(effort.rounds * share));
  for (const comparison of comparisons) yield await compare(comparison, { ...effort, rounds });
}

export async function compare(comparison: Comparison, effort: Effort): Promise<Ratio> {
  const { name, baseline, candidate, ratioMax } = comparison;
  const baselineUs: number[] = [];
  const candidateUs: number[] = [];
  for (let round = 0; round < effort.rounds + warmUpRounds; round++) {
    const baselineFirst = round % 2 === 0;
    const first = await perCallUs(baselineFirst ? baseline : candidate, effort.callsPerRound);
    const second = await perCallUs(baselineFirst ? candidate : baseline, effort.callsPerRound);
    if (round < warmUpRounds) continue;
    baselineUs.push(baselineFirst ? first : second);
    candidateUs.push(baselineFirst ? second : first);
  }
  const perRound = candidateUs.map((us, round) => us / (baselineUs[round] ?? NaN));
  const best = { baseline: Math.min(...baselineUs), candidate: Math.min(...candidateUs) };
  return {
    kind: 'ratio',
    name,
    baseline: baseline.name,
    candidate: candidate.name,
    baselineUs: best.baseline,
    candidateUs: best.candidate,
    best: best.candidate / best.baseline,
    median: [...perRound].sort((a, b) => a - b)[perRound.length >> 1] ?? NaN,
    ...(ratioMax !== undefined && { goal: ratioMax }),
  };
}

async function perCallUs({ call }: Subject, calls: number): Promise<number> {
  const start = performance.now();
  for (let index = 0; index < calls; index++) do_not_optimize(await call());
  return ((performance.now() - start) * 1000) / calls;
}
