/**
 * What a SELECT compares keys with: values of their own type that a key can have. DynamoDB Local refuses all others, in
 * words that depend on whether the key is looked up by them; AWS has been seen to do so for lookups.
 */
import { checkKeyValue } from '../../engine/key-checks.ts';
import { isEmptyScalar, type KeyAttribute, type KeyAttributes } from '../../engine/key-schema.ts';
import { invalidParameterValues } from '../../errors/service-error.ts';
import { type Condition, conditionOperands } from '../../expressions/condition.ts';
import { typeOf } from '../../values/attribute-value.ts';
import { comparedWith, distinctKeys, orValues } from './key-lookups.ts';
import { attributeOf, keyTypeMismatch } from './where-keys.ts';

/** By which the one partition is looked up, and a stretch of it. */
export function checkLookups(keys: KeyAttributes, conditions: readonly Condition[]): void {
  for (const attribute of keys.all) {
    const lookup = conditions
      .map((condition) => comparedWith(condition, attribute.name))
      .find((compared) => compared !== undefined && compared.operator !== 'in');
    for (const value of lookup?.values ?? []) {
      if (typeOf(value) !== attribute.type) throw keyTypeMismatch(attribute);
    }
  }
}

/** Anywhere in a WHERE, by whatever operator. `attributes` are the keys of the table and of the index that is read. */
export function checkComparedKeys(attributes: readonly KeyAttribute[], condition: Condition): void {
  switch (condition.kind) {
    case 'or': {
      const checked = attributes.filter((attribute) => !isFixedByBranches(attribute, condition));
      for (const branch of condition.conditions) checkComparedKeys(checked, branch);
      return;
    }
    case 'and':
      for (const member of condition.conditions) checkComparedKeys(attributes, member);
      return;
    case 'not':
      return checkComparedKeys(attributes, condition.condition);
    case 'comparison':
    case 'between':
    case 'in':
    case 'begins_with':
    case 'contains':
      return checkComparison(attributes, condition);
    case 'attribute_exists':
    case 'attribute_not_exists':
    case 'attribute_type':
  }
}

/** Where every branch fixes a key, and one of them to a value that it can have, any other value is merely not found. */
function isFixedByBranches(attribute: KeyAttribute, condition: Condition): boolean {
  const values = orValues(condition, attribute.name);
  return values !== undefined && distinctKeys(values, attribute).length > 0;
}

function checkComparison(
  attributes: readonly KeyAttribute[],
  condition: Parameters<typeof conditionOperands>[0],
): void {
  const operands = conditionOperands(condition);
  for (const attribute of attributes) {
    if (!operands.some((operand) => attributeOf(operand) === attribute.name)) continue;
    for (const operand of operands) {
      if (operand.kind !== 'value') continue;
      if (typeOf(operand.value) !== attribute.type) {
        throw invalidParameterValues('Condition parameter type does not match schema type');
      }
      if (isEmptyScalar(operand.value)) checkKeyValue(attribute, operand.value, 'sort');
    }
  }
}
