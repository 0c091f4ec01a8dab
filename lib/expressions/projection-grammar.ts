/** The grammar of projections: paths with commas between. */
import { parsePath } from './path-grammar.ts';
import type { ProjectionSyntax } from './syntax.ts';
import type { TokenStream } from './token-stream.ts';

/** Reads the whole expression. */
export function parseProjectionSyntax(stream: TokenStream): ProjectionSyntax {
  const paths = stream.list(() => parsePath(stream));
  stream.expect('end');
  return { paths };
}
