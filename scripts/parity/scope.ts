/** What names stand for in a place of a source, worked out when asked for. */
import { type SyntaxNode, childrenOf, isNode, nodeIn, textIn } from './syntax-tree.ts';

/** In the place of what cannot be told without running the source. */
export const unknown: unique symbol = Symbol('unknown');

export interface Scope {
  readonly names: ReadonlyMap<string, () => unknown>;
  readonly outer: Scope | undefined;
}

export function lookUp(name: string, scope: Scope | undefined): unknown {
  for (let at = scope; at !== undefined; at = at.outer) {
    const value = at.names.get(name);
    if (value !== undefined) return value();
  }
  return name === 'undefined' ? undefined : unknown;
}

/** The names of a function's parameters, for these arguments. */
export function bound(parameters: readonly SyntaxNode[], values: readonly unknown[]): Scope['names'] {
  const names = new Map<string, () => unknown>();
  for (const [at, parameter] of parameters.entries()) {
    bind(nodeIn(parameter, 'pat') ?? parameter, at < values.length ? values[at] : unknown, names);
  }
  return names;
}

function bind(pattern: SyntaxNode, value: unknown, names: Map<string, () => unknown>): void {
  if (pattern.type === 'Identifier') {
    names.set(String(pattern['value']), () => value);
    return;
  }
  if (pattern.type === 'ObjectPattern') {
    const members = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
    for (const property of childrenOf(pattern['properties'])) {
      const [key, name] = [nodeIn(property, 'key'), textIn(property, 'key')];
      if (key === undefined || name === undefined) continue;
      bind(nodeIn(property, 'value') ?? key, members.has(name) ? members.get(name) : unknown, names);
    }
    return;
  }
  if (pattern.type === 'ArrayPattern') {
    const elements: unknown[] = Array.isArray(pattern['elements']) ? pattern['elements'] : [];
    const values: readonly unknown[] = Array.isArray(value) ? value : [];
    for (const [at, element] of elements.entries()) {
      if (isNode(element)) bind(element, at < values.length ? values[at] : unknown, names);
    }
    return;
  }
  const left = nodeIn(pattern, 'left');
  // A default is there for what is not given, and what is not given is not known.
  if (left !== undefined) bind(left, value, names);
}
