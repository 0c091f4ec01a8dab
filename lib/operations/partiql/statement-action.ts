/** A write of ExecuteTransaction as an action of a transaction. */
import { checkIndexKeysNotEmpty, checkKeyNotEmpty } from '../../engine/key-checks.ts';
import { checkKeyPaths } from '../../engine/key-paths.ts';
import { type Condition, conditionPaths } from '../../expressions/condition.ts';
import { operandPaths } from '../../expressions/update.ts';
import type { ParameterizedStatement } from '../../model/generated/types.ts';
import type { ExistsStatement, WriteStatement } from '../../partiql/statement.ts';
import { utf8ByteLength } from '../../values/bytes.ts';
import { valueSizeBytes } from '../../values/size.ts';
import { deleteMutation } from '../items/delete-item.ts';
import type { TransactAction } from '../transactions/transact-action.ts';
import { transactFault } from './transact-fault.ts';
import { equalAttributes, keyCover, statementKey } from './where-keys.ts';
import { writeMutation } from './write-mutation.ts';

export interface TransactedWrite {
  readonly statement: WriteStatement | ExistsStatement;
  readonly request: ParameterizedStatement;
  /** Its place among the statements of the request. */
  readonly at: number;
}

export function statementAction(write: TransactedWrite): TransactAction {
  // Paths are looked at with the rest of a statement: before actions on one item are, unlike in TransactWriteItems.
  return { ...withPathsChecked(write), checkPaths: () => undefined };
}

type PathCheckedAction = Omit<TransactAction, 'checkPaths'>;

function withPathsChecked({ statement, request, at }: TransactedWrite): PathCheckedAction {
  const payloadBytes = requestBytes(request);
  const returnOnFailure = request.ReturnValuesOnConditionCheckFailure;
  switch (statement.kind) {
    case 'insert': {
      const { table: tableName, item } = statement;
      return {
        kind: 'put',
        tableName,
        keys: item,
        payloadBytes,
        checkAgainst(table) {
          checkKeyNotEmpty(table, item);
          checkIndexKeysNotEmpty(table, item);
        },
        mutationOn: (table) => writeMutation(table, statement, returnOnFailure),
      };
    }
    case 'update': {
      const action = whereAction(statement.table, statement.where);
      return {
        ...action,
        kind: 'update',
        payloadBytes,
        checkAgainst(table, keys) {
          checkKeyPaths(table, operandPaths(statement.program));
          action.checkAgainst(table, keys);
        },
        mutationOn: (table) => writeMutation(table, statement, returnOnFailure),
      };
    }
    case 'delete':
      return {
        ...whereAction(statement.table, statement.where),
        kind: 'delete',
        payloadBytes,
        mutationOn: (table) => writeMutation(table, statement, returnOnFailure),
      };
    case 'exists':
      return { ...existsAction(statement, returnOnFailure, at), payloadBytes };
  }
}

type WhereAction = Pick<TransactAction, 'tableName' | 'keys' | 'checkAgainst'>;

function whereAction(tableName: string, where: Condition): WhereAction {
  const keys = equalAttributes(where);
  return {
    tableName,
    keys,
    checkAgainst(table) {
      checkKeyNotEmpty(table, keys);
      checkKeyPaths(table, conditionPaths(where));
    },
  };
}

/** A check of an item that stays as it is: a change of nothing, which costs like a change. */
function existsAction(
  { select: { table: tableName, where } }: ExistsStatement,
  returnOnFailure: ParameterizedStatement['ReturnValuesOnConditionCheckFailure'],
  at: number,
): Omit<PathCheckedAction, 'payloadBytes'> {
  const condition: Condition = where ?? { kind: 'and', conditions: [] };
  const action = whereAction(tableName, condition);
  return {
    ...action,
    kind: 'check',
    checkAgainst(table, keys) {
      const { isWhole, others } = keyCover(table, where);
      if (!isWhole || others < 1) {
        throw transactFault(at, 'EXISTS() must contain a single item read with additional condition');
      }
      action.checkAgainst(table, keys);
    },
    mutationOn(table) {
      const key = statementKey(table, condition);
      const { before } = deleteMutation(table, { key, condition, returnOnFailure });
      return { table, before, after: before };
    },
  };
}

function requestBytes({ Statement: text, Parameters: parameters = [] }: ParameterizedStatement): number {
  let bytes = utf8ByteLength(text);
  for (const parameter of parameters) bytes += valueSizeBytes(parameter);
  return bytes;
}
