/**
 * Conditions against an item. Nothing here raises an error: what cannot be compared is not equal, not less, not
 * contained. `<>` alone is true of a missing attribute and of values of different types.
 */
import { unreachable } from '../errors/assert.ts';
import { type AttributeMap, type AttributeValue, typeOf } from '../values/attribute-value.ts';
import { base64ByteLength, decodeBase64 } from '../values/bytes.ts';
import { compareScalars, equalValues } from '../values/compare.ts';
import { valueAt } from '../values/document-path.ts';
import type { Condition, Operand } from './condition.ts';
import type { Comparator } from './syntax.ts';

/** An absent item is an empty map. */
export function evaluateCondition(condition: Condition, item: AttributeMap): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.conditions.every((member) => evaluateCondition(member, item));
    case 'or':
      return condition.conditions.some((member) => evaluateCondition(member, item));
    case 'not':
      return !evaluateCondition(condition.condition, item);
    case 'comparison':
      return compares(
        condition.comparator,
        operandValue(condition.left, item),
        operandValue(condition.right, item),
      );
    case 'between': {
      const value = operandValue(condition.operand, item);
      return (
        compares('>=', value, operandValue(condition.low, item)) &&
        compares('<=', value, operandValue(condition.high, item))
      );
    }
    case 'in': {
      const value = operandValue(condition.operand, item);
      return condition.list.some((element) => compares('=', value, operandValue(element, item)));
    }
    case 'attribute_exists':
      return valueAt(item, condition.path) !== undefined;
    case 'attribute_not_exists':
      return valueAt(item, condition.path) === undefined;
    case 'attribute_type': {
      const value = operandValue(condition.operand, item);
      return value !== undefined && typeOf(value) === condition.type;
    }
    case 'begins_with':
    case 'contains': {
      const value = operandValue(condition.operand, item);
      const argument = operandValue(condition.argument, item);
      if (value === undefined || argument === undefined) return false;
      return condition.kind === 'contains' ? contains(value, argument) : beginsWith(value, argument);
    }
    default:
      return unreachable(condition);
  }
}

function operandValue(operand: Operand, item: AttributeMap): AttributeValue | undefined {
  switch (operand.kind) {
    case 'path':
      return valueAt(item, operand.path);
    case 'value':
      return operand.value;
    case 'size': {
      const value = operandValue(operand.operand, item);
      const size = value === undefined ? undefined : sizeOf(value);
      return size === undefined ? undefined : { N: String(size) };
    }
    case 'truth':
      return { BOOL: evaluateCondition(operand.condition, item) };
    default:
      return unreachable(operand);
  }
}

function compares(
  comparator: Comparator,
  left: AttributeValue | undefined,
  right: AttributeValue | undefined,
): boolean {
  if (left === undefined || right === undefined) return comparator === '<>';
  if (comparator === '=') return equalValues(left, right);
  if (comparator === '<>') return !equalValues(left, right);
  if (!haveOrder(left, right)) return false;
  const order = compareScalars(left, right);
  switch (comparator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    default:
      return unreachable(comparator);
  }
}

function haveOrder(left: AttributeValue, right: AttributeValue): boolean {
  return ('S' in left && 'S' in right) || ('N' in left && 'N' in right) || ('B' in left && 'B' in right);
}

function beginsWith(value: AttributeValue, prefix: AttributeValue): boolean {
  if ('S' in value) return 'S' in prefix && value.S.startsWith(prefix.S);
  return 'B' in value && 'B' in prefix && decodeBase64(value.B).startsWith(decodeBase64(prefix.B));
}

/** Of a string or binary its parts, of a set or list its members; a map contains nothing. */
function contains(value: AttributeValue, argument: AttributeValue): boolean {
  if ('S' in value) return 'S' in argument && value.S.includes(argument.S);
  if ('B' in value) return 'B' in argument && decodeBase64(value.B).includes(decodeBase64(argument.B));
  if ('L' in value) return value.L.some((element) => equalValues(element, argument));
  if ('SS' in value) return 'S' in argument && value.SS.includes(argument.S);
  if ('NS' in value) return 'N' in argument && value.NS.includes(argument.N);
  return 'BS' in value && 'B' in argument && value.BS.includes(argument.B);
}

/** Strings count UTF-16 units, binaries bytes, collections their members. Numbers, booleans and null have no size. */
function sizeOf(value: AttributeValue): number | undefined {
  if ('S' in value) return value.S.length;
  if ('B' in value) return base64ByteLength(value.B);
  if ('L' in value) return value.L.length;
  if ('M' in value) return Object.keys(value.M).length;
  if ('SS' in value) return value.SS.length;
  if ('NS' in value) return value.NS.length;
  if ('BS' in value) return value.BS.length;
  return undefined;
}
