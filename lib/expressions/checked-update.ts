/** Right-hand sides of updates made of operands with their names and values in place, and the checks of each. */
import { type AttributeType, typeOf } from '../values/attribute-value.ts';
import { equalPaths } from '../values/document-path.ts';
import {
  type Clause,
  operandsNotDistinct,
  pathRequired,
  wrongOperandCount,
  wrongOperandType,
} from './expression-fault.ts';
import type { UpdateOperand } from './update.ts';

export function arithmetic(
  clause: Clause,
  kind: '+' | '-',
  left: UpdateOperand,
  right: UpdateOperand,
): UpdateOperand {
  checkOperandTypes(clause, kind, 'N', [left, right]);
  return { kind, left, right };
}

/** `list_append` or `if_not_exists`. Which functions there are, and where they may stand, is checked before. */
export function updateCall(clause: Clause, name: string, operands: readonly UpdateOperand[]): UpdateOperand {
  const [left, right] = operands;
  if (left === undefined || right === undefined || operands.length !== 2) {
    throw wrongOperandCount(clause, name, operands.length);
  }
  if (name === 'list_append') {
    checkOperandTypes(clause, name, 'L', operands);
    return { kind: name, left, right };
  }
  if (left.kind !== 'path') throw pathRequired(clause, name);
  if (right.kind === 'path' && equalPaths(left.path, right.path)) {
    throw operandsNotDistinct(clause, name, left.path);
  }
  return { kind: 'if_not_exists', path: left.path, fallback: right };
}

function checkOperandTypes(
  clause: Clause,
  operator: string,
  type: AttributeType,
  operands: readonly UpdateOperand[],
): void {
  for (const operand of operands) {
    if (operand.kind !== 'value') continue;
    const actual = typeOf(operand.value);
    if (actual !== type) throw wrongOperandType(clause, operator, actual);
  }
}
