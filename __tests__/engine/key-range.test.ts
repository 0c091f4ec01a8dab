import fc from 'fast-check';
import { partitionRange, rangeBehind, segmentRange, type SortCondition } from '../../lib/engine/key-range.ts';
import { OrderedMap } from '../../lib/storage/ordered-map.ts';
import type { AttributeValue } from '../../lib/values/attribute-value.ts';
import { compareScalars } from '../../lib/values/compare.ts';
import { encodeKey } from '../../lib/values/key-encoding.ts';

interface Key {
  readonly partition: AttributeValue;
  readonly sort: readonly AttributeValue[];
}

/** Few and awkward: beginnings of each other, units that are escaped, what UTF-16 and UTF-8 order differently. */
const strings = [
  '',
  'a',
  'ab',
  'b',
  '\u0000',
  '\u0001',
  'a\u0000',
  'a\u0001b',
  '\uffff',
  '\u{1f600}',
  'é',
  'a\uffff',
];
const partitions: readonly AttributeValue[] = [{ S: 'p' }, { S: 'q' }, { S: 'p\u0000' }];
const numbers = ['-1E2', '-100', '0', '0.5', '1', '10', '99'].map((text): AttributeValue => ({
  N: text === '-1E2' ? '-200' : text,
}));
const stringSorts = strings.map((S): AttributeValue => ({ S }));
const binarySorts = ['AA==', 'AAA=', 'AQ==', '/w==', '//8=', '/wA='].map((B): AttributeValue => ({ B }));

type Operator = SortCondition['operator'];
const operators: readonly Operator[] = ['<', '<=', '>', '>=', 'BETWEEN', 'begins_with'];

/** What the condition says of one value, in plain words. */
function meets(value: AttributeValue, { operator, values: [first, second] }: SortCondition): boolean {
  if (first === undefined) return false;
  const order = compareScalars(value, first);
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case 'BETWEEN':
      return order >= 0 && second !== undefined && compareScalars(value, second) <= 0;
    case 'begins_with':
      return bytesOf(value).startsWith(bytesOf(first));
  }
}

/** One character a byte. */
function bytesOf(value: AttributeValue): string {
  if ('S' in value) return Buffer.from(value.S, 'utf8').toString('latin1');
  return 'B' in value ? Buffer.from(value.B, 'base64').toString('latin1') : '';
}

function read(keys: readonly Key[], range: Parameters<OrderedMap<string, Key>['forRange']>[0]): Key[] {
  const tree = new OrderedMap<string, Key>();
  for (const key of keys) tree.set(encodeKey([key.partition], key.sort), key);
  const found: Key[] = [];
  tree.forRange(range, (_, key) => void found.push(key));
  return found;
}

describe.each([
  ['strings', stringSorts],
  ['numbers', numbers],
  ['binaries', binarySorts],
])('a partition sorted by %s', (type, sorts) => {
  const keys = partitions.flatMap((partition) => sorts.map((sort): Key => ({ partition, sort: [sort] })));
  const applicable = operators.filter((operator) => operator !== 'begins_with' || type !== 'numbers');

  it.each(applicable)('%s', (operator) => {
    for (const partition of partitions) {
      for (const first of sorts) {
        for (const second of operator === 'BETWEEN' ? sorts : [first]) {
          const condition: SortCondition = { operator, values: [first, second] };
          const expected = keys
            .filter(
              (key) =>
                key.partition === partition && key.sort[0] !== undefined && meets(key.sort[0], condition),
            )
            .sort((a, b) => compareScalars(a.sort[0] ?? first, b.sort[0] ?? first));
          const range = partitionRange([partition], [], condition);
          expect(read(keys, range)).toEqual(expected);
          expect(read(keys, { ...range, reverse: true })).toEqual(expected.reverse());
        }
      }
    }
  });

  it('as a whole, and at one value', () => {
    for (const partition of partitions) {
      expect(read(keys, partitionRange([partition], [], undefined))).toHaveLength(sorts.length);
      for (const sort of sorts) {
        expect(read(keys, partitionRange([partition], [sort], undefined))).toEqual([
          { partition, sort: [sort] },
        ]);
      }
    }
  });
});

it('with several sort values, the condition is on the one behind those that are fixed', () => {
  const partition: AttributeValue = { S: 'p' };
  const keys = stringSorts.flatMap((first) =>
    numbers.map((second): Key => ({ partition, sort: [first, second] })),
  );
  for (const first of stringSorts) {
    for (const operator of ['<', '>='] as const) {
      const condition: SortCondition = { operator, values: [{ N: '1' }] };
      const found = read(keys, partitionRange([partition], [first], condition));
      expect(found.every((key) => key.sort[0] === first)).toBe(true);
      expect(found).toHaveLength(numbers.filter((number) => meets(number, condition)).length);
    }
  }
});

describe('rangeBehind', () => {
  const partition: AttributeValue = { S: 'p' };
  const keys = stringSorts.map((sort): Key => ({ partition, sort: [sort] }));

  it('is what is left of a range, in either direction, whether the place is taken or not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...stringSorts),
        fc.constantFrom(...stringSorts),
        fc.constantFrom(...operators),
        fc.boolean(),
        fc.boolean(),
        (bound, place, operator, reverse, gone) => {
          const there = gone ? keys.filter((key) => key.sort[0] !== place) : keys;
          const range = { ...partitionRange([partition], [], { operator, values: [bound, bound] }), reverse };
          const all = read(there, range);
          const behind = all.filter((key) => {
            const order = compareScalars(key.sort[0] ?? place, place);
            return reverse ? order < 0 : order > 0;
          });
          expect(read(there, rangeBehind(range, encodeKey([partition], [place])))).toEqual(behind);
        },
      ),
    );
  });
});

describe('segmentRange', () => {
  it.each([1, 2, 3, 7, 1_000_000])('%d segments part everything, each partition whole', (total) => {
    const keys = Array.from({ length: 300 }, (_, at): Key => ({
      partition: { S: `p${at % 100}` },
      sort: [{ N: String(at) }],
    }));
    const sought = total > 1000 ? undefined : total;
    if (sought === undefined) {
      expect(segmentRange(0, total).low).toBeDefined();
      expect(segmentRange(total - 1, total).high).toBeUndefined();
      return;
    }
    const segments = Array.from({ length: sought }, (_, segment) =>
      read(keys, segmentRange(segment, sought)),
    );
    expect(segments.flat()).toEqual(read(keys, {}));
    const places = new Map<string, Set<number>>();
    segments.forEach((segment, at) => {
      for (const { partition } of segment) {
        const name = JSON.stringify(partition);
        places.set(name, (places.get(name) ?? new Set()).add(at));
      }
    });
    expect(places.size).toBe(100);
    expect([...places.values()].every((each) => each.size === 1)).toBe(true);
  });
});
