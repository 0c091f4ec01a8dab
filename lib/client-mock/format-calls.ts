/** The format language in which sinon's assertions ask a spy for the text of their failure. */
import { describeValue } from './describe.ts';
import type { RecordedCall } from './recorded-call.ts';

export interface NamedCalls {
  readonly name: string;
  readonly calls: readonly RecordedCall[];
}

/** `args` are what the assertion compared with, described already. */
export function formatCalls(named: NamedCalls, format: string, args: readonly string[]): string {
  return format.replaceAll(/%(.)/g, (whole, specifier: string) => formatted(specifier, named, args) ?? whole);
}

function formatted(
  specifier: string,
  { name, calls }: NamedCalls,
  args: readonly string[],
): string | undefined {
  switch (specifier) {
    case 'n':
      return name;
    case 'c':
      return inWords(calls.length);
    case 'C':
      return calls.map((call) => `\n    ${call.toString()}`).join('');
    case 'D':
      return `${args.join(', ')} but the calls were:${calls.map((call) => `\n    ${call.toString()}`).join('')}`;
    case 't':
      return calls.map(({ thisValue }) => describeValue(thisValue)).join(', ');
    case '*':
      return args.join(', ');
    default:
      return args[Number(specifier) - 1];
  }
}

function inWords(count: number): string {
  return ['never', 'once', 'twice', 'thrice'][count] ?? `${count} times`;
}
