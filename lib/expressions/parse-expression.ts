/**
 * From text to syntax tree, each text once: parsed expressions are kept, because a program sends the same few again and
 * again. A syntax tree is never changed, so sharing it is safe.
 */
import { utf8ByteLength } from '../values/bytes.ts';
import { parseConditionSyntax } from './condition-grammar.ts';
import { type Clause, type ConditionClause, expressionFault } from './expression-fault.ts';
import { firstConditionFault, firstProjectionFault, firstUpdateFault } from './first-fault.ts';
import { parseProjectionSyntax } from './projection-grammar.ts';
import type { ConditionSyntax, ProjectionSyntax, UpdateSyntax } from './syntax.ts';
import { redundantParentheses, TokenStream } from './token-stream.ts';
import { parseUpdateSyntax } from './update-grammar.ts';

export interface Parsed<Syntax> {
  readonly syntax: Syntax;
  readonly operators: number;
}

export function parseCondition(clause: ConditionClause, expression: string): Parsed<ConditionSyntax> {
  return conditions.parse(clause, expression);
}

export function parseUpdate(expression: string): Parsed<UpdateSyntax> {
  return updates.parse('UpdateExpression', expression);
}

export function parseProjection(expression: string): Parsed<ProjectionSyntax> {
  return projections.parse('ProjectionExpression', expression);
}

/** AWS counts operators last, when all else is known to be right, and stops counting at the first too many. */
export function checkOperatorCount(clause: Clause, { operators }: { readonly operators: number }): void {
  if (operators <= operatorsMax) return;
  throw expressionFault(
    clause,
    `The expression contains too many operators; operator count: ${operatorsMax + 1}`,
  );
}

const operatorsMax = 300;

const expressionBytesMax = 4096;

/** Kept expressions of a grammar. At 4 KB each at most, a bound on memory rather than a number to tune. */
const keptExpressionsMax = 1000;

interface Kept<Syntax> extends Parsed<Syntax> {
  /** The same words for every parameter that the expression may come in. */
  readonly fault: string | undefined;
}

class Parser<Syntax> {
  readonly #grammar: (stream: TokenStream) => Syntax;
  readonly #firstFault: (syntax: Syntax) => string | undefined;
  readonly #kept = new Map<string, Kept<Syntax>>();

  constructor(grammar: (stream: TokenStream) => Syntax, firstFault: (syntax: Syntax) => string | undefined) {
    this.#grammar = grammar;
    this.#firstFault = firstFault;
  }

  parse(clause: Clause, expression: string): Parsed<Syntax> {
    let parsed = this.#kept.get(expression);
    if (parsed === undefined) {
      parsed = this.#read(clause, expression);
      if (this.#kept.size >= keptExpressionsMax) this.#kept.clear();
      this.#kept.set(expression, parsed);
    }
    if (parsed.fault !== undefined) throw expressionFault(clause, parsed.fault);
    return parsed;
  }

  #read(clause: Clause, expression: string): Kept<Syntax> {
    if (expression === '') throw expressionFault(clause, 'The expression can not be empty;');
    checkSize(clause, expression);
    const stream = new TokenStream(clause, expression);
    const syntax = this.#grammar(stream);
    const fault = stream.hasRedundantParentheses ? redundantParentheses : this.#firstFault(syntax);
    return { syntax, operators: stream.operators, fault };
  }
}

const conditions = new Parser(parseConditionSyntax, firstConditionFault);
const updates = new Parser(parseUpdateSyntax, firstUpdateFault);
const projections = new Parser(parseProjectionSyntax, firstProjectionFault);

/** AWS tells the size of conditions, whatever they are for, and not that of projections and updates. */
function checkSize(clause: Clause, expression: string): void {
  const bytes = utf8ByteLength(expression);
  if (bytes <= expressionBytesMax) return;
  const isCondition = clause !== 'ProjectionExpression' && clause !== 'UpdateExpression';
  const size = isCondition ? ` expression size: ${bytes}` : '';
  throw expressionFault(clause, `Expression size has exceeded the maximum allowed size;${size}`);
}
