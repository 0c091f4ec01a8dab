/** One global or local secondary index: which entry an item has in it, and the ordered entries. */
import { OrderedMap } from '../storage/ordered-map.ts';
import type { OnDemandThroughput } from '../model/generated/types.ts';
import type { AttributeMap, AttributeValue } from '../values/attribute-value.ts';
import { getAttribute, setAttribute } from '../values/attribute-value.ts';
import { Item } from '../values/item.ts';
import { sortKeyBytesMax } from '../values/limits.ts';
import { mapSizeBytes } from '../values/size.ts';
import type { KeyAttributes, KeySchemaElement } from './key-schema.ts';
import { encodedKey, hasLongKey } from './key-schema.ts';
import type { Row } from './row.ts';
import type { IndexPhase } from './table-definition.ts';
import type { ThroughputState, WarmThroughputState } from './throughput.ts';

export type IndexKind = 'GSI' | 'LSI';

export interface Projection {
  readonly ProjectionType: 'ALL' | 'KEYS_ONLY' | 'INCLUDE';
  readonly NonKeyAttributes?: readonly string[] | undefined;
}

/** What was asked for when the index was made, and what UpdateTable may change; replaced as a whole, never changed. */
export interface IndexDefinition {
  readonly kind: IndexKind;
  readonly name: string;
  readonly arn: string;
  readonly keySchema: readonly KeySchemaElement[];
  readonly keys: KeyAttributes;
  readonly projection: Projection;
  /** Undefined for a local index, which lives on its table's. */
  readonly throughput: ThroughputState | undefined;
  readonly onDemandThroughput: OnDemandThroughput | undefined;
  readonly warmThroughput: WarmThroughputState | undefined;
  /** Where an index that is made, changed or dropped stands; undefined once it is simply there. */
  readonly phase: IndexPhase | undefined;
}

/** What an item looks like in the index. */
export interface IndexEntry {
  /** Index key, then the table's key, so that equal index keys have one stable order. */
  readonly key: string;
  readonly row: Row;
  /** The projected attributes; the row's own item where everything is projected. */
  readonly item: Item;
}

export class SecondaryIndex {
  definition: IndexDefinition;
  readonly entries: OrderedMap<string, IndexEntry>;
  sizeBytes: number;
  /** Names of the projected attributes, or undefined where all are. */
  readonly #projected: readonly string[] | undefined;

  /** Empty, or with the entries of another index of the same definition, in constant time. */
  constructor(definition: IndexDefinition, tableKeys: KeyAttributes, from?: SecondaryIndex) {
    this.definition = definition;
    this.entries = from === undefined ? new OrderedMap() : from.entries.clone();
    this.sizeBytes = from === undefined ? 0 : from.sizeBytes;
    this.#projected = projectedNames(definition, tableKeys);
  }

  get name(): string {
    return this.definition.name;
  }

  /**
   * The entry that `row` has, or undefined where it has none: a key attribute is absent, of another type, empty or, in an
   * item that was there before the index, too long.
   */
  entryOf(row: Row): IndexEntry | undefined {
    const { keys } = this.definition;
    const attributes = row.item.some(keys.names);
    const indexKey = encodedKey(keys, attributes);
    if (indexKey === undefined) return undefined;
    // Three bytes a character at most: nearly no key has to be measured.
    if (indexKey.length * 3 > sortKeyBytesMax && hasLongKey(keys, attributes)) return undefined;
    const key = indexKey + row.key;
    if (this.#projected === undefined) return { key, row, item: row.item };
    const picked = pick(row.item.some(this.#projected), this.#projected);
    return { key, row, item: Item.of(picked, mapSizeBytes(picked)) };
  }

  /** True when the index holds the attribute itself, without a look at the table. */
  projects(attribute: string): boolean {
    return this.#projected === undefined || this.#projected.includes(attribute);
  }

  /** Moves the index from one entry of an item to the next. For `commit` and backfill alone. */
  replace(before: IndexEntry | undefined, after: IndexEntry | undefined): void {
    if (before !== undefined && before.key !== after?.key) this.entries.delete(before.key);
    if (after !== undefined) this.entries.set(after.key, after);
    this.sizeBytes += (after?.item.sizeBytes ?? 0) - (before?.item.sizeBytes ?? 0);
  }
}

/** What the index stores has changed, so that writing it costs. */
export function entryChanged(before: IndexEntry | undefined, after: IndexEntry | undefined): boolean {
  if (before === undefined || after === undefined) return before !== after;
  return before.key !== after.key || !before.item.equals(after.item);
}

function projectedNames(
  definition: IndexDefinition,
  tableKeys: KeyAttributes,
): readonly string[] | undefined {
  const { ProjectionType, NonKeyAttributes } = definition.projection;
  if (ProjectionType === 'ALL') return undefined;
  const names = new Set<string>();
  for (const attribute of tableKeys.all) names.add(attribute.name);
  for (const attribute of definition.keys.all) names.add(attribute.name);
  if (ProjectionType === 'INCLUDE') for (const name of NonKeyAttributes ?? []) names.add(name);
  return [...names];
}

function pick(item: AttributeMap, names: readonly string[]): AttributeMap {
  const picked: Record<string, AttributeValue> = {};
  for (const name of names) {
    const value = getAttribute(item, name);
    if (value !== undefined) setAttribute(picked, name, value);
  }
  return picked;
}
