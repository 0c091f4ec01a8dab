/** What the conditions of a WHERE compare an attribute with, as far as a key can be looked up by it. */
import type { SortCondition } from '../../engine/key-range.ts';
import { isEmptyScalar, type KeyAttribute } from '../../engine/key-schema.ts';
import type { Condition } from '../../expressions/condition.ts';
import { type AttributeValue, typeOf } from '../../values/attribute-value.ts';
import { equalValues } from '../../values/compare.ts';
import { attributeOf, conjuncts, equalityOf } from './where-keys.ts';

/** The value that an attribute has to equal. */
export function equalValue(conditions: readonly Condition[], name: string): AttributeValue | undefined {
  for (const condition of conditions) {
    const equality = equalityOf(condition);
    if (equality?.attribute === name) return equality.value;
  }
  return undefined;
}

/** The values of which an attribute has to equal one. */
export function inValues(
  conditions: readonly Condition[],
  name: string,
): readonly AttributeValue[] | undefined {
  for (const condition of conditions) {
    if (condition.kind !== 'in' || attributeOf(condition.operand) !== name) continue;
    const values = condition.list.flatMap((operand) => (operand.kind === 'value' ? [operand.value] : []));
    if (values.length === condition.list.length) return values;
  }
  return undefined;
}

/** The values of an attribute that every branch of an OR fixes. */
export function orValues(condition: Condition, name: string): readonly AttributeValue[] | undefined {
  if (condition.kind !== 'or') return undefined;
  const values: AttributeValue[] = [];
  for (const branch of condition.conditions) {
    const members = conjuncts(branch);
    const equal = equalValue(members, name);
    const possible = equal === undefined ? inValues(members, name) : [equal];
    if (possible === undefined) return undefined;
    values.push(...possible);
  }
  return values;
}

/** Each value once, and none that no item can have. */
export function distinctKeys(
  values: readonly AttributeValue[],
  { type }: KeyAttribute,
): readonly AttributeValue[] {
  const kept: AttributeValue[] = [];
  for (const value of values) {
    if (typeOf(value) !== type || isEmptyScalar(value)) continue;
    if (!kept.some((other) => equalValues(other, value))) kept.push(value);
  }
  return kept;
}

export interface Compared {
  readonly operator: SortCondition['operator'] | '=' | 'in';
  readonly values: readonly AttributeValue[];
}

const mirrored = { '=': '=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

/** What the condition compares the attribute with, if it does and a key can be looked up by it. */
export function comparedWith(condition: Condition, name: string): Compared | undefined {
  switch (condition.kind) {
    case 'comparison': {
      const { comparator, left, right } = condition;
      if (comparator === '<>') return undefined;
      if (attributeOf(left) === name && right.kind === 'value') {
        return { operator: comparator, values: [right.value] };
      }
      return attributeOf(right) === name && left.kind === 'value'
        ? { operator: mirrored[comparator], values: [left.value] }
        : undefined;
    }
    case 'between': {
      const { operand, low, high } = condition;
      return attributeOf(operand) === name && low.kind === 'value' && high.kind === 'value'
        ? { operator: 'BETWEEN', values: [low.value, high.value] }
        : undefined;
    }
    case 'begins_with': {
      const { operand, argument } = condition;
      return attributeOf(operand) === name && argument.kind === 'value'
        ? { operator: 'begins_with', values: [argument.value] }
        : undefined;
    }
    case 'in': {
      const values = inValues([condition], name);
      return values && { operator: 'in', values };
    }
    case 'and':
    case 'or':
    case 'not':
    case 'attribute_exists':
    case 'attribute_not_exists':
    case 'attribute_type':
    case 'contains':
      return undefined;
  }
}
