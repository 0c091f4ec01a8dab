/**
 * The expected answers of the service that are errors: AWS's code, text and members, to the letter.
 *
 * A `ServiceError` is made by one of the factories below and by nothing else. Whatever else is thrown on the request
 * path is a defect of ours, and the transport answers it as an `InternalServerError` with the cause attached.
 */
export class ServiceError extends Error {
  /** Namespace and name as on the wire, e.g. `com.amazonaws.dynamodb.v20120810#ResourceNotFoundException`. */
  readonly type: string;
  readonly statusCode: number;
  /** What stands in the body beside `__type`: the message member and the shape's own members. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(type: string, message: string, members: Readonly<Record<string, unknown>>, statusCode = 400) {
    super(message);
    this.name = type.slice(type.indexOf('#') + 1);
    this.type = type;
    this.members = members;
    this.statusCode = statusCode;
  }
}

const modelled = 'com.amazonaws.dynamodb.v20120810#';
const coralService = 'com.amazon.coral.service#';
const coralValidate = 'com.amazon.coral.validate#';

/** A modelled error of the service, its text in `message`, with members of its own when it has any. */
export function modelledError(
  name: string,
  message: string,
  members?: Readonly<Record<string, unknown>>,
): ServiceError {
  return new ServiceError(modelled + name, message, { message, ...members });
}

/** One of the four errors whose text member has a capital M in the model. */
function capitalMessageError(
  name: string,
  message: string,
  members?: Readonly<Record<string, unknown>>,
): ServiceError {
  return new ServiceError(modelled + name, message, { Message: message, ...members });
}

export function validationException(message: string): ServiceError {
  return new ServiceError(`${coralValidate}ValidationException`, message, { message });
}

/** An error by its name alone, in the namespace and with the member for its text that AWS has for it. */
export function namedError(
  name: string,
  message: string,
  {
    members = {},
    statusCode = 400,
  }: { members?: Readonly<Record<string, unknown>>; statusCode?: number } = {},
): ServiceError {
  const text = capitalMessages.has(name) ? { Message: message } : { message };
  return new ServiceError(
    (namespaces.get(name) ?? modelled) + name,
    message,
    { ...text, ...members },
    statusCode,
  );
}

const namespaces: ReadonlyMap<string, string> = new Map([
  ['AccessDeniedException', coralService],
  ['SerializationException', coralService],
  ['ThrottlingException', 'com.amazon.coral.availability#'],
  ['UnknownOperationException', coralService],
  ['UnrecognizedClientException', coralService],
  ['ValidationException', coralValidate],
]);

const capitalMessages: ReadonlySet<string> = new Set([
  'AccessDeniedException',
  'IdempotentParameterMismatchException',
  'InvalidEndpointException',
  'SerializationException',
  'TransactionCanceledException',
  'TransactionInProgressException',
]);

/** The many texts that begin alike. */
export function invalidParameterValues(text: string): ServiceError {
  return validationException(`One or more parameter values were invalid: ${text}`);
}

/** AWS sends the text of this one as `Message`, and none at all when the body is not JSON. */
export function serializationException(message?: string): ServiceError {
  return new ServiceError(
    `${coralService}SerializationException`,
    message ?? '',
    message === undefined ? {} : { Message: message },
  );
}

export function unknownOperationException(): ServiceError {
  return new ServiceError(`${coralService}UnknownOperationException`, '', {});
}

export function accessDeniedException(message: string): ServiceError {
  return new ServiceError(`${coralService}AccessDeniedException`, message, { Message: message });
}

export function internalServerError(message: string): ServiceError {
  return new ServiceError(`${modelled}InternalServerError`, message, { message }, 500);
}

export function resourceNotFoundException(message: string): ServiceError {
  return modelledError('ResourceNotFoundException', message);
}

export function resourceInUseException(message: string): ServiceError {
  return modelledError('ResourceInUseException', message);
}

export function limitExceededException(message: string): ServiceError {
  return modelledError('LimitExceededException', message);
}

/** `item` is the stored item, present only when the caller asked for it and there is one. */
export function conditionalCheckFailedException(item?: unknown): ServiceError {
  return modelledError(
    'ConditionalCheckFailedException',
    'The conditional request failed',
    item === undefined ? undefined : { Item: item },
  );
}

export function itemCollectionSizeLimitExceededException(message: string): ServiceError {
  return modelledError('ItemCollectionSizeLimitExceededException', message);
}

export function duplicateItemException(): ServiceError {
  return modelledError('DuplicateItemException', 'Duplicate primary key exists in table');
}

export function expiredIteratorException(message: string): ServiceError {
  return modelledError('ExpiredIteratorException', message);
}

export function trimmedDataAccessException(message: string): ServiceError {
  return modelledError('TrimmedDataAccessException', message);
}

export interface CancellationReason {
  readonly Code: string;
  readonly Message?: string;
  readonly Item?: unknown;
}

export function transactionCanceledException(reasons: readonly CancellationReason[]): ServiceError {
  const codes = reasons.map((reason) => reason.Code).join(', ');
  return capitalMessageError(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    { CancellationReasons: reasons },
  );
}

export function idempotentParameterMismatchException(message: string): ServiceError {
  return capitalMessageError('IdempotentParameterMismatchException', message);
}

export function transactionInProgressException(message: string): ServiceError {
  return capitalMessageError('TransactionInProgressException', message);
}
