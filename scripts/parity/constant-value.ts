/**
 * What an expression of a test's source is, as far as can be told from literals, the constants and the small functions that
 * are made of them. It is no interpreter: what changes, branches or comes from elsewhere is `unknown`.
 */
import { bound, lookUp, type Scope, unknown } from './scope.ts';
import { type SyntaxNode, childrenOf, isNode, listIn, nodeIn, textIn } from './syntax-tree.ts';

/** A function of the source, and where it was made. */
export class SourceFunction {
  readonly body: SyntaxNode | undefined;
  readonly #node: SyntaxNode;
  readonly #scope: Scope | undefined;

  constructor(node: SyntaxNode, scope: Scope | undefined) {
    this.body = nodeIn(node, 'body');
    this.#node = node;
    this.#scope = scope;
  }

  scopeFor(values: readonly unknown[]): Scope {
    return { names: bound(childrenOf(this.#node['params']), values), outer: this.#scope };
  }

  call(values: readonly unknown[]): unknown {
    if (this.body === undefined) return unknown;
    if (!Array.isArray(this.body['stmts'])) return constantValue(this.body, this.scopeFor(values));
    const [only, ...rest] = childrenOf(this.body['stmts']);
    const result = only?.type === 'ReturnStatement' ? nodeIn(only, 'argument') : undefined;
    return result === undefined || rest.length > 0 ? unknown : constantValue(result, this.scopeFor(values));
  }
}

export function constantValue(node: SyntaxNode, scope: Scope | undefined): unknown {
  const inner = nodeIn(node, 'expression');
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return node['value'];
    case 'NullLiteral':
      return null;
    case 'TemplateLiteral':
      return templateValue(node, scope);
    case 'ArrayExpression':
      return arrayValue(node, scope);
    case 'ObjectExpression':
      return objectValue(node, scope);
    case 'Identifier':
      return lookUp(String(node['value']), scope);
    case 'ArrowFunctionExpression':
    case 'FunctionDeclaration':
      return new SourceFunction(node, scope);
    case 'UnaryExpression':
      return negatedValue(node, scope);
    case 'BinaryExpression':
      return sumValue(node, scope);
    case 'MemberExpression':
      return memberValue(node, scope);
    case 'CallExpression':
      return callValue(node, scope);
    case 'TsAsExpression':
    case 'TsConstAssertion':
    case 'TsSatisfiesExpression':
    case 'ParenthesisExpression':
      return inner === undefined ? unknown : constantValue(inner, scope);
    default:
      return unknown;
  }
}

/** Arguments or elements; what is spread without being known stands for one. */
export function listedValues(node: SyntaxNode, member: string, scope: Scope | undefined): readonly unknown[] {
  return listIn(node, member).flatMap(({ node: each, isSpread }) => {
    const value = constantValue(each, scope);
    if (!isSpread) return [value];
    return Array.isArray(value) ? value : [unknown];
  });
}

function arrayValue(node: SyntaxNode, scope: Scope | undefined): unknown {
  return listedValues(node, 'elements', scope);
}

function objectValue(node: SyntaxNode, scope: Scope | undefined): unknown {
  const value: Record<string, unknown> = {};
  // A name such as __proto__ must be like any other.
  const put = (name: string, member: unknown): void => {
    Object.defineProperty(value, name, { value: member, enumerable: true, configurable: true });
  };
  for (const property of childrenOf(node['properties'])) {
    const [key, body] = [nodeIn(property, 'key'), nodeIn(property, 'value')];
    if (property.type === 'SpreadElement' || property.type === 'Identifier') {
      const spread = constantValue(nodeIn(property, 'arguments') ?? property, scope);
      if (property.type === 'Identifier') put(String(property['value']), spread);
      else if (typeof spread === 'object' && spread !== null)
        for (const [name, member] of Object.entries(spread)) put(name, member);
      else put('…', unknown);
    } else if (key !== undefined) {
      const name =
        key.type === 'Computed' ? constantValue(nodeIn(key, 'expression') ?? key, scope) : key['value'];
      put(
        typeof name === 'symbol' ? '…' : String(name),
        body === undefined ? unknown : constantValue(body, scope),
      );
    }
  }
  return value;
}

function templateValue(node: SyntaxNode, scope: Scope | undefined): unknown {
  const fillings = childrenOf(node['expressions']).map((each) => constantValue(each, scope));
  return childrenOf(node['quasis'])
    .map((quasi, at) => {
      const filling = at < fillings.length ? fillings[at] : '';
      const isPrintable = ['string', 'number', 'boolean'].includes(typeof filling);
      return `${String(quasi['cooked'])}${isPrintable ? String(filling) : '…'}`;
    })
    .join('');
}

function negatedValue(node: SyntaxNode, scope: Scope | undefined): unknown {
  const argument = nodeIn(node, 'argument');
  const value = argument === undefined ? unknown : constantValue(argument, scope);
  return node['operator'] === '-' && typeof value === 'number' ? -value : unknown;
}

function sumValue(node: SyntaxNode, scope: Scope | undefined): unknown {
  const [left, right] = [nodeIn(node, 'left'), nodeIn(node, 'right')].map((side) =>
    side === undefined ? unknown : constantValue(side, scope),
  );
  if (node['operator'] !== '+') return unknown;
  if (typeof left === 'number' && typeof right === 'number') return left + right;
  return typeof left === 'string' || typeof right === 'string' ? `${part(left)}${part(right)}` : unknown;
}

function part(value: unknown): string {
  return value === unknown ? '…' : String(value);
}

function memberValue(node: SyntaxNode, scope: Scope | undefined): unknown {
  const [object, name] = [nodeIn(node, 'object'), textIn(node, 'property')];
  const value = object === undefined ? unknown : constantValue(object, scope);
  if (name === undefined || typeof value !== 'object' || value === null) return unknown;
  const members = new Map(Object.entries(value));
  return members.has(name) ? members.get(name) : unknown;
}

function callValue(node: SyntaxNode, scope: Scope | undefined): unknown {
  const callee = nodeIn(node, 'callee');
  if (!isNode(callee)) return unknown;
  const values = listedValues(node, 'arguments', scope);
  if (callee.type !== 'MemberExpression') {
    const made = constantValue(callee, scope);
    return made instanceof SourceFunction ? made.call(values) : unknown;
  }
  const [object, method] = [nodeIn(callee, 'object'), textIn(callee, 'property')];
  if (object === undefined || method === undefined) return unknown;
  return object['value'] === 'Object'
    ? ofObject(method, values[0])
    : methodValue(method, constantValue(object, scope), values);
}

function ofObject(method: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return unknown;
  if (method === 'entries') return Object.entries(value);
  return method === 'keys' ? Object.keys(value) : unknown;
}

/** The few methods that tables of cases are made with. */
function methodValue(method: string, object: unknown, values: readonly unknown[]): unknown {
  const [first, second] = values;
  if (Array.isArray(object) && first instanceof SourceFunction) {
    const results = object.map((element: unknown) => first.call([element]));
    if (method === 'map') return results;
    return method === 'flatMap' && results.every((each) => Array.isArray(each)) ? results.flat() : unknown;
  }
  if (typeof object === 'string' && typeof first === 'number') {
    if (method === 'repeat') return object.repeat(first);
    if (method === 'slice') return object.slice(first, typeof second === 'number' ? second : undefined);
  }
  return unknown;
}
