/** ReturnValues of the writes that know only NONE and ALL_OLD. */
import { fault } from '../../errors/envelope.ts';
import type { ReturnValue } from '../../model/generated/types.ts';

/** Measured on AWS for both. */
export function checkReturnValues(returnValues: ReturnValue | undefined): void {
  if (returnValues === undefined || returnValues === 'NONE' || returnValues === 'ALL_OLD') return;
  throw fault('parameters', 'ReturnValues can only be ALL_OLD or NONE');
}
