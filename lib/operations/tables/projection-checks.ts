/** What an index projects: the type and the names, one index at a time and all of a table's together. */
import { invalidParameterValues } from '../../errors/service-error.ts';
import type { Projection as StoredProjection } from '../../engine/secondary-index.ts';
import type { Projection } from '../../model/generated/types.ts';

const includedNamesMax = 100;

/** The projection as it is stored: names in their own order, as DescribeTable lists them. */
export function checkedProjection({ ProjectionType, NonKeyAttributes }: Projection): StoredProjection {
  if (ProjectionType === undefined) throw invalidParameterValues('Unknown ProjectionType: null');
  if (ProjectionType !== 'INCLUDE') {
    if (NonKeyAttributes === undefined) return { ProjectionType };
    throw invalidParameterValues(`ProjectionType is ${ProjectionType}, but NonKeyAttributes is specified`);
  }
  if (NonKeyAttributes === undefined) {
    throw invalidParameterValues('ProjectionType is INCLUDE, but NonKeyAttributes is not specified');
  }
  const names = [...NonKeyAttributes].sort();
  const repeated = names.find((name, index) => name === names[index - 1]);
  if (repeated !== undefined) {
    throw invalidParameterValues(`Duplicate element in NonKeyAttributes: ${repeated}`);
  }
  return { ProjectionType, NonKeyAttributes: names };
}

/** A name that several indexes include counts for each of them. The limit is documented; AWS's text has not been seen. */
export function checkIncludedNames(projections: readonly StoredProjection[]): void {
  const count = projections.reduce((sum, projection) => sum + (projection.NonKeyAttributes?.length ?? 0), 0);
  if (count > includedNamesMax) {
    throw invalidParameterValues(
      `Number of NonKeyAttributes of all indexes exceeds per-table limit of ${includedNamesMax}`,
    );
  }
}
