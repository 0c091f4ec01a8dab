/** The functions of expressions and of PartiQL. */

/** What a function's result may be used as. */
export type FunctionUse = 'condition' | 'operand' | 'update';

export const functionUses: ReadonlyMap<string, FunctionUse> = new Map([
  ['attribute_exists', 'condition'],
  ['attribute_not_exists', 'condition'],
  ['attribute_type', 'condition'],
  ['begins_with', 'condition'],
  ['contains', 'condition'],
  ['size', 'operand'],
  ['if_not_exists', 'update'],
  ['list_append', 'update'],
]);
