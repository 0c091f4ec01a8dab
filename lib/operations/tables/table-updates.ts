/** The effect of UpdateTable on the table itself; that on its indexes is in `index-updates.ts`. */
import type { Changing } from '../../engine/changing.ts';
import { changing, currentAt } from '../../engine/changing.ts';
import type { Database } from '../../engine/database.ts';
import type { RequestContext } from '../../engine/engine.ts';
import { masterKeyArn } from '../../engine/kms-key.ts';
import type { IndexDefinition } from '../../engine/secondary-index.ts';
import type { SseState, TableDefinition, TablePhase, TableWork } from '../../engine/table-definition.ts';
import type { Table } from '../../engine/table.ts';
import type { Change } from '../../engine/throughput.ts';
import {
  changedThroughput,
  followedWarmThroughput,
  onDemandWarmUnits,
  raisedWarmThroughput,
  switchedThroughput,
} from '../../engine/throughput.ts';
import type { BillingMode, TableClass } from '../../model/generated/types.ts';
import { leastWarmUnits } from './new-index.ts';
import { mergedOnDemand, withoutCleared } from './on-demand-checks.ts';
import { asksForKms } from './sse-specification.ts';
import type { UpdatePlan } from './update-table-checks.ts';

export interface TableUpdateOptions {
  readonly context: RequestContext;
  /** The one that holds the table, which an ARN may have named. */
  readonly database: Database;
}

/** Nothing here can fail: the plan has been checked against the table. */
export function applyTableUpdate(
  table: Table,
  plan: UpdatePlan,
  { context, database }: TableUpdateOptions,
): void {
  const { now } = context;
  const { updateTableMs } = context.settings.transitions;
  const change = { now, until: now + updateTableMs };
  const before = table.definition;
  const switchesTo = switchedMode(before, plan, now);
  const work = workOf(before, plan, switchesTo);
  const definition = { ...(switchesTo === undefined ? before : switched(before, plan, switchesTo, change)) };
  table.definition = {
    ...definition,
    ...(switchesTo === undefined ? provisioned(definition, plan, change) : {}),
    onDemandThroughput: onDemandAfter(definition, plan),
    ...(plan.WarmThroughput === undefined
      ? {}
      : { warmThroughput: raisedWarmThroughput(before.warmThroughput, plan.WarmThroughput, change) }),
    tableClass: tableClassAfter(before, plan.TableClass, change),
    sse: sseAfter(before.sse, plan, { database, change }),
    deletionProtectionEnabled: plan.DeletionProtectionEnabled ?? before.deletionProtectionEnabled,
    phase: phaseAfter(before.phase, work, change),
  };
  if (switchesTo !== undefined) switchIndexes(table, switchesTo, change);
  updateStream(table, plan, { database, now, ms: updateTableMs });
}

function switchedMode(before: TableDefinition, plan: UpdatePlan, now: number): BillingMode | undefined {
  return plan.BillingMode === currentAt(before.billingMode, now) ? undefined : plan.BillingMode;
}

/** What keeps the table UPDATING; undefined where it stays ACTIVE, empty where only the answer says UPDATING. */
function workOf(
  before: TableDefinition,
  plan: UpdatePlan,
  switchesTo: BillingMode | undefined,
): readonly TableWork[] | undefined {
  const work: TableWork[] = [];
  if (switchesTo !== undefined) work.push('billing');
  else if (plan.ProvisionedThroughput !== undefined) work.push('throughput');
  if (plan.stream !== undefined) work.push('stream');
  if (plan.TableClass !== undefined && changesTableClass(before, plan.TableClass)) work.push('table-class');
  const isAnswered = work.length > 0 || plan.BillingMode !== undefined || plan.TableClass !== undefined;
  return isAnswered ? work : undefined;
}

function phaseAfter(
  before: TablePhase | undefined,
  work: readonly TableWork[] | undefined,
  { now, until }: Change,
): TablePhase | undefined {
  if (work === undefined) return before;
  if (work.length > 0) return { status: 'UPDATING', until, work };
  return before ?? { status: 'UPDATING', until: now, work };
}

