/** `docs/benchmark.md`, made from what `--page` wrote down of the runs. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GroupName, type GroupRun, groupNames, isKept, type Row, type Run } from './measured.ts';

export function runPath(root: string): string {
  return join(root, 'docs', 'data', 'benchmark.json');
}

export function readRun(root: string): Run {
  return existsSync(runPath(root)) ? JSON.parse(readFileSync(runPath(root), 'utf8')) : {};
}

const sections: Readonly<Record<GroupName, readonly [title: string, about: string]>> = {
  client: [
    'What clientConfig() spares the SDK',
    'Both clients are answered by the same canned handler, which does nothing: what is left is the time of the SDK itself.',
  ],
  engine: [
    'What the engine adds to a call',
    'The engine beside a handler that repeats its answers byte for byte without any work: with the stock client, with ' +
      '`clientConfig()`, and what is saved and spent together, beside the stock client and the handler that does nothing.',
  ],
  emulators: [
    'Beside dynalite and DynamoDB Local',
    'How many times as long as the fake they take. All keep their tables in memory, on the same machine; the two servers are ' +
      'processes of their own, and dynalite is told that tables take no time to come and to go (its default is half a second). ' +
      'DynamoDB Local runs on Java 17 or later with `-inMemory`. Clients have the configuration that a user would give them.',
  ],
  growth: [
    'A table of a million items',
    'A read in a table of 1,000,000 items beside the same in one of 1,000; keys come from all over the table.',
  ],
  streams: [
    'A stream of a million records, and memory',
    'A page of GetRecords from all over a stream of 1,000,000 records beside one of 1,000; and the heap that items and ' +
      'records take while they are kept.',
  ],
  'start-up': [
    'Start-up of the fake',
    'A fresh process each time. The first answer is that of ListTables by a new client; the SDK was loaded before.',
  ],
};

export function benchmarkPage(run: Run): string {
  const rows = Object.values(run).flatMap((group) => group.rows);
  const missed = rows.filter((row) => isKept(row) === false);
  const goals = rows.filter((row) => isKept(row) !== undefined);
  return [
    '<!-- Made by `npm run bench -- --page` from what it measured, which is in docs/data/benchmark.json. -->',
    '',
    '# Benchmark',
    '',
    '```sh',
    'npm run bench -- --page             # everything, and this page',
    'npm run bench -- emulators --page   # one group; the rest of the page stays',
    '```',
    '',
    'Two ways to do the same take turns in short rounds, in changing order. A ratio is the time of the second to that of the',
    'first: **best** compares the best rounds of each, which is what the code costs when nothing disturbs it; **median** is the',
    'median of the ratios of rounds, in which the drift of the machine cancels out. Times as such say more of the machine than of',
    'the code and are left out, but for start-up. A goal is kept if the smaller of the two keeps to it.',
    '',
    ...disturbedNote(run),
    ...missedSection(missed, goals.length),
    ...groupNames.flatMap((name) => groupSection(name, run[name])),
  ].join('\n');
}

/** A reader must not take noise for a figure, whichever way it errs. */
function disturbedNote(run: Run): readonly string[] {
  const disturbed = groupNames.filter((name) => (run[name]?.load ?? 0) > (run[name]?.cores ?? 0) * 1.5);
  if (disturbed.length === 0) return [];
  return [
    `**Rough figures**: ${disturbed.join(', ')} ran beside other work that wanted the same cores. There the figures may be off`,
    'by half and more either way, a goal may be kept or missed by chance, and start-up is several times what it is on a quiet machine.',
    '',
  ];
}

function missedSection(missed: readonly Row[], goals: number): readonly string[] {
  const title = ['## Goals that are missed', ''];
  if (missed.length === 0) return [...title, `None of ${goals}.`, ''];
  return [
    ...title,
    `${missed.length} of ${goals}:`,
    '',
    ...missed.map((row) => `- ${row.name}: ${row.kind === 'not measured' ? '' : comparedWithGoal(row)}`),
    '',
  ];
}

function comparedWithGoal(row: Exclude<Row, { kind: 'not measured' }>): string {
  const least = row.kind === 'ratio' ? Math.min(row.best, row.median) : row.best;
  return `${valueOf(row, least)}, and the goal is ${valueOf(row, row.goal)}`;
}

function groupSection(name: GroupName, group: GroupRun | undefined): readonly string[] {
  const [title, about] = sections[name];
  if (group === undefined) return [`## ${title}`, '', about, '', 'Not measured yet.', ''];
  const { date, node, cores, load, share, rows } = group;
  const fewer = share === 1 ? '' : `, with ${share} of the usual rounds`;
  return [
    `## ${title}`,
    '',
    about,
    '',
    `\`npm run bench -- ${name}\`, on ${date} with Node ${node} on ${cores} cores under a load of ${load.toFixed(0)}${fewer}.`,
    '',
    '| what | compared | best | median | goal | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(tableRow),
    '',
  ];
}

function tableRow(row: Row): string {
  if (row.kind === 'not measured') return `| ${row.name} | not measured: ${row.reason} | | | | |`;
  const compared = row.kind === 'ratio' ? `${row.candidate} to ${row.baseline}` : '';
  const verdict = { true: 'kept', false: '**missed**', undefined: '' }[String(isKept(row))];
  const [best, median, goal] = [row.best, row.median, row.goal].map((value) => valueOf(row, value));
  return `| ${row.name} | ${compared} | ${best} | ${median} | ${goal} | ${verdict} |`;
}

function valueOf(row: Row, value: number | undefined): string {
  if (value === undefined) return '';
  if (row.kind === 'figure') return `${value.toFixed(row.unit === 'ms' ? 1 : 0)} ${row.unit}`;
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
