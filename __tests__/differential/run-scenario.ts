/** Runs one scenario on both services and judges every outcome. */
import { createTableInput } from './arbitraries/tables.ts';
import { compare, type Verdict } from './compare.ts';
import { createTable, type Operation } from './operation.ts';
import type { Scenario } from './scenario.ts';
import type { Service } from './service.ts';

export interface Pair {
  readonly ours: Service;
  readonly local: Service;
}

/** Calls `judge` with every verdict, the streams' at last; ends where `judge` says that it is no use to go on. */
export async function runScenario(
  { ours, local }: Pair,
  { table, operations }: Scenario,
  judge: (verdict: Verdict) => 'go on' | 'end',
): Promise<void> {
  try {
    for (const operation of [createTable(createTableInput(table)), ...operations]) {
      const verdict = compare({
        table,
        operation,
        ours: await ours.answer(operation),
        local: await local.answer(operation),
      });
      if (judge(verdict) === 'end') return;
    }
    const reading: Operation = { name: 'ReadStream', input: {}, send: () => Promise.resolve({}) };
    judge(
      compare({
        table,
        operation: reading,
        ours: await ours.records(table.name),
        local: await local.records(table.name),
      }),
    );
  } finally {
    await Promise.all([ours.deleteTable(table.name), local.deleteTable(table.name)]);
  }
}
