/** What the grammar reads from: the tokens of one statement, and what is counted on the way. */
import { assert } from '../errors/assert.ts';
import { checkOperatorCount } from '../expressions/parse-expression.ts';
import { notWellFormed, statementFault } from './fault.ts';
import { isOperatorKeyword } from './keywords.ts';
import { type Token, tokenize } from './tokenizer.ts';

/**
 * Brackets that may be open at a time. Values may nest 32 levels and conditions have 300 operators; what goes far beyond
 * is refused here, so that no statement can exhaust the stack.
 */
const openBracketsMax = 300;

export class TokenStream {
  readonly #tokens: readonly Token[];
  #position = 0;
  #open = 0;
  #operators = 0;
  #parameters = 0;

  constructor(statement: string) {
    this.#tokens = tokenize(statement);
  }

  /** The next token, or one further on. The end is never taken, and nobody looks beyond it. */
  peek(ahead = 0): Token {
    const token = this.#tokens[this.#position + ahead];
    assert(token !== undefined, 'the parser looked beyond the end of a statement');
    return token;
  }

  at(kind: Token['kind'], text?: string): boolean {
    const token = this.peek();
    return token.kind === kind && (text === undefined || token.text === text);
  }

  atKeyword(...words: readonly string[]): boolean {
    const token = this.peek();
    return token.kind === 'keyword' && words.includes(token.text);
  }

  take(): Token {
    const token = this.peek();
    if (token.kind === 'end') return this.fail();
    this.#position++;
    return token;
  }

  accept(kind: Token['kind'], text: string): boolean {
    if (!this.at(kind, text)) return false;
    this.#position++;
    return true;
  }

  expect(kind: Token['kind'], text?: string): Token {
    return this.at(kind, text) ? this.take() : this.fail();
  }

  /** Takes an operator or a function's name. Throws at the first too many of a clause. */
  takeOperator(): Token {
    this.#operators++;
    checkOperatorCount('Statement', { operators: this.#operators });
    return this.take();
  }

  /** Takes an operator that stands between two operands, of which the second has to follow. */
  takeInfix(): Token {
    const operator = this.takeOperator();
    if (this.at('end')) throw notWellFormed('Missing right-hand side expression of infix operator');
    return operator;
  }

  /** Operators are counted from here on anew: each clause may have as many. */
  beginClause(): void {
    this.#operators = 0;
  }

  /** Takes a `?` and tells which one it is. */
  takeParameter(): number {
    this.expect('symbol', '?');
    return this.#parameters++;
  }

  /** What stands between two brackets. */
  bracketed<Content>(opening: string, closing: string, parseContent: () => Content): Content {
    this.expect('symbol', opening);
    this.#open++;
    if (this.#open > openBracketsMax) throw statementFault('Nesting Levels have exceeded supported limits');
    const content = parseContent();
    this.expect('symbol', closing);
    this.#open--;
    return content;
  }

  /** One element or several with commas between. */
  list<Element>(parseElement: () => Element): readonly Element[] {
    const elements = [parseElement()];
    while (this.accept('symbol', ',')) elements.push(parseElement());
    return elements;
  }

  /** Refuses the next token. */
  fail(): never {
    throw notWellFormed(`Unexpected ${sortOf(this.peek())}`);
  }
}

function sortOf({ kind, text }: Token): 'keyword' | 'operator' | 'term' {
  if (kind === 'keyword') return isOperatorKeyword(text) ? 'operator' : 'keyword';
  return kind === 'symbol' && operatorSymbols.has(text) ? 'operator' : 'term';
}

/** `*` is a term of its own, and a sign belongs to what follows. */
const operatorSymbols: ReadonlySet<string> = new Set(['=', '<>', '!=', '<', '<=', '>', '>=', '/', '%', '||']);
