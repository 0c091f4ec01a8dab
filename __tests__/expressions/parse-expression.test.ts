import fc from 'fast-check';
import { ServiceError } from '../../lib/errors/service-error.ts';
import { compileCondition } from '../../lib/expressions/compile-condition.ts';
import { compileUpdate } from '../../lib/expressions/compile-update.ts';
import { parseConditionSyntax } from '../../lib/expressions/condition-grammar.ts';
import { compileKeyCondition, keyComparisons } from '../../lib/expressions/key-condition.ts';
import { parseCondition, parseProjection, parseUpdate } from '../../lib/expressions/parse-expression.ts';
import { Placeholders } from '../../lib/expressions/placeholders.ts';
import { compileProjection } from '../../lib/expressions/projection.ts';
import type {
  ActionSyntax,
  ArithmeticSyntax,
  ConditionSyntax,
  OperandSyntax,
  PathSyntax,
  UpdateSyntax,
} from '../../lib/expressions/syntax.ts';
import { TokenStream } from '../../lib/expressions/token-stream.ts';
import { parseUpdateSyntax } from '../../lib/expressions/update-grammar.ts';

const parsers = {
  ConditionExpression: (text: string) => parseCondition('ConditionExpression', text),
  FilterExpression: (text: string) => parseCondition('FilterExpression', text),
  KeyConditionExpression: (text: string) => parseCondition('KeyConditionExpression', text),
  UpdateExpression: parseUpdate,
  ProjectionExpression: parseProjection,
} as const;

type Clause = keyof typeof parsers;

const clauses: readonly Clause[] = [
  'ConditionExpression',
  'FilterExpression',
  'KeyConditionExpression',
  'UpdateExpression',
  'ProjectionExpression',
];

function faultOf(clause: Clause, expression: string): string | undefined {
  try {
    parsers[clause](expression);
    return undefined;
  } catch (error) {
    if (error instanceof ServiceError) return error.message;
    throw error;
  }
}

describe('size of an expression', () => {
  it.each(clauses)('%s may not be empty', (clause) => {
    expect(faultOf(clause, '')).toBe(`Invalid ${clause}: The expression can not be empty;`);
  });

  it.each(clauses)('%s may not be blank either, but that is a matter of syntax', (clause) => {
    expect(faultOf(clause, '  ')).toBe(`Invalid ${clause}: Syntax error; token: "<EOF>", near: "  "`);
  });

  it.each(clauses)('%s may have 4,096 bytes, counted as UTF-8 before anything is parsed', (clause) => {
    const limit = `Invalid ${clause}: Expression size has exceeded the maximum allowed size`;
    expect(faultOf(clause, 'é'.repeat(2048))).toContain('Syntax error');
    expect(faultOf(clause, `${'é'.repeat(2048)} `)).toContain(limit);
    expect(faultOf(clause, ' '.repeat(4097))).toContain(limit);
  });

  it.each(clauses)('%s that is too large: the size is told of conditions', (clause) => {
    const isCondition = clause !== 'ProjectionExpression' && clause !== 'UpdateExpression';
    expect(faultOf(clause, 'a'.repeat(5000))).toBe(
      `Invalid ${clause}: Expression size has exceeded the maximum allowed size;` +
        (isCondition ? ' expression size: 5000' : ''),
    );
  });
});

