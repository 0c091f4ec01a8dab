/** What a fake held at one time, closed to everybody but the fake itself. */
import type { Engine } from './engine/engine.ts';

interface SnapshotState {
  /** Never written to: restoring clones it. */
  readonly engine: Engine;
  readonly nowMs: number;
}

/**
 * Everything that a `FakeDynamoDB` held when `snapshot()` was called. It can be restored any number of times, and shows
 * nothing itself.
 *
 * @example
 * const seeded = dynamodb.snapshot();
 * afterEach(() => dynamodb.restore(seeded));
 */
export class Snapshot {
  readonly #state: SnapshotState;

  /** @internal */
  constructor(state: SnapshotState) {
    this.#state = state;
  }

  /** @internal */
  get state(): SnapshotState {
    return this.#state;
  }
}
