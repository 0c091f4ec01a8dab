/** What the grammars read from: the tokens of one expression, and what is known of it beside its tree. */
import { assert } from '../errors/assert.ts';
import { type Clause, expressionFault } from './expression-fault.ts';
import { type Token, tokenize } from './tokenizer.ts';

/** AWS's words for `((a = :v))`: a pair of parentheses that holds nothing but another pair. */
export const redundantParentheses = 'The expression has redundant parentheses;';

/**
 * Parentheses and calls that may be open at a time. No legal expression needs more: it has 300 operators and functions
 * at most, and each can bring its own parentheses and one pair round itself before a pair is redundant.
 */
const openParenthesesMax = 700;

export class TokenStream {
  readonly #clause: Clause;
  readonly #expression: string;
  readonly #tokens: readonly Token[];
  #position = 0;
  #open = 0;
  #lastGroup = { opening: -1, closing: -1 };
  #hasRedundantParentheses = false;
  #operators = 0;

  constructor(clause: Clause, expression: string) {
    this.#clause = clause;
    this.#expression = expression;
    this.#tokens = tokenize(expression);
  }

  /** The next token, or one further on. The end is never taken, and nobody looks beyond it. */
  peek(ahead = 0): Token {
    const token = this.#tokens[this.#position + ahead];
    assert(token !== undefined, 'a parser looked beyond the end of an expression');
    return token;
  }

  at(kind: Token['kind'], text?: string): boolean {
    const token = this.peek();
    return token.kind === kind && (text === undefined || token.text === text);
  }

  take(): Token {
    const token = this.peek();
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

  /** Takes an operator, or the name of a function, which AWS counts as one. */
  takeOperator(): Token {
    this.#operators++;
    return this.take();
  }

  /** Operators and functions taken so far. */
  get operators(): number {
    return this.#operators;
  }

  /** Parentheses round an operand or a condition. */
  group<Content>(parseContent: () => Content): Content {
    const opening = this.#position;
    const content = this.parenthesized(parseContent);
    const closing = this.#position - 1;
    const inner = this.#lastGroup;
    if (inner.opening === opening + 1 && inner.closing === closing - 1) this.#hasRedundantParentheses = true;
    this.#lastGroup = { opening, closing };
    return content;
  }

  /** Parentheses that belong to a call or to IN. */
  parenthesized<Content>(parseContent: () => Content): Content {
    this.expect('symbol', '(');
    this.#open++;
    if (this.#open > openParenthesesMax) throw expressionFault(this.#clause, redundantParentheses);
    const content = parseContent();
    this.expect('symbol', ')');
    this.#open--;
    return content;
  }

  get hasRedundantParentheses(): boolean {
    return this.#hasRedundantParentheses;
  }

  /** One element or several with commas between. */
  list<Element>(parseElement: () => Element): readonly Element[] {
    const elements = [parseElement()];
    while (this.accept('symbol', ',')) elements.push(parseElement());
    return elements;
  }

  /** Refuses the next token. AWS shows it between its neighbours, as written; the end reaches over trailing blanks. */
  fail(): never {
    const refused = this.peek();
    const before = this.#tokens[this.#position - 1];
    const after = refused.kind === 'end' ? refused : this.peek(1);
    const token = refused.kind === 'end' ? refused.text : this.#expression.slice(refused.start, refused.end);
    const near = this.#expression.slice(before?.start ?? 0, after.end);
    throw expressionFault(this.#clause, `Syntax error; token: "${token}", near: "${near}"`);
  }
}
