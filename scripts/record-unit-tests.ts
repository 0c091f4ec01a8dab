// Runs the whole suite of Jest and records how many tests passed. `npm run record:unit`; the package must have been built.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordRun } from './last-runs.ts';
import { runJest } from './run-jest.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'fake-dynamodb-results-'));
const file = join(folder, 'results.json');
const { status, seconds } = runJest(root, ['--json', '--outputFile', file]);
if (status === 0) {
  const results = JSON.parse(readFileSync(file, 'utf8'));
  recordRun(root, 'unit', {
    seconds,
    counts: { tests: results.numPassedTests, files: results.numPassedTestSuites },
  });
}
rmSync(folder, { recursive: true });
process.exitCode = status;
