/**
 * In which words an operation reports a request-level fault, and whether inside the `1 validation error detected: `
 * envelope.
 *
 * AWS has two layers that check a request, an older and a newer one, and an operation runs one of them. PutItem, UpdateItem
 * and DeleteItem run the newer and put the envelope round its texts; GetItem, BatchGetItem and Query run it too and send
 * them bare, but for Query's Select rules. All other operations run the older. Measured on AWS, us-east-1, us-west-2,
 * eu-west-1 and eu-west-2, October of 2026. A fault is made once, with both texts; one of them is chosen at the
 * operation's door.
 */
import { ServiceError, validationException } from './service-error.ts';

/**
 * - `expression`: any text about an expression itself, from syntax to overlapping paths
 * - `expression-map`: faults of ExpressionAttributeNames and ExpressionAttributeValues as maps, unused entries included
 * - `parameters`: parameters that do not go together, ReturnValues that the operation does not take, legacy parameters
 * - `value`: attribute values, wherever they stand
 * - `select`: the rules of Select
 */
export type FaultFamily = 'expression' | 'expression-map' | 'parameters' | 'value' | 'select';

/** A ValidationException whose words depend on the operation. Its message is the older layer's. */
export class FamilyFault extends ServiceError {
  readonly family: FaultFamily;
  readonly newer: string;

  constructor(family: FaultFamily, message: string, newer: string) {
    super('com.amazon.coral.validate#ValidationException', message, { message });
    this.family = family;
    this.newer = newer;
  }
}

/** `newer` is the newer layer's text, where it differs. */
export function fault(family: FaultFamily, message: string, newer: string = message): FamilyFault {
  return new FamilyFault(family, message, newer);
}

export type Layer = 'older' | 'newer';

const writes: ReadonlySet<FaultFamily> = new Set(['expression', 'expression-map', 'parameters', 'value']);

/** The operations of the newer layer, each with the families that it puts into the envelope. */
const newerLayer: ReadonlyMap<string, ReadonlySet<FaultFamily>> = new Map([
  ['PutItem', writes],
  ['UpdateItem', writes],
  ['DeleteItem', writes],
  ['GetItem', new Set<FaultFamily>()],
  ['BatchGetItem', new Set<FaultFamily>()],
  ['Query', new Set<FaultFamily>(['select'])],
]);

/** The error as `operation` answers it: a family fault in its layer's words and with its envelope, any other as it is. */
export function enveloped(operation: string, error: unknown): unknown {
  const families = newerLayer.get(operation);
  if (!(error instanceof FamilyFault) || families === undefined) return error;
  return validationException(
    families.has(error.family) ? `1 validation error detected: ${error.newer}` : error.newer,
  );
}
