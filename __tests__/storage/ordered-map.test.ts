import * as fc from 'fast-check';
import { type KeyRange, OrderedMap } from '../../lib/storage/ordered-map.ts';

type Entry = readonly [number, number];

/** What an ordered map should be: an array, sorted after each change. */
class SortedArray {
  entries: Entry[] = [];

  set(key: number, value: number): void {
    this.delete(key);
    this.entries.push([key, value]);
    this.entries.sort((a, b) => a[0] - b[0]);
  }

  delete(key: number): boolean {
    const before = this.entries.length;
    this.entries = this.entries.filter((entry) => entry[0] !== key);
    return this.entries.length < before;
  }

  range({ low, lowInclusive, high, highInclusive, reverse }: KeyRange<number>): Entry[] {
    const found = this.entries.filter(
      ([key]) =>
        (low === undefined || key > low || (key === low && lowInclusive !== false)) &&
        (high === undefined || key < high || (key === high && highInclusive !== false)),
    );
    return reverse === true ? found.reverse() : found;
  }

  clone(): SortedArray {
    const copy = new SortedArray();
    copy.entries = [...this.entries];
    return copy;
  }
}

function collect<K extends string | number, V>(
  map: OrderedMap<K, V>,
  range: KeyRange<K> = {},
  limit = Infinity,
): [K, V][] {
  const found: [K, V][] = [];
  map.forRange(range, (key, value) => {
    found.push([key, value]);
    return found.length < limit;
  });
  return found;
}

