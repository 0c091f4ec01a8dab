import {
  awsTransitionTimes,
  expiryDelayMs,
  noTransitionTimes,
  transitionTimes,
} from '../../lib/control/settings.ts';

describe('transition times', () => {
  it('are none unless asked for', () => {
    expect(transitionTimes(undefined)).toEqual(noTransitionTimes);
    expect(transitionTimes({ createTableMs: undefined })).toEqual(noTransitionTimes);
  });

  it('are those that are named, or about what AWS takes', () => {
    expect(transitionTimes({ createTableMs: 5 })).toEqual({ ...noTransitionTimes, createTableMs: 5 });
    expect(transitionTimes('aws')).toEqual(awsTransitionTimes);
  });

  it.each([-1, NaN, Infinity])('are not %p', (createTableMs) => {
    expect(() => transitionTimes({ createTableMs })).toThrow(
      `fake-dynamodb: createTableMs is 0 milliseconds or more, not ${createTableMs}.`,
    );
  });

  it('have the names that there are', () => {
    const misspelt: Record<string, number> = { create: 5 };
    expect(() => transitionTimes(misspelt)).toThrow(
      expect.objectContaining({
        code: 'INVALID_TRANSITIONS',
        message:
          `fake-dynamodb: transitions are 'aws' or times of createTableMs, updateTableMs, deleteTableMs, ` +
          `indexAllocationMs, indexBackfillMs, indexDeletionMs, timeToLiveMs, tagsMs; "create" is none of them.`,
      }),
    );
  });
});

describe('the time from expiry to deletion', () => {
  it.each([
    [undefined, 0],
    ['immediate', 0],
    ['aws', 2 * 86_400_000],
    ['manual', Infinity],
    [{ delayMs: 1_500 }, 1_500],
    [{ delayMs: Infinity }, Infinity],
  ] as const)('where %j is asked for is %s ms', (option, delayMs) => {
    expect(expiryDelayMs(option)).toBe(delayMs);
  });
});
