/** Several paths into one item as a tree, so that a walk over the item meets each step once. */
import { assert } from '../errors/assert.ts';
import type { DocumentPath, PathStep } from '../values/document-path.ts';

export type PathTree<Leaf> = ReadonlyMap<PathStep, PathTreeNode<Leaf>>;

/** No path of a tree goes on below a leaf: such paths overlap. */
export type PathTreeNode<Leaf> =
  | { readonly kind: 'leaf'; readonly leaf: Leaf }
  | { readonly kind: 'branch'; readonly children: PathTree<Leaf> };

/** The tree of paths that neither overlap nor conflict, steps in the order in which they first appear. */
export function growPathTree<Leaf>(leaves: Iterable<readonly [DocumentPath, Leaf]>): PathTree<Leaf> {
  const root: GrowingTree<Leaf> = new Map();
  for (const [path, leaf] of leaves) {
    let children = root;
    for (const step of path.slice(0, -1)) {
      let node = children.get(step);
      if (node === undefined) {
        node = { kind: 'branch', children: new Map() };
        children.set(step, node);
      }
      assert(node.kind === 'branch', 'overlapping paths cannot share a tree');
      children = node.children;
    }
    children.set(path.at(-1) ?? path[0], { kind: 'leaf', leaf });
  }
  return root;
}

/** The children that are list indexes, in the order of the list. */
export function childrenByIndex<Leaf>(
  tree: PathTree<Leaf>,
): readonly (readonly [number, PathTreeNode<Leaf>])[] {
  const children: (readonly [number, PathTreeNode<Leaf>])[] = [];
  for (const [step, node] of tree) if (typeof step === 'number') children.push([step, node]);
  return children.sort(([a], [b]) => a - b);
}

type GrowingTree<Leaf> = Map<
  PathStep,
  { kind: 'leaf'; leaf: Leaf } | { kind: 'branch'; children: GrowingTree<Leaf> }
>;
