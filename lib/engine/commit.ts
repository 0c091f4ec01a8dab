/**
 * The one door for writes. Every change of an item, whoever asks for it, is a `Mutation` that comes through `commit`,
 * which moves the table, every index, the counters and the stream together.
 *
 * Whatever is expected to fail is worked out before the first tree is touched. Should something fail after that, what was
 * done is taken back, so a commit of several mutations happens as a whole or not at all.
 */
import type { UserIdentity } from '../streams/change.ts';
import type { Stream } from '../streams/stream.ts';
import { hashOfKey } from '../values/key-encoding.ts';
import { assert } from '../errors/assert.ts';
import type { WriteUnits } from './capacity.ts';
import { indexWriteUnits, tableWriteUnits } from './capacity.ts';
import type { DueMove } from './due-index.ts';
import type { Row } from './row.ts';
import type { IndexEntry, SecondaryIndex } from './secondary-index.ts';
import type { Table } from './table.ts';

/** One item before and after. Both absent is legal: deleting what is not there costs, but changes nothing. */
export interface Mutation {
  readonly table: Table;
  readonly before: Row | undefined;
  readonly after: Row | undefined;
  /** Set where the service itself deletes: a TTL expiry. */
  readonly userIdentity?: UserIdentity | undefined;
}

interface IndexMove {
  readonly index: SecondaryIndex;
  readonly before: IndexEntry | undefined;
  readonly after: IndexEntry | undefined;
  /** The index's, before the commit. */
  readonly sizeBytes: number;
}

interface Move {
  readonly mutation: Mutation;
  readonly changed: boolean;
  readonly indexMoves: readonly IndexMove[];
  readonly dueMove: DueMove | undefined;
  /** The table's, before the commit. */
  readonly sizeBytes: number;
  /** Where the commit's records in the table's stream begin. */
  readonly streamPosition: number;
  /** The stream that a record goes into; undefined where there is nothing to record. */
  readonly stream: Stream | undefined;
  readonly units: WriteUnits;
}

/** What happens together with a commit or, like it, not at all: a transaction's token is claimed. */
export interface Companion {
  readonly make: () => void;
  /** Whether it was made or not come to. */
  readonly takeBack: () => void;
}

/** Applies the mutations, of one item each, and tells for each the write units that it costs. */
export function commit(
  mutations: readonly Mutation[],
  now: number,
  companion?: Companion,
): readonly WriteUnits[] {
  if (mutations.length > 1) assertDistinct(mutations);
  const moves = mutations.map((mutation) => plan(mutation, now));
  const units = moves.map((move) => move.units);
  try {
    companion?.make();
    for (const move of moves) if (move.changed) apply(move, now);
  } catch (error) {
    companion?.takeBack();
    for (const move of moves) if (move.changed) takeBack(move);
    throw error;
  }
  return units;
}

function plan(mutation: Mutation, now: number): Move {
  const { table, before, after } = mutation;
  assertFitting(mutation);
  const changed = !(before === after || (before && after && before.item.equals(after.item)));
  const stream = changed ? table.stream : undefined;
  const indexMoves = changed && table.indexes.size > 0 ? planIndexes(mutation) : noIndexMoves;
  return {
    mutation,
    changed,
    indexMoves,
    dueMove: changed ? table.dueIndex?.moveOf(before, after, now) : undefined,
    sizeBytes: table.sizeBytes,
    streamPosition: stream === undefined ? 0 : stream.nextPositionAt(now),
    stream,
    units: { table: tableWriteUnits(before, after), indexes: unitsOf(indexMoves) },
  };
}

// Most tables have no indexes, and share these.
const noIndexMoves: readonly IndexMove[] = [];
const noIndexUnits: WriteUnits['indexes'] = new Map();

function planIndexes({ table, before, after }: Mutation): readonly IndexMove[] {
  const moves: IndexMove[] = [];
  for (const index of table.indexes.values()) {
    const entryBefore = before && index.entryOf(before);
    const entryAfter = after && index.entryOf(after);
    if (entryBefore === undefined && entryAfter === undefined) continue;
    moves.push({ index, before: entryBefore, after: entryAfter, sizeBytes: index.sizeBytes });
  }
  return moves;
}

function unitsOf(moves: readonly IndexMove[]): WriteUnits['indexes'] {
  if (moves.length === 0) return noIndexUnits;
  const indexUnits = new Map<string, number>();
  for (const { index, before, after } of moves) {
    const units = indexWriteUnits(before, after);
    if (units > 0) indexUnits.set(index.name, units);
  }
  return indexUnits;
}

/** A mutation that starts from anything but the stored row would leave what it did not know of in the indexes. */
function assertFitting({ table, before, after }: Mutation): void {
  const key = before?.key ?? after?.key;
  if (key === undefined) return;
  assert(after === undefined || after.key === key, 'a mutation keeps its key');
  assert(table.rows.get(key) === before, 'a mutation starts from the stored row');
}

function assertDistinct(mutations: readonly Mutation[]): void {
  const keysByTable = new Map<Table, Set<string>>();
  for (const { table, before, after } of mutations) {
    const key = before?.key ?? after?.key;
    if (key === undefined) continue;
    const keys = keysByTable.get(table) ?? new Set();
    assert(!keys.has(key), 'a commit has one mutation of an item');
    keysByTable.set(table, keys.add(key));
  }
}

function apply({ mutation, indexMoves, dueMove, stream }: Move, now: number): void {
  const { table, before, after, userIdentity } = mutation;
  if (after !== undefined) table.rows.set(after.key, after);
  else if (before !== undefined) table.rows.delete(before.key);
  table.sizeBytes += (after?.item.sizeBytes ?? 0) - (before?.item.sizeBytes ?? 0);
  for (const move of indexMoves) move.index.replace(move.before, move.after);
  if (dueMove !== undefined) table.dueIndex?.move(dueMove);
  stream?.append({
    partitionHash: hashOfKey((after ?? before)?.key ?? ''),
    keyNames: table.keys.names,
    before: before?.item,
    after: after?.item,
    now,
    userIdentity,
  });
}

/** Whether the move was made, begun, or not come to: every step leads to the state before the commit from any of them. */
function takeBack({ mutation, indexMoves, dueMove, sizeBytes, stream, streamPosition }: Move): void {
  const { table, before, after } = mutation;
  if (before !== undefined) table.rows.set(before.key, before);
  else if (after !== undefined) table.rows.delete(after.key);
  table.sizeBytes = sizeBytes;
  for (const move of indexMoves) {
    move.index.replace(move.after, move.before);
    move.index.sizeBytes = move.sizeBytes;
  }
  if (dueMove !== undefined) table.dueIndex?.move({ before: dueMove.after, after: dueMove.before });
  stream?.takeBack(streamPosition);
}
