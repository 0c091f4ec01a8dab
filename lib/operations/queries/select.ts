/** Select: which attributes a Query or Scan shows, or none but their count. */
import { fault } from '../../errors/envelope.ts';
import { invalidParameterValues } from '../../errors/service-error.ts';
import type { Select } from '../../model/generated/types.ts';
import type { ReadSource } from './read-source.ts';

export interface SelectParameters {
  readonly Select?: Select | undefined;
  readonly IndexName?: string | undefined;
  readonly AttributesToGet?: unknown;
  readonly ProjectionExpression?: unknown;
}

/** The rules of Select that need no table. Query has them in an envelope, Scan bare. */
export function checkSelect(input: SelectParameters): void {
  const { Select: select } = input;
  if (select === undefined) return;
  const listed =
    input.ProjectionExpression !== undefined
      ? 'ProjectionExpression'
      : input.AttributesToGet !== undefined
        ? 'AttributesToGet'
        : undefined;
  if (select === 'SPECIFIC_ATTRIBUTES') {
    if (listed !== undefined) return;
    throw fault(
      'select',
      'Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES',
    );
  }
  if (listed !== undefined) {
    const chosen = select === 'COUNT' ? 'only the Count' : select;
    throw fault('select', `Cannot specify the ${listed} when choosing to get ${chosen}`);
  }
  if (select === 'ALL_PROJECTED_ATTRIBUTES' && input.IndexName === undefined) {
    throw fault('select', 'ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName');
  }
}

/** A global index cannot show what it does not hold; a local one fetches it from the table. */
export function checkAllAttributes(select: Select | undefined, { index }: ReadSource): void {
  if (select !== 'ALL_ATTRIBUTES' || index?.definition.kind !== 'GSI') return;
  if (index.definition.projection.ProjectionType === 'ALL') return;
  throw invalidParameterValues(
    `Select type ALL_ATTRIBUTES is not supported for global secondary index ${index.name} ` +
      'because its projection type is not ALL',
  );
}
