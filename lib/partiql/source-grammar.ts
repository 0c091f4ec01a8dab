/** What a statement reads from or writes to: a table, or an index of one. */
import { emptyPathComponent, faultAt, statementFault } from './fault.ts';
import { parsePath } from './path-grammar.ts';
import type { PathExpression, Source } from './syntax.ts';
import type { TokenStream } from './token-stream.ts';

export function parseSource(stream: TokenStream): Source {
  const path = parsePath(stream);
  const names = [path.name, ...path.steps.map((step) => sourceName(step))];
  if (names.includes('')) throw emptyPathComponent();
  if (names.length > 2) {
    throw statementFault('A path may contain at most 2 components in the FROM clause');
  }
  return { table: path.name, index: names[1], location: path.location };
}

/** A source goes by its own name. */
export function refuseAlias(stream: TokenStream): void {
  if (stream.atKeyword('AS') || stream.at('name') || stream.at('quoted')) throw aliasing();
}

export function aliasing(): Error {
  return statementFault('Aliasing is not supported');
}

const joins = ['JOIN', 'INNER', 'LEFT', 'RIGHT', 'FULL', 'OUTER', 'CROSS'];

export function refuseFurtherSources(stream: TokenStream): void {
  if (stream.at('symbol', ',') || stream.atKeyword(...joins)) {
    throw statementFault('Only select from a single table or index is supported.');
  }
}

function sourceName(step: PathExpression['steps'][number]): string {
  switch (step.kind) {
    case 'name':
      return step.name;
    case 'index':
    case 'other':
      throw statementFault('Invalid list expression in source.');
    case 'star':
      throw faultAt('Unpivot path component like a.*.b are not supported', step.location);
  }
}
