/** The grammar of updates: sections of SET, REMOVE, ADD and DELETE in any order, each a list of actions. */
import { parseBareOperand, parseOperand, parsePath } from './path-grammar.ts';
import type {
  ActionSyntax,
  ArithmeticSyntax,
  OperandSyntax,
  PlaceholderSyntax,
  SectionSyntax,
  UpdateSyntax,
} from './syntax.ts';
import type { TokenStream } from './token-stream.ts';

/** Reads the whole expression. That a section stands twice is no matter of grammar. */
export function parseUpdateSyntax(stream: TokenStream): UpdateSyntax {
  const sections: SectionSyntax[] = [];
  do {
    sections.push(parseSection(stream));
  } while (!stream.at('end'));
  return { sections };
}

function parseSection(stream: TokenStream): SectionSyntax {
  const kind = stream.at('keyword') ? stream.peek().text : '';
  if (kind !== 'SET' && kind !== 'REMOVE' && kind !== 'ADD' && kind !== 'DELETE') return stream.fail();
  stream.take();
  return { kind, actions: stream.list(() => parseAction(stream, kind)) };
}

function parseAction(stream: TokenStream, kind: SectionSyntax['kind']): ActionSyntax {
  const target = parsePath(stream);
  if (kind === 'REMOVE') return { kind, target };
  if (kind === 'SET') {
    stream.expect('symbol', '=');
    return { kind, target, value: parseValue(stream) };
  }
  return { kind, target, value: parsePlaceholder(stream) };
}

/** One operand, or two with `+` or `-` between; never three. */
function parseValue(stream: TokenStream): OperandSyntax | ArithmeticSyntax {
  const left = stream.at('symbol', '(') ? stream.group(() => parseValue(stream)) : parseBareOperand(stream);
  if (left.kind === 'arithmetic') return left;
  const operator = stream.peek().text;
  if (operator !== '+' && operator !== '-') return left;
  stream.takeOperator();
  return { kind: 'arithmetic', operator, left, right: parseOperand(stream) };
}

function parsePlaceholder(stream: TokenStream): PlaceholderSyntax {
  return { kind: 'placeholder', placeholder: stream.expect('placeholder').text };
}
