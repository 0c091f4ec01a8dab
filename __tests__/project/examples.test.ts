/** Every file of examples/ runs to its end, as a reader would run it. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const files = readdirSync(join(root, 'examples')).filter((file) => file.endsWith('.ts'));
/** Parts of other examples, to be copied and not to be run. */
const parts = new Set(
  files.flatMap((file) => {
    const text = readFileSync(join(root, 'examples', file), 'utf8');
    return [...text.matchAll(/from '\.\/([^']+)'/g)].map((match) => match[1]);
  }),
);
const examples = files.filter((file) => !parts.has(file));

function run(example: string): string {
  return execFileSync(process.execPath, ['--import', 'tsx', join('examples', example)], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

describe('examples', () => {
  it.each(examples)('%s runs', (example) => {
    expect(run(example)).not.toBe('');
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
    ]);
  });
});