describe('syntax errors', () => {
  it.each<[Clause, string, string, string]>([
    ['ConditionExpression', 'a = ', '<EOF>', '= '],
    ['ConditionExpression', 'a == :v', '=', '== :v'],
    ['ConditionExpression', 'abc def ghi jkl', 'def', 'abc def ghi'],
    ['ConditionExpression', '  = a', '=', '  = a'],
    ['ConditionExpression', 'a[1.5] = :v', '.', '1.5'],
    ['ConditionExpression', 'a = "x"', '"', '= "x'],
    ['ConditionExpression', 'a = :v)', ')', ':v)'],
    ['ConditionExpression', '!!!', '!', '!!'],
    ['ConditionExpression', 'a', '<EOF>', 'a'],
    ['ConditionExpression', '(a)', '<EOF>', ')'],
    ['ConditionExpression', 'a IN ()', ')', '()'],
    ['ConditionExpression', 'foo()', ')', '()'],
    ['ConditionExpression', 'a and = :v', 'and', 'a and ='],
    ['ConditionExpression', 'a.and = :v', 'and', '.and ='],
    ['ConditionExpression', 'set = :v', 'set', 'set ='],
    ['ConditionExpression', 'NOT = :v', '=', 'NOT = :v'],
    ['ConditionExpression', 'NOT a', '<EOF>', 'a'],
    ['ConditionExpression', 'a AND b', 'AND', 'a AND b'],
    ['ConditionExpression', '(a = :v AND b)', ')', 'b)'],
    ['ConditionExpression', '(a = :v) = :w', '=', ') = :w'],
    ['ConditionExpression', '(a).b = :v', '.', ').b'],
    ['ConditionExpression', 'size(a).b = :v', '.', ').b'],
    ['ConditionExpression', ':v.a = :v', '.', ':v.a'],
    ['ConditionExpression', 'a NOT IN (:v)', 'NOT', 'a NOT IN'],
    ['ConditionExpression', 'a IN :v', ':v', 'IN :v'],
    ['ConditionExpression', 'a IN (:v', '<EOF>', ':v'],
    ['ConditionExpression', 'a IN (b = :v)', '=', 'b = :v'],
    ['ConditionExpression', 'a BETWEEN :v OR :w', 'OR', ':v OR :w'],
    ['ConditionExpression', 'contains(a, b = :v)', '=', 'b = :v'],
    ['ConditionExpression', 'a.contains(b) = :v', '(', 'contains(b'],
    ['ConditionExpression', '#a(b) = :v', '(', '#a(b'],
    ['ConditionExpression', 'a..b = :v', '.', '..b'],
    ['ConditionExpression', 'a[0]b = :v', 'b', ']b ='],
    ['ConditionExpression', 'a[00] = :v', '0', '00]'],
    ['ConditionExpression', 'a[-1] = :v', '-', '[-1'],
    ['ConditionExpression', 'a[:v] = :v', ':v', '[:v]'],
    ['ConditionExpression', 'a != :v', '!', 'a !='],
    ['ConditionExpression', 'a = -1', '-', '= -1'],
    ['ConditionExpression', 'a = :v + :v', '+', ':v + :v'],
    ['ConditionExpression', 'a = :v;  ', ';', ':v;  '],
    ['ConditionExpression', '((a = :v)) AND', '<EOF>', 'AND'],
    ['FilterExpression', 'foo(a) AND abort', '<EOF>', 'abort'],
    ['UpdateExpression', 'INVALID SYNTAX HERE', 'INVALID', 'INVALID SYNTAX'],
    ['UpdateExpression', 'ADD hits : incr', ':', 'hits : incr'],
    ['UpdateExpression', 'SET', '<EOF>', 'SET'],
    ['UpdateExpression', 'SET b = :v + :v + :v', '+', ':v + :v'],
    ['UpdateExpression', 'SET a = (b + :v) - :v', '-', ') - :v'],
    ['UpdateExpression', 'SET a = b + (b + :v)', '+', 'b + :v'],
    ['UpdateExpression', 'SET a = if_not_exists(a, b + :v)', '+', 'b + :v'],
    ['UpdateExpression', 'SET (a) = :v', '(', 'SET (a'],
    ['UpdateExpression', 'SET a = :v,', '<EOF>', ','],
    ['UpdateExpression', 'SET SET a = :v', 'SET', 'SET SET a'],
    ['UpdateExpression', 'SET a = -:v', '-', '= -:v'],
    ['UpdateExpression', 'REMOVE :v', ':v', 'REMOVE :v'],
    ['UpdateExpression', 'REMOVE a b', 'b', 'a b'],
    ['UpdateExpression', 'ADD a b', 'b', 'a b'],
    ['UpdateExpression', 'ADD a (:v)', '(', 'a (:v'],
    ['UpdateExpression', 'ADD a = :v', '=', 'a = :v'],
    ['UpdateExpression', 'a = :v', 'a', 'a ='],
    ['ProjectionExpression', 'a,', '<EOF>', ','],
    ['ProjectionExpression', ',a', ',', ',a'],
    ['ProjectionExpression', 'a b', 'b', 'a b'],
    ['ProjectionExpression', ':a', ':a', ':a'],
    ['ProjectionExpression', '(a)', '(', '(a'],
    ['ProjectionExpression', 'a, size(b)', '(', 'size(b'],
  ])('%s: %j stops at %j near %j', (clause, expression, token, near) => {
    expect(faultOf(clause, expression)).toBe(
      `Invalid ${clause}: Syntax error; token: "${token}", near: "${near}"`,
    );
  });
});

