/** Expressions as texts with their placeholders: well formed from a grammar, and spoiled afterwards. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { keyAttributes, type Table } from './tables.ts';
import { anyName, anyValue, awkwardNames, keyValue, refusedValue, valueOf } from './values.ts';

/** The placeholders of one request while its expressions are written down. */
export class Draft {
  readonly names: Record<string, string> = {};
  readonly values: Record<string, AttributeValue> = {};

  name(attribute: string): string {
    const known = Object.keys(this.names).find((alias) => this.names[alias] === attribute);
    const alias = known ?? `#n${Object.keys(this.names).length}`;
    this.names[alias] = attribute;
    return alias;
  }

  value(value: AttributeValue): string {
    const placeholder = `:v${Object.keys(this.values).length}`;
    this.values[placeholder] = value;
    return placeholder;
  }
}

/** A part of an expression, written down once the request is put together. */
export type Fragment = (draft: Draft) => string;

export interface Placeholders {
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, AttributeValue>;
}

export function placeholdersOf(draft: Draft): Placeholders {
  return {
    ...(Object.keys(draft.names).length === 0 ? {} : { ExpressionAttributeNames: draft.names }),
    ...(Object.keys(draft.values).length === 0 ? {} : { ExpressionAttributeValues: draft.values }),
  };
}

/** Names of the table's keys turn up too, which is legal in some places and refused in others. */
function nameIn(table: Table): fc.Arbitrary<string> {
  const keys = [table.hash.name, table.range?.name ?? 'r'];
  return fc.oneof({ weight: 25, arbitrary: anyName }, { weight: 1, arbitrary: fc.constantFrom(...keys) });
}

function element(name: string, aliased: boolean): Fragment {
  const awkward = awkwardNames.some((each) => each === name);
  return (draft) => (aliased || awkward ? draft.name(name) : name);
}

const step: fc.Arbitrary<Fragment> = fc.oneof(
  fc.tuple(anyName, fc.boolean()).map(([name, aliased]): Fragment => {
    const inner = element(name, aliased);
    return (draft) => `.${inner(draft)}`;
  }),
  fc.constantFrom(0, 0, 1, 2, 9).map(
    (index): Fragment =>
      () =>
        `[${index}]`,
  ),
);

interface NamedPath {
  readonly name: string;
  readonly text: Fragment;
  readonly nested: boolean;
}

function namedPath(table: Table): fc.Arbitrary<NamedPath> {
  const steps = fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(step, { minLength: 1, maxLength: 2 }) },
  );
  return fc.tuple(nameIn(table), fc.boolean(), steps).map(([name, aliased, steps]) => {
    const first = element(name, aliased);
    return {
      name,
      nested: steps.length > 0,
      text: (draft: Draft) => first(draft) + steps.map((each) => each(draft)).join(''),
    };
  });
}

function path(table: Table): fc.Arbitrary<Fragment> {
  return namedPath(table).map(({ text }) => text);
}

function literal(value: AttributeValue): Fragment {
  return (draft) => draft.value(value);
}

function call(name: string, ...operands: readonly Fragment[]): Fragment {
  return (draft) => `${name}(${operands.map((each) => each(draft)).join(', ')})`;
}

function infix(left: Fragment, word: string, right: Fragment): Fragment {
  return (draft) => `${left(draft)} ${word} ${right(draft)}`;
}

function between(value: Fragment, low: Fragment, high: Fragment): Fragment {
  return (draft) => `${value(draft)} BETWEEN ${low(draft)} AND ${high(draft)}`;
}

function operand(table: Table): fc.Arbitrary<Fragment> {
  return fc.oneof(
    { weight: 6, arbitrary: anyValue.map(literal) },
    { weight: 2, arbitrary: path(table) },
    { weight: 1, arbitrary: path(table).map((inner) => call('size', inner)) },
  );
}

const anyComparator = fc.constantFrom('=', '<>', '<', '<=', '>', '>=');

function comparatorFor(value: AttributeValue): fc.Arbitrary<string> {
  const ordered = 'S' in value || 'N' in value || 'B' in value;
  return ordered ? anyComparator : fc.constantFrom('=', '<>');
}

/** A path beside a value of the kind that is likely there. */
function likelyPair(table: Table): fc.Arbitrary<readonly [Fragment, AttributeValue]> {
  return namedPath(table).chain(({ name, text, nested }) =>
    (nested ? anyValue : valueOf(name)).map((value) => [text, value] as const),
  );
}

const ascending = {
  S: ['a', 'ab', 'b', 'é', 'ｚ', '😀'].map((S) => ({ S })),
  N: ['-20', '-1', '0', '0.5', '1', '10', '100'].map((N) => ({ N })),
} as const;

