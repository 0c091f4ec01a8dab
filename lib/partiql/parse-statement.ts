/** From text to syntax tree, each text once: a program sends the same few statements again and again. */
import { parseStatementSyntax } from './statement-grammar.ts';
import type { StatementSyntax } from './syntax.ts';
import { TokenStream } from './token-stream.ts';

/** Throws the first fault of a statement that shows in its text. A syntax tree is never changed, so sharing it is safe. */
export function parseStatement(text: string): StatementSyntax {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const parsed = parseStatementSyntax(new TokenStream(text));
  if (kept.size >= keptStatementsMax) kept.clear();
  kept.set(text, parsed);
  return parsed;
}

/** At 8 KB each at most, a bound on memory rather than a number to tune. */
const keptStatementsMax = 500;

const kept = new Map<string, StatementSyntax>();
