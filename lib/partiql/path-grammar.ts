/** Paths: a name, then `.name`, `['name']`, `[name]` and `[0]`. */
import { notWellFormed } from './fault.ts';
import type { PathExpression, PathStep } from './syntax.ts';
import type { TokenStream } from './token-stream.ts';

export function atName(stream: TokenStream): boolean {
  return stream.at('name') || stream.at('quoted');
}

export function parsePath(stream: TokenStream): PathExpression {
  if (!atName(stream)) throw notWellFormed('Expected identifier for simple path');
  const { text: name, location } = stream.take();
  const steps: PathStep[] = [];
  for (;;) {
    if (stream.accept('symbol', '.')) steps.push(parseMember(stream));
    else if (stream.at('symbol', '[')) steps.push(stream.bracketed('[', ']', () => parseElement(stream)));
    else return { kind: 'path', name, steps, location };
  }
}

function parseMember(stream: TokenStream): PathStep {
  if (stream.at('symbol', '*')) return { kind: 'star', location: stream.take().location };
  if (!atName(stream)) throw notWellFormed('Invalid path dot component');
  return { kind: 'name', name: stream.take().text };
}

/** A name in brackets means the same as one after a point, quoted in whatever way. */
function parseElement(stream: TokenStream): PathStep {
  const sign = stream.accept('symbol', '-') ? '-' : '';
  const { kind, text, location } = stream.peek();
  if (kind === 'number') {
    stream.take();
    return /^\d+$/u.test(text)
      ? { kind: 'index', digits: sign + text, location }
      : { kind: 'other', location };
  }
  if (sign !== '') return stream.fail();
  if (stream.at('symbol', '?')) {
    stream.takeParameter();
    return { kind: 'other', location };
  }
  if (kind === 'string' || atName(stream)) return { kind: 'name', name: stream.take().text };
  return stream.fail();
}