const bounds: fc.Arbitrary<readonly [AttributeValue, AttributeValue]> = fc
  .tuple(fc.constantFrom<['S', 'N']>('S', 'N'), fc.nat(5), fc.nat(5))
  .map(([type, a, b]) => {
    const values: readonly AttributeValue[] = ascending[type];
    const [low, high] = [values[Math.min(a, b)], values[Math.max(a, b)]];
    return [low ?? { S: '' }, high ?? { S: '' }] as const;
  });

const typeName = fc.constantFrom('S', 'N', 'B', 'SS', 'NS', 'BS', 'BOOL', 'NULL', 'L', 'M');
const textFunction = fc.constantFrom('begins_with', 'contains');

function simpleCondition(table: Table): fc.Arbitrary<Fragment> {
  const member = fc.oneof(
    { weight: 5, arbitrary: anyValue.map(literal) },
    { weight: 1, arbitrary: path(table) },
  );
  return fc.oneof(
    {
      weight: 7,
      arbitrary: likelyPair(table).chain(([left, value]) =>
        comparatorFor(value).map((symbol) => infix(left, symbol, literal(value))),
      ),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(operand(table), anyComparator, operand(table))
        .map(([left, symbol, right]) => infix(left, symbol, right)),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(path(table), anyComparator, path(table))
        .map(([left, symbol, right]) => infix(left, symbol, right)),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(path(table), anyComparator, keyValue('N'))
        .map(([inner, symbol, value]) => infix(call('size', inner), symbol, literal(value))),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(path(table), bounds)
        .map(([left, [low, high]]) => between(left, literal(low), literal(high))),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(operand(table), operand(table), operand(table))
        .map(([value, low, high]) => between(value, low, high)),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(path(table), fc.array(member, { minLength: 1, maxLength: 3 })).map(
        ([left, all]): Fragment =>
          (draft) =>
            `${left(draft)} IN (${all.map((each) => each(draft)).join(', ')})`,
      ),
    },
    {
      weight: 5,
      arbitrary: fc
        .tuple(
          fc.constantFrom('attribute_exists', 'attribute_not_exists', 'attribute_not_exists'),
          path(table),
        )
        .map(([name, inner]) => call(name, inner)),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(path(table), typeName)
        .map(([inner, S]) => call('attribute_type', inner, literal({ S }))),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(textFunction, path(table), keyValue('S'))
        .map(([name, a, b]) => call(name, a, literal(b))),
    },
    { weight: 2, arbitrary: likelyPair(table).map(([a, b]) => call('contains', a, literal(b))) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(textFunction, operand(table), operand(table))
        .map(([name, a, b]) => call(name, a, b)),
    },
  );
}

export function condition(table: Table): fc.Arbitrary<Fragment> {
  return fc.letrec<{ condition: Fragment }>((tie) => ({
    condition: fc.oneof(
      { depthIdentifier: 'condition', maxDepth: 3 },
      { weight: 6, arbitrary: simpleCondition(table) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(tie('condition'), fc.constantFrom('AND', 'OR', 'and', 'Or'), tie('condition'))
          .map(([left, word, right]) => infix(left, word, right)),
      },
      {
        weight: 1,
        arbitrary: tie('condition').map(
          (inner): Fragment =>
            (draft) =>
              `NOT ${inner(draft)}`,
        ),
      },
      {
        weight: 1,
        arbitrary: simpleCondition(table).map(
          (inner): Fragment =>
            (draft) =>
              `(${inner(draft)})`,
        ),
      },
    ),
  })).condition;
}

export function projection(table: Table): fc.Arbitrary<Fragment> {
  const apart = fc.uniqueArray(namedPath(table), {
    minLength: 1,
    maxLength: 4,
    selector: ({ name }) => name,
  });
  const any = fc.array(namedPath(table), { minLength: 1, maxLength: 4 });
  return fc.oneof({ weight: 12, arbitrary: apart }, { weight: 1, arbitrary: any }).map(
    (paths): Fragment =>
      (draft) =>
        paths.map(({ text }) => text(draft)).join(', '),
  );
}

/** One action of an update: its clause and what stands in it. */
interface Action {
  readonly clause: 'SET' | 'REMOVE' | 'ADD' | 'DELETE';
  readonly text: Fragment;
}

function set(target: string, value: Fragment): Action {
  return { clause: 'SET', text: (draft) => `${target} = ${value(draft)}` };
}

function remove(target: string): Action {
  return { clause: 'REMOVE', text: () => target };
}

function combine(clause: 'ADD' | 'DELETE', target: string, value: AttributeValue): Action {
  return { clause, text: (draft) => `${target} ${draft.value(value)}` };
}

