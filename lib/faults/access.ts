/** Whether a request reads or writes items. */
import type { OperationName } from '../model/generated/operations.ts';
import { requestStatements } from './request-tables.ts';

/** Undefined for a request that does neither, such as one on tables or streams. */
export function accessOf(
  operation: OperationName,
  input: Readonly<Record<string, unknown>>,
): 'Read' | 'Write' | undefined {
  if (reads.has(operation)) return 'Read';
  if (writes.has(operation)) return 'Write';
  const statements = requestStatements(input);
  if (statements.length === 0) return undefined;
  return statements.every(({ kind }) => kind === 'select') ? 'Read' : 'Write';
}

const reads: ReadonlySet<OperationName> = new Set<OperationName>([
  'BatchGetItem',
  'GetItem',
  'Query',
  'Scan',
  'TransactGetItems',
]);

const writes: ReadonlySet<OperationName> = new Set<OperationName>([
  'BatchWriteItem',
  'DeleteItem',
  'PutItem',
  'TransactWriteItems',
  'UpdateItem',
]);
