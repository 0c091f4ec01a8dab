import { FamilyFault } from '../../lib/errors/envelope.ts';
import { compileCondition } from '../../lib/expressions/compile-condition.ts';
import { conditionPaths } from '../../lib/expressions/condition.ts';
import { Placeholders } from '../../lib/expressions/placeholders.ts';
import type { SentMap } from '../../lib/values/check.ts';

const names = { '#a': 'a', '#dup': 'a', '#dot': 'b.c', '#abort': 'abort' };

function values(): SentMap {
  return {
    ':s': { S: 'a' },
    ':t': { S: 'b' },
    ':n': { N: '1.0' },
    ':m': { N: '2' },
    ':b': { B: 'YWI=' },
    ':c': { B: 'YQ==' },
    ':bool': { BOOL: true },
    ':null': { NULL: true },
    ':ss': { SS: ['a'] },
    ':ns': { NS: ['1'] },
    ':l': { L: [] },
    ':map': { M: {} },
    ':number': { S: 'N' },
    ':type': { S: 'x' },
  };
}

function faultOf(expression: string): string | undefined {
  try {
    compileCondition('ConditionExpression', expression, new Placeholders(names, values()));
    return undefined;
  } catch (error) {
    if (!(error instanceof FamilyFault)) throw error;
    expect(error.family).toBe('expression');
    expect(error.message).toMatch(/^Invalid ConditionExpression: /u);
    return error.message.slice('Invalid ConditionExpression: '.length);
  }
}

const longPath = `a${'.b'.repeat(32)}`;

describe('faults of a condition by itself', () => {
  it.each([
    ['foo(a)', 'Invalid function name; function: foo'],
    ['Contains(a, :s)', 'Invalid function name; function: Contains'],
    ['a = foo(abort)', 'Invalid function name; function: foo'],
    ['size(a)', misused('size')],
    ['(size(a))', misused('size')],
    ['a = contains(b, :s)', misused('contains')],
    ['contains(a, contains(b, :s))', misused('contains')],
    ['attribute_exists(a) = :bool', misused('attribute_exists')],
    ['(contains(a, :s)) = :n', misused('contains')],
    [
      'if_not_exists(a, :n) = :n',
      'The function is not allowed in a condition expression; function: if_not_exists',
    ],
    ['list_append(a)', 'The function is not allowed in a condition expression; function: list_append'],
    ['abOrT = :s', reserved('abOrT')],
    ['a.abort = :s', reserved('abort')],
    ['size = :s', reserved('size')],
    ['size(abort) = :n', reserved('abort')],
    ['a[2147483648] = :s', 'List index is not within the allowable range; index: [2147483648]'],
    ['a[99999999999] = :s', 'List index is not within the allowable range; index: [99999999999]'],
  ])('%j', (expression, fault) => {
    expect(faultOf(expression)).toBe(fault);
  });

  it.each([
    ['abort = :s AND foo(a)', reserved('abort')],
    ['foo(a) AND abort = :s', 'Invalid function name; function: foo'],
    ['size(a) AND abort = :s', misused('size')],
    ['abort = :s AND size(a)', reserved('abort')],
    ['contains(abort, size(abort)) = :n', misused('contains')],
    ['a[99999999999] = :s AND foo(a)', 'List index is not within the allowable range; index: [99999999999]'],
  ])('the first one in reading order is reported: %j', (expression, fault) => {
    expect(faultOf(expression)).toBe(fault);
  });

  it.each(['#zz = :s', 'a < :bool', ':zz = a', 'contains(a)', 'a = a', `${longPath} = :s`])(
    'comes before all faults of names, values and operands: %j',
    (expression) => {
      expect(faultOf(`${expression} AND abort = :s`)).toBe(reserved('abort'));
    },
  );

  it('lets an alias stand for a reserved word', () => {
    expect(faultOf('#abort = :s AND a.#abort = :s')).toBeUndefined();
  });
});

