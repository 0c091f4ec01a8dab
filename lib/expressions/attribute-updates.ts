/** AttributeUpdates: the update of an item before there were update expressions. */
import { fault } from '../errors/envelope.ts';
import type { AttributeValueUpdate } from '../model/generated/types.ts';
import { type AttributeType, typeOf } from '../values/attribute-value.ts';
import { checkAttributeName, checkValue } from '../values/check.ts';
import { invalidParameters } from './legacy-comparison.ts';
import { type UpdateAction, type UpdateProgram, updateProgram } from './update.ts';

/** Throws the first fault, attributes in the order of the request. */
export function compileAttributeUpdates(
  updates: Readonly<Record<string, AttributeValueUpdate>>,
): UpdateProgram {
  const actions: UpdateAction[] = [];
  for (const [attribute, update] of Object.entries(updates)) {
    checkAttributeName(attribute);
    actions.push(updateAction(attribute, update));
  }
  return updateProgram(actions, 'Type mismatch for attribute to update');
}

function updateAction(
  attribute: string,
  { Value: value, Action: action = 'PUT' }: AttributeValueUpdate,
): UpdateAction {
  const target = [attribute] as const;
  if (value === undefined) {
    if (action === 'DELETE') return { kind: 'REMOVE', target };
    throw fault(
      'parameters',
      `${invalidParameters}Only DELETE action is allowed when no attribute value is specified`,
    );
  }
  checkValue(value);
  if (action === 'PUT') return { kind: 'SET', target, value: { kind: 'value', value } };
  const type = typeOf(value);
  if (!actionTypes[action].has(type)) {
    const words = action === 'ADD' ? 'ADD action is' : 'DELETE action with value is';
    throw fault('parameters', `${invalidParameters}${words} not supported for the type ${type}`);
  }
  return { kind: action, target, value };
}

const actionTypes: Readonly<Record<'ADD' | 'DELETE', ReadonlySet<AttributeType>>> = {
  ADD: new Set(['N', 'SS', 'NS', 'BS', 'L']),
  DELETE: new Set(['SS', 'NS', 'BS']),
};
