/** Which requests a fault is meant for, as a test says it and as it is asked of a request. */
import { UsageError } from '../errors/usage-error.ts';
import type { OperationName } from '../model/generated/operations.ts';
import { type CommandClass, commandTarget } from '../requests/command-target.ts';
import type { ReceivedRequest } from '../requests/received-request.ts';
import type { RequestEntry } from '../requests/request-entry.ts';
import { requestTables, speaksOfTables } from './request-tables.ts';

/**
 * Which requests are struck: those that are all of what is given. `{}` means every request.
 *
 * @example
 * dynamodb.faults.on({ operation: [PutCommand, UpdateCommand], table: 'orders' }, throttling());
 */
export interface FaultTarget {
  /** A command class of the SDK or a name such as `'PutItem'`, or several. */
  readonly operation?: CommandClass | string | readonly (CommandClass | string)[] | undefined;
  /** The name of a table that the request speaks of, in a batch, a transaction, a statement or an ARN too. */
  readonly table?: string | undefined;
  /** Anything else about the request: `({ attempt }) => attempt === 1`. It is asked last. */
  readonly when?: ((request: ReceivedRequest) => boolean) | undefined;
}

/** A target that has been checked. */
export interface CheckedTarget {
  /** Undefined for all. */
  readonly operations: ReadonlySet<OperationName> | undefined;
  readonly table: string | undefined;
  readonly when: FaultTarget['when'];
}

/** @throws UsageError for what cannot be meant. */
export function checkTarget(target: FaultTarget): CheckedTarget {
  for (const name of Object.keys(target)) {
    if (!targetMembers.has(name)) {
      throw new UsageError(
        'INVALID_FAULT_TARGET',
        `faults are meant for requests by operation, table and when, not by "${name}".`,
      );
    }
  }
  const { operation, table, when } = target;
  const operations = operation === undefined ? undefined : operationsOf(operation);
  if (table !== undefined) checkTable(table, operations);
  if (when !== undefined && typeof when !== 'function') {
    throw new UsageError('INVALID_FAULT_TARGET', 'when is a function of the request.');
  }
  return { operations, table, when };
}

/** Whether a request is meant. `operation` is the request's own. */
export function isMeant(target: CheckedTarget, entry: RequestEntry, operation: OperationName): boolean {
  const { operations, table, when } = target;
  if (operations !== undefined && !operations.has(operation)) return false;
  if (table !== undefined && !requestTables(entry.decodedInput('sdk')).has(table)) return false;
  return when === undefined || when(entry.copy());
}

const targetMembers: ReadonlySet<string> = new Set(['operation', 'table', 'when']);

function operationsOf(operation: NonNullable<FaultTarget['operation']>): ReadonlySet<OperationName> {
  const commands = isList(operation) ? operation : [operation];
  return new Set(commands.map((command) => commandTarget(command).operation));
}

function isList(
  operation: NonNullable<FaultTarget['operation']>,
): operation is readonly (CommandClass | string)[] {
  return Array.isArray(operation);
}

function checkTable(table: string, operations: ReadonlySet<OperationName> | undefined): void {
  if (typeof table !== 'string' || !/^[\w.-]{3,255}$/.test(table)) {
    throw new UsageError(
      'INVALID_FAULT_TARGET',
      `"${table}" is no table's name: it has 3 to 255 letters, digits, _, - and dots.`,
    );
  }
  for (const operation of operations ?? []) {
    if (speaksOfTables(operation)) continue;
    throw new UsageError(
      'INVALID_FAULT_TARGET',
      `${operation} speaks of no table, so "${table}" meets none of it.`,
    );
  }
}
