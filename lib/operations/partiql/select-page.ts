/** One page of a SELECT. */
import type { CapacityTally } from '../../engine/capacity.ts';
import type { RequestContext } from '../../engine/engine.ts';
import { indexForReading } from '../../engine/index-lookup.ts';
import { indexStatusAt } from '../../engine/index-status.ts';
import { checkKeyPaths } from '../../engine/key-paths.ts';
import { rangeBehind } from '../../engine/key-range.ts';
import { type PageEntry, readRanges } from '../../engine/read-page.ts';
import { tableForItems } from '../../engine/table-lookup.ts';
import { validationException } from '../../errors/service-error.ts';
import { type Condition, conditionPaths } from '../../expressions/condition.ts';
import { evaluateCondition } from '../../expressions/evaluate-condition.ts';
import type { Column, SelectStatement } from '../../partiql/statement.ts';
import { digest } from '../../streams/digest.ts';
import { type AttributeMap, type AttributeValue, setAttribute } from '../../values/attribute-value.ts';
import { canonicalText } from '../../values/canonical-text.ts';
import { type DocumentPath, valueAt } from '../../values/document-path.ts';
import { keyOf, pageCapacity } from '../queries/page-answer.ts';
import { checkFilterProjected, checkProjected, unprojected } from '../queries/projected-attributes.ts';
import { indexSource, type ReadSource, tableSource, wholeItem } from '../queries/read-source.ts';
import { checkComparedKeys } from './compared-keys.ts';
import { openPlace, type PagePlace, sealPlace } from './page-token.ts';
import { planRead, type ReadPlan } from './read-plan.ts';

export interface SelectOptions {
  readonly limit: number | undefined;
  readonly nextToken: string | undefined;
  readonly consistentRead: boolean;
}

export interface SelectPage {
  readonly items: readonly AttributeMap[];
  readonly nextToken: string | undefined;
  readonly lastEvaluatedKey: AttributeMap | undefined;
  readonly capacity: CapacityTally;
}

export function selectPage(
  context: RequestContext,
  statement: SelectStatement,
  { limit, nextToken, consistentRead }: SelectOptions,
): SelectPage {
  const source = sourceOf(context, statement, consistentRead);
  const paths = statement.columns?.map((column) => column.path) ?? [];
  const plan = checkedPlan(source, statement, paths);
  const fingerprint = nextToken === undefined ? '' : fingerprintOf(source, statement);
  const start = nextToken === undefined ? atBeginning : openPlace(context.database, fingerprint, nextToken);
  const ranges = rangesFrom(plan, start);
  const sortNames = source.keys.sort.map((attribute) => attribute.name);
  const page = readRanges<PageEntry>(source.tree, { ranges, limit, sortNames });
  const fetches = source.index?.definition.kind === 'LSI' && unprojected(source, paths).length > 0;
  const next = nextPlace(plan, start, { ranges: ranges.length, last: page.last, lastRange: page.lastRange });
  return {
    items: selectItems(statement, page.entries, fetches),
    nextToken: next && sealPlace(context.database, fingerprintOf(source, statement), next),
    lastEvaluatedKey: page.last && keyOf(source, page.last),
    capacity: pageCapacity(source, page, { consistentRead, fetches }),
  };
}

/** What a select list shows of an item: nested values come under their last name, missing ones not at all. */
export function selectColumns(columns: readonly Column[] | undefined, item: AttributeMap): AttributeMap {
  if (columns === undefined) return item;
  const selected: Record<string, AttributeValue> = {};
  for (const { name, path } of columns) {
    const value = valueAt(item, path);
    if (value !== undefined) setAttribute(selected, name, value);
  }
  return selected;
}

/** The table or index, with words of PartiQL's own for what is wrong with it. */
function sourceOf(
  context: RequestContext,
  { table: tableName, index: indexName }: SelectStatement,
  consistentRead: boolean,
): ReadSource {
  const table = tableForItems(context, tableName);
  if (indexName === undefined) return tableSource(table);
  const known = table.indexes.get(indexName);
  if (known === undefined || indexStatusAt(known.definition, context.now) === 'DELETING') {
    throw validationException('The table does not have the specified index');
  }
  const index = indexForReading(table, indexName, context.now);
  if (consistentRead && index.definition.kind === 'GSI') {
    throw validationException('Strongly consistent read is not supported on Global Secondary Indexes');
  }
  return indexSource(table, index);
}

function checkedPlan(
  source: ReadSource,
  statement: SelectStatement,
  paths: readonly DocumentPath[],
): ReadPlan {
  const wherePaths = statement.where === undefined ? [] : conditionPaths(statement.where);
  checkKeyPaths(source.table, paths);
  checkKeyPaths(source.table, wherePaths);
  checkProjected(source, paths, 'as written');
  const plan = planRead(source.keys, statement);
  if (statement.where !== undefined) checkComparedKeys(source.startKeyAttributes, statement.where);
  if (plan.isStrict) checkFilterProjected(source, wherePaths);
  return plan;
}

/** What has to be the same for a token to be good: everything that says which items are read, and in which order. */
function fingerprintOf({ table, index }: ReadSource, { where, order }: SelectStatement): string {
  return digest(canonicalText([table.definition.arn, index?.name ?? '', where ?? '', order]));
}

const atBeginning: PagePlace = { range: 0, position: undefined };

function rangesFrom({ ranges, rangesPerPage }: ReadPlan, { range, position }: PagePlace): ReadPlan['ranges'] {
  const [first, ...others] = ranges.slice(range, range + rangesPerPage);
  if (first === undefined || position === undefined) return first === undefined ? [] : [first, ...others];
  return [rangeBehind(first, position), ...others];
}

function nextPlace(
  { ranges }: ReadPlan,
  start: PagePlace,
  read: { readonly ranges: number; readonly last: PageEntry | undefined; readonly lastRange: number },
): PagePlace | undefined {
  if (read.last !== undefined) return { range: start.range + read.lastRange, position: read.last.key };
  const range = start.range + read.ranges;
  return range < ranges.length ? { range, position: undefined } : undefined;
}

/** A WHERE sees what the index holds, even where the select list is fetched from the table. */
function selectItems(
  { where, columns }: SelectStatement,
  entries: readonly PageEntry[],
  fetches: boolean,
): readonly AttributeMap[] {
  const items: AttributeMap[] = [];
  for (const entry of entries) {
    if (!isSelected(where, entry)) continue;
    items.push(selectColumns(columns, (fetches ? wholeItem(entry) : entry.item).attributes));
  }
  return items;
}

function isSelected(where: Condition | undefined, entry: PageEntry): boolean {
  return where === undefined || evaluateCondition(where, entry.item.attributes);
}
