import { FamilyFault } from '../../lib/errors/envelope.ts';
import { compileUpdate } from '../../lib/expressions/compile-update.ts';
import { Placeholders } from '../../lib/expressions/placeholders.ts';
import { operandPaths } from '../../lib/expressions/update.ts';
import type { SentMap } from '../../lib/values/check.ts';

function placeholders(): Placeholders {
  const values: SentMap = {
    ':s': { S: 'a' },
    ':n': { N: '1' },
    ':b': { B: 'YQ==' },
    ':bool': { BOOL: true },
    ':null': { NULL: true },
    ':m': { M: {} },
    ':l': { L: [] },
    ':ss': { SS: ['a'] },
    ':ns': { NS: ['1'] },
    ':bs': { BS: ['YQ=='] },
  };
  return new Placeholders({ '#a': 'a', '#dot': 'b.c', '#abort': 'abort' }, values);
}

function faultOf(expression: string): string | undefined {
  try {
    compileUpdate(expression, placeholders());
    return undefined;
  } catch (error) {
    if (!(error instanceof FamilyFault)) throw error;
    expect(error.family).toBe('expression');
    expect(error.message).toMatch(/^Invalid UpdateExpression: /u);
    return error.message.slice('Invalid UpdateExpression: '.length);
  }
}

describe('faults of an update by itself', () => {
  it.each([
    ['SET abort = :n', reserved('abort')],
    ['SET a = abort', reserved('abort')],
    ['SET a = if_not_exists(b.abort, :n)', reserved('abort')],
    ['REMOVE a.abOrT', reserved('abOrT')],
    ['REMOVE a[99999999999]', 'List index is not within the allowable range; index: [99999999999]'],
    ['SET a = foo(b)', unknown('foo')],
    ['SET a = If_Not_Exists(b, :n)', unknown('If_Not_Exists')],
    ['SET a = size(b)', notInUpdate('size')],
    ['SET a = contains(b, :s)', notInUpdate('contains')],
    ['SET a = if_not_exists(b, size(c))', notInUpdate('size')],
    ['SET a = size(foo(b))', notInUpdate('size')],
    ['SET a = list_append(b, :l) + :n', misused('list_append')],
    ['SET a = :n - list_append(b, :l)', misused('list_append')],
    ['SET a = list_append(list_append(b, :l), :l)', misused('list_append')],
    ['SET a = if_not_exists(b, list_append(c, :l))', misused('list_append')],
    ['SET a = :n SET b = :n', twice('SET')],
    ['REMOVE a set b = :n REMOVE c', twice('REMOVE')],
    ['ADD a :n ADD b :n', twice('ADD')],
    ['DELETE a :ss DELETE b :ss', twice('DELETE')],
  ])('%j', (expression, fault) => {
    expect(faultOf(expression)).toBe(fault);
  });

  it.each([
    ['SET b = foo(b), abort = :n', reserved('abort')],
    ['SET a = :n SET b = foo(c)', unknown('foo')],
    ['SET a = :n SET abort = :n', reserved('abort')],
    ['SET a = :n, a = #zz SET b = :n', twice('SET')],
  ])(
    'reserved words come before functions, and both before sections that stand twice: %j',
    (expression, fault) => {
      expect(faultOf(expression)).toBe(fault);
    },
  );
});

