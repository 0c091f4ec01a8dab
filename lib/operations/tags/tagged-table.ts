/** From the ResourceArn of a request about tags to the table. Only tables have tags. */
import type { RequestContext } from '../../engine/engine.ts';
import type { Table } from '../../engine/table.ts';
import type { ServiceError } from '../../errors/service-error.ts';
import {
  accessDeniedException,
  resourceNotFoundException,
  validationException,
} from '../../errors/service-error.ts';

/** Request-level: the name in an ARN whose form has been found to be right. */
export function checkTableArn(arn: string): void {
  if (!namedTable.test(arn)) throw invalidTableArn(arn);
}

/**
 * Unlike other operations, those on tags are not led into another account or region by an ARN. The tags of a table that
 * is being created or deleted cannot be reached, and those of a stream never.
 */
export function taggedTable({ engine, database, now }: RequestContext, arn: string): Table {
  const accountId = arn.split(':')[accountPart] ?? '';
  // The SDK may have written the ARN's account into the host, which then does not tell whose request it is.
  if (accountId !== database.accountId || engine.isStranger(accountId)) {
    throw accessDeniedException('Access is denied');
  }
  const prefix = database.arn('table/');
  if (!arn.startsWith(prefix)) throw invalidTableArn(arn);
  const table = database.table(arn.slice(prefix.length), now);
  const status = table?.statusAt(now);
  if (table === undefined || status === 'CREATING' || status === 'DELETING') {
    throw resourceNotFoundException(`Requested resource not found: ResourceArn: ${arn} not found`);
  }
  return table;
}

const accountPart = 4;
const namedTable = /:table\/[a-zA-Z0-9_.-]{3,255}(?:\/|$)/;

function invalidTableArn(arn: string): ServiceError {
  return validationException(`Invalid TableArn: Invalid ResourceArn provided as input ${arn}`);
}
