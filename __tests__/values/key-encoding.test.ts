import * as fc from 'fast-check';
import type { AttributeValue } from '../../lib/values/attribute-value.ts';
import { compareScalars } from '../../lib/values/compare.ts';
import {
  encodeKey,
  encodePartition,
  encodeSortValue,
  hashOfKey,
  segmentBounds,
  sortPrefix,
  upperBound,
} from '../../lib/values/key-encoding.ts';
import { normalizeNumber } from '../../lib/values/number.ts';

/** Code units about every border that the encoding treats in its own way. */
const unit = fc.constantFrom(
  '\u0000',
  '\u0001',
  '\u0002',
  'a',
  'b',
  '\u007f',
  '\u00ff',
  '\u0100',
  '\ud7ff',
  '\ud800',
  '\udbff',
  '\udc00',
  '\udfff',
  '\ue000',
  '\uf7ff',
  '\uf800',
  '\uffff',
  '😀',
  '\u{10ffff}',
);
const text = fc.oneof(fc.string({ unit, maxLength: 4 }), fc.string({ unit: 'binary', maxLength: 4 }));
const strings: fc.Arbitrary<AttributeValue> = text.map((S) => ({ S }));

const decimal = fc
  .tuple(fc.boolean(), fc.stringMatching(/^[1-9][0-9]{0,37}$/), fc.integer({ min: -130, max: 125 }))
  .map(
    ([negative, digits, magnitude]) => `${negative ? '-' : ''}${digits[0]}.${digits.slice(1)}0e${magnitude}`,
  );
const near = fc
  .tuple(fc.integer({ min: -1100, max: 1100 }), fc.integer({ min: -2, max: 2 }))
  .map(([digits, exponent]) => `${digits}e${exponent}`);
const numbers: fc.Arbitrary<AttributeValue> = fc
  .oneof(decimal, near)
  .map((sent) => ({ N: normalizeNumber(sent) }));

const byte = fc.oneof(fc.constantFrom(0, 1, 2, 0x7f, 0x80, 0xff), fc.nat(0xff));
const binaries: fc.Arbitrary<AttributeValue> = fc
  .array(byte, { maxLength: 4 })
  .map((bytes) => ({ B: Buffer.from(bytes).toString('base64') }));

const kinds: readonly (readonly [string, fc.Arbitrary<AttributeValue>])[] = [
  ['strings', strings],
  ['numbers', numbers],
  ['binaries', binaries],
];

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