describe('faults of names, values and operands', () => {
  const longPath = `a${'.b'.repeat(32)}`;

  it.each([
    ['SET #zz = :n', undefinedName('#zz')],
    ['SET a = b + #zz', undefinedName('#zz')],
    ['REMOVE a.#zz', undefinedName('#zz')],
    ['SET a = :zz', undefinedValue(':zz')],
    ['SET a = list_append(:l, :zz)', undefinedValue(':zz')],
    ['ADD a :zz', undefinedValue(':zz')],
    [`REMOVE ${longPath}`, 'The document path has too many nesting levels; nesting levels: 33'],
    ['SET a = if_not_exists(b)', count('if_not_exists', 1)],
    ['SET a = if_not_exists(b, :n, :n)', count('if_not_exists', 3)],
    ['SET a = list_append(b)', count('list_append', 1)],
    ['SET a = if_not_exists(:n, :n)', pathRequired('if_not_exists')],
    ['SET a = if_not_exists(if_not_exists(b, c), :n)', pathRequired('if_not_exists')],
    ['SET a = if_not_exists(q, q)', distinct('if_not_exists', '[q]')],
    ['SET a = :s + :n', type('+', 'S')],
    ['SET a = b - :bool', type('-', 'BOOL')],
    ['SET a = list_append(b, :ss)', type('list_append', 'SS')],
    ['SET a = list_append(:s, :n)', type('list_append', 'S')],
    ['SET a = if_not_exists(b, if_not_exists(c))', count('if_not_exists', 1)],
    ['SET a = :s + if_not_exists(c)', count('if_not_exists', 1)],
  ])('%j', (expression, fault) => {
    expect(faultOf(expression)).toBe(fault);
  });

  it.each([
    ['ADD', ':s', 'STRING'],
    ['ADD', ':b', 'BINARY'],
    ['ADD', ':bool', 'BOOLEAN'],
    ['ADD', ':null', 'NULL'],
    ['ADD', ':l', 'LIST'],
    ['ADD', ':m', 'MAP'],
    ['DELETE', ':n', 'NUMBER'],
    ['DELETE', ':s', 'STRING'],
  ])('%s does not take %s', (action, value, name) => {
    expect(faultOf(`${action} a ${value}`)).toBe(
      action === 'ADD' ? actionType('ADD', name) : actionType('DELETE', name),
    );
  });

  it.each([
    ['SET a = :zz, b = #zz', undefinedName('#zz')],
    ['SET a = :zz REMOVE #zz', undefinedName('#zz')],
    ['SET a = :n, a = :zz', undefinedValue(':zz')],
    ['ADD a :s SET a = :n', overlap('[a]', '[a]')],
    ['SET a = b + :s, a = :n', overlap('[a]', '[a]')],
  ])('names come before values, values before targets, targets before operands: %j', (expression, fault) => {
    expect(faultOf(expression)).toBe(fault);
  });

  it.each([
    ['SET #x = :n, #y = :n', undefinedName('#y')],
    ['SET a = #x, b = #y', undefinedName('#y')],
    ['SET a = #y REMOVE #x', undefinedName('#x')],
    ['SET a = #x + #y', undefinedName('#x')],
    ['SET a = :x, b = :y', undefinedValue(':y')],
    ['SET a = if_not_exists(q), b = list_append(l)', count('list_append', 1)],
    ['ADD a :s, b :l', actionType('ADD', 'LIST')],
    ['SET a = if_not_exists(:n, :n) ADD b :s', actionType('ADD', 'STRING')],
    ['ADD b :s SET a = if_not_exists(:n, :n)', pathRequired('if_not_exists')],
    ['DELETE b :l ADD a :s', actionType('ADD', 'STRING')],
  ])('of several faults of a sort that of the last action is reported: %j', (expression, fault) => {
    expect(faultOf(expression)).toBe(fault);
  });

  it.each([
    'SET a = (b + :n), c = (d) - (:n), e = :n + :n, f = b + b',
    'SET a = list_append(l, l), b = list_append(:l, if_not_exists(c, :l))',
    'SET a = if_not_exists((a), (if_not_exists(b, :n))) + :n',
    'SET a = list_append, b = if_not_exists',
    'ADD a :n, b :ss, c :ns, d :bs',
    'DELETE a :ss, b :ns, c :bs',
    'REMOVE a[0], a[1].b, #dot, b',
    'SET #abort = :n, a.#abort = #abort',
    'SET a[0] = :n, a[1] = :n, b.c = :n, b.d = :n',
  ])('%j is legal', (expression) => {
    expect(faultOf(expression)).toBeUndefined();
  });
});

