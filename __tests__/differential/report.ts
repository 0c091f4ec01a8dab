/** What a run is summed up by. */
import type { Verdict } from './compare.ts';
import type { Difference } from './differences.ts';
import { describeOutcome } from './outcome.ts';
import type { Scenario } from './scenario.ts';
import type { Tally } from './tally.ts';

export function report(tally: Tally, differences: readonly Difference[]): string {
  const outcomes = [...tally.outcomes].sort(([a], [b]) => (a < b ? -1 : 1));
  const used = differences.filter(({ name }) => tally.timesUsed(name) > 0);
  const unused = differences.filter(({ name }) => tally.timesUsed(name) === 0);
  return [
    `${tally.operations} operations in ${tally.seconds.toFixed(0)} s:`,
    ...outcomes.map(([name, { succeeded, refused }]) => {
      const refusals = [...refused]
        .sort(([, a], [, b]) => b - a)
        .map(([error, times]) => `${times} x ${error}`);
      return `  ${name}: ${[`${succeeded} succeeded`, ...refusals].join(', ')}`;
    }),
    'Listed differences that were met:',
    ...used.map(({ name, source }) => `  ${tally.timesUsed(name)} x ${name} (${source.kind})`),
    ...(unused.length === 0 ? [] : ['Listed differences that were not:']),
    ...unused.map(({ name }) => `  ${name}`),
  ].join('\n');
}

/** A complaint about every difference that was met more often than it may be. */
export function overused(tally: Tally, differences: readonly Difference[]): readonly string[] {
  return differences.flatMap(({ name, perTenThousandMax }) => {
    const times = tally.timesUsed(name);
    return perTenThousandMax !== undefined && times > Math.ceil(tally.operations / 10_000) * perTenThousandMax
      ? [`The difference "${name}" was met ${times} times, so it hides a defect. Survey without it.`]
      : [];
  });
}

export function progress(tally: Tally): string {
  const megabytes = Math.round(process.memoryUsage().rss / 2 ** 20);
  return `${tally.operations} operations in ${tally.seconds.toFixed(0)} s, ${megabytes} MB`;
}

export function describeDisagreement({ table, operation, ours, local }: Verdict): string {
  return [
    `table ${JSON.stringify(table)}`,
    `${operation.name} ${JSON.stringify(operation.input, bytesAsText)}`,
    `ours:  ${describeOutcome(ours)}`,
    `local: ${describeOutcome(local)}`,
  ].join('\n');
}

export function describeScenario({ operations }: Scenario): string {
  return operations
    .map(({ name, input }, i) => `${i + 1}. ${name} ${JSON.stringify(input, bytesAsText)}`)
    .join('\n');
}

function bytesAsText(_name: string, value: unknown): unknown {
  return value instanceof Uint8Array ? `bytes ${Buffer.from(value).toString('hex').slice(0, 40)}` : value;
}
