/**
 * The grammar of expressions, loosest first: OR, AND, NOT, comparisons, sums, products, signs. It takes more than DynamoDB
 * can do, because AWS tells what it does not support from what is no PartiQL at all.
 */
import { notWellFormed, unsupportedToken } from './fault.ts';
import { isFunctionKeyword } from './keywords.ts';
import { parsePath } from './path-grammar.ts';
import type { CallExpression, Expression, Location, Operation, Operator, TypeTest } from './syntax.ts';
import type { TokenStream } from './token-stream.ts';

export function parseExpression(stream: TokenStream): Expression {
  return parseJunction(stream, 'or', () => parseJunction(stream, 'and', () => parseNegation(stream)));
}

function parseJunction(
  stream: TokenStream,
  operator: 'and' | 'or',
  parseMember: () => Expression,
): Expression {
  const first = parseMember();
  if (!stream.atKeyword(operator.toUpperCase())) return first;
  const { location } = stream.peek();
  const operands = [first];
  while (stream.atKeyword(operator.toUpperCase())) {
    stream.takeInfix();
    operands.push(parseMember());
  }
  return { kind: 'operation', operator, operands, location };
}

function parseNegation(stream: TokenStream): Expression {
  const locations: Location[] = [];
  while (stream.atKeyword('NOT')) locations.push(stream.takeOperator().location);
  let expression = parseComparison(stream);
  for (const location of locations.reverse()) expression = negation(expression, location);
  return expression;
}

function negation(operand: Expression, location: Location): Operation {
  return { kind: 'operation', operator: 'not', operands: [operand], location };
}

const comparators: ReadonlyMap<string, Operator> = new Map([
  ['=', '='],
  ['<>', '<>'],
  ['!=', '<>'],
  ['<', '<'],
  ['<=', '<='],
  ['>', '>'],
  ['>=', '>='],
]);

function parseComparison(stream: TokenStream): Expression {
  let left = parseSum(stream);
  for (;;) {
    const next = continueComparison(stream, left);
    if (next === undefined) return left;
    left = next;
  }
}

/** The comparison that `left` begins, if what follows compares. */
function continueComparison(stream: TokenStream, left: Expression): Expression | undefined {
  const { kind, text, location } = stream.peek();
  const comparator = kind === 'symbol' ? comparators.get(text) : undefined;
  if (comparator !== undefined) {
    stream.takeInfix();
    return { kind: 'operation', operator: comparator, operands: [left, parseSum(stream)], location };
  }
  if (stream.atKeyword('IS')) return parseTypeTest(stream, left);
  if (stream.atKeyword('NOT') && isNegatable(stream.peek(1).text)) {
    stream.takeOperator();
    return negation(parseKeywordComparison(stream, left), location);
  }
  return stream.atKeyword('BETWEEN', 'IN', 'LIKE') ? parseKeywordComparison(stream, left) : undefined;
}

function isNegatable(word: string): boolean {
  return word === 'BETWEEN' || word === 'IN' || word === 'LIKE';
}

function parseKeywordComparison(stream: TokenStream, left: Expression): Operation {
  const { text, location } = stream.takeInfix();
  switch (text) {
    case 'BETWEEN': {
      const low = parseSum(stream);
      stream.expect('keyword', 'AND');
      return { kind: 'operation', operator: 'between', operands: [left, low, parseSum(stream)], location };
    }
    case 'IN':
      return { kind: 'operation', operator: 'in', operands: [left, parseInList(stream)], location };
    default:
      return { kind: 'operation', operator: 'like', operands: [left, parseSum(stream)], location };
  }
}

/** Unlike anywhere else, parentheses round one value make a list here. */
function parseInList(stream: TokenStream): Expression {
  if (!stream.at('symbol', '(')) return parseSum(stream);
  const { location } = stream.peek();
  const elements = stream.bracketed('(', ')', () => stream.list(() => parseExpression(stream)));
  return { kind: 'list', elements, location };
}

export function parseTypeTest(stream: TokenStream, operand: Expression): TypeTest {
  const { location } = stream.takeOperator();
  const negated = stream.accept('keyword', 'NOT');
  return { kind: 'is', operand, type: parseType(stream), negated, location };
}

function parseType(stream: TokenStream): string {
  const { kind, text } = stream.peek();
  const word = kind === 'keyword' || kind === 'name' ? text.toUpperCase() : '';
  const second = typesOfTwoWords.get(word);
  const type = typeAliases.get(word) ?? word;
  if (second === undefined && !types.has(type)) throw notWellFormed('Expected type name');
  stream.take();
  if (second !== undefined && stream.accept('keyword', second)) return `${word}_${second}`;
  if (!types.has(type)) throw notWellFormed('Expected type name');
  return type;
}

/** What PartiQL can test for. DynamoDB supports some of it. */
const types: ReadonlySet<string> = new Set(
  (
    'MISSING NULL BOOLEAN BLOB STRING NUMERIC STRUCT TUPLE LIST INTEGER INTEGER4 INTEGER8 ' +
    'SMALLINT FLOAT REAL DECIMAL TIMESTAMP DATE TIME CHARACTER VARCHAR SYMBOL CLOB SEXP BAG'
  ).split(' '),
);

const typeAliases: ReadonlyMap<string, string> = new Map([
  ['BOOL', 'BOOLEAN'],
  ['INT', 'INTEGER'],
  ['INT4', 'INTEGER4'],
  ['INT8', 'INTEGER8'],
  ['DEC', 'DECIMAL'],
  ['CHAR', 'CHARACTER'],
]);

