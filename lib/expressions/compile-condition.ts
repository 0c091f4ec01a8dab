/**
 * Condition, filter and key condition expressions: names and values put in, operands checked.
 *
 * AWS checks each comparison or call when it has read all of it, so what is inside comes first.
 */
import { unreachable } from '../errors/assert.ts';
import {
  betweenCondition,
  callCondition,
  comparison,
  inCondition,
  sizeOperand,
} from './checked-condition.ts';
import type { Condition, Operand } from './condition.ts';
import type { ConditionClause } from './expression-fault.ts';
import { checkOperatorCount, parseCondition } from './parse-expression.ts';
import type { Placeholders } from './placeholders.ts';
import { resolvePath, resolveValue } from './resolve.ts';
import type { ConditionSyntax, OperandSyntax } from './syntax.ts';

/** Throws the first fault of the expression as AWS words it for the parameter `clause`. */
export function compileCondition(
  clause: ConditionClause,
  expression: string,
  placeholders: Placeholders,
): Condition {
  const parsed = parseCondition(clause, expression);
  const condition = resolveCondition({ clause, placeholders }, parsed.syntax);
  checkOperatorCount(clause, parsed);
  return condition;
}

interface Scope {
  readonly clause: ConditionClause;
  readonly placeholders: Placeholders;
}

function resolveCondition(scope: Scope, syntax: ConditionSyntax): Condition {
  const { clause } = scope;
  switch (syntax.kind) {
    case 'and':
    case 'or': {
      const conditions = syntax.conditions.map((condition) => resolveCondition(scope, condition));
      return { kind: syntax.kind, conditions };
    }
    case 'not':
      return { kind: 'not', condition: resolveCondition(scope, syntax.condition) };
    case 'comparison': {
      const left = resolveOperand(scope, syntax.left);
      return comparison(clause, syntax.comparator, left, resolveOperand(scope, syntax.right));
    }
    case 'between': {
      const operand = resolveOperand(scope, syntax.operand);
      const low = resolveOperand(scope, syntax.low);
      return betweenCondition(clause, operand, low, resolveOperand(scope, syntax.high));
    }
    case 'in': {
      const operand = resolveOperand(scope, syntax.operand);
      const list = syntax.list.map((element) => resolveOperand(scope, element));
      return inCondition(clause, operand, list);
    }
    case 'call': {
      const operands = syntax.operands.map((operand) => resolveOperand(scope, operand));
      return callCondition(clause, syntax.name, operands);
    }
    default:
      return unreachable(syntax);
  }
}

function resolveOperand(scope: Scope, syntax: OperandSyntax): Operand {
  const { clause, placeholders } = scope;
  switch (syntax.kind) {
    case 'path':
      return { kind: 'path', path: resolvePath(clause, syntax, placeholders) };
    case 'placeholder':
      return { kind: 'value', value: resolveValue(clause, syntax.placeholder, placeholders) };
    case 'call': {
      const operands = syntax.operands.map((operand) => resolveOperand(scope, operand));
      return sizeOperand(clause, syntax.name, operands);
    }
    default:
      return unreachable(syntax);
  }
}
