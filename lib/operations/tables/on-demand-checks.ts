/** OnDemandThroughput, the cap on what an on-demand table or index may take, and how it is merged and cleared. */
import { invalidParameterValues, limitExceededException } from '../../errors/service-error.ts';
import type { BillingMode, OnDemandThroughput } from '../../model/generated/types.ts';
import { capacityUnitsMax } from './provisioned-throughput-checks.ts';

/** Takes a cap away, in UpdateTable alone. */
const cleared = -1;

const members = ['MaxReadRequestUnits', 'MaxWriteRequestUnits'] as const;

/** AWS words the same rules differently for a new table and for one that is there. */
export type Occasion = 'create' | 'update';

export function checkOnDemandMode(
  onDemand: OnDemandThroughput | undefined,
  mode: BillingMode,
  { occasion, index }: { readonly occasion: Occasion; readonly index?: string },
): void {
  if (mode !== 'PROVISIONED') return;
  const member = members.find((one) => onDemand?.[one] !== undefined);
  if (member === undefined) return;
  const whose =
    index === undefined ? '' : occasion === 'create' ? ` for index: ${index}` : ` for index : ${index}`;
  const [article, stop] = occasion === 'create' ? ['', '.'] : ['the ', ''];
  throw invalidParameterValues(
    `${member} for OnDemandThroughput${whose} cannot be specified when ${article}table BillingMode is PROVISIONED${stop}`,
  );
}

export function checkOnDemandRange(
  onDemand: OnDemandThroughput | undefined,
  { occasion, index }: { readonly occasion: Occasion; readonly index?: string },
): void {
  for (const member of members) {
    const units = onDemand?.[member];
    if (units === undefined || units > 0 || (units === cleared && occasion === 'update')) continue;
    throw invalidParameterValues(
      `Requested ${member} for OnDemandThroughput for ${owner(index)} is outside of valid range`,
    );
  }
}

export function checkOnDemandQuota(
  onDemand: OnDemandThroughput | undefined,
  { index, region }: { readonly index?: string; readonly region: string },
): void {
  for (const member of members) {
    if ((onDemand?.[member] ?? 0) <= capacityUnitsMax) continue;
    const quota =
      member === 'MaxReadRequestUnits' ? 'TableMaxReadCapacityUnits' : 'TableMaxWriteCapacityUnits';
    throw limitExceededException(
      `Subscriber limit exceeded: Requested ${member} for OnDemandThroughput for ${owner(index)} exceeds ${quota} ` +
        `of the account in region ${region}`,
    );
  }
}

/** An empty structure is the same as none. */
export function isCapped(onDemand: OnDemandThroughput | undefined): onDemand is OnDemandThroughput {
  return members.some((member) => onDemand?.[member] !== undefined);
}

/** Member by member over what is there: the form of the answer, which shows what was cleared as -1. */
export function mergedOnDemand(
  before: OnDemandThroughput | undefined,
  asked: OnDemandThroughput,
): OnDemandThroughput {
  return {
    MaxReadRequestUnits: asked.MaxReadRequestUnits ?? before?.MaxReadRequestUnits,
    MaxWriteRequestUnits: asked.MaxWriteRequestUnits ?? before?.MaxWriteRequestUnits,
  };
}

/** The form that is kept. */
export function withoutCleared(onDemand: OnDemandThroughput): OnDemandThroughput {
  const kept = (units: number | undefined): number | undefined => (units === cleared ? undefined : units);
  return {
    MaxReadRequestUnits: kept(onDemand.MaxReadRequestUnits),
    MaxWriteRequestUnits: kept(onDemand.MaxWriteRequestUnits),
  };
}

function owner(index: string | undefined): string {
  return index === undefined ? 'table' : `index : ${index}`;
}