const typesOfTwoWords: ReadonlyMap<string, string> = new Map([
  ['CHARACTER', 'VARYING'],
  ['DOUBLE', 'PRECISION'],
]);

function parseSum(stream: TokenStream): Expression {
  return parseChain(stream, sums, () => parseChain(stream, products, () => parseSigned(stream)));
}

const sums: ReadonlyMap<string, Operator> = new Map([
  ['+', '+'],
  ['-', '-'],
  ['||', '||'],
]);

const products: ReadonlyMap<string, Operator> = new Map([
  ['*', '*'],
  ['/', '/'],
  ['%', '%'],
]);

/** Operators of one rank, from left to right. */
function parseChain(
  stream: TokenStream,
  operators: ReadonlyMap<string, Operator>,
  parseOperand: () => Expression,
): Expression {
  let left = parseOperand();
  for (;;) {
    const { kind, text, location } = stream.peek();
    const operator = kind === 'symbol' ? operators.get(text) : undefined;
    if (operator === undefined) return left;
    stream.takeInfix();
    left = { kind: 'operation', operator, operands: [left, parseOperand()], location };
  }
}

/** The sign of a number is part of it; of anything else it is an operation, and one is as unsupported as many. */
function parseSigned(stream: TokenStream): Expression {
  const { text: operator, location } = stream.peek();
  if (!isSign(stream)) return parseTerm(stream);
  let negative = false;
  while (isSign(stream)) if (stream.take().text === '-') negative = !negative;
  const term = parseTerm(stream);
  if (term.kind === 'number') return negative ? { ...term, text: `-${term.text}` } : term;
  return { kind: 'operation', operator: operator === '-' ? '-' : '+', operands: [term], location };
}

function isSign(stream: TokenStream): boolean {
  return stream.at('symbol', '-') || stream.at('symbol', '+');
}

function parseTerm(stream: TokenStream): Expression {
  const { kind, text, location } = stream.peek();
  switch (kind) {
    case 'string':
    case 'number':
      stream.take();
      return { kind, text, location };
    case 'name':
    case 'quoted':
      return isSymbol(stream, 1, '(') ? parseCall(stream) : parsePath(stream);
    case 'keyword':
      return parseKeywordTerm(stream);
    case 'symbol':
      return parseSymbolTerm(stream);
    case 'end':
      return stream.fail();
  }
}

function isSymbol(stream: TokenStream, ahead: number, symbol: string): boolean {
  const { kind, text } = stream.peek(ahead);
  return kind === 'symbol' && text === symbol;
}

function parseKeywordTerm(stream: TokenStream): Expression {
  const { text, location } = stream.peek();
  switch (text) {
    case 'TRUE':
    case 'FALSE':
      stream.take();
      return { kind: 'boolean', value: text === 'TRUE', location };
    case 'NULL':
      stream.take();
      return { kind: 'null', location };
    case 'MISSING':
      stream.take();
      return { kind: 'missing', location };
    case 'SELECT':
    case 'CASE':
      throw unsupportedToken(text, location);
    case 'CAST':
      throw unsupportedToken('cast', location);
    default:
      return isFunctionKeyword(text) && isSymbol(stream, 1, '(') ? parseCall(stream) : stream.fail();
  }
}

function parseCall(stream: TokenStream): CallExpression {
  const { kind, text, location } = stream.takeOperator();
  const operands = stream.bracketed('(', ')', () => parseOperands(stream));
  return { kind: 'call', name: kind === 'keyword' ? text.toLowerCase() : text, operands, location };
}

/** `COUNT(*)` is PartiQL, if nothing that DynamoDB counts with. */
function parseOperands(stream: TokenStream): readonly Expression[] {
  if (stream.at('symbol', ')') || stream.accept('symbol', '*')) return [];
  return stream.list(() => parseExpression(stream));
}

function parseSymbolTerm(stream: TokenStream): Expression {
  const { text, location } = stream.peek();
  switch (text) {
    case '?':
      return { kind: 'parameter', position: stream.takeParameter(), location };
    case '(': {
      const elements = stream.bracketed('(', ')', () => stream.list(() => parseExpression(stream)));
      const [first] = elements;
      return first !== undefined && elements.length === 1 ? first : { kind: 'list', elements, location };
    }
    case '[': {
      const elements = stream.bracketed('[', ']', () => parseElements(stream, ']'));
      return { kind: 'list', elements, location };
    }
    case '<<': {
      const elements = stream.bracketed('<<', '>>', () => parseElements(stream, '>>'));
      return { kind: 'bag', elements, location };
    }
    case '{': {
      const members = stream.bracketed('{', '}', () => parseMembers(stream));
      return { kind: 'struct', members, location };
    }
    default:
      return stream.fail();
  }
}

function parseElements(stream: TokenStream, closing: string): readonly Expression[] {
  return stream.at('symbol', closing) ? [] : stream.list(() => parseExpression(stream));
}

function parseMembers(stream: TokenStream): readonly (readonly [Expression, Expression])[] {
  if (stream.at('symbol', '}')) return [];
  return stream.list((): readonly [Expression, Expression] => {
    const key = parseExpression(stream);
    stream.expect('symbol', ':');
    return [key, parseExpression(stream)];
  });
}
