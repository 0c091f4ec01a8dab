/** What may happen in a history, as data. Picks are numbers, taken modulo what there is to pick from. */
import fc from 'fast-check';
import type { AttributeValue, Item } from './items.ts';
import type { Action, Condition, IndexSchema, TableSchema, Write } from './model.ts';

export const alpha: TableSchema = {
  name: 'alpha',
  hash: { name: 'h', type: 'S' },
  range: { name: 'r', type: 'N' },
  indexes: [
    {
      name: 'local',
      kind: 'LSI',
      hash: { name: 'h', type: 'S' },
      range: { name: 'g', type: 'S' },
      holds: [],
    },
    {
      name: 'by-g',
      kind: 'GSI',
      hash: { name: 'g', type: 'S' },
      range: { name: 'n', type: 'N' },
      holds: 'ALL',
    },
  ],
};
export const beta: TableSchema = { name: 'beta', hash: { name: 'k', type: 'B' }, indexes: [] };
export const schemas: readonly TableSchema[] = [alpha, beta];

/** Indexes that UpdateTable may add. */
export const addable: readonly IndexSchema[] = [
  {
    name: 'by-g',
    kind: 'GSI',
    hash: { name: 'g', type: 'S' },
    range: { name: 'n', type: 'N' },
    holds: 'ALL',
  },
  { name: 'by-n', kind: 'GSI', hash: { name: 'n', type: 'N' }, holds: [] },
  {
    name: 'by-n-g',
    kind: 'GSI',
    hash: { name: 'n', type: 'N' },
    range: { name: 'g', type: 'S' },
    holds: ['x'],
  },
];

export type Way = 'single' | 'batch' | 'transaction' | 'statement' | 'statements' | 'statement transaction';

export interface Read {
  readonly table: string;
  readonly index: number;
  /** Of an item that is there, if one is. */
  readonly partition: number;
  readonly comparator: '=' | '<' | '<=' | '>' | '>=' | 'BETWEEN' | 'begins_with' | undefined;
  readonly bounds: readonly [number, number];
  readonly descending: boolean;
  readonly limit: number | undefined;
  readonly filter: Condition;
  readonly segments: number;
}

export type Step =
  | { readonly kind: 'write'; readonly way: Way; readonly writes: readonly Write[] }
  | { readonly kind: 'get'; readonly way: Way; readonly keys: readonly { table: string; key: Item }[] }
  | { readonly kind: 'query' | 'scan'; readonly read: Read }
  | { readonly kind: 'create table' | 'delete table'; readonly table: string; readonly stream: boolean }
  | { readonly kind: 'add index' | 'drop index'; readonly table: string; readonly pick: number }
  | { readonly kind: 'stream'; readonly table: string; readonly on: boolean }
  | { readonly kind: 'shards'; readonly table: string; readonly how: 'split' | 'merge' | 'rollOver' }
  | { readonly kind: 'consume'; readonly table: string }
  | { readonly kind: 'expiry'; readonly table: string; readonly on: boolean }
  | { readonly kind: 'tag'; readonly table: string; readonly key: string; readonly value: string | undefined }
  | { readonly kind: 'move'; readonly byMs: number }
  | { readonly kind: 'save' | 'restore' | 'switch'; readonly pick: number }
  | { readonly kind: 'fork' | 'reset' };

const [minute, hour] = [60_000, 3_600_000];

const tableName = fc.constantFrom('alpha', 'alpha', 'beta');
const numbers = ['0', '1', '2', '-1', '10', '99.5', '100', '-1200', '0.25'];
const texts = ['a', 'b', 'ab', 'é', '\u{1F600}', '\uFFFD', 'a\0'];
const number = fc.constantFrom(...numbers).map((N): AttributeValue => ({ N }));
const text = fc.constantFrom(...texts).map((S): AttributeValue => ({ S }));
/** Around the time of the history, in seconds from its start. */
export const historyStart = Date.parse('2026-11-22T10:00:00Z');
const expiry = fc
  .constantFrom(-100_000, 30, 600, 7_200, 40_000, 1e7)
  .map((seconds): AttributeValue => ({ N: String(historyStart / 1000 + seconds) }));
const document: fc.Arbitrary<AttributeValue> = fc.oneof(
  number,
  text,
  expiry,
  fc.constantFrom<AttributeValue>(
    { SS: ['p', 'q'] },
    { NS: ['1', '20.5'] },
    { BS: ['AQ==', '/w=='] },
    { BOOL: false },
    { NULL: true },
    { L: [{ S: 'x' }, { L: [] }] },
    { M: { constructor: { N: '1' }, a: { M: {} } } },
  ),
);
const rare = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined, freq: 2 });
const attributes = fc.record({
  g: fc.oneof(
    { weight: 9, arbitrary: fc.option(text, { nil: undefined }) },
    { weight: 1, arbitrary: number },
  ),
  n: fc.oneof(
    { weight: 9, arbitrary: fc.option(number, { nil: undefined }) },
    { weight: 1, arbitrary: text },
  ),
  x: rare(document),
  y: rare(document),
  e: rare(expiry),
});
const alphaKey = fc.record({
  h: fc.constantFrom<AttributeValue>({ S: 'a' }, { S: 'é' }),
  r: fc.constantFrom<AttributeValue>({ N: '-1' }, { N: '2' }, { N: '10' }),
});
const betaKey = fc.record({
  k: fc.constantFrom<AttributeValue>({ B: 'AA==' }, { B: '/w==' }, { B: 'AAE=' }),
});
const keyed = fc.oneof(
  { weight: 3, arbitrary: alphaKey.map((key) => ({ table: 'alpha', key: present(key) })) },
  { weight: 2, arbitrary: betaKey.map((key) => ({ table: 'beta', key: present(key) })) },
);

