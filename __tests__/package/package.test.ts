/** The package as a user gets it: packed, looked at by the field's two checkers, installed, and used. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..', '..');
const work = mkdtempSync(join(tmpdir(), 'fake-dynamodb-'));
const unpackedBytesMax = 1_000_000;

interface Packed {
  readonly filename: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

let packed: Packed;
let tarball: string;

beforeAll(() => {
  // The build is there: `npm test` makes it first. A script here would build again under other tests' feet.
  expect(existsSync(join(root, 'dist/esm/index.js'))).toBe(true);
  const listing = run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', work], root);
  packed = firstOf(JSON.parse(listing));
  tarball = join(work, packed.filename);
}, 60_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('what is packed', () => {
  it('is small, and has no tests, sources or tools in it', () => {
    expect(packed.unpackedSize).toBeLessThan(unpackedBytesMax);
    const others = packed.files
      .map(({ path }) => path)
      .filter((path) => !/^dist\/(esm|cjs)\/.*\.(js|d\.ts)$/.test(path));
    expect(others.sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/cjs/package.json',
      'package.json',
    ]);
  });

  it('passes publint', () => {
    expect(run('npx', ['publint', '--strict', tarball], root)).toContain('All good!');
  }, 60_000);

  it('resolves with its types everywhere, by are-the-types-wrong', () => {
    // The Vitest entry is ESM alone, as Vitest is.
    const flags = ['--ignore-rules', 'cjs-resolves-to-esm', '--format', 'ascii', '--no-emoji', '--no-color'];
    expect(run('npx', ['attw', tarball, ...flags], root)).toContain('No problems found');
  }, 60_000);
});

describe('what is installed', () => {
  const project = join(work, 'project');

  beforeAll(() => {
    mkdirSync(project);
    writeFileSync(join(project, 'package.json'), '{ "private": true }');
    run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', tarball], project);
    // The SDK is large and the same everywhere: the project's own copy will do.
    for (const scope of ['@aws-sdk', '@smithy', '@types']) {
      symlinkSync(join(root, 'node_modules', scope), join(project, 'node_modules', scope));
    }
  }, 120_000);

  it("runs the README's first example as ESM", () => {
    expect(runProgram('example.mjs', firstExample())).toBe("{ id: 'u1', name: 'Ada' }\n");
  });

  it("runs the README's first example as CommonJS", () => {
    const required = firstExample().replaceAll(
      /^import (\{[^}]*\}) from ('[^']*');$/gm,
      (_line, names: string, from: string) => `const ${names} = require(${from});`,
    );
    expect(runProgram('example.cjs', `(async () => {\n${required}\n})();`)).toBe(
      "{ id: 'u1', name: 'Ada' }\n",
    );
  });

  it('has one class in a process, required or imported', () => {
    const program = `
      import { createRequire } from 'node:module';
      import { FakeDynamoDB } from 'fake-dynamodb';
      console.log(createRequire(import.meta.url)('fake-dynamodb').FakeDynamoDB === FakeDynamoDB);`;
    expect(runProgram('one-class.mjs', program)).toBe('true\n');
  });

  it('goes into a bundle for browsers', () => {
    writeFileSync(
      join(project, 'page.js'),
      "import { FakeDynamoDB } from 'fake-dynamodb'; console.log(new FakeDynamoDB().clientConfig().region);",
    );
    const esbuild = join(root, 'node_modules/.bin/esbuild');
    run(esbuild, ['page.js', '--bundle', '--platform=browser', '--outfile=page.bundle.cjs'], project);
    expect(run(process.execPath, ['page.bundle.cjs'], project)).toBe('us-east-1\n');
  });

  it.each([
    ['nodenext', 'module', 'nodenext'],
    ['bundler', 'module', 'esnext'],
    ['CommonJS', 'commonjs', 'nodenext'],
  ])(
    'type-checks strictly without skipping its declarations (%s)',
    (resolution, type, module) => {
      const folder = join(project, `types-${resolution}`);
      mkdirSync(folder);
      writeFileSync(join(folder, 'package.json'), JSON.stringify({ type }));
      writeFileSync(join(folder, 'use.ts'), typedUse);
      const flags = [
        '--noEmit',
        '--strict',
        '--exactOptionalPropertyTypes',
        '--target',
        'es2022',
        '--module',
        module,
      ];
      const moduleResolution = resolution === 'bundler' ? 'bundler' : 'nodenext';
      const output = runTsc(
        [...flags, '--moduleResolution', moduleResolution, '--types', 'node', 'use.ts'],
        folder,
      );
      expect(output).toBe('');
    },
    60_000,
  );

  function runProgram(file: string, program: string): string {
    writeFileSync(join(project, file), program);
    return run(process.execPath, ['--no-warnings', file], project);
  }
});

const typedUse = `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { FakeDynamoDB, ManualClock, type FakeDynamoDBOptions } from 'fake-dynamodb';

const options: FakeDynamoDBOptions = { clock: new ManualClock(0), region: 'eu-west-1' };
const dynamodb = new FakeDynamoDB(options);
export const client = new DynamoDBClient(dynamodb.clientConfig());
export const streams = new DynamoDBStreamsClient(dynamodb.clientConfig());
export const bare = new DynamoDBClient({ requestHandler: dynamodb.requestHandler });
`;

function firstExample(): string {
  const example = /```ts\n([^]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1];
  if (example === undefined) throw new Error('the README has no example');
  return example;
}

function runTsc(flags: readonly string[], cwd: string): string {
  const typescript = dirname(createRequire(join(root, 'package.json')).resolve('typescript/package.json'));
  return run(process.execPath, [join(typescript, 'bin', 'tsc'), ...flags], cwd);
}

function run(command: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const output =
      error instanceof Error && 'stdout' in error && 'stderr' in error ? [error.stdout, error.stderr] : [];
    throw new Error([String(error), ...output].join('\n'), { cause: error });
  }
}

function firstOf(listing: unknown): Packed {
  // npm prints a list up to version 11, and an object by package name from some later one on.
  const entries: unknown[] = Array.isArray(listing) ? listing : Object.values(Object(listing));
  const [first] = entries;
  if (!isPacked(first)) throw new Error(`npm pack printed ${JSON.stringify(listing)}`);
  return first;
}

function isPacked(value: unknown): value is Packed {
  return typeof value === 'object' && value !== null && 'filename' in value && 'unpackedSize' in value;
}