function switched(
  before: TableDefinition,
  plan: UpdatePlan,
  to: BillingMode,
  change: Change,
): TableDefinition {
  const common = {
    ...before,
    billingMode: changing(before.billingMode, to, change),
    throughput: switchedThroughput(before.throughput, plan.ProvisionedThroughput, change.now),
    warmThroughput: followedWarmThroughput(
      before.warmThroughput,
      leastWarmUnits(plan.ProvisionedThroughput),
      change,
    ),
  };
  return to === 'PROVISIONED'
    ? { ...common, onDemandThroughput: undefined }
    : { ...common, payPerRequestAt: changing(before.payPerRequestAt, change.until, change) };
}

/** Indexes go with their table. Those that come to be provisioned get their units by an action of their own. */
function switchIndexes(table: Table, to: BillingMode, change: Change): void {
  for (const index of table.indexes.values()) {
    const { definition } = index;
    if (definition.kind === 'GSI' && definition.phase === undefined) {
      index.definition = to === 'PROVISIONED' ? uncapped(definition) : unprovisioned(definition, change);
    }
  }
}

function uncapped(definition: IndexDefinition): IndexDefinition {
  return { ...definition, onDemandThroughput: undefined };
}

function unprovisioned(definition: IndexDefinition, change: Change): IndexDefinition {
  const { throughput, warmThroughput } = definition;
  return {
    ...definition,
    throughput: throughput && switchedThroughput(throughput, undefined, change.now),
    warmThroughput: warmThroughput && followedWarmThroughput(warmThroughput, onDemandWarmUnits, change),
    phase: { kind: 'updating', activeFrom: change.until },
  };
}

function provisioned(
  before: TableDefinition,
  { ProvisionedThroughput: asked }: UpdatePlan,
  change: Change,
): Partial<Pick<TableDefinition, 'throughput' | 'warmThroughput'>> {
  if (asked === undefined) return {};
  return {
    throughput: changedThroughput(before.throughput, asked, change),
    warmThroughput: followedWarmThroughput(before.warmThroughput, leastWarmUnits(asked), change),
  };
}

function onDemandAfter(
  { onDemandThroughput: before }: TableDefinition,
  { OnDemandThroughput: asked }: UpdatePlan,
): TableDefinition['onDemandThroughput'] {
  return asked === undefined ? before : withoutCleared(mergedOnDemand(before, asked));
}

/** A table that never was given a class has the standard one, and asking for it leaves it unsaid. */
function changesTableClass({ tableClass }: TableDefinition, asked: TableClass): boolean {
  return asked !== (tableClass.value?.tableClass ?? 'STANDARD');
}

function tableClassAfter(
  before: TableDefinition,
  asked: TableClass | undefined,
  change: Change,
): TableDefinition['tableClass'] {
  if (asked === undefined || !changesTableClass(before, asked)) return before.tableClass;
  return changing(before.tableClass, { tableClass: asked, updatedAt: change.until }, change);
}

function sseAfter(
  before: Changing<SseState | undefined>,
  { SSESpecification: asked }: UpdatePlan,
  { database, change }: { readonly database: Database; readonly change: Change },
): Changing<SseState | undefined> {
  if (asked === undefined) return before;
  const after = asksForKms(asked) ? { keyArn: masterKeyArn(asked.KMSMasterKeyId, database) } : undefined;
  return changing(before, after, change);
}

function updateStream(
  table: Table,
  { stream }: UpdatePlan,
  { database, now, ms }: { readonly database: Database; readonly now: number; readonly ms: number },
): void {
  if (stream === undefined) return;
  if (stream.enable === undefined) {
    if (table.stream !== undefined) database.streams.disable(table.stream, now, ms);
    table.stream = undefined;
    return;
  }
  const { name: tableName, arn: tableArn, keySchema } = table.definition;
  table.stream = database.streams.enable({
    tableName,
    tableArn,
    keySchema,
    viewType: stream.enable,
    now,
    enablingMs: ms,
  });
  table.latestStream = table.stream.identity;
}
