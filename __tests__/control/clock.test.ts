import { ManualClock, SystemClock } from '../../lib/control/clock.ts';

describe('the system clock', () => {
  it('is the process’s time at each reading, so that fake timers move it', () => {
    jest.useFakeTimers({ now: 1_000 });
    try {
      const clock = new SystemClock();
      expect(clock.now()).toBe(1_000);
      jest.setSystemTime(5_000);
      expect(clock.now()).toBe(5_000);
      jest.advanceTimersByTime(250);
      expect(clock.now()).toBe(5_250);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('a manual clock', () => {
  it.each([
    ['epoch milliseconds', 1_767_225_600_000],
    ['a Date', new Date('2026-01-01T00:00:00Z')],
    ['a text', '2026-01-01T00:00:00Z'],
  ])('starts where it is told: %s', (_kind, start) => {
    expect(new ManualClock(start).now()).toBe(1_767_225_600_000);
  });

  it('stands still until it is moved', () => {
    jest.useFakeTimers();
    try {
      const clock = new ManualClock(0);
      jest.advanceTimersByTime(10_000);
      expect(clock.now()).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });

  it.each([
    [{ days: 1 }, 86_400_000],
    [{ hours: 1 }, 3_600_000],
    [{ minutes: 1 }, 60_000],
    [{ seconds: 1 }, 1_000],
    [{ milliseconds: 1 }, 1],
    [{ days: 1, hours: 2, minutes: 3, seconds: 4, milliseconds: 5 }, 93_784_005],
    [{}, 0],
    [1_500, 1_500],
  ])('advances by %j', (duration, ms) => {
    const clock = new ManualClock(1_000);
    clock.advance(duration);
    expect(clock.now()).toBe(1_000 + ms);
  });

  it('adds up advances', () => {
    const clock = new ManualClock(0);
    clock.advance({ minutes: 15 });
    clock.advance(1);
    expect(clock.now()).toBe(900_001);
  });

  it('is set to any point, also an earlier one', () => {
    const clock = new ManualClock('2026-01-01T00:00:00Z');
    clock.set('2025-06-01T00:00:00Z');
    expect(clock.now()).toBe(Date.parse('2025-06-01T00:00:00Z'));
  });

  it.each([-1, NaN, Infinity, { seconds: -1 }, { hours: NaN }])('does not advance by %j', (duration) => {
    const clock = new ManualClock(7);
    expect(() => clock.advance(duration)).toThrow(expect.objectContaining({ code: 'INVALID_DURATION' }));
    expect(clock.now()).toBe(7);
  });

  it('names a unit that it does not know', () => {
    const misspelt: Record<string, number> = { hour: 1 };
    expect(() => new ManualClock(0).advance(misspelt)).toThrow(
      'fake-dynamodb: a duration has no unit "hour"; its units are days, hours, minutes, seconds, milliseconds.',
    );
  });

  it('does not advance by a text', () => {
    const clock = new ManualClock(7);
    // @ts-expect-error a plain JavaScript program may well try
    expect(() => clock.advance('5m')).toThrow('a clock advances by 0 milliseconds or more, not by 5m.');
  });

  it.each(['yesterday', NaN, new Date(NaN)])('does not start at %p', (start) => {
    expect(() => new ManualClock(start)).toThrow(expect.objectContaining({ code: 'INVALID_INSTANT' }));
  });
});
