/** The request-level checks of CreateTable, in AWS's order, and what a checked request asks for. */
import { assert } from '../../errors/assert.ts';
import { invalidParameterValues } from '../../errors/service-error.ts';
import type { IndexKind, Projection } from '../../engine/secondary-index.ts';
import type {
  AttributeDefinition,
  BillingMode,
  CreateTableInput,
  GlobalSecondaryIndex,
  KeySchemaElement,
  LocalSecondaryIndex,
  OnDemandThroughput,
  ProvisionedThroughput,
  StreamViewType,
  WarmThroughput,
} from '../../model/generated/types.ts';
import {
  checkAllUsed,
  checkDefinitionNames,
  checkGlobalIndexKeySchema,
  checkIndexKeysDefined,
  checkLocalIndexKeySchema,
  checkNoneSurplus,
  checkTableKeySchema,
} from './key-schema-checks.ts';
import { checkOnDemandMode, checkOnDemandRange } from './on-demand-checks.ts';
import { checkIncludedNames, checkedProjection } from './projection-checks.ts';
import { checkBounds } from './provisioned-throughput-checks.ts';
import { checkSseSpecification } from './sse-specification.ts';
import { newStreamViewType } from './stream-specification.ts';
import { checkTagCount, checkTags } from './tag-checks.ts';
import { checkNewWarmThroughput } from './warm-throughput-checks.ts';

export const localIndexesMax = 5;
export const globalIndexesMax = 20;

/** An index to be made. The three throughputs are a global index's only. */
export interface IndexPlan {
  readonly kind: IndexKind;
  readonly name: string;
  readonly keySchema: readonly KeySchemaElement[];
  readonly projection: Projection;
  readonly provisioned: ProvisionedThroughput | undefined;
  readonly onDemand: OnDemandThroughput | undefined;
  readonly warm: WarmThroughput | undefined;
}

export interface TablePlan {
  readonly input: CreateTableInput;
  readonly keySchema: readonly KeySchemaElement[];
  readonly definitions: readonly AttributeDefinition[];
  readonly billingMode: BillingMode;
  readonly indexes: readonly IndexPlan[];
  readonly streamViewType: StreamViewType | undefined;
}

export function checkedTable(input: CreateTableInput): TablePlan {
  const {
    KeySchema: keySchema,
    AttributeDefinitions: definitions,
    BillingMode: billingMode = 'PROVISIONED',
  } = input;
  assert(
    keySchema !== undefined && definitions !== undefined,
    'the constraint stage asks for keys and definitions',
  );
  checkBilling(input, billingMode);
  checkDefinitionNames(definitions);
  checkKeys(input, keySchema, definitions);
  const names = new Set<string>();
  const indexes = [
    ...checkedLocalIndexes(input, keySchema[0]?.AttributeName, names),
    ...checkedGlobalIndexes(input, billingMode, names),
  ];
  checkIncludedNames(indexes.map((index) => index.projection));
  const streamViewType = newStreamViewType(input.StreamSpecification);
  checkSseSpecification(input.SSESpecification);
  checkOnDemandMode(input.OnDemandThroughput, billingMode, { occasion: 'create' });
  checkOnDemandRange(input.OnDemandThroughput, { occasion: 'create' });
  checkNewWarmThroughput(input.WarmThroughput, { provisioned: input.ProvisionedThroughput });
  checkTags(input.Tags ?? []);
  checkTagCount(input.Tags?.length ?? 0);
  return { input, keySchema, definitions, billingMode, indexes, streamViewType };
}

function checkBilling(input: CreateTableInput, billingMode: BillingMode): void {
  const { ProvisionedThroughput: provisioned, GlobalSecondaryIndexes: globals = [] } = input;
  if (billingMode === 'PAY_PER_REQUEST' && provisioned !== undefined) {
    throw invalidParameterValues(
      'Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST',
    );
  }
  if (billingMode === 'PROVISIONED' && provisioned === undefined) {
    throw invalidParameterValues(
      'ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED',
    );
  }
  checkBounds(provisioned);
  for (const index of globals) checkBounds(index.ProvisionedThroughput, index.IndexName);
}

