/**
 * The faults of an expression that are seen without the request's names and values: functions that do not exist or do
 * not belong there, reserved words, list indexes out of range. They come before all faults of names and values.
 */
import { unreachable } from '../errors/assert.ts';
import { listIndexMax } from '../values/limits.ts';
import { functionUses } from './function-uses.ts';
import { isReservedWord } from './reserved-words.ts';
import type {
  ArithmeticSyntax,
  CallSyntax,
  ConditionSyntax,
  OperandSyntax,
  PathSyntax,
  ProjectionSyntax,
  UpdateSyntax,
} from './syntax.ts';

/** The first in reading order. */
export function firstConditionFault(condition: ConditionSyntax): string | undefined {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return first(condition.conditions, firstConditionFault);
    case 'not':
      return firstConditionFault(condition.condition);
    case 'comparison':
      return conditionOperandFault(condition.left) ?? conditionOperandFault(condition.right);
    case 'between':
      return first([condition.operand, condition.low, condition.high], conditionOperandFault);
    case 'in':
      return conditionOperandFault(condition.operand) ?? first(condition.list, conditionOperandFault);
    case 'call':
      return conditionCallFault(condition, 'condition');
    default:
      return unreachable(condition);
  }
}

/** Reserved words come before functions here, and a section that stands twice comes last. */
export function firstUpdateFault(update: UpdateSyntax): string | undefined {
  const actions = update.sections.flatMap((section) => section.actions);
  return (
    first(
      actions,
      (action) => pathFault(action.target) ?? ('value' in action ? pathsFault(action.value) : undefined),
    ) ??
    first(actions, (action) => (action.kind === 'SET' ? updateValueFault(action.value) : undefined)) ??
    repeatedSectionFault(update)
  );
}

export function firstProjectionFault(projection: ProjectionSyntax): string | undefined {
  return first(projection.paths, pathFault);
}

function conditionOperandFault(operand: OperandSyntax): string | undefined {
  if (operand.kind === 'path') return pathFault(operand);
  return operand.kind === 'call' ? conditionCallFault(operand, 'operand') : undefined;
}

function conditionCallFault(call: CallSyntax, use: 'condition' | 'operand'): string | undefined {
  const allowed = functionUses.get(call.name);
  if (allowed === undefined) return unknownFunction(call.name);
  if (allowed === 'update') {
    return `The function is not allowed in a condition expression; function: ${call.name}`;
  }
  return allowed === use ? first(call.operands, conditionOperandFault) : misusedFunction(call.name);
}

function updateValueFault(value: OperandSyntax | ArithmeticSyntax): string | undefined {
  if (value.kind === 'arithmetic') return updateOperandFault(value.left) ?? updateOperandFault(value.right);
  return value.kind === 'call' ? updateCallFault(value) : undefined;
}

/** Inside arithmetic and inside calls, where `if_not_exists` is the only function. */
function updateOperandFault(operand: OperandSyntax): string | undefined {
  if (operand.kind !== 'call') return undefined;
  if (operand.name === 'list_append') return misusedFunction(operand.name);
  return updateCallFault(operand);
}

function updateCallFault(call: CallSyntax): string | undefined {
  const allowed = functionUses.get(call.name);
  if (allowed === undefined) return unknownFunction(call.name);
  if (allowed !== 'update') {
    return `The function is not allowed in an update expression; function: ${call.name}`;
  }
  return first(call.operands, updateOperandFault);
}

function unknownFunction(name: string): string {
  return `Invalid function name; function: ${name}`;
}

function misusedFunction(name: string): string {
  return `The function is not allowed to be used this way in an expression; function: ${name}`;
}

function repeatedSectionFault(update: UpdateSyntax): string | undefined {
  const seen = new Set<string>();
  for (const { kind } of update.sections) {
    if (seen.has(kind)) return `The "${kind}" section can only be used once in an update expression;`;
    seen.add(kind);
  }
  return undefined;
}

/** Of all paths in a value of an update. */
function pathsFault(value: OperandSyntax | ArithmeticSyntax): string | undefined {
  switch (value.kind) {
    case 'path':
      return pathFault(value);
    case 'placeholder':
      return undefined;
    case 'call':
      return first(value.operands, pathsFault);
    case 'arithmetic':
      return pathsFault(value.left) ?? pathsFault(value.right);
    default:
      return unreachable(value);
  }
}

function pathFault(path: PathSyntax): string | undefined {
  return first([path.attribute, ...path.steps], (element) => {
    if (element.kind === 'name' && isReservedWord(element.name)) {
      return `Attribute name is a reserved keyword; reserved keyword: ${element.name}`;
    }
    if (element.kind === 'index' && Number(element.digits) > listIndexMax) {
      return `List index is not within the allowable range; index: [${element.digits}]`;
    }
    return undefined;
  });
}

function first<Element>(
  elements: readonly Element[],
  faultOf: (element: Element) => string | undefined,
): string | undefined {
  for (const element of elements) {
    const fault = faultOf(element);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
