import { longDate } from '../../../lib/operations/tables/long-date.ts';

it.each([
  ['2026-10-08T23:20:48Z', 'Thursday, October 8, 2026 at 11:20:48 PM Coordinated Universal Time'],
  ['2026-10-09T00:00:00Z', 'Friday, October 9, 2026 at 12:00:00 AM Coordinated Universal Time'],
  ['2026-10-09T12:05:09.999Z', 'Friday, October 9, 2026 at 12:05:09 PM Coordinated Universal Time'],
])('%s is written as %s', (instant, text) => {
  expect(longDate(Date.parse(instant))).toBe(text);
});
