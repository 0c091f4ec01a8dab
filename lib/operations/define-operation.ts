/** How an operation is made: a name, checks that need no table, and the work. */
import type { RequestContext } from '../engine/engine.ts';
import { enveloped } from '../errors/envelope.ts';
import type { OperationName } from '../model/generated/operations.ts';
import type { OperationInputs, OperationOutputs } from '../model/generated/types.ts';
import { validateInput } from '../validation/validate-input.ts';

export interface OperationDefinition<Name extends OperationName, Plan> {
  readonly name: Name;
  /** The request-level checks in AWS's order. Pure: it sees the input alone and makes of it what `run` needs. */
  readonly prepare: (input: OperationInputs[Name]) => Plan;
  /** Everything that needs a table, from finding it to the answer. */
  readonly run: (context: RequestContext, plan: Plan) => OperationOutputs[Name];
}

/** An operation as the dispatcher sees it: JSON in, output in wire form out, AWS's errors thrown. */
export interface Operation {
  readonly name: OperationName;
  readonly answer: (context: RequestContext, json: unknown) => unknown;
}

export function defineOperation<Name extends OperationName, Plan>(
  definition: OperationDefinition<Name, Plan>,
): Operation {
  const { name, prepare, run } = definition;
  return {
    name,
    answer(context, json) {
      const input = validateInput(name, json);
      try {
        return run(context, prepare(input));
      } catch (error) {
        throw enveloped(name, error);
      }
    },
  };
}
