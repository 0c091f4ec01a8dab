/** The values that stand for the `?` of a statement. */
import { assert } from '../errors/assert.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { checkValue } from '../values/check.ts';
import { statementFault } from './fault.ts';

export class Parameters {
  readonly #values: readonly AttributeValue[];

  /**
   * Checks the values and brings their numbers to normal form, in place. A statement needs one for every `?`; more than
   * that are let pass.
   */
  constructor(values: readonly AttributeValue[], needed: number) {
    if (values.length < needed) {
      throw statementFault("Number of parameters in request and statement don't match.");
    }
    for (const value of values) checkValue(value);
    this.#values = values;
  }

  at(position: number): AttributeValue {
    const value = this.#values[position];
    assert(value !== undefined, 'parameters are counted before they are used');
    return value;
  }
}
