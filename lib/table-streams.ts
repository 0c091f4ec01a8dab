/** `dynamodb.streams`: the streams of tables, for a test to read and to bend. Wiring: what it does is done in `streams/`. */
import { toSdkItem } from './documents/sdk-value.ts';
import { toDocument } from './documents/to-plain.ts';
import type { RequestContext } from './engine/engine.ts';
import { findTable, parseTableArn, tableNameOf } from './engine/table-lookup.ts';
import { UsageError } from './errors/usage-error.ts';
import type { Bell } from './streams/bell.ts';
import { type ChangeRecord, changeRecordOf } from './streams/change-record.ts';
import { type EndSignal, Follower } from './streams/follower.ts';
import { recordsInOrder } from './streams/in-order.ts';
import type { Shard } from './streams/shard.ts';
import type { Stream } from './streams/stream.ts';
import { isStreamArn } from './streams/stream-arn.ts';
import type { AttributeMap } from './values/attribute-value.ts';

/**
 * Where a table is, if not in the region and account of the fake itself. An ARN says it by itself.
 *
 * @example
 * await dynamodb.streams.records('orders', { region: 'eu-west-1' });
 */
export interface WhereOptions {
  /** Default: the region of the fake. */
  readonly region?: string | undefined;
  /** Default: the account of the fake. */
  readonly accountId?: string | undefined;
}

/** Attribute values as the SDK's commands give them: `{ id: { S: 'o-1' } }`. */
export interface RecordsOptions extends WhereOptions {
  /** Left out or false for attribute values. */
  readonly unmarshalled?: false | undefined;
}

/** Plain objects in place of attribute values in `Keys`, `NewImage` and `OldImage`: `{ id: 'o-1' }`. */
export interface UnmarshalledRecordsOptions extends WhereOptions {
  /** True for plain objects, converted as `toDocument` does. */
  readonly unmarshalled: true;
}

/**
 * How long to follow.
 *
 * @example
 * const changes = dynamodb.streams.follow('orders', { signal: AbortSignal.timeout(1_000) });
 */
export interface FollowOptions {
  /** An `AbortSignal`: the iteration is over when it fires. */
  readonly signal?: EndSignal | undefined;
}

/** An item as a plain object. */
type Document = Record<string, unknown>;

interface TableStreamsParts {
  readonly contextOf: (accountId: string, region: string) => RequestContext;
  /** Of tables that are named without an ARN or options. */
  readonly home: { readonly region: string; readonly accountId: string };
  /** Rung whenever a stream may have changed. */
  readonly bell: Bell;
}

interface Found {
  readonly stream: Stream;
  readonly context: RequestContext;
}

/**
 * Reads the streams of a fake without shards and iterators, and makes shards split, roll over and merge when a test wants
 * them to. `table` is a table's name or ARN, or the ARN of a stream: with that, also of one that is turned off.
 *
 * @example
 * const [child, sibling] = dynamodb.streams.split('orders');
 * const records = await dynamodb.streams.records('orders', { unmarshalled: true });
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html
 */
export class TableStreams {
  readonly #parts: TableStreamsParts;

  /** @internal */
  constructor(parts: TableStreamsParts) {
    this.#parts = parts;
  }

  /**
   * Closes an open shard and divides its keys among two children, as AWS does under much traffic. Takes the shard with the
   * most keys unless told which.
   *
   * @param shardId The shard to split; undefined for the one with the most keys.
   * @returns The ids of the two children.
   * @throws UsageError with code `TABLE_NOT_FOUND`, `STREAM_NOT_FOUND`, `STREAM_TURNED_OFF`, `SHARD_NOT_FOUND`,
   * `SHARD_NOT_OPEN` or `SHARD_TOO_NARROW`.
   *
   * @example
   * const [left, right] = dynamodb.streams.split('orders');
   */
  split(table: string, shardId?: string, options: WhereOptions = {}): [string, string] {
    const found = this.#openStream(table, options);
    if (shardId !== undefined) requireOpenShard(found, shardId);
    const [left, right] = idsOf(found.stream.split(found.context.now, shardId));
    if (left !== undefined && right !== undefined) return [left, right];
    throw new UsageError(
      'SHARD_TOO_NARROW',
      `the shard ${shardId} of ${found.stream.arn} is one hash wide and cannot be split. Split another one.`,
    );
  }

