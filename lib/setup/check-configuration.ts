/** Refuses a configuration that says something which nothing understands, before it is silently not done. */
import { UsageError } from '../index.ts';
import type { Configuration, Reset } from '../configuration.ts';

/** Every member that there is: the compiler keeps it complete. */
const members: Readonly<Record<keyof Configuration, true>> = {
  tables: true,
  templates: true,
  items: true,
  reset: true,
  matchers: true,
  region: true,
  accountId: true,
  seed: true,
  clock: true,
  transitions: true,
  timeToLive: true,
  shardCount: true,
  requests: true,
};

const resets: readonly Reset[] = ['data', 'all', 'nothing'];

/** @throws UsageError with code `INVALID_CONFIGURATION` that names the file and the member. */
export function checkConfiguration(value: unknown, file: string): asserts value is Configuration {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(file, 'its default export is no object');
  }
  const known = Object.keys(members);
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown !== undefined) throw invalid(file, `"${unknown}" is none of ${known.join(', ')}`);
  checkList(value, 'tables', file);
  checkList(value, 'templates', file);
  if ('items' in value && value.items !== undefined && typeof value.items !== 'object') {
    throw invalid(file, 'items: expected an object of lists by table');
  }
  if ('reset' in value && value.reset !== undefined && !resets.some((reset) => reset === value.reset)) {
    throw invalid(file, `reset: expected one of ${resets.join(', ')}, not ${JSON.stringify(value.reset)}`);
  }
  if ('matchers' in value && value.matchers !== undefined && typeof value.matchers !== 'boolean') {
    throw invalid(file, `matchers: expected true or false, not ${JSON.stringify(value.matchers)}`);
  }
}

export function invalid(file: string, problem: string, cause?: unknown): UsageError {
  const options = cause === undefined ? {} : { cause };
  return new UsageError('INVALID_CONFIGURATION', `${file}: ${problem}.`, options);
}

function checkList(value: object, name: 'tables' | 'templates', file: string): void {
  const list: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
  if (list !== undefined && !Array.isArray(list)) throw invalid(file, `${name}: expected a list`);
}
