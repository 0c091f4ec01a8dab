/**
 * Keys as strings whose code-unit order, the order of `<`, is DynamoDB's order.
 *
 * A key is `hash + partition value(s) + sort value(s)`. The hash spreads partitions as AWS does, in no order that means
 * anything; within a partition, items stand in the order of their sort values. Every part ends by itself: no encoded
 * value is the beginning of another one of its type, so parts can be joined, further parts (a tie-breaking table key)
 * can follow, and a partition is the range of everything that starts with its encoding.
 *
 * Code units stay below 256 for ASCII text, numbers and binaries, because engines keep such strings in one byte a unit.
 */
import { assert, InternalDefect } from '../errors/assert.ts';
import type { AttributeValue } from './attribute-value.ts';
import { codePointRank, decodeBase64 } from './bytes.ts';
import { significance } from './number.ts';

/** Hash and partition values: what the keys of all items of one partition start with, and no other key does. */
export function encodePartition(values: readonly AttributeValue[]): string {
  const encoded = encodeValues(values);
  return hashPrefix(hashOf(encoded)) + encoded;
}

/** The hash that a key begins with, an unsigned 32-bit integer: the same for all items of a partition. */
export function hashOfKey(key: string): number {
  let hash = 0;
  for (let index = 0; index < hashUnits; index++) hash = (hash << 8) | key.charCodeAt(index);
  return hash >>> 0;
}

/** The key of an item, `sortValues` empty where the schema has no sort key. */
export function encodeKey(
  partitionValues: readonly AttributeValue[],
  sortValues: readonly AttributeValue[],
): string {
  return encodePartition(partitionValues) + encodeValues(sortValues);
}

/** One scalar, ended; the order of these strings is the order of the values of one type. */
export function encodeSortValue(value: AttributeValue): string {
  if ('S' in value) return escapeUnits(value.S) + textEnd;
  if ('N' in value) return encodeNumber(value.N);
  if ('B' in value) return escapeUnits(decodeBase64(value.B)) + textEnd;
  throw new InternalDefect('only strings, numbers and binaries are keys');
}

/** What the encodings of all strings, or binaries, that begin with `value` start with. */
export function sortPrefix(value: AttributeValue): string {
  if ('S' in value) return escapeUnits(value.S);
  if ('B' in value) return escapeUnits(decodeBase64(value.B));
  throw new InternalDefect('only strings and binaries have beginnings');
}

/** The smallest string greater than everything that starts with `prefix`. */
export function upperBound(prefix: string): string {
  let end = prefix.length;
  while (end > 0 && prefix.charCodeAt(end - 1) === 0xffff) end--;
  assert(end > 0, 'nothing is greater than everything that starts with this prefix');
  return prefix.slice(0, end - 1) + String.fromCharCode(prefix.charCodeAt(end - 1) + 1);
}

/** The keys of one segment: from `low`, inclusive, to `high`, exclusive, or to the end. */
export interface SegmentBounds {
  readonly low: string;
  readonly high: string | undefined;
}

/** Cuts the hashes into `totalSegments` ranges, as even as they can be. */
export function segmentBounds(segment: number, totalSegments: number): SegmentBounds {
  const bound = (index: number): number => Math.floor((index * hashCount) / totalSegments);
  return {
    low: hashPrefix(bound(segment)),
    high: segment + 1 === totalSegments ? undefined : hashPrefix(bound(segment + 1)),
  };
}

const hashCount = 2 ** 32;
const hashUnits = 4;

function encodeValues(values: readonly AttributeValue[]): string {
  let encoded = '';
  for (const value of values) encoded += encodeSortValue(value);
  return encoded;
}

/** Four code units of one byte each, so that the order of the hashes is the order of the prefixes. */
function hashPrefix(hash: number): string {
  return String.fromCharCode(hash >>> 24, (hash >>> 16) & 0xff, (hash >>> 8) & 0xff, hash & 0xff);
}

/** FNV-1a, and a final mix, without which keys that differ in their last characters would share their first bits. */
function hashOf(encoded: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < encoded.length; index++) {
    const unit = encoded.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    if (unit > 0xff) hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Ends a text below everything a text can go on with: U+0000 and U+0001 are written as U+0001 and one more. */
const textEnd = '\u0000';
const escapeUnit = 0x01;

function escapeUnits(text: string): string {
  for (let index = 0; index < text.length; index++) {
    if (isMoved(text.charCodeAt(index))) return escapeFrom(text, index);
  }
  return text;
}

function escapeFrom(text: string, start: number): string {
  let escaped = text.slice(0, start);
  for (let index = start; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    escaped +=
      unit <= escapeUnit
        ? String.fromCharCode(escapeUnit, unit + 1)
        : String.fromCharCode(codePointRank(unit));
  }
  return escaped;
}

function isMoved(unit: number): boolean {
  return unit <= escapeUnit || unit >= 0xd800;
}

const signNegative = 1;
const signZero = '\u0002';
const signPositive = 3;
/** Added to the exponent of the first digit, -130 to 125, it fills one byte. */
const exponentBias = 130;

/**
 * Sign, exponent of the first digit, digits in pairs, end. Pairs are 1 to 100 and the end is 0; a negative number turns
 * exponent, pairs and end about, so that the larger magnitude comes first.
 */
function encodeNumber(normal: string): string {
  if (normal === '0') return signZero;
  const { negative, start, end, point } = significance(normal);
  const whole = point < 0 ? normal.length : point;
  const exponent = (whole > start ? whole - start - 1 : whole - start) + exponentBias;
  const turn = negative ? 0xff : 0;
  let encoded = String.fromCharCode(negative ? signNegative : signPositive, exponent ^ turn);
  for (let index = start; index < end; index++) {
    if (index === point) index++;
    const tens = normal.charCodeAt(index++) - 0x30;
    if (index === point) index++;
    const ones = index < end ? normal.charCodeAt(index) - 0x30 : 0;
    encoded += String.fromCharCode((tens * 10 + ones + 1) ^ turn);
  }
  return encoded + String.fromCharCode(turn);
}
