/** What can go wrong with a request, as data, and the words in which a test says it. */
import { UsageError } from '../errors/usage-error.ts';

/**
 * Something that goes wrong. Made by `throttling()`, `internalServerError()`, `serviceError()`, `connectionLost()`,
 * `latency()`, `unprocessed()` and `transactionConflict()`, and given to `dynamodb.faults`.
 */
export type Fault =
  | ThrottlingFault
  | ErrorFault
  | ConnectionLostFault
  | LatencyFault
  | UnprocessedFault
  | TransactionConflictFault;

export interface ThrottlingFault {
  readonly kind: 'throttling';
  readonly name: ThrottlingName;
}

export interface ErrorFault {
  readonly kind: 'error';
  readonly name: string;
  readonly message: string;
  readonly members: Readonly<Record<string, unknown>>;
  readonly status: number;
  /** Whether the request is carried out all the same. */
  readonly applied: boolean;
}

export interface ConnectionLostFault {
  readonly kind: 'connection-lost';
  /** Whether the request is carried out, so that only its answer is lost. */
  readonly applied: boolean;
}

export interface LatencyFault {
  readonly kind: 'latency';
  readonly ms: number;
}

export interface UnprocessedFault {
  readonly kind: 'unprocessed';
  readonly comesBack: number | ((request: BatchRequest) => boolean);
}

export interface TransactionConflictFault {
  readonly kind: 'transaction-conflict';
  /** Of the actions that conflict, from 0. */
  readonly positions: readonly number[];
}

/** The names under which DynamoDB throttles. */
export type ThrottlingName =
  'ProvisionedThroughputExceededException' | 'ThrottlingException' | 'RequestLimitExceeded';

/**
 * One write of a BatchWriteItem or one key of a BatchGetItem.
 *
 * @example
 * dynamodb.faults.on({ operation: 'BatchWriteItem' }, unprocessed(({ plainInput }) => 'PutRequest' in plainInput));
 */
export interface BatchRequest {
  /** As the request calls it: by name or ARN. */
  readonly table: string;
  /** `{ PutRequest: { Item } }`, `{ DeleteRequest: { Key } }`, or the key that is read; with attribute values. */
  readonly input: Record<string, unknown>;
  /** The same as the document client takes it. */
  readonly plainInput: Record<string, unknown>;
}

/**
 * The service has no capacity for the request, and nothing is applied. The SDK retries all three names.
 *
 * - `ProvisionedThroughputExceededException` (default): the table's or the index's provisioned throughput is used up
 * - `ThrottlingException`: an on-demand table is at its capacity; on the operations on tables, they come too fast
 * - `RequestLimitExceeded`: the account's throughput is used up
 *
 * @throws UsageError with code `INVALID_FAULT` for another name.
 *
 * @example
 * dynamodb.faults.on({ operation: 'PutItem', table: 'orders' }, throttling(), { times: 2 });
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html
 */
export function throttling(name: ThrottlingName = 'ProvisionedThroughputExceededException'): ThrottlingFault {
  if (!throttlingNames.has(name)) {
    throw invalidFault(`throttling is one of ${[...throttlingNames].join(', ')}, not "${name}".`);
  }
  return { kind: 'throttling', name };
}

/**
 * Status 500, which the SDK retries. AWS does not say whether such a write was applied; `{ applied: true }` is the case
 * in which it was.
 *
 * @example
 * dynamodb.faults.on({ operation: 'UpdateItem' }, internalServerError({ applied: true }), { times: 1 });
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html
 */
export function internalServerError({
  applied = false,
}: {
  /** Whether the request is carried out all the same. Default false. */
  readonly applied?: boolean;
} = {}): ErrorFault {
  const message = 'Internal server error';
  return serviceError({ name: 'InternalServerError', message, status: 500, applied });
}

/**
 * Any error of the service: its name, its text, its members in the SDK's form, and the HTTP status.
 *
 * @throws UsageError with code `INVALID_FAULT` for a name that is no word, or a status that is not from 400 to 599.
 *
 * @example
 * dynamodb.faults.on(
 *   { operation: 'PutItem' },
 *   serviceError({ name: 'ItemCollectionSizeLimitExceededException', message: 'Collection size exceeded.' }),
 * );
 */
