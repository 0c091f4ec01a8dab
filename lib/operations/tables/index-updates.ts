/** GlobalSecondaryIndexUpdates against the table, and their effect. */
import type { ServiceError } from '../../errors/service-error.ts';
import {
  invalidParameterValues,
  limitExceededException,
  resourceNotFoundException,
  validationException,
} from '../../errors/service-error.ts';
import { assert } from '../../errors/assert.ts';
import { backfill } from '../../engine/backfill.ts';
import type { RequestContext } from '../../engine/engine.ts';
import { indexStatusAt } from '../../engine/index-status.ts';
import type { SecondaryIndex } from '../../engine/secondary-index.ts';
import type { Table } from '../../engine/table.ts';
import {
  changedThroughput,
  followedWarmThroughput,
  raisedWarmThroughput,
  switchedThroughput,
} from '../../engine/throughput.ts';
import type {
  AttributeDefinition,
  BillingMode,
  CreateGlobalSecondaryIndexAction,
  UpdateGlobalSecondaryIndexAction,
} from '../../model/generated/types.ts';
import { globalIndexPlan, globalIndexesMax } from './create-table-checks.ts';
import { checkGlobalIndexKeySchema, checkIndexKeysDefined, checkNotRedefined } from './key-schema-checks.ts';
import { leastWarmUnits, newIndex } from './new-index.ts';
import {
  checkOnDemandMode,
  checkOnDemandQuota,
  isCapped,
  mergedOnDemand,
  withoutCleared,
} from './on-demand-checks.ts';
import { checkIncludedNames, checkedProjection } from './projection-checks.ts';
import { checkCapacityQuota, checkDecrease, checkWillChange } from './provisioned-throughput-checks.ts';
import type { IndexAction } from './update-table-checks.ts';
import {
  checkNewWarmThroughput,
  checkRaisedWarmThroughput,
  checkWarmQuota,
} from './warm-throughput-checks.ts';

/** What the actions of one request are judged by. */
export interface IndexUpdateOptions {
  readonly now: number;
  readonly region: string;
  /** The attribute definitions of the request. */
  readonly definitions: readonly AttributeDefinition[];
  /** The mode that the table is in when the request is done. */
  readonly billingMode: BillingMode;
  /** The request moves the table to that mode, so that throughput given again is no repetition. */
  readonly switches: boolean;
}

/** Whether there is, or is not, such an index. */
export function checkIndexExists(table: Table, { kind, action: { IndexName: name } }: IndexAction): void {
  const index = table.indexes.get(name);
  if (kind === 'create') {
    if (index !== undefined) throw validationException('Attempting to create an index which already exists');
    return;
  }
  if (index === undefined) {
    throw resourceNotFoundException(`Requested resource not found: Index ${name} for table ${table.name}`);
  }
  if (index.definition.kind !== 'GSI') {
    throw validationException(`Cannot ${kind} an index that is not a GlobalSecondaryIndex: ${name}`);
  }
}

export function checkIndexUpdate(table: Table, index: IndexAction, options: IndexUpdateOptions): void {
  if (index.kind === 'create') checkIndexCreation(table, index.action, options);
  if (index.kind === 'update') checkThroughputUpdate(indexOf(table, index), index.action, options);
}

export function applyIndexUpdate(
  table: Table,
  index: IndexAction,
  context: RequestContext,
  options: IndexUpdateOptions,
): void {
  switch (index.kind) {
    case 'create':
      return addIndex(table, index.action, context, options);
    case 'update':
      return updateIndex(indexOf(table, index), index.action, context, options);
    case 'delete':
      return dropIndex(table, indexOf(table, index), context);
  }
}

function checkIndexCreation(
  table: Table,
  action: CreateGlobalSecondaryIndexAction,
  { definitions, billingMode, region }: IndexUpdateOptions,
): void {
  const { IndexName: index, KeySchema, ProvisionedThroughput: provisioned } = action;
  checkIndexKeysDefined(KeySchema, definitions);
  checkGlobalIndexKeySchema(KeySchema);
  const present = [...table.indexes.values()].map((one) => one.definition);
  checkNotRedefined(KeySchema, definitions, {
    schemas: [table.definition.keySchema, ...present.map((one) => one.keySchema)],
    definitions: table.definition.attributeDefinitions,
  });
  const globals = present.filter((one) => one.kind === 'GSI');
  const projections = present.map((one) => one.projection);
  checkIncludedNames([...projections, checkedProjection(action.Projection)]);
  if (billingMode === 'PAY_PER_REQUEST' && provisioned !== undefined) {
    throw invalidParameterValues(
      'Neither ReadCapacityUnits nor WriteCapacityUnits can be specified ' +
        `for index: ${index} when BillingMode is PAY_PER_REQUEST`,
    );
  }
  if (billingMode === 'PROVISIONED' && provisioned === undefined) throw bothUnitsNeeded(index);
  checkOnDemandMode(action.OnDemandThroughput, billingMode, { occasion: 'update', index });
  checkNewWarmThroughput(action.WarmThroughput, { index, provisioned });
  if (globals.length >= globalIndexesMax) {
    throw limitExceededException(
      `Subscriber limit exceeded: Number of global secondary indexes exceeds per-table limit of ${globalIndexesMax}`,
    );
  }
  checkCapacityQuota(provisioned, { index, region });
  checkOnDemandQuota(action.OnDemandThroughput, { index, region });
  checkWarmQuota(action.WarmThroughput, { index, region });
}

