/** Document paths: an attribute's name, then the map members and list indexes that lead into its value. */
import { type AttributeMap, type AttributeValue, getAttribute } from './attribute-value.ts';

/** A member's name or a list's index. A name is one step even if it has a dot in it. */
export type PathStep = string | number;

export type DocumentPath = readonly [attribute: string, ...steps: PathStep[]];

/** Whether the path leads into an attribute's value rather than naming the attribute. */
export function isNested(path: DocumentPath): boolean {
  return path.length > 1;
}

export function equalPaths(a: DocumentPath, b: DocumentPath): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}

/** As AWS prints a path in its errors: `[a, b, [0]]`. */
export function printPath(path: DocumentPath): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : step));
  return `[${steps.join(', ')}]`;
}

/** What stands at the path, if every step of it exists. */
export function valueAt(item: AttributeMap, path: DocumentPath): AttributeValue | undefined {
  let value = getAttribute(item, path[0]);
  for (let index = 1; index < path.length && value !== undefined; index++) {
    const step = path[index];
    if (typeof step === 'string') value = 'M' in value ? getAttribute(value.M, step) : undefined;
    else if (typeof step === 'number') value = 'L' in value ? value.L[step] : undefined;
  }
  return value;
}
