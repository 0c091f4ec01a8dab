/** The checks of UpdateTable that need the table, in AWS's order. */
import { invalidParameterValues, validationException } from '../../errors/service-error.ts';
import { currentAt } from '../../engine/changing.ts';
import type { Table } from '../../engine/table.ts';
import type { SSESpecification } from '../../model/generated/types.ts';
import {
  refuseBusyIndex,
  refuseSecondOnlineIndex,
  refuseUnlessThere,
  refuseWhileBusy,
} from './busy-table.ts';
import type { IndexUpdateOptions } from './index-updates.ts';
import { checkIndexExists, checkIndexUpdate } from './index-updates.ts';
import { checkOnDemandMode, checkOnDemandQuota } from './on-demand-checks.ts';
import { checkCapacityQuota, checkDecrease, checkWillChange } from './provisioned-throughput-checks.ts';
import { asksForKms } from './sse-specification.ts';
import type { UpdatePlan } from './update-table-checks.ts';
import { checkRaisedWarmThroughput, checkWarmQuota } from './warm-throughput-checks.ts';

/** Throws unless all of the plan can be done; nothing has been changed then. */
export function checkAgainstTable(
  table: Table,
  plan: UpdatePlan,
  { now, region }: { readonly now: number; readonly region: string },
): IndexUpdateOptions {
  refuseUnlessThere(table, now);
  checkBilling(table, plan, now);
  for (const index of plan.indexActions) {
    refuseBusyIndex(table, index, now);
    if (index.kind === 'update') checkIndexExists(table, index);
  }
  refuseSecondOnlineIndex(table, plan.indexActions, now);
  for (const index of plan.indexActions) checkIndexExists(table, index);
  if (!repeatsOnDemand(table, plan, now)) refuseWhileBusy(table, plan, now);
  const current = currentAt(table.definition.billingMode, now);
  const billingMode = plan.BillingMode ?? current;
  const switches = billingMode !== current;
  if (switches && billingMode === 'PROVISIONED') checkEveryIndexIsProvisioned(table, plan);
  if (!switches) checkProvisioned(table, plan, now);
  checkCapacityQuota(plan.ProvisionedThroughput, { region });
  checkOnDemandQuota(plan.OnDemandThroughput, { region });
  checkStream(table, plan);
  checkSse(table, plan.SSESpecification);
  if (plan.WarmThroughput !== undefined) {
    checkRaisedWarmThroughput(plan.WarmThroughput, table.definition.warmThroughput, { now });
    checkWarmQuota(plan.WarmThroughput, { region });
  }
  const options = { now, region, definitions: plan.definitions, billingMode, switches };
  for (const index of plan.indexActions) checkIndexUpdate(table, index, options);
  return options;
}

/**
 * Asking an on-demand table for on-demand billing is accepted at any time and does nothing. AWS goes by the mode in
 * force, so that a switch to provisioned billing that is under way cannot be called back: the request is lost.
 */
export function repeatsOnDemand(table: Table, plan: UpdatePlan, now: number): boolean {
  return (
    plan.BillingMode === 'PAY_PER_REQUEST' &&
    currentAt(table.definition.billingMode, now) === 'PAY_PER_REQUEST' &&
    plan.stream === undefined &&
    plan.OnDemandThroughput === undefined &&
    plan.indexActions.length === 0
  );
}

function checkBilling(table: Table, plan: UpdatePlan, now: number): void {
  const current = currentAt(table.definition.billingMode, now);
  const billingMode = plan.BillingMode ?? current;
  if (billingMode === 'PAY_PER_REQUEST' && plan.ProvisionedThroughput !== undefined) {
    throw invalidParameterValues(
      'Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST',
    );
  }
  if (plan.BillingMode === 'PROVISIONED' && plan.ProvisionedThroughput === undefined) {
    throw invalidParameterValues('ProvisionedThroughput must be specified when BillingMode is PROVISIONED');
  }
  checkOnDemandMode(plan.OnDemandThroughput, billingMode, { occasion: 'update' });
}

/** Nothing is given an index that comes to provisioned billing: the request must say it for each. */
function checkEveryIndexIsProvisioned(table: Table, plan: UpdatePlan): void {
  const provisioned = new Set(
    plan.indexActions.flatMap((index) =>
      index.kind === 'update' && index.action.ProvisionedThroughput !== undefined
        ? [index.action.IndexName]
        : [],
    ),
  );
  const missing = [...table.indexes.values()].filter(
    (index) => index.definition.kind === 'GSI' && !provisioned.has(index.name),
  );
  if (missing.length === 0) return;
  throw invalidParameterValues(
    `ProvisionedThroughput must be specified for index: ${missing.map((index) => index.name).join(',')}`,
  );
}

function checkProvisioned(table: Table, { ProvisionedThroughput: asked }: UpdatePlan, now: number): void {
  if (asked === undefined) return;
  checkWillChange(table.definition.throughput, asked, { now });
  checkDecrease(table.definition.throughput, asked, now);
}

function checkStream(table: Table, { stream }: UpdatePlan): void {
  if (stream === undefined) return;
  if (stream.enable !== undefined && table.stream !== undefined) {
    throw validationException(`Table already has an enabled stream: TableName: ${table.name}`);
  }
  if (stream.enable === undefined && table.stream === undefined) {
    throw validationException(`Table has no stream to disable: TableName: ${table.name}`);
  }
}

/** A key is known again by its ARN only; by any other name it is taken for a new one. */
function checkSse(table: Table, specification: SSESpecification | undefined): void {
  if (specification === undefined) return;
  const current = table.definition.sse.value;
  if (!asksForKms(specification) && current === undefined) {
    throw invalidParameterValues('Table is already encrypted by default');
  }
  if (current !== undefined && specification.KMSMasterKeyId === current.keyArn) {
    throw invalidParameterValues(
      'Table is already encrypted with given KMSMasterKeyId. ' +
        'Use KMSMasterKeyId parameter if you want to change Master Key',
    );
  }
}
