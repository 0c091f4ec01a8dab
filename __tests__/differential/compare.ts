/** Are two outcomes the same, but for what is nobody's promise and for the listed differences? */
import type { Table } from './arbitraries/tables.ts';
import { type Difference, differences } from './differences.ts';
import type { Operation } from './operation.ts';
import {
  byText,
  isList,
  isPlainObject,
  type Outcome,
  type Plain,
  type PlainObject,
  sameOutcome,
} from './outcome.ts';

export interface Disagreement {
  readonly table: Table;
  readonly operation: Operation;
  readonly ours: Outcome;
  readonly local: Outcome;
}

export interface Verdict extends Disagreement {
  readonly agree: boolean;
  readonly used: readonly Difference[];
}

export function compare(raw: Disagreement): Verdict {
  const { table, operation } = raw;
  const ours = withoutChance(table, operation, raw.ours);
  let local = withoutChance(table, operation, raw.local);
  const used: Difference[] = [];
  if (!sameOutcome(ours, local)) {
    for (const difference of differences) {
      const adjusted = difference.adjust({ table, operation, ours, local });
      if (adjusted === undefined) continue;
      used.push(difference);
      local = adjusted;
    }
  }
  return { table, operation, ours, local, used, agree: sameOutcome(ours, local) };
}

/** Takes out of an outcome what AWS leaves open: the order of partitions, of equal index keys and of a batch's items. */
function withoutChance(table: Table, operation: Operation, outcome: Outcome): Outcome {
  if (!('output' in outcome)) return outcome;
  const { output } = outcome;
  switch (operation.name) {
    case 'CreateTable':
      return { output: sortedDefinitions(output) };
    case 'BatchGetItem':
      return { output: sortedResponses(output) };
    case 'Scan':
      return {
        output:
          'ExclusiveStartKey' in operation.input || 'Segment' in operation.input
            ? {}
            : merged(output, undefined),
      };
    case 'Query': {
      const { IndexName } = operation.input;
      if (IndexName === undefined) return outcome;
      if ('ExclusiveStartKey' in operation.input) return { output: {} };
      return {
        output: merged(output, table.indexes.find(({ name }) => name === IndexName)?.range?.name ?? 'none'),
      };
    }
    default:
      return outcome;
  }
}

function sortedResponses(output: PlainObject): PlainObject {
  const { Responses } = output;
  if (!isPlainObject(Responses)) return output;
  return {
    ...output,
    Responses: Object.fromEntries(
      Object.entries(Responses).map(([name, items]) => [
        name,
        isList(items) ? [...items].sort(byText) : items,
      ]),
    ),
  };
}

/** All pages as one: how many, what they hold in any order, the sort keys in theirs. */
function merged({ Pages }: PlainObject, sortKey: string | undefined): PlainObject {
  const pages = isList(Pages) ? Pages.filter(isPlainObject) : [];
  const items = pages.flatMap(({ Items }) => (isList(Items) ? Items : []));
  const sum = (member: string): number => pages.reduce((total, page) => total + Number(page[member] ?? 0), 0);
  return {
    pages: pages.length,
    Items: [...items].sort(byText),
    hasItems: pages.every(({ Items }) => Items !== undefined),
    Count: sum('Count'),
    ScannedCount: sum('ScannedCount'),
    order:
      sortKey === undefined
        ? []
        : items.map((item): Plain => (isPlainObject(item) ? (item[sortKey] ?? null) : null)),
    lastKeys: pages.map(({ LastEvaluatedKey }) =>
      isPlainObject(LastEvaluatedKey) ? Object.keys(LastEvaluatedKey).sort() : [],
    ),
    ConsumedCapacity: pages.map(({ ConsumedCapacity }) => ConsumedCapacity ?? {}).sort(byText),
  };
}

function sortedDefinitions(output: PlainObject): PlainObject {
  const { TableDescription } = output;
  if (!isPlainObject(TableDescription)) return output;
  const {
    AttributeDefinitions,
    TableId: _,
    LatestStreamLabel: __,
    LatestStreamArn: ___,
    ...rest
  } = TableDescription;
  return {
    TableDescription: {
      ...rest,
      AttributeDefinitions: isList(AttributeDefinitions) ? [...AttributeDefinitions].sort(byText) : [],
    },
  };
}
