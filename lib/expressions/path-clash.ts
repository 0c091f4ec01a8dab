/**
 * Paths that cannot stand in one expression: two that overlap, because they are equal or one leads into the other, and
 * two that conflict, because they take one value for a map and for a list.
 */
import { type DocumentPath, printPath } from '../values/document-path.ts';
import { type Clause, expressionFault } from './expression-fault.ts';

/**
 * An overlap anywhere comes before any conflict. AWS looks for clashes from the end of the list, so of several the last
 * is reported; and as path two of an overlap it names the last path of the list, whichever it is that overlaps.
 */
export function checkPathClashes(clause: Clause, paths: readonly DocumentPath[]): void {
  const last = paths.at(-1);
  const overlap = lastClash(paths, overlaps);
  if (overlap !== undefined) throw clashFault(clause, 'overlap', overlap.one, last ?? overlap.two);
  const conflict = lastClash(paths, conflicts);
  if (conflict !== undefined) throw clashFault(clause, 'conflict', conflict.one, conflict.two);
}

function lastClash(
  paths: readonly DocumentPath[],
  clash: (one: DocumentPath, two: DocumentPath) => boolean,
): { readonly one: DocumentPath; readonly two: DocumentPath } | undefined {
  for (let index = paths.length - 2; index >= 0; index--) {
    const one = paths[index];
    if (one === undefined) continue;
    for (let later = index + 1; later < paths.length; later++) {
      const two = paths[later];
      if (two !== undefined && clash(one, two)) return { one, two };
    }
  }
  return undefined;
}

function overlaps(one: DocumentPath, two: DocumentPath): boolean {
  return sharedSteps(one, two) === Math.min(one.length, two.length);
}

function conflicts(one: DocumentPath, two: DocumentPath): boolean {
  const shared = sharedSteps(one, two);
  return shared > 0 && typeof one[shared] !== typeof two[shared];
}

function sharedSteps(one: DocumentPath, two: DocumentPath): number {
  let shared = 0;
  while (shared < one.length && shared < two.length && one[shared] === two[shared]) shared++;
  return shared;
}

function clashFault(
  clause: Clause,
  clash: 'overlap' | 'conflict',
  one: DocumentPath,
  two: DocumentPath,
): Error {
  return expressionFault(
    clause,
    `Two document paths ${clash} with each other; must remove or rewrite one of these paths; path one: ${printPath(one)}, path two: ${printPath(two)}`,
  );
}
