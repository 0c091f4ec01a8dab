/** `npm run test:histories -- [histories]`: the long run; HISTORIES_SEED and HISTORIES_PATH repeat a failure. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const histories = process.argv[2] ?? '5000';
const seed = process.env['HISTORIES_SEED'] ?? String(Date.now() % 2 ** 31);
console.log(`${histories} histories, seed ${seed}`);
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const { status } = spawnSync(process.execPath, [jest, '__tests__/histories'], {
  env: { ...process.env, HISTORIES: histories, HISTORIES_SEED: seed },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
