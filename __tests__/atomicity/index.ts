/** `npm run test:atomicity -- [--record]`: the long run, with steps in the rooms that parse, check and evaluate, too. */
import { join } from 'node:path';
import { isToBeRecorded, recordRun } from '../../scripts/last-runs.ts';
import { runJest } from '../../scripts/run-jest.ts';

const root = join(import.meta.dirname, '..', '..');
const { status, seconds, counts } = runJest(root, ['__tests__/atomicity', '--verbose'], {
  ATOMICITY_ROOMS: 'all',
});
if (status === 0 && isToBeRecorded(process.argv)) recordRun(root, 'atomicity', { seconds, counts });
process.exitCode = status;
