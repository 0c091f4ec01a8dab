import { compileCondition } from '../../lib/expressions/compile-condition.ts';
import { evaluateCondition } from '../../lib/expressions/evaluate-condition.ts';
import { Placeholders } from '../../lib/expressions/placeholders.ts';
import type { AttributeMap } from '../../lib/values/attribute-value.ts';

const item: AttributeMap = {
  s: { S: 'hello' },
  wide: { S: 'é😀' },
  n: { N: '5' },
  b: { B: 'aGVsbG8=' },
  t: { BOOL: true },
  nothing: { NULL: true },
  l: { L: [{ N: '1' }, { S: 'x' }, { SS: ['p', 'q'] }] },
  m: { M: { x: { N: '1' }, y: { S: 'q' } } },
  ss: { SS: ['a', 'b'] },
  ns: { NS: ['1', '2'] },
  bs: { BS: ['aGVsbG8=', 'YQ=='] },
};

const values: AttributeMap = {
  ':hello': { S: 'hello' },
  ':he': { S: 'he' },
  ':ell': { S: 'ell' },
  ':empty': { S: '' },
  ':a': { S: 'a' },
  ':x': { S: 'x' },
  ':n1': { N: '1.0' },
  ':n2': { N: '2' },
  ':n3': { N: '3' },
  ':n5': { N: '5e0' },
  ':n10': { N: '10' },
  ':b': { B: 'aGVsbG8=' },
  ':bhe': { B: 'aGU=' },
  ':bell': { B: 'ZWxs' },
  ':true': { BOOL: true },
  ':null': { NULL: true },
  ':ss': { SS: ['b', 'a'] },
  ':pq': { SS: ['q', 'p'] },
  ':ns': { NS: ['2', '1.00'] },
  ':l': { L: [{ N: '1' }, { S: 'x' }, { SS: ['q', 'p'] }] },
  ':m': { M: { y: { S: 'q' }, x: { N: '1' } } },
  ':N': { S: 'N' },
};

function evaluate(expression: string, of: AttributeMap = item): boolean {
  const used = expression.match(/:\w+/gu) ?? [];
  const sent = Object.fromEntries(
    used.map((name) => [name, structuredClone(values[name] ?? { NULL: true })]),
  );
  const placeholders = new Placeholders(undefined, used.length === 0 ? undefined : sent);
  return evaluateCondition(compileCondition('ConditionExpression', expression, placeholders), of);
}

describe('comparisons', () => {
  it.each([
    's = :hello',
    'n = :n5',
    'n > :n1 AND n >= :n5 AND n < :n10 AND n <= :n5',
    's > :he AND s < :x',
    'b > :bhe',
    't = :true',
    'nothing = :null',
    'ss = :ss',
    'ns = :ns',
    'l = :l',
    'm = :m',
    'm.x = l[0]',
    'n BETWEEN :n1 AND :n5',
    ':n5 BETWEEN n AND n',
    'n IN (:n1, :n5)',
    'ss IN (:hello, :ss)',
  ])('%j is true', (expression) => {
    expect(evaluate(expression)).toBe(true);
  });

  it.each(['s = :he', 'n < :n5', 'n BETWEEN :n10 AND :n10', 'n IN (:n1, :n2)', 't <> :true', 'l[3] = :x'])(
    '%j is false',
    (expression) => {
      expect(evaluate(expression)).toBe(false);
    },
  );

  it.each([
    'n = :hello',
    'n < :hello',
    'n > :hello',
    's >= :n1',
    'm < :n1',
    'n BETWEEN :a AND :x',
    'n IN (:hello)',
  ])('types that differ have no order and are not equal: %j is false', (expression) => {
    expect(evaluate(expression)).toBe(false);
  });

  it.each([
    'gone = :hello',
    'gone < :n1',
    'gone >= :n1',
    'gone IN (:x)',
    'gone BETWEEN :n1 AND :n2',
    'gone = away',
  ])('of a missing attribute nothing is true: %j is false', (expression) => {
    expect(evaluate(expression)).toBe(false);
    expect(evaluate(expression, {})).toBe(false);
  });

  it.each(['gone <> :hello', 'gone <> away', 's <> :n1', 'NOT gone = :hello', 'NOT gone < :n1'])(
    'but for what says that it is something else: %j is true',
    (expression) => {
      expect(evaluate(expression)).toBe(true);
    },
  );
});

describe('functions', () => {
  it.each([
    'attribute_exists(s)',
    'attribute_exists(m.x)',
    'attribute_exists(l[2])',
    'attribute_not_exists(l[3])',
    'attribute_not_exists(m[0])',
    'attribute_not_exists(s.x)',
    'attribute_not_exists(toString)',
    'attribute_type(n, :N)',
    'attribute_type(size(s), :N)',
    'begins_with(s, :he)',
    'begins_with(s, :empty)',
    'begins_with(:hello, s)',
    'begins_with(b, :bhe)',
    'contains(s, :ell)',
    'contains(s, :empty)',
    'contains(b, :bell)',
    'contains(ss, :a)',
    'contains(ns, :n1)',
    'contains(bs, :b)',
    'contains(l, :n1)',
    'contains(l, :pq)',
    'contains(:l, l[0])',
  ])('%j is true', (expression) => {
    expect(evaluate(expression)).toBe(true);
  });

  it.each([
    'attribute_exists(gone)',
    'attribute_type(s, :N)',
    'attribute_type(gone, :N)',
    'begins_with(s, :ell)',
    'begins_with(n, :he)',
    'begins_with(s, :bhe)',
    'begins_with(gone, :he)',
    'contains(s, :x)',
    'contains(s, :n1)',
    'contains(n, :n5)',
    'contains(m, :x)',
    'contains(m, :n1)',
    'contains(ss, :ss)',
    'contains(ss, :x)',
    'contains(ns, :n5)',
    'contains(gone, :x)',
    'contains(nothing, :null)',
  ])('%j is false', (expression) => {
    expect(evaluate(expression)).toBe(false);
  });

  it.each([
    ['size(s)', ':n5'],
    ['size(b)', ':n5'],
    ['size(wide)', ':n3'],
    ['size(ss)', ':n2'],
    ['size(ns)', ':n2'],
    ['size(bs)', ':n2'],
    ['size(l)', ':n3'],
    ['size(m)', ':n2'],
    ['size(:hello)', ':n5'],
  ])('%s is %s', (size, value) => {
    expect(evaluate(`${size} = ${value}`)).toBe(true);
  });

  it.each(['size(n)', 'size(t)', 'size(nothing)', 'size(gone)'])('%s does not exist', (size) => {
    expect(evaluate(`${size} >= :n1 OR ${size} < :n1`)).toBe(false);
    expect(evaluate(`${size} <> :n1`)).toBe(true);
  });
});

describe('AND, OR, NOT', () => {
  it.each([
    ['s = :hello AND n = :n1', false],
    ['s = :hello OR n = :n1', true],
    ['NOT s = :hello OR n = :n5', true],
    ['NOT (s = :hello OR n = :n5)', false],
    ['s = :hello OR s = :hello AND n = :n1', true],
    ['NOT NOT s = :hello', true],
  ])('%j is %s', (expression, result) => {
    expect(evaluate(expression)).toBe(result);
  });
});

describe('an absent item', () => {
  it('is one without attributes', () => {
    expect(evaluate('attribute_not_exists(s)', {})).toBe(true);
    expect(evaluate('s <> :hello', {})).toBe(true);
    expect(evaluate('s = :hello', {})).toBe(false);
  });
});
