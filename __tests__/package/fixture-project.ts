/** Makes a project of a fixture, installs the packed package in it as a user does, and runs its tests. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Both Jest and npm run in the project's root. */
const fixtures = resolve('__tests__/package/fixtures');
const examples = resolve('examples');

export interface FixtureProject {
  readonly name: string;
  /** The folder of the fixture. */
  readonly fixture: 'jest' | 'vitest' | 'node-test';
  /** Exact versions of what the project has, beside what the fixture's own package.json says. */
  readonly versions: Readonly<Record<string, string>>;
  /** A folder of examples/ that the project has in it, by the same name. */
  readonly example?: string;
  /** Arguments for each run of the tests; one run without any by default. */
  readonly runs?: readonly (readonly string[])[];
}

/** The package as it would be published, as it was last built. */
export async function pack(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], resolve());
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack made no file');
  return join(folder, tarball);
}

/** What the test runner printed in each run; rejects with all of it when one fails. */
export async function runFixtureProject(
  project: FixtureProject,
  { tarball, folder }: { readonly tarball: string; readonly folder: string },
): Promise<string> {
  layOut(project, { tarball, folder });
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], folder);
  const outputs: string[] = [];
  for (const args of project.runs ?? [[]]) {
    outputs.push(await run('npm', ['test', '--silent', '--', ...args], folder));
  }
  return outputs.join('\n');
}

function layOut(
  { fixture, versions, example }: FixtureProject,
  { tarball, folder }: { readonly tarball: string; readonly folder: string },
): void {
  mkdirSync(folder, { recursive: true });
  cpSync(join(fixtures, fixture), folder, { recursive: true });
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { devDependencies = {}, ...rest } = Object(manifest);
  const dependencies = { ...devDependencies, ...versions, 'fake-dynamodb': `file:${tarball}` };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...rest, dependencies }, undefined, 2));
  if (fixture === 'vitest') cpSync(join(fixtures, 'shared'), folder, { recursive: true });
  if (fixture === 'jest') layOutJest(folder);
  if (example !== undefined) cpSync(join(examples, example), join(folder, example), { recursive: true });
}

/** Each folder that knows the set-up by `setup.js` gets the same code and tests. */
function layOutJest(folder: string): void {
  for (const { name, parentPath } of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (name !== 'setup.js') continue;
    cpSync(join(fixtures, 'shared'), parentPath, { recursive: true });
    cpSync(join(folder, 'tests'), join(parentPath, 'tests'), { recursive: true });
    const { type }: { type?: unknown } = JSON.parse(readFileSync(join(parentPath, 'package.json'), 'utf8'));
    if (type === 'module') continue;
    cpSync(join(folder, 'commonjs-tests'), join(parentPath, 'tests'), { recursive: true });
  }
}

function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd, env: environment(cwd), maxBuffer: 64 * 1024 * 1024 };
    execFile(command, [...args], options, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`;
      if (error === null) resolve(output);
      else reject(new Error(`${command} ${args.join(' ')}\n${output}`, { cause: error }));
    });
  });
}

/** That of a machine on which nobody has set up AWS, and where no other test runner is about. */
function environment(folder: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(AWS_|JEST_|VITEST|NODE_OPTIONS$|NODE_ENV$|npm_)/.test(name),
  );
  return {
    ...Object.fromEntries(own),
    CI: 'true',
    NO_COLOR: '1',
    AWS_CONFIG_FILE: join(folder, 'no-file'),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, 'no-file'),
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}
