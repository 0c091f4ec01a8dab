/** Base64 as strict as AWS's decoder: padded, of the standard alphabet, no bits left over. */
import { serializationException } from '../errors/service-error.ts';

export function checkBase64(text: string): void {
  if (text.length % 4 !== 0) {
    throw serializationException(
      `Base64 encoded length is expected a multiple of 4 bytes but found: ${text.length}`,
    );
  }
  if (!wellFormed.test(text)) throw serializationException('Invalid last non-pad Base64 character dectected');
}

/** The last character before one `=` carries four bits of data, before two of them it carries two. */
const wellFormed = /^[A-Za-z0-9+/]*(?:[AEIMQUYcgkosw048]=|[AQgw]==)?$/;
