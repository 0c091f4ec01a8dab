import { isError, isObject } from './equality.ts';

/** The error that a rejection has for what the caller named: an error itself, a message, or members of an error. */
export function asError(reason: unknown): Error {
  if (isError(reason)) return reason;
  if (typeof reason === 'string') return new Error(reason);
  const error = new Error();
  return isObject(reason) ? Object.assign(error, reason) : error;
}
