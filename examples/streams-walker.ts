// A consumer of a DynamoDB stream with the SDK alone, to copy: it pages through the list of shards, reads parents before
// children, goes on where it stopped, and copes with iterators that expired and records that were trimmed.
// `streams-walker-demo.ts` shows it at work.
import {
  type _Record as StreamRecord,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  type GetRecordsCommandOutput,
  GetShardIteratorCommand,
  ResourceNotFoundException,
  type Shard,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';

/** How far a shard has been read. A shard without a place has not been begun. */
export interface Place {
  readonly lastSequenceNumber?: string;
  readonly isReadOut?: boolean;
}

/** The place in every shard, by id: plain JSON, to be stored together with what the records led to. */
export type Checkpoint = Readonly<Record<string, Place>>;

export interface StreamWalkerOptions {
  /** Where to go on. Without it, at the oldest record of the stream. */
  readonly checkpoint?: Checkpoint | undefined;
  /** Records a page, at most 1000. */
  readonly recordsPerPage?: number | undefined;
  /** Shards a page of DescribeStream, at most 100. */
  readonly shardsPerPage?: number | undefined;
}

export type RecordsHandler = (records: readonly StreamRecord[]) => Promise<void> | void;

export class StreamWalker {
  readonly #client: DynamoDBStreamsClient;
  readonly #streamArn: string;
  readonly #recordsPerPage: number;
  readonly #shardsPerPage: number;
  readonly #places: Map<string, Place>;
  /** Worth a request each, but good for a quarter of an hour only: a restart does without them. */
  readonly #iterators = new Map<string, string>();
  /** In the order of ids, which begin with the time of creation. */
  #shards: readonly Shard[] = [];
  #mayHaveNewShards = true;

  constructor(client: DynamoDBStreamsClient, streamArn: string, options: StreamWalkerOptions = {}) {
    const { checkpoint = {}, recordsPerPage = 1000, shardsPerPage = 100 } = options;
    this.#client = client;
    this.#streamArn = streamArn;
    this.#recordsPerPage = recordsPerPage;
    this.#shardsPerPage = shardsPerPage;
    this.#places = new Map(Object.entries(checkpoint));
  }

  /** What to give to the next walker. Store it after each `poll`: what came before it is not read again. */
  get checkpoint(): Checkpoint {
    return Object.fromEntries(this.#places);
  }

  /** Whether every shard is read out and there will be no more of them, because the stream is turned off. */
  get isAtEnd(): boolean {
    return !this.#mayHaveNewShards && this.#shards.every((shard) => this.#isReadOut(shard.ShardId));
  }

  /**
   * Reads one page of every shard whose turn it is. A page that `handle` fails on is read again by the next poll.
   * Tells whether anything was there; if not, wait a second: AWS allows five reads of a shard in one.
   */
  async poll(handle: RecordsHandler): Promise<boolean> {
    if (this.#mayHaveNewShards) await this.#listShards();
    let gotOn = false;
    for (const shardId of this.#dueShards()) gotOn = (await this.#readPage(shardId, handle)) || gotOn;
    return gotOn;
  }

  /**
   * A shard's turn comes when its parent is read out, so that the changes of each item come in order. A new shard also
   * waits for the older ones that are closed: a shard has one ParentShardId only, which cannot tell all it comes from
   * if shards are ever merged.
   */
  #dueShards(): readonly string[] {
    const listed = new Set(this.#shards.map((shard) => shard.ShardId));
    const due: string[] = [];
    let olderIsUnread = false;
    for (const { ShardId: id = '', ParentShardId: parentId, SequenceNumberRange: range } of this.#shards) {
      if (this.#isReadOut(id)) continue;
      const parentIsUnread = listed.has(parentId) && !this.#isReadOut(parentId);
      if (this.#places.has(id) || !(olderIsUnread || parentIsUnread)) due.push(id);
      olderIsUnread ||= range?.EndingSequenceNumber !== undefined;
    }
    return due;
  }

  async #readPage(shardId: string, handle: RecordsHandler): Promise<boolean> {
    if (!this.#places.has(shardId)) this.#places.set(shardId, {});
    const page = await this.#getRecords(shardId);
    if (page === undefined) return true;
    const { Records: records = [], NextShardIterator: next } = page;
    if (records.length > 0) await handle(records);
    const lastSequenceNumber = records.at(-1)?.dynamodb?.SequenceNumber;
    if (lastSequenceNumber !== undefined) this.#places.set(shardId, { lastSequenceNumber });
    if (next === undefined) this.#finish(shardId);
    else this.#iterators.set(shardId, next);
    return records.length > 0 || next === undefined;
  }

  /** Undefined where the place was no good any more: the next poll goes on from another one. */
  async #getRecords(shardId: string): Promise<GetRecordsCommandOutput | undefined> {
    try {
      const ShardIterator = this.#iterators.get(shardId) ?? (await this.#newIterator(shardId));
      return await this.#client.send(new GetRecordsCommand({ ShardIterator, Limit: this.#recordsPerPage }));
    } catch (error) {
      this.#iterators.delete(shardId);
      // Polls were more than a quarter of an hour apart: another iterator after the last record.
      if (error instanceof ExpiredIteratorException) return undefined;
      if (error instanceof TrimmedDataAccessException) {
        // The last record is more than a day old, and so may be some that were never read. Those are lost.
        this.#places.set(shardId, {});
        return undefined;
      }
      if (error instanceof ResourceNotFoundException) {
        // Closed for more than a day: nothing of it is left.
        this.#finish(shardId);
        return undefined;
      }
      throw error;
    }
  }

  async #newIterator(shardId: string): Promise<string | undefined> {
    const { lastSequenceNumber } = this.#places.get(shardId) ?? {};
    const { ShardIterator } = await this.#client.send(
      new GetShardIteratorCommand({
        StreamArn: this.#streamArn,
        ShardId: shardId,
        ...(lastSequenceNumber === undefined
          ? { ShardIteratorType: 'TRIM_HORIZON' }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: lastSequenceNumber }),
      }),
    );
    return ShardIterator;
  }

  /** A shard that ends has children, and those are to be found. */
  #finish(shardId: string): void {
    this.#iterators.delete(shardId);
    this.#places.set(shardId, { ...this.#places.get(shardId), isReadOut: true });
    this.#mayHaveNewShards = true;
  }

  async #listShards(): Promise<void> {
    const shards: Shard[] = [];
    let status: string | undefined;
    let after: string | undefined;
    do {
      const { StreamDescription } = await this.#client.send(
        new DescribeStreamCommand({
          StreamArn: this.#streamArn,
          Limit: this.#shardsPerPage,
          ExclusiveStartShardId: after,
        }),
      );
      shards.push(...(StreamDescription?.Shards ?? []));
      status = StreamDescription?.StreamStatus;
      after = StreamDescription?.LastEvaluatedShardId;
    } while (after !== undefined);
    // The list may be a moment behind: while the stream is on, a closed shard has a child.
    const parents = new Set(shards.map((shard) => shard.ParentShardId));
    this.#mayHaveNewShards =
      status !== 'DISABLED' &&
      shards.some(({ ShardId }) => this.#isReadOut(ShardId) && !parents.has(ShardId));
    this.#shards = shards.sort((one, other) => ((one.ShardId ?? '') < (other.ShardId ?? '') ? -1 : 1));
    this.#forgetAllBut(new Set(shards.map((shard) => shard.ShardId)));
  }

  /** A checkpoint does not grow with the age of the stream: a shard is listed for a day or so. */
  #forgetAllBut(listed: ReadonlySet<string | undefined>): void {
    for (const id of this.#places.keys()) {
      if (listed.has(id)) continue;
      this.#places.delete(id);
      this.#iterators.delete(id);
    }
  }

  #isReadOut(shardId: string | undefined): boolean {
    return shardId !== undefined && this.#places.get(shardId)?.isReadOut === true;
  }
}
