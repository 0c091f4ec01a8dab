/**
 * Shard iterators: a place in a shard, sealed into `<stream ARN>|1|<base64>`, the look of AWS's.
 *
 * All that is needed to go on is inside, so nothing is kept for an iterator and it can be used any number of times. The
 * contents are masked, because a client that reads them would work here and fail on AWS, and checked, because a client
 * that changes them must be refused.
 */
import { digest } from './digest.ts';
import { iteratorLifetimeMs } from './durations.ts';
import { expiredIterator, invalidShardIterator } from './faults.ts';
import type { Stream } from './stream.ts';
import { isStreamArn } from './stream-arn.ts';

export interface IteratorPlace {
  readonly shardId: string;
  /** The next record is the first one at this position or after it. */
  readonly position: number;
}

/** An iterator that is well formed; whether it is genuine shows when its stream is at hand. */
export interface SealedIterator {
  readonly streamArn: string;
  readonly seal: string;
}

export function sealIterator(stream: Stream, place: IteratorPlace, now: number): string {
  const { seed } = stream.identity;
  const contents = `${now}|${place.position}|${place.shardId}`;
  const check = digest(`${seed}|${contents}`);
  return `${stream.arn}|${version}|${btoa(bytesOf(check) + masked(contents, seed + check))}`;
}

/** Throws a ValidationException for what cannot be an iterator of ours. */
export function parseIterator(text: string): SealedIterator {
  const [streamArn = '', mark, encoded = '', ...rest] = text.split('|');
  const wellFormed = rest.length === 0 && mark === version && isStreamArn(streamArn) && base64.test(encoded);
  if (!wellFormed) throw invalidShardIterator();
  const seal = atob(encoded);
  if (seal.length <= checkBytes || btoa(seal) !== encoded) throw invalidShardIterator();
  return { streamArn, seal };
}

/** Throws a ValidationException for a forged iterator and an ExpiredIteratorException for an old one. */
export function openIterator(stream: Stream, iterator: SealedIterator, now: number): IteratorPlace {
  const { seed } = stream.identity;
  const check = hexOf(iterator.seal.slice(0, checkBytes));
  const contents = masked(iterator.seal.slice(checkBytes), seed + check);
  if (digest(`${seed}|${contents}`) !== check) throw invalidShardIterator();
  const [issuedAt, position, shardId = ''] = contents.split('|');
  // A clock that was set back makes an iterator of the future, which is as far from now as an old one.
  if (Math.abs(now - Number(issuedAt)) >= iteratorLifetimeMs) throw expiredIterator();
  return { shardId, position: Number(position) };
}

const version = '1';
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const checkBytes = 16;

/** Text of one-byte characters, each turned by a byte that follows from `key`; twice the same gives the text again. */
function masked(text: string, key: string): string {
  let turned = '';
  let bytes = '';
  for (let index = 0; index < text.length; index += 1) {
    const offset = index % checkBytes;
    if (offset === 0) bytes = bytesOf(digest(`${key}|${index}`));
    turned += String.fromCharCode(text.charCodeAt(index) ^ bytes.charCodeAt(offset));
  }
  return turned;
}

function bytesOf(hex: string): string {
  let bytes = '';
  for (let index = 0; index < hex.length; index += 2) {
    bytes += String.fromCharCode(Number.parseInt(hex.slice(index, index + 2), 16));
  }
  return bytes;
}

function hexOf(bytes: string): string {
  let hex = '';
  for (let index = 0; index < bytes.length; index += 1) {
    hex += bytes.charCodeAt(index).toString(16).padStart(2, '0');
  }
  return hex;
}
