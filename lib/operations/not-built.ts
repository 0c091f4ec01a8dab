/** The honest answer to what AWS can do and this engine cannot yet. */
import { ServiceError } from '../errors/service-error.ts';

/** `what` is the name of an operation, or says which member of which. */
export function notBuilt(what: string): ServiceError {
  const message =
    `fake-dynamodb does not implement ${what} yet. ` +
    'The table of operations in its README says what is done; stub this call in your test.';
  return new ServiceError('com.amazon.coral.service#UnknownOperationException', message, { message });
}

/** Refuses an input with one of these members, which must not be ignored silently. */
export function refuseNotBuilt<Input extends object>(
  operation: string,
  input: Input,
  members: readonly (keyof Input & string)[],
): void {
  for (const member of members) {
    if (input[member] !== undefined) throw notBuilt(`the member ${member} of ${operation}`);
  }
}