  /**
   * Closes an open shard and lets one child go on with its keys, as happens every four hours. Takes every open shard
   * unless told which.
   *
   * @param shardId The shard to close; undefined for all that are open.
   * @returns The ids of the children, one for each shard closed.
   * @throws UsageError with code `TABLE_NOT_FOUND`, `STREAM_NOT_FOUND`, `STREAM_TURNED_OFF`, `SHARD_NOT_FOUND` or
   * `SHARD_NOT_OPEN`.
   *
   * @example
   * const [child] = dynamodb.streams.rollOver('orders');
   */
  rollOver(table: string, shardId?: string, options: WhereOptions = {}): string[] {
    const found = this.#openStream(table, options);
    if (shardId !== undefined) requireOpenShard(found, shardId);
    return idsOf(found.stream.rollOver(found.context.now, shardId));
  }

  /**
   * Closes two open shards whose keys lie side by side and lets one child go on with the keys of both. Takes the two with
   * the fewest keys unless told which.
   *
   * AWS documents no merging, and a shard has one `ParentShardId` only: here it names the younger of the two, the one with
   * the greater id. The order of an item's changes holds for a consumer that reads every closed shard before any that has
   * a greater id; one that goes by `ParentShardId` alone may be too early with the keys of the other parent.
   *
   * @returns The id of the child, alone in a list.
   * @throws UsageError with code `TABLE_NOT_FOUND`, `STREAM_NOT_FOUND`, `STREAM_TURNED_OFF`, `SHARD_NOT_FOUND`,
   * `SHARD_NOT_OPEN` or `SHARDS_NOT_ADJACENT`.
   *
   * @example
   * const [left, right] = dynamodb.streams.split('orders');
   * const [merged] = dynamodb.streams.merge('orders', [left, right]);
   */
  merge(table: string, shardIds?: readonly [string, string], options: WhereOptions = {}): string[] {
    const found = this.#openStream(table, options);
    for (const shardId of shardIds ?? []) requireOpenShard(found, shardId);
    const children = found.stream.merge(found.context.now, shardIds);
    if (children.length > 0) return idsOf(children);
    throw new UsageError(
      'SHARDS_NOT_ADJACENT',
      shardIds === undefined
        ? `${found.stream.arn} has one open shard, and a merge takes two. Split it first.`
        : `the shards ${shardIds.join(' and ')} of ${found.stream.arn} are not two that lie side by side. Name two others, or none.`,
    );
  }

  /**
   * Every record that the table's stream keeps, in the order of sequence numbers, which is the order of the changes. The
   * stream is the one that is on, or else the one that was on last. The records are copies and the caller's own.
   *
   * @throws UsageError with code `TABLE_NOT_FOUND` or `STREAM_NOT_FOUND`.
   *
   * @example
   * const records = await dynamodb.streams.records('orders', { unmarshalled: true });
   * expect(records.map((record) => record.dynamodb.NewImage)).toEqual([{ id: 'o-1', status: 'new' }]);
   */
  records(table: string, options: UnmarshalledRecordsOptions): Promise<ChangeRecord<Document>[]>;
  records(table: string, options?: RecordsOptions): Promise<ChangeRecord[]>;
  async records(
    table: string,
    options: RecordsOptions | UnmarshalledRecordsOptions = {},
  ): Promise<ChangeRecord[] | ChangeRecord<Document>[]> {
    return this.#readAll(table, options);
  }

  /**
   * What {@link records} gives, where nothing can be awaited: in a matcher, say.
   *
   * @throws UsageError with code `TABLE_NOT_FOUND` or `STREAM_NOT_FOUND`.
   *
   * @example
   * const [first] = dynamodb.streams.recordsSync('orders', { unmarshalled: true });
   */
  recordsSync(table: string, options: UnmarshalledRecordsOptions): ChangeRecord<Document>[];
  recordsSync(table: string, options?: RecordsOptions): ChangeRecord[];
  recordsSync(
    table: string,
    options: RecordsOptions | UnmarshalledRecordsOptions = {},
  ): ChangeRecord[] | ChangeRecord<Document>[] {
    return this.#readAll(table, options);
  }