describe('faults of names, values and operands', () => {
  it.each([
    ['#zz = :s', undefinedName('#zz')],
    ['a.#zz[0] = :s', undefinedName('#zz')],
    ['a = :zz', undefinedValue(':zz')],
    ['contains(a)', count('contains', 1)],
    ['contains(a, :s, :s)', count('contains', 3)],
    ['attribute_exists(a, b)', count('attribute_exists', 2)],
    ['size(a, b) = :n', count('size', 2)],
    ['begins_with(a)', count('begins_with', 1)],
    ['a = a', distinct('=', '[a]')],
    ['a.b[1] <> a.b[1]', distinct('<>', '[a, b, [1]]')],
    ['#a < #dup', distinct('<', '[a]')],
    ['a BETWEEN b AND a', distinct('BETWEEN', '[a]')],
    ['a BETWEEN a AND b', distinct('BETWEEN', '[a]')],
    ['a IN (b, a)', distinct('IN', '[a]')],
    ['contains(a, a)', distinct('contains', '[a]')],
    ['begins_with(a, a)', distinct('begins_with', '[a]')],
    ['attribute_type(a, a)', distinct('attribute_type', '[a]')],
    ['attribute_exists(:s)', pathRequired('attribute_exists')],
    ['attribute_not_exists(size(a))', pathRequired('attribute_not_exists')],
    ['a < :bool', type('<', 'BOOL')],
    [':ss >= a', type('>=', 'SS')],
    [':n <= :l', type('<=', 'L')],
    ['a > :map', type('>', 'M')],
    ['a BETWEEN :s AND :null', type('BETWEEN', 'NULL')],
    [':ns BETWEEN :s AND :s', type('BETWEEN', 'NS')],
    ['begins_with(a, :n)', type('begins_with', 'N')],
    ['begins_with(:n, a)', type('begins_with', 'N')],
    ['begins_with(size(a), :s)', type('begins_with', 'N')],
    ['size(:n) = :n', type('size', 'N')],
    ['size(:bool) = :n', type('size', 'BOOL')],
    ['size(:null) = :n', type('size', 'NULL')],
    ['size(size(a)) = :n', type('size', 'N')],
    ['attribute_type(a, :n)', type('attribute_type', 'N')],
    ['attribute_type(a, size(b))', type('attribute_type', 'N')],
    [
      'attribute_type(a, b)',
      type(
        'attribute_type',
        '{NS,INTSET,L,DOUBLESET,DECIMAL,INT,HDS,BS,SS,M,DECIMALSET,DOUBLE,DICT,FS,S,B,NULL,BOOL,N,HD,FLOAT}',
      ),
    ],
    [
      'attribute_type(a, :type)',
      'Invalid attribute type name found; type: x, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}',
    ],
    [
      'a BETWEEN :n AND :s',
      'The BETWEEN operator requires same data type for lower and upper bounds; lower bound operand: AttributeValue: {N:1}, upper bound operand: AttributeValue: {S:a}',
    ],
    [
      'a BETWEEN :t AND :s',
      'The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {S:b}, upper bound operand: AttributeValue: {S:a}',
    ],
    [
      'a BETWEEN :b AND :c',
      'The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {B:java.nio.HeapByteBuffer[pos=0 lim=2 cap=2]}, upper bound operand: AttributeValue: {B:java.nio.HeapByteBuffer[pos=0 lim=1 cap=1]}',
    ],
    [`${longPath} = :s`, 'The document path has too many nesting levels; nesting levels: 33'],
    [
      `a IN (${Array.from({ length: 101 }, () => ':s').join()})`,
      'The IN operator is provided with too many operands; number of operands: 101',
    ],
  ])('%j', (expression, fault) => {
    expect(faultOf(expression)).toBe(fault);
  });

  it.each([
    ['#zz = :s AND a < :bool', undefinedName('#zz')],
    ['a < :bool AND #zz = :s', type('<', 'BOOL')],
    ['a < :bool AND b = b', type('<', 'BOOL')],
    ['b = b AND a < :bool', distinct('=', '[b]')],
    ['contains(#zz, :zz, :n)', undefinedName('#zz')],
    [':zz = #zz', undefinedValue(':zz')],
    ['contains(size(:n), #zz)', type('size', 'N')],
    ['contains(#zz, size(:n))', undefinedName('#zz')],
    ['begins_with(a, a, a)', count('begins_with', 3)],
    [`a = a AND a IN (${Array.from({ length: 101 }, () => ':s').join()})`, distinct('=', '[a]')],
  ])('the first comparison or call with a fault is reported, inner ones first: %j', (expression, fault) => {
    expect(faultOf(expression)).toBe(fault);
  });

  it.each([
    'a = :bool AND b <> :ss AND :map = c',
    'a IN (:ss, :l)',
    'contains(:s, :s)',
    'contains(a, :map)',
    'contains(:n, a)',
    ':s = :s',
    ':s IN (:s)',
    'size(a) = size(a)',
    'a < :s OR a < :n OR a < :b',
    ':n < :s',
    'a BETWEEN :s AND :s',
    'a BETWEEN :n AND b',
    'begins_with(:s, a)',
    'attribute_type(:s, :number)',
    'attribute_type(size(a), :number)',
    'a.b.#dot = :s',
    `a${'.b'.repeat(31)} = :s`,
    'a[2147483647] = :s',
  ])('%j is legal', (expression) => {
    expect(faultOf(expression)).toBeUndefined();
  });
});

