/** From literals and parameters, nested in whatever way, to attribute values. */
import type { AttributeMap, AttributeValue } from '../values/attribute-value.ts';
import { setAttribute } from '../values/attribute-value.ts';
import { checkItem, checkValue } from '../values/check.ts';
import { parseNumber } from '../values/number.ts';
import { emptyPathComponent, faultAt, statementFault } from './fault.ts';
import type { Parameters } from './parameters.ts';
import type { Expression, Location, SequenceExpression, StructExpression } from './syntax.ts';

export function compileValue(expression: Expression, parameters: Parameters): AttributeValue {
  const value = valueAt(expression, { parameters, keys: [] });
  // Parts that are each within the limits may nest too deeply together.
  checkValue(value);
  return value;
}

/** The item of an INSERT, which is a struct as it stands: no parameter stands for one. */
export function compileItem(expression: Expression, parameters: Parameters): AttributeMap {
  if (expression.kind !== 'struct') {
    throw faultAt(
      'Unsupported format in item expression. Please use struct format {...} to express item values for insert statement.',
      expression.location,
    );
  }
  const scope: Scope = { parameters, keys: [] };
  const item = mapOf(expression, { scopeOf: () => scope, placeOfDuplicate: (key) => key.location });
  checkItem(item);
  return item;
}

interface Scope {
  readonly parameters: Parameters;
  /** The members and indexes that lead from the whole value to this part, for the texts of errors. */
  readonly keys: readonly (string | number)[];
}

function valueAt(expression: Expression, scope: Scope): AttributeValue {
  switch (expression.kind) {
    case 'string':
      return { S: expression.text };
    case 'number':
      return { N: numberAt(expression.text, scope) };
    case 'boolean':
      return { BOOL: expression.value };
    case 'null':
      return { NULL: true };
    case 'parameter':
      return scope.parameters.at(expression.position);
    case 'list':
      return { L: expression.elements.map((element, index) => valueAt(element, inside(scope, index))) };
    case 'bag':
      return setOf(expression, scope.parameters);
    case 'struct':
      return {
        M: mapOf(expression, {
          scopeOf: (key) => inside(scope, key),
          placeOfDuplicate: () => expression.location,
        }),
      };
    case 'missing':
    case 'path':
    case 'call':
    case 'operation':
    case 'is':
      throw faultAt(
        `Unsupported data type: ${nameOf(expression, scope)} under key ${['root', ...scope.keys].join('.')}`,
        expression.location,
      );
  }
}

function numberAt(text: string, { keys }: Scope): string {
  const number = parseNumber(text);
  if (typeof number === 'string') return number;
  const path = keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`));
  throw statementFault(`${number.text} under root${path.join('')}`);
}

function inside(scope: Scope, key: string | number): Scope {
  return { parameters: scope.parameters, keys: [...scope.keys, key] };
}

/** An item's attributes are whole values each, and AWS points to what stands twice in it; a map is a value with parts. */
interface MapRules {
  readonly scopeOf: (key: string) => Scope;
  readonly placeOfDuplicate: (key: Expression) => Location;
}

function mapOf({ members }: StructExpression, { scopeOf, placeOfDuplicate }: MapRules): AttributeMap {
  const map: Record<string, AttributeValue> = {};
  for (const [key, member] of members) {
    if (key.kind !== 'string') {
      throw faultAt(
        `Tuple keys must be of type String. Actual type: ${sortOf(key)} under root`,
        key.location,
      );
    }
    if (key.text === '') throw emptyPathComponent();
    if (Object.hasOwn(map, key.text)) {
      throw faultAt(`Duplicate keys in tuple. Key: ${key.text} under root`, placeOfDuplicate(key));
    }
    setAttribute(map, key.text, valueAt(member, scopeOf(key.text)));
  }
  return map;
}

/** A bag is a set, of strings or of numbers. */
function setOf({ elements }: SequenceExpression, parameters: Parameters): AttributeValue {
  if (elements.length === 0) throw statementFault('Empty bags are not supported');
  const strings: string[] = [];
  const numbers: string[] = [];
  for (const element of elements) {
    const value = isScalar(element) ? valueAt(element, { parameters, keys: [] }) : undefined;
    if (value !== undefined && 'S' in value) strings.push(value.S);
    else if (value !== undefined && 'N' in value) numbers.push(value.N);
    else throw faultAt(mixedBag, element.location);
  }
  if (strings.length > 0 && numbers.length > 0) throw statementFault(mixedBag);
  if (hasDuplicates(strings)) {
    throw statementFault(
      `One or more parameter values were invalid: Input collection [${strings.join(', ')}] contains duplicates.`,
    );
  }
  if (hasDuplicates(numbers)) throw statementFault('Input collection contains duplicates');
  return strings.length > 0 ? { SS: strings } : { NS: numbers };
}

function hasDuplicates(members: readonly string[]): boolean {
  return new Set(members).size !== members.length;
}

const mixedBag = 'Unsupported data type in Bag. DynamoDB only supports either numbers or strings in bags';

function isScalar({ kind }: Expression): boolean {
  return kind === 'string' || kind === 'number' || kind === 'parameter';
}

/** What AWS calls an expression that is no value: itself as the whole value, its sort as a part of one. */
function nameOf(expression: Expression, { keys }: Scope): string {
  if (keys.length > 0) return sortOf(expression);
  if (expression.kind === 'path' || expression.kind === 'call') return expression.name;
  if (expression.kind === 'operation') return expression.operator;
  return expression.kind === 'missing' ? 'MISSING' : sortOf(expression);
}

function sortOf(expression: Expression): string {
  switch (expression.kind) {
    case 'path':
      return expression.steps.length === 0 ? 'VariableReference' : 'Path';
    case 'number':
      return /^-?\d+$/u.test(expression.text) ? 'INT' : 'DECIMAL';
    case 'parameter':
      return 'Parameter';
    case 'missing':
      return 'LiteralMissing';
    case 'boolean':
      return 'BOOL';
    case 'null':
      return 'NULL';
    case 'string':
      return 'STRING';
    case 'list':
    case 'bag':
      return 'Seq';
    case 'struct':
      return 'Struct';
    case 'call':
    case 'operation':
    case 'is':
      return 'NAry';
  }
}
