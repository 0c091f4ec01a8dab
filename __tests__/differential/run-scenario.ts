/** Runs one scenario on both services and judges every outcome. */
import { createTableInput } from './arbitraries/tables.ts';
import { compare, type Verdict } from './compare.ts';
import { createTable, type Operation } from './operation.ts';
import { removesFromNothing } from './removes-from-nothing.ts';
import type { Scenario } from './scenario.ts';
import type { Service } from './service.ts';

export interface Pair {
  readonly ours: Service;
  readonly local: Service;
}

const readStream: Operation = { name: 'ReadStream', input: {}, send: () => Promise.resolve({}) };

/**
 * Calls `judge` with every verdict, the stream's at last. Ends early where only one of the two did as it was told: from
 * then on they hold different items.
 */
export async function runScenario(
  { ours, local }: Pair,
  { table, operations }: Scenario,
  judge: (verdict: Verdict) => void,
): Promise<void> {
  try {
    for (const operation of [createTable(createTableInput(table)), ...operations]) {
      if (await removesFromNothing(ours, operation)) continue;
      const [own, theirs] = [await ours.answer(operation), await local.answer(operation)];
      const verdict = compare({ table, operation, ours: own, local: theirs });
      judge(verdict);
      const apart = 'output' in own !== 'output' in theirs;
      if (apart || (operation.name === 'BatchExecuteStatement' && verdict.used.length > 0)) return;
    }
    const [own, theirs] = [await ours.records(table.name), await local.records(table.name)];
    judge(compare({ table, operation: readStream, ours: own, local: theirs }));
  } finally {
    await Promise.all([ours.deleteTable(table.name), local.deleteTable(table.name)]);
  }
}
