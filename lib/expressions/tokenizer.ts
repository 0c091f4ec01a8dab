/** The tokens of all expressions. */

/**
 * - `name`: an attribute name or a function's name
 * - `keyword`: AND, OR, NOT, IN, BETWEEN, SET, REMOVE, ADD, DELETE in any case; never a name, in no expression
 * - `index`: a number as it stands between brackets; a leading zero is a token of its own
 * - `alias`: `#name`; `placeholder`: `:name`
 * - `symbol`: an operator or any other character, alone, legal or not
 * - `end`: the end of the expression, always the last token
 */
export type TokenKind = 'name' | 'keyword' | 'index' | 'alias' | 'placeholder' | 'symbol' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** The token as written, but keywords in upper case. */
  readonly text: string;
  /** Where it starts and ends in the expression. */
  readonly start: number;
  readonly end: number;
}

export function tokenize(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of expression.matchAll(pattern)) {
    const [source] = match;
    const start = match.index;
    const kind = kindOf(source);
    const text = kind === 'keyword' ? source.toUpperCase() : source;
    tokens.push({ kind, text, start, end: start + source.length });
  }
  tokens.push({ kind: 'end', text: '<EOF>', start: expression.length, end: expression.length });
  return tokens;
}

const pattern = /[A-Za-z][A-Za-z0-9_]*|[#:][A-Za-z0-9_]+|0|[1-9][0-9]*|<>|<=|>=|[^ \t\r\n]/gu;

const keywords: ReadonlySet<string> = new Set([
  'AND',
  'OR',
  'NOT',
  'IN',
  'BETWEEN',
  'SET',
  'REMOVE',
  'ADD',
  'DELETE',
]);

function kindOf(source: string): TokenKind {
  const first = source.charCodeAt(0);
  if (isLetter(first)) return keywords.has(source.toUpperCase()) ? 'keyword' : 'name';
  if (isDigit(first)) return 'index';
  if (source.length === 1) return 'symbol';
  if (source.startsWith('#')) return 'alias';
  if (source.startsWith(':')) return 'placeholder';
  return 'symbol';
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
