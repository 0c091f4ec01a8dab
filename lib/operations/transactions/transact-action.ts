/** One action of TransactWriteItems, from the request to the change that it is on its table. */
import type { Mutation } from '../../engine/commit.ts';
import { checkIndexKeysNotEmpty, checkKeyNotEmpty } from '../../engine/key-checks.ts';
import { checkKeyPaths } from '../../engine/key-paths.ts';
import type { Table } from '../../engine/table.ts';
import { assert } from '../../errors/assert.ts';
import { validationException } from '../../errors/service-error.ts';
import { operandPaths } from '../../expressions/update.ts';
import type { ConditionCheck, Delete, Put, TransactWriteItem, Update } from '../../model/generated/types.ts';
import type { AttributeMap } from '../../values/attribute-value.ts';
import { utf8ByteLength } from '../../values/bytes.ts';
import type { Item } from '../../values/item.ts';
import { mapSizeBytes, valueSizeBytes } from '../../values/size.ts';
import { deleteMutation, prepareDeletion } from '../items/delete-item.ts';
import { prepareTransactedPut, putMutation } from '../items/put-item.ts';
import { prepareUpdate } from '../items/update-item.ts';
import { updateMutation } from '../items/update-mutation.ts';
import { checkConditionPaths } from '../items/write-condition.ts';

/** An action, checked as far as it can be without its table. */
export interface TransactAction {
  readonly kind: 'put' | 'update' | 'delete' | 'check';
  readonly tableName: string;
  /** The Key, or the item that has the key in it. */
  readonly keys: AttributeMap | Item;
  /** What the action adds to the size of the transaction. */
  readonly payloadBytes: number;
  /** Throws what AWS refuses the whole request for, before it looks for actions on one item. `keys` are as attributes. */
  readonly checkAgainst: (table: Table, keys: AttributeMap) => void;
  /** Throws what AWS refuses the whole request for after that: paths into keys. */
  readonly checkPaths: (table: Table) => void;
  /** The change, its condition judged. Throws what AWS cancels the transaction for. */
  readonly mutationOn: (table: Table, keys: AttributeMap) => Mutation;
}

/** Throws unless the element is one action: AWS looks at that for all elements before it looks into any. */
export function requireOneAction(element: TransactWriteItem): void {
  switch (Object.keys(element).length) {
    case 0:
      throw validationException(
        'Invalid Request: TransactWriteRequest should contain Delete or Put or Update request',
      );
    case 1:
      return;
    default:
      throw validationException('TransactItems can only contain one of Check, Put, Update or Delete');
  }
}

/** The action of an element that has one, its request-level checks made. */
export function prepareAction({ Put, Update, Delete, ConditionCheck }: TransactWriteItem): TransactAction {
  if (Put !== undefined) return putAction(Put);
  if (Update !== undefined) return updateAction(Update);
  if (Delete !== undefined) return deleteAction(Delete);
  assert(ConditionCheck !== undefined, 'an element has one action');
  return checkAction(ConditionCheck);
}

function putAction(input: Put): TransactAction {
  const put = prepareTransactedPut(input);
  return {
    kind: 'put',
    tableName: input.TableName,
    keys: put.item,
    payloadBytes: put.item.sizeBytes + expressionBytes(input),
    checkAgainst(table, keys) {
      checkKeyNotEmpty(table, keys);
      checkIndexKeysNotEmpty(table, put.item);
    },
    checkPaths: (table) => checkConditionPaths(table, put),
    mutationOn: (table, keys) => putMutation(table, put, keys),
  };
}

function updateAction(input: Update): TransactAction {
  const update = prepareUpdate(input, 'older');
  return {
    ...keyedAction('update', input),
    checkPaths(table) {
      if (update.program !== undefined) checkKeyPaths(table, operandPaths(update.program));
      checkConditionPaths(table, update);
    },
    mutationOn: (table) => updateMutation(table, update),
  };
}

function deleteAction(input: Delete): TransactAction {
  const deletion = prepareDeletion(input, 'older');
  return {
    ...keyedAction('delete', input),
    checkPaths: (table) => checkConditionPaths(table, deletion),
    mutationOn: (table) => deleteMutation(table, deletion),
  };
}

/** A check is asked like a deletion and leaves the item as it is: a change of nothing, which costs like a change. */
function checkAction(input: ConditionCheck): TransactAction {
  const deletion = deleteAction(input);
  return {
    ...deletion,
    kind: 'check',
    mutationOn(table, keys) {
      const { before } = deletion.mutationOn(table, keys);
      return { table, before, after: before };
    },
  };
}

function keyedAction(
  kind: TransactAction['kind'],
  input: Update | Delete | ConditionCheck,
): Pick<TransactAction, 'kind' | 'tableName' | 'keys' | 'payloadBytes' | 'checkAgainst'> {
  return {
    kind,
    tableName: input.TableName,
    keys: input.Key,
    payloadBytes: mapSizeBytes(input.Key) + expressionBytes(input),
    checkAgainst: (table) => checkKeyNotEmpty(table, input.Key),
  };
}

interface Expressions {
  readonly ConditionExpression?: string | undefined;
  readonly UpdateExpression?: string | undefined;
  readonly ExpressionAttributeNames?: { readonly [name: string]: string } | undefined;
  readonly ExpressionAttributeValues?: AttributeMap | undefined;
}

/** Expressions with what the placeholders stand for; placeholders count only where an expression has them. */
function expressionBytes(input: Expressions): number {
  let bytes = utf8ByteLength(input.ConditionExpression ?? '') + utf8ByteLength(input.UpdateExpression ?? '');
  for (const name of Object.values(input.ExpressionAttributeNames ?? {})) bytes += utf8ByteLength(name);
  for (const value of Object.values(input.ExpressionAttributeValues ?? {})) bytes += valueSizeBytes(value);
  return bytes;
}
