/**
 * The records of one shard: appended at the end, trimmed at the front, read from any position.
 *
 * They lie in chunks, so that appending and trimming cost the same however many there are, a reading starts with two
 * binary searches, and a clone shares all chunks until one of the two changes.
 */
import { lowerBound } from './lower-bound.ts';
import type { StreamRecord } from './record.ts';

const chunkRecordsMax = 256;

export class RecordLog {
  #chunks: StreamRecord[][] = [];
  /** How many records at the start of the first chunk are trimmed. */
  #trimmedInFirst = 0;
  /** False while the chunks may also be a clone's: they are copied before the first change. */
  #owned = true;
  #lastPosition: number | undefined;
  #trimmedThrough = -1;

  /** The position of the newest record ever appended, trimmed or not. */
  get lastPosition(): number | undefined {
    return this.#lastPosition;
  }

  /** The position of the newest record that was trimmed, or -1. */
  get trimmedThrough(): number {
    return this.#trimmedThrough;
  }

  get isEmpty(): boolean {
    return this.#chunks.length === 0;
  }

  append(record: StreamRecord): void {
    this.#own();
    const last = this.#chunks.at(-1);
    if (last === undefined || last.length === chunkRecordsMax) this.#chunks.push([record]);
    else last.push(record);
    this.#lastPosition = record.position;
  }

  /**
   * Takes back the records at `position` and after it, as if they had not been appended: for a write that failed. The
   * others go over into chunks of their own, because those that there are may be a clone's too.
   */
  takeBack(position: number): void {
    if (this.#lastPosition === undefined || this.#lastPosition < position) return;
    const left = new RecordLog();
    this.readFrom(0, (record) => {
      if (record.position < position) left.append(record);
      return record.position < position;
    });
    this.#chunks = left.#chunks;
    this.#trimmedInFirst = 0;
    this.#owned = true;
    this.#lastPosition = left.#lastPosition ?? (this.#trimmedThrough < 0 ? undefined : this.#trimmedThrough);
  }

  /** Drops from the front what was created at or before `limit`. Each record is looked at once in its life. */
  trim(limit: number): void {
    for (;;) {
      const first = this.#chunks[0]?.[this.#trimmedInFirst];
      if (first === undefined || first.createdAt > limit) return;
      this.#trimmedThrough = first.position;
      this.#trimmedInFirst += 1;
      if (this.#trimmedInFirst === this.#chunks[0]?.length) {
        this.#own();
        this.#chunks.shift();
        this.#trimmedInFirst = 0;
      }
    }
  }

  /** Shows the kept records at `position` and after it, oldest first, until `visit` answers false. */
  readFrom(position: number, visit: (record: StreamRecord) => boolean): void {
    const chunks = this.#chunks;
    const from = Math.max(position, this.#trimmedThrough + 1);
    let chunkIndex = lowerBound(chunks.length, (index) => (chunks[index]?.at(-1)?.position ?? 0) < from);
    let records = chunks[chunkIndex] ?? [];
    let recordIndex = lowerBound(records.length, (index) => (records[index]?.position ?? 0) < from);
    for (;;) {
      const record = records[recordIndex];
      if (record === undefined || !visit(record)) return;
      recordIndex += 1;
      if (recordIndex === records.length) {
        chunkIndex += 1;
        records = chunks[chunkIndex] ?? [];
        recordIndex = 0;
      }
    }
  }

  /** A log with the same records that goes its own way from here. Takes the same time for any number of records. */
  clone(): RecordLog {
    const copy = new RecordLog();
    this.#owned = false;
    copy.#owned = false;
    copy.#chunks = this.#chunks;
    copy.#trimmedInFirst = this.#trimmedInFirst;
    copy.#lastPosition = this.#lastPosition;
    copy.#trimmedThrough = this.#trimmedThrough;
    return copy;
  }

  /** Only the list of chunks and the chunk that still grows are ever changed, so only those are copied. */
  #own(): void {
    if (this.#owned) return;
    this.#chunks = this.#chunks.slice();
    const last = this.#chunks.pop();
    if (last !== undefined) this.#chunks.push(last.slice());
    this.#owned = true;
  }
}
