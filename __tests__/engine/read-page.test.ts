import fc from 'fast-check';
import { pageSizeBytes } from '../../lib/engine/page-size.ts';
import { type PageEntry, readPage } from '../../lib/engine/read-page.ts';
import { OrderedMap } from '../../lib/storage/ordered-map.ts';
import { mapSizeBytes } from '../../lib/values/size.ts';
import { itemOf } from '../values/item-of.ts';

function entry(key: string, length: number): PageEntry {
  return { key, item: itemOf({ k: { S: key }, x: { S: 'x'.repeat(length) } }) };
}

function treeOf(entries: readonly PageEntry[]): OrderedMap<string, PageEntry> {
  const tree = new OrderedMap<string, PageEntry>();
  for (const each of entries) tree.set(each.key, each);
  return tree;
}

const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => entry(key, 1));
const keysOf = (entries: readonly PageEntry[]) => entries.map(({ key }) => key).join('');

describe('Limit', () => {
  const tree = treeOf(six);

  it.each<[number | undefined, string, string | undefined]>([
    [undefined, 'abcdef', undefined],
    [7, 'abcdef', undefined],
    [6, 'abcdef', 'f'],
    [2, 'ab', 'b'],
    [1, 'a', 'a'],
  ])('of %s: the page %s, to go on behind %s', (limit, keys, last) => {
    const page = readPage(tree, { range: {}, limit, sortNames: [] });
    expect([keysOf(page.entries), page.last?.key]).toEqual([keys, last]);
  });

  it('counts from the other end in reverse', () => {
    const page = readPage(tree, { range: { high: 'd', reverse: true }, limit: 2, sortNames: [] });
    expect([keysOf(page.entries), page.last?.key]).toEqual(['dc', 'c']);
  });

  it('has nothing to go on behind where nothing was read', () => {
    const page = readPage(tree, { range: { low: 'x' }, limit: 1, sortNames: [] });
    expect(page).toEqual({ entries: [], sizeBytes: 0, last: undefined });
  });
});

describe('the megabyte', () => {
  const megabyte = 1024 * 1024;
  const overhead = pageSizeBytes(entry('a', 100_000).item.attributes, []) - 100_000;

  /** Entries of which the first `count` count for so many bytes, and some more. */
  const counting = (count: number, bytes: number): OrderedMap<string, PageEntry> => {
    const names = 'abcdefghijklmnopqrstuvwxyz';
    const rest = bytes - (count - 1) * (100_000 + overhead);
    return treeOf(
      Array.from(names, (name, at) =>
        at === count - 1 ? entry(name, lengthFor(rest)) : entry(name, 100_000),
      ),
    );
  };

  function lengthFor(bytes: number): number {
    let length = bytes - overhead;
    while (pageSizeBytes(entry('a', length).item.attributes, []) > bytes) length--;
    while (pageSizeBytes(entry('a', length).item.attributes, []) < bytes) length++;
    return length;
  }

  it('ends the page with the entry that reaches it', () => {
    const page = readPage(counting(10, megabyte), { range: {}, sortNames: [] });
    expect([keysOf(page.entries), page.last?.key]).toEqual(['abcdefghij', 'j']);
  });

  it('does not end it a byte before', () => {
    const page = readPage(counting(10, megabyte - 1), { range: {}, sortNames: [] });
    expect([keysOf(page.entries), page.last?.key]).toEqual(['abcdefghijk', 'k']);
  });

  it('is not reached by a byte less at the very end', () => {
    const page = readPage(counting(10, megabyte - 1), { range: { high: 'j' }, sortNames: [] });
    expect([keysOf(page.entries), page.last]).toEqual(['abcdefghij', undefined]);
  });

  it('gives way to a Limit that comes first', () => {
    const page = readPage(counting(10, megabyte), { range: {}, limit: 3, sortNames: [] });
    expect([keysOf(page.entries), page.last?.key]).toEqual(['abc', 'c']);
  });
});

it('sums the sizes by which reading is charged', () => {
  const page = readPage(treeOf(six), { range: { high: 'b' }, sortNames: [] });
  expect(page.sizeBytes).toBe(mapSizeBytes(entry('a', 1).item.attributes) * 2);
});

it('read page by page, everything comes once and in order', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 30 }),
      fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
      fc.constantFrom(1, 60_000, 300_000),
      (keys, limit, length) => {
        const tree = treeOf(keys.map((key) => entry(key, length)));
        const read: string[] = [];
        let low: string | undefined;
        for (let pages = 0; pages <= keys.length; pages++) {
          const range = low === undefined ? {} : { low, lowInclusive: false };
          const page = readPage(tree, { range, limit, sortNames: [] });
          read.push(...page.entries.map(({ key }) => key));
          low = page.last?.key;
          if (low === undefined) break;
        }
        expect(read).toEqual(keys.sort());
      },
    ),
    { numRuns: 60 },
  );
});
