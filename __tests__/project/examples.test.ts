/** Every file of examples/ runs to its end, as a reader would run it. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const examples = readdirSync(join(root, 'examples')).filter((file) => file.endsWith('.ts'));

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
});
