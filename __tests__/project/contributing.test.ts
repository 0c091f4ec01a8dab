/** The worked change of CONTRIBUTING.md is real: it is made here on a copy of lib, and its own test passes there. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { operations } from '../../lib/operations/registry.ts';
import { snippetsOf } from './snippets.ts';

const root = join(__dirname, '..', '..');
const folder = join(root, '.cache', 'first-change');
const codes = snippetsOf(join(root, 'CONTRIBUTING.md')).map(({ code }) => code);

/** Those that say in their first line which file they are. */
const files = codes.flatMap((code) => {
  const [, path, text] = /^\/\/ (\S+\.ts)\n([^]*)$/.exec(code) ?? [];
  return path === undefined || text === undefined ? [] : [{ path, text }];
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** What Jest says of the copy's tests. */
function testOutput(): string {
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  return spawnSync(process.execPath, [jest, '--rootDir', folder], { cwd: folder, encoding: 'utf8' }).stderr;
}

const jestConfig = `module.exports = {
  transform: { '\\\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } }] },
};
`;

describe('the worked change of CONTRIBUTING.md', () => {
  it('is still to be made (else: take another for it)', () => {
    expect(operations.has('DescribeContinuousBackups')).toBe(false);
  });

  it('begins with a test that fails and ends with the same test that passes', () => {
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(root, 'lib'), join(folder, 'lib'), { recursive: true });
    write('jest.config.cjs', jestConfig);
    const [testFile, operationFile] = files;
    if (testFile === undefined || operationFile === undefined) throw new Error('there are two files');
    write(testFile.path, testFile.text);
    expect(testOutput()).toContain('fake-dynamodb does not implement DescribeContinuousBackups yet');

    write(operationFile.path, operationFile.text);
    const registry = join('lib', 'operations', 'registry.ts');
    const line = codes.find((code) => code.startsWith('import { describeContinuousBackups }'));
    const before = readFileSync(join(folder, registry), 'utf8');
    write(
      registry,
      `${line}${before.replace('Operation[] = [', 'Operation[] = [describeContinuousBackups, ')}`,
    );
    expect(testOutput()).toContain('Tests:       2 passed, 2 total');
  }, 180_000);
});
