/** One fault that was asked for: whom it is meant for, which it is, and how often it has struck. */
import { UsageError } from '../errors/usage-error.ts';
import type { OperationName } from '../model/generated/operations.ts';
import type { RequestEntry } from '../requests/request-entry.ts';
import type { Fault } from './fault.ts';
import { type CheckedTarget, isMeant } from './fault-target.ts';
import { strikes } from './strikable.ts';

export interface FaultRuleParts {
  readonly target: CheckedTarget;
  /** How many requests it strikes; undefined for all. */
  readonly times: number | undefined;
  /** The fault for a request that is meant, one of those that can befall it; undefined to spare it. */
  readonly pick: (canBefall: (fault: Fault) => boolean) => Fault | undefined;
}

export class FaultRule {
  readonly #target: CheckedTarget;
  readonly #times: number;
  readonly #pick: FaultRuleParts['pick'];
  #hits = 0;

  /** @throws UsageError with code `INVALID_FAULT` for a `times` that is no count. */
  constructor({ target, times, pick }: FaultRuleParts) {
    if (times !== undefined && !(Number.isSafeInteger(times) && times >= 1)) {
      throw new UsageError('INVALID_FAULT', `times is a whole number from 1, not ${String(times)}.`);
    }
    this.#target = target;
    this.#times = times ?? Infinity;
    this.#pick = pick;
  }

  get hits(): number {
    return this.#hits;
  }

  get isSpent(): boolean {
    return this.#hits >= this.#times;
  }

  /** The fault that strikes this request, counted; undefined for none. */
  strike(entry: RequestEntry, operation: OperationName): Fault | undefined {
    if (this.isSpent || !isMeant(this.#target, entry, operation)) return undefined;
    const fault = this.#pick((candidate) => strikes(candidate, entry, operation));
    if (fault !== undefined) this.#hits += 1;
    return fault;
  }
}
