/**
 * A sorted map with constant-time copies, over the package's B+ tree: our few methods, and nobody else imports it.
 *
 * Keys stand in the order of `<`: code units for strings, size for numbers.
 */
import sortedBTree from 'sorted-btree';

// The package is CommonJS with a default export: an import sees its exports object in ESM, and the class itself where
// a CommonJS build unwraps the default.
const BTree = sortedBTree.default ?? sortedBTree;

/** Both ends are optional, and inclusive unless said otherwise. */
export interface KeyRange<K extends string | number> {
  readonly low?: K | undefined;
  readonly lowInclusive?: boolean | undefined;
  readonly high?: K | undefined;
  readonly highInclusive?: boolean | undefined;
  /** From the highest key down. */
  readonly reverse?: boolean | undefined;
}

export class OrderedMap<K extends string | number, V> {
  #tree: InstanceType<typeof BTree<K, V>>;

  constructor() {
    this.#tree = new BTree<K, V>(undefined, compareKeys);
  }

  get size(): number {
    return this.#tree.size;
  }

  get(key: K): V | undefined {
    return this.#tree.get(key);
  }

  has(key: K): boolean {
    return this.#tree.has(key);
  }

  set(key: K, value: V): void {
    this.#tree.set(key, value);
  }

  /** Whether the key was there. */
  delete(key: K): boolean {
    return this.#tree.delete(key);
  }

  firstKey(): K | undefined {
    return this.#tree.minKey();
  }

  lastKey(): K | undefined {
    return this.#tree.maxKey();
  }

  /** An independent map with the same entries, in constant time: nodes are shared until one of the two writes. */
  clone(): OrderedMap<K, V> {
    const copy = new OrderedMap<K, V>();
    copy.#tree = this.#tree.clone();
    return copy;
  }

  /**
   * Visits the entries of a range in order until `visit` returns false. The cost is that of finding one end and of the
   * entries visited. The map must not be changed meanwhile.
   */
  forRange(range: KeyRange<K>, visit: (key: K, value: V) => boolean | void): void {
    if (range.reverse === true) this.#descend(range, visit);
    else this.#ascend(range, visit);
  }

  /** Throws when the tree is not in order. For tests. */
  checkValid(): void {
    this.#tree.checkValid(true);
  }

  #ascend(range: KeyRange<K>, visit: (key: K, value: V) => boolean | void): void {
    const { low, high } = range;
    const skipLow = range.lowInclusive === false;
    const takeHigh = range.highInclusive !== false;
    const buffer: (K | V)[] = [];
    const entries = this.#tree.entries(low, buffer);
    for (let step = entries.next(); step.done !== true; step = entries.next()) {
      const [key, value] = step.value;
      if (high !== undefined && (takeHigh ? key > high : key >= high)) return;
      if (skipLow && key === low) continue;
      if (visit(key, value) === false) return;
    }
  }

  #descend(range: KeyRange<K>, visit: (key: K, value: V) => boolean | void): void {
    const { low, high } = range;
    const takeLow = range.lowInclusive !== false;
    const skipHigh = range.highInclusive === false;
    const buffer: (K | V)[] = [];
    const entries = this.#tree.entriesReversed(high, buffer, skipHigh);
    for (let step = entries.next(); step.done !== true; step = entries.next()) {
      const [key, value] = step.value;
      if (low !== undefined && (takeLow ? key < low : key <= low)) return;
      if (visit(key, value) === false) return;
    }
  }
}

function compareKeys(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
