/**
 * Assertions that cannot be meant: they fail at once, with `.not` too. The texts begin as those of
 * aws-sdk-client-mock-jest, and go on to say what to do.
 */
import { type CommandClass, type FakeDynamoDB, UsageError } from '../index.ts';
import { isFake } from './receivers.ts';

export function requireFake(value: unknown): asserts value is FakeDynamoDB {
  if (isFake(value)) return;
  throw new UsageError('NOT_A_FAKE', `The actual must be a FakeDynamoDB; this is ${kindOf(value)}.`);
}

export function requireCommandClass(value: unknown): asserts value is CommandClass {
  if (isCommandClass(value)) return;
  throw new UsageError(
    'NOT_A_COMMAND_CLASS',
    `Command must be valid AWS SDK Command, the class itself, as GetItemCommand is; this is ${kindOf(value)}.`,
  );
}

/** A class of any copy of the SDK: by what its instances can do. */
export function isCommandClass(value: unknown): value is CommandClass {
  if (typeof value !== 'function') return false;
  const { prototype }: { readonly prototype?: unknown } = value;
  return typeof prototype === 'object' && prototype !== null && 'resolveMiddleware' in prototype;
}

export function requireCallNumber(value: unknown): asserts value is number {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return;
  throw new UsageError(
    'INVALID_CALL_NUMBER',
    `Call number must be a number greater than 0, and whole; this is ${shown(value)}.`,
  );
}

export function requireCount(value: unknown): asserts value is number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return;
  throw new UsageError(
    'INVALID_COUNT',
    `Number of calls must be a whole number that is not negative; this is ${shown(value)}.`,
  );
}

/** `what` names the argument. */
export function requireObject(value: unknown, what: string): asserts value is object {
  if (typeof value === 'object' && value !== null) return;
  throw new UsageError('INVALID_ARGUMENT', `${what} must be an object; this is ${kindOf(value)}.`);
}

export function requireTableName(value: unknown): asserts value is string {
  if (typeof value === 'string') return;
  throw new UsageError('INVALID_ARGUMENT', `The table must be its name or ARN; this is ${kindOf(value)}.`);
}

export function requireAtMost(max: number, given: number): void {
  if (given <= max) return;
  throw new UsageError('TOO_MANY_ARGUMENTS', `Too many matcher arguments: ${given}, where it takes ${max}.`);
}

/** A value in a text about what it should have been. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'function') return value.name === '' ? 'a function' : `the function ${value.name}`;
  if (typeof value !== 'object') return shown(value);
  const name: unknown = value.constructor?.name;
  return typeof name === 'string' && name !== '' ? `an instance of ${name}` : 'an object';
}

function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
