import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gapsTable } from '../../scripts/gaps.ts';
import { operationsTable } from '../../scripts/operations-table.ts';
import { unpadded } from './unpadded.ts';

const readme = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');

describe('the README', () => {
  it('tells which operations are done (else: npm run generate:readme)', () => {
    expect(unpadded(readme)).toContain(unpadded(operationsTable().trim()));
  });

  it('tells every known gap (else: npm run generate:readme)', () => {
    expect(unpadded(readme)).toContain(unpadded(gapsTable().trim()));
  });

  it('has the two lines that do everything on a fresh clone', () => {
    const lines = readme.split('\n').filter((line) => line.startsWith('npm ci'));
    expect(lines).toEqual(['npm ci && npm run quickstart', 'npm ci && npm test']);
  });
});
