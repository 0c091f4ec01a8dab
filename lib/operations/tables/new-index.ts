/** From the plan of an index to the index, empty. */
import { keyAttributes } from '../../engine/key-schema.ts';
import { SecondaryIndex } from '../../engine/secondary-index.ts';
import type { IndexDefinition } from '../../engine/secondary-index.ts';
import type { IndexPhase, TableDefinition } from '../../engine/table-definition.ts';
import type { WarmUnits } from '../../engine/throughput.ts';
import { newThroughput, newWarmThroughput, onDemandWarmUnits } from '../../engine/throughput.ts';
import type { ProvisionedThroughput } from '../../model/generated/types.ts';
import type { IndexPlan } from './create-table-checks.ts';

export interface NewIndexOptions {
  readonly table: Pick<TableDefinition, 'arn' | 'attributeDefinitions' | 'keys'>;
  readonly phase: Extract<IndexPhase, { readonly kind: 'creating' }>;
}

export function newIndex(plan: IndexPlan, { table, phase }: NewIndexOptions): SecondaryIndex {
  const { kind, name, keySchema, projection, provisioned, onDemand, warm } = plan;
  const isGlobal = kind === 'GSI';
  const definition: IndexDefinition = {
    kind,
    name,
    arn: `${table.arn}/index/${name}`,
    keySchema,
    keys: keyAttributes(keySchema, table.attributeDefinitions),
    projection,
    throughput: isGlobal ? newThroughput(provisioned) : undefined,
    onDemandThroughput: onDemand,
    warmThroughput: isGlobal
      ? newWarmThroughput(leastWarmUnits(provisioned), warm, phase.activeFrom)
      : undefined,
    phase,
  };
  return new SecondaryIndex(definition, table.keys);
}

/** What a table or an index can take without being warmed: what is provisioned, or what on-demand starts with. */
export function leastWarmUnits(provisioned: ProvisionedThroughput | undefined): WarmUnits {
  if (provisioned === undefined) return onDemandWarmUnits;
  return { read: provisioned.ReadCapacityUnits, write: provisioned.WriteCapacityUnits };
}
