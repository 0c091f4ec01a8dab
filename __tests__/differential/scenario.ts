/** A table and what is done to it, one request after another. */
import fc from 'fast-check';
import { anyGet, anyParallelScan, anyQuery, anyScan } from './arbitraries/reads.ts';
import { anyBatchGet, anyBatchWrite, anyTransactGet, anyTransactWrite } from './arbitraries/sets.ts';
import { anyStatement, anyStatementBatch, anyStatementTransaction } from './arbitraries/statements.ts';
import { anyTable, type Table } from './arbitraries/tables.ts';
import { anyDelete, anyPut, anyUpdate } from './arbitraries/writes.ts';
import type { Operation } from './operation.ts';

export interface Scenario {
  readonly table: Table;
  readonly operations: readonly Operation[];
}

export const operationsMax = 60;

export const anyScenario: fc.Arbitrary<Scenario> = anyTable('items').chain((table) =>
  fc.record({
    table: fc.constant(table),
    operations: fc.array(anyRequest(table), { minLength: 1, maxLength: operationsMax, size: 'max' }),
  }),
);

/** Seldom of a table that is not there. */
function anyRequest(table: Table): fc.Arbitrary<Operation> {
  return fc.oneof(
    { weight: 60, arbitrary: anyOperation(table) },
    { weight: 1, arbitrary: anyOperation({ ...table, name: 'nosuch' }) },
  );
}

function anyOperation(table: Table): fc.Arbitrary<Operation> {
  return fc.oneof(
    { weight: 8, arbitrary: anyPut(table) },
    { weight: 8, arbitrary: anyUpdate(table) },
    { weight: 3, arbitrary: anyDelete(table) },
    { weight: 3, arbitrary: anyGet(table) },
    { weight: 6, arbitrary: anyQuery(table) },
    { weight: 3, arbitrary: anyScan(table) },
    { weight: 1, arbitrary: anyParallelScan(table) },
    { weight: 1, arbitrary: anyBatchGet(table) },
    { weight: 2, arbitrary: anyBatchWrite(table) },
    { weight: 3, arbitrary: anyTransactWrite(table) },
    { weight: 1, arbitrary: anyTransactGet(table) },
    { weight: 5, arbitrary: anyStatement(table) },
    { weight: 1, arbitrary: anyStatementBatch(table) },
    { weight: 1, arbitrary: anyStatementTransaction(table) },
  );
}
