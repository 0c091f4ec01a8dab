/** One page of a Query or Scan: a walk over one tree, ended by its range, its Limit, or a megabyte. */
import type { KeyRange, OrderedMap } from '../storage/ordered-map.ts';
import type { Item } from '../values/item.ts';
import { pageSizeBytes, pageSizeBytesAtMost } from './page-size.ts';

/** What a tree of rows and a tree of index entries have in common. */
export interface PageEntry {
  readonly key: string;
  readonly item: Item;
}

export interface PageBounds {
  readonly range: KeyRange<string>;
  /** The most entries to read. */
  readonly limit?: number | undefined;
  /** The attributes by which partitions are ordered, which count towards the megabyte in their own way. */
  readonly sortNames: readonly string[];
}

export interface Page<Entry extends PageEntry> {
  /** Every entry that was read, before any filter. */
  readonly entries: readonly Entry[];
  /** The sum of the entries' sizes, by which the page is charged. */
  readonly sizeBytes: number;
  /** The last entry, when Limit or the megabyte ended the page: reading goes on behind it. */
  readonly last: Entry | undefined;
}

export const pageBytesMax: number = 1024 * 1024;

/**
 * Reads until `limit` entries are read or they count for a megabyte. The entry that crosses the megabyte belongs to the
 * page. A page that ends by either says so even if nothing follows, as AWS does.
 */
export function readPage<Entry extends PageEntry>(
  tree: OrderedMap<string, Entry>,
  { range, limit, sortNames }: PageBounds,
): Page<Entry> {
  const { entries, sizeBytes, last } = readRanges(tree, { ranges: [range], limit, sortNames });
  return { entries, sizeBytes, last };
}

export interface RangesBounds extends Omit<PageBounds, 'range'> {
  readonly ranges: readonly KeyRange<string>[];
}

export interface RangesPage<Entry extends PageEntry> extends Page<Entry> {
  /** The index of the range in which the page ended. */
  readonly lastRange: number;
}

/** A page that goes through several ranges in turn. */
export function readRanges<Entry extends PageEntry>(
  tree: OrderedMap<string, Entry>,
  { ranges, limit, sortNames }: RangesBounds,
): RangesPage<Entry> {
  const entries: Entry[] = [];
  const megabyte = new PageGauge(sortNames);
  let sizeBytes = 0;
  let last: Entry | undefined;
  let lastRange = -1;
  for (const range of ranges) {
    lastRange++;
    tree.forRange(range, (_key, entry) => {
      entries.push(entry);
      sizeBytes += entry.item.sizeBytes;
      if (entries.length !== limit && !megabyte.isFullWith(entries, entry)) return true;
      last = entry;
      return false;
    });
    if (last !== undefined) break;
  }
  return { entries, sizeBytes, last, lastRange };
}

/** Whether a page is full, told by the upper bounds of its entries' sizes for as long as these stay below a megabyte. */
class PageGauge {
  readonly #sortNames: readonly string[];
  #bytes = 0;
  #isExact = false;

  constructor(sortNames: readonly string[]) {
    this.#sortNames = sortNames;
  }

  /** `entry` is the last one of `entries`. */
  isFullWith(entries: readonly PageEntry[], entry: PageEntry): boolean {
    this.#bytes += this.#isExact
      ? pageSizeBytes(entry.item.attributes, this.#sortNames)
      : pageSizeBytesAtMost(entry.item.sizeBytes);
    if (this.#bytes >= pageBytesMax && !this.#isExact) {
      this.#isExact = true;
      this.#bytes = 0;
      for (const { item } of entries) this.#bytes += pageSizeBytes(item.attributes, this.#sortNames);
    }
    return this.#bytes >= pageBytesMax;
  }
}
