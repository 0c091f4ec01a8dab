/** From the clauses of an UPDATE to the updates of expressions. */
import { arithmetic, updateCall } from '../expressions/checked-update.ts';
import { wrongOperandCount } from '../expressions/expression-fault.ts';
import { functionUses } from '../expressions/function-uses.ts';
import { checkPathClashes } from '../expressions/path-clash.ts';
import {
  type UpdateAction,
  type UpdateOperand,
  type UpdateProgram,
  updateProgram,
} from '../expressions/update.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { type DocumentPath, equalPaths } from '../values/document-path.ts';
import { missingCompared } from './compile-condition.ts';
import { compilePath } from './compile-path.ts';
import { compileValue } from './compile-value.ts';
import { faultAt, statementFault, unknownFunction } from './fault.ts';
import type { Parameters } from './parameters.ts';
import type { CallExpression, Expression, Operation, UpdateClause } from './syntax.ts';

export function compileUpdate(clauses: readonly UpdateClause[], parameters: Parameters): UpdateProgram {
  const actions = clauses.map((clause) => compileClause(clause, parameters));
  const targets = actions.map((action) => action.target);
  // AWS walks the clauses from the end, which shows in which of two clashing paths it calls the first.
  checkPathClashes('Statement', targets.reverse());
  return updateProgram(actions, 'An operand in the update expression has an incorrect data type');
}

function compileClause(clause: UpdateClause, parameters: Parameters): UpdateAction {
  const target = compilePath(clause.target);
  if (clause.kind === 'REMOVE') return { kind: 'REMOVE', target };
  const { value } = clause;
  const kind = value.kind === 'call' ? setFunctions.get(value.name.toLowerCase()) : undefined;
  if (value.kind === 'call' && kind !== undefined) {
    return { kind, target, value: setArgument(value, target, parameters) };
  }
  return { kind: 'SET', target, value: compileOperand(value, parameters) };
}

/** These two stand for actions of their own: what they change has to be what they are assigned to. */
const setFunctions: ReadonlyMap<string, 'ADD' | 'DELETE'> = new Map([
  ['set_add', 'ADD'],
  ['set_delete', 'DELETE'],
]);

function setArgument(call: CallExpression, target: DocumentPath, parameters: Parameters): AttributeValue {
  const name = call.name.toUpperCase();
  const [set, change] = call.operands;
  if (set === undefined || change === undefined || call.operands.length !== 2) {
    throw faultAt(`${name} must have exactly two arguments`, call.location);
  }
  if (set.kind !== 'path' || !equalPaths(compilePath(set), target)) {
    throw faultAt(`The first argument to ${name} must equal the assignment value`, call.location);
  }
  const value = isSetLike(change) ? compileValue(change, parameters) : undefined;
  if (value === undefined || !('SS' in value || 'NS' in value || 'BS' in value)) {
    throw faultAt(`The second argument to ${name} must be a value with type SET`, set.location);
  }
  return value;
}

function isSetLike({ kind }: Expression): boolean {
  return kind === 'bag' || kind === 'parameter';
}

function compileOperand(expression: Expression, parameters: Parameters): UpdateOperand {
  switch (expression.kind) {
    case 'path':
      return { kind: 'path', path: compilePath(expression) };
    case 'operation':
      return compileOperation(expression, parameters);
    case 'call':
      return compileCall(expression, parameters);
    case 'missing':
      throw missingCompared();
    case 'is':
      throw statementFault('Unsupported operator in Update Expression. Operator: is');
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
    case 'parameter':
    case 'list':
    case 'bag':
    case 'struct':
      return { kind: 'value', value: compileValue(expression, parameters) };
  }
}

function compileOperation({ operator, operands }: Operation, parameters: Parameters): UpdateOperand {
  if (operator !== '+' && operator !== '-') {
    throw statementFault(`Unsupported operator in Update Expression. Operator: ${operator}`);
  }
  const [left, right] = operands.map((operand) => compileOperand(operand, parameters));
  if (left === undefined || right === undefined) {
    throw wrongOperandCount('Statement', operator, operands.length);
  }
  return arithmetic('Statement', operator, left, right);
}

function compileCall(call: CallExpression, parameters: Parameters): UpdateOperand {
  const name = call.name.toLowerCase();
  const use = functionUses.get(name);
  if (use === undefined) throw unknownFunction(call);
  if (use !== 'update') {
    throw statementFault(`The function is not allowed in an update expression; function: ${name}`);
  }
  const operands = call.operands.map((operand) => compileOperand(operand, parameters));
  return updateCall('Statement', name, operands);
}
