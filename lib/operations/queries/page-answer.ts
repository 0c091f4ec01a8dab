/** From the entries of one page to the answer: filter, projection, count, where to go on, and what it cost. */
import { CapacityTally, readUnits } from '../../engine/capacity.ts';
import { readPage, type Page, type PageEntry } from '../../engine/read-page.ts';
import type { Condition } from '../../expressions/condition.ts';
import { evaluateCondition } from '../../expressions/evaluate-condition.ts';
import { type Projection, project } from '../../expressions/projection.ts';
import type { QueryOutput, ReturnConsumedCapacity, Select } from '../../model/generated/types.ts';
import type { KeyRange } from '../../storage/ordered-map.ts';
import {
  type AttributeMap,
  type AttributeValue,
  getAttribute,
  setAttribute,
} from '../../values/attribute-value.ts';
import type { Item } from '../../values/item.ts';
import { unprojected } from './projected-attributes.ts';
import { type ReadSource, wholeItem, wholeSizeBytes } from './read-source.ts';

export interface PageRequest {
  readonly source: ReadSource;
  readonly range: KeyRange<string>;
  readonly limit: number | undefined;
  readonly filter: Condition | undefined;
  readonly projection: Projection | undefined;
  readonly select: Select | undefined;
  readonly consistentRead: boolean;
  readonly returnConsumedCapacity: ReturnConsumedCapacity | undefined;
  /** A Scan of a local index filters whole items; a Query filters what the index holds. */
  readonly filtersWholeItems: boolean;
}

export function pageAnswer(request: PageRequest): QueryOutput {
  const { source, filter, projection, select } = request;
  const page = readPage<PageEntry>(source.tree, {
    range: request.range,
    limit: request.limit,
    sortNames: source.keys.sort.map((attribute) => attribute.name),
  });
  const fetches = fetchesFromTable(request);
  const items: (AttributeMap | Item)[] = [];
  for (const entry of page.entries) {
    const item = fetches ? wholeItem(entry) : entry.item;
    const filtered =
      request.filtersWholeItems && source.index?.definition.kind === 'LSI' ? wholeItem(entry) : item;
    if (filter !== undefined && !evaluateCondition(filter, filtered.attributes)) continue;
    items.push(projection === undefined ? item : project(projection, item.attributes));
  }
  return {
    Items: select === 'COUNT' ? undefined : items,
    Count: items.length,
    ScannedCount: page.entries.length,
    LastEvaluatedKey: page.last && keyOf(source, page.last),
    ConsumedCapacity: pageCapacity(source, page, { consistentRead: request.consistentRead, fetches }).answer(
      request.returnConsumedCapacity,
    ),
  };
}

/** A local index fetches from the table what is asked for and not projected. */
function fetchesFromTable({ source, select, projection }: PageRequest): boolean {
  if (source.index?.definition.kind !== 'LSI') return false;
  if (select === 'ALL_ATTRIBUTES') return source.index.definition.projection.ProjectionType !== 'ALL';
  return projection !== undefined && unprojected(source, projection.paths).length > 0;
}

/** What a read goes on behind: the keys of the index and of the table, from the last entry that was read. */
export function keyOf(source: ReadSource, entry: PageEntry): AttributeMap {
  const attributes = entry.item.some(source.startKeyAttributes.map((attribute) => attribute.name));
  const key: Record<string, AttributeValue> = {};
  for (const { name } of source.startKeyAttributes) {
    const value = getAttribute(attributes, name);
    if (value !== undefined) setAttribute(key, name, value);
  }
  return key;
}

/** The page is rounded once; what is fetched from the table is rounded item by item. */
export function pageCapacity(
  source: ReadSource,
  page: Page<PageEntry>,
  { consistentRead, fetches }: { readonly consistentRead: boolean; readonly fetches: boolean },
): CapacityTally {
  const tally = new CapacityTally(source.table);
  const units = readUnits(page.sizeBytes, consistentRead);
  if (source.index === undefined) tally.addTable(units);
  else tally.addIndex(source.index.name, units);
  if (fetches) {
    for (const entry of page.entries) tally.addTable(readUnits(wholeSizeBytes(entry), consistentRead));
  }
  return tally;
}
