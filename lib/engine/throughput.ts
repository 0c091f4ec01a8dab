/** Provisioned and warm throughput of a table or an index, with the history that DescribeTable shows. */
import type {
  ProvisionedThroughput,
  ProvisionedThroughputDescription,
  WarmThroughput,
} from '../model/generated/types.ts';
import type { Changing } from './changing.ts';
import { changing, currentAt, settled, steady } from './changing.ts';

/** Times are epoch milliseconds. A change shows its time at once and its units when it is done. */
export interface ThroughputState {
  readonly units: Changing<ProvisionedUnits>;
  readonly lastIncreaseAt: number | undefined;
  readonly lastDecreaseAt: number | undefined;
}

export interface ProvisionedUnits {
  readonly read: number;
  readonly write: number;
  /** Decreases on the day (UTC) of the last one. */
  readonly decreases: number;
}

export interface WarmThroughputState {
  readonly units: Changing<WarmUnits>;
  /** While a raise that was asked for is going on; one that follows from other changes does not show. */
  readonly raisedFrom: number | undefined;
}

export interface WarmUnits {
  readonly read: number;
  readonly write: number;
}

/** What every on-demand table and index can take from the start. */
export const onDemandWarmUnits: WarmUnits = { read: 12_000, write: 4_000 };

export interface Change {
  readonly now: number;
  readonly until: number;
}

const dayMs = 86_400_000;

/** On-demand throughput is shown as none provisioned. */
export function newThroughput(provisioned: ProvisionedThroughput | undefined): ThroughputState {
  return { units: steady(unitsOf(provisioned, 0)), lastIncreaseAt: undefined, lastDecreaseAt: undefined };
}

export function changedThroughput(
  from: ThroughputState,
  to: ProvisionedThroughput,
  change: Change,
): ThroughputState {
  const { now } = change;
  const before = { ...currentAt(from.units, now), decreases: decreasesToday(from, now) };
  const decrease = isDecrease(from, to, now);
  const after = unitsOf(to, before.decreases + (decrease ? 1 : 0));
  return {
    units: changing(steady(before), after, change),
    lastIncreaseAt: after.read > before.read || after.write > before.write ? now : from.lastIncreaseAt,
    lastDecreaseAt: decrease ? now : from.lastDecreaseAt,
  };
}

/** After a switch of the billing mode, which is no increase or decrease. */
export function switchedThroughput(
  from: ThroughputState,
  to: ProvisionedThroughput | undefined,
  now: number,
): ThroughputState {
  return { ...from, units: steady(unitsOf(to, decreasesToday(from, now))) };
}

/** One call that lowers either number counts as one decrease, whatever it does to the other. */
export function isDecrease(from: ThroughputState, to: ProvisionedThroughput, now: number): boolean {
  const before = currentAt(from.units, now);
  return to.ReadCapacityUnits < before.read || to.WriteCapacityUnits < before.write;
}

/** The count starts anew at midnight UTC; the time of the last decrease stays. */
export function decreasesToday({ units, lastDecreaseAt }: ThroughputState, now: number): number {
  if (lastDecreaseAt === undefined || utcDay(lastDecreaseAt) !== utcDay(now)) return 0;
  return currentAt(units, now).decreases;
}

export function nextMidnight(now: number): number {
  return (utcDay(now) + 1) * dayMs;
}

export function describeThroughput(state: ThroughputState, now: number): ProvisionedThroughputDescription {
  const { read, write } = currentAt(state.units, now);
  return {
    LastIncreaseDateTime: seconds(state.lastIncreaseAt),
    LastDecreaseDateTime: seconds(state.lastDecreaseAt),
    NumberOfDecreasesToday: decreasesToday(state, now),
    ReadCapacityUnits: read,
    WriteCapacityUnits: write,
  };
}

/** Warm throughput of something new: what was asked for, which shows as being raised till it is there, or the least. */
export function newWarmThroughput(
  least: WarmUnits,
  asked: WarmThroughput | undefined,
  activeFrom: number,
): WarmThroughputState {
  return { units: steady(mergedWarm(least, asked)), raisedFrom: isAsked(asked) ? activeFrom : undefined };
}

/** A raise that was asked for. A second one during the first is added to it, and both end together. */
export function raisedWarmThroughput(
  from: WarmThroughputState,
  asked: WarmThroughput,
  change: Change,
): WarmThroughputState {
  return {
    units: changing(from.units, mergedWarm(from.units.value, asked), change),
    raisedFrom: change.until,
  };
}

/** Warm throughput follows what is provisioned upwards, and never comes down. */
export function followedWarmThroughput(
  from: WarmThroughputState,
  least: WarmUnits,
  change: Change,
): WarmThroughputState {
  const { read, write } = from.units.value;
  const to = { read: Math.max(read, least.read), write: Math.max(write, least.write) };
  if (to.read === read && to.write === write) return from;
  return { units: changing(from.units, to, change), raisedFrom: from.raisedFrom };
}

export function describeWarmThroughput(
  { units, raisedFrom }: WarmThroughputState,
  now: number,
): {
  readonly ReadUnitsPerSecond: number;
  readonly WriteUnitsPerSecond: number;
  readonly Status: 'ACTIVE' | 'UPDATING';
} {
  const { read, write } = currentAt(units, now);
  const raising = raisedFrom !== undefined && now < raisedFrom;
  return { ReadUnitsPerSecond: read, WriteUnitsPerSecond: write, Status: raising ? 'UPDATING' : 'ACTIVE' };
}

export function settledThroughput(state: ThroughputState, now: number): ThroughputState {
  return { ...state, units: settled(state.units, now) };
}

export function settledWarmThroughput(
  { units, raisedFrom }: WarmThroughputState,
  now: number,
): WarmThroughputState {
  return {
    units: settled(units, now),
    raisedFrom: raisedFrom !== undefined && now < raisedFrom ? raisedFrom : undefined,
  };
}

/** An empty structure is the same as none. */
export function isAsked(warm: WarmThroughput | undefined): warm is WarmThroughput {
  return warm?.ReadUnitsPerSecond !== undefined || warm?.WriteUnitsPerSecond !== undefined;
}

/** Epoch seconds with the milliseconds as a fraction, the form of every time in an answer. */
export function seconds(milliseconds: number): number;
export function seconds(milliseconds: number | undefined): number | undefined;
export function seconds(milliseconds: number | undefined): number | undefined {
  return milliseconds === undefined ? undefined : milliseconds / 1000;
}

function mergedWarm(base: WarmUnits, asked: WarmThroughput | undefined): WarmUnits {
  return {
    read: asked?.ReadUnitsPerSecond ?? base.read,
    write: asked?.WriteUnitsPerSecond ?? base.write,
  };
}

function unitsOf(provisioned: ProvisionedThroughput | undefined, decreases: number): ProvisionedUnits {
  return {
    read: provisioned?.ReadCapacityUnits ?? 0,
    write: provisioned?.WriteCapacityUnits ?? 0,
    decreases,
  };
}

function utcDay(milliseconds: number): number {
  return Math.floor(milliseconds / dayMs);
}
