/** What an update makes of an item, whoever asks for it: the checks that need the table, the condition, and the new row. */
import type { Mutation } from '../../engine/commit.ts';
import {
  checkAssignedIndexKeys,
  checkUpdatedIndexKeys,
  type UpdateParameter,
} from '../../engine/index-key-updates.ts';
import { requireKey } from '../../engine/key-checks.ts';
import { checkKeyPaths } from '../../engine/key-paths.ts';
import type { Row } from '../../engine/row.ts';
import type { Table } from '../../engine/table.ts';
import { invalidParameterValues, validationException } from '../../errors/service-error.ts';
import { applyUpdate } from '../../expressions/apply-update.ts';
import { operandPaths, type UpdateProgram } from '../../expressions/update.ts';
import { type AttributeMap, type AttributeValue, getAttribute } from '../../values/attribute-value.ts';
import { Item } from '../../values/item.ts';
import { nestingLevelsMax } from '../../values/limits.ts';
import { isDeeperThan } from '../../values/nesting.ts';
import { mapSizeBytes } from '../../values/size.ts';
import { tooDeep } from '../../values/value-fault.ts';
import { checkSizeWithLocalIndexes, checkUpdateCharge, checkUpdatedSize } from './item-size.ts';
import { checkConditionPaths, requireCondition, type WriteCondition } from './write-condition.ts';

/** An update of one item, checked as far as it can be without its table. */
export interface Update extends WriteCondition {
  readonly key: AttributeMap;
  /** Undefined for an update of nothing, which still creates the item. */
  readonly program: UpdateProgram | undefined;
  /** Where the program came from; UpdateExpression if absent. */
  readonly parameter?: UpdateParameter;
  /** UpdateItem with an expression is charged for its actions too; all others are judged by the result alone. */
  readonly countsActions: boolean;
}

/** The change that an update is on its table, its condition judged. */
export function updateMutation(table: Table, update: Update): Mutation {
  const key = requireKey(table, update.key);
  checkTargets(table, update);
  checkConditionPaths(table, update);
  if (update.countsActions && update.program !== undefined) checkUpdateCharge(update.program);
  const before = table.rows.get(key);
  requireCondition(update, before);
  return { table, before, after: updatedRow(table, update, { key, before }) };
}

/** Keys do not change, and have no inside. The partition key is named first, wherever it stands. */
function checkTargets(table: Table, { program }: Update): void {
  if (program === undefined) return;
  const { targets } = program;
  for (const { name } of table.keys.all) {
    if (targets.some((path) => path[0] === name)) {
      throw invalidParameterValues(`Cannot update attribute ${name}. This attribute is part of the key`);
    }
  }
  if (table.indexes.size > 0) checkAssignedIndexKeys(table, assignedValues(program));
  checkKeyPaths(table, targets);
  checkKeyPaths(table, operandPaths(program));
}

/** The attributes that are to be values of the request itself. */
function assignedValues({ actions }: UpdateProgram): ReadonlyMap<string, AttributeValue> {
  const assigned = new Map<string, AttributeValue>();
  for (const action of actions) {
    if (action.target.length > 1) continue;
    if (action.kind === 'ADD') assigned.set(action.target[0], action.value);
    if (action.kind === 'SET' && action.value.kind === 'value') {
      assigned.set(action.target[0], action.value.value);
    }
  }
  return assigned;
}

/** The row after the update; undefined where removing things from an item that is not there leaves it not there. */
function updatedRow(
  table: Table,
  { key: keyAttributes, program, parameter = 'UpdateExpression' }: Update,
  { key, before }: { readonly key: string; readonly before: Row | undefined },
): Row | undefined {
  const base = before?.item.attributes ?? keyAttributes;
  if (program === undefined) return before ?? { key, item: Item.of(base, mapSizeBytes(base)) };
  const attributes = applyUpdate(program, base);
  if (before === undefined && program.assignments === 0 && program.removals > 0) return undefined;
  const after = { key, item: Item.of(attributes, mapSizeBytes(attributes)) };
  checkNesting(program, attributes);
  checkUpdatedSize(after.item);
  checkUpdatedIndexKeys(table, { before: base, after: attributes }, parameter);
  checkSizeWithLocalIndexes(table, after, 'update');
  return after;
}

/** What is set may be too deep by where it is put, or by itself: expressions of transactions are let a level more. */
function checkNesting({ actions }: UpdateProgram, item: AttributeMap): void {
  for (const { kind, target } of actions) {
    if (kind !== 'SET') continue;
    const attribute = getAttribute(item, target[0]);
    if (attribute !== undefined && isDeeperThan(nestingLevelsMax, attribute))
      throw validationException(tooDeep.text);
  }
}