const name =
  (text: string): Fragment =>
  () =>
    text;
const lists = fc.array(anyValue, { maxLength: 2 }).map((L): AttributeValue => ({ L }));
const sign = fc.constantFrom('+', '-');

function setAction(name: 'ss' | 'ns' | 'bs'): fc.Arbitrary<Action> {
  return fc.oneof(
    { weight: 2, arbitrary: valueOf(name).map((value) => combine('ADD', name, value)) },
    { weight: 2, arbitrary: valueOf(name).map((value) => combine('DELETE', name, value)) },
    { weight: 1, arbitrary: valueOf(name).map((value) => set(name, literal(value))) },
    { weight: 1, arbitrary: fc.constant(remove(name)) },
  );
}

/** What is done to the attribute of each name; the names do not overlap, so any of them go together. */
const actionsByName: Readonly<Record<string, fc.Arbitrary<Action>>> = {
  n: fc.oneof(
    fc
      .tuple(sign, keyValue('N'))
      .map(([symbol, value]) => set('n', infix(name('n'), symbol, literal(value)))),
    valueOf('n').map((value) => combine('ADD', 'n', value)),
    valueOf('n').map((value) => set('n', call('if_not_exists', name('n'), literal(value)))),
    fc
      .tuple(valueOf('n'), valueOf('n'))
      .map(([a, b]) => set('n', infix(call('if_not_exists', name('n'), literal(a)), '+', literal(b)))),
    fc.constant(remove('n')),
  ),
  s: fc.oneof(
    valueOf('s').map((value) => set('s', literal(value))),
    fc.constantFrom(set('s', name('x')), set('s', name('l[0]')), remove('s')),
  ),
  l: fc.oneof(
    fc.tuple(fc.boolean(), lists).map(([first, value]) => {
      const old = call('if_not_exists', name('l'), literal({ L: [] }));
      return set(
        'l',
        first ? call('list_append', literal(value), old) : call('list_append', old, literal(value)),
      );
    }),
    fc.tuple(fc.constantFrom(0, 1, 9), anyValue).map(([index, value]) => set(`l[${index}]`, literal(value))),
    fc.constantFrom(0, 1, 9).map((index) => remove(`l[${index}]`)),
    lists.map((value) => set('l', literal(value))),
  ),
  m: fc.oneof(
    valueOf('m').map((value) => set('m', literal(value))),
    valueOf('n').map((value) => set('m.n', literal(value))),
    valueOf('n').map((value) => combine('ADD', 'm.n', value)),
    lists.map((value) => set('m.l', call('list_append', literal(value), name('m.l')))),
    fc.constantFrom(remove('m.n'), remove('m.l[0]'), remove('m.gs'), set('m.x', name('m'))),
  ),
  ss: setAction('ss'),
  ns: setAction('ns'),
  bs: setAction('bs'),
  y: fc.oneof(
    anyValue.map((value) => set('y', literal(value))),
    fc.constant(remove('y')),
  ),
  x: fc.oneof(
    anyValue.map((value) => set('x', literal(value))),
    fc.constantFrom(remove('x'), set('x', name('y')), set('x', call('if_not_exists', name('q'), name('s')))),
  ),
};

function awkwardAction(attribute: string): fc.Arbitrary<Action> {
  return fc.option(anyValue).map((value) => ({
    clause: value === null ? 'REMOVE' : 'SET',
    text: (draft) => draft.name(attribute) + (value === null ? '' : ` = ${draft.value(value)}`),
  }));
}

/** Keys of indexes are set to values that fit, or removed. */
function indexKeyActions(table: Table): readonly fc.Arbitrary<Action>[] {
  const primary = new Set([table.hash.name, table.range?.name]);
  return keyAttributes(table)
    .filter(({ name }) => !primary.has(name))
    .map(({ name, type }) =>
      fc.oneof(
        { weight: 4, arbitrary: keyValue(type).map((value) => set(name, literal(value))) },
        { weight: 2, arbitrary: fc.constant(remove(name)) },
      ),
    );
}

function tidyUpdate(table: Table): fc.Arbitrary<readonly Action[]> {
  const actions = [
    ...Object.values(actionsByName),
    ...indexKeyActions(table),
    ...indexKeyActions(table),
    fc.constantFrom(...awkwardNames).chain(awkwardAction),
  ];
  return fc
    .shuffledSubarray([...actions.keys()].slice(0, actions.length), { minLength: 1, maxLength: 4 })
    .chain((chosen) => fc.tuple(...chosen.map((i) => actions[i] ?? fc.constant(remove('x')))));
}

