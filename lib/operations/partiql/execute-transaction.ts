/** ExecuteTransaction: up to 100 PartiQL statements, all reads or all writes, as one. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExecuteTransaction.html */
import { FamilyFault } from '../../errors/envelope.ts';
import { validationException } from '../../errors/service-error.ts';
import type { ParameterizedStatement } from '../../model/generated/types.ts';
import { prepareStatement } from '../../partiql/prepare-statement.ts';
import type { SelectStatement, Statement } from '../../partiql/statement.ts';
import { defineOperation, type Operation } from '../define-operation.ts';
import { writeTransaction } from '../transactions/write-transaction.ts';
import { statementAction, type TransactedWrite } from './statement-action.ts';
import { transactFault } from './transact-fault.ts';
import { readAll, transactedRead } from './transacted-reads.ts';

export const executeTransaction: Operation = defineOperation({
  name: 'ExecuteTransaction',

  prepare(input) {
    return { input, members: input.TransactStatements.map(prepareMember) };
  },

  run(context, { input, members }) {
    const writes = members.filter((member) => member.kind === 'write');
    const reads = members
      .filter((member) => member.kind === 'read')
      .map(({ statement, at }) => transactedRead(context, statement, at));
    if (reads.length > 0 && writes.length > 0) {
      throw validationException(
        'ExecuteTransaction API does not support both read and write operations in the same request.',
      );
    }
    if (writes.length === 0) return readAll(reads, input.ReturnConsumedCapacity);
    const { capacity } = writeTransaction(context, {
      actions: writes.map(statementAction),
      parameters: input.TransactStatements,
      token: input.ClientRequestToken,
      tokens: context.database.executeTransactionTokens,
    });
    return { Responses: [], ConsumedCapacity: capacity.answer(input.ReturnConsumedCapacity) };
  },
});

type Member =
  | { readonly kind: 'read'; readonly statement: SelectStatement; readonly at: number }
  | ({ readonly kind: 'write' } & TransactedWrite);

function prepareMember(request: ParameterizedStatement, at: number): Member {
  const statement = prepareStatementAt(request, at);
  switch (statement.kind) {
    case 'select':
      if (statement.index !== undefined) {
        throw transactFault(at, 'Reads on indices are not supported within transactions.');
      }
      return { kind: 'read', statement, at };
    case 'exists':
      if (statement.negated) throw validationException('Unsupported operation in transaction.');
      if (statement.select.index !== undefined) {
        throw transactFault(at, 'Operations on indices are not supported in transactions');
      }
      return { kind: 'write', statement, request, at };
    case 'update':
    case 'delete':
      if (statement.returning !== undefined) {
        throw transactFault(at, 'RETURNING clause is not supported in ExecuteTransaction.');
      }
      return { kind: 'write', statement, request, at };
    case 'insert':
      return { kind: 'write', statement, request, at };
  }
}

/** What a statement says wrong is told with its place, what is no statement at all without. */
function prepareStatementAt(request: ParameterizedStatement, at: number): Statement {
  try {
    return prepareStatement(request.Statement, request.Parameters);
  } catch (error) {
    if (error instanceof FamilyFault && error.family === 'expression') throw transactFault(at, error.message);
    throw error;
  }
}
