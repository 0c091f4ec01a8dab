/** What AWS charges, worked out from the request alone where DynamoDB Local has figures of its own. */
import type { Input, Operation } from '../operation.ts';
import {
  byText,
  changedMembers,
  isList,
  isPlainObject,
  type Outcome,
  type Plain,
  type PlainObject,
  textOf,
} from '../outcome.ts';

/** Half a unit, or one if the read is consistent, where DynamoDB Local has none. */
export function leastCapacity(capacity: Plain, input: Input): Plain {
  if (isList(capacity)) return capacity.map((each) => leastCapacity(each, input)).sort(byText);
  if (!isPlainObject(capacity) || capacity['CapacityUnits'] !== 0) return capacity;
  const units = input.ConsistentRead === true ? 1 : 0.5;
  const read = input.IndexName ?? 'Table';
  return changedMembers({ ...capacity, CapacityUnits: units }, (name, value) =>
    name === read ? { CapacityUnits: units } : value,
  );
}

/**
 * A batch or a transaction: so much for each of its items, which are all small. The arms of indexes are ours, since what
 * an index is charged hangs on what was there; the total must be the sum.
 */
export function perItemCapacity(operation: Operation, ours: Outcome, local: Outcome): Outcome | undefined {
  if (!('output' in ours) || !('output' in local)) return undefined;
  const own = onlyEntry(ours.output['ConsumedCapacity']);
  const theirs = onlyEntry(local.output['ConsumedCapacity']);
  const table = tableUnits(operation);
  if (own === undefined || theirs === undefined || table === undefined) return undefined;
  const indexes = sumOfArms(own['LocalSecondaryIndexes']) + sumOfArms(own['GlobalSecondaryIndexes']);
  const total = 'Table' in own ? table + indexes : Math.max(table, Number(own['CapacityUnits']));
  const sided = 'ReadCapacityUnits' in theirs ? 'Read' : 'WriteCapacityUnits' in theirs ? 'Write' : undefined;
  const entry = {
    ...own,
    ...unitsOf(total, sided),
    ...('Table' in own ? { Table: unitsOf(table, sided) } : {}),
  };
  return { output: { ...local.output, ConsumedCapacity: [entry] } };
}

/** What the table itself was charged; nothing if indexes were not asked for. */
export function tableArm(outcome: Outcome): string {
  const capacity = 'output' in outcome ? outcome.output['ConsumedCapacity'] : undefined;
  return isPlainObject(capacity) ? textOf(capacity['Table'] ?? null) : '';
}

function tableUnits({ name, input }: Operation): number | undefined {
  switch (name) {
    case 'TransactGetItems':
    case 'TransactWriteItems':
      return 2 * (input.TransactItems ?? []).length;
    case 'BatchWriteItem':
      return blocksOf(input).reduce<number>(
        (sum, block) => sum + (Array.isArray(block) ? block.length : 0),
        0,
      );
    case 'BatchGetItem':
      return blocksOf(input).reduce<number>((sum, block) => sum + keysOf(block), 0);
    default:
      return undefined;
  }
}

function blocksOf({ RequestItems }: Input): readonly unknown[] {
  return Object.values(RequestItems ?? {});
}

function keysOf(block: unknown): number {
  if (typeof block !== 'object' || block === null || !('Keys' in block)) return 0;
  const count = Array.isArray(block.Keys) ? block.Keys.length : 0;
  return 'ConsistentRead' in block && block.ConsistentRead === true ? count : count / 2;
}

function unitsOf(CapacityUnits: number, sided: 'Read' | 'Write' | undefined): PlainObject {
  return { CapacityUnits, ...(sided === undefined ? {} : { [`${sided}CapacityUnits`]: CapacityUnits }) };
}

function onlyEntry(list: Plain | undefined): PlainObject | undefined {
  const [entry, ...others] = isList(list) ? list : [];
  return others.length === 0 && isPlainObject(entry) ? entry : undefined;
}

function sumOfArms(arms: Plain | undefined): number {
  if (!isPlainObject(arms)) return 0;
  return Object.values(arms).reduce<number>(
    (sum, arm) => sum + (isPlainObject(arm) ? Number(arm['CapacityUnits']) : 0),
    0,
  );
}