  /**
   * The records to come, one by one, from this call on: of the stream that is on now, through every split and roll-over,
   * in the order of the changes. It waits for the next one without a timer, so fake timers do not hang it, and any number
   * may follow at the same time.
   *
   * It is over when the stream is turned off or its table is deleted, once what was written before is read, and at once
   * when the fake is reset and after `break`, `return()` or the signal. After `restore()` it goes on with what is written
   * from then on; what was written before and not read yet is gone with the state that it belonged to. What is trimmed
   * before it is read is not given.
   *
   * @throws UsageError with code `TABLE_NOT_FOUND`, `STREAM_NOT_FOUND` or `STREAM_TURNED_OFF`.
   *
   * @example
   * const changes = dynamodb.streams.follow('orders', { unmarshalled: true });
   * await placeOrder();
   * for await (const { dynamodb: change } of changes) {
   *   if (change.NewImage?.['status'] === 'paid') break;
   * }
   */
  follow(
    table: string,
    options: FollowOptions & UnmarshalledRecordsOptions,
  ): AsyncIterableIterator<ChangeRecord<Document>, undefined>;
  follow(
    table: string,
    options?: FollowOptions & RecordsOptions,
  ): AsyncIterableIterator<ChangeRecord, undefined>;
  follow(
    table: string,
    options: FollowOptions & (RecordsOptions | UnmarshalledRecordsOptions) = {},
  ): AsyncIterableIterator<ChangeRecord | ChangeRecord<Document>, undefined> {
    const found = this.#openStream(table, options);
    return options.unmarshalled === true
      ? this.#follow(found, toDocument, options.signal)
      : this.#follow(found, toSdkItem, options.signal);
  }

  #readAll(
    table: string,
    options: RecordsOptions | UnmarshalledRecordsOptions,
  ): ChangeRecord[] | ChangeRecord<Document>[] {
    const found = this.#find(table, options);
    return options.unmarshalled === true ? readAll(found, toDocument) : readAll(found, toSdkItem);
  }

  #follow<Image>(
    { stream, context }: Found,
    imageOf: (item: AttributeMap) => Image,
    signal: EndSignal | undefined,
  ): Follower<ChangeRecord<Image>> {
    const { contextOf, bell } = this.#parts;
    const { accountId, region } = context.database;
    return new Follower({
      stream,
      look: () => {
        const { database, now } = contextOf(accountId, region);
        return { stream: database.streams.get(stream.arn, now), now };
      },
      show: (record) => changeRecordOf(record, { stream, awsRegion: region, imageOf }),
      bell,
      signal,
    });
  }

  /** The stream, which must be on. */
  #openStream(table: string, options: WhereOptions): Found {
    const found = this.#find(table, options);
    if (!found.stream.isEnded) return found;
    throw new UsageError(
      'STREAM_TURNED_OFF',
      `the stream ${found.stream.arn} is turned off and its shards are closed. ` +
        'Turn another one on: UpdateTable with StreamSpecification: { StreamEnabled: true, StreamViewType }.',
    );
  }

  #find(nameOrArn: string, options: WhereOptions): Found {
    const { home, contextOf } = this.#parts;
    const place: WhereOptions = parseTableArn(nameOrArn) ?? options;
    const context = contextOf(place.accountId ?? home.accountId, place.region ?? home.region);
    const arn = isStreamArn(nameOrArn) ? nameOrArn : streamArnOf(context, nameOrArn);
    const stream = context.database.streams.get(arn, context.now);
    if (stream !== undefined) return { stream, context };
    throw new UsageError(
      'STREAM_NOT_FOUND',
      `there is no stream ${arn}. A stream can be read until a day after it was turned off.`,
    );
  }
}

/** The stream that is on, or was on last. */
function streamArnOf(context: RequestContext, nameOrArn: string): string {
  const table = findTable(context, nameOrArn);
  if (table === undefined) {
    const { region, accountId } = context.database;
    throw new UsageError(
      'TABLE_NOT_FOUND',
      `there is no table ${tableNameOf(nameOrArn)} in ${region} of account ${accountId}. ` +
        'Create it first, or say where it is: { region, accountId }. The stream of a deleted table goes by its own ARN.',
    );
  }
  if (table.latestStream !== undefined) return table.latestStream.arn;
  throw new UsageError(
    'STREAM_NOT_FOUND',
    `the table ${table.name} has no stream. ` +
      'Turn one on: StreamSpecification: { StreamEnabled: true, StreamViewType }.',
  );
}

function requireOpenShard({ stream, context }: Found, shardId: string): void {
  const shard = stream.shard(shardId, context.now);
  if (shard?.isOpen === true) return;
  const open = idsOf(stream.shards(context.now).filter((each) => each.isOpen)).join(', ');
  throw new UsageError(
    shard === undefined ? 'SHARD_NOT_FOUND' : 'SHARD_NOT_OPEN',
    `the shard ${shardId} of ${stream.arn} is ${shard === undefined ? 'not there' : 'closed'}. Open are: ${open}.`,
  );
}

function readAll<Image>(
  { stream, context }: Found,
  imageOf: (item: AttributeMap) => Image,
): ChangeRecord<Image>[] {
  const options = { stream, awsRegion: context.database.region, imageOf };
  return recordsInOrder(stream, context.now).map((record) => changeRecordOf(record, options));
}

function idsOf(shards: readonly Shard[]): string[] {
  return shards.map((shard) => shard.id);
}
