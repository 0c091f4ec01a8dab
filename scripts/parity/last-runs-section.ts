/** The table of what the last long runs came through. */
import { type Check, checks, type LastRun, type LastRuns } from '../last-runs.ts';

const described: Readonly<Record<Check, readonly [what: string, command: string]>> = {
  unit: ['the whole suite of Jest', 'npm run record:unit'],
  fuzz: [
    'requests that no client would send: answered as AWS may, and a refusal changes nothing',
    'npm run test:fuzz',
  ],
  histories: ['random histories of the whole ordinary API beside a naive model', 'npm run test:histories'],
  atomicity: [
    'a fault at every step of every write of several things: all of it or nothing',
    'npm run test:atomicity',
  ],
  leaks: ['memory in use after a fifth of the requests and after all of them', 'npm run test:leaks'],
  differential: [
    'the same requests to the fake and to DynamoDB Local: the same answers',
    'npm run test:differential',
  ],
};

export function lastRunsSection(lastRuns: LastRuns): readonly string[] {
  return [
    '## Last runs',
    '',
    'Each command ran to its end without a failure. With `-- --record` it writes down its figures. A survey of the',
    'differential test goes on past what is not listed: that was read and listed, and the rounds that met it agree now.',
    '',
    '| command | what it looks for | came through | seed | seconds | Node | on |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...checks.map((check) => row(check, lastRuns[check])),
    '',
  ];
}

function row(check: Check, run: LastRun | undefined): string {
  const [what, command] = described[check];
  const start = `| \`${command}\` | ${what} |`;
  if (run === undefined) return `${start} not recorded yet | | | | |`;
  const counts = Object.entries(run.counts).map(([name, value]) => `${value.toLocaleString('en')} ${name}`);
  const seed = run.seed === undefined ? '' : String(run.seed);
  return `${start} ${counts.join(', ')} | ${seed} | ${run.seconds.toLocaleString('en')} | ${run.node} | ${run.date} |`;
}
