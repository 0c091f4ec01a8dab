/**
 * UpdateTimeToLive. A request that would change nothing, or that is about another attribute than the active one, is told
 * so even while no change is allowed (measured on AWS).
 */
import { dueIndexOf } from '../../engine/expiry.ts';
import { tableForControl } from '../../engine/table-lookup.ts';
import type { TimeToLiveState } from '../../engine/time-to-live.ts';
import { validationException } from '../../errors/service-error.ts';
import type { TimeToLiveSpecification } from '../../model/generated/types.ts';
import { endOf } from '../../streams/durations.ts';
import type { Operation } from '../define-operation.ts';
import { defineOperation } from '../define-operation.ts';
import { stillInUse } from '../tables/still-in-use.ts';

/** As documented. On AWS a change was seen to be taken on after half of it. */
const changeIntervalMs = 3_600_000;

export const updateTimeToLive: Operation = defineOperation({
  name: 'UpdateTimeToLive',
  prepare: (input) => input,
  run(context, { TableName, TimeToLiveSpecification: { Enabled, AttributeName } }) {
    const { engine, now, settings } = context;
    const table = tableForControl(context, TableName);
    if (table.statusAt(now) === 'CREATING') throw stillInUse(`Table ${table.name} is being created`);
    const asked = { Enabled, AttributeName };
    refuseUnlessNew(table.definition.timeToLive, asked);
    refuseTooSoon(table.definition.timeToLive, now);
    // Nothing expires any more from the moment it is turned off, whatever the status says in between.
    const dueIndex = Enabled ? dueIndexOf(table, AttributeName, { horizon: engine.horizon, now }) : undefined;
    table.definition = {
      ...table.definition,
      timeToLive: {
        enabled: Enabled,
        attributeName: AttributeName,
        changedAt: now,
        settledFrom: endOf(now, settings.transitions.timeToLiveMs),
      },
    };
    table.dueIndex = dueIndex;
    return { TimeToLiveSpecification: asked };
  },
});

function refuseUnlessNew(state: TimeToLiveState | undefined, asked: TimeToLiveSpecification): void {
  if (state?.enabled !== true) {
    if (!asked.Enabled) throw validationException('TimeToLive is already disabled');
    return;
  }
  if (asked.AttributeName !== state.attributeName) {
    throw validationException(
      `TimeToLive is active on a different AttributeName: current AttributeName is ${state.attributeName}`,
    );
  }
  if (asked.Enabled) throw validationException('TimeToLive is already enabled');
}

function refuseTooSoon(state: TimeToLiveState | undefined, now: number): void {
  if (state === undefined) return;
  // A test's clock may have stepped back behind the change: then no time has been counted since.
  const elapsed = now - state.changedAt;
  if ((elapsed < 0 || elapsed >= changeIntervalMs) && now >= state.settledFrom) return;
  throw validationException('Time to live has been modified multiple times within a fixed interval');
}
