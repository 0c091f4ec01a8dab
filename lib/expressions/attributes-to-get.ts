/** AttributesToGet: the projection of whole attributes before there were projection expressions. */
import { fault } from '../errors/envelope.ts';
import { checkAttributeName } from '../values/check.ts';
import { invalidParameters } from './legacy-comparison.ts';
import { type Projection, projectAttributes } from './projection.ts';

/** Throws for a name that stands twice, or that no attribute can have. */
export function compileAttributesToGet(names: readonly string[]): Projection {
  const seen = new Set<string>();
  for (const name of names) {
    checkAttributeName(name);
    if (seen.has(name)) {
      throw fault('parameters', `${invalidParameters}Duplicate value in attribute name: ${name}`);
    }
    seen.add(name);
  }
  return projectAttributes(names);
}
