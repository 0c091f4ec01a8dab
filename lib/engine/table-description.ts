/** A table as CreateTable, DescribeTable, UpdateTable and DeleteTable show it. */
import type {
  BillingModeSummary,
  GlobalSecondaryIndexDescription,
  LocalSecondaryIndexDescription,
  OnDemandThroughput,
  SSEDescription,
  TableClassSummary,
  TableDescription,
} from '../model/generated/types.ts';
import { currentAt, isChangingAt } from './changing.ts';
import { backfillingAt, indexStatusAt } from './index-status.ts';
import type { IndexDefinition, IndexKind, SecondaryIndex } from './secondary-index.ts';
import type { TableDefinition } from './table-definition.ts';
import type { Table } from './table.ts';
import { describeThroughput, describeWarmThroughput, seconds } from './throughput.ts';

/** The table as somebody sees it who looks at `now`. */
export function describeTable(table: Table, now: number): TableDescription {
  const { definition, stream, latestStream } = table;
  return {
    AttributeDefinitions: definition.attributeDefinitions,
    TableName: definition.name,
    KeySchema: definition.keySchema,
    TableStatus: table.statusAt(now),
    CreationDateTime: seconds(definition.createdAt),
    ProvisionedThroughput: describeThroughput(definition.throughput, now),
    TableSizeBytes: table.sizeBytes,
    ItemCount: table.rows.size,
    TableArn: definition.arn,
    TableId: definition.id,
    BillingModeSummary: billingModeSummary(definition, now),
    LocalSecondaryIndexes: described(table, 'LSI', describeLocalIndex),
    GlobalSecondaryIndexes: described(table, 'GSI', (index) => describeGlobalIndex(index, now)),
    StreamSpecification: stream && { StreamEnabled: true, StreamViewType: stream.viewType },
    LatestStreamLabel: latestStream?.label,
    LatestStreamArn: latestStream?.arn,
    SSEDescription: sseDescription(definition, now),
    TableClassSummary: tableClassSummary(definition, now),
    DeletionProtectionEnabled: definition.deletionProtectionEnabled,
    OnDemandThroughput: describeOnDemandThroughput(definition.onDemandThroughput),
    WarmThroughput: describeWarmThroughput(definition.warmThroughput, now),
  };
}

/**
 * The table in the answer of what changes it: just entering its passing state, which may be over at the next look.
 * The table must have been settled before the change, or older changes would come back.
 */
export function describeChange(table: Table, now: number): TableDescription {
  return describeTable(table, now - 1);
}

function described<Description>(
  table: Table,
  kind: IndexKind,
  describe: (index: SecondaryIndex) => Description,
): readonly Description[] | undefined {
  const descriptions: Description[] = [];
  for (const index of table.indexes.values()) {
    if (index.definition.kind === kind) descriptions.push(describe(index));
  }
  return descriptions.length === 0 ? undefined : descriptions;
}

function describeLocalIndex(index: SecondaryIndex): LocalSecondaryIndexDescription {
  return { ...describeIndex(index.definition), ...counters(index), IndexArn: index.definition.arn };
}

function describeGlobalIndex(index: SecondaryIndex, now: number): GlobalSecondaryIndexDescription {
  const { definition } = index;
  const { throughput, warmThroughput } = definition;
  return {
    ...describeIndex(definition),
    IndexStatus: indexStatusAt(definition, now),
    Backfilling: backfillingAt(definition, now),
    ProvisionedThroughput: throughput && describeThroughput(throughput, now),
    ...counters(index),
    IndexArn: definition.arn,
    OnDemandThroughput: describeOnDemandThroughput(definition.onDemandThroughput),
    WarmThroughput: warmThroughput && describeWarmThroughput(warmThroughput, now),
  };
}

function describeIndex(
  definition: IndexDefinition,
): Pick<LocalSecondaryIndexDescription, 'IndexName' | 'KeySchema' | 'Projection'> {
  return { IndexName: definition.name, KeySchema: definition.keySchema, Projection: definition.projection };
}

function counters(
  index: SecondaryIndex,
): Pick<LocalSecondaryIndexDescription, 'IndexSizeBytes' | 'ItemCount'> {
  return { IndexSizeBytes: index.sizeBytes, ItemCount: index.entries.size };
}

/** Absent for a table that has been provisioned all its life. */
function billingModeSummary(
  { billingMode, payPerRequestAt }: TableDefinition,
  now: number,
): BillingModeSummary | undefined {
  const at = currentAt(payPerRequestAt, now);
  if (billingMode.value === 'PROVISIONED' && at === undefined) return undefined;
  return { BillingMode: billingMode.value, LastUpdateToPayPerRequestDateTime: seconds(at) };
}

function sseDescription({ sse }: TableDefinition, now: number): SSEDescription | undefined {
  const current = currentAt(sse, now);
  const key = current && { SSEType: 'KMS' as const, KMSMasterKeyArn: current.keyArn };
  if (isChangingAt(sse, now)) return { Status: 'UPDATING', ...key };
  return key && { Status: 'ENABLED', ...key };
}

function tableClassSummary({ tableClass }: TableDefinition, now: number): TableClassSummary | undefined {
  const current = currentAt(tableClass, now);
  return current && { TableClass: current.tableClass, LastUpdateDateTime: seconds(current.updatedAt) };
}

function describeOnDemandThroughput(
  onDemand: OnDemandThroughput | undefined,
): OnDemandThroughput | undefined {
  const isSet = onDemand?.MaxReadRequestUnits !== undefined || onDemand?.MaxWriteRequestUnits !== undefined;
  return isSet ? onDemand : undefined;
}
