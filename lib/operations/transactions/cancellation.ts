/** From what an action of a transaction failed with to the reason for which the transaction is cancelled. */
import { type CancellationReason, ServiceError } from '../../errors/service-error.ts';

/** The reason of an action that has nothing against it. */
export const noReason: CancellationReason = { Code: 'None' };

/** Throws on what is no answer about one action but a failure of the request, or a defect. */
export function cancellationReason(error: unknown): CancellationReason {
  if (error instanceof ServiceError) {
    const { name, message, members } = error;
    if (name === 'ValidationException') return { Code: 'ValidationError', Message: message };
    if (name === 'DuplicateItemException') return { Code: 'DuplicateItem', Message: message };
    if (name === 'ConditionalCheckFailedException') {
      const item = members['Item'];
      return {
        Code: 'ConditionalCheckFailed',
        ...(item === undefined ? {} : { Item: item }),
        Message: message,
      };
    }
  }
  throw error;
}
