import { awsTransitionTimes, noTransitionTimes, transitionTimes } from '../../lib/control/settings.ts';

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
