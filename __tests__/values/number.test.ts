import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import {
  addNumbers,
  compareNumbers,
  normalizeNumber,
  parseNumber,
  subtractNumbers,
} from '../../lib/values/number.ts';

const Exact = Decimal.clone({ precision: 600, toExpNeg: -9e15, toExpPos: 9e15, minE: -9e15, maxE: 9e15 });

const notNumeric = 'The parameter cannot be converted to a numeric value';
const imprecise = 'Attempting to store more than 38 significant digits in a Number';
const overflow = 'Number overflow. Attempting to store a number with magnitude larger than supported range';
const underflow =
  'Number underflow. Attempting to store a number with magnitude smaller than supported range';

function malformed(text: string): string {
  return `${notNumeric}: ${text}`;
}

const digits38 = '12345678901234567890123456789012345678';

/** Numbers of every length and magnitude that can be stored, in normal form. */
const storable = fc
  .tuple(fc.boolean(), fc.stringMatching(/^[1-9][0-9]{0,37}$/), fc.integer({ min: -130, max: 125 }))
  .map(([negative, digits, magnitude]) =>
    normalizeNumber(`${negative ? '-' : ''}${digits[0]}.${digits.slice(1)}0e${magnitude}`),
  );
const small = fc
  .tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -3, max: 3 }))
  .map(([digits, exponent]) => normalizeNumber(`${digits}e${exponent}`));
const normal = fc.oneof(storable, small, fc.constant('0'));

