/** From an operation's name to its file, and an honest answer where there is none yet. */
import type { Engine } from '../engine/engine.ts';
import { ServiceError } from '../errors/service-error.ts';
import type { OperationName } from '../model/generated/operations.ts';
import { validateInput } from '../validation/validate-input.ts';
import { operations } from './registry.ts';

export interface Call {
  readonly operation: OperationName;
  /** The parsed body. It is ours alone: decoding and normal forms change it in place. */
  readonly input: unknown;
  readonly region: string;
  readonly accountId: string;
}

/** Answers one call with the output in wire form, or throws: a `ServiceError` for AWS's errors, anything else for a defect. */
export function dispatch(engine: Engine, call: Call): unknown {
  const operation = operations.get(call.operation);
  if (operation === undefined) {
    validateInput(call.operation, call.input);
    throw notBuilt(call.operation);
  }
  return operation.answer(engine.context(call.accountId, call.region), call.input);
}

function notBuilt(operation: OperationName): ServiceError {
  const message =
    `fake-dynamodb does not implement ${operation} yet. ` +
    'The table of operations in its README says what is done; stub this call in your test.';
  return new ServiceError('com.amazon.coral.service#UnknownOperationException', message, { message });
}
