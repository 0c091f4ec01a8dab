/** WarmThroughput: it starts at what the table can take anyway, and can only be raised. */
import { invalidParameterValues, limitExceededException } from '../../errors/service-error.ts';
import { currentAt } from '../../engine/changing.ts';
import type { WarmThroughputState } from '../../engine/throughput.ts';
import { onDemandWarmUnits } from '../../engine/throughput.ts';
import type { ProvisionedThroughput, WarmThroughput } from '../../model/generated/types.ts';
import { capacityUnitsMax } from './provisioned-throughput-checks.ts';

const members = [
  {
    member: 'ReadUnitsPerSecond',
    side: 'read',
    units: 'ReadCapacityUnits',
    quota: 'TableMaxReadCapacityUnits',
  },
  {
    member: 'WriteUnitsPerSecond',
    side: 'write',
    units: 'WriteCapacityUnits',
    quota: 'TableMaxWriteCapacityUnits',
  },
] as const;

/** Of a new table or index, whose least is what is provisioned, or what every on-demand table has. */
export function checkNewWarmThroughput(
  warm: WarmThroughput | undefined,
  {
    index,
    provisioned,
  }: { readonly index?: string; readonly provisioned: ProvisionedThroughput | undefined },
): void {
  for (const { member, side, units } of members) {
    const least = provisioned?.[units] ?? onDemandWarmUnits[side];
    if ((warm?.[member] ?? least) >= least) continue;
    const floor =
      provisioned === undefined
        ? 'initial throughput for OnDemand. See: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/' +
          'on-demand-capacity-mode.html#on-demand-capacity-mode-initial'
        : `${units} of ProvisionedThroughput`;
    throw invalidParameterValues(
      `Requested ${member} for WarmThroughput for ${owner(index)} is lower than ${floor}`,
    );
  }
}

export function checkRaisedWarmThroughput(
  warm: WarmThroughput,
  state: WarmThroughputState,
  { index, now }: { readonly index?: string; readonly now: number },
): void {
  const current = currentAt(state.units, now);
  for (const { member, side } of members) {
    if ((warm[member] ?? current[side]) >= current[side]) continue;
    throw invalidParameterValues(
      `Requested ${member} for WarmThroughput for ${owner(index)} is lower than current WarmThroughput, ` +
        'decreasing WarmThroughput is not supported',
    );
  }
}

export function checkWarmQuota(
  warm: WarmThroughput | undefined,
  { index, region }: { readonly index?: string; readonly region: string },
): void {
  for (const { member, quota } of members) {
    if ((warm?.[member] ?? 0) <= capacityUnitsMax) continue;
    throw limitExceededException(
      `Subscriber limit exceeded: Requested ${member} for WarmThroughput for ${owner(index)} exceeds ${quota} ` +
        `of the account in region ${region}`,
    );
  }
}

function owner(index: string | undefined): string {
  return index === undefined ? 'table' : `index ${index}`;
}
