/** Parts of the texts of failed assertions. */
import type { MatcherContext } from './matcher-context.ts';

/** The diff of the runner, with every line unless told otherwise; both values where it has none. */
export function diffText(
  { utils }: MatcherContext,
  { expected, received }: { readonly expected: unknown; readonly received: unknown },
  expand: boolean = true,
): string {
  const diff = utils.diff(expected, received, { expand, includeChangeCounts: true });
  if (typeof diff === 'string') return diff;
  return `Expected: ${utils.printExpected(expected)}\nReceived: ${utils.printReceived(received)}`;
}

/** `expect(dynamodb).not.toHaveItem(table, key)` */
export function hintText(
  { utils, isNot, promise }: MatcherContext,
  name: string,
  parameters: string,
): string {
  return utils.matcherHint(name, 'dynamodb', parameters, { isNot: isNot === true, promise: promise ?? '' });
}

/** Labels and values, the values one under the other. */
export function fieldsText(fields: readonly (readonly [label: string, text: string])[]): string {
  const width = Math.max(...fields.map(([label]) => label.length)) + 2;
  return fields
    .map(([label, text]) => `${`${label}:`.padEnd(width)}${indented(text, ' '.repeat(width))}`)
    .join('\n');
}

/** Every member on a line of its own, and of very many the first. */
export function listText(
  title: string,
  lines: readonly string[],
  max: number = Number.POSITIVE_INFINITY,
): string {
  const shown = lines.slice(0, max).map((line) => `\n  ${line}`);
  const left = lines.length - shown.length;
  return `${title}:${shown.join('')}${left === 0 ? '' : `\n  … and ${left} more`}`;
}

/** What is printed on several lines goes on under its beginning. */
export function indented(text: string, indent: string): string {
  return text.replaceAll('\n', `\n${indent}`);
}
