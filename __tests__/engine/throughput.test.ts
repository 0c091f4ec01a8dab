import {
  changedThroughput,
  decreasesToday,
  describeThroughput,
  followedWarmThroughput,
  newThroughput,
  newWarmThroughput,
  nextMidnight,
} from '../../lib/engine/throughput.ts';

const noon = Date.parse('2026-03-04T12:00:00Z');
const units = (ReadCapacityUnits: number, WriteCapacityUnits: number) => ({
  ReadCapacityUnits,
  WriteCapacityUnits,
});
const at = (now: number) => ({ now, until: now });

describe('Provisioned throughput', () => {
  const table = newThroughput(units(5, 5));

  it.each([
    ['an increase', units(6, 5), noon / 1000, undefined, 0],
    ['a decrease', units(5, 4), undefined, noon / 1000, 1],
    ['one of each', units(9, 1), noon / 1000, noon / 1000, 1],
  ])('notes the time of %s, and counts decreases by the call', (_what, to, increase, decrease, count) => {
    expect(describeThroughput(changedThroughput(table, to, at(noon)), noon)).toEqual({
      LastIncreaseDateTime: increase,
      LastDecreaseDateTime: decrease,
      NumberOfDecreasesToday: count,
      ...to,
    });
  });

  it('counts decreases from midnight UTC on, and goes on naming the last one', () => {
    const lower = changedThroughput(table, units(4, 4), at(noon));
    const midnight = nextMidnight(noon);
    expect(new Date(midnight).toISOString()).toBe('2026-03-05T00:00:00.000Z');
    expect([decreasesToday(lower, midnight - 1), decreasesToday(lower, midnight)]).toEqual([1, 0]);
    expect(decreasesToday(changedThroughput(lower, units(3, 3), at(midnight)), midnight)).toBe(1);
    expect(describeThroughput(lower, midnight).LastDecreaseDateTime).toBe(noon / 1000);
  });

  it('shows the count of yesterday nowhere while the first decrease of today is being made', () => {
    const lower = changedThroughput(table, units(4, 4), at(noon));
    const tomorrow = noon + 86_400_000;
    const lowest = changedThroughput(lower, units(3, 3), { now: tomorrow, until: tomorrow + 1 });
    expect(describeThroughput(lowest, tomorrow)).toMatchObject({ NumberOfDecreasesToday: 0, ...units(4, 4) });
    expect(describeThroughput(lowest, tomorrow + 1)).toMatchObject({
      NumberOfDecreasesToday: 1,
      ...units(3, 3),
    });
  });
});

describe('Warm throughput', () => {
  it('follows what is provisioned upwards, each number by itself, and never down', () => {
    const warm = newWarmThroughput({ read: 5, write: 5 }, undefined, noon);
    const followed = followedWarmThroughput(warm, { read: 9, write: 1 }, at(noon));
    expect(followed.units.value).toEqual({ read: 9, write: 5 });
    expect(followedWarmThroughput(followed, { read: 1, write: 1 }, at(noon))).toBe(followed);
  });
});
