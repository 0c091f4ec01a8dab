/** Runs one scenario on both services and judges every outcome. */
import { createTableInput } from './arbitraries/tables.ts';
import { compare, type Verdict } from './compare.ts';
import { createTable, type Operation } from './operation.ts';
import { isList, isPlainObject, type Outcome, type Success, textOf } from './outcome.ts';
import { removesFromNothing } from './removes-from-nothing.ts';
import type { Scenario } from './scenario.ts';
import type { Service } from './service.ts';

export interface Pair {
  readonly ours: Service;
  readonly local: Service;
  /** Empties what the fake keeps of tables that are gone, for long runs. */
  forget(): void;
}

const readStream: Operation = { name: 'ReadStream', input: {}, send: () => Promise.resolve({}) };

/**
 * Calls `judge` with every verdict, the stream's at last. Ends early where the two part ways.
 */
export async function runScenario(
  { ours, local }: Pick<Pair, 'ours' | 'local'>,
  { table, operations }: Scenario,
  judge: (verdict: Verdict) => void,
): Promise<void> {
  try {
    for (const operation of [createTable(createTableInput(table)), ...operations]) {
      if (await removesFromNothing(ours, operation)) continue;
      const [own, theirs] = await Promise.all([ours.answer(operation), local.answer(operation)]);
      judge(compare({ table, operation, ours: own, local: theirs }));
      if (partsWays(operation, own, theirs)) return;
    }
    const [own, theirs] = await Promise.all([ours.records(table.name), local.records(table.name)]);
    judge(compare({ table, operation: readStream, ours: own, local: theirs }));
  } finally {
    await Promise.all([ours.deleteTable(table.name), local.deleteTable(table.name)]);
  }
}

/**
 * Do the two hold different items from here on? Where only one of them did as it was told; and DynamoDB Local has run what
 * stands before the member for which it refuses a whole batch of statements.
 */
function partsWays({ name }: Operation, ours: Outcome, local: Outcome): boolean {
  if (!('output' in ours) || !('output' in local)) {
    return 'output' in ours || 'output' in local || name === 'BatchExecuteStatement';
  }
  return textOf(failed(ours)) !== textOf(failed(local));
}

/** The members of a batch that failed. */
function failed({ output }: Success): readonly boolean[] {
  const members = output['Responses'];
  return isList(members) ? members.map((member) => isPlainObject(member) && 'Error' in member) : [];
}
