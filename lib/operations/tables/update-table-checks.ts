/** The request-level checks of UpdateTable, in AWS's order: bounds, something to do, what goes together. */
import { invalidParameterValues, validationException } from '../../errors/service-error.ts';
import { isAsked } from '../../engine/throughput.ts';
import type {
  AttributeDefinition,
  CreateGlobalSecondaryIndexAction,
  DeleteGlobalSecondaryIndexAction,
  GlobalSecondaryIndexUpdate,
  StreamViewType,
  UpdateGlobalSecondaryIndexAction,
  UpdateTableInput,
} from '../../model/generated/types.ts';
import { checkOnDemandRange, isCapped } from './on-demand-checks.ts';
import { checkBounds } from './provisioned-throughput-checks.ts';
import { checkSseSpecification } from './sse-specification.ts';
import { streamUpdate } from './stream-specification.ts';

export type IndexAction =
  | { readonly kind: 'create'; readonly action: CreateGlobalSecondaryIndexAction }
  | { readonly kind: 'update'; readonly action: UpdateGlobalSecondaryIndexAction }
  | { readonly kind: 'delete'; readonly action: DeleteGlobalSecondaryIndexAction };

/** A request that asks for something, and for nothing that does not go together. Empty structures are left out. */
export interface UpdatePlan extends Pick<
  UpdateTableInput,
  | 'TableName'
  | 'BillingMode'
  | 'ProvisionedThroughput'
  | 'OnDemandThroughput'
  | 'WarmThroughput'
  | 'TableClass'
  | 'SSESpecification'
  | 'DeletionProtectionEnabled'
> {
  readonly definitions: readonly AttributeDefinition[];
  readonly indexActions: readonly IndexAction[];
  /** The stream to turn on, or with no view type, off. */
  readonly stream: { readonly enable: StreamViewType | undefined } | undefined;
}

export function checkedUpdate(input: UpdateTableInput): UpdatePlan {
  const { ProvisionedThroughput: provisioned, GlobalSecondaryIndexUpdates: updates } = input;
  if (input.BillingMode === 'PAY_PER_REQUEST' && provisioned !== undefined) {
    throw invalidParameterValues(
      'ProvisionedThroughput cannot be specified when BillingMode is PAY_PER_REQUEST',
    );
  }
  checkBounds(provisioned);
  const plan = planned(input);
  const concerns = concernsOf(plan, updates);
  checkSomethingToDo(concerns);
  if (updates?.length === 0) throw invalidParameterValues('List of GlobalSecondaryIndexUpdates is empty');
  for (const update of updates ?? []) checkOneAction(update);
  checkOneActionPerIndex(plan.indexActions);
  for (const index of plan.indexActions) checkIndexAction(index, input.AttributeDefinitions);
  checkSseSpecification(input.SSESpecification);
  checkTogether(plan, concerns);
  checkOnDemandRange(plan.OnDemandThroughput, { occasion: 'update' });
  return plan;
}

function planned(input: UpdateTableInput): UpdatePlan {
  const { OnDemandThroughput: onDemand, WarmThroughput: warm } = input;
  return {
    TableName: input.TableName,
    BillingMode: input.BillingMode,
    ProvisionedThroughput: input.ProvisionedThroughput,
    OnDemandThroughput: isCapped(onDemand) ? onDemand : undefined,
    WarmThroughput: isAsked(warm) ? warm : undefined,
    TableClass: input.TableClass,
    SSESpecification: input.SSESpecification,
    DeletionProtectionEnabled: input.DeletionProtectionEnabled,
    definitions: input.AttributeDefinitions ?? [],
    indexActions: (input.GlobalSecondaryIndexUpdates ?? []).flatMap(indexActionsOf),
    stream: streamUpdate(input.StreamSpecification),
  };
}

function indexActionsOf({ Create, Update, Delete }: GlobalSecondaryIndexUpdate): readonly IndexAction[] {
  const actions: IndexAction[] = [];
  if (Update !== undefined) actions.push({ kind: 'update', action: Update });
  if (Create !== undefined) actions.push({ kind: 'create', action: Create });
  if (Delete !== undefined) actions.push({ kind: 'delete', action: Delete });
  return actions;
}

/** AWS names members that no client has, beside those that it takes. */
function checkSomethingToDo(concerns: ReadonlySet<Concern>): void {
  if (concerns.size > 0) return;
  throw validationException(
    'At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, GlobalSecondaryIndexUpdates, ' +
      'SSESpecification, ReplicaUpdates, MultiAccountReplicaReady, ReplicaTransitRoleArn, MultiRegionConsistency, ' +
      'DeletionProtectionEnabled, OnDemandThroughput, WarmThroughput or TableClass is required',
  );
}

