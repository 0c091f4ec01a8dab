/** From an operation's name to its file, and an honest answer where there is none yet. */
import type { Engine } from '../engine/engine.ts';
import type { OperationName } from '../model/generated/operations.ts';
import { validateInput } from '../validation/validate-input.ts';
import { notBuilt } from './not-built.ts';
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
