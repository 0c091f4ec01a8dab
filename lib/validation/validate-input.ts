/** The one entry to the checks that need no knowledge of what an operation does: types, then constraints. */
import type { OperationName } from '../model/generated/operations.ts';
import type { OperationInputs } from '../model/generated/types.ts';
import { checkConstraints } from './constraints.ts';
import { decodeInput } from './decode.ts';
import { checkAfterConstraints, checkBeforeConstraints } from './request-rules.ts';
import { checkSearchVectorsMembers } from './search-vectors-members.ts';

/**
 * The parsed body of a request as the operation's input, decoded in place, or AWS's error for the first stage it fails.
 * What attribute values hold is not checked here but by `values/check.ts`, where the operation wants it.
 *
 * @example
 * validateInput('PutItem', JSON.parse('{"TableName":"t","Item":{}}')).TableName; // 't'
 */
export function validateInput<Name extends OperationName>(
  operation: Name,
  json: unknown,
): OperationInputs[Name] {
  assertInput(operation, json);
  return json;
}

function assertInput<Name extends OperationName>(
  operation: Name,
  json: unknown,
): asserts json is OperationInputs[Name] {
  if (operation === 'SearchVectors') checkSearchVectorsMembers(json);
  decodeInput(operation, json);
  checkBeforeConstraints(operation, json);
  checkConstraints(operation, json);
  checkAfterConstraints(operation, json);
}
