/**
 * `npm run test:leaks -- [requests] [--record]`: how much memory is in use after a fifth of the requests and after all of them, in
 * bytes, with the request log that a fake has by default. To be run with --expose-gc.
 */
import { join } from 'node:path';
import { isToBeRecorded, numberAmong, recordRun } from '../../scripts/last-runs.ts';
import { Traffic } from './traffic.ts';

const words = process.argv.slice(2);
const requests = numberAmong(words) ?? 1_000_000;

/** The least of several looks: code that is being compiled comes and goes. */
async function heapBytes(): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let look = 0; look < 5; look += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
    least = Math.min(least, process.memoryUsage().heapUsed);
  }
  return least;
}

if (globalThis.gc === undefined) throw new Error('run this with --expose-gc');
const start = performance.now();
const traffic = new Traffic();
await traffic.begin();
await traffic.run(requests / 5);
const early = await heapBytes();
await traffic.run(requests - traffic.sent);
const late = await heapBytes();
console.log(JSON.stringify({ requests: traffic.sent, refused: traffic.refused, early, late }));
if (late > early * 1.1) process.exitCode = 1;
else if (isToBeRecorded(words)) {
  recordRun(join(import.meta.dirname, '..', '..'), 'leaks', {
    seconds: (performance.now() - start) / 1000,
    counts: { requests: traffic.sent, 'bytes early': early, 'bytes late': late },
  });
}
