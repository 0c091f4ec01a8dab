import { timeToLiveStatusAt } from '../../lib/engine/time-to-live.ts';

describe('the status of time to live', () => {
  const state = { attributeName: 'expires', changedAt: 1_000, settledFrom: 1_500 };

  it.each([
    ['DISABLED', undefined, 0],
    ['ENABLING', true, 1_000],
    ['ENABLING', true, 1_499],
    ['ENABLED', true, 1_500],
    ['DISABLING', false, 1_499],
    ['DISABLED', false, 1_500],
  ])('is %s (enabled: %s) at %s', (status, enabled, now) => {
    const set = enabled === undefined ? undefined : { ...state, enabled };
    expect(timeToLiveStatusAt(set, now)).toBe(status);
  });
});
