/** `npm run bench`: every comparison in turn; the exit code says whether all kept to their goals. */
import { clientOverhead } from './client-overhead.ts';
import { compare, type Comparison, type Effort } from './interleave.ts';

const comparisons: readonly Comparison[] = [...clientOverhead];
const effort: Effort = { rounds: 60, callsPerRound: 150 };

let missed = 0;
for (const comparison of comparisons) {
  const outcome = await compare(comparison, effort);
  // The smaller of the two: each errs upwards when the machine is busy, and not at the same time.
  const ratio = Math.min(outcome.bestRatio, outcome.medianRatio);
  const kept = ratio <= comparison.ratioMax;
  if (!kept) missed++;
  console.log(comparison.name);
  console.log(`  ${comparison.baseline.name}: ${outcome.baselineUs.toFixed(1)} us`);
  console.log(`  ${comparison.candidate.name}: ${outcome.candidateUs.toFixed(1)} us`);
  console.log(
    `  ratio: best ${outcome.bestRatio.toFixed(3)}, median ${outcome.medianRatio.toFixed(3)} ` +
      `(goal: at most ${comparison.ratioMax.toFixed(2)}, ${kept ? 'kept' : 'MISSED'})`,
  );
}
process.exitCode = missed === 0 ? 0 : 1;
