/** Rules about the code itself that no linter here knows. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import * as entry from '../../lib/index.ts';

const root = join(__dirname, '..', '..');
const lib = join(root, 'lib');
const files = readdirSync(lib, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => ({ file, text: readFileSync(join(lib, file), 'utf8') }));

/** Code without comments, so that a comment may speak of what the code may not do. */
function code(text: string): string {
  return text.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
}

function offenders(pattern: RegExp, allowed: readonly string[]): readonly string[] {
  return files
    .filter(({ file, text }) => pattern.test(code(text)) && !allowed.includes(file))
    .map(({ file }) => file);
}

describe('the core runs anywhere JavaScript runs', () => {
  /** What hooks the loader of modules and reads a project's files can only be of Node. */
  const ofNode = /^(setup\/|jest\.ts|vitest\.ts)/;

  it('imports nothing of Node', () => {
    const found = offenders(/['"]node:|\brequire\(|\bprocess\.|\bBuffer\b/, []);
    expect(found.filter((file) => !ofNode.test(file))).toEqual([]);
  });

  it('imports no entry, which would bring Node with it', () => {
    const imports = files.filter(({ text }) => /from '\.[^']*\/(setup\/|jest\.ts|vitest\.ts)/.test(text));
    expect(
      imports.map(({ file }) => file).filter((file) => !ofNode.test(file) && !file.startsWith('client-mock')),
    ).toEqual([]);
  });

  it('leaves the parser of YAML to the one entry that those take who have YAML', () => {
    expect(offenders(/from 'yaml'/, ['templates.ts'])).toEqual([]);
    expect(offenders(/^import (?!type)[^;]*\/templates\.ts'/m, [])).toEqual([]);
  });

  it('imports nothing of the SDK', () => {
    expect(offenders(/from '@(aws-sdk|smithy)\//, [])).toEqual([]);
  });

  it('has no dependency but those that are declared', () => {
    const packages = new Set(
      files.flatMap(({ text }) => [...code(text).matchAll(/from '([^.'][^']*)'/g)].map((match) => match[1])),
    );
    const ofRunners = ['expect', 'vitest'];
    const others = [...packages].filter(
      (name = '') => !name.startsWith('node:') && !ofRunners.includes(name),
    );
    expect(new Set(others)).toEqual(new Set(['crc-32', 'sorted-btree', 'yaml']));
  });
});

describe('time and chance come in from outside', () => {
  it('reads the clock in one place', () => {
    expect(offenders(/\bDate\.now\b|\bnew Date\(\)|\bperformance\./, ['control/clock.ts'])).toEqual([]);
  });

  it('sets timers in one place, and only where latency is asked for', () => {
    expect(
      offenders(/\b(setTimeout|setInterval|setImmediate|queueMicrotask)\b/, ['transport/delay.ts']),
    ).toEqual([]);
  });

  it('draws from Math.random no more than a seed', () => {
    expect(offenders(/Math\.random|crypto\./, ['control/random-seed.ts'])).toEqual([]);
  });
});

describe('the tree of files', () => {
  it('has no file that nothing imports', () => {
    const imported = new Set([
      'index.ts',
      'jest.ts',
      'vitest.ts',
      'client-mock.ts',
      'matchers.ts',
      'templates.ts',
    ]);
    for (const { file, text } of files) {
      for (const [, target] of text.matchAll(/from '(\.[^']*)'/g)) {
        imported.add(relative(lib, join(lib, dirname(file), target ?? '')));
      }
    }
    expect(files.map(({ file }) => file).filter((file) => !imported.has(file))).toEqual([]);
  });

  it('lists what it exports by name', () => {
    expect(offenders(/export \*/, [])).toEqual([]);
    expect(Object.keys(entry).sort()).toMatchInlineSnapshot(`
      [
        "FakeDynamoDB",
        "ManualClock",
        "SystemClock",
        "UsageError",
        "connectionLost",
        "defineConfig",
        "fromSdkItem",
        "fromSdkValue",
        "internalServerError",
        "latency",
        "serviceError",
        "throttling",
        "toAttributeValue",
        "toDocument",
        "toItem",
        "toPlain",
        "toSdkItem",
        "toSdkValue",
        "transactionConflict",
        "unprocessed",
      ]
    `);
  });
});