export function serviceError(error: {
  /** Such as `ItemCollectionSizeLimitExceededException`: the SDK's class of that name is thrown. */
  readonly name: string;
  /** Default: empty. */
  readonly message?: string;
  /** What else the error has: `Item`, `CancellationReasons`. Default: nothing. */
  readonly members?: Readonly<Record<string, unknown>>;
  /** The HTTP status, from 400 to 599. The SDK retries from 500 on. Default 400. */
  readonly status?: number;
  /** Whether the request is carried out all the same. Default false. */
  readonly applied?: boolean;
}): ErrorFault {
  const { name, message = '', members = {}, status = 400, applied = false } = error;
  if (typeof name !== 'string' || !/^\w+$/.test(name)) {
    throw invalidFault(`an error of the service has a name such as "ThrottlingException", not "${name}".`);
  }
  if (!Number.isInteger(status) || status < 400 || status > 599) {
    throw invalidFault(`the status of an error is from 400 to 599, not ${status}.`);
  }
  return { kind: 'error', name, message, members, status, applied };
}

/**
 * The connection breaks: before the request arrived, or with `{ applied: true }` after it was carried out and before its
 * answer arrived. The SDK cannot tell the two apart and retries both, which is what idempotent writes are for.
 *
 * @example
 * dynamodb.faults.on({ operation: 'UpdateItem' }, connectionLost({ applied: true }), { times: 1 });
 */
export function connectionLost({
  applied = false,
}: {
  /** Whether the request is carried out and only its answer lost. Default false. */
  readonly applied?: boolean;
} = {}): ConnectionLostFault {
  return { kind: 'connection-lost', applied };
}

/**
 * The request is carried out so many milliseconds late. Latencies that match the same request add up, and other faults
 * strike after them. `Infinity`: never.
 *
 * With the process's clock a timer waits, of the `setTimeout` that there is at that time, so fake timers govern it. A
 * `ManualClock` is advanced instead, and nobody waits. Aborts and the `requestTimeout` of the call end it.
 *
 * @throws UsageError with code `INVALID_FAULT` for less than 0.
 *
 * @example
 * dynamodb.faults.on({ operation: 'Query' }, latency(3_000));
 */
export function latency(ms: number): LatencyFault {
  if (typeof ms !== 'number' || !(ms >= 0))
    throw invalidFault(`latency is 0 milliseconds or more, not ${ms}.`);
  return { kind: 'latency', ms };
}

/**
 * A part of a batch is not done and comes back as UnprocessedItems or UnprocessedKeys: the last `comesBack` requests of
 * it, or those that a function picks. The others are done. Where all would come back, AWS refuses the batch with a
 * ProvisionedThroughputExceededException, and so does this.
 *
 * @param comesBack How many, from 1, or a function that says whether a request does. Default 1.
 * @throws UsageError with code `INVALID_FAULT`.
 *
 * @example
 * dynamodb.faults.on({ operation: 'BatchWriteItem' }, unprocessed(5), { times: 1 });
 * dynamodb.faults.on({}, unprocessed(({ table }) => table === 'audit'), { times: 3 });
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html
 */
export function unprocessed(comesBack: UnprocessedFault['comesBack'] = 1): UnprocessedFault {
  if (typeof comesBack !== 'function' && !(Number.isSafeInteger(comesBack) && comesBack >= 1)) {
    throw invalidFault(
      `what comes back of a batch is a number from 1 or a function, not ${String(comesBack)}.`,
    );
  }
  return { kind: 'unprocessed', comesBack };
}

/**
 * Another transaction holds an item of the request: a TransactionConflictException for a single write, a
 * TransactionCanceledException for a transaction, whose reason is TransactionConflict at each of `positions` (default:
 * its first action). Nothing is applied, and the SDK does not retry.
 *
 * @param positions Of the actions that conflict, from 0.
 * @throws UsageError with code `INVALID_FAULT` for what is no position.
 *
 * @example
 * dynamodb.faults.on({ operation: 'TransactWriteItems' }, transactionConflict(0, 2), { times: 1 });
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html
 */
export function transactionConflict(...positions: readonly number[]): TransactionConflictFault {
  for (const position of positions) {
    if (!Number.isSafeInteger(position) || position < 0) {
      throw invalidFault(`the position of an action is a whole number from 0, not ${position}.`);
    }
  }
  return { kind: 'transaction-conflict', positions: positions.length === 0 ? [0] : positions };
}

const throttlingNames: ReadonlySet<string> = new Set<ThrottlingName>([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
]);

function invalidFault(text: string): UsageError {
  return new UsageError('INVALID_FAULT', text);
}
