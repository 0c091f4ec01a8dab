/**
 * Update expressions: names and values put in, targets and operands checked.
 *
 * Names come first, then values, then clashing targets, then operands; and of several faults of one sort AWS reports
 * the one in the last action, because it walks the list of actions from its end.
 */
import { assert, unreachable } from '../errors/assert.ts';
import { type AttributeType, type AttributeValue, typeOf } from '../values/attribute-value.ts';
import type { DocumentPath } from '../values/document-path.ts';
import { arithmetic, updateCall } from './checked-update.ts';
import { expressionFault } from './expression-fault.ts';
import { checkOperatorCount, parseUpdate } from './parse-expression.ts';
import { checkPathClashes } from './path-clash.ts';
import type { Placeholders } from './placeholders.ts';
import { resolvePath, resolveValue } from './resolve.ts';
import type { ActionSyntax, ArithmeticSyntax, OperandSyntax } from './syntax.ts';
import { type UpdateAction, type UpdateOperand, type UpdateProgram, updateProgram } from './update.ts';

/** Throws the first fault of an UpdateExpression. */
export function compileUpdate(expression: string, placeholders: Placeholders): UpdateProgram {
  const parsed = parseUpdate(expression);
  const { actions, paths, placeholders: values } = parsed.syntax;
  const targets = lastFirst(actions, (action) => resolvePath(clause, action.target, placeholders));
  for (const path of paths) resolvePath(clause, path, placeholders);
  for (const value of values) resolveValue(clause, value, placeholders);
  checkPathClashes(clause, targets);
  const resolved = lastFirst(actions, (action, index) => {
    const target = targets[index];
    assert(target !== undefined, 'every action has a target');
    return resolveAction(action, target, placeholders);
  });
  checkOperatorCount(clause, parsed);
  return updateProgram(resolved, 'An operand in the update expression has an incorrect data type');
}

const clause = 'UpdateExpression';

/** The elements' images in their own order, made from the last to the first, so that the last fault is found first. */
function lastFirst<From, To>(
  elements: readonly From[],
  image: (element: From, index: number) => To,
): readonly To[] {
  const images: To[] = [];
  for (let index = elements.length - 1; index >= 0; index--) {
    const element = elements[index];
    if (element !== undefined) images.push(image(element, index));
  }
  return images.reverse();
}

function resolveAction(action: ActionSyntax, target: DocumentPath, placeholders: Placeholders): UpdateAction {
  const { kind } = action;
  switch (kind) {
    case 'SET':
      return { kind, target, value: resolveOperand(action.value, placeholders) };
    case 'REMOVE':
      return { kind, target };
    case 'ADD':
    case 'DELETE': {
      const value = resolveValue(clause, action.value.placeholder, placeholders);
      checkActionType(kind, value);
      return { kind, target, value };
    }
    default:
      return unreachable(kind);
  }
}

function resolveOperand(syntax: OperandSyntax | ArithmeticSyntax, placeholders: Placeholders): UpdateOperand {
  switch (syntax.kind) {
    case 'path':
      return { kind: 'path', path: resolvePath(clause, syntax, placeholders) };
    case 'placeholder':
      return { kind: 'value', value: resolveValue(clause, syntax.placeholder, placeholders) };
    case 'call':
      return updateCall(
        clause,
        syntax.name,
        syntax.operands.map((operand) => resolveOperand(operand, placeholders)),
      );
    case 'arithmetic': {
      const kind = syntax.operator;
      const left = resolveOperand(syntax.left, placeholders);
      return arithmetic(clause, kind, left, resolveOperand(syntax.right, placeholders));
    }
    default:
      return unreachable(syntax);
  }
}

const actionTypes: Readonly<Record<'ADD' | 'DELETE', ReadonlySet<AttributeType>>> = {
  ADD: new Set(['N', 'SS', 'NS', 'BS']),
  DELETE: new Set(['SS', 'NS', 'BS']),
};

/** Types go by these names in the texts about ADD and DELETE, and only there. */
const longTypeNames: Readonly<Record<AttributeType, string>> = {
  S: 'STRING',
  N: 'NUMBER',
  B: 'BINARY',
  BOOL: 'BOOLEAN',
  NULL: 'NULL',
  M: 'MAP',
  L: 'LIST',
  SS: 'STRING_SET',
  NS: 'NUMBER_SET',
  BS: 'BINARY_SET',
};

function checkActionType(kind: 'ADD' | 'DELETE', value: AttributeValue): void {
  const type = typeOf(value);
  if (actionTypes[kind].has(type)) return;
  throw expressionFault(
    clause,
    `Incorrect operand type for operator or function; operator: ${kind}, operand type: ${longTypeNames[type]}, typeSet: ALLOWED_FOR_${kind}_OPERAND`,
  );
}
