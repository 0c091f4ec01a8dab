/** Paths and operands, which all expressions have in common. */
import type { NameSyntax, OperandSyntax, PathSyntax } from './syntax.ts';
import type { TokenStream } from './token-stream.ts';

/** `name`, `#alias`, then `.name`, `.#alias`, `[0]`. */
export function parsePath(stream: TokenStream): PathSyntax {
  const attribute = parseName(stream);
  const steps: PathSyntax['steps'][number][] = [];
  for (;;) {
    if (stream.accept('symbol', '.')) {
      steps.push(parseName(stream));
    } else if (stream.accept('symbol', '[')) {
      steps.push({ kind: 'index', digits: stream.expect('index').text });
      stream.expect('symbol', ']');
    } else {
      return { kind: 'path', attribute, steps };
    }
  }
}

/** A path, a placeholder, a call, or one of these in parentheses. */
export function parseOperand(stream: TokenStream): OperandSyntax {
  if (stream.at('symbol', '(')) return stream.group(() => parseOperand(stream));
  return parseBareOperand(stream);
}

/** An operand that is not in parentheses. */
export function parseBareOperand(stream: TokenStream): OperandSyntax {
  if (stream.at('placeholder')) return { kind: 'placeholder', placeholder: stream.take().text };
  if (stream.at('name') && isOpening(stream)) {
    const name = stream.takeOperator().text;
    const operands = stream.parenthesized(() => stream.list(() => parseOperand(stream)));
    return { kind: 'call', name, operands };
  }
  return parsePath(stream);
}

function isOpening(stream: TokenStream): boolean {
  const next = stream.peek(1);
  return next.kind === 'symbol' && next.text === '(';
}

function parseName(stream: TokenStream): NameSyntax {
  if (stream.at('alias')) return { kind: 'alias', alias: stream.take().text };
  return { kind: 'name', name: stream.expect('name').text };
}
