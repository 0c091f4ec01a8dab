/**
 * Condition, filter and key condition expressions: names and values put in, operands checked.
 *
 * AWS checks each comparison or call when it has read all of it, so what is inside comes first. The order of the checks
 * within one is AWS's too: names and values defined, count, distinct paths, document path, types, bounds.
 */
import { unreachable } from '../errors/assert.ts';
import { type AttributeType, type AttributeValue, typeOf } from '../values/attribute-value.ts';
import { base64ByteLength } from '../values/bytes.ts';
import { compareScalars } from '../values/compare.ts';
import { type DocumentPath, equalPaths } from '../values/document-path.ts';
import type { Condition, Operand } from './condition.ts';
import {
  type ConditionClause,
  expressionFault,
  operandsNotDistinct,
  pathRequired,
  wrongOperandCount,
  wrongOperandType,
} from './expression-fault.ts';
import { checkOperatorCount, parseCondition } from './parse-expression.ts';
import type { Placeholders } from './placeholders.ts';
import { resolvePath, resolveValue } from './resolve.ts';
import type { CallSyntax, ConditionSyntax, OperandSyntax } from './syntax.ts';

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

const inOperandsMax = 100;

function resolveCondition(scope: Scope, syntax: ConditionSyntax): Condition {
  switch (syntax.kind) {
    case 'and':
    case 'or': {
      const conditions = syntax.conditions.map((condition) => resolveCondition(scope, condition));
      return { kind: syntax.kind, conditions };
    }
    case 'not':
      return { kind: 'not', condition: resolveCondition(scope, syntax.condition) };
    case 'comparison': {
      const { comparator } = syntax;
      const left = resolveOperand(scope, syntax.left);
      const right = resolveOperand(scope, syntax.right);
      checkDistinct(scope, comparator, left, [right]);
      if (comparator !== '=' && comparator !== '<>') {
        checkTypes(scope, comparator, ordered, [left, right]);
      }
      return { kind: 'comparison', comparator, left, right };
    }
    case 'between': {
      const operand = resolveOperand(scope, syntax.operand);
      const low = resolveOperand(scope, syntax.low);
      const high = resolveOperand(scope, syntax.high);
      checkDistinct(scope, 'BETWEEN', operand, [low, high]);
      checkTypes(scope, 'BETWEEN', ordered, [operand, low, high]);
      checkBounds(scope, low, high);
      return { kind: 'between', operand, low, high };
    }
    case 'in': {
      const operand = resolveOperand(scope, syntax.operand);
      const list = syntax.list.map((element) => resolveOperand(scope, element));
      checkDistinct(scope, 'IN', operand, list);
      if (list.length > inOperandsMax) throw tooManyInOperands(scope, list.length);
      return { kind: 'in', operand, list };
    }
    case 'call':
      return resolveCall(scope, syntax);
    default:
      return unreachable(syntax);
  }
}

/** Which functions there are, and that this one is a condition, is checked before. */
function resolveCall(scope: Scope, { name, operands }: CallSyntax): Condition {
  const resolved = operands.map((operand) => resolveOperand(scope, operand));
  if (name === 'attribute_exists' || name === 'attribute_not_exists') {
    return { kind: name, path: requirePath(scope, name, resolved) };
  }
  const [operand, argument] = resolved;
  if (operand === undefined || argument === undefined || resolved.length !== 2) {
    throw wrongOperandCount(scope.clause, name, resolved.length);
  }
  checkDistinct(scope, name, operand, [argument]);
  if (name === 'attribute_type') {
    return { kind: name, operand, type: requireTypeName(scope, argument) };
  }
  if (name === 'begins_with') {
    checkTypes(scope, name, prefixed, resolved);
    return { kind: name, operand, argument };
  }
  return { kind: 'contains', operand, argument };
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
      const [operand] = operands;
      if (operand === undefined || operands.length !== 1) {
        throw wrongOperandCount(clause, syntax.name, operands.length);
      }
      checkTypes(scope, syntax.name, sized, operands);
      return { kind: 'size', operand };
    }
    default:
      return unreachable(syntax);
  }
}

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
    default:
      return unreachable(operand);
  }
}

function checkTypes(
  scope: Scope,
  operator: string,
  allowed: ReadonlySet<AttributeType>,
  operands: readonly Operand[],
): void {
  for (const operand of operands) {
    const type = knownType(operand);
    if (type !== undefined && !allowed.has(type)) throw wrongOperandType(scope.clause, operator, type);
  }
}

function checkDistinct(scope: Scope, operator: string, first: Operand, rest: readonly Operand[]): void {
  if (first.kind !== 'path') return;
  for (const operand of rest) {
    if (operand.kind === 'path' && equalPaths(first.path, operand.path)) {
      throw operandsNotDistinct(scope.clause, operator, first.path);
    }
  }
}

function requirePath(scope: Scope, name: string, operands: readonly Operand[]): DocumentPath {
  const [operand] = operands;
  if (operand === undefined || operands.length !== 1) {
    throw wrongOperandCount(scope.clause, name, operands.length);
  }
  if (operand.kind !== 'path') throw pathRequired(scope.clause, name);
  return operand.path;
}

/** What AWS prints as the type of a path here: the names of all types that its own code knows. */
const anyType =
  '{NS,INTSET,L,DOUBLESET,DECIMAL,INT,HDS,BS,SS,M,DECIMALSET,DOUBLE,DICT,FS,S,B,NULL,BOOL,N,HD,FLOAT}';

/** In AWS's order, which has no rule. */
const typeNames: readonly AttributeType[] = ['B', 'NULL', 'SS', 'BOOL', 'L', 'BS', 'N', 'NS', 'S', 'M'];

function requireTypeName(scope: Scope, argument: Operand): AttributeType {
  if (argument.kind !== 'value' || !('S' in argument.value)) {
    throw wrongOperandType(scope.clause, 'attribute_type', knownType(argument) ?? anyType);
  }
  const name = argument.value.S;
  const type = typeNames.find((candidate) => candidate === name);
  if (type !== undefined) return type;
  throw expressionFault(
    scope.clause,
    `Invalid attribute type name found; type: ${name}, valid types: {${typeNames.join(',')}}`,
  );
}

function tooManyInOperands(scope: Scope, count: number): Error {
  return expressionFault(
    scope.clause,
    `The IN operator is provided with too many operands; number of operands: ${count}`,
  );
}

function checkBounds(scope: Scope, low: Operand, high: Operand): void {
  if (low.kind !== 'value' || high.kind !== 'value') return;
  const rule =
    typeOf(low.value) !== typeOf(high.value)
      ? 'same data type for lower and upper bounds'
      : compareScalars(low.value, high.value) > 0
        ? 'upper bound to be greater than or equal to lower bound'
        : undefined;
  if (rule === undefined) return;
  throw expressionFault(
    scope.clause,
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