const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 10, arbitrary: fc.constant<Condition>({ kind: 'none' }) },
  fc.constantFrom<Condition>({ kind: 'exists' }, { kind: 'absent' }),
  fc.record({
    kind: fc.constant('equal' as const),
    name: fc.constantFrom('g', 'n', 'x'),
    value: fc.oneof(text, number),
  }),
);
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), name: fc.constantFrom('x', 'y'), value: document }),
  fc.record({ kind: fc.constant('set' as const), name: fc.constant('g'), value: text }),
  fc.record({ kind: fc.constant('set' as const), name: fc.constant('e'), value: expiry }),
  fc.record({ kind: fc.constant('remove' as const), name: fc.constantFrom('g', 'n', 'x', 'y', 'e') }),
  fc.record({
    kind: fc.constant('add' as const),
    name: fc.constantFrom('n', 'n', 'x'),
    by: fc.constantFrom(1, -3, 100),
  }),
);
const actions = fc.uniqueArray(action, { minLength: 1, maxLength: 3, selector: ({ name }) => name });
const write: fc.Arbitrary<Write> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(keyed, attributes, condition).map(([{ table, key }, more, condition]): Write => ({
      kind: 'put',
      table,
      item: { ...present(more), ...key },
      condition,
    })),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(keyed, actions, condition).map(([{ table, key }, actions, condition]): Write => ({
      kind: 'update',
      table,
      key,
      actions,
      condition,
    })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(keyed, condition, fc.constantFrom('delete' as const, 'delete' as const, 'check' as const))
      .map(([{ table, key }, condition, kind]): Write => ({ kind, table, key, condition })),
  },
);
const writes = fc.uniqueArray(write, { minLength: 1, maxLength: 5, selector: (each) => keyText(each) });
const way = fc.constantFrom<Way>(
  'single',
  'single',
  'batch',
  'transaction',
  'statement',
  'statements',
  'statement transaction',
);

const read: fc.Arbitrary<Read> = fc.record({
  table: tableName,
  index: fc.nat(9),
  partition: fc.nat(9),
  comparator: fc.constantFrom<Read['comparator'][]>(
    undefined,
    '=',
    '<',
    '<=',
    '>',
    '>=',
    'BETWEEN',
    'begins_with',
  ),
  bounds: fc.tuple(fc.nat(9), fc.nat(9)),
  descending: fc.boolean(),
  limit: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  filter: condition.filter(({ kind }) => kind !== 'absent' && kind !== 'exists'),
  segments: fc.integer({ min: 1, max: 3 }),
});

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 24, arbitrary: fc.record({ kind: fc.constant('write' as const), way, writes }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('get' as const),
      way,
      keys: fc.uniqueArray(keyed, { minLength: 1, maxLength: 4, selector: (each) => JSON.stringify(each) }),
    }),
  },
  { weight: 8, arbitrary: fc.record({ kind: fc.constantFrom('query' as const, 'scan' as const), read }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('create table' as const, 'create table' as const, 'delete table' as const),
      table: tableName,
      stream: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('add index' as const, 'drop index' as const),
      table: tableName,
      pick: fc.nat(9),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('stream' as const), table: tableName, on: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('shards' as const),
      table: tableName,
      how: fc.constantFrom('split' as const, 'merge' as const, 'rollOver' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('consume' as const), table: tableName }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('expiry' as const), table: tableName, on: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('tag' as const),
      table: tableName,
      key: fc.constantFrom('a', 'b'),
      value: rare(fc.constantFrom('', '1')),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      byMs: fc.constantFrom(1, 10 * minute, hour, 5 * hour, 25 * hour),
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      kind: fc.constantFrom('save' as const, 'restore' as const, 'switch' as const, 'switch' as const),
      pick: fc.nat(9),
    }),
  },
  { weight: 2, arbitrary: fc.constant<Step>({ kind: 'fork' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'reset' }) },
);

export const anyHistory: fc.Arbitrary<readonly Step[]> = fc
  .array(anyStep, { minLength: 1, maxLength: 60, size: 'max' })
  .map((steps) => [
    { kind: 'create table', table: 'alpha', stream: true },
    { kind: 'create table', table: 'beta', stream: true },
    { kind: 'expiry', table: 'alpha', on: true },
    ...steps,
  ]);

function present(record: Readonly<Record<string, AttributeValue | undefined>>): Item {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function keyText(write: Write): string {
  const { h, r, k } = write.kind === 'put' ? write.item : write.key;
  return JSON.stringify([write.table, h, r, k]);
}
