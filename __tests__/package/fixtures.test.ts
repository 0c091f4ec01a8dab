/** Projects as users have them, with the packed package installed: each runs its own tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inCi } from './fixture-matrix.ts';
import { pack, runFixtureProject } from './fixture-project.ts';

const work = mkdtempSync(join(tmpdir(), 'fake-dynamodb-fixtures-'));
let tarball: string;

beforeAll(async () => {
  tarball = await pack(work);
}, 60_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

it.each(inCi)(
  '$name',
  async (project) => {
    const output = await runFixtureProject(project, { tarball, folder: join(work, project.name) });
    // Vitest, Jest and node:test all say so; a run without tests is no proof.
    expect(output).toMatch(/Tests:? +(\d+ skipped, )?\d+ passed|# pass [1-9]/);
  },
  300_000,
);
