/**
 * Conditions made of operands with their names and values in place, and the checks of each comparison or call: in AWS's
 * order count, distinct paths, document path, types, bounds.
 */
import { unreachable } from '../errors/assert.ts';
import { type AttributeType, type AttributeValue, typeOf } from '../values/attribute-value.ts';
import { base64ByteLength } from '../values/bytes.ts';
import { compareScalars } from '../values/compare.ts';
import { type DocumentPath, equalPaths } from '../values/document-path.ts';
import type { Condition, Operand } from './condition.ts';
import {
  type Clause,
  expressionFault,
  operandsNotDistinct,
  pathRequired,
  wrongOperandCount,
  wrongOperandType,
} from './expression-fault.ts';
import type { Comparator } from './syntax.ts';

export function comparison(clause: Clause, comparator: Comparator, left: Operand, right: Operand): Condition {
  checkDistinct(clause, comparator, left, [right]);
  if (comparator !== '=' && comparator !== '<>') checkTypes(clause, comparator, ordered, [left, right]);
  return { kind: 'comparison', comparator, left, right };
}

export function betweenCondition(clause: Clause, operand: Operand, low: Operand, high: Operand): Condition {
  checkDistinct(clause, 'BETWEEN', operand, [low, high]);
  checkTypes(clause, 'BETWEEN', ordered, [operand, low, high]);
  checkBounds(clause, low, high);
  return { kind: 'between', operand, low, high };
}

export function inCondition(clause: Clause, operand: Operand, list: readonly Operand[]): Condition {
  checkDistinct(clause, 'IN', operand, list);
  if (list.length > inOperandsMax) throw tooManyInOperands(clause, list.length);
  return { kind: 'in', operand, list };
}

/** A call that is a condition. Which functions there are, and that this one is a condition, is checked before. */
export function callCondition(clause: Clause, name: string, operands: readonly Operand[]): Condition {
  if (name === 'attribute_exists' || name === 'attribute_not_exists') {
    return { kind: name, path: requirePath(clause, name, operands) };
  }
  const [operand, argument] = operands;
  if (operand === undefined || argument === undefined || operands.length !== 2) {
    throw wrongOperandCount(clause, name, operands.length);
  }
  checkDistinct(clause, name, operand, [argument]);
  if (name === 'attribute_type') {
    return { kind: name, operand, type: requireTypeName(clause, argument) };
  }
  if (name === 'begins_with') {
    checkTypes(clause, name, prefixed, operands);
    return { kind: name, operand, argument };
  }
  return { kind: 'contains', operand, argument };
}

/** A call that is an operand: the one function of that sort, under the name as written. */
export function sizeOperand(clause: Clause, name: string, operands: readonly Operand[]): Operand {
  const [operand] = operands;
  if (operand === undefined || operands.length !== 1) {
    throw wrongOperandCount(clause, name, operands.length);
  }
  checkTypes(clause, name, sized, operands);
  return { kind: 'size', operand };
}

export function tooManyInOperands(clause: Clause, count: number): Error {
  return expressionFault(
    clause,
    `The IN operator is provided with too many operands; number of operands: ${count}`,
  );
}

const inOperandsMax = 100;

const ordered: ReadonlySet<AttributeType> = new Set(['S', 'N', 'B']);
const prefixed: ReadonlySet<AttributeType> = new Set(['S', 'B']);
const sized: ReadonlySet<AttributeType> = new Set(['S', 'B', 'SS', 'NS', 'BS', 'L', 'M']);

/** A path's type is not known before there is an item. */
function knownType(operand: Operand): AttributeType | undefined {
  switch (operand.kind) {
    case 'path':
      return undefined;
    case 'value':
      return typeOf(operand.value);
    case 'size':
      return 'N';
    case 'truth':
      return 'BOOL';
    default:
      return unreachable(operand);
  }
}

function checkTypes(
  clause: Clause,
  operator: string,
  allowed: ReadonlySet<AttributeType>,
  operands: readonly Operand[],
): void {
  for (const operand of operands) {
    const type = knownType(operand);
    if (type !== undefined && !allowed.has(type)) throw wrongOperandType(clause, operator, type);
  }
}

function checkDistinct(clause: Clause, operator: string, first: Operand, rest: readonly Operand[]): void {
  if (first.kind !== 'path') return;
  for (const operand of rest) {
    if (operand.kind === 'path' && equalPaths(first.path, operand.path)) {
      throw operandsNotDistinct(clause, operator, first.path);
    }
  }
}

function requirePath(clause: Clause, name: string, operands: readonly Operand[]): DocumentPath {
  const [operand] = operands;
  if (operand === undefined || operands.length !== 1) {
    throw wrongOperandCount(clause, name, operands.length);
  }
  if (operand.kind !== 'path') throw pathRequired(clause, name);
  return operand.path;
}

/** What AWS prints as the type of a path here: the names of all types that its own code knows. */
const anyType =
  '{NS,INTSET,L,DOUBLESET,DECIMAL,INT,HDS,BS,SS,M,DECIMALSET,DOUBLE,DICT,FS,S,B,NULL,BOOL,N,HD,FLOAT}';

/** In AWS's order, which has no rule. */
const typeNames: readonly AttributeType[] = ['B', 'NULL', 'SS', 'BOOL', 'L', 'BS', 'N', 'NS', 'S', 'M'];

function requireTypeName(clause: Clause, argument: Operand): AttributeType {
  if (argument.kind !== 'value' || !('S' in argument.value)) {
    throw wrongOperandType(clause, 'attribute_type', knownType(argument) ?? anyType);
  }
  const name = argument.value.S;
  const type = typeNames.find((candidate) => candidate === name);
  if (type !== undefined) return type;
  throw expressionFault(
    clause,
    `Invalid attribute type name found; type: ${name}, valid types: {${typeNames.join(',')}}`,
  );
}

function checkBounds(clause: Clause, low: Operand, high: Operand): void {
  if (low.kind !== 'value' || high.kind !== 'value') return;
  const rule =
    typeOf(low.value) !== typeOf(high.value)
      ? 'same data type for lower and upper bounds'
      : compareScalars(low.value, high.value) > 0
        ? 'upper bound to be greater than or equal to lower bound'
        : undefined;
  if (rule === undefined) return;
  throw expressionFault(
    clause,
    `The BETWEEN operator requires ${rule}; lower bound operand: AttributeValue: ${printBound(low.value)}, upper bound operand: AttributeValue: ${printBound(high.value)}`,
  );
}

/** Binaries show as the Java buffers that hold them. */
function printBound(value: AttributeValue): string {
  if ('S' in value) return `{S:${value.S}}`;
  if ('N' in value) return `{N:${value.N}}`;
  const bytes = 'B' in value ? base64ByteLength(value.B) : 0;
  return `{B:java.nio.HeapByteBuffer[pos=0 lim=${bytes} cap=${bytes}]}`;
}
