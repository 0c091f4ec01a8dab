/** What a WHERE says about the item that it is for. */
import type { KeyAttribute } from '../../engine/key-schema.ts';
import type { Table } from '../../engine/table.ts';
import { validationException } from '../../errors/service-error.ts';
import type { Condition, Operand } from '../../expressions/condition.ts';
import { keyEqualityMissing } from '../../partiql/prepare-statement.ts';
import {
  type AttributeMap,
  type AttributeValue,
  getAttribute,
  setAttribute,
  typeOf,
} from '../../values/attribute-value.ts';
import { equalValues } from '../../values/compare.ts';

/** The conditions that all have to hold. */
export function conjuncts(condition: Condition | undefined): readonly Condition[] {
  if (condition === undefined) return [];
  return condition.kind === 'and' ? condition.conditions.flatMap(conjuncts) : [condition];
}

/** The attribute that an operand is, if it is one as a whole. */
export function attributeOf(operand: Operand): string | undefined {
  return operand.kind === 'path' && operand.path.length === 1 ? operand.path[0] : undefined;
}

export interface Equality {
  readonly attribute: string;
  readonly value: AttributeValue;
}

/** `attribute = value`, either way round. */
export function equalityOf(condition: Condition): Equality | undefined {
  if (condition.kind !== 'comparison' || condition.comparator !== '=') return undefined;
  const { left, right } = condition;
  if (right.kind === 'value') return equality(attributeOf(left), right.value);
  return left.kind === 'value' ? equality(attributeOf(right), left.value) : undefined;
}

function equality(attribute: string | undefined, value: AttributeValue): Equality | undefined {
  return attribute === undefined ? undefined : { attribute, value };
}

/** The attributes that have to equal a value, keys among them if the statement is for one item. */
export function equalAttributes(where: Condition): AttributeMap {
  const attributes: Record<string, AttributeValue> = {};
  for (const condition of conjuncts(where)) {
    const found = equalityOf(condition);
    if (found !== undefined && !Object.hasOwn(attributes, found.attribute)) {
      setAttribute(attributes, found.attribute, found.value);
    }
  }
  return attributes;
}

/** The key of the item that a write is for. */
export function statementKey(table: Table, where: Condition): AttributeMap {
  const equalities = conjuncts(where).flatMap((condition) => equalityOf(condition) ?? []);
  const key: Record<string, AttributeValue> = {};
  for (const { name } of table.keys.all) {
    const [first, ...others] = equalities.filter(({ attribute }) => attribute === name);
    if (first === undefined) throw keyEqualityMissing();
    if (others.some(({ value }) => !equalValues(first.value, value))) {
      throw validationException(
        `Multiple conditions on same key ${name}. Only single item Update/Insert/Delete are supported`,
      );
    }
    setAttribute(key, name, first.value);
  }
  checkKeyTypes(table.keys.all, key);
  return key;
}

/** Whether a WHERE fixes the whole key, and how many conditions it has beside that. */
export function keyCover(
  table: Table,
  where: Condition | undefined,
): { readonly isWhole: boolean; readonly others: number } {
  const conditions = conjuncts(where);
  const names = new Set(conditions.map((condition) => equalityOf(condition)?.attribute));
  const { all } = table.keys;
  return {
    isWhole: all.every(({ name }) => names.has(name)),
    others: conditions.length - all.length,
  };
}

/** Whether a WHERE names one item and says nothing else of it, which is what reads of single items want. */
export function namesItem(table: Table, where: Condition | undefined): where is Condition {
  const { isWhole, others } = keyCover(table, where);
  return where !== undefined && isWhole && others === 0;
}

/** PartiQL's own words for a key of another type than its schema's. */
export function checkKeyTypes(attributes: readonly KeyAttribute[], key: AttributeMap): void {
  for (const attribute of attributes) {
    const value = getAttribute(key, attribute.name);
    if (value === undefined) {
      throw validationException(`Key attribute should be present in the item: Key ${attribute.name}`);
    }
    if (typeOf(value) !== attribute.type) throw keyTypeMismatch(attribute);
  }
}

export function keyTypeMismatch({ name }: KeyAttribute): Error {
  return validationException(
    `Key attribute's data type should match its data type in table's schema: Key ${name}`,
  );
}
