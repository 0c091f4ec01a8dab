/** From an INSERT, UPDATE or DELETE to the change that it is on its table. */
import type { Mutation } from '../../engine/commit.ts';
import type { Table } from '../../engine/table.ts';
import { duplicateItemException } from '../../errors/service-error.ts';
import type { Condition } from '../../expressions/condition.ts';
import type { ReturnValue, ReturnValuesOnConditionCheckFailure } from '../../model/generated/types.ts';
import type { DeleteStatement, InsertStatement, WriteStatement } from '../../partiql/statement.ts';
import type { Returning } from '../../partiql/syntax.ts';
import type { AttributeMap } from '../../values/attribute-value.ts';
import { deleteMutation } from '../items/delete-item.ts';
import { storableItem } from '../items/item-size.ts';
import { putMutation } from '../items/put-item.ts';
import { returnedAttributes } from '../items/update-item.ts';
import { updateMutation } from '../items/update-mutation.ts';
import { checkKeyTypes, statementKey } from './where-keys.ts';

/** The change, its WHERE judged. */
export function writeMutation(
  table: Table,
  statement: WriteStatement,
  returnOnFailure: ReturnValuesOnConditionCheckFailure | undefined,
): Mutation {
  switch (statement.kind) {
    case 'insert':
      return insertMutation(table, statement);
    case 'update': {
      const { program, where } = statement;
      const key = statementKey(table, where);
      return updateMutation(table, { key, program, condition: where, returnOnFailure, countsActions: false });
    }
    case 'delete':
      return deleteMutation(table, {
        key: statementKey(table, statement.where),
        condition: deleteCondition(table, statement),
        returnOnFailure,
      });
  }
}

/** What a RETURNING shows. */
export function returnedItems(statement: WriteStatement, mutation: Mutation): readonly AttributeMap[] {
  if (statement.kind === 'insert' || statement.returning === undefined) return [];
  const program = statement.kind === 'update' ? statement.program : undefined;
  const attributes = returnedAttributes(returnValues[statement.returning], program, mutation);
  return attributes === undefined ? [] : [attributes];
}

const returnValues: Readonly<Record<Returning, ReturnValue>> = {
  'ALL OLD': 'ALL_OLD',
  'ALL NEW': 'ALL_NEW',
  'MODIFIED OLD': 'UPDATED_OLD',
  'MODIFIED NEW': 'UPDATED_NEW',
};

function insertMutation(table: Table, { item }: InsertStatement): Mutation {
  checkKeyTypes(table.keys.all, item);
  const stored = storableItem(item);
  const mutation = putMutation(table, { item: stored, condition: undefined, returnOnFailure: undefined });
  if (mutation.before !== undefined) throw duplicateItemException();
  return mutation;
}

/** Deleting what is not there succeeds, whatever else is asked of it. */
function deleteCondition(table: Table, { where }: DeleteStatement): Condition {
  const absent = table.keys.partition.map(({ name }): Condition => ({
    kind: 'attribute_not_exists',
    path: [name],
  }));
  return { kind: 'or', conditions: [...absent, where] };
}
