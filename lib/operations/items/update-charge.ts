/**
 * What UpdateItem measures of an UpdateExpression against the limit on an item's size: not the item that it makes, but what
 * the expression writes, and a fixed cost for each clause and operand. Key and untouched attributes are no part of it.
 *
 * Measured on AWS clause by clause, eu-west-2, October of 2026. Ten of 33 regions measure the item alone.
 */
import type { UpdateAction, UpdateOperand, UpdateProgram } from '../../expressions/update.ts';
import { utf8ByteLength } from '../../values/bytes.ts';
import type { DocumentPath, PathStep } from '../../values/document-path.ts';
import { valueLimitBytes } from '../../values/size.ts';

export function chargedBytes({ actions }: UpdateProgram): number {
  let bytes = updateBytes;
  for (const action of actions) bytes += actionBytes(action);
  return bytes;
}

const updateBytes = 3;
const assignmentBytes = 19;
const removalBytes = 1;
/** Of each step of a path after the first, in a target, and of each step in an operand. */
const targetStepBytes = 4;
const operandStepBytes = 14;

/** Of the functions and operators themselves; their operands are added. */
const functionBytes = { if_not_exists: 39, list_append: 37, '+': 34, '-': 37 } as const;

function actionBytes(action: UpdateAction): number {
  const target = targetBytes(action.target);
  switch (action.kind) {
    case 'SET':
      return assignmentBytes + target + operandBytes(action.value);
    case 'ADD':
      return assignmentBytes + target + valueLimitBytes(action.value);
    case 'REMOVE':
    case 'DELETE':
      return removalBytes + target;
  }
}

/** A value costs its size each time it is used; a path costs its names, not what it leads to. */
function operandBytes(operand: UpdateOperand): number {
  switch (operand.kind) {
    case 'value':
      return valueLimitBytes(operand.value);
    case 'path':
      return pathBytes(operand.path);
    case 'if_not_exists':
      return functionBytes.if_not_exists + pathBytes(operand.path) + operandBytes(operand.fallback);
    case 'list_append':
    case '+':
    case '-':
      return functionBytes[operand.kind] + operandBytes(operand.left) + operandBytes(operand.right);
  }
}

function pathBytes(path: DocumentPath): number {
  let bytes = 1;
  for (const step of path) bytes += operandStepBytes + stepBytes(step);
  return bytes;
}

function targetBytes(path: DocumentPath): number {
  let bytes = -targetStepBytes;
  for (const step of path) bytes += targetStepBytes + stepBytes(step);
  return bytes;
}

function stepBytes(step: PathStep): number {
  return typeof step === 'number' ? String(step).length : utf8ByteLength(step);
}
