/** The values that stand for the `?` of a statement. */
import type { AttributeValue } from '../values/attribute-value.ts';
import { checkValue } from '../values/check.ts';
import { statementFault } from './fault.ts';

export class Parameters {
  readonly #values: readonly AttributeValue[];

  /** Checks the values and brings their numbers to normal form, in place. */
  constructor(values: readonly AttributeValue[]) {
    for (const value of values) checkValue(value);
    this.#values = values;
  }

  /** There has to be a value for every `?`; values that no `?` asks for are let pass. */
  at(position: number): AttributeValue {
    const value = this.#values[position];
    if (value !== undefined) return value;
    throw statementFault("Number of parameters in request and statement don't match.");
  }
}
