/** The configuration file: where it is looked for, how it is loaded, and what is refused in it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, UsageError } from '../../lib/index.ts';
import { checkConfiguration } from '../../lib/setup/check-configuration.ts';
import { findConfiguration } from '../../lib/setup/find-configuration.ts';
import { loadConfiguration } from '../../lib/setup/load-configuration.ts';
import { readTemplates } from '../../lib/setup/read-templates.ts';

const root = mkdtempSync(join(tmpdir(), 'fake-dynamodb-configuration-'));
const inner = join(root, 'packages', 'shop', 'tests');

beforeAll(() => mkdirSync(inner, { recursive: true }));
afterAll(() => rmSync(root, { recursive: true }));

function write(name: string, text = '{}'): string {
  const file = join(root, name);
  writeFileSync(file, text);
  return file;
}

describe('where it is looked for', () => {
  it('is in the folder of the test file, or in the nearest one above it', () => {
    expect(findConfiguration(inner)).toBeUndefined();
    const outermost = write('fake-dynamodb.config.js');
    expect(findConfiguration(inner)).toBe(outermost);
    const nearest = write('packages/shop/fake-dynamodb.config.json');
    expect(findConfiguration(inner)).toBe(nearest);
    expect(findConfiguration(join(root, 'packages'))).toBe(outermost);
  });

  it.each(['ts', 'mts', 'cts', 'js', 'mjs', 'cjs', 'json'])('may end with .%s', (ending) => {
    const folder = mkdtempSync(join(root, 'ending-'));
    writeFileSync(join(folder, `fake-dynamodb.config.${ending}`), '');
    expect(findConfiguration(folder)).toBe(join(folder, `fake-dynamodb.config.${ending}`));
  });
});

describe('how it is loaded', () => {
  const configuration = { reset: 'all' } as const;
  const unused = (): never => {
    throw new Error('not to be asked for');
  };

  it.each([
    ['an object', configuration],
    ['a default export', { __esModule: true, default: configuration }],
    ['a default export that was wrapped twice', { default: { default: configuration } }],
    ['a function', { default: () => configuration }],
  ])('is at once when required: %s', (_what, exported) => {
    expect(loadConfiguration('config.ts', { require: () => exported, import: unused })).toEqual(
      configuration,
    );
  });

  it.each([
    ['a promise', { default: Promise.resolve(configuration) }],
    ['an asynchronous function', { default: () => Promise.resolve(configuration) }],
  ])('is later with %s', async (_what, exported) => {
    const loading = loadConfiguration('config.ts', { require: () => exported, import: unused });
    expect(loading).toBeInstanceOf(Promise);
    await expect(loading).resolves.toEqual(configuration);
  });

  it('imports what cannot be required', async () => {
    const require = (): never => {
      throw Object.assign(new Error('Must use import'), { code: 'ERR_REQUIRE_ESM' });
    };
    const loading = loadConfiguration('config.mjs', {
      require,
      import: () => Promise.resolve({ default: configuration }),
    });
    await expect(loading).resolves.toEqual(configuration);
  });

  it('names the file when it throws', async () => {
    const fails = (): never => {
      throw new Error('a typing error');
    };
    const text = 'fake-dynamodb: config.ts: it cannot be loaded: Error: a typing error.';
    expect(() => loadConfiguration('config.ts', { require: fails, import: unused })).toThrow(text);
    const loading = loadConfiguration('config.ts', {
      import: () => Promise.reject(new Error('a typing error')),
    });
    await expect(loading).rejects.toThrow(text);
  });

  it('reads JSON', () => {
    const file = write('good.json', '{ "reset": "all" }');
    expect(loadConfiguration(file, { import: unused })).toEqual(configuration);
    const bad = write('bad.json', '{ reset }');
    expect(() => loadConfiguration(bad, { import: unused })).toThrow(`fake-dynamodb: ${bad}: it is no JSON`);
  });
});

describe('what is refused', () => {
  it.each([
    [[], 'its default export is no object'],
    ['data', 'its default export is no object'],
    [{ tabels: [] }, '"tabels" is none of tables, templates, items, reset, matchers, region'],
    [{ tables: {} }, 'tables: expected a list'],
    [{ templates: 'template.yml' }, 'templates: expected a list'],
    [{ items: 'none' }, 'items: expected an object of lists by table'],
    [{ reset: 'each' }, 'reset: expected one of data, all, nothing, not "each"'],
    [{ matchers: 'yes' }, 'matchers: expected true or false, not "yes"'],
  ])('%j', (configuration, problem) => {
    const check = (): void => checkConfiguration(configuration, 'a.config.ts');
    expect(check).toThrow(UsageError);
    expect(check).toThrow(`fake-dynamodb: a.config.ts: ${problem}`);
  });

  it('is nothing of what a configuration may have, or leaves undefined', () => {
    const whole = defineConfig({
      tables: [],
      templates: undefined,
      items: {},
      reset: 'nothing',
      matchers: false,
      region: 'eu-west-1',
      accountId: '111122223333',
      seed: 1,
      clock: undefined,
      transitions: 'aws',
      timeToLive: 'manual',
      shardCount: 2,
      requests: false,
    });
    expect(() => checkConfiguration(whole, 'a.config.ts')).not.toThrow();
  });
});

describe('templates', () => {
  const text = '{ "Resources": {} }';

  it("are read from the configuration's folder on, in stacks too", () => {
    write('orders.template.json', text);
    const file = join(root, 'fake-dynamodb.config.js');
    expect(
      readTemplates(
        ['orders.template.json', { template: './orders.template.json', stackName: 'shop' }],
        file,
      ),
    ).toEqual([text, { template: text, stackName: 'shop' }]);
  });

  it('may be there already', () => {
    const parsed = { Resources: {} };
    expect(readTemplates([parsed, text, { template: parsed }], 'a.config.ts')).toEqual([
      parsed,
      text,
      { template: parsed },
    ]);
    expect(readTemplates(undefined, 'a.config.ts')).toBeUndefined();
  });

  it('name the file that is not there', () => {
    expect(() => readTemplates(['a.json', 'b.json'], join(root, 'x.config.ts'))).toThrow(
      /x\.config\.ts: templates\[0\]: a\.json cannot be read: Error: ENOENT/,
    );
  });
});
