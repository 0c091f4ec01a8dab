/** The grammar of updates: sections of SET, REMOVE, ADD and DELETE in any order, each a list of actions. */
import { unreachable } from '../errors/assert.ts';
import { parseBareOperand, parseOperand, parsePath } from './path-grammar.ts';
import type {
  ActionSyntax,
  ArithmeticSyntax,
  OperandSyntax,
  PathSyntax,
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
  return updateSyntax(sections);
}

/** What compiling an update needs in another order than the one it is written in, worked out once for each text. */
function updateSyntax(sections: readonly SectionSyntax[]): UpdateSyntax {
  const actions = sections.flatMap((section) => section.actions);
  const paths: PathSyntax[] = [];
  const placeholders: string[] = [];
  for (let index = actions.length - 1; index >= 0; index--) {
    const action = actions[index];
    if (action !== undefined && action.kind !== 'REMOVE') collectLeaves(action.value, paths, placeholders);
  }
  return { sections, actions, paths, placeholders };
}

function collectLeaves(
  value: OperandSyntax | ArithmeticSyntax,
  paths: PathSyntax[],
  placeholders: string[],
): void {
  switch (value.kind) {
    case 'path':
      paths.push(value);
      return;
    case 'placeholder':
      placeholders.push(value.placeholder);
      return;
    case 'call':
      for (const operand of value.operands) collectLeaves(operand, paths, placeholders);
      return;
    case 'arithmetic':
      collectLeaves(value.left, paths, placeholders);
      collectLeaves(value.right, paths, placeholders);
      return;
    default:
      unreachable(value);
  }
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