describe('operators and functions', () => {
  const tooMany = 'The expression contains too many operators; operator count: 301';

  it('may be 300', () => {
    expect(faultOf(`${'NOT '.repeat(299)}a = :s`)).toBeUndefined();
    expect(faultOf(`${'NOT '.repeat(300)}a = :s`)).toBe(tooMany);
    expect(faultOf(Array.from({ length: 150 }, () => 'a=:s').join(' OR '))).toBeUndefined();
    expect(faultOf(Array.from({ length: 151 }, () => 'a=:s').join(' OR '))).toBe(tooMany);
  });

  it('are counted when all else is known to be right', () => {
    expect(faultOf(`${'NOT '.repeat(400)}a = a`)).toBe(distinct('=', '[a]'));
  });
});

describe('paths of a condition', () => {
  it('are all that it looks at, in reading order', () => {
    const condition = compileCondition(
      'FilterExpression',
      'a.b = :s AND NOT (size(c[0]) IN (:n, #dot) OR attribute_exists(d)) AND begins_with(e, f) AND g BETWEEN h AND i AND attribute_type(j, :number)',
      new Placeholders(names, values()),
    );
    expect(conditionPaths(condition)).toEqual([
      ['a', 'b'],
      ['c', 0],
      ['b.c'],
      ['d'],
      ['e'],
      ['f'],
      ['g'],
      ['h'],
      ['i'],
      ['j'],
    ]);
  });
});

function misused(name: string): string {
  return `The function is not allowed to be used this way in an expression; function: ${name}`;
}

function reserved(name: string): string {
  return `Attribute name is a reserved keyword; reserved keyword: ${name}`;
}

function undefinedName(name: string): string {
  return `An expression attribute name used in the document path is not defined; attribute name: ${name}`;
}

function undefinedValue(name: string): string {
  return `An expression attribute value used in expression is not defined; attribute value: ${name}`;
}

function count(name: string, operands: number): string {
  return `Incorrect number of operands for operator or function; operator or function: ${name}, number of operands: ${operands}`;
}

function distinct(operator: string, path: string): string {
  return `The first operand must be distinct from the remaining operands for this operator or function; operator: ${operator}, first operand: ${path}`;
}

function pathRequired(name: string): string {
  return `Operator or function requires a document path; operator or function: ${name}`;
}

function type(operator: string, name: string): string {
  return `Incorrect operand type for operator or function; operator or function: ${operator}, operand type: ${name}`;
}
