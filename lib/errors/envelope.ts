/**
 * Which request-level faults an operation reports inside the `1 validation error detected: ` envelope.
 *
 * PutItem, UpdateItem and DeleteItem put the envelope round these texts, the other item operations and transactions send
 * them bare; Query does it for its Select rules alone. Measured on AWS, us-east-1 and eu-west-2, summer of 2026.
 * The text of a fault is made once, bare; the envelope is put on at the operation's door.
 */
import { ServiceError, validationException } from './service-error.ts';

/**
 * - `expression`: any text about an expression itself, from syntax to overlapping paths
 * - `expression-map`: faults of ExpressionAttributeNames and ExpressionAttributeValues as maps, unused entries included
 * - `parameters`: parameters that do not go together, ReturnValues that the operation does not take
 * - `collection-value`: empty sets, sets with duplicates, NULL that is not true
 * - `select`: the rules of Select
 */
export type FaultFamily = 'expression' | 'expression-map' | 'parameters' | 'collection-value' | 'select';

/** A ValidationException whose envelope depends on the operation. */
export class FamilyFault extends ServiceError {
  readonly family: FaultFamily;

  constructor(family: FaultFamily, message: string) {
    super('com.amazon.coral.validate#ValidationException', message, { message });
    this.family = family;
  }
}

export function fault(family: FaultFamily, message: string): FamilyFault {
  return new FamilyFault(family, message);
}

const writes: ReadonlySet<FaultFamily> = new Set([
  'expression',
  'expression-map',
  'parameters',
  'collection-value',
]);

const envelopes: ReadonlyMap<string, ReadonlySet<FaultFamily>> = new Map([
  ['PutItem', writes],
  ['UpdateItem', writes],
  ['DeleteItem', writes],
  ['Query', new Set<FaultFamily>(['select'])],
]);

/** The error as `operation` answers it: a family fault with or without its envelope, any other error as it is. */
export function enveloped(operation: string, error: unknown): unknown {
  if (!(error instanceof FamilyFault) || envelopes.get(operation)?.has(error.family) !== true) return error;
  return validationException(`1 validation error detected: ${error.message}`);
}
