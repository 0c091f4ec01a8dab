/** A table: its definition, its rows in key order, its indexes, its counters and its stream. */
import { OrderedMap } from '../storage/ordered-map.ts';
import type { Stream, StreamIdentity } from '../streams/stream.ts';
import type { DueIndex, ExpiryHorizon } from './due-index.ts';
import { occupiesTableAt } from './index-status.ts';
import type { KeyAttributes } from './key-schema.ts';
import type { Row } from './row.ts';
import { SecondaryIndex } from './secondary-index.ts';
import type { TableDefinition, TablePhase } from './table-definition.ts';

export class Table {
  definition: TableDefinition;
  /** By index name, in the order in which DescribeTable lists them. Replaced as a whole when an index comes or goes. */
  indexes: ReadonlyMap<string, SecondaryIndex>;
  /** Every row in the order of a Scan. Written by `commit` alone. */
  readonly rows: OrderedMap<string, Row>;
  /** Sum of the rows' sizes. Written by `commit` alone. */
  sizeBytes = 0;
  /** The stream that is on, if one is. */
  stream: Stream | undefined;
  /** The stream that is on or was on last: DescribeTable goes on naming it after it is turned off. */
  latestStream: StreamIdentity | undefined;
  /** What expires and when, while time to live is on. Written by `commit` alone once it is filled. */
  dueIndex: DueIndex | undefined;

  constructor(
    definition: TableDefinition,
    indexes: ReadonlyMap<string, SecondaryIndex>,
    rows: OrderedMap<string, Row> = new OrderedMap(),
  ) {
    this.definition = definition;
    this.indexes = indexes;
    this.rows = rows;
  }

  /**
   * The same table going its own way from here, in a time that does not grow with its items. `streamOf` leads from a
   * stream to its own clone; the horizon is that of the engine that the clone is for.
   */
  clone(streamOf: (stream: Stream) => Stream, horizon: ExpiryHorizon): Table {
    const indexes = new Map<string, SecondaryIndex>();
    for (const [name, index] of this.indexes) {
      indexes.set(name, new SecondaryIndex(index.definition, this.keys, index));
    }
    const copy = new Table(this.definition, indexes, this.rows.clone());
    copy.sizeBytes = this.sizeBytes;
    copy.stream = this.stream && streamOf(this.stream);
    copy.latestStream = this.latestStream;
    copy.dueIndex = this.dueIndex?.clone(horizon);
    return copy;
  }

  get name(): string {
    return this.definition.name;
  }

  get keys(): KeyAttributes {
    return this.definition.keys;
  }

  /** The passing state that the table itself is in at `now`; its indexes may keep it UPDATING without one. */
  phaseAt(now: number): TablePhase | undefined {
    const { phase } = this.definition;
    return phase !== undefined && now < phase.until ? phase : undefined;
  }

  statusAt(now: number): 'ACTIVE' | 'CREATING' | 'UPDATING' | 'DELETING' {
    const status = this.phaseAt(now)?.status;
    if (status !== undefined) return status;
    if (this.indexes.size === 0) return 'ACTIVE';
    for (const index of this.indexes.values()) if (occupiesTableAt(index.definition, now)) return 'UPDATING';
    return 'ACTIVE';
  }

  get hasLocalIndex(): boolean {
    for (const index of this.indexes.values()) if (index.definition.kind === 'LSI') return true;
    return false;
  }
}