/** Definitions and key schemas as a whole: a definition too many hides every other fault of an index. */
function checkKeys(
  input: CreateTableInput,
  keySchema: readonly KeySchemaElement[],
  definitions: readonly AttributeDefinition[],
): void {
  const { LocalSecondaryIndexes: locals, GlobalSecondaryIndexes: globals } = input;
  checkTableKeySchema(keySchema, definitions);
  if (locals === undefined && globals === undefined) checkNoneSurplus(keySchema, definitions);
  if (locals?.length === 0) throw invalidParameterValues('List of LocalSecondaryIndexes is empty');
  if (globals?.length === 0) throw invalidParameterValues('List of GlobalSecondaryIndexes is empty');
  if (locals !== undefined && keySchema.length < 2) {
    throw invalidParameterValues(
      'Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex',
    );
  }
  const indexSchemas = [...(locals ?? []), ...(globals ?? [])].map((index) => index.KeySchema);
  for (const schema of indexSchemas) checkIndexKeysDefined(schema, definitions);
  checkAllUsed([keySchema, ...indexSchemas], definitions);
}

function checkedLocalIndexes(
  { LocalSecondaryIndexes: locals = [] }: CreateTableInput,
  tableHash: string | undefined,
  names: Set<string>,
): readonly IndexPlan[] {
  const plans = locals.map((index) => checkedLocalIndex(index, tableHash, names));
  if (plans.length > localIndexesMax) {
    throw invalidParameterValues(
      `Number of LocalSecondaryIndexes exceeds per-table limit of ${localIndexesMax}`,
    );
  }
  return plans;
}

function checkedLocalIndex(
  { IndexName: name, KeySchema: keySchema, Projection: projection }: LocalSecondaryIndex,
  tableHash: string | undefined,
  names: Set<string>,
): IndexPlan {
  checkLocalIndexKeySchema(name, keySchema, tableHash);
  const checked = checkedProjection(projection);
  claimName(name, names);
  const none = { provisioned: undefined, onDemand: undefined, warm: undefined };
  return { kind: 'LSI', name, keySchema, projection: checked, ...none };
}

function checkedGlobalIndexes(
  { GlobalSecondaryIndexes: globals = [] }: CreateTableInput,
  billingMode: BillingMode,
  names: Set<string>,
): readonly IndexPlan[] {
  const plans = globals.map((index) => {
    checkGlobalIndexKeySchema(index.KeySchema);
    const projection = checkedProjection(index.Projection);
    checkIndexThroughput(index, billingMode);
    claimName(index.IndexName, names);
    return globalIndexPlan(index, projection);
  });
  if (plans.length > globalIndexesMax) {
    throw invalidParameterValues(
      `GlobalSecondaryIndex count exceeds the per-table limit of ${globalIndexesMax}`,
    );
  }
  return plans;
}

export function globalIndexPlan(index: GlobalSecondaryIndex, projection: Projection): IndexPlan {
  return {
    kind: 'GSI',
    name: index.IndexName,
    keySchema: index.KeySchema,
    projection,
    provisioned: index.ProvisionedThroughput,
    onDemand: index.OnDemandThroughput,
    warm: index.WarmThroughput,
  };
}

function checkIndexThroughput(index: GlobalSecondaryIndex, billingMode: BillingMode): void {
  const { IndexName: name, ProvisionedThroughput: provisioned } = index;
  if (billingMode === 'PAY_PER_REQUEST' && provisioned !== undefined) {
    throw invalidParameterValues(
      `ProvisionedThroughput should not be specified for index: ${name} when BillingMode is PAY_PER_REQUEST`,
    );
  }
  if (billingMode === 'PROVISIONED' && provisioned === undefined) {
    throw invalidParameterValues(`ProvisionedThroughput is not specified for index: ${name}`);
  }
  checkOnDemandMode(index.OnDemandThroughput, billingMode, { occasion: 'create', index: name });
  checkOnDemandRange(index.OnDemandThroughput, { occasion: 'create', index: name });
  checkNewWarmThroughput(index.WarmThroughput, { index: name, provisioned });
}

function claimName(name: string, names: Set<string>): void {
  if (names.has(name)) throw invalidParameterValues(`Duplicate index name: ${name}`);
  names.add(name);
}