describe('normalizeNumber', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['0.000', '0'],
    ['0e125', '0'],
    ['-0.0e-130', '0'],
    ['0.'.padEnd(202, '0'), '0'],
    ['5', '5'],
    ['-5', '-5'],
    ['+5', '5'],
    ['5.', '5'],
    ['.5', '0.5'],
    ['-.5', '-0.5'],
    ['00042', '42'],
    ['-00042', '-42'],
    ['1.200', '1.2'],
    ['100', '100'],
    ['0100.0100', '100.01'],
    ['1e2', '100'],
    ['1E+2', '100'],
    ['1e-2', '0.01'],
    ['123.456e1', '1234.56'],
    ['123.456e-5', '0.00123456'],
    ['0.00123e3', '1.23'],
    ['1000000e-6', '1'],
    ['1e00000000000000000000002', '100'],
    ['123456789012345', '123456789012345'],
    ['1234567890123456789', '1234567890123456789'],
    ['-1234567890123456789', '-1234567890123456789'],
    [digits38, digits38],
    [`000${digits38}000`, `${digits38}000`],
    [`0.000${digits38}000`, `0.000${digits38}`],
    ['1E125', `1${'0'.repeat(125)}`],
    ['1E-130', `0.${'0'.repeat(129)}1`],
    ['9.9999999999999999999999999999999999999E+125', '9'.repeat(38) + '0'.repeat(88)],
    ['-9.9999999999999999999999999999999999999E+125', `-${'9'.repeat(38)}${'0'.repeat(88)}`],
  ])('writes %s as %s', (text, expected) => {
    expect(normalizeNumber(text)).toBe(expected);
  });

  it.each([
    'b',
    ' ',
    ' 1',
    '1 ',
    'NaN',
    'Infinity',
    '1_000',
    '0x1',
    '1e',
    '1e+',
    '1e1.5',
    '.',
    '-',
    '+',
    '-.e1',
    '.e1',
    '1.2.3',
    '--1',
    '1,5',
    '١',
  ])('refuses %p, which is not a number', (text) => {
    expect(() => normalizeNumber(text)).toThrow(
      expect.objectContaining({ name: 'ValidationException', message: `${notNumeric}: ${text}` }),
    );
  });

  it('says less of an empty text', () => {
    expect(parseNumber('')).toEqual({ text: notNumeric, newer: `${notNumeric}: ` });
  });

  it.each([
    ['1e2147483646', overflow, overflow],
    ['1e2147483647', underflow, overflow],
    ['10e2147483646', underflow, overflow],
    ['1e2147483648', malformed('1e2147483648'), overflow],
    ['0.1e2147483648', malformed('0.1e2147483648'), overflow],
    ['1e2147483649', malformed('1e2147483649'), overflow],
    ['-1e99999999999', malformed('-1e99999999999'), overflow],
    ['1e-2147483647', underflow, underflow],
    ['1e-2147483648', malformed('1e-2147483648'), underflow],
    ['1e9223372036854775807', malformed('1e9223372036854775807'), overflow],
    ['1e-9223372036854775808', malformed('1e-9223372036854775808'), underflow],
  ])('the older layer reads %s as BigDecimal does, the newer in full', (text, older, newer) => {
    expect(parseNumber(text)).toEqual({ text: older, newer });
  });

  it.each(['1e9223372036854775808', '1e-9223372036854775809', `1e${'9'.repeat(100_000)}`])(
    'takes %.30s for no number: its exponent needs more than 64 bits',
    (text) => {
      expect(parseNumber(text)).toEqual({ text: malformed(text) });
    },
  );

  it.each([
    ['0e126', overflow],
    ['0e-131', underflow],
  ])('has a range for zero too: %s', (text, message) => {
    expect(() => normalizeNumber(text)).toThrow(expect.objectContaining({ message }));
  });

  it.each([
    ['39 digits', `${digits38}9`, imprecise],
    ['39 digits about the point', `1.${digits38}`, imprecise],
    ['two digits far apart', `1${'0'.repeat(37)}1`, imprecise],
    ['a magnitude of 1E126', '1e126', overflow],
    ['a magnitude of -1E126', '-1e126', overflow],
    ['126 zeros', `1${'0'.repeat(126)}`, overflow],
    ['a magnitude of 1E-131', '1e-131', underflow],
    ['a magnitude just below 1E-130', '-9.9e-131', underflow],
    ['too many digits and too large: digits first', `${digits38}9e200`, imprecise],
    ['too many digits and too small: digits first', `${digits38}9e-200`, imprecise],
  ])('refuses %s', (_name, text, message) => {
    expect(() => normalizeNumber(text)).toThrow(
      expect.objectContaining({ name: 'ValidationException', message }),
    );
  });

  it('reads texts of any length in one pass', () => {
    const zeros = '0'.repeat(1_000_000);
    expect(normalizeNumber(`${zeros}7.${zeros}`)).toBe('7');
    expect(normalizeNumber(`0.${zeros}7e1000001`)).toBe('7');
    expect(normalizeNumber(`7${zeros}e-1000000`)).toBe('7');
    expect(parseNumber('9'.repeat(1_000_000))).toEqual({ text: imprecise });
    expect(parseNumber('-'.repeat(1_000_000))).toEqual({
      text: expect.stringContaining(`${notNumeric}: --`),
    });
  });

  it('agrees with an independent decimal arithmetic on any spelling', () => {
    const spelling = fc
      .tuple(
        fc.constantFrom('', '-', '+'),
        fc.stringMatching(/^[0-9]{0,45}$/),
        fc.stringMatching(/^(\.[0-9]{0,45})?$/),
        fc.option(fc.tuple(fc.constantFrom('e', 'E'), fc.constantFrom('', '+', '-'), fc.nat(200))),
      )
      .map(([sign, whole, fraction, exponent]) => sign + whole + fraction + (exponent?.join('') ?? ''))
      .filter((text) => /[0-9]/.test(text.split(/e/i)[0] ?? ''));
    fc.assert(
      fc.property(spelling, (text) => {
        const value = new Exact(text);
        const magnitude = value.isZero() ? Number(/e(.*)/i.exec(text)?.[1] ?? 0) : value.e;
        const fault =
          value.precision() > 38
            ? imprecise
            : magnitude > 125
              ? overflow
              : magnitude < -130
                ? underflow
                : undefined;
        expect(parseNumber(text)).toEqual(
          fault === undefined
            ? value
                .abs()
                .toFixed()
                .replace(/^/, value.isNegative() && !value.isZero() ? '-' : '')
            : expect.objectContaining({ text: fault }),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves a normal form as it is', () => {
    fc.assert(fc.property(normal, (text) => normalizeNumber(text) === text));
  });

  it('throws nothing but validation errors, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+.eE0-9]{0,12}$/)), (text) => {
        const result = parseNumber(text);
        const valid = /^[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?$/.test(text);
        const newer = typeof result === 'string' ? '' : (result.newer ?? result.text);
        expect(!newer.startsWith(notNumeric)).toBe(valid);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('compareNumbers', () => {
  it('orders as values do, not as texts', () => {
    const ordered = ['-1e125', '-123456789012345678', '-100', '-20', '-3.5', '-3', '-0.5', '-1e-130', '0'];
    ordered.push('1e-130', '0.05', '0.5', '1', '1.5', '2', '10', '100', '123456789012345678', '1e125');
    const normals = ordered.map(normalizeNumber);
    for (const [i, a] of normals.entries()) {
      for (const [j, b] of normals.entries()) expect(Math.sign(compareNumbers(a, b))).toBe(Math.sign(i - j));
    }
  });

  it('agrees with an independent decimal arithmetic', () => {
    fc.assert(
      fc.property(normal, normal, (a, b) => {
        expect(Math.sign(compareNumbers(a, b))).toBe(new Exact(a).cmp(b));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['9007199254740992', '9007199254740993'],
    ['0.12345678901234567', '0.12345678901234568'],
    ['-9007199254740993', '-9007199254740992'],
  ])('tells %s from %s, which are one double', (lower, upper) => {
    expect(compareNumbers(lower, upper)).toBeLessThan(0);
    expect(compareNumbers(upper, lower)).toBeGreaterThan(0);
  });

  it('tells neighbours apart that are one unit in the last place from each other', () => {
    const near = fc
      .tuple(fc.bigInt({ min: -(10n ** 38n) + 2n, max: 10n ** 38n - 2n }), fc.integer({ min: -60, max: 60 }))
      .filter(([digits]) => digits !== 0n && digits !== -1n);
    fc.assert(
      fc.property(near, ([digits, exponent]) => {
        const lower = normalizeNumber(`${digits}e${exponent}`);
        const upper = normalizeNumber(`${digits + 1n}e${exponent}`);
        expect(compareNumbers(lower, upper)).toBeLessThan(0);
        expect(compareNumbers(upper, lower)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('addNumbers and subtractNumbers', () => {
  it.each([
    ['1', '2', '3', '-1'],
    ['0', '0', '0', '0'],
    ['0', '5', '5', '-5'],
    ['-5', '5', '0', '-10'],
    ['0.1', '0.2', '0.3', '-0.1'],
    ['999999999999999', '1', '1000000000000000', '999999999999998'],
    ['9007199254740993', '1', '9007199254740994', '9007199254740992'],
    ['99.99', '0.01', '100', '99.98'],
    ['-0.5', '0.25', '-0.25', '-0.75'],
  ])('of %s and %s give %s and %s', (a, b, sum, difference) => {
    expect(addNumbers(a, b)).toBe(sum);
    expect(subtractNumbers(a, b)).toBe(difference);
  });

  it('refuse a result that cannot be stored', () => {
    const most = normalizeNumber('9.9999999999999999999999999999999999999e125');
    const one = normalizeNumber('1e125');
    expect(() => addNumbers(most, one)).toThrow(expect.objectContaining({ message: overflow }));
    expect(() => subtractNumbers(`-${most}`, one)).toThrow(expect.objectContaining({ message: overflow }));
    const least = normalizeNumber('1e-130');
    const more = normalizeNumber('1.1e-130');
    expect(() => subtractNumbers(more, least)).toThrow(expect.objectContaining({ message: underflow }));
  });

  it('call a result of more than 38 digits an overflow, as AWS does', () => {
    const large = normalizeNumber('1e50');
    expect(() => addNumbers(large, '1')).toThrow(expect.objectContaining({ message: overflow }));
    expect(() => subtractNumbers(large, '1')).toThrow(expect.objectContaining({ message: overflow }));
    expect(addNumbers('9'.repeat(38), '1')).toBe(`1${'0'.repeat(38)}`);
  });

  it('agree with an independent decimal arithmetic, or refuse what has no place', () => {
    fc.assert(
      fc.property(normal, normal, (a, b) => {
        for (const [operate, exact] of [
          [addNumbers, Exact.add(a, b)],
          [subtractNumbers, Exact.sub(a, b)],
        ] as const) {
          if (exact.isZero()) expect(operate(a, b)).toBe('0');
          else if (exact.precision() > 38 || exact.e > 125) expect(() => operate(a, b)).toThrow(overflow);
          else if (exact.e < -130) expect(() => operate(a, b)).toThrow(underflow);
          else expect(operate(a, b)).toBe(exact.toFixed());
        }
      }),
      { numRuns: 500 },
    );
  });

  it('agree with it on numbers of like magnitude, where results fit', () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        expect(addNumbers(a, b)).toBe(Exact.add(a, b).toFixed());
        expect(subtractNumbers(a, b)).toBe(Exact.sub(a, b).toFixed());
      }),
    );
  });
});