describe('targets that clash', () => {
  it.each([
    ['SET a = :n, a = :n', '[a]', '[a]'],
    ['SET a = :n, #a = :n', '[a]', '[a]'],
    ['SET b = :n, b.c = :n', '[b]', '[b, c]'],
    ['SET b.c = :n, b = :n', '[b, c]', '[b]'],
    ['SET b.c = :n REMOVE b', '[b, c]', '[b]'],
    ['SET a[0] = :n, a[0] = :n', '[a, [0]]', '[a, [0]]'],
    ['SET d = :n, b = :n, b.c = :n', '[b]', '[b, c]'],
  ])('overlap, path one the earlier: %j', (expression, one, two) => {
    expect(faultOf(expression)).toBe(overlap(one, two));
  });

  it.each([
    ['SET b = :n, b.c = :n, d = :n', '[b]', '[d]'],
    ['SET b = :n, b.c = :n REMOVE d', '[b]', '[d]'],
    ['SET a = :n, b = :n, a = :n, b.c = :n, e = :n', '[b]', '[e]'],
  ])('path two is the last target of all: %j', (expression, one, two) => {
    expect(faultOf(expression)).toBe(overlap(one, two));
  });

  it.each([
    ['SET a.c = :n, a[1] = :n', '[a, c]', '[a, [1]]'],
    ['SET a[1] = :n, a.c = :n, d = :n', '[a, [1]]', '[a, c]'],
    ['SET a[1].x = :n, a.b = :n', '[a, [1], x]', '[a, b]'],
  ])('conflict, the real pair: %j', (expression, one, two) => {
    expect(faultOf(expression)).toBe(
      `Two document paths conflict with each other; must remove or rewrite one of these paths; path one: ${one}, path two: ${two}`,
    );
  });

  it('are reported as an overlap if there is one anywhere', () => {
    expect(faultOf('SET c = :n, c = :n, a.b = :n, a[1] = :n')).toBe(overlap('[c]', '[a, [1]]'));
  });

  it('do not clash by a dot inside an alias', () => {
    expect(faultOf('SET #dot = :n, b = :n')).toBeUndefined();
  });
});

describe('operators', () => {
  const sums = (sum: number): string =>
    Array.from({ length: sum }, (_, index) => `a${index} = b + c`).join(', ');

  it('may be 300, the = of SET not counted', () => {
    expect(faultOf(`SET ${sums(250)}`)).toBeUndefined();
    const functions = Array.from({ length: 60 }, (_, index) => `f${index}=if_not_exists(b,c)`).join();
    expect(
      faultOf(`SET ${sums(240)}, ${functions}`.replaceAll(' ', '').replace('SET', 'SET ')),
    ).toBeUndefined();
    expect(faultOf(`SET ${sums(241)}, ${functions}`.replaceAll(' ', '').replace('SET', 'SET '))).toBe(
      'The expression contains too many operators; operator count: 301',
    );
  });
});

describe('a compiled update', () => {
  const program = compileUpdate(
    'REMOVE a.b SET c = if_not_exists(d[0], #dot) + e, #abort = list_append(f, :l) DELETE g :ss ADD h :n, i :n',
    placeholders(),
  );

  it('knows its targets in the order given', () => {
    expect(program.targets).toEqual([['a', 'b'], ['c'], ['abort'], ['g'], ['h'], ['i']]);
  });

  it('counts what assigns and what removes', () => {
    expect(program.assignments).toBe(4);
    expect(program.removals).toBe(2);
  });

  it('knows what it reads', () => {
    expect(operandPaths(program)).toEqual([['d', 0], ['b.c'], ['e'], ['f']]);
  });
});

function reserved(name: string): string {
  return `Attribute name is a reserved keyword; reserved keyword: ${name}`;
}

function unknown(name: string): string {
  return `Invalid function name; function: ${name}`;
}

function notInUpdate(name: string): string {
  return `The function is not allowed in an update expression; function: ${name}`;
}

function misused(name: string): string {
  return `The function is not allowed to be used this way in an expression; function: ${name}`;
}

function twice(section: string): string {
  return `The "${section}" section can only be used once in an update expression;`;
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

function pathRequired(name: string): string {
  return `Operator or function requires a document path; operator or function: ${name}`;
}

function distinct(operator: string, path: string): string {
  return `The first operand must be distinct from the remaining operands for this operator or function; operator: ${operator}, first operand: ${path}`;
}

function type(operator: string, name: string): string {
  return `Incorrect operand type for operator or function; operator or function: ${operator}, operand type: ${name}`;
}

function actionType(action: 'ADD' | 'DELETE', name: string): string {
  return `Incorrect operand type for operator or function; operator: ${action}, operand type: ${name}, typeSet: ALLOWED_FOR_${action}_OPERAND`;
}

function overlap(one: string, two: string): string {
  return `Two document paths overlap with each other; must remove or rewrite one of these paths; path one: ${one}, path two: ${two}`;
}
