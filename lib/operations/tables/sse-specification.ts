/** SSESpecification: which of its members go together, and what it asks for. */
import { invalidParameterValues } from '../../errors/service-error.ts';
import type { SSESpecification } from '../../model/generated/types.ts';

/** Whether a key of KMS is asked for, rather than the one that AWS owns. A type alone turns it on. */
export function asksForKms(specification: SSESpecification): boolean {
  return specification.Enabled ?? specification.SSEType !== undefined;
}

export function checkSseSpecification(specification: SSESpecification | undefined): void {
  if (specification === undefined) return;
  const { Enabled, SSEType, KMSMasterKeyId } = specification;
  if (Enabled === false && SSEType !== undefined) {
    throw invalidParameterValues('SSEType can not be specified if Enabled is false');
  }
  if (Enabled === false && KMSMasterKeyId !== undefined) {
    throw invalidParameterValues('KMSMasterKeyId can not be specified if Enabled is false');
  }
  if (SSEType === 'AES256') throw invalidParameterValues('SSEType AES256 is not supported');
  if (KMSMasterKeyId !== undefined && SSEType === undefined) {
    throw invalidParameterValues('SSEType KMS is required if KMSMasterKeyId is specified');
  }
}
