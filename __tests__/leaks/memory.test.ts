/** In a process of its own, whose memory nobody else uses. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const requests = 100_000;
/** A few hundredths come and go by themselves: the long run, ten times this one, tells a leak of some bytes a request. */
const growthMax = 0.1;

it(`takes no more memory after ${requests} requests than after a fifth of them`, async () => {
  const script = join(__dirname, 'index.ts');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', script, String(requests)],
    { cwd: join(__dirname, '..', '..') },
  );
  const { requests: sent, refused, early, late } = JSON.parse(stdout);
  expect(sent).toBeGreaterThanOrEqual(requests);
  // Traffic that is refused for the most part would show nothing.
  expect(refused / sent).toBeLessThan(0.2);
  expect(late / early).toBeLessThan(1 + growthMax);
}, 300_000);
