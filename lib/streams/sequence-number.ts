/**
 * Sequence numbers. Inside, a record's place in its stream is a plain counter, its position; outside, it is 24 decimal
 * digits: 16 that grow with the position and a tail that is the stream's own.
 *
 * Growth does not depend on the clock, so a clock that steps back cannot break it. One counter a stream makes a child
 * shard's numbers greater than its parent's. AWS's numbers vary in width; ours do not, so that a client that sorts them
 * as strings is right too. As on AWS, the number after the next record is not this number plus one.
 */
const firstHead = 1_000_000_000_000_000;
const tailDigits = 8;
const tailUnit = 10 ** tailDigits;

/** The tail of a stream's numbers: numbers of two streams are unlike, as they are on AWS. `seed` is hex. */
export function sequenceTail(seed: string): number {
  return Number.parseInt(seed.slice(0, 12), 16) % tailUnit;
}

export function sequenceNumberAt(position: number, tail: number): string {
  return String(firstHead + position) + String(tail).padStart(tailDigits, '0');
}

/** Where a number falls: the first position that is at or after it, and the first that is after it. */
export interface SequencePlace {
  readonly at: number;
  readonly after: number;
}

/** Any decimal number has a place; it need not be the number of a record. */
export function placeOf(sequenceNumber: string, tail: number): SequencePlace {
  const number = BigInt(sequenceNumber);
  const unit = BigInt(tailUnit);
  const head = Number(number / unit) - firstHead;
  const rest = Number(number % unit);
  return { at: clamp(rest > tail ? head + 1 : head), after: clamp(rest < tail ? head : head + 1) };
}

/** 40 digits are legal and reach beyond any position that a stream comes to: they are all in its future alike. */
function clamp(position: number): number {
  return Math.min(position, Number.MAX_SAFE_INTEGER);
}
