/** What a reader copies out of the documentation compiles: strictly, against lib and the SDK's own types. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { snippetsOf, writeProject } from './snippets.ts';

const root = join(__dirname, '..', '..');
const documents = [
  join(root, 'README.md'),
  ...readdirSync(join(root, 'docs', 'api')).map((page) => join(root, 'docs', 'api', page)),
];

describe('the examples in README.md and docs/api', () => {
  it('compile', () => {
    const folder = join(root, '.cache', 'snippets');
    const snippets = documents.flatMap((file) => snippetsOf(file));
    expect(snippets.length).toBeGreaterThan(50);
    writeProject(folder, snippets);
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout.trim()).toBe('');
  }, 180_000);

  it('begin with one that is whole, and prints what it says', () => {
    const folder = join(root, '.cache', 'first-snippet');
    const [first] = snippetsOf(join(root, 'README.md'), ['ts']);
    if (first === undefined) throw new Error('README.md has no TypeScript');
    writeProject(folder, [first]);
    const [file = ''] = readdirSync(folder).filter((name) => name.startsWith('README'));
    const output = execFileSync(process.execPath, ['--import', 'tsx', join(folder, file)], {
      cwd: root,
      encoding: 'utf8',
    });
    const [, said] = /console\.log\(\w+\); \/\/ (.*)/.exec(first.code) ?? [];
    expect(output.trim()).toBe(said);
  });
});
