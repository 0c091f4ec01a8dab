/** ExecuteStatement: one PartiQL statement. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExecuteStatement.html */
import { CapacityTally } from '../../engine/capacity.ts';
import { commit } from '../../engine/commit.ts';
import type { RequestContext } from '../../engine/engine.ts';
import { tableForItems } from '../../engine/table-lookup.ts';
import type { ExecuteStatementInput, ExecuteStatementOutput } from '../../model/generated/types.ts';
import { compileStatement, readStatement } from '../../partiql/prepare-statement.ts';
import type { SelectStatement, WriteStatement } from '../../partiql/statement.ts';
import { defineOperation, type Operation } from '../define-operation.ts';
import { existsOutsideTransaction } from './exists.ts';
import { refuseMultiAttributeIndex } from './multi-attribute-index.ts';
import { selectPage } from './select-page.ts';
import { returnedItems, writeMutation } from './write-mutation.ts';

export const executeStatement: Operation = defineOperation({
  name: 'ExecuteStatement',

  prepare(input) {
    return { input, read: readStatement(input.Statement, input.Parameters) };
  },

  run(context, { input, read: { syntax, parameters } }) {
    // AWS looks at the index before it looks at what is selected of it.
    if (syntax.kind === 'select') refuseMultiAttributeIndex(context, syntax.source);
    const statement = compileStatement({ syntax, parameters });
    if (statement.kind === 'exists') throw existsOutsideTransaction();
    return statement.kind === 'select' ? read(context, input, statement) : write(context, input, statement);
  },
});

function read(
  context: RequestContext,
  input: ExecuteStatementInput,
  statement: SelectStatement,
): ExecuteStatementOutput {
  const page = selectPage(context, statement, {
    limit: input.Limit,
    nextToken: input.NextToken,
    consistentRead: input.ConsistentRead === true,
  });
  return {
    Items: page.items,
    NextToken: page.nextToken,
    LastEvaluatedKey: page.lastEvaluatedKey,
    ConsumedCapacity: page.capacity.answer(input.ReturnConsumedCapacity),
  };
}

function write(
  context: RequestContext,
  input: ExecuteStatementInput,
  statement: WriteStatement,
): ExecuteStatementOutput {
  const table = tableForItems(context, statement.table);
  const mutation = writeMutation(table, statement, input.ReturnValuesOnConditionCheckFailure);
  const [units] = commit([mutation], context.now);
  return {
    Items: returnedItems(statement, mutation),
    ConsumedCapacity: new CapacityTally(table).addWrite(units).answer(input.ReturnConsumedCapacity),
  };
}
