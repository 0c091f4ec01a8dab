/**
 * Follows one stream through everything that happens to it, record by record, and waits for the next one without a timer.
 *
 * It is written out, not a generator: `return()` of a generator that waits would wait too.
 */
import type { Bell } from './bell.ts';
import { firstRecordFrom } from './in-order.ts';
import type { StreamRecord } from './record.ts';
import type { Stream } from './stream.ts';

/** The part of an `AbortSignal` that is listened to. */
export interface EndSignal {
  /** Whether it has fired. */
  readonly aborted: boolean;
  /** As of an `AbortSignal`. */
  addEventListener(type: 'abort', listener: () => void): void;
  /** As of an `AbortSignal`. */
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface FollowerOptions<Shown> {
  readonly stream: Stream;
  /** The time, and what is found under the stream's ARN by now, which a reset or a restoration may have changed. */
  readonly look: () => { readonly stream: Stream | undefined; readonly now: number };
  readonly show: (record: StreamRecord) => Shown;
  /** Rung whenever there may be more to see. */
  readonly bell: Bell;
  readonly signal?: EndSignal | undefined;
}

export class Follower<Shown> implements AsyncIterableIterator<Shown, undefined> {
  readonly #options: FollowerOptions<Shown>;
  #stream: Stream;
  #position: number;
  #isOver = false;
  /** What is asked for is given one after the other, in the order of asking. */
  #lastAsked: Promise<unknown> = Promise.resolve();
  readonly #stop = (): void => this.#end();

  constructor(options: FollowerOptions<Shown>) {
    const { stream, signal } = options;
    this.#options = options;
    this.#stream = stream;
    this.#position = stream.nextPosition;
    if (signal?.aborted === true) this.#isOver = true;
    else signal?.addEventListener('abort', this.#stop);
  }

  next(): Promise<IteratorResult<Shown, undefined>> {
    const result = this.#lastAsked.then(() => this.#waitForNext());
    this.#lastAsked = result;
    return result;
  }

  /** Ends it, and every `next()` that still waits. */
  return(): Promise<IteratorResult<Shown, undefined>> {
    this.#end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async #waitForNext(): Promise<IteratorResult<Shown, undefined>> {
    while (!this.#isOver) {
      const record = this.#take();
      if (record !== undefined) return { done: false, value: this.#options.show(record) };
      if (!this.#isOver) await this.#options.bell.rung();
    }
    return { done: true, value: undefined };
  }

  #take(): StreamRecord | undefined {
    const { stream, now } = this.#options.look();
    // A stream that was made anew after a reset may have the same ARN: it is another one all the same.
    if (stream?.identity !== this.#stream.identity) {
      this.#end();
      return undefined;
    }
    if (stream !== this.#stream) this.#goOnIn(stream);
    const record = firstRecordFrom(stream, this.#position, now);
    if (record !== undefined) this.#position = record.position + 1;
    else if (stream.isEnded) this.#end();
    return record;
  }

  /** The stream went back to a snapshot: what comes now was written since. */
  #goOnIn(stream: Stream): void {
    this.#stream = stream;
    this.#position = stream.clonedAt;
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#options.signal?.removeEventListener('abort', this.#stop);
    this.#options.bell.ring();
  }
}
