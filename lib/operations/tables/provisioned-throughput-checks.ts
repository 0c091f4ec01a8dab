/** ProvisionedThroughput by its numbers: bounds, the quotas of an account, the budget of decreases. */
import type { ServiceError } from '../../errors/service-error.ts';
import { limitExceededException, validationException } from '../../errors/service-error.ts';
import type { ThroughputState } from '../../engine/throughput.ts';
import { decreasesToday, isDecrease, nextMidnight } from '../../engine/throughput.ts';
import { currentAt } from '../../engine/changing.ts';
import type { ProvisionedThroughput } from '../../model/generated/types.ts';
import { longDate } from './long-date.ts';

/** What a new account may provision for one table and for one index, of reads and of writes alike. */
export const capacityUnitsMax = 40_000;

const unitsBound = 1_000_000_000_000;
const decreasesFree = 4;
const decreaseIntervalMs = 3_600_000;

/** Request-level: reads are judged first. `index` is the name of the index that it is for, if any. */
export function checkBounds(throughput: ProvisionedThroughput | undefined, index?: string): void {
  if (throughput === undefined) return;
  const where = index === undefined ? '' : ` for index ${index}`;
  for (const member of members) {
    if (throughput[member] > unitsBound) {
      throw validationException(`Given value ${throughput[member]} for ${member} is out of bounds${where}`);
    }
  }
}

/** `index` is the index's name, or undefined for the table's own throughput. */
export function checkCapacityQuota(
  throughput: ProvisionedThroughput | undefined,
  { index, region }: { readonly index?: string; readonly region: string },
): void {
  if (throughput === undefined) return;
  const [whose, unit] = index === undefined ? ['', 'table'] : [` for index ${index}`, 'index'];
  for (const member of members) {
    if (throughput[member] <= capacityUnitsMax) continue;
    throw limitExceededException(
      `The requested ${member}${whose}, ${throughput[member]}, is above the per ${unit} maximum for the account ` +
        `in ${region}. Per table maximum: ${capacityUnitsMax}. ${guide}`,
    );
  }
}

export function checkWillChange(
  state: ThroughputState,
  asked: ProvisionedThroughput,
  { index, now }: { readonly index?: string; readonly now: number },
): void {
  const { read, write } = currentAt(state.units, now);
  if (asked.ReadCapacityUnits !== read || asked.WriteCapacityUnits !== write) return;
  const whose = index === undefined ? 'the table' : `the index ${index}`;
  const owner = index === undefined ? 'the table' : `index ${index}`;
  throw validationException(
    `The provisioned throughput for ${whose} will not change. The requested value equals the current value. ` +
      `Current ReadCapacityUnits provisioned for ${owner}: ${read}. Requested ReadCapacityUnits: ${read}. ` +
      `Current WriteCapacityUnits provisioned for ${owner}: ${write}. Requested WriteCapacityUnits: ${write}. ${guide}`,
  );
}

/** Four decreases a day, then one an hour. The table and each of its indexes have a budget of their own. */
export function checkDecrease(state: ThroughputState, asked: ProvisionedThroughput, now: number): void {
  const count = decreasesToday(state, now);
  const { lastDecreaseAt } = state;
  if (count < decreasesFree || lastDecreaseAt === undefined || !isDecrease(state, asked, now)) return;
  const next = Math.min(lastDecreaseAt + decreaseIntervalMs, nextMidnight(now));
  if (now >= next) return;
  throw decreasesExceeded(count, lastDecreaseAt, next);
}

const members = ['ReadCapacityUnits', 'WriteCapacityUnits'] as const;

const guide =
  'Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits.';

function decreasesExceeded(count: number, lastAt: number, nextAt: number): ServiceError {
  return limitExceededException(
    'Subscriber limit exceeded: Provisioned throughput decreases are limited within a given UTC day. ' +
      `After the first ${decreasesFree} decreases, each subsequent decrease in the same UTC day can be performed ` +
      `at most once every ${decreaseIntervalMs / 1000} seconds. Number of decreases today: ${count}. ` +
      `Last decrease at ${longDate(lastAt)}. Next decrease can be made at ${longDate(nextAt)}`,
  );
}