describe.each(kinds)('encodeSortValue of %s', (_name, values) => {
  it('has the order of the values', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(order(encodeSortValue(a), encodeSortValue(b))).toBe(Math.sign(compareScalars(a, b)));
      }),
      { numRuns: 2000 },
    );
  });

  it('ends by itself: no encoding is the beginning of another', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const [left, right] = [encodeSortValue(a), encodeSortValue(b)];
        expect(left.startsWith(right)).toBe(left === right);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the order when anything follows', () => {
    fc.assert(
      fc.property(values, values, text, text, (a, b, tailA, tailB) => {
        const whole = order(encodeSortValue(a) + tailA, encodeSortValue(b) + tailB);
        expect(whole).toBe(Math.sign(compareScalars(a, b)) || order(tailA, tailB));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('encodeSortValue of numbers', () => {
  it('orders every magnitude of both signs', () => {
    const ascending: string[] = [];
    for (let exponent = 125; exponent >= -130; exponent--)
      ascending.push(`-9.9e${exponent}`, `-9e${exponent}`, `-1e${exponent}`);
    ascending.push('0');
    for (let exponent = -130; exponent <= 125; exponent++)
      ascending.push(`1e${exponent}`, `9e${exponent}`, `9.9e${exponent}`);
    const encoded = ascending.map((sent) => encodeSortValue({ N: normalizeNumber(sent) }));
    expect(encoded).toEqual([...encoded].sort(order));
    expect(new Set(encoded).size).toBe(ascending.length);
  });
});

describe('memory', () => {
  it.each<[AttributeValue, number]>([
    [{ S: 'customer#17' }, 12],
    [{ N: '0' }, 1],
    [{ N: '7' }, 4],
    [{ N: '1700000000' }, 4],
    [{ N: '1700000000123' }, 10],
    [{ B: 'AQID' }, 5],
  ])('%j takes %i units of one byte', (value, length) => {
    const encoded = encodeSortValue(value);
    expect(encoded).toHaveLength(length);
    expect(encoded).toBe(Buffer.from(encoded, 'latin1').toString('latin1'));
  });
});

describe('sortPrefix', () => {
  it.each([
    ['strings', strings],
    ['binaries', binaries],
  ] as const)('begins the encodings of exactly the %s that begin with the value', (_name, values) => {
    fc.assert(
      fc.property(values, values, (value, prefix) => {
        expect(encodeSortValue(value).startsWith(sortPrefix(prefix))).toBe(
          bytesOf(value).startsWith(bytesOf(prefix)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('finds longer values', () => {
    expect(encodeSortValue({ S: 'order#1' }).startsWith(sortPrefix({ S: 'order#' }))).toBe(true);
    expect(encodeSortValue({ B: 'AAEC' }).startsWith(sortPrefix({ B: 'AAE=' }))).toBe(true);
  });

  /** The units of the text or the bytes; a prefix of a well-formed text is one of its bytes too. */
  function bytesOf(value: AttributeValue): string {
    if ('S' in value) return value.S;
    return 'B' in value ? atob(value.B) : '';
  }

  it('is not for numbers', () => {
    expect(() => sortPrefix({ N: '1' })).toThrow('only strings and binaries have beginnings');
  });
});

describe('upperBound', () => {
  it('is above everything that starts with the prefix, and not above anything else', () => {
    const prefixes = text.filter((prefix) => /[^\uffff]/.test(prefix));
    fc.assert(
      fc.property(prefixes, text, (prefix, other) => {
        const bound = upperBound(prefix);
        expect(prefix + other < bound).toBe(true);
        expect(prefix + '\uffff'.repeat(5) < bound).toBe(true);
        if (other < bound && other >= prefix) expect(other.startsWith(prefix)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('carries over the last unit', () => {
    expect(upperBound('a\uffff\uffff')).toBe('b');
    expect(() => upperBound('\uffff')).toThrow('nothing is greater');
  });
});

describe('encodePartition', () => {
  const several = fc.oneof(...kinds.map(([, values]) => fc.array(values, { minLength: 2, maxLength: 4 })));

  it('starts with the hash, most significant byte first', () => {
    fc.assert(
      fc.property(several, (values) => {
        const hash = hashOfKey(encodePartition(values));
        const prefix = Buffer.alloc(4);
        prefix.writeUInt32BE(hash);
        expect(encodePartition(values).slice(0, 4)).toBe(prefix.toString('latin1'));
      }),
    );
  });

  it('gives each partition a range of its own', () => {
    const pairs = several.chain((values) =>
      fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
    );
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const [left, right] = [encodePartition(a), encodePartition(b)];
        expect(left.startsWith(right)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  it('does not confuse values whose texts join alike', () => {
    const keys = [
      [{ S: 'ab' }, { S: 'c' }],
      [{ S: 'a' }, { S: 'bc' }],
      [{ S: 'a\u0000' }, { S: 'bc' }],
      [{ S: 'a' }, { S: '\u0000bc' }],
      [{ S: 'abc' }, { S: '' }],
    ];
    expect(new Set(keys.map((values) => encodePartition(values).slice(4))).size).toBe(keys.length);
  });

  it('spreads keys that differ in their last characters', () => {
    const counts = Array.from({ length: 16 }, () => 0);
    for (let index = 0; index < 16_000; index++) {
      const bucket = Math.floor(hashOfKey(encodePartition([{ S: `customer#${index}` }])) / 2 ** 28);
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(850);
    expect(Math.max(...counts)).toBeLessThan(1_150);
  });

  it('is the same in every run and release, and so is the order of partitions', () => {
    expect(hashOfKey(encodePartition([{ S: 'a' }]))).toBe(2_448_022_055);
    expect(hashOfKey(encodePartition([{ N: '1' }]))).toBe(2_341_694_989);
  });
});

describe('encodeKey', () => {
  it('is the partition and the sort values, in order', () => {
    fc.assert(
      fc.property(strings, numbers, strings, (partition, first, second) => {
        expect(encodeKey([partition], [first, second])).toBe(
          encodePartition([partition]) + encodeSortValue(first) + encodeSortValue(second),
        );
        expect(encodeKey([partition], [])).toBe(encodePartition([partition]));
      }),
    );
  });

  it('takes scalars only', () => {
    expect(() => encodeKey([{ BOOL: true }], [])).toThrow('only strings, numbers and binaries are keys');
  });
});

describe('segmentBounds', () => {
  it.each([1, 2, 3, 7, 1_000, 99_999])('of %i segments leave no gap and no overlap', (total) => {
    let end: string | undefined = '\u0000\u0000\u0000\u0000';
    for (let segment = 0; segment < total; segment++) {
      const { low, high } = segmentBounds(segment, total);
      if (low !== end || (high !== undefined && high <= low)) throw new Error(`segment ${segment}`);
      end = high;
    }
    expect(end).toBeUndefined();
  });

  it('are as even as they can be', () => {
    expect(segmentBounds(1, 3)).toEqual({ low: 'UUUU', high: '\u00aa\u00aa\u00aa\u00aa' });
    expect(segmentBounds(1, 4)).toEqual({
      low: '\u0040\u0000\u0000\u0000',
      high: '\u0080\u0000\u0000\u0000',
    });
  });

  it('hold every key in exactly one segment', () => {
    fc.assert(
      fc.property(strings, fc.integer({ min: 1, max: 50 }), (value, total) => {
        const key = encodeKey([value], []);
        const segments = Array.from({ length: total }, (_, segment) => segmentBounds(segment, total));
        expect(
          segments.filter(({ low, high }) => key >= low && (high === undefined || key < high)),
        ).toHaveLength(1);
      }),
    );
  });
});
