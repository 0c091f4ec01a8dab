/** `npm run test:fuzz -- [cases]`: the long run; FUZZ_SEED and FUZZ_PATH repeat a failure. */
import { fuzzFrontDoor } from './front-door.ts';

const cases = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
console.log(`${cases} cases, seed ${seed}`);
const tally = await fuzzFrontDoor({ cases, seed, path: process.env['FUZZ_PATH'] });
for (const [outcome, count] of [...tally].sort(([, a], [, b]) => b - a)) console.log(`${count}  ${outcome}`);
