/** From the error that a statement would get by itself to the one that it gets as a member of a batch. */
import type { ServiceError } from '../../errors/service-error.ts';
import type { BatchStatementError, BatchStatementErrorCodeEnum } from '../../model/generated/types.ts';

export function batchError(error: ServiceError): BatchStatementError {
  return { Code: codes.get(error.name) ?? 'InternalServerError', Message: error.message };
}

const codes: ReadonlyMap<string, BatchStatementErrorCodeEnum> = new Map([
  ['ValidationException', 'ValidationError'],
  ['ResourceNotFoundException', 'ResourceNotFound'],
  ['ConditionalCheckFailedException', 'ConditionalCheckFailed'],
  ['DuplicateItemException', 'DuplicateItem'],
  ['ItemCollectionSizeLimitExceededException', 'ItemCollectionSizeLimitExceeded'],
]);
