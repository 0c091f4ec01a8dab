import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationsTable } from '../../scripts/operations-table.ts';

const readme = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');

/** Prettier pads the cells of a table; what is said in them is what counts. */
function unpadded(text: string): string {
  return text.replaceAll(/ +\|/g, ' |').replaceAll(/-+/g, '-');
}

describe('the README', () => {
  it('tells which operations are done (else: npm run generate:readme)', () => {
    expect(unpadded(readme)).toContain(unpadded(operationsTable().trim()));
  });

  it('has the two lines that do everything on a fresh clone', () => {
    const lines = readme.split('\n').filter((line) => line.startsWith('npm ci'));
    expect(lines).toEqual(['npm ci && npm run quickstart', 'npm ci && npm test']);
  });
});
