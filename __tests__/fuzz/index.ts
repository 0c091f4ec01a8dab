/** `npm run test:fuzz -- [cases] [--record]`: the long run; FUZZ_SEED and FUZZ_PATH repeat a failure. */
import { join } from 'node:path';
import { isToBeRecorded, numberAmong, recordRun } from '../../scripts/last-runs.ts';
import { fuzzFrontDoor } from './front-door.ts';

const words = process.argv.slice(2);
const cases = numberAmong(words) ?? 1_000_000;
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
const path = process.env['FUZZ_PATH'];
console.log(`${cases} cases, seed ${seed}`);
const start = performance.now();
const tally = await fuzzFrontDoor({ cases, seed, path });
for (const [outcome, count] of [...tally].sort(([, a], [, b]) => b - a)) console.log(`${count}  ${outcome}`);
if (isToBeRecorded(words) && path === undefined) {
  recordRun(join(import.meta.dirname, '..', '..'), 'fuzz', {
    seed,
    seconds: (performance.now() - start) / 1000,
    counts: { cases, 'of them carried out': tally.get('ok') ?? 0, 'errors met': tally.size - 1 },
  });
}
