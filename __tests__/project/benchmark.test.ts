/** The benchmark page is made from a run, and says nothing of what is not measured any more. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchmarkPage, readRun } from '../../bench/page.ts';
import { unpadded } from './unpadded.ts';

const root = join(__dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'benchmark.md'), 'utf8');
const run = readRun(root);

describe('docs/benchmark.md', () => {
  it('has a row for everything that the benchmark measures (else: npm run bench -- <group> --page)', () => {
    const list = execFileSync(
      process.execPath,
      ['--no-warnings', '--import', 'tsx', join('bench', 'index.ts'), '--list'],
      {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') },
      },
    );
    const measured = Object.entries(run).map(([group, { rows }]) => [group, rows.map(({ name }) => name)]);
    expect(Object.fromEntries(measured)).toEqual(JSON.parse(list));
  });

  it('is what the last run makes of it (else: npm run generate:benchmark)', () => {
    expect(unpadded(page).split('\n')).toEqual(unpadded(benchmarkPage(run)).split('\n'));
  });
});
