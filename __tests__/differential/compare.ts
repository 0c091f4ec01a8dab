/** Are two outcomes the same, but for what AWS leaves open and for the listed differences? */
import type { Table } from './arbitraries/tables.ts';
import { type Difference, differences } from './differences.ts';
import type { Operation } from './operation.ts';
import {
  changedMember,
  isList,
  isPlainObject,
  type Outcome,
  type Plain,
  type PlainObject,
  sameOutcome,
  textOf,
} from './outcome.ts';
import { numberPlain } from './plain-number.ts';

export interface Disagreement {
  readonly table: Table;
  readonly operation: Operation;
  readonly ours: Outcome;
  readonly local: Outcome;
}

export interface Verdict extends Disagreement {
  readonly agree: boolean;
  /** The listed differences that changed what DynamoDB Local said. */
  readonly used: readonly Difference[];
}

export function compare({ table, operation, ...outcomes }: Disagreement): Verdict {
  const ours = withoutChance(table, operation, outcomes.ours);
  let local = withoutChance(table, operation, outcomes.local);
  const used: Difference[] = [];
  let agree = sameOutcome(ours, local);
  for (const difference of differences) {
    if (agree) break;
    const adjusted = difference.adjust({ table, operation, ours, local });
    if (adjusted === undefined) continue;
    used.push(difference);
    local = adjusted;
    agree = sameOutcome(ours, local);
  }
  return { table, operation, ours, local, used, agree };
}

/**
 * Takes out of an outcome what is nobody's promise: the order of partitions, of equal index keys, of a batch's items and
 * of a table's definitions, and what is behind a start key where the order is open.
 */
function withoutChance(table: Table, { name, input }: Operation, outcome: Outcome): Outcome {
  if (!('output' in outcome)) return outcome;
  const { output } = outcome;
  const { IndexName, ExclusiveStartKey, Segment } = input;
  switch (name) {
    case 'CreateTable':
      return { output: tableInOrder(output) };
    case 'BatchGetItem':
      return { output: mapOfLists(output, 'Responses') };
    case 'ExecuteStatement':
      return input.Statement?.includes(' ORDER BY ') === true && !/"\."[lg]si/.test(input.Statement)
        ? outcome
        : { output: { ...output, Items: inOrder(output['Items']) } };
    case 'Scan':
      return { output: ExclusiveStartKey || Segment !== undefined ? {} : wholeRead(output, undefined) };
    case 'Query': {
      if (IndexName === undefined) return outcome;
      const index = table.indexes.find((each) => each.name === IndexName);
      return { output: ExclusiveStartKey ? {} : wholeRead(output, index?.range?.name) };
    }
    default:
      return outcome;
  }
}

/** By what the numbers are, not by how they are written. */
function inOrder(list: Plain | undefined): readonly Plain[] {
  if (!isList(list)) return [];
  const keyed = list.map((value) => [textOf(changedMember(value, numberPlain)), value] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, value]) => value);
}

function mapOfLists(output: PlainObject, member: string): PlainObject {
  const lists = output[member];
  if (!isPlainObject(lists)) return output;
  const sorted = Object.entries(lists).map(([name, list]) => [name, inOrder(list)] as const);
  return { ...output, [member]: Object.fromEntries(sorted) };
}

/** All pages as one: what they hold in any order, and the sort keys in theirs. */
function wholeRead(output: PlainObject, sortKey: string | undefined): PlainObject {
  const pages = isList(output['Pages']) ? output['Pages'].filter(isPlainObject) : [output];
  const items = pages.flatMap(({ Items }) => (isList(Items) ? Items : []));
  const sum = (member: string): number => pages.reduce((total, page) => total + Number(page[member] ?? 0), 0);
  return {
    pages: pages.length,
    Items: inOrder(items),
    pagesWithItems: pages.filter(({ Items }) => Items !== undefined).length,
    Count: sum('Count'),
    ScannedCount: sum('ScannedCount'),
    sortKeys:
      sortKey === undefined
        ? []
        : items.map((item) => (isPlainObject(item) ? (item[sortKey] ?? null) : null)),
    keysToGoOnWith: pages.map(({ LastEvaluatedKey: key }) =>
      isPlainObject(key) ? Object.keys(key).sort() : [],
    ),
    ConsumedCapacity: inOrder(pages.map(({ ConsumedCapacity }) => ConsumedCapacity ?? {})),
  };
}

/** Ids and times are left out; indexes and definitions have no order that anybody promises. */
function tableInOrder(output: PlainObject): PlainObject {
  const { TableDescription } = output;
  if (!isPlainObject(TableDescription)) return output;
  const { TableId: _, LatestStreamLabel: __, LatestStreamArn: ___, ...rest } = TableDescription;
  return { TableDescription: membersInOrder(rest) };
}

const unordered = new Set([
  'AttributeDefinitions',
  'LocalSecondaryIndexes',
  'GlobalSecondaryIndexes',
  'NonKeyAttributes',
]);

function membersInOrder(value: PlainObject): PlainObject {
  const members = Object.entries(value).map(([name, member]) => {
    const sorted = isList(member)
      ? member.map((each) => (isPlainObject(each) ? membersInOrder(each) : each))
      : isPlainObject(member)
        ? membersInOrder(member)
        : member;
    return [name, unordered.has(name) ? inOrder(sorted) : sorted] as const;
  });
  return Object.fromEntries(members);
}
