/**
 * Two ways to do the same, timed side by side.
 *
 * A machine's speed drifts by more than what is to be told apart, so the two take turns in short rounds, in changing
 * order, and two figures are given: the ratio of the best rounds, which is what the code costs when nothing disturbs
 * it, and the median of the rounds' own ratios, which the drift of the machine cancels out of.
 */
import { do_not_optimize } from 'mitata';

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

export interface Outcome {
  readonly baselineUs: number;
  readonly candidateUs: number;
  readonly bestRatio: number;
  readonly medianRatio: number;
}

export interface Effort {
  readonly rounds: number;
  readonly callsPerRound: number;
}

const warmUpRounds = 5;

export async function compare({ baseline, candidate }: Comparison, effort: Effort): Promise<Outcome> {
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
  const ratios = candidateUs.map((us, round) => us / (baselineUs[round] ?? NaN));
  const best = { baseline: Math.min(...baselineUs), candidate: Math.min(...candidateUs) };
  return {
    baselineUs: best.baseline,
    candidateUs: best.candidate,
    bestRatio: best.candidate / best.baseline,
    medianRatio: [...ratios].sort((a, b) => a - b)[ratios.length >> 1] ?? NaN,
  };
}

async function perCallUs({ call }: Subject, calls: number): Promise<number> {
  const start = performance.now();
  for (let index = 0; index < calls; index++) do_not_optimize(await call());
  return ((performance.now() - start) * 1000) / calls;
}
