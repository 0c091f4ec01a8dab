/**
 * DynamoDB's numbers: decimals of up to 38 significant digits, 1E-130 to 9.99E+125 in magnitude, exact.
 *
 * A number is kept in its normal form, the text that AWS answers with: plain decimal, no exponent, no zeros that carry
 * nothing, no sign on zero. Every value has one normal form, so equal numbers are equal texts.
 */
import { type ServiceError, validationException } from '../errors/service-error.ts';
import { numberDigitsMax, numberExponentMax, numberExponentMin } from './limits.ts';

/** Why a text is not a number that can be stored, in the words of AWS's older layer and, where they differ, its newer one. */
export interface NumberFault {
  readonly text: string;
  readonly newer?: string;
}

/** The normal form of `text`. Throws AWS's ValidationException for what is not a number, too long or too large. */
export function normalizeNumber(text: string): string {
  const result = parseNumber(text);
  if (typeof result === 'string') return result;
  throw numberError(result);
}

/** The normal form, or the fault as data, for callers that put words of their own round it. */
export function parseNumber(text: string): string | NumberFault {
  return isPlainInteger(text) ? text : parseDecimal(text);
}

/** The order of two numbers in normal form. */
export function compareNumbers(a: string, b: string): number {
  if (a === b) return 0;
  // Up to fifteen digits fit a double exactly enough to keep their order.
  if (a.length <= 15 && b.length <= 15) return Number(a) - Number(b);
  const negative = a.charCodeAt(0) === minus;
  if (negative !== (b.charCodeAt(0) === minus)) return negative ? -1 : 1;
  return negative ? compareMagnitudes(b, a) : compareMagnitudes(a, b);
}

/** The sum of two numbers in normal form, in normal form. Throws when it cannot be stored exactly. */
export function addNumbers(a: string, b: string): string {
  if (isPlainInteger(a) && isPlainInteger(b)) return String(Number(a) + Number(b));
  const scale = Math.max(fractionDigits(a), fractionDigits(b));
  return exactResult(scaled(a, scale) + scaled(b, scale), scale);
}

/** The difference of two numbers in normal form, in normal form. Throws when it cannot be stored exactly. */
export function subtractNumbers(a: string, b: string): string {
  return addNumbers(a, negated(b));
}

/** Where the significant digits of a normal form stand; the point, when it is among them, is not a digit. */
export interface Significance {
  readonly negative: boolean;
  readonly start: number;
  readonly end: number;
  /** Index of the decimal point, -1 for an integer. */
  readonly point: number;
}

/** Of a normal form other than `0`. */
export function significance(normal: string): Significance {
  const negative = normal.charCodeAt(0) === minus;
  const point = normal.indexOf('.');
  let start = negative ? 1 : 0;
  let end = normal.length;
  if (point < 0) {
    while (normal.charCodeAt(end - 1) === zero) end--;
  } else if (normal.charCodeAt(start) === zero) {
    start = point + 1;
    while (normal.charCodeAt(start) === zero) start++;
  }
  return { negative, start, end, point };
}

const zero = 0x30;
const nine = 0x39;
const minus = 0x2d;
const plus = 0x2b;
const dot = 0x2e;

const notNumeric = 'The parameter cannot be converted to a numeric value';
const imprecise: NumberFault = { text: 'Attempting to store more than 38 significant digits in a Number' };
const overflow: NumberFault = {
  text: 'Number overflow. Attempting to store a number with magnitude larger than supported range',
};
const underflow: NumberFault = {
  text: 'Number underflow. Attempting to store a number with magnitude smaller than supported range',
};

function malformed(text: string): NumberFault {
  return text === '' ? { text: notNumeric, newer: `${notNumeric}: ` } : { text: `${notNumeric}: ${text}` };
}

interface ReadNumber {
  readonly text: string;
  readonly precision: number;
  readonly scale: number;
  /** As written. */
  readonly exponent: number;
}

/**
 * The older layer reads a number as Java's BigDecimal does: with an exponent or a scale that 32 bits cannot hold it is no
 * number, and at the edge the exponent of the first digit wraps round.
 */
function outOfRange(
  { text: newer }: NumberFault,
  { text, precision, scale, exponent }: ReadNumber,
): NumberFault {
  if (!isInteger(exponent) || !isInteger(scale)) return { text: malformed(text).text, newer };
  return { text: precision - scale > integerMax ? underflow.text : newer, newer };
}

const integerMax = 2 ** 31 - 1;

function isInteger(number: number): boolean {
  return number <= integerMax && number >= -integerMax - 1;
}

function numberError(fault: NumberFault): ServiceError {
  return validationException(fault.text);
}

/** Whether a text is an integer in normal form already and short enough for a double: nearly every number sent is. */
function isPlainInteger(text: string): boolean {
  const length = text.length;
  if (length === 0 || length > 15) return false;
  const start = text.charCodeAt(0) === minus ? 1 : 0;
  if (start === length) return false;
  if (text.charCodeAt(start) === zero) return length === 1;
  for (let index = start; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code < zero || code > nine) return false;
  }
  return true;
}

