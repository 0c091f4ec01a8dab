import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

function pages(folder: string): Record<string, string> {
  const names = readdirSync(folder);
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

describe('docs/api', () => {
  it('says what the comments in lib say, of every public name (else: npm run generate:api)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'api-reference-'));
    try {
      // Fails by itself where a public name or member has no comment.
      const script = join('scripts', 'api-reference', 'generate.ts');
      execFileSync(process.execPath, ['--import', 'tsx', script, folder], { cwd: root, encoding: 'utf8' });
      expect(pages(join(root, 'docs', 'api'))).toEqual(pages(folder));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 180_000);
});
