/** EXISTS, which is a statement in a transaction of writes and nowhere else. */
import { validationException } from '../../errors/service-error.ts';

export function existsOutsideTransaction(): Error {
  return validationException('EXISTS can only be used in ExecuteTransaction write requests.');
}
