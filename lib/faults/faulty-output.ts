/** How a request ends that a fault strikes: with an output after all, with an error of the service, or with none. */
import {
  modelledError,
  namedError,
  ServiceError,
  transactionCanceledException,
} from '../errors/service-error.ts';
import { assert, unreachable } from '../errors/assert.ts';
import { UsageError } from '../errors/usage-error.ts';
import { isJsonObject } from '../validation/json.ts';
import { validateInput } from '../validation/validate-input.ts';
import type { Call } from '../operations/dispatch.ts';
import { accessOf } from './access.ts';
import type { ErrorFault, ThrottlingName, TransactionConflictFault, UnprocessedFault } from './fault.ts';
import type { Strike } from './faults.ts';
import { requestTables } from './request-tables.ts';
import { mergeBack, splitBatch } from './split-batch.ts';
import { throttlingError } from './throttling-error.ts';

/** The service behind the faults. Both change the input of the call. */
export interface Struck {
  call(call: Call): unknown;
  /** Throws what `call` would throw, and changes nothing. */
  rehearse(call: Call): void;
}

/** The output of a call in wire form. Throws a `ServiceError` for an answer that is one, or what breaks the connection. */
export function faultyOutput(fault: NonNullable<Strike['fault']>, call: Call, service: Struck): unknown {
  switch (fault.kind) {
    case 'throttling':
      throw throttled(fault.name, call);
    case 'error':
      if (fault.applied) carryOut(call, service);
      throw serviceErrorOf(fault);
    case 'connection-lost':
      if (fault.applied) carryOut(call, service);
      throw brokenConnection();
    case 'unprocessed':
      return partOfBatch(fault, call, service);
    case 'transaction-conflict':
      throw conflict(fault, call, service);
    default:
      return unreachable(fault);
  }
}

/** Nobody hears the answer, whatever it is. */
function carryOut(call: Call, service: Struck): void {
  try {
    service.call(call);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
  }
}

function throttled(name: ThrottlingName, { operation, input, region, accountId }: Call): ServiceError {
  const members = membersOf(input);
  const tables = [...requestTables(members)];
  return throttlingError(name, {
    access: accessOf(operation, members),
    tableArns: tables.map((table) => `arn:aws:dynamodb:${region}:${accountId}:table/${table}`),
  });
}

function serviceErrorOf({ name, message, members, status }: ErrorFault): ServiceError {
  return namedError(name, message, { members, statusCode: status });
}

/** The SDK's own handler gives this for a connection that is reset; its name and code are what retries go by. */
function brokenConnection(): Error {
  const error = new Error('read ECONNRESET');
  error.name = 'TimeoutError';
  return Object.assign(error, { errno: -104, code: 'ECONNRESET', syscall: 'read' });
}

/** The whole batch is tried first, so that what AWS refuses of it as a whole is refused. */
function partOfBatch({ comesBack }: UnprocessedFault, call: Call, service: Struck): unknown {
  const { operation } = call;
  assert(operation === 'BatchGetItem' || operation === 'BatchWriteItem', `${operation} is no batch`);
  const input = checkedInput(call);
  service.rehearse({ ...call, input: copyOf(input) });
  const { done, back } = splitBatch(operation, membersOf(input['RequestItems']), comesBack);
  if (Object.keys(done).length === 0) throw throttled('ProvisionedThroughputExceededException', call);
  const output = membersOf(service.call({ ...call, input: { ...input, RequestItems: done } }));
  if (operation === 'BatchWriteItem') {
    return { ...output, UnprocessedItems: mergeBack(operation, back, output['UnprocessedItems']) };
  }
  const none = Object.keys(back).map((table) => [table, []]);
  return {
    ...output,
    Responses: { ...Object.fromEntries(none), ...membersOf(output['Responses']) },
    UnprocessedKeys: mergeBack(operation, back, output['UnprocessedKeys']),
  };
}

const ongoing = 'Transaction is ongoing for the item';

/** What is wrong with the request itself comes first; a condition that does not hold comes after the conflict. */
function conflict({ positions }: TransactionConflictFault, call: Call, service: Struck): Error {
  const input = checkedInput(call);
  try {
    service.rehearse({ ...call, input: copyOf(input) });
  } catch (error) {
    if (!(error instanceof ServiceError) || !conditions.has(error.name)) throw error;
  }
  const actions = input['TransactItems'] ?? input['TransactStatements'];
  if (!Array.isArray(actions)) return modelledError('TransactionConflictException', ongoing);
  const beyond = positions.find((position) => position >= actions.length);
  if (beyond !== undefined) {
    return new UsageError(
      'INVALID_FAULT',
      `a transactionConflict(${positions.join(', ')}) met a ${call.operation} with ${actions.length} actions, the last of them at ${actions.length - 1}.`,
    );
  }
  return transactionCanceledException(
    actions.map((_action, at) =>
      positions.includes(at) ? { Code: 'TransactionConflict', Message: ongoing } : { Code: 'None' },
    ),
  );
}

const conditions: ReadonlySet<string> = new Set([
  'ConditionalCheckFailedException',
  'DuplicateItemException',
  'TransactionCanceledException',
]);

/** Its depth is bounded then, whatever was sent. What is refused here is refused by the service first, too. */
function checkedInput({ operation, input }: Call): Readonly<Record<string, unknown>> {
  return membersOf(validateInput(operation, input));
}

function copyOf(input: unknown): unknown {
  return JSON.parse(JSON.stringify(input));
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return isJsonObject(value) ? value : {};
}
