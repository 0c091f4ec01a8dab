/**
 * What a table refuses while it is busy. Which change is refused during which other, and in which words, was measured
 * on AWS change by change; a text that has not been seen follows its family.
 */
import { limitExceededException } from '../../errors/service-error.ts';
import { isChangingAt } from '../../engine/changing.ts';
import { backfillingAt, indexStatusAt, occupiesTableAt } from '../../engine/index-status.ts';
import type { SecondaryIndex } from '../../engine/secondary-index.ts';
import type { TableWork } from '../../engine/table-definition.ts';
import type { Table } from '../../engine/table.ts';
import { describeWarmThroughput } from '../../engine/throughput.ts';
import { stillInUse } from './still-in-use.ts';
import type { IndexAction, UpdatePlan } from './update-table-checks.ts';

/** Before anything else is looked at. */
export function refuseUnlessThere(table: Table, now: number): void {
  const status = table.statusAt(now);
  if (status === 'CREATING') throw stillInUse(`Table is being created: ${table.name}`);
  if (status === 'DELETING') throw stillInUse(`Table is being deleted: ${table.name}`);
}

/** An index that is busy itself: what its state allows depends on the action. */
export function refuseBusyIndex(table: Table, { kind, action }: IndexAction, now: number): void {
  const index = table.indexes.get(action.IndexName);
  if (index === undefined) return;
  const at = `Table: ${table.name} Index: ${index.name}`;
  const allocating = backfillingAt(index.definition, now) === false;
  const status = indexStatusAt(index.definition, now);
  if (status === 'DELETING') throw stillInUse(`Index is being deleted. ${at}`);
  if (status === 'CREATING' && kind === 'create') throw stillInUse(`Index is being created.  ${at}`);
  if (status === 'UPDATING' && kind !== 'create') throw stillInUse(`Index is being updated. ${at}`);
  if (allocating && kind === 'delete') {
    throw stillInUse(
      'Index creation is in resource allocation phase. ' +
        `Retry deletion during backfilling phase or when the index is active. ${at}`,
    );
  }
  if (allocating && kind === 'update') {
    throw stillInUse(`Index is being created but is not backfilling yet.  ${at}`);
  }
}

/** One index of a table is added or dropped at a time, in one request and over requests. */
export function refuseSecondOnlineIndex(table: Table, actions: readonly IndexAction[], now: number): void {
  const online = actions.filter((index) => index.kind !== 'update');
  const [first] = online;
  if (first === undefined) return;
  const others = [...table.indexes.values()].filter((index) => index.name !== first.action.IndexName);
  if (online.length === 1 && !others.some((index) => isAddedOrDropped(index, now))) return;
  throw limitExceededException(
    'Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table',
  );
}

/** What the table is busy with, against each thing that the request wants to change. */
export function refuseWhileBusy(table: Table, plan: UpdatePlan, now: number): void {
  if (plan.ProvisionedThroughput !== undefined || plan.BillingMode !== undefined) {
    refuse(table, now, {
      throughput: 'Table IOPS are currently being updated.',
      others: "Can't change table IOPS when",
    });
  }
  if (plan.stream !== undefined) {
    refuse(table, now, {
      throughput: "Can't enable or disable stream while table IOPS are being updated.",
      stream: 'A stream status change is currently in progress.',
      others: "Can't change stream status when",
    });
  }
  if (plan.TableClass !== undefined) {
    refuse(table, now, {
      throughput: "Can't update table class while table IOPS are being updated.",
      others: "Can't update table class when",
    });
  }
  if (plan.indexActions.some((index) => index.kind !== 'update')) {
    refuse(table, now, {
      throughput: "Can't create or delete indexes while table IOPS are being updated.",
      others: "Can't create or delete an index when",
      indexesToo: false,
    });
  }
  if (plan.OnDemandThroughput !== undefined) refuseOnDemand(table, now);
  if (plan.SSESpecification !== undefined && isChangingAt(table.definition.sse, now)) {
    throw stillInUse('Server-Side Encryption is still being updated');
  }
}

