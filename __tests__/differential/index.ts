/**
 * The command `npm run test:differential`: random requests to the fake and to DynamoDB Local, side by side.
 *
 * `npm run test:differential -- 200000` runs longer (or DIFFERENTIAL_OPERATIONS); DIFFERENTIAL_SEED and
 * DIFFERENTIAL_PATH replay what was printed; `-- --survey` gathers every kind of difference instead of the first;
 * `-- --record` writes the figures down for docs/parity.md. After a survey the kinds it met are to be listed, and their rounds
 * to be run again by their seeds, before its record is kept.
 */
import { join } from 'node:path';
import { startDynamoDBLocal } from '../../emulators/dynamodb-local.ts';
import type { ServerProcess } from '../../emulators/server-process.ts';
import { Unavailable } from '../../emulators/unavailable.ts';
import { FakeDynamoDB } from '../../lib/index.ts';
import { isToBeRecorded, numberAmong, recordRun } from '../../scripts/last-runs.ts';
import { differences } from './differences.ts';
import { overused, progress, report } from './report.ts';
import type { Pair } from './run-scenario.ts';
import { search } from './search.ts';
import { Service } from './service.ts';
import { Survey } from './survey.ts';
import { Tally } from './tally.ts';
import { unsignedConfig } from './unsigned-config.ts';

const words = process.argv.slice(2);
const operations = numberAmong(words) ?? Number(process.env['DIFFERENTIAL_OPERATIONS'] ?? 20_000);
const seed = Number(process.env['DIFFERENTIAL_SEED'] ?? Date.now() % 2 ** 31);
const path = process.env['DIFFERENTIAL_PATH'];

/** Scenarios under way at a time: the one service works while the other waits. A replay is of one alone. */
const lanes = path === undefined ? 2 : 1;

/** Not compiled a second time: in so few operations the compiler takes twice of what its better code saves. */
const javaOptions = ['-XX:TieredStopAtLevel=1'];

/** Then DynamoDB Local is started anew: it keeps something of every table there was, and gets slower by it. */
const operationsOfOneProcess = 10_000;

const tally = new Tally();
const surveyed = words.includes('--survey') ? new Survey() : undefined;
const complaint = await legs(surveyed?.run ?? search);
console.log(report(tally, differences));
const complaints = [complaint ?? [], overused(tally, differences)].flat();
for (const text of [complaints, surveyed?.summary ?? []].flat()) {
  console.error(text);
  process.exitCode = 1;
}
// What a survey met and is not listed is recorded with it, by the number of its kinds.
if (complaints.length === 0 && isToBeRecorded(words) && path === undefined) {
  recordRun(join(import.meta.dirname, '..', '..'), 'differential', {
    seed,
    seconds: tally.seconds,
    counts: {
      operations: tally.operations,
      'listed differences met': differences.filter(({ name }) => tally.timesUsed(name) > 0).length,
      ...(surveyed === undefined ? {} : { 'unlisted ones, read and listed since': surveyed.kinds }),
    },
    requests: tally.requests,
  });
}

/** Processes of DynamoDB Local, one for each lane, and then new ones, until enough was asked or something was found. */
async function legs(find: typeof search): Promise<string | undefined> {
  let next = seed;
  for (;;) {
    const locals = await Promise.all(Array.from({ length: lanes }, startOrExit));
    console.log(next === seed ? `At least ${operations} operations from seed ${seed}.` : progress(tally));
    try {
      const found = await find(locals.map(pairWith), tally, {
        operations: Math.min(operations, tally.operations + lanes * operationsOfOneProcess),
        nextSeed: () => next++,
        path,
      });
      if (found !== undefined || path !== undefined || tally.operations >= operations) return found;
    } finally {
      for (const local of locals) local.stop();
    }
  }
}

async function startOrExit(): Promise<ServerProcess> {
  return startDynamoDBLocal(javaOptions).catch((error: unknown) => {
    if (!(error instanceof Unavailable)) throw error;
    console.error(error.message);
    process.exit(1);
  });
}

function pairWith({ endpoint }: ServerProcess): Pair {
  const dynamodb = new FakeDynamoDB();
  const config = dynamodb.clientConfig();
  return {
    ours: new Service(config),
    forget: () => dynamodb.reset(),
    local: new Service(unsignedConfig(endpoint, config)),
  };
}
