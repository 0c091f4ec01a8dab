/** From WHERE to the conditions of expressions. */
import {
  betweenCondition,
  callCondition,
  comparison,
  inCondition,
  sizeOperand,
} from '../expressions/checked-condition.ts';
import type { Condition, Operand } from '../expressions/condition.ts';
import { wrongOperandType } from '../expressions/expression-fault.ts';
import { functionUses } from '../expressions/function-uses.ts';
import type { AttributeType } from '../values/attribute-value.ts';
import type { DocumentPath } from '../values/document-path.ts';
import { compilePath } from './compile-path.ts';
import { compileValue } from './compile-value.ts';
import { faultAt, statementFault, unknownFunction } from './fault.ts';
import type { Parameters } from './parameters.ts';
import type { CallExpression, Expression, Operation, TypeTest } from './syntax.ts';

export function compileWhere(where: Expression, parameters: Parameters): Condition {
  if (!isConditional(where)) {
    throw statementFault('WHERE clause must contain an expression that resolves to a boolean');
  }
  if (where.kind === 'call' && isSize(where)) {
    compileOperand(where, parameters);
    throw statementFault('WHERE clause must contain an expression that resolves to a boolean');
  }
  return compileCondition(where, parameters);
}

export function missingCompared(): Error {
  return statementFault('MISSING must be compared using IS operator');
}

type Conditional = CallExpression | Operation | TypeTest;

function isConditional(expression: Expression): expression is Conditional {
  return expression.kind === 'call' || expression.kind === 'operation' || expression.kind === 'is';
}

function compileCondition(expression: Conditional, parameters: Parameters): Condition {
  switch (expression.kind) {
    case 'call':
      return compileCall(expression, parameters);
    case 'is':
      return compileTypeTest(expression, parameters);
    case 'operation':
      return compileOperation(expression, parameters);
  }
}

function compileOperation(operation: Operation, parameters: Parameters): Condition {
  const { operator, operands } = operation;
  switch (operator) {
    case 'and':
    case 'or': {
      const conditions = operands.map((operand) => {
        if (!isConditional(operand)) throw statementFault('The arguments to AND/OR must be Expressions');
        return compileMember(operator.toUpperCase(), operand, parameters);
      });
      return { kind: operator, conditions };
    }
    case 'not': {
      const [operand] = operands;
      if (operand?.kind === 'missing') throw missingCompared();
      if (operand === undefined || !isConditional(operand)) {
        throw statementFault('The argument to NOT must be a Type or Expression');
      }
      return { kind: 'not', condition: compileMember('NOT', operand, parameters) };
    }
    case 'between': {
      const [operand, low, high] = compileOperands(operands, parameters);
      if (operand === undefined || low === undefined || high === undefined) throw unsupported(operation);
      return betweenCondition('Statement', operand, low, high);
    }
    case 'in':
      return compileIn(operation, parameters);
    case '=':
    case '<>':
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const [left, right] = compileOperands(operands, parameters);
      if (left === undefined || right === undefined) throw unsupported(operation);
      const compared = comparison('Statement', operator, left, right);
      return operator === '<>' ? ofPresent([left, right], compared) : compared;
    }
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case '||':
    case 'like':
      throw unsupported(operation);
  }
}

/** A member of AND, OR or NOT is a condition; the size of something is none, though it may look like one. */
function compileMember(operator: string, member: Conditional, parameters: Parameters): Condition {
  if (member.kind === 'call' && isSize(member)) {
    compileOperand(member, parameters);
    throw wrongOperandType('Statement', operator, 'N');
  }
  return compileCondition(member, parameters);
}

/** Unlike in expressions, what is missing is not unequal to anything. */
function ofPresent(operands: readonly Operand[], condition: Condition): Condition {
  const present = operands
    .flatMap((operand) => operandPath(operand) ?? [])
    .map((path): Condition => ({ kind: 'attribute_exists', path }));
  return present.length === 0 ? condition : { kind: 'and', conditions: [...present, condition] };
}

