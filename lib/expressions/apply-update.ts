/**
 * Updates against an item.
 *
 * Every right-hand side reads the item as it was. The item itself is never changed: maps and lists are copied along the
 * paths of the targets, everything else is shared with the result.
 */
import { unreachable } from '../errors/assert.ts';
import { validationException } from '../errors/service-error.ts';
import {
  type AttributeMap,
  type AttributeValue,
  getAttribute,
  setAttribute,
} from '../values/attribute-value.ts';
import { valueAt } from '../values/document-path.ts';
import { addNumbers, subtractNumbers } from '../values/number.ts';
import { sortedBinaries, sortedNumbers, sortedStrings } from '../values/set-order.ts';
import { childrenByIndex, type PathTree, type PathTreeNode } from './path-tree.ts';
import { project, projectPaths } from './projection.ts';
import type { UpdateAction, UpdateOperand, UpdateProgram } from './update.ts';

/** The item after the update; an absent item is an empty map. Throws AWS's run-time errors. */
export function applyUpdate(program: UpdateProgram, item: AttributeMap): AttributeMap {
  return updateMap(program.tree, item, { program, item });
}

/** What UPDATED_OLD and UPDATED_NEW show: of the item before or after the update, the targets alone. */
export function updatedAttributes(program: UpdateProgram, item: AttributeMap): AttributeMap {
  return project(projectPaths(program.targets), item);
}

interface Run {
  readonly program: UpdateProgram;
  /** The item before the update. */
  readonly item: AttributeMap;
}

type Tree = PathTree<UpdateAction>;

function updateMap(tree: Tree, map: AttributeMap, run: Run): AttributeMap {
  const updated: Record<string, AttributeValue> = { ...map };
  const removed = new Set<string>();
  for (const [step, node] of tree) {
    if (typeof step === 'number') throw invalidPath();
    const value = updateNode(node, getAttribute(map, step), run);
    if (value === undefined) removed.add(step);
    else setAttribute(updated, step, value);
  }
  return removed.size === 0 ? updated : withoutMembers(updated, removed);
}

/** Indexes are those of the list as it was; what is set beyond its end is appended, lowest index first. */
function updateList(tree: Tree, list: readonly AttributeValue[], run: Run): readonly AttributeValue[] {
  const children = childrenByIndex(tree);
  if (children.length === 0) throw invalidPath();
  const updated: (AttributeValue | undefined)[] = [...list];
  for (const [index, node] of children) {
    const value = updateNode(node, list[index], run);
    if (index < list.length) updated[index] = value;
    else updated.push(value);
  }
  return updated.filter((value) => value !== undefined);
}

/** The new value at a step, `undefined` if there is none any more. */
function updateNode(
  node: PathTreeNode<UpdateAction>,
  old: AttributeValue | undefined,
  run: Run,
): AttributeValue | undefined {
  if (node.kind === 'leaf') return act(node.leaf, old, run);
  if (old === undefined) throw invalidPath();
  if ('M' in old) return { M: updateMap(node.children, old.M, run) };
  if ('L' in old) return { L: updateList(node.children, old.L, run) };
  throw invalidPath();
}

function withoutMembers(map: AttributeMap, removed: ReadonlySet<string>): AttributeMap {
  const rest: Record<string, AttributeValue> = {};
  for (const name of Object.keys(map)) {
    const value = getAttribute(map, name);
    if (value !== undefined && !removed.has(name)) setAttribute(rest, name, value);
  }
  return rest;
}

function act(action: UpdateAction, old: AttributeValue | undefined, run: Run): AttributeValue | undefined {
  switch (action.kind) {
    case 'SET':
      return evaluate(action.value, run);
    case 'REMOVE':
      return undefined;
    case 'ADD':
      return old === undefined ? action.value : added(old, action.value, run);
    case 'DELETE':
      return old === undefined ? undefined : difference(old, action.value, run);
    default:
      return unreachable(action);
  }
}

function evaluate(operand: UpdateOperand, run: Run): AttributeValue {
  switch (operand.kind) {
    case 'value':
      return operand.value;
    case 'path': {
      const value = valueAt(run.item, operand.path);
      if (value === undefined) throw missingOperand();
      return value;
    }
    case 'if_not_exists': {
      // AWS evaluates both operands, so a fallback that is missing is an error even where it is not needed.
      const fallback = evaluate(operand.fallback, run);
      return valueAt(run.item, operand.path) ?? fallback;
    }
    case 'list_append': {
      const left = listOf(evaluate(operand.left, run), run);
      return { L: [...left, ...listOf(evaluate(operand.right, run), run)] };
    }
    case '+':
    case '-': {
      const left = numberOf(evaluate(operand.left, run), run);
      const right = numberOf(evaluate(operand.right, run), run);
      return { N: operand.kind === '+' ? addNumbers(left, right) : subtractNumbers(left, right) };
    }
    default:
      return unreachable(operand);
  }
}

function numberOf(value: AttributeValue, run: Run): string {
  if ('N' in value) return value.N;
  throw typeMismatch(run);
}

function listOf(value: AttributeValue, run: Run): readonly AttributeValue[] {
  if ('L' in value) return value.L;
  throw typeMismatch(run);
}

/** The sum of numbers, the union of sets; of lists, which only AttributeUpdates can add, one after the other. */
function added(old: AttributeValue, value: AttributeValue, run: Run): AttributeValue {
  if ('N' in old && 'N' in value) return { N: addNumbers(old.N, value.N) };
  if ('SS' in old && 'SS' in value) return { SS: sortedStrings(union(old.SS, value.SS)) };
  if ('NS' in old && 'NS' in value) return { NS: sortedNumbers(union(old.NS, value.NS)) };
  if ('BS' in old && 'BS' in value) return { BS: sortedBinaries(union(old.BS, value.BS)) };
  if ('L' in old && 'L' in value) return { L: [...old.L, ...value.L] };
  throw typeMismatch(run);
}

/** A set is never left empty: without members it is removed. */
function difference(old: AttributeValue, value: AttributeValue, run: Run): AttributeValue | undefined {
  if ('SS' in old && 'SS' in value) {
    const rest = without(old.SS, value.SS);
    return rest.length === 0 ? undefined : { SS: rest };
  }
  if ('NS' in old && 'NS' in value) {
    const rest = without(old.NS, value.NS);
    return rest.length === 0 ? undefined : { NS: rest };
  }
  if ('BS' in old && 'BS' in value) {
    const rest = without(old.BS, value.BS);
    return rest.length === 0 ? undefined : { BS: rest };
  }
  throw typeMismatch(run);
}

function union(members: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...members, ...more])];
}

function without(members: readonly string[], removed: readonly string[]): readonly string[] {
  const gone = new Set(removed);
  return members.filter((member) => !gone.has(member));
}

function missingOperand(): Error {
  return validationException(
    'The provided expression refers to an attribute that does not exist in the item',
  );
}

function invalidPath(): Error {
  return validationException('The document path provided in the update expression is invalid for update');
}

function typeMismatch(run: Run): Error {
  return validationException(run.program.typeMismatch);
}
