/**
 * `npm run bench`: every comparison in turn; the exit code says whether all kept to their goals.
 * Names of groups choose among them: `npm run bench -- client engine growth streams start-up`.
 */
import { clientOverhead } from './client-overhead.ts';
import { engineOverhead } from './engine-overhead.ts';
import { growth } from './growth.ts';
import { compare, type Comparison, type Effort } from './interleave.ts';
import { startUps } from './start-up.ts';
import { streamMemory } from './stream-memory.ts';
import { streamReading } from './stream-reading.ts';

const groups: ReadonlyMap<string, () => Promise<readonly Comparison[]>> = new Map([
  ['client', () => Promise.resolve(clientOverhead)],
  ['engine', engineOverhead],
  ['growth', growth],
  ['streams', streamReading],
]);
const effort: Effort = { rounds: 60, callsPerRound: 150 };
const startUpMsMax = 50;

const chosen = process.argv.slice(2);
const isChosen = (group: string): boolean => chosen.length === 0 || chosen.includes(group);
let missed = 0;

for (const [group, comparisons] of groups) {
  if (!isChosen(group)) continue;
  for (const comparison of await comparisons()) await report(comparison);
}
if (isChosen('streams')) {
  console.log('Memory of a record in the stream');
  for (const { name, bytesPerRecord } of streamMemory()) {
    console.log(`  ${name}: ${bytesPerRecord.toFixed(0)} bytes`);
  }
}
if (isChosen('start-up')) {
  for (const { name, bestMs, medianMs } of startUps()) {
    const kept = judge(bestMs <= startUpMsMax);
    console.log(`import and new FakeDynamoDB(), ${name}`);
    console.log(
      `  best ${bestMs.toFixed(1)} ms, median ${medianMs.toFixed(1)} ms (goal: under ${startUpMsMax}, ${kept})`,
    );
  }
}
process.exitCode = missed === 0 ? 0 : 1;

async function report(comparison: Comparison): Promise<void> {
  const { name, baseline, candidate, ratioMax } = comparison;
  const outcome = await compare(comparison, effort);
  console.log(name);
  console.log(`  ${baseline.name}: ${outcome.baselineUs.toFixed(1)} us`);
  console.log(`  ${candidate.name}: ${outcome.candidateUs.toFixed(1)} us`);
  const ratios = `  ratio: best ${outcome.bestRatio.toFixed(3)}, median ${outcome.medianRatio.toFixed(3)}`;
  if (ratioMax === undefined) {
    console.log(ratios);
    return;
  }
  // The smaller of the two: each errs upwards when the machine is busy, and not at the same time.
  const kept = judge(Math.min(outcome.bestRatio, outcome.medianRatio) <= ratioMax);
  console.log(`${ratios} (goal: at most ${ratioMax.toFixed(2)}, ${kept})`);
}

function judge(isKept: boolean): 'kept' | 'MISSED' {
  if (!isKept) missed++;
  return isKept ? 'kept' : 'MISSED';
}
