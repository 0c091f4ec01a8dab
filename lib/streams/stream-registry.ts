/** Every stream of one account and region that can still be read, whether or not its table is there. */
import type { Ids } from '../control/ids.ts';
import type { KeySchemaElement, StreamViewType } from '../model/generated/types.ts';
import { OrderedMap } from '../storage/ordered-map.ts';
import { endOf } from './durations.ts';
import { Stream } from './stream.ts';
import { streamKey, streamKeyOf, streamLabel } from './stream-arn.ts';

export interface RegistryOptions {
  readonly ids: Ids;
  /** How many shards a new stream opens with: one, as on a provisioned table, if not told otherwise. */
  readonly shardCount?: number | undefined;
}

export interface EnableOptions {
  readonly tableName: string;
  readonly tableArn: string;
  readonly keySchema: readonly KeySchemaElement[];
  readonly viewType: StreamViewType;
  readonly now: number;
  /** How long the status says ENABLING. Changes are recorded from the start. */
  readonly enablingMs?: number | undefined;
}

export interface ListOptions {
  readonly tableName?: string | undefined;
  readonly exclusiveStartArn?: string | undefined;
  readonly limit: number;
  readonly now: number;
}

export interface StreamPage {
  readonly streams: readonly Stream[];
  /** There when more streams follow. */
  readonly lastEvaluatedArn: string | undefined;
}

export class StreamRegistry {
  readonly #ids: Ids;
  readonly #shardCount: number;
  /** By `streamKey`: in the order of ARNs, the streams of one table name side by side. */
  #streams: OrderedMap<string, Stream> = new OrderedMap();
  /** Those turned off, oldest first: what is to be forgotten is found at the front. */
  #ended: Stream[] = [];

  constructor(options: RegistryOptions) {
    this.#ids = options.ids;
    this.#shardCount = options.shardCount ?? 1;
  }

  /** Turns on a stream with an ARN that no stream here has or, within the day, had. */
  enable(options: EnableOptions): Stream {
    const { tableName, tableArn, keySchema, viewType, now, enablingMs = 0 } = options;
    this.#forget(now);
    let label = streamLabel(now);
    // Turned off and on within one millisecond: the later one's label is moved on, for it must be another stream.
    for (let later = now + 1; this.#streams.has(streamKey(tableName, label)); later += 1)
      label = streamLabel(later);
    const stream = new Stream(
      {
        arn: `${tableArn}/stream/${label}`,
        label,
        tableName,
        viewType,
        keySchema,
        createdAt: now,
        enabledAt: endOf(now, enablingMs),
        seed: this.#ids.hex(32),
      },
      this.#shardCount,
    );
    this.#streams.set(streamKey(tableName, label), stream);
    return stream;
  }

  /** Turns a stream off, on request or because its table is deleted. The status says DISABLING for `disablingMs`. */
  disable(stream: Stream, now: number, disablingMs = 0): void {
    this.#forget(now);
    stream.end(now, disablingMs);
    this.#ended.push(stream);
  }

  get(arn: string, now: number): Stream | undefined {
    const stream = this.#streams.get(streamKeyOf(arn));
    return stream?.arn === arn && !stream.isForgotten(now) ? stream : undefined;
  }

  /** One page in the order of ARNs. A place in that order needs no stream to be there, so any cursor goes on. */
  list(options: ListOptions): StreamPage {
    const { tableName, exclusiveStartArn, limit, now } = options;
    this.#forget(now);
    const prefix = tableName === undefined ? '' : streamKey(tableName, '');
    const after = exclusiveStartArn === undefined ? '' : streamKeyOf(exclusiveStartArn);
    const streams: Stream[] = [];
    let more = false;
    this.#streams.forRange({ low: after > prefix ? after : prefix, lowInclusive: false }, (key, stream) => {
      if (!key.startsWith(prefix)) return false;
      if (stream.isForgotten(now)) return true;
      more = streams.length === limit;
      if (!more) streams.push(stream);
      return !more;
    });
    return { streams, lastEvaluatedArn: more ? streams.at(-1)?.arn : undefined };
  }

  /** The same streams, each going its own way from here; `get` finds the clone of a stream by its ARN. */
  clone(ids: Ids): StreamRegistry {
    const copy = new StreamRegistry({ ids, shardCount: this.#shardCount });
    const clones = new Map<Stream, Stream>();
    this.#streams.forRange({}, (key, stream) => {
      const clone = stream.clone();
      clones.set(stream, clone);
      copy.#streams.set(key, clone);
    });
    copy.#ended = this.#ended.flatMap((stream) => clones.get(stream) ?? []);
    return copy;
  }

  /** The same registry before something becomes of one stream: that one is a clone, all others are the same. */
  beforeChangeOf(changing: Stream | undefined): StreamRegistry {
    const before = new StreamRegistry({ ids: this.#ids, shardCount: this.#shardCount });
    before.#streams = this.#streams.clone();
    before.#ended = [...this.#ended];
    if (changing !== undefined) {
      before.#streams.set(streamKey(changing.tableName, changing.label), changing.clone());
    }
    return before;
  }

  /** The clone here of a stream of the registry that this one was cloned from; one that is forgotten stays as it is. */
  counterpart(stream: Stream): Stream {
    return this.#streams.get(streamKey(stream.tableName, stream.label)) ?? stream;
  }

  /** Lets go of what is past retention, so that turning streams on and off for days holds no more than a day's. */
  #forget(now: number): void {
    for (let first = this.#ended[0]; first?.isForgotten(now) === true; first = this.#ended[0]) {
      this.#streams.delete(streamKey(first.tableName, first.label));
      this.#ended.shift();
    }
  }
}
