import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parityPage } from '../../scripts/parity/page.ts';
import { rulesByOperation } from '../../scripts/parity/rules-by-operation.ts';
import { TestSources } from '../../scripts/parity/test-sources.ts';
import { unpadded } from './unpadded.ts';

const root = join(__dirname, '..', '..');

describe('docs/parity.md', () => {
  it('is what the registry, the tests, the lists and the last runs make of it (else: npm run generate:parity)', () => {
    const page = readFileSync(join(root, 'docs', 'parity.md'), 'utf8');
    expect(unpadded(page).split('\n')).toEqual(unpadded(parityPage(root)).split('\n'));
  });

  it('leaves out no rule: each is of an operation by its block, its title, its file or the list of shared files', () => {
    expect(rulesByOperation(root).unattributed).toEqual([]);
  });
});

describe('rules', () => {
  const rulesOf = (file: string) =>
    new TestSources()
      .rulesOf(join(root, '__tests__', file))
      .map(({ blocks, title }) => [...blocks, title].join(' > '));

  it('are titles of tests, and those of a table row by row', () => {
    expect(rulesOf('operations/account/account.test.ts')).toEqual([
      'DescribeLimits > tells the quotas of a new account',
      'DescribeEndpoints > tells the host of us-east-1',
      'DescribeEndpoints > tells the host of eu-west-1',
    ]);
  });

  it('of a table may come from constants, from parameters of the block, and from functions in other files', () => {
    expect(rulesOf('operations/tables/busy-table.test.ts')).toContain(
      'While throughput is being changed > more throughput is refused',
    );
    expect(rulesOf('operations/items/get-item.test.ts')).toContain(
      'the order of checks > alone: ValidationException: One or more parameter values were invalid: An number set  may not be empty',
    );
  });
});