describe('redundant parentheses', () => {
  it.each<[Clause, string]>([
    ['ConditionExpression', '((a = :v))'],
    ['ConditionExpression', '((a)) = :v'],
    ['ConditionExpression', 'contains(((a)), :v)'],
    ['ConditionExpression', 'a IN (:v, ((:w)))'],
    ['ConditionExpression', 'NOT ((a = :v))'],
    ['ConditionExpression', 'abort = :v AND foo(a) AND ((a = :v))'],
    ['UpdateExpression', 'SET a = ((b + :v))'],
    ['UpdateExpression', 'SET abort = foo(((b)))'],
  ])('%s refuses %j before any other fault of meaning', (clause, expression) => {
    expect(faultOf(clause, expression)).toBe(`Invalid ${clause}: The expression has redundant parentheses;`);
  });

  it.each([
    '(a = :v)',
    '(a) = (:v)',
    '((a) = :v)',
    '((a = :v) AND (b = :v))',
    'size((a)) = :v',
    'a IN ((:v), (:w))',
    'NOT (NOT (a = :v))',
    '((size(a)) = :v)',
    '(size(a)) = :v',
    '(contains(a, :v))',
  ])('%j has none', (expression) => {
    expect(faultOf('ConditionExpression', expression)).toBeUndefined();
  });

  it.each(['(', 'NOT (', 'size('])('does not run out of stack over %j a thousand times', (opening) => {
    const expression = opening.repeat(Math.floor(4096 / opening.length));
    expect(faultOf('ConditionExpression', expression)).toMatch(/redundant parentheses|Syntax error/u);
  });
});

describe('the grammar', () => {
  const condition = (text: string): ConditionSyntax =>
    parseConditionSyntax(new TokenStream('ConditionExpression', text));

  it('binds NOT closer than AND, and AND closer than OR', () => {
    expect(condition('NOT a = :v AND b = :v OR c = :v')).toEqual(
      condition('((NOT (a = :v)) AND (b = :v)) OR (c = :v)'),
    );
    expect(condition('a = :v OR b = :v AND c = :v')).not.toEqual(condition('(a = :v OR b = :v) AND c = :v'));
  });

  it('gives its AND to BETWEEN', () => {
    expect(condition('a BETWEEN :v AND :w AND b = :v')).toMatchObject({
      kind: 'and',
      conditions: [{ kind: 'between' }, { kind: 'comparison' }],
    });
  });

  it('reads back every condition that is printed', () => {
    fc.assert(
      fc.property(conditions, (syntax) => {
        expect(condition(printCondition(syntax))).toEqual(syntax);
      }),
    );
  });

  it('reads back every update that is printed', () => {
    fc.assert(
      fc.property(updates, (written) => {
        const { sections: read } = parseUpdateSyntax(
          new TokenStream('UpdateExpression', printUpdate(written)),
        );
        expect(read).toEqual(written);
      }),
    );
  });
});

