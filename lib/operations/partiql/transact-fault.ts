/** Faults of one statement for which AWS refuses a whole ExecuteTransaction. */
import { validationException } from '../../errors/service-error.ts';

export function transactFault(at: number, text: string): Error {
  return validationException(`Validation failed in TransactStatements[${at}]: ${text}`);
}
