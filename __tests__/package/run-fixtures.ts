/**
 * Runs the fixture projects of the whole matrix, or those whose names have what is said: `npm run test:fixtures Vitest`.
 * The package must have been built. A project whose tests fail is left where it is, to look at.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inFull } from './fixture-matrix.ts';
import { pack, runFixtureProject } from './fixture-project.ts';

const [wanted = ''] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), 'fake-dynamodb-fixtures-'));
const tarball = await pack(work);
let failed = 0;
for (const [index, project] of inFull.entries()) {
  if (!project.name.includes(wanted)) continue;
  const folder = join(work, String(index));
  const start = performance.now();
  try {
    await runFixtureProject(project, { tarball, folder });
    rmSync(folder, { recursive: true });
    console.log(`passed  ${project.name} (${Math.round((performance.now() - start) / 1000)} s)`);
  } catch (error) {
    failed += 1;
    console.log(`failed  ${project.name} in ${folder}\n${String(error)}`);
  }
}
if (failed === 0) rmSync(work, { recursive: true });
process.exitCode = failed === 0 ? 0 : 1;
