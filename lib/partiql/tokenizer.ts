/** The tokens of a statement. */
import { unreadable } from './fault.ts';
import { isKeyword } from './keywords.ts';
import type { Location } from './syntax.ts';

/**
 * - `name`: a bare name; `quoted`: one in double quotes, which may be any text
 * - `keyword`: a reserved word
 * - `string`: a text in single quotes
 * - `number`: without a sign
 * - `symbol`: an operator, a bracket, a separator, or `?`
 * - `end`: the end of the statement, always the last token
 */
export type TokenKind = 'name' | 'quoted' | 'keyword' | 'string' | 'number' | 'symbol' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** As written, but keywords in upper case, and quoted texts without their quotes. */
  readonly text: string;
  readonly location: Location;
}

export function tokenize(statement: string): readonly Token[] {
  const tokens: Token[] = [];
  const place = { line: 1, column: 1 };
  let position = 0;
  for (const match of statement.matchAll(pattern)) {
    const [source] = match;
    if (match.index !== position) break;
    position += source.length;
    const token = readToken(source, place);
    if (token !== undefined) tokens.push(token);
    advance(place, source);
  }
  if (position !== statement.length) throw unreadable();
  tokens.push({ kind: 'end', text: '', location: { ...place, length: 0 } });
  return tokens;
}

/** Blanks and comments; names; numbers; texts; names in quotes; operators and the rest. Each begins in its own way. */
const pattern =
  /[\t\v\f\r\n ]+|--[^\r\n]*|\/\*[^]*?\*\/|[A-Za-z_$][A-Za-z0-9_$]*|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|'[^']*(?:''[^']*)*'|"[^"]*(?:""[^"]*)*"|<<|>>|<>|<=|>=|!=|\|\||\/(?!\*)|[-()[\]{}:,.*;?^%=@+<>]/gu;

interface Place {
  line: number;
  column: number;
}

/** Undefined for what separates tokens. */
function readToken(source: string, place: Place): Token | undefined {
  const location = { ...place, length: codePoints(source) };
  const first = source.charAt(0);
  switch (first) {
    case ' ':
    case '\t':
    case '\v':
    case '\f':
    case '\r':
    case '\n':
      return undefined;
    case "'":
      return { kind: 'string', text: unquoted(source, "'"), location };
    case '"':
      return { kind: 'quoted', text: unquoted(source, '"'), location };
    default:
  }
  if (source.startsWith('--') || source.startsWith('/*')) return undefined;
  if (isNumber(source) && !hasReadableScale(source)) throw unreadable();
  if (isNumber(source)) return { kind: 'number', text: source, location };
  if (!/^[A-Za-z_$]/u.test(first)) return { kind: 'symbol', text: source, location };
  const upperCased = source.toUpperCase();
  return isKeyword(upperCased)
    ? { kind: 'keyword', text: upperCased, location }
    : { kind: 'name', text: source, location };
}

/** A lone point is a symbol. */
function isNumber(source: string): boolean {
  return /^\.?\d/u.test(source);
}

/** The exponent, and the digits after the point less the exponent, have to fit 32 bits. */
function hasReadableScale(number: string): boolean {
  const [mantissa = '', exponent = '0'] = number.toLowerCase().split('e');
  const scale = mantissa.replace(/^\d*\.?/u, '').length - Number(exponent);
  return Math.trunc(Number(exponent)) === (Number(exponent) | 0) && scale === (scale | 0);
}

function unquoted(source: string, quote: string): string {
  return source.slice(1, -1).replaceAll(quote + quote, quote);
}

function advance(place: Place, source: string): void {
  const lines = source.split(/\r\n|\r|\n/u);
  const last = lines.at(-1) ?? '';
  if (lines.length > 1) {
    place.line += lines.length - 1;
    place.column = 1;
  }
  place.column += codePoints(last);
}

function codePoints(text: string): number {
  return Array.from(text).length;
}