function checkThroughputUpdate(
  { definition }: SecondaryIndex,
  action: UpdateGlobalSecondaryIndexAction,
  { billingMode, switches, region, now }: IndexUpdateOptions,
): void {
  const { IndexName: index, ProvisionedThroughput: provisioned, OnDemandThroughput: onDemand } = action;
  const { throughput, warmThroughput } = definition;
  assert(throughput !== undefined && warmThroughput !== undefined, 'a global index has throughput');
  const asksForMore = action.WarmThroughput !== undefined || isCapped(onDemand);
  if (billingMode === 'PAY_PER_REQUEST' && (provisioned !== undefined || !asksForMore)) {
    throw invalidParameterValues(
      `The only Updates for index: ${index} when TableThroughputMode is PAY_PER_REQUEST can be to ` +
        'OnDemandThroughput, WarmThroughput',
    );
  }
  checkOnDemandMode(onDemand, billingMode, { occasion: 'update', index });
  if (provisioned === undefined && !asksForMore) throw bothUnitsNeeded(index);
  if (provisioned !== undefined && !switches) {
    checkWillChange(throughput, provisioned, { index, now });
    checkDecrease(throughput, provisioned, now);
  }
  if (action.WarmThroughput !== undefined) {
    checkRaisedWarmThroughput(action.WarmThroughput, warmThroughput, { index, now });
  }
  checkCapacityQuota(provisioned, { index, region });
  checkOnDemandQuota(onDemand, { index, region });
  checkWarmQuota(action.WarmThroughput, { index, region });
}

function addIndex(
  table: Table,
  action: CreateGlobalSecondaryIndexAction,
  { now, settings }: RequestContext,
  { definitions }: IndexUpdateOptions,
): void {
  const { indexAllocationMs, indexBackfillMs } = settings.transitions;
  const attributeDefinitions = withDefinitionsOf(table, action, definitions);
  const backfillingFrom = now + indexAllocationMs;
  const index = newIndex(globalIndexPlan(action, checkedProjection(action.Projection)), {
    table: { ...table.definition, attributeDefinitions },
    phase: { kind: 'creating', backfillingFrom, activeFrom: backfillingFrom + indexBackfillMs },
  });
  backfill(index, table);
  table.definition = { ...table.definition, attributeDefinitions };
  table.indexes = new Map([...table.indexes, [index.name, index]]);
}

/** The table's, and those that the new key adds to them; others of the request are dropped. */
function withDefinitionsOf(
  table: Table,
  { KeySchema }: CreateGlobalSecondaryIndexAction,
  definitions: readonly AttributeDefinition[],
): readonly AttributeDefinition[] {
  const known = table.definition.attributeDefinitions;
  const added = definitions.filter(
    ({ AttributeName: name }) =>
      KeySchema.some((element) => element.AttributeName === name) &&
      !known.some((definition) => definition.AttributeName === name),
  );
  return [...known, ...added].sort((a, b) => (a.AttributeName < b.AttributeName ? -1 : 1));
}

function updateIndex(
  index: SecondaryIndex,
  action: UpdateGlobalSecondaryIndexAction,
  { now, settings }: RequestContext,
  { switches }: IndexUpdateOptions,
): void {
  const { ProvisionedThroughput: provisioned, OnDemandThroughput: onDemand, WarmThroughput: warm } = action;
  const change = { now, until: now + settings.transitions.updateTableMs };
  let { throughput, warmThroughput, onDemandThroughput, phase } = index.definition;
  assert(throughput !== undefined && warmThroughput !== undefined, 'a global index has throughput');
  if (provisioned !== undefined) {
    throughput = switches
      ? switchedThroughput(throughput, provisioned, now)
      : changedThroughput(throughput, provisioned, change);
    warmThroughput = followedWarmThroughput(warmThroughput, leastWarmUnits(provisioned), change);
  }
  if (onDemand !== undefined)
    onDemandThroughput = withoutCleared(mergedOnDemand(onDemandThroughput, onDemand));
  if (warm !== undefined) warmThroughput = raisedWarmThroughput(warmThroughput, warm, change);
  // Warming shows in its own status alone, and an index that is being created goes on being created.
  if ((provisioned ?? onDemand) !== undefined && indexStatusAt(index.definition, now) === 'ACTIVE') {
    phase = { kind: 'updating', activeFrom: change.until };
  }
  index.definition = { ...index.definition, throughput, warmThroughput, onDemandThroughput, phase };
}

function dropIndex(table: Table, index: SecondaryIndex, { now, settings }: RequestContext): void {
  const goneFrom = now + settings.transitions.indexDeletionMs;
  index.definition = { ...index.definition, phase: { kind: 'deleting', goneFrom } };
  table.definition = { ...table.definition, indexGoneFrom: goneFrom };
}

function indexOf(table: Table, { action }: IndexAction): SecondaryIndex {
  const index = table.indexes.get(action.IndexName);
  assert(index !== undefined, 'the index has been found before');
  return index;
}

function bothUnitsNeeded(index: string): ServiceError {
  return invalidParameterValues(
    `Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: ${index}`,
  );
}