/** Anything the grammar allows, which mostly overlaps or does not fit what is there. */
function wildUpdate(table: Table): fc.Arbitrary<readonly Action[]> {
  const term: fc.Arbitrary<Fragment> = fc.oneof(
    { weight: 4, arbitrary: anyValue.map(literal) },
    { weight: 2, arbitrary: path(table) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(path(table), anyValue)
        .map(([inner, value]) => call('if_not_exists', inner, literal(value))),
    },
  );
  const value = fc.oneof(
    { weight: 6, arbitrary: term },
    { weight: 2, arbitrary: fc.tuple(term, sign, term).map(([a, symbol, b]) => infix(a, symbol, b)) },
    { weight: 1, arbitrary: fc.tuple(term, term).map(([a, b]) => call('list_append', a, b)) },
  );
  const action: fc.Arbitrary<Action> = fc.oneof(
    fc
      .tuple(path(table), value)
      .map(([target, value]): Action => ({ clause: 'SET', text: infix(target, '=', value) })),
    path(table).map((text): Action => ({ clause: 'REMOVE', text })),
    fc
      .tuple(fc.constantFrom<('ADD' | 'DELETE')[]>('ADD', 'DELETE'), likelyPair(table))
      .map(([clause, [target, value]]): Action => ({
        clause,
        text: (draft) => `${target(draft)} ${draft.value(value)}`,
      })),
  );
  return fc.array(action, { minLength: 1, maxLength: 3 });
}

export function update(table: Table): fc.Arbitrary<Fragment> {
  return fc
    .oneof({ weight: 6, arbitrary: tidyUpdate(table) }, { weight: 1, arbitrary: wildUpdate(table) })
    .map((actions): Fragment => (draft) => {
      const clauses = new Map<string, string[]>();
      for (const { clause, text } of actions)
        clauses.set(clause, [...(clauses.get(clause) ?? []), text(draft)]);
      return Array.from(clauses, ([clause, texts]) => `${clause} ${texts.join(', ')}`).join(' ');
    });
}

const tokens = [
  'a', 'b', '#n0', ':v0', ':v1', '#undefined', ':undefined', '=', '<>', '<', '>=', '+', '-', '(', ')', '[0]', '.', ',', '[', ']',
  'AND', 'OR', 'NOT', 'IN', 'BETWEEN', 'SET', 'REMOVE', 'ADD', 'DELETE', 'size', 'size(a)', 'contains', 'attribute_exists(b)',
  'attribute_type', 'begins_with', 'if_not_exists', 'list_append', 'foo(a)', 'name', 'status', '1', '"x"', "'x'", '!', '((a', '_a', 'é', '',
]; // prettier-ignore

/** What users get wrong: words too many or too few, words nobody knows, words in the wrong place. */
function spoil(text: string, [kind, at, token]: readonly [number, number, string]): string {
  const words = text.split(' ');
  const i = at % words.length;
  switch (kind) {
    case 0:
      return [...words.slice(0, i), ...words.slice(i + 1)].join(' ');
    case 1:
      return [...words.slice(0, i), token, ...words.slice(i)].join(' ');
    case 2:
      return [...words.slice(0, i), token, ...words.slice(i + 1)].join(' ');
    case 3:
      return `(${text})`;
    case 4:
      return `((${text}))`;
    case 5:
      return `${text} ${text}`;
    default:
      return '';
  }
}

const spoilage = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.nat(12), fc.constantFrom(...tokens));

/** Mostly the expression as it is; one of the ways to get it wrong otherwise. */
export function mostly(good: fc.Arbitrary<Fragment>): fc.Arbitrary<Fragment> {
  return fc.oneof(
    { weight: 30, arbitrary: good },
    {
      weight: 2,
      arbitrary: fc.tuple(good, spoilage).map(
        ([text, how]): Fragment =>
          (draft) =>
            spoil(text(draft), how),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.array(fc.constantFrom(...tokens), { maxLength: 6 }).map((all): Fragment => (draft) => {
        draft.name('a');
        draft.value({ N: '1' });
        return all.join(' ');
      }),
    },
  );
}

/** What is wrong with the placeholders of a request now and then. */
export const placeholderFault: fc.Arbitrary<(draft: Draft) => void> = fc.oneof(
  { weight: 100, arbitrary: fc.constant(() => {}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('#unused', 'bad', '#', '#a-b').map((alias) => (draft: Draft) => {
      draft.names[alias] = 'x';
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(':unused', 'bad', ':', ':a-b').map((alias) => (draft: Draft) => {
      draft.values[alias] = { N: '1' };
    }),
  },
  {
    weight: 2,
    arbitrary: refusedValue.map((value) => (draft: Draft) => {
      const first = Object.keys(draft.values)[0] ?? ':v0';
      draft.values[first] = value;
    }),
  },
);
