/** `npm run test:histories -- [histories] [--record]`: the long run; HISTORIES_SEED and HISTORIES_PATH repeat a failure. */
import { join } from 'node:path';
import { isToBeRecorded, numberAmong, recordRun } from '../../scripts/last-runs.ts';
import { runJest } from '../../scripts/run-jest.ts';

const root = join(import.meta.dirname, '..', '..');
const words = process.argv.slice(2);
const histories = numberAmong(words) ?? 5_000;
const seed = Number(process.env['HISTORIES_SEED'] ?? Date.now() % 2 ** 31);
console.log(`${histories} histories, seed ${seed}`);
const { status, seconds, counts } = runJest(root, ['__tests__/histories'], {
  HISTORIES: String(histories),
  HISTORIES_SEED: String(seed),
});
if (status === 0 && isToBeRecorded(words) && process.env['HISTORIES_PATH'] === undefined) {
  recordRun(root, 'histories', { seed, seconds, counts });
}
process.exitCode = status;
