/**
 * How long a fresh process takes to load the built package and make a fake; and to have the first answer, when the SDK is
 * loaded already, as it is for whatever is tested. Needs `npm run build` first.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Figure, Group } from './measured.ts';

const root = join(import.meta.dirname, '..');
const runs = 15;
const loadedMsMax = 50;

const loadEsm = `const { FakeDynamoDB } = await import('${join(root, 'dist/esm/index.js')}');`;
const loadCommonJs = `const { FakeDynamoDB } = (await import('node:module')).createRequire('${root}/')('./dist/cjs/index.js');`;
const loadSdk = `const { DynamoDBClient, ListTablesCommand } = await import('@aws-sdk/client-dynamodb');`;
const firstAnswer =
  'await new DynamoDBClient(new FakeDynamoDB().clientConfig()).send(new ListTablesCommand({}));';

interface Program {
  readonly name: string;
  readonly before: string;
  readonly timed: string;
  readonly goal?: number;
}

const programs: readonly Program[] = [
  {
    name: 'import and new FakeDynamoDB(), ESM',
    before: '',
    timed: `${loadEsm} new FakeDynamoDB();`,
    goal: loadedMsMax,
  },
  {
    name: 'import and new FakeDynamoDB(), CommonJS',
    before: '',
    timed: `${loadCommonJs} new FakeDynamoDB();`,
    goal: loadedMsMax,
  },
  { name: 'from nothing to the first answer: the fake', before: loadSdk, timed: `${loadEsm} ${firstAnswer}` },
];

export const startUp: Group = {
  names: programs.map(({ name }) => name),
  async *rows() {
    for (const program of programs) yield await Promise.resolve(started(program));
  },
};

function started({ name, before, timed, goal }: Program): Figure {
  const source = `${before} const start = performance.now(); ${timed} console.log(performance.now() - start);`;
  const timesMs = Array.from({ length: runs }, () =>
    Number(
      execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', source], {
        cwd: root,
        encoding: 'utf8',
      }),
    ),
  ).sort((a, b) => a - b);
  const [best = NaN] = timesMs;
  const median = timesMs[runs >> 1] ?? NaN;
  return { kind: 'figure', name, unit: 'ms', best, median, ...(goal !== undefined && { goal }) };
}
