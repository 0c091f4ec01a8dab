/** What part of an item is asked for: projection expressions, AttributesToGet, and the attributes that an update touched. */
import {
  type AttributeMap,
  type AttributeValue,
  getAttribute,
  setAttribute,
} from '../values/attribute-value.ts';
import type { DocumentPath } from '../values/document-path.ts';
import { checkOperatorCount, parseProjection } from './parse-expression.ts';
import { checkPathClashes } from './path-clash.ts';
import { childrenByIndex, growPathTree, type PathTree, type PathTreeNode } from './path-tree.ts';
import type { Placeholders } from './placeholders.ts';
import { resolvePath } from './resolve.ts';

export interface Projection {
  /** In the order given. */
  readonly paths: readonly DocumentPath[];
  readonly tree: PathTree<true>;
}

/** Throws the first fault of a ProjectionExpression. */
export function compileProjection(expression: string, placeholders: Placeholders): Projection {
  const clause = 'ProjectionExpression';
  const parsed = parseProjection(expression);
  // AWS walks the list from its end, so of several undefined names the last one is reported.
  const lastFirst = [...parsed.syntax.paths].reverse();
  const paths = lastFirst.map((path) => resolvePath(clause, path, placeholders)).reverse();
  checkPathClashes(clause, paths);
  checkOperatorCount(clause, parsed);
  return projectPaths(paths);
}

/** The projection of whole attributes. */
export function projectAttributes(names: Iterable<string>): Projection {
  return projectPaths(Array.from(names, (name): DocumentPath => [name]));
}

/** The projection of paths that neither overlap nor conflict. */
export function projectPaths(paths: readonly DocumentPath[]): Projection {
  return { paths, tree: growPathTree(paths.map((path) => [path, true])) };
}

/**
 * What the item has of the projection. Elements of one list come packed, in the list's order; a map or list of which
 * nothing is left is left out, and of an item an empty one may remain.
 */
export function project({ tree }: Projection, item: AttributeMap): AttributeMap {
  return projectMap(tree, item);
}

function projectMap(tree: PathTree<true>, map: AttributeMap): AttributeMap {
  const projected: Record<string, AttributeValue> = {};
  for (const [step, node] of tree) {
    if (typeof step === 'number') continue;
    const value = projectNode(node, getAttribute(map, step));
    if (value !== undefined) setAttribute(projected, step, value);
  }
  return projected;
}

function projectList(tree: PathTree<true>, list: readonly AttributeValue[]): readonly AttributeValue[] {
  const projected: AttributeValue[] = [];
  for (const [index, node] of childrenByIndex(tree)) {
    const value = projectNode(node, list[index]);
    if (value !== undefined) projected.push(value);
  }
  return projected;
}

function projectNode(
  node: PathTreeNode<true>,
  value: AttributeValue | undefined,
): AttributeValue | undefined {
  if (value === undefined || node.kind === 'leaf') return value;
  if ('M' in value) {
    const members = projectMap(node.children, value.M);
    return Object.keys(members).length === 0 ? undefined : { M: members };
  }
  if ('L' in value) {
    const elements = projectList(node.children, value.L);
    return elements.length === 0 ? undefined : { L: elements };
  }
  return undefined;
}
