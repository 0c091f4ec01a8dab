/** `npm run test:atomicity`: the long run, with steps in the rooms that parse, check and evaluate, too. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const { status } = spawnSync(process.execPath, [jest, '__tests__/atomicity', '--verbose'], {
  env: { ...process.env, ATOMICITY_ROOMS: 'all' },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
