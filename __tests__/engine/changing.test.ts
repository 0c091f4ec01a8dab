import { changing, currentAt, isChangingAt, settled, steady } from '../../lib/engine/changing.ts';

describe('A value with a change under way', () => {
  const once = changing(steady('old'), 'new', { now: 10, until: 20 });

  it.each([
    [10, 'old', true],
    [19, 'old', true],
    [20, 'new', false],
  ])('at %s is %s', (now, value, underWay) => {
    expect([currentAt(once, now), isChangingAt(once, now)]).toEqual([value, underWay]);
  });

  it('keeps what was in force when it is changed again, and goes straight to the last value', () => {
    const twice = changing(once, 'newest', { now: 15, until: 30 });
    expect([currentAt(twice, 25), currentAt(twice, 30)]).toEqual(['old', 'newest']);
  });

  it('settles into the new value once it is there, not before', () => {
    expect(settled(once, 19)).toBe(once);
    expect(settled(once, 20)).toEqual(steady('new'));
  });
});