function checkOneAction({ Create, Update, Delete }: GlobalSecondaryIndexUpdate): void {
  const count = [Create, Update, Delete].filter((action) => action !== undefined).length;
  if (count === 0) {
    throw invalidParameterValues(
      'One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create, ' +
        'GlobalSecondaryIndexUpdate.Delete must not be null',
    );
  }
  if (count > 1) {
    throw invalidParameterValues(
      'Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate object',
    );
  }
}

function checkOneActionPerIndex(actions: readonly IndexAction[]): void {
  const names = new Set<string>();
  for (const { action } of actions) {
    if (names.has(action.IndexName)) {
      throw invalidParameterValues(
        `Only one global secondary index update per index is allowed simultaneously. Index: ${action.IndexName}`,
      );
    }
    names.add(action.IndexName);
  }
}

function checkIndexAction(index: IndexAction, definitions: readonly AttributeDefinition[] | undefined): void {
  if (index.kind === 'delete') return;
  const { IndexName: name, ProvisionedThroughput, OnDemandThroughput, WarmThroughput } = index.action;
  if (index.kind === 'create' && definitions === undefined) {
    throw invalidParameterValues(`AttributeDefinitions is not specified for index: ${name}`);
  }
  checkBounds(ProvisionedThroughput, name);
  checkOnDemandRange(OnDemandThroughput, { occasion: index.kind, index: name });
  if (index.kind === 'update' && WarmThroughput !== undefined && !isAsked(WarmThroughput)) {
    throw invalidParameterValues(
      `WarmThroughput must have at least one of ReadUnitsPerSecond or WriteUnitsPerSecond specified for index: ${name}`,
    );
  }
}

/**
 * UpdateTable does one thing at a time, with few exceptions. Measured pair by pair; of several things that want to be
 * alone the one that stands first here is named.
 */
function checkTogether(plan: UpdatePlan, concerns: ReadonlySet<Concern>): void {
  const addsOrDrops = plan.indexActions.some((index) => index.kind !== 'update');
  const provisions = concerns.has('provisioned') || plan.BillingMode === 'PROVISIONED';
  for (const [concern, name] of loners) {
    if (concerns.has(concern) && concerns.size > 1) {
      throw invalidParameterValues(`${name} modification must be the only operation in the request`);
    }
  }
  if (concerns.has('onDemand') && (concerns.has('stream') || concerns.has('warm'))) {
    throw invalidParameterValues(
      'OnDemandThroughput can only be combined with BillingMode in an UpdateTable request',
    );
  }
  if (concerns.has('warm') && plan.indexActions.some((index) => index.kind === 'create')) {
    throw invalidParameterValues(
      'Create global secondary index cannot be specified when updating WarmThroughput',
    );
  }
  if (concerns.has('warm') && concerns.size > 1) {
    throw invalidParameterValues('WarmThroughput must be the only operation in the request');
  }
  if (concerns.has('stream') && provisions) {
    throw invalidParameterValues('You cannot modify stream status while updating table IOPS');
  }
  if (addsOrDrops && concerns.has('provisioned')) {
    throw invalidParameterValues('You cannot create or delete index while updating table IOPS');
  }
  if (addsOrDrops && concerns.has('stream')) {
    throw invalidParameterValues('You cannot create or delete index while changing stream status');
  }
}

type Concern =
  | 'billing'
  | 'provisioned'
  | 'onDemand'
  | 'warm'
  | 'stream'
  | 'sse'
  | 'tableClass'
  | 'deletionProtection'
  | 'indexes';

const loners: readonly (readonly [Concern, string])[] = [
  ['sse', 'Server-Side Encryption'],
  ['tableClass', 'TableClass'],
  ['deletionProtection', 'DeletionProtection'],
];

function concernsOf(
  plan: UpdatePlan,
  updates: readonly GlobalSecondaryIndexUpdate[] = [],
): ReadonlySet<Concern> {
  const asked: readonly (readonly [Concern, boolean])[] = [
    ['billing', plan.BillingMode !== undefined],
    ['provisioned', plan.ProvisionedThroughput !== undefined],
    ['onDemand', plan.OnDemandThroughput !== undefined],
    ['warm', plan.WarmThroughput !== undefined],
    ['stream', plan.stream !== undefined],
    ['sse', plan.SSESpecification !== undefined],
    ['tableClass', plan.TableClass !== undefined],
    ['deletionProtection', plan.DeletionProtectionEnabled !== undefined],
    ['indexes', updates.length > 0],
  ];
  return new Set(asked.flatMap(([concern, isAsked]) => (isAsked ? [concern] : [])));
}
