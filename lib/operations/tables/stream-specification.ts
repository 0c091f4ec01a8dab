/** StreamSpecification: whether a view type must, may or must not be there. */
import { invalidParameterValues } from '../../errors/service-error.ts';
import type { StreamSpecification, StreamViewType } from '../../model/generated/types.ts';

/** The view type of the stream that a new table shall have, or undefined for none. */
export function newStreamViewType(
  specification: StreamSpecification | undefined,
): StreamViewType | undefined {
  if (specification === undefined) return undefined;
  const { StreamEnabled, StreamViewType: viewType } = specification;
  if (StreamEnabled && viewType === undefined) {
    throw invalidParameterValues('Table is being created with a stream enabled, UpdateViewType is required');
  }
  if (!StreamEnabled && viewType !== undefined) {
    throw invalidParameterValues(
      'Table is being created with a stream disabled, UpdateViewType should not be specified',
    );
  }
  return viewType;
}

/** What UpdateTable shall do with the stream: turn one on with a view type, or off. */
export function streamUpdate(
  specification: StreamSpecification | undefined,
): { readonly enable: StreamViewType | undefined } | undefined {
  if (specification === undefined) return undefined;
  const { StreamEnabled, StreamViewType: viewType } = specification;
  if (StreamEnabled && viewType === undefined) {
    throw invalidParameterValues('If stream is being enabled then UpdateViewType is required');
  }
  if (!StreamEnabled && viewType !== undefined) {
    throw invalidParameterValues('If stream is being disabled, then UpdateViewType must not be specified');
  }
  return { enable: viewType };
}
