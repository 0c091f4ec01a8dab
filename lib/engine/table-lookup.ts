/** From the TableName of a request, a name or an ARN, to the table. */
import { resourceNotFoundException } from '../errors/service-error.ts';
import type { Database } from './database.ts';
import type { RequestContext } from './engine.ts';
import type { Table } from './table.ts';

/** The table of an item operation. One that is being created or deleted is not there yet or any more. */
export function tableForItems(context: RequestContext, nameOrArn: string): Table {
  const table = findTable(context, nameOrArn);
  const status = table?.statusAt(context.now);
  if (table === undefined || status === 'CREATING' || status === 'DELETING') {
    throw resourceNotFoundException('Requested resource not found');
  }
  return table;
}

/** The table of an operation on tables, in any status. */
export function tableForControl(context: RequestContext, nameOrArn: string): Table {
  const table = findTable(context, nameOrArn);
  if (table === undefined) {
    throw resourceNotFoundException(
      `Requested resource not found: Table: ${tableNameOf(nameOrArn)} not found`,
    );
  }
  return table;
}

/** An ARN leads into the account and region that it names, a bare name into those of the request. */
export function findTable(context: RequestContext, nameOrArn: string): Table | undefined {
  return databaseOf(context, nameOrArn).table(tableNameOf(nameOrArn), context.now);
}

export function databaseOf(context: RequestContext, nameOrArn: string): Database {
  const arn = parseTableArn(nameOrArn);
  return arn === undefined ? context.database : context.engine.database(arn.accountId, arn.region);
}

export function tableNameOf(nameOrArn: string): string {
  return parseTableArn(nameOrArn)?.name ?? nameOrArn;
}

export interface TableArn {
  readonly region: string;
  readonly accountId: string;
  readonly name: string;
}

/** `arn:aws:dynamodb:REGION:ACCOUNT:table/NAME`, in any partition of AWS. */
export function parseTableArn(text: string): TableArn | undefined {
  if (!text.startsWith('arn:')) return undefined;
  const [, , service, region, accountId, resource] = text.split(':');
  if (service !== 'dynamodb' || region === undefined || accountId === undefined) return undefined;
  if (resource === undefined || !resource.startsWith('table/')) return undefined;
  return { region, accountId, name: resource.slice('table/'.length) };
}
