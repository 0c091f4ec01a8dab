/** CreateTable: the checks of the request, then of the account, then the table with its indexes and its stream. */
import type { Database } from '../../engine/database.ts';
import type { RequestContext } from '../../engine/engine.ts';
import { steady } from '../../engine/changing.ts';
import { keyAttributes } from '../../engine/key-schema.ts';
import { masterKeyArn } from '../../engine/kms-key.ts';
import type { TableDefinition } from '../../engine/table-definition.ts';
import { describeChange } from '../../engine/table-description.ts';
import { settleTable } from '../../engine/settle-table.ts';
import { databaseOf, tableNameOf } from '../../engine/table-lookup.ts';
import { Table } from '../../engine/table.ts';
import { isAsked, newThroughput, newWarmThroughput } from '../../engine/throughput.ts';
import { resourceInUseException } from '../../errors/service-error.ts';
import type { TableDescription } from '../../model/generated/types.ts';
import type { Operation } from '../define-operation.ts';
import { defineOperation } from '../define-operation.ts';
import { refuseNotBuilt } from '../not-built.ts';
import type { TablePlan } from './create-table-checks.ts';
import { checkedTable } from './create-table-checks.ts';
import { leastWarmUnits, newIndex } from './new-index.ts';
import { checkOnDemandQuota } from './on-demand-checks.ts';
import { checkCapacityQuota } from './provisioned-throughput-checks.ts';
import { asksForKms } from './sse-specification.ts';
import { stillInUse } from './still-in-use.ts';
import { checkWarmQuota } from './warm-throughput-checks.ts';

export const createTable: Operation = defineOperation({
  name: 'CreateTable',
  prepare(input) {
    refuseNotBuilt('CreateTable', input, [
      'GlobalTableSourceArn',
      'GlobalTableSettingsReplicationMode',
      'VectorIndexes',
    ]);
    return checkedTable(input);
  },
  run(context, plan) {
    const database = databaseOf(context, plan.input.TableName);
    const name = tableNameOf(plan.input.TableName);
    checkNameIsFree(database, name, context.now);
    checkQuotas(plan, database.region);
    return database.asWhole(name, () => {
      const table = newTable(plan, database, context);
      database.addTable(table);
      const description = withoutDefaults(describeChange(table, context.now), plan);
      // What takes no time is over with the answer, and must not come back when a test's clock steps back.
      settleTable(table, context.now);
      return { TableDescription: description };
    });
  },
});

function checkNameIsFree(database: Database, name: string, now: number): void {
  const table = database.table(name, now);
  if (table === undefined) return;
  if (table.statusAt(now) === 'CREATING') throw stillInUse(`Table is being created: ${name}`);
  throw resourceInUseException(`Table already exists: ${name}`);
}

function checkQuotas({ input, indexes }: TablePlan, region: string): void {
  checkCapacityQuota(input.ProvisionedThroughput, { region });
  checkOnDemandQuota(input.OnDemandThroughput, { region });
  checkWarmQuota(input.WarmThroughput, { region });
  for (const { name: index, provisioned, onDemand, warm } of indexes) {
    checkCapacityQuota(provisioned, { index, region });
    checkOnDemandQuota(onDemand, { index, region });
    checkWarmQuota(warm, { index, region });
  }
}

function newTable(plan: TablePlan, database: Database, context: RequestContext): Table {
  const { now, settings } = context;
  const definition = newDefinition(plan, database, context);
  const activeFrom = now + settings.transitions.createTableMs;
  const phase = { kind: 'creating', backfillingFrom: undefined, activeFrom } as const;
  const indexes = plan.indexes.map((index) => newIndex(index, { table: definition, phase }));
  const table = new Table(definition, new Map(indexes.map((index) => [index.name, index])));
  if (plan.streamViewType !== undefined) {
    table.stream = database.streams.enable({
      tableName: definition.name,
      tableArn: definition.arn,
      keySchema: definition.keySchema,
      viewType: plan.streamViewType,
      now,
      enablingMs: settings.transitions.createTableMs,
    });
    table.latestStream = table.stream.identity;
  }
  return table;
}

function newDefinition(plan: TablePlan, database: Database, context: RequestContext): TableDefinition {
  const { input, keySchema, billingMode } = plan;
  const { now, ids, settings } = context;
  const until = now + settings.transitions.createTableMs;
  const name = tableNameOf(input.TableName);
  const sse = input.SSESpecification;
  return {
    name,
    id: ids.uuid(),
    arn: database.arn(`table/${name}`),
    createdAt: now,
    keySchema,
    attributeDefinitions: [...plan.definitions].sort((a, b) => (a.AttributeName < b.AttributeName ? -1 : 1)),
    keys: keyAttributes(keySchema, plan.definitions),
    billingMode: steady(billingMode),
    // The answer does not know it yet.
    payPerRequestAt:
      billingMode === 'PAY_PER_REQUEST'
        ? { value: now, old: { value: undefined, until } }
        : steady(undefined),
    throughput: newThroughput(input.ProvisionedThroughput),
    onDemandThroughput: input.OnDemandThroughput,
    warmThroughput: newWarmThroughput(
      leastWarmUnits(input.ProvisionedThroughput),
      input.WarmThroughput,
      until,
    ),
    tableClass: steady(input.TableClass && { tableClass: input.TableClass, updatedAt: undefined }),
    sse: steady(sse && asksForKms(sse) ? { keyArn: masterKeyArn(sse.KMSMasterKeyId, database) } : undefined),
    deletionProtectionEnabled: input.DeletionProtectionEnabled ?? false,
    tags: steady(input.Tags ?? []),
    timeToLive: undefined,
    resourcePolicy:
      input.ResourcePolicy === undefined
        ? undefined
        : { policy: input.ResourcePolicy, revisionId: String(now) },
    phase: { status: 'CREATING', until, work: [] },
    indexGoneFrom: undefined,
  };
}

/** The answer of CreateTable leaves out warm throughput that was not asked for, and that of indexes always. */
function withoutDefaults(description: TableDescription, { input }: TablePlan): TableDescription {
  return {
    ...description,
    WarmThroughput: isAsked(input.WarmThroughput) ? description.WarmThroughput : undefined,
    GlobalSecondaryIndexes: description.GlobalSecondaryIndexes?.map((index) => ({
      ...index,
      WarmThroughput: undefined,
    })),
  };
}
