/** Faults of a statement. All are ValidationExceptions; some say where in the statement: line, column, length. */
import type { ServiceError } from '../errors/service-error.ts';
import { expressionFault } from '../expressions/expression-fault.ts';
import type { CallExpression, Location } from './syntax.ts';

export function statementFault(text: string): ServiceError {
  return expressionFault('Statement', text);
}

export function faultAt(text: string, { line, column, length }: Location): ServiceError {
  return statementFault(`${text} at ${line}:${column}:${length}`);
}

/**
 * What does not follow the grammar. AWS's details are those of PartiQL's reference parser, as far as they were measured in
 * October of 2026.
 */
export function notWellFormed(detail: string): ServiceError {
  return statementFault(`Statement wasn't well formed, can't be processed: ${detail}`);
}

/** Of what is no token AWS says nothing. */
export function unreadable(): ServiceError {
  return notWellFormed('');
}

export function unknownFunction({ name, location }: CallExpression): ServiceError {
  return faultAt(`Unrecognized function: ${name}`, location);
}

export function unsupportedToken(token: string, location: Location): ServiceError {
  return faultAt(`Unsupported token in expression: ${token}`, location);
}

export function emptyPathComponent(): ServiceError {
  return statementFault('Path component cannot be an empty string');
}

export function unexpectedPathComponent(location: Location): ServiceError {
  return faultAt('Unexpected path component', location);
}
