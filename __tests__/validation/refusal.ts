/** What a request is refused with, or `undefined` for one that passes. */
import { ServiceError } from '../../lib/errors/service-error.ts';
import type { OperationName } from '../../lib/model/generated/operations.ts';
import { validateInput } from '../../lib/validation/validate-input.ts';

export interface Refusal {
  readonly name: string;
  readonly message: string;
}

export function refusalOf(operation: OperationName, json: unknown): Refusal | undefined {
  return caught(() => validateInput(operation, json));
}

export function caught(work: () => void): Refusal | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { name: error.name, message: error.message };
  }
}

export function serialization(message: string): Refusal {
  return { name: 'SerializationException', message };
}

export function validation(message: string): Refusal {
  return { name: 'ValidationException', message };
}

/** The message of the constraint stage for these faults. */
export function constraintsFailed(...faults: readonly string[]): Refusal {
  const header =
    faults.length === 1 ? '1 validation error detected: ' : `${faults.length} validation errors detected: `;
  return validation(header + faults.join('; '));
}

/** One fault; `value` is given as it is printed, quotes included. */
export function failed(path: string, value: string, constraint: string): string {
  return `Value ${value} at '${path}' failed to satisfy constraint: ${constraint}`;
}

export function absent(path: string): string {
  return failed(path, 'null', 'Member must not be null');
}

/** A JSON value nested in arrays or in attribute values, as deep as asked for. */
export function nestedList(levels: number): unknown {
  let value: unknown = { S: 'x' };
  for (let level = 1; level < levels; level++) value = { L: [value] };
  return value;
}
