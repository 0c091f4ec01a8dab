/** The refusal of a change while another one is going on. */
import type { ServiceError } from '../../errors/service-error.ts';
import { resourceInUseException } from '../../errors/service-error.ts';

export function stillInUse(why: string): ServiceError {
  return resourceInUseException(`Attempt to change a resource which is still in use: ${why}`);
}
