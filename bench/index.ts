/**
 * `npm run bench`: every group in turn; the exit code says whether all goals are kept. Names choose among the groups:
 * `npm run bench -- client engine emulators growth streams start-up`. `--page` writes what was measured into
 * docs/benchmark.md; `--list` names what would be measured, and measures nothing; nor does `--render`, which
 * makes the page anew of what was measured last. BENCH_SHARE=0.2 runs a fifth of the rounds.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { clientOverhead } from './client-overhead.ts';
import { besideEmulators } from './emulators.ts';
import { engineOverhead } from './engine-overhead.ts';
import { growth } from './growth.ts';
import { ratios, share } from './interleave.ts';
import { type Group, type GroupName, groupNames, isKept, type Row, type Run } from './measured.ts';
import { memory, memoryNames } from './memory.ts';
import { benchmarkPage, readRun, runPath } from './page.ts';
import { startUp } from './start-up.ts';
import { streamReading, streamReadingNames } from './stream-reading.ts';

const streams: Group = {
  names: [...streamReadingNames, ...memoryNames],
  async *rows() {
    yield* ratios(await streamReading());
    yield* memory();
  },
};

const groups: Readonly<Record<GroupName, Group>> = {
  client: clientOverhead,
  engine: engineOverhead,
  emulators: besideEmulators,
  growth,
  streams,
  'start-up': startUp,
};

const root = join(import.meta.dirname, '..');
const words = process.argv.slice(2);
const named = groupNames.filter((name) => words.includes(name));
const chosen = named.length === 0 ? groupNames : named;

if (words.includes('--list')) {
  console.log(JSON.stringify(Object.fromEntries(groupNames.map((name) => [name, groups[name].names]))));
} else if (words.includes('--render')) {
  await writePage({});
} else {
  let run: Run = {};
  for (const name of chosen) run = { ...run, [name]: await measured(name) };
  const rows = Object.values(run).flatMap((group) => group.rows);
  process.exitCode = rows.some((row) => isKept(row) === false) ? 1 : 0;
  if (words.includes('--page')) await writePage(run);
}

async function measured(name: GroupName): Promise<Run[GroupName]> {
  const rows: Row[] = [];
  for await (const row of groups[name].rows()) {
    console.log(told(row));
    rows.push(row);
  }
  // The page is checked against the names, so they must be those of the rows.
  if (rows.map((row) => row.name).join('\n') !== groups[name].names.join('\n'))
    throw new Error(`the group ${name} measured something other than it names`);
  const date = new Date().toISOString().slice(0, 10);
  return {
    date,
    node: process.version.slice(1),
    cores: availableParallelism(),
    load: loadavg()[0] ?? 0,
    share,
    rows,
  };
}

function told(row: Row): string {
  if (row.kind === 'not measured') return `${row.name}\n  not measured: ${row.reason}`;
  const digits = row.kind === 'ratio' ? 3 : 1;
  const unit = row.kind === 'ratio' ? '' : ` ${row.unit}`;
  const median = row.median === undefined ? '' : `, median ${row.median.toFixed(digits)}${unit}`;
  const goal =
    row.goal === undefined ? '' : ` (goal: at most ${row.goal}, ${isKept(row) === true ? 'kept' : 'MISSED'})`;
  const times =
    row.kind === 'ratio'
      ? [`${row.baseline}: ${inUs(row.baselineUs)}`, `${row.candidate}: ${inUs(row.candidateUs)}`]
      : [];
  const figures = `best ${row.best.toFixed(digits)}${unit}${median}${goal}`;
  return [row.name, ...[...times, figures].map((line) => `  ${line}`)].join('\n');
}

function inUs(time: number | undefined): string {
  return time === undefined ? '' : `${time.toFixed(1)} us`;
}

/** Groups that were not run keep what is known of them. */
async function writePage(run: Run): Promise<void> {
  const whole: Run = { ...readRun(root), ...run };
  const inOrder = Object.fromEntries(
    groupNames.filter((name) => whole[name] !== undefined).map((name) => [name, whole[name]]),
  );
  mkdirSync(dirname(runPath(root)), { recursive: true });
  writeFileSync(runPath(root), `${JSON.stringify(inOrder, lasting, 2)}\n`);
  const page = join(root, 'docs', 'benchmark.md');
  const style = await resolveConfig(page);
  writeFileSync(page, await format(benchmarkPage(readRun(root)), { ...style, parser: 'markdown' }));
}

/** Ratios and figures as closely as they can be repeated. */
function lasting(member: string, value: unknown): unknown {
  if (member.endsWith('Us')) return undefined;
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value;
}
