/**
 * The grammar of conditions, loosest first: OR, AND, NOT, then comparisons and calls.
 *
 * An opening parenthesis may begin a condition, `(a = :v)`, or an operand, `(a) = :v`. Which of the two shows only when
 * it closes, so what is read there is a term: a condition, or an operand that fills its parentheses entirely.
 */
import { parseBareOperand, parseOperand } from './path-grammar.ts';
import type { Comparator, ConditionSyntax, OperandSyntax } from './syntax.ts';
import type { TokenStream } from './token-stream.ts';

/** Reads the whole expression. */
export function parseConditionSyntax(stream: TokenStream): ConditionSyntax {
  const condition = parseDisjunction(stream);
  stream.expect('end');
  return condition;
}

type Term = ConditionSyntax | OperandSyntax;

function parseDisjunction(stream: TokenStream): ConditionSyntax {
  return continueDisjunction(stream, parseConjunction(stream));
}

function continueDisjunction(stream: TokenStream, first: ConditionSyntax): ConditionSyntax {
  if (!stream.at('keyword', 'OR')) return first;
  const conditions = [first];
  while (stream.at('keyword', 'OR')) {
    stream.takeOperator();
    conditions.push(parseConjunction(stream));
  }
  return { kind: 'or', conditions };
}

function parseConjunction(stream: TokenStream): ConditionSyntax {
  return continueConjunction(stream, parseNegation(stream));
}

function continueConjunction(stream: TokenStream, first: ConditionSyntax): ConditionSyntax {
  if (!stream.at('keyword', 'AND')) return first;
  const conditions = [first];
  while (stream.at('keyword', 'AND')) {
    stream.takeOperator();
    conditions.push(parseNegation(stream));
  }
  return { kind: 'and', conditions };
}

function parseNegation(stream: TokenStream): ConditionSyntax {
  let negations = 0;
  while (stream.at('keyword', 'NOT')) {
    stream.takeOperator();
    negations++;
  }
  let condition = asCondition(stream, parsePredicate(stream));
  for (; negations > 0; negations--) condition = { kind: 'not', condition };
  return condition;
}

/** A comparison or a call; or a bare operand, where the caller knows what to do with one. */
function parsePredicate(stream: TokenStream): Term {
  const term = stream.at('symbol', '(') ? stream.group(() => parseTerm(stream)) : parseBareOperand(stream);
  return isOperand(term) ? continueOperand(stream, term) : term;
}

/** What parentheses hold. */
function parseTerm(stream: TokenStream): Term {
  if (stream.at('keyword', 'NOT')) return parseDisjunction(stream);
  const first = parsePredicate(stream);
  if (isOperand(first) && stream.at('symbol', ')')) return first;
  return continueDisjunction(stream, continueConjunction(stream, asCondition(stream, first)));
}

/** The comparison that starts with `operand`, or `operand` itself if nothing that compares follows. */
function continueOperand(stream: TokenStream, operand: OperandSyntax): Term {
  const { kind, text } = stream.peek();
  if (kind === 'symbol' && isComparator(text)) {
    stream.takeOperator();
    return { kind: 'comparison', comparator: text, left: operand, right: parseOperand(stream) };
  }
  if (kind === 'keyword' && text === 'BETWEEN') {
    stream.takeOperator();
    const low = parseOperand(stream);
    stream.expect('keyword', 'AND');
    return { kind: 'between', operand, low, high: parseOperand(stream) };
  }
  if (kind === 'keyword' && text === 'IN') {
    stream.takeOperator();
    const list = stream.parenthesized(() => stream.list(() => parseOperand(stream)));
    return { kind: 'in', operand, list };
  }
  return operand;
}

function isOperand(term: Term): term is OperandSyntax {
  return term.kind === 'path' || term.kind === 'placeholder' || term.kind === 'call';
}

/** A path or a placeholder is no condition: whatever follows it should have been a comparison. */
function asCondition(stream: TokenStream, term: Term): ConditionSyntax {
  return term.kind === 'path' || term.kind === 'placeholder' ? stream.fail() : term;
}

function isComparator(text: string): text is Comparator {
  return text === '=' || text === '<>' || text === '<' || text === '<=' || text === '>' || text === '>=';
}