export function refuseDeletion(table: Table, now: number): void {
  const { definition } = table;
  const isUpdating =
    table.phaseAt(now) !== undefined ||
    isChangingAt(definition.sse, now) ||
    describeWarmThroughput(definition.warmThroughput, now).Status === 'UPDATING';
  if (isBusyWith(table, 'stream', now)) {
    throw stillInUse('Cannot delete table while stream is being enabled/disabled.');
  }
  for (const index of table.indexes.values()) {
    if (indexStatusAt(index.definition, now) !== 'ACTIVE') {
      throw stillInUse('Cannot delete table while indexes are being created, updated, or deleted.');
    }
  }
  if (isUpdating) throw stillInUse(`Table: ${table.name} is in the process of being updated.`);
  if (isChangingAt(definition.tags, now)) throw stillInUse(`Table tags are being updated: ${table.name}`);
}

interface Words {
  readonly throughput: string;
  readonly stream?: string;
  /** How a refusal for any other reason begins. */
  readonly others: string;
  /** Whether an index that is added or dropped stands in the way as well. */
  readonly indexesToo?: boolean;
}

function refuse(table: Table, now: number, { throughput, stream, others, indexesToo = true }: Words): void {
  if (isBusyWith(table, 'throughput', now) || isBusyWith(table, 'billing', now)) {
    throw stillInUse(`${throughput} Table: ${table.name}`);
  }
  if (isBusyWith(table, 'stream', now)) {
    const what = stream ?? `${others} stream status is being updated.`;
    throw stillInUse(`${what} Table: ${table.name} ${streamChange(table)}`);
  }
  if (isBusyWith(table, 'table-class', now)) {
    throw stillInUse(
      `${others} a table class update is in progress. Table: ${table.name} ${tableClassChange(table)}`,
    );
  }
  const index = indexesToo ? occupyingIndex(table, now) : undefined;
  if (index !== undefined) {
    throw stillInUse(
      `${others} an index is being ${indexChange(index)}. Table: ${table.name} Indexes: [${index.name}]`,
    );
  }
}

function refuseOnDemand(table: Table, now: number): void {
  const why = onDemandObstacle(table, now);
  if (why !== undefined) throw stillInUse(`OnDemandThroughput cannot be updated while ${why}`);
}

function onDemandObstacle(table: Table, now: number): string | undefined {
  if (isBusyWith(table, 'billing', now)) return 'BillingMode update is in progress';
  if (isBusyWith(table, 'stream', now)) return `stream status update is in progress. ${streamChange(table)}`;
  if (isBusyWith(table, 'table-class', now))
    return `TableClass update is in progress. ${tableClassChange(table)}`;
  const index = occupyingIndex(table, now);
  if (index === undefined) return undefined;
  const what = indexChange(index) === 'created' ? 'creation' : 'deletion';
  return `index ${what} is in progress for indexes: [${index.name}]`;
}

function isBusyWith(table: Table, work: TableWork, now: number): boolean {
  return table.phaseAt(now)?.work.includes(work) ?? false;
}

function isAddedOrDropped(index: SecondaryIndex, now: number): boolean {
  const status = indexStatusAt(index.definition, now);
  return status === 'CREATING' || status === 'DELETING';
}

function occupyingIndex(table: Table, now: number): SecondaryIndex | undefined {
  return [...table.indexes.values()].find((index) => occupiesTableAt(index.definition, now));
}

function indexChange(index: SecondaryIndex): 'created' | 'deleted' {
  return index.definition.phase?.kind === 'deleting' ? 'deleted' : 'created';
}

function streamChange({ stream, latestStream }: Table): string {
  return `Stream: ${latestStream?.label} Operation: ${stream === undefined ? 'DISABLE' : 'ENABLE'}`;
}

function tableClassChange({ definition }: Table): string {
  return `TableClassUpdateInProgress: ${definition.tableClass.value?.tableClass}`;
}
