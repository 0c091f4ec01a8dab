/** Errors about an expression itself, in the words that several kinds of expressions share. */
import { fault } from '../errors/envelope.ts';
import type { ServiceError } from '../errors/service-error.ts';
import { type DocumentPath, printPath } from '../values/document-path.ts';

/** Parameters that hold a condition: one grammar, one meaning. */
export type ConditionClause = 'ConditionExpression' | 'FilterExpression' | 'KeyConditionExpression';

/**
 * The parameter that an expression came in. Every error about the expression names it, but for those about a PartiQL
 * statement, which are worded alike and name nothing.
 */
export type Clause = ConditionClause | 'ProjectionExpression' | 'UpdateExpression' | 'Statement';

export function expressionFault(clause: Clause, text: string): ServiceError {
  return fault('expression', clause === 'Statement' ? text : `Invalid ${clause}: ${text}`);
}

export function wrongOperandCount(clause: Clause, operator: string, count: number): ServiceError {
  return expressionFault(
    clause,
    `Incorrect number of operands for operator or function; operator or function: ${operator}, number of operands: ${count}`,
  );
}

export function wrongOperandType(clause: Clause, operator: string, type: string): ServiceError {
  return expressionFault(
    clause,
    `Incorrect operand type for operator or function; operator or function: ${operator}, operand type: ${type}`,
  );
}

export function pathRequired(clause: Clause, operator: string): ServiceError {
  return expressionFault(
    clause,
    `Operator or function requires a document path; operator or function: ${operator}`,
  );
}

export function operandsNotDistinct(clause: Clause, operator: string, first: DocumentPath): ServiceError {
  return expressionFault(
    clause,
    `The first operand must be distinct from the remaining operands for this operator or function; operator: ${operator}, first operand: ${printPath(first)}`,
  );
}
