/** Updates with their names and values in place: what update expressions and AttributeUpdates both become. */
import type { AttributeValue } from '../values/attribute-value.ts';
import type { DocumentPath } from '../values/document-path.ts';
import { growPathTree, type PathTree } from './path-tree.ts';

export type UpdateOperand =
  | { readonly kind: 'path'; readonly path: DocumentPath }
  | { readonly kind: 'value'; readonly value: AttributeValue }
  | { readonly kind: 'if_not_exists'; readonly path: DocumentPath; readonly fallback: UpdateOperand }
  | { readonly kind: 'list_append' | '+' | '-'; readonly left: UpdateOperand; readonly right: UpdateOperand };

export type UpdateAction =
  | { readonly kind: 'SET'; readonly target: DocumentPath; readonly value: UpdateOperand }
  | { readonly kind: 'REMOVE'; readonly target: DocumentPath }
  | { readonly kind: 'ADD' | 'DELETE'; readonly target: DocumentPath; readonly value: AttributeValue };

/** AWS's words for an operand of another type than the item's, which are not the same for the two parameters. */
export type TypeMismatchText =
  'An operand in the update expression has an incorrect data type' | 'Type mismatch for attribute to update';

export interface UpdateProgram {
  /** In the order given. */
  readonly actions: readonly UpdateAction[];
  readonly tree: PathTree<UpdateAction>;
  /** The actions' targets: what UPDATED_OLD and UPDATED_NEW show of the item, and what may not be a key. */
  readonly targets: readonly DocumentPath[];
  /** SET and ADD actions. */
  readonly assignments: number;
  /** REMOVE and DELETE actions. A program of these alone does not create an item. */
  readonly removals: number;
  readonly typeMismatch: TypeMismatchText;
}

/** The targets of the actions neither overlap nor conflict. */
export function updateProgram(
  actions: readonly UpdateAction[],
  typeMismatch: TypeMismatchText,
): UpdateProgram {
  let assignments = 0;
  for (const { kind } of actions) if (kind === 'SET' || kind === 'ADD') assignments++;
  return {
    actions,
    tree: growPathTree(actions.map((action) => [action.target, action])),
    targets: actions.map((action) => action.target),
    assignments,
    removals: actions.length - assignments,
    typeMismatch,
  };
}

/** Every path that the program reads on a right-hand side, in reading order. */
export function operandPaths(program: UpdateProgram): readonly DocumentPath[] {
  const paths: DocumentPath[] = [];
  for (const action of program.actions) if (action.kind === 'SET') collectPaths(action.value, paths);
  return paths;
}

function collectPaths(operand: UpdateOperand, paths: DocumentPath[]): void {
  switch (operand.kind) {
    case 'path':
      paths.push(operand.path);
      return;
    case 'value':
      return;
    case 'if_not_exists':
      paths.push(operand.path);
      collectPaths(operand.fallback, paths);
      return;
    case 'list_append':
    case '+':
    case '-':
      collectPaths(operand.left, paths);
      collectPaths(operand.right, paths);
  }
}
