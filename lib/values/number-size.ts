/** What a number in normal form counts for, in bytes. AWS has two rules; they differ by a byte, and not often. */
import { significance } from './number.ts';

/**
 * The bytes that a number counts for in capacity and in stream records: two digits a byte, aligned on the decimal
 * point, one byte for the exponent, one more for a minus sign, never more than 21.
 */
export function numberSizeBytes(normal: string): number {
  if (normal === '0') return 1;
  const { negative, start, end, point } = significance(normal);
  const digits = end - start - (point > start ? 1 : 0);
  const trailingExponent = point < 0 ? normal.length - end : end - point - 1;
  return Math.min(21, 1 + Math.ceil((digits + (trailingExponent % 2)) / 2) + (negative ? 1 : 0));
}

/**
 * The bytes that a number counts for at the gate of the 400 KB item limit. The digits before and after the point
 * are counted apart there and not aligned on it, so that 120 counts for 2, and not for 3 as above. Measured on AWS by
 * searching for the largest accepted item, eu-west-2, August 2026.
 */
export function numberLimitBytes(normal: string): number {
  if (normal === '0') return 1;
  const { negative, start, end, point } = significance(normal);
  const whole = point < 0 ? end - start : Math.max(0, point - start);
  const fraction = point < 0 ? 0 : end - Math.max(start, point + 1);
  return 1 + Math.ceil(whole / 2) + Math.ceil(fraction / 2) + (negative ? 1 : 0);
}
