/** One page of a Query or Scan: a walk over one tree, ended by its range, its Limit, or a megabyte. */
import type { KeyRange, OrderedMap } from '../storage/ordered-map.ts';
import type { AttributeMap } from '../values/attribute-value.ts';

/** What a tree of rows and a tree of index entries have in common. */
export interface PageEntry {
  readonly key: string;
  readonly item: AttributeMap;
  readonly sizeBytes: number;
}

export interface Page<Entry extends PageEntry> {
  /** Every entry that was read, before any filter. */
  readonly entries: readonly Entry[];
  readonly sizeBytes: number;
  /** The last entry, when Limit or the megabyte ended the page: reading goes on behind it. */
  readonly last: Entry | undefined;
}

export const pageBytesMax: number = 1024 * 1024;

/**
 * Reads until `limit` entries are read or their sizes reach a megabyte. The entry that crosses the megabyte belongs to
 * the page. A page that ends by either says so even if nothing follows, as AWS does.
 */
export function readPage<Entry extends PageEntry>(
  tree: OrderedMap<string, Entry>,
  range: KeyRange<string>,
  limit: number | undefined,
): Page<Entry> {
  const entries: Entry[] = [];
  let sizeBytes = 0;
  let last: Entry | undefined;
  tree.forRange(range, (_key, entry) => {
    entries.push(entry);
    sizeBytes += entry.sizeBytes;
    if (entries.length !== limit && sizeBytes < pageBytesMax) return true;
    last = entry;
    return false;
  });
  return { entries, sizeBytes, last };
}