/**
 * Grammar: a sign or none, digits with at most one point and at least one digit, an exponent or none. One pass over the
 * text, however long: only the places of the first and last significant digit are kept.
 */
function parseDecimal(text: string): string | NumberFault {
  const length = text.length;
  const sign = text.charCodeAt(0);
  let position = sign === minus || sign === plus ? 1 : 0;
  let digits = 0;
  let wholeDigits = -1;
  let first = -1;
  let firstAt = 0;
  let last = -1;
  let lastAt = 0;
  for (; position < length; position++) {
    const code = text.charCodeAt(position);
    if (code === dot && wholeDigits < 0) {
      wholeDigits = digits;
    } else if (code >= zero && code <= nine) {
      if (code !== zero) {
        if (first < 0) [first, firstAt] = [digits, position];
        last = digits;
        lastAt = position;
      }
      digits++;
    } else break;
  }
  if (digits === 0) return malformed(text);
  const exponent = position === length ? 0 : parseExponent(text, position);
  if (exponent === undefined) return malformed(text);
  // Digits before range: AWS reports the precision of a number that breaks both rules.
  if (last - first >= numberDigitsMax) return imprecise;
  const whole = wholeDigits < 0 ? digits : wholeDigits;
  // Zero is in range or not by the exponent that it is written with.
  const magnitude = first < 0 ? exponent : whole - first - 1 + exponent;
  const read = { text, exponent, precision: digits - Math.max(first, 0), scale: digits - whole - exponent };
  if (magnitude > numberExponentMax) return outOfRange(overflow, read);
  if (magnitude < numberExponentMin) return outOfRange(underflow, read);
  if (first < 0) return '0';
  const significant = text.slice(firstAt, lastAt + 1).replace('.', '');
  return (sign === minus ? '-' : '') + plainDecimal(significant, magnitude);
}

/**
 * The exponent that starts at `position` and ends with the text: one that is not exact any more is far out of range, and
 * one that 64 bits cannot hold makes the text no number.
 */
function parseExponent(text: string, position: number): number | undefined {
  const mark = text[position];
  if (mark !== 'e' && mark !== 'E') return undefined;
  const sign = text.charCodeAt(position + 1);
  let index = position + (sign === minus || sign === plus ? 2 : 1);
  if (index === text.length) return undefined;
  let exponent = 0;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < zero || code > nine) return undefined;
    exponent = exponent * 10 + code - zero;
  }
  if (exponent >= 2 ** 63 && !isLong(text.slice(position + 1))) return undefined;
  return sign === minus ? -exponent : exponent;
}

function isLong(exponent: string): boolean {
  const digits = exponent.replace(/^[+-]?0*/, '');
  const longest = exponent.startsWith('-') ? '9223372036854775808' : '9223372036854775807';
  return digits.length === longest.length && digits <= longest;
}

/** `digits` with the point where the first digit has the exponent `magnitude`. */
function plainDecimal(digits: string, magnitude: number): string {
  if (magnitude < 0) return `0.${'0'.repeat(-magnitude - 1)}${digits}`;
  const whole = magnitude + 1;
  if (whole >= digits.length) return digits + '0'.repeat(whole - digits.length);
  return `${digits.slice(0, whole)}.${digits.slice(whole)}`;
}

/** Of two numbers in normal form and of one sign, the sign ignored. */
function compareMagnitudes(a: string, b: string): number {
  const start = a.charCodeAt(0) === minus ? 1 : 0;
  const wholeA = wholeEnd(a);
  const wholeB = wholeEnd(b);
  if (wholeA !== wholeB) return wholeA - wholeB;
  // The points stand below each other, so the order of the texts is the order of the numbers.
  return a.slice(start) < b.slice(start) ? -1 : 1;
}

function wholeEnd(normal: string): number {
  const point = normal.indexOf('.');
  return point < 0 ? normal.length : point;
}

function fractionDigits(normal: string): number {
  const point = normal.indexOf('.');
  return point < 0 ? 0 : normal.length - point - 1;
}

/** The number times ten to the power of `scale`, which is at least the number of its fraction digits. */
function scaled(normal: string, scale: number): bigint {
  return BigInt(normal.replace('.', '') + '0'.repeat(scale - fractionDigits(normal)));
}

function negated(normal: string): string {
  if (normal === '0') return normal;
  return normal.charCodeAt(0) === minus ? normal.slice(1) : `-${normal}`;
}

/**
 * The normal form of `coefficient` divided by ten to the power of `scale`. A result that needs more than 38 digits is
 * reported as an overflow: AWS's words for 1E50 + 1, whatever its magnitude.
 */
function exactResult(coefficient: bigint, scale: number): string {
  if (coefficient === 0n) return '0';
  const result = parseNumber(`${coefficient}e-${scale}`);
  if (typeof result === 'string') return result;
  throw numberError(result === imprecise ? overflow : result);
}
