/**
 * Shard iterators: a place in a shard, sealed into `<stream ARN>|1|<base64>`, the look of AWS's.
 *
 * All that is needed to go on is inside, so nothing is kept for an iterator and it can be used any number of times.
 */
import { iteratorLifetimeMs } from './durations.ts';
import { expiredIterator, invalidShardIterator } from './faults.ts';
import { isSealLike, openSeal, seal } from './seal.ts';
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
  const contents = `${now}|${place.position}|${place.shardId}`;
  return `${stream.arn}|${version}|${seal(contents, stream.identity.seed)}`;
}

/** Throws a ValidationException for what cannot be an iterator of ours. */
export function parseIterator(text: string): SealedIterator {
  const [streamArn = '', mark, sealed = '', ...rest] = text.split('|');
  if (rest.length === 0 && mark === version && isStreamArn(streamArn) && isSealLike(sealed)) {
    return { streamArn, seal: sealed };
  }
  throw invalidShardIterator();
}

/** Throws a ValidationException for a forged iterator and an ExpiredIteratorException for an old one. */
export function openIterator(stream: Stream, iterator: SealedIterator, now: number): IteratorPlace {
  const contents = openSeal(iterator.seal, stream.identity.seed);
  if (contents === undefined) throw invalidShardIterator();
  const [issuedAt, position, shardId = ''] = contents.split('|');
  // A clock that was set back makes an iterator of the future, which is as far from now as an old one.
  if (Math.abs(now - Number(issuedAt)) >= iteratorLifetimeMs) throw expiredIterator();
  return { shardId, position: Number(position) };
}

const version = '1';
