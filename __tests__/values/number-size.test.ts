import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { numberLimitBytes, numberSizeBytes } from '../../lib/values/number-size.ts';
import { normalizeNumber } from '../../lib/values/number.ts';

const digits38 = '12345678901234567890123456789012345678';

/** Numbers of every length and magnitude that can be stored, in normal form. */
const storable = fc
  .tuple(fc.boolean(), fc.stringMatching(/^[1-9][0-9]{0,37}$/), fc.integer({ min: -130, max: 125 }))
  .map(([negative, digits, magnitude]) =>
    normalizeNumber(`${negative ? '-' : ''}${digits[0]}.${digits.slice(1)}0e${magnitude}`),
  );

describe('numberSizeBytes', () => {
  it.each([
    // Captured on AWS.
    ['0', 1],
    ['-0', 1],
    ['1', 2],
    ['12', 2],
    ['15', 2],
    ['100', 2],
    ['0042', 2],
    ['0.0000001', 2],
    ['1E125', 2],
    ['1E-100', 2],
    ['0.15', 2],
    ['123', 3],
    ['1234', 3],
    ['1010', 3],
    ['1.5', 3],
    ['1.2', 3],
    ['1.200', 3],
    ['-42', 3],
    ['123456', 4],
    ['1.234', 4],
    ['100.5', 4],
    ['3.14159', 5],
    [digits38, 20],
    // Seen in DynamoDB Local.
    ['120', 3],
    ['0.012', 3],
    ['-120', 4],
    ['0.1', 2],
    ['0.01', 2],
    ['0.001', 2],
    ['12345', 4],
    ['99', 2],
    ['-5', 3],
    // Never more than 21.
    [`-${digits38}`, 21],
    [`${digits38}0`, 21],
    [`-${digits38}0`, 21],
  ])('of %s is %i', (text, bytes) => {
    expect(numberSizeBytes(normalizeNumber(text))).toBe(bytes);
  });

  it('follows the documented formula over digits and exponent', () => {
    fc.assert(
      fc.property(storable, (text) => {
        const value = new Decimal(text);
        const digits = value.precision();
        const exponent = value.e - digits + 1;
        const odd = exponent % 2 === 0 ? 0 : 1;
        expect(numberSizeBytes(text)).toBe(
          Math.min(21, 1 + Math.ceil((digits + odd) / 2) + (value.isNegative() ? 1 : 0)),
        );
      }),
    );
  });
});

describe('numberLimitBytes', () => {
  it.each([
    ['0', 1],
    ['1', 2],
    ['42', 2],
    ['120', 2],
    ['1000000', 2],
    ['123', 3],
    ['10203', 4],
    ['100.5', 4],
    ['1.5', 3],
    ['1.05', 3],
    ['1.005', 4],
    ['0.5', 2],
    ['0.05', 2],
    ['0.012', 2],
    ['0.0123', 3],
    ['-42', 3],
    ['-0.012', 3],
    ['1E125', 2],
    ['1E-130', 2],
    [digits38, 20],
    [`-${digits38}`, 21],
  ])('of %s is %i', (text, bytes) => {
    expect(numberLimitBytes(normalizeNumber(text))).toBe(bytes);
  });
});