describe('whatever the text', () => {
  const words =
    'a,abort,#n,#x,:v,:x,0,7,(,),[,],.,",",=,<>,<,+,-,AND,or,NOT,IN,BETWEEN,SET,REMOVE,ADD,DELETE,size,contains,if_not_exists,foo,!, '
      .split(',')
      .concat(',');
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((parts) => parts.join(' ')),
    fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((parts) => parts.join('')),
  );
  const compilers = [
    (expression: string, placeholders: Placeholders) =>
      compileCondition('FilterExpression', expression, placeholders),
    (expression: string, placeholders: Placeholders) =>
      keyComparisons(compileKeyCondition(expression, placeholders)),
    compileUpdate,
    compileProjection,
  ];

  it('nothing but a ValidationException is thrown', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...compilers), (expression, compile) => {
        const placeholders = new Placeholders({ '#n': 'n' }, { ':v': { N: '1' } });
        try {
          compile(expression, placeholders);
        } catch (error) {
          expect(error).toBeInstanceOf(ServiceError);
          expect(error).toHaveProperty('name', 'ValidationException');
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('parsed expressions', () => {
  it('are kept: one text, one tree', () => {
    const first = parseCondition('ConditionExpression', 'kept = :v');
    expect(parseCondition('FilterExpression', 'kept = :v')).toBe(first);
  });

  it('say the same fault under the name of whichever parameter they come in', () => {
    for (const clause of ['ConditionExpression', 'FilterExpression', 'ConditionExpression'] as const) {
      expect(faultOf(clause, 'kept.abort = :v')).toBe(
        `Invalid ${clause}: Attribute name is a reserved keyword; reserved keyword: abort`,
      );
    }
  });
});

const names = fc.constantFrom('a', 'b', 'c1', 'd_2');

const paths: fc.Arbitrary<PathSyntax> = fc.record({
  kind: fc.constant('path' as const),
  attribute: fc.oneof(
    names.map((name) => ({ kind: 'name' as const, name })),
    names.map((name) => ({ kind: 'alias' as const, alias: `#${name}` })),
  ),
  steps: fc.array(
    fc.oneof(
      names.map((name) => ({ kind: 'name' as const, name })),
      names.map((name) => ({ kind: 'alias' as const, alias: `#${name}` })),
      fc.nat(99).map((index) => ({ kind: 'index' as const, digits: String(index) })),
    ),
    { maxLength: 3 },
  ),
});

const placeholders = names.map((name) => ({ kind: 'placeholder' as const, placeholder: `:${name}` }));

const { operand: operands, call: calls } = fc.letrec<{
  operand: OperandSyntax;
  call: Extract<OperandSyntax, { kind: 'call' }>;
}>((tie) => ({
  operand: fc.oneof({ maxDepth: 2, withCrossShrink: true }, paths, placeholders, tie('call')),
  call: fc.record({
    kind: fc.constant('call' as const),
    name: fc.constantFrom('size', 'contains', 'foo'),
    operands: fc.array(tie('operand'), { minLength: 1, maxLength: 3 }),
  }),
}));

const { condition: conditions } = fc.letrec<{ condition: ConditionSyntax }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({
      kind: fc.constant('comparison' as const),
      comparator: fc.constantFrom(
        '=' as const,
        '<>' as const,
        '<' as const,
        '<=' as const,
        '>' as const,
        '>=' as const,
      ),
      left: operands,
      right: operands,
    }),
    fc.record({ kind: fc.constant('between' as const), operand: operands, low: operands, high: operands }),
    fc.record({
      kind: fc.constant('in' as const),
      operand: operands,
      list: fc.array(operands, { minLength: 1, maxLength: 3 }),
    }),
    calls,
    fc.record({ kind: fc.constant('not' as const), condition: tie('condition') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      conditions: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));

const arithmetic: fc.Arbitrary<ArithmeticSyntax> = fc.record({
  kind: fc.constant('arithmetic' as const),
  operator: fc.constantFrom('+' as const, '-' as const),
  left: operands,
  right: operands,
});

const sections = fc.oneof(
  actionsOf(
    'SET',
    fc.record({ kind: fc.constant('SET' as const), target: paths, value: fc.oneof(operands, arithmetic) }),
  ),
  actionsOf('REMOVE', fc.record({ kind: fc.constant('REMOVE' as const), target: paths })),
  actionsOf('ADD', fc.record({ kind: fc.constant('ADD' as const), target: paths, value: placeholders })),
  actionsOf(
    'DELETE',
    fc.record({ kind: fc.constant('DELETE' as const), target: paths, value: placeholders }),
  ),
);

const updates: fc.Arbitrary<UpdateSyntax['sections']> = fc.array(sections, { minLength: 1, maxLength: 4 });

function actionsOf(
  kind: ActionSyntax['kind'],
  action: fc.Arbitrary<ActionSyntax>,
): fc.Arbitrary<UpdateSyntax['sections'][number]> {
  return fc.record({ kind: fc.constant(kind), actions: fc.array(action, { minLength: 1, maxLength: 3 }) });
}

function printCondition(condition: ConditionSyntax): string {
  switch (condition.kind) {
    case 'comparison':
      return `${printValue(condition.left)} ${condition.comparator} ${printValue(condition.right)}`;
    case 'between':
      return `${printValue(condition.operand)} BETWEEN ${printValue(condition.low)} AND ${printValue(condition.high)}`;
    case 'in':
      return `${printValue(condition.operand)} IN (${condition.list.map(printValue).join(', ')})`;
    case 'call':
      return printValue(condition);
    case 'not':
      return `NOT ${printMember(condition.condition)}`;
    case 'and':
    case 'or':
      return condition.conditions.map(printMember).join(` ${condition.kind} `);
  }
}

function printMember(condition: ConditionSyntax): string {
  const text = printCondition(condition);
  return condition.kind === 'and' || condition.kind === 'or' ? `(${text})` : text;
}

function printValue(value: OperandSyntax | ArithmeticSyntax): string {
  switch (value.kind) {
    case 'path':
      return printPathSyntax(value);
    case 'placeholder':
      return value.placeholder;
    case 'call':
      return `${value.name}(${value.operands.map(printValue).join(',')})`;
    case 'arithmetic':
      return `${printValue(value.left)}${value.operator}${printValue(value.right)}`;
  }
}

function printPathSyntax({ attribute, steps }: PathSyntax): string {
  const first = attribute.kind === 'name' ? attribute.name : attribute.alias;
  const rest = steps.map((step) => {
    if (step.kind === 'index') return `[${step.digits}]`;
    return `.${step.kind === 'name' ? step.name : step.alias}`;
  });
  return first + rest.join('');
}

function printUpdate(printed: UpdateSyntax['sections']): string {
  return printed.map(({ kind, actions }) => `${kind} ${actions.map(printAction).join(', ')}`).join(' ');
}

function printAction(action: ActionSyntax): string {
  const target = printPathSyntax(action.target);
  if (action.kind === 'REMOVE') return target;
  return action.kind === 'SET'
    ? `${target} = ${printValue(action.value)}`
    : `${target} ${action.value.placeholder}`;
}
