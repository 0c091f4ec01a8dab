import fc from 'fast-check';
import { pageSizeBytes, pageSizeBytesAtMost } from '../../lib/engine/page-size.ts';
import type { AttributeMap, AttributeValue } from '../../lib/values/attribute-value.ts';
import { mapSizeBytes } from '../../lib/values/size.ts';

const megabyte = 1024 * 1024;
const text = (length: number) => ({ S: 'e'.repeat(length) });
const longName = 'e'.repeat(255);

/**
 * Pages of AWS that end by the megabyte: so many items of one kind, then one other. They were made a byte too short to
 * end the page, and with one byte more they did.
 */
const measured: readonly [string, readonly string[], (at: number) => AttributeMap, number][] = [
  [
    'a sort key of 2 bytes and a long name',
    ['b'],
    (at) => ({ a: text(10), b: { S: String(at).padStart(2, '0') }, [longName]: text(41_645) }),
    25,
  ],
  [
    'a last item that is longer than the others',
    ['b'],
    (at) => ({ a: text(10), b: { S: String(at).padStart(2, '0') }, e: text(at === 23 ? 43_387 : 43_372) }),
    24,
  ],
  [
    'a sort key of 6 bytes and a short attribute',
    ['b'],
    (at) => ({ a: text(10), b: { S: String(at).padStart(6, '0') }, c: text(5), [longName]: text(41_582) }),
    25,
  ],
  [
    'a sort key of 5 bytes',
    ['b'],
    (at) => ({ a: text(10), b: { S: String(at).padStart(5, '0') }, c: text(5), e: text(41_596) }),
    25,
  ],
  [
    'a number as sort key',
    ['b'],
    (at) => ({ a: text(10), b: { N: String(at) }, c: text(5), e: text(at === 24 ? 41_652 : 41_638) }),
    25,
  ],
  [
    'no sort key, and attributes of many types in the last item',
    [],
    (at) =>
      at < 23
        ? { a: text(2), b: text(43_411) }
        : {
            a: text(2),
            b: text(43_366),
            c: { N: '12.3456' },
            d: { B: 'AQI=' },
            e: { SS: ['a', 'bc'] },
            f: { NS: ['1.23', '12.3'] },
            g: { BS: ['AQI=', 'Ag==', 'AQ=='] },
          },
    24,
  ],
  [
    'a sort key and attributes of many types in the last item',
    ['b'],
    (at) =>
      at < 23
        ? { a: text(2), b: text(2), [longName]: text(43_380) }
        : {
            a: text(2),
            b: text(2),
            z: text(43_359),
            y: { N: '12.3456' },
            x: { B: 'AQI=' },
            w: { SS: ['a', 'bc'] },
            v: { NS: ['1.23', '12.3'] },
            u: { BS: ['AQI=', 'Ag==', 'AQ=='] },
          },
    24,
  ],
];

describe('pages of AWS that are a byte short of the megabyte', () => {
  it.each(measured)('with %s', (_, sortNames, itemAt, count) => {
    let bytes = 0;
    for (let at = 0; at < count; at++) bytes += pageSizeBytes(itemAt(at), sortNames);
    expect(bytes).toBe(megabyte - 1);
  });
});

const value: fc.Arbitrary<AttributeValue> = fc.letrec<{ value: AttributeValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.record({ S: fc.string() }),
    fc.constantFrom(
      { N: '0' },
      { N: '-123.45' },
      { B: '' },
      { B: 'AQI=' },
      { BOOL: true },
      { NULL: true as const },
    ),
    fc.record({ SS: fc.uniqueArray(fc.string(), { minLength: 1 }) }),
    fc.constantFrom({ NS: ['0', '1', '2'] }, { BS: ['', 'AQ=='] }),
    fc.record({ L: fc.array(tie('value')) }),
    fc.record({ M: fc.dictionary(fc.string({ minLength: 1 }), tie('value')) }),
  ),
})).value;

it('never counts an item for more than it says at most', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ minLength: 1 }), value),
      fc.string({ maxLength: 1024 }),
      (body, sort) => {
        const item = { ...body, sort: { S: sort } };
        expect(pageSizeBytes(item, ['sort'])).toBeLessThanOrEqual(pageSizeBytesAtMost(mapSizeBytes(item)));
      },
    ),
  );
  const tiny = Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [at.toString(36), { S: '' }]));
  const large = { ...tiny, sort: text(1024) };
  expect(pageSizeBytes(large, ['sort'])).toBeLessThanOrEqual(pageSizeBytesAtMost(mapSizeBytes(large)));
});
