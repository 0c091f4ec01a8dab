/** The limit on what a transaction of reads gets. */
import { validationException } from '../../errors/service-error.ts';
import type { ItemResponse } from '../../model/generated/types.ts';
import { Item } from '../../values/item.ts';
import { mapSizeBytes } from '../../values/size.ts';
import { transactionBytesMax } from './transaction-limits.ts';

/** Text and measure are DynamoDB Local's, which counts four bytes for each response; AWS's have not been seen. */
export function checkResponseSize(responses: readonly ItemResponse[]): void {
  let sizeBytes = 0;
  for (const { Item: item } of responses) {
    if (item === undefined) continue;
    sizeBytes += 4 + (item instanceof Item ? item.sizeBytes : mapSizeBytes(item));
  }
  if (sizeBytes > transactionBytesMax) {
    throw validationException(`Payload in response is too large.${sizeBytes}`);
  }
}
