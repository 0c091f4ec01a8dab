/** Time to live as a setting of a table: which attribute holds the time of expiry, and since when. */
import type { TimeToLiveStatus } from '../model/generated/types.ts';

/** What UpdateTimeToLive set last. Times are epoch milliseconds. */
export interface TimeToLiveState {
  readonly enabled: boolean;
  readonly attributeName: string;
  readonly changedAt: number;
  /** When the change is through: until then the status is ENABLING or DISABLING. */
  readonly settledFrom: number;
}

export function timeToLiveStatusAt(state: TimeToLiveState | undefined, now: number): TimeToLiveStatus {
  if (state === undefined) return 'DISABLED';
  const isSettled = now >= state.settledFrom;
  if (state.enabled) return isSettled ? 'ENABLED' : 'ENABLING';
  return isSettled ? 'DISABLED' : 'DISABLING';
}
