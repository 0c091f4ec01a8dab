/** An instant as AWS writes it into a sentence: `Thursday, October 8, 2026 at 11:20:48 PM Coordinated Universal Time`. */
export function longDate(milliseconds: number): string {
  const date = new Date(milliseconds);
  const hours = date.getUTCHours();
  const time = [
    hours % 12 === 0 ? 12 : hours % 12,
    twoDigits(date.getUTCMinutes()),
    twoDigits(date.getUTCSeconds()),
  ];
  return (
    `${weekdays[date.getUTCDay()]}, ${months[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()} ` +
    `at ${time.join(':')} ${hours < 12 ? 'AM' : 'PM'} Coordinated Universal Time`
  );
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
