/** Which operations a fault can befall. */
import type { OperationName } from '../model/generated/operations.ts';
import type { RequestEntry } from '../requests/request-entry.ts';
import type { Fault } from './fault.ts';
import { requestStatements } from './request-tables.ts';

/** Undefined for every operation. */
export function strikable(fault: Fault): ReadonlySet<OperationName> | undefined {
  switch (fault.kind) {
    case 'unprocessed':
      return batches;
    case 'transaction-conflict':
      return conflicting;
    case 'throttling':
    case 'error':
    case 'connection-lost':
    case 'latency':
      return undefined;
  }
}

/** Whether a fault can befall this request. */
export function strikes(fault: Fault, entry: RequestEntry, operation: OperationName): boolean {
  if (strikable(fault)?.has(operation) === false) return false;
  // A statement that reads conflicts no more than GetItem does.
  if (fault.kind !== 'transaction-conflict' || operation !== 'ExecuteStatement') return true;
  return requestStatements(entry.decodedInput('sdk')).some(({ kind }) => kind !== 'select');
}

const batches: ReadonlySet<OperationName> = new Set<OperationName>(['BatchGetItem', 'BatchWriteItem']);

/**
 * Single reads and the parts of batches do not conflict in this way.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-conflict-handling
 */
const conflicting: ReadonlySet<OperationName> = new Set<OperationName>([
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'ExecuteStatement',
  'ExecuteTransaction',
  'TransactGetItems',
  'TransactWriteItems',
]);