function operandPath(operand: Operand): readonly [DocumentPath] | undefined {
  switch (operand.kind) {
    case 'path':
      return [operand.path];
    case 'size':
      return operandPath(operand.operand);
    case 'value':
    case 'truth':
      return undefined;
  }
}

function compileIn({ operands: [left, right] }: Operation, parameters: Parameters): Condition {
  if (left === undefined || right === undefined || !isFilledSequence(right)) {
    throw statementFault(
      'IN operator must have a left hand argument of type Variable Reference and right hand argument of type Seq with at least one member',
    );
  }
  const operand = compileOperand(left, parameters);
  return inCondition('Statement', operand, compileOperands(right.elements, parameters));
}

function isFilledSequence(
  expression: Expression,
): expression is Extract<Expression, { kind: 'list' | 'bag' }> {
  return (expression.kind === 'list' || expression.kind === 'bag') && expression.elements.length > 0;
}

/** The types that IS tests for, but for MISSING, which is no type, and the order in which AWS lists them. */
const testedTypes: ReadonlyMap<string, AttributeType> = new Map([
  ['NULL', 'NULL'],
  ['BOOLEAN', 'BOOL'],
  ['BLOB', 'B'],
  ['STRING', 'S'],
  ['NUMERIC', 'N'],
  ['STRUCT', 'M'],
  ['TUPLE', 'M'],
  ['LIST', 'L'],
]);

function compileTypeTest(test: TypeTest, parameters: Parameters): Condition {
  const { operand: tested, type: name } = test;
  if (!isTestable(tested)) {
    throw statementFault('The left hand side argument to IS must be a Variable Reference, Literal, or Path');
  }
  const operand = compileOperand(tested, parameters);
  if (name === 'MISSING') {
    return callCondition('Statement', test.negated ? 'attribute_exists' : 'attribute_not_exists', [operand]);
  }
  const type = testedTypes.get(name);
  if (type === undefined) {
    throw faultAt(
      `Unsupported data type for IS operator: ${name}. ` +
        `Supported data types are [MISSING, ${[...testedTypes.keys()].join(', ')}]`,
      test.location,
    );
  }
  const condition: Condition = { kind: 'attribute_type', operand, type };
  return test.negated ? { kind: 'not', condition } : condition;
}

function isTestable({ kind }: Expression): boolean {
  return (
    kind === 'path' || kind === 'parameter' || kind === 'string' || kind === 'number' || kind === 'boolean'
  );
}

function isSize({ name }: CallExpression): boolean {
  return name.toLowerCase() === 'size';
}

function compileCall(call: CallExpression, parameters: Parameters): Condition {
  const name = call.name.toLowerCase();
  if (functionUses.get(name) !== 'condition') throw wrongFunction(call);
  return callCondition('Statement', name, compileOperands(call.operands, parameters));
}

function wrongFunction(call: CallExpression): Error {
  const lowerCased = call.name.toLowerCase();
  if (functionUses.get(lowerCased) !== 'update') return unknownFunction(call);
  return statementFault(`The function is not allowed in a condition expression; function: ${lowerCased}`);
}

function compileOperands(expressions: readonly Expression[], parameters: Parameters): readonly Operand[] {
  return expressions.map((expression) => compileOperand(expression, parameters));
}

function compileOperand(expression: Expression, parameters: Parameters): Operand {
  switch (expression.kind) {
    case 'path':
      return { kind: 'path', path: compilePath(expression) };
    case 'call':
      if (!isSize(expression)) return { kind: 'truth', condition: compileCall(expression, parameters) };
      return sizeOperand('Statement', 'size', compileOperands(expression.operands, parameters));
    case 'operation':
    case 'is':
      return { kind: 'truth', condition: compileCondition(expression, parameters) };
    case 'missing':
      throw missingCompared();
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

function unsupported({ operator }: Operation): Error {
  return statementFault(`Unsupported operator in Condition Expression. Operator: ${operator}`);
}
