/**
 * Every file of examples/ runs to its end, as a reader would run it. Its folders are projects of Jest: jest.config.js runs
 * them beside this suite; that of Vitest is run by __tests__/package with the packed package.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const entries = readdirSync(join(root, 'examples'), { withFileTypes: true });
const files = entries.map(({ name }) => name).filter((name) => name.endsWith('.ts'));
const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
/** Parts of other examples, to be copied and not to be run. */
const parts = new Set(
  files.flatMap((file) => {
    const text = readFileSync(join(root, 'examples', file), 'utf8');
    return [...text.matchAll(/from '\.\/([^']+)'/g)].map((match) => match[1]);
  }),
);
const examples = files.filter((file) => !parts.has(file));

const outputs = new Map<string, string>();

/** What it prints. It runs once. */
function run(example: string): string {
  const known = outputs.get(example);
  if (known !== undefined) return known;
  const output = execFileSync(process.execPath, ['--import', 'tsx', join('examples', example)], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  outputs.set(example, output);
  return output;
}

function testsOf(folder: string): string[] {
  const inFolder = readdirSync(join(root, 'examples', folder));
  return inFolder.filter((name) => name.endsWith('.test.ts')).map((name) => join(folder, name));
}

describe('examples', () => {
  it.each(examples)('%s runs', (example) => {
    expect(run(example)).not.toBe('');
  });

  it('has no folder that neither Jest nor Vitest runs', () => {
    const isRun = (folder: string): boolean =>
      ['jest.config.js', 'vitest.config.ts'].some((file) => existsSync(join(root, 'examples', folder, file)));
    expect(folders.filter((folder) => !isRun(folder))).toEqual([]);
  });

  it('says in each test and program what it shows', () => {
    const read = (file: string): string => readFileSync(join(root, 'examples', file), 'utf8');
    const shown = [...files, ...folders.flatMap(testsOf)];
    expect(shown.filter((file) => !read(file).startsWith('// '))).toEqual([]);
    expect(shown.length).toBeGreaterThan(10);
  });

  it('quickstart prints each change with its images', () => {
    expect(run('quickstart.ts').trim().split('\n')).toEqual([
      'INSERT',
      '  old: null',
      '  new: {"id":{"S":"a1"},"status":{"S":"new"},"total":{"N":"12.5"}}',
      'MODIFY',
      '  old: {"id":{"S":"a1"},"status":{"S":"new"},"total":{"N":"12.5"}}',
      '  new: {"id":{"S":"a1"},"status":{"S":"paid"},"total":{"N":"12.5"},"version":{"N":"1"}}',
      'REMOVE',
      '  old: {"id":{"S":"a1"},"status":{"S":"paid"},"total":{"N":"12.5"},"version":{"N":"1"}}',
      '  new: null',
    ]);
  });

  it('streams-walker-demo reads every change once, in order, whatever happens to the shards', () => {
    expect(run('streams-walker-demo.ts').trim().split('\n')).toEqual([
      '-- from the beginning',
      'INSERT {"id":"a1","status":"new"}',
      'INSERT {"id":"b2","status":"new"}',
      '-- after a split; the iterators have expired, too',
      'MODIFY {"id":"a1","status":"paid"}',
      'MODIFY {"id":"b2","status":"paid"}',
      '-- another walker, from the checkpoint; the shards have rolled over',
      'MODIFY {"id":"a1","status":"sent"}',
      'MODIFY {"id":"b2","status":"sent"}',
    ]);
  });

  it('testing-retries shows what a lost answer does', () => {
    expect(run('testing-retries.ts').trim().split('\n')).toEqual([
      '-- throttled twice: the third attempt succeeds',
      'PutItem 1 ProvisionedThroughputExceededException',
      'PutItem 2 ProvisionedThroughputExceededException',
      'PutItem 3 ok',
      '-- the answer is lost: the retry pays again',
      'balance 20',
      '-- the answer is lost: the retry finds that it has been paid',
      'ConditionalCheckFailedException',
      'balance 30',
      '-- the answer is lost: a transaction is known by the token that the SDK gave it',
      'balance 40 after 2 attempts',
    ]);
  });
});