/** Even keys are stored and odd ones asked for too, so that ends of ranges fall between keys. */
const storedKey = fc.nat(150).map((half) => half * 2);
const askedKey = fc.integer({ min: -3, max: 304 });
const range: fc.Arbitrary<KeyRange<number>> = fc.record(
  {
    low: askedKey,
    lowInclusive: fc.boolean(),
    high: askedKey,
    highInclusive: fc.boolean(),
    reverse: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe('OrderedMap', () => {
  it('is empty at first', () => {
    const map = new OrderedMap<string, number>();
    expect(map.size).toBe(0);
    expect(map.get('a')).toBeUndefined();
    expect(map.has('a')).toBe(false);
    expect(map.delete('a')).toBe(false);
    expect([map.firstKey(), map.lastKey()]).toEqual([undefined, undefined]);
    expect(collect(map, { low: 'a', high: 'b' })).toEqual([]);
    expect(collect(map, { low: 'a', high: 'b', reverse: true })).toEqual([]);
    expect(collect(map, { reverse: true })).toEqual([]);
  });

  it('orders strings by code units, whatever they are called', () => {
    const map = new OrderedMap<string, number>();
    const keys = ['', '\u0000', 'B', '__proto__', 'a', 'a\u0000', 'aa', 'ÿ', '\ud83d\ude00', '\uffff'];
    for (const key of [...keys].reverse()) map.set(key, 1);
    expect(collect(map).map(([key]) => key)).toEqual(keys);
    expect([map.firstKey(), map.lastKey()]).toEqual(['', '\uffff']);
  });

  it('replaces the value of a key', () => {
    const map = new OrderedMap<string, number>();
    map.set('a', 1);
    map.set('a', 2);
    expect([map.size, map.get('a')]).toEqual([1, 2]);
  });

  it('takes undefined ends as no ends', () => {
    const map = new OrderedMap<number, string>();
    for (const key of [1, 2, 3]) map.set(key, '');
    expect(
      collect(map, { low: undefined, high: undefined, lowInclusive: false, highInclusive: false }),
    ).toHaveLength(3);
    expect(collect(map, { highInclusive: false, reverse: true })).toHaveLength(3);
  });

  it('stops where the visitor says so, and goes on when it says nothing', () => {
    const map = new OrderedMap<number, number>();
    for (let key = 0; key < 1_000; key++) map.set(key, -key);
    expect(collect(map, { low: 500 }, 2)).toEqual([
      [500, -500],
      [501, -501],
    ]);
    expect(collect(map, { high: 500, reverse: true }, 2)).toEqual([
      [500, -500],
      [499, -499],
    ]);
    let visited = 0;
    map.forRange({}, () => {
      visited++;
    });
    expect(visited).toBe(1_000);
  });

  it.each([3, 200])(
    'finds the same range as a sorted array, for every kind of range over %i keys',
    (size) => {
      const map = new OrderedMap<number, number>();
      const model = new SortedArray();
      for (let key = 2; key <= size * 2; key += 2) {
        map.set(key, -key);
        model.entries.push([key, -key]);
      }
      const last = size * 2;
      const ends = [undefined, 1, 2, 3, 4, 5, 63, 64, 65, 66, 67, last - 2, last - 1, last, last + 1];
      const flags = [undefined, true, false];
      for (const low of ends) {
        for (const high of ends) {
          for (const lowInclusive of flags) {
            for (const highInclusive of flags) {
              for (const reverse of flags) {
                const range = { low, high, lowInclusive, highInclusive, reverse };
                const keys: Entry[] = [];
                map.forRange(range, (key, value) => {
                  keys.push([key, value]);
                });
                if (JSON.stringify(keys) !== JSON.stringify(model.range(range)))
                  throw new Error(JSON.stringify(range));
              }
            }
          }
        }
      }
    },
  );

  it('behaves as a sorted array, through writes, deletions, ranges and clones in any order', () => {
    const step = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          type: fc.constant('set' as const),
          keys: fc.array(storedKey, { minLength: 1, maxLength: 60 }),
          value: fc.nat(),
        }),
      },
      {
        weight: 3,
        arbitrary: fc.record({
          type: fc.constant('delete' as const),
          keys: fc.array(storedKey, { minLength: 1, maxLength: 60 }),
        }),
      },
      {
        weight: 3,
        arbitrary: fc.record({
          type: fc.constant('range' as const),
          range,
          limit: fc.integer({ min: 1, max: 200 }),
        }),
      },
      { weight: 2, arbitrary: fc.record({ type: fc.constant('clone' as const) }) },
    );
    const steps = fc.array(fc.record({ on: fc.nat(7), step }), { minLength: 5, maxLength: 60 });
    fc.assert(
      fc.property(steps, (sequence) => {
        const pairs = [{ map: new OrderedMap<number, number>(), model: new SortedArray() }];
        for (const { on, step } of sequence) {
          const pair = pairs[on % pairs.length];
          if (pair === undefined) throw new Error('there is always one');
          const { map, model } = pair;
          if (step.type === 'set') {
            for (const key of step.keys) {
              map.set(key, step.value + key);
              model.set(key, step.value + key);
            }
          } else if (step.type === 'delete') {
            for (const key of step.keys) expect(map.delete(key)).toBe(model.delete(key));
          } else if (step.type === 'range') {
            expect(collect(map, step.range, step.limit)).toEqual(
              model.range(step.range).slice(0, step.limit),
            );
          } else pairs.push({ map: map.clone(), model: model.clone() });
        }
        for (const { map, model } of pairs) {
          map.checkValid();
          expect(collect(map)).toEqual(model.entries);
          expect(map.size).toBe(model.entries.length);
          expect([map.firstKey(), map.lastKey()]).toEqual([model.entries[0]?.[0], model.entries.at(-1)?.[0]]);
          for (const [key, value] of model.entries)
            expect([map.get(key), map.has(key), map.has(key + 1)]).toEqual([value, true, false]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps order and clones apart at a size of several levels', () => {
    const map = new OrderedMap<string, number>();
    const keys = Array.from({ length: 20_000 }, (_, index) =>
      String((index * 7_919) % 20_000).padStart(5, '0'),
    );
    for (const [index, key] of keys.entries()) map.set(key, index);
    const clone = map.clone();
    for (const key of keys.slice(0, 19_990)) map.delete(key);
    map.checkValid();
    clone.checkValid();
    expect([map.size, clone.size]).toEqual([10, 20_000]);
    const middle = { low: '10000', high: '10099' };
    expect(collect(clone, middle)).toHaveLength(100);
    expect(collect(clone, { ...middle, reverse: true })).toEqual(collect(clone, middle).reverse());
    expect(collect(map).map(([key]) => key)).toEqual(keys.slice(19_990).sort());
  });
});
