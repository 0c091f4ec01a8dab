/** What shall go wrong: `dynamodb.faults`. */
import { Ids } from '../control/ids.ts';
import { randomSeed } from '../control/random-seed.ts';
import { UsageError } from '../errors/usage-error.ts';
import type { OperationName } from '../model/generated/operations.ts';
import type { RequestEntry } from '../requests/request-entry.ts';
import { copyOfFault } from './copy-of-fault.ts';
import { connectionLost, type Fault, internalServerError, type LatencyFault, throttling } from './fault.ts';
import { FaultRule } from './fault-rule.ts';
import { type CheckedTarget, checkTarget, type FaultTarget } from './fault-target.ts';
import { strikable } from './strikable.ts';

/** How long a fault that was asked for strikes. */
export interface FaultOptions {
  /** How many requests the fault strikes, retries of the SDK among them. Default: all, until it is removed. */
  readonly times?: number | undefined;
}

/**
 * A fault that was asked for.
 *
 * @example
 * const lost = dynamodb.faults.on({ operation: 'PutItem' }, connectionLost());
 * await assert.rejects(saveOrder({ id: 'o-1' }));
 * expect(lost.hits).toBe(4); // the SDK's attempts
 * lost.remove();
 */
export interface FaultHandle {
  /** How many requests it has struck. */
  readonly hits: number;
  /** Strikes no more. */
  remove(): void;
}

/** Faults that were asked for by chance. */
export interface RandomFaultHandle extends FaultHandle {
  /** Give it to `random({ seed })` to have the same requests struck by the same faults. */
  readonly seed: number | string;
}

/**
 * What strikes by chance, whom, and how often.
 *
 * @example
 * dynamodb.faults.random({ probability: 0.2, table: 'orders', faults: [throttling(), latency(50)], seed: 7 });
 */
export interface RandomFaultOptions extends FaultTarget, FaultOptions {
  /** The chance of each request that is meant to be struck, from 0 to 1; retries take their own. */
  readonly probability: number;
  /**
   * What may strike, all with the same chance. Default: what the SDK retries, which is `throttling()`,
   * `internalServerError()` and `connectionLost()` before and after the request was carried out.
   */
  readonly faults?: readonly Fault[] | undefined;
  /** What decides who is struck and by what. Default: another one each time. */
  readonly seed?: number | string | undefined;
  /** Where the seed is told. Default `console.warn`. */
  readonly log?: ((text: string) => void) | undefined;
}

/** What strikes one request: so much delay, then perhaps a fault that ends it. */
export interface Strike {
  readonly latencyMs: number;
  readonly fault: Exclude<Fault, LatencyFault> | undefined;
}

/**
 * Faults between the SDK and the service, below the SDK's retries: what your code sees is what is left when those are
 * through. Every attempt is a request of its own, for `times` as in `dynamodb.requests`.
 *
 * Faults strike in the order in which they were asked for, one at a time: the second when the first is used up or does
 * not match. Latencies add up with others. `clear()` and `dynamodb.reset()` end them all; `restore()` does not, and a
 * fork begins with none.
 *
 * @example
 * dynamodb.faults.on({ operation: PutCommand, table: 'orders' }, throttling(), { times: 2 });
 * await documents.send(new PutCommand({ TableName: 'orders', Item: { id: 'o-1' } })); // the third attempt succeeds
 */
export class Faults {
  /** Undefined while there is none, so that asking costs nothing. */
  #rules: readonly FaultRule[] | undefined = undefined;

  /** @internal */
  get areAny(): boolean {
    return this.#rules !== undefined;
  }

  /**
   * Has a fault strike the requests of an operation or several, of a table, or of which `when` says so.
   *
   * @throws UsageError with code `UNKNOWN_OPERATION`, `INVALID_FAULT_TARGET` for a table that none of the operations can
   * speak of, or `INVALID_FAULT` for a fault that cannot befall them.
   *
   * @example
   * // The answer to the first attempt is lost: did the retry count twice?
   * const lost = dynamodb.faults.on(
   *   { operation: 'UpdateItem', when: ({ attempt }) => attempt === 1 },
   *   connectionLost({ applied: true }),
   * );
   */
  on(target: FaultTarget, fault: Fault, options: FaultOptions = {}): FaultHandle {
    const checked = checkTarget(target);
    checkStrikes(fault, checked);
    const own = copyOfFault(fault);
    return this.#add(
      new FaultRule({
        target: checked,
        times: options.times,
        pick: (canBefall) => (canBefall(own) ? own : undefined),
      }),
    );
  }

  /**
   * Has faults strike by chance. The chance comes from a seed, which is told once, so that a failure can be repeated:
   * the same seed and the same requests give the same faults.
   *
   * @throws UsageError as {@link on} does, and with code `INVALID_FAULT` for a probability that is not from 0 to 1.
   *
   * @example
   * dynamodb.faults.random({ probability: 0.1, seed: process.env['FAULT_SEED'] });
   */
  random(options: RandomFaultOptions): RandomFaultHandle {
    const {
      probability,
      faults = defaultFaults,
      seed = randomSeed(),
      log = warn,
      times,
      ...target
    } = options;
    if (!(probability >= 0 && probability <= 1)) {
      throw new UsageError('INVALID_FAULT', `a probability is from 0 to 1, not ${probability}.`);
    }
    if (faults.length === 0) throw new UsageError('INVALID_FAULT', 'random faults need at least one fault.');
    const checked = checkTarget(target);
    for (const fault of faults) checkStrikes(fault, checked);
    const own = faults.map(copyOfFault);
    const draw = fractions(seed);
    const rule = new FaultRule({
      target: checked,
      times,
      pick(canBefall) {
        if (draw() >= probability) return undefined;
        const candidates = own.filter(canBefall);
        return candidates[Math.floor(draw() * candidates.length)];
      },
    });
    const handle = this.#add(rule);
    log(`fake-dynamodb: random faults with seed ${JSON.stringify(seed)}; the same seed repeats them.`);
    return Object.assign(handle, { seed });
  }

  /**
   * Nothing goes wrong any more.
   *
   * @example
   * afterEach(() => dynamodb.faults.clear());
   */
  clear(): void {
    this.#rules = undefined;
  }

  /** @internal What strikes this request, counted. */
  strike(entry: RequestEntry, operation: OperationName): Strike {
    let latencyMs = 0;
    for (const rule of this.#rules ?? []) {
      const fault = rule.strike(entry, operation);
      if (fault === undefined) continue;
      if (rule.isSpent) this.#remove(rule);
      if (fault.kind !== 'latency') return { latencyMs, fault };
      latencyMs += fault.ms;
    }
    return { latencyMs, fault: undefined };
  }

  #add(rule: FaultRule): FaultHandle {
    this.#rules = [...(this.#rules ?? []), rule];
    return {
      get hits() {
        return rule.hits;
      },
      remove: () => this.#remove(rule),
    };
  }

  #remove(rule: FaultRule): void {
    const rules = this.#rules?.filter((other) => other !== rule) ?? [];
    this.#rules = rules.length === 0 ? undefined : rules;
  }
}

const defaultFaults: readonly Fault[] = [
  throttling(),
  internalServerError(),
  connectionLost(),
  connectionLost({ applied: true }),
];

function checkStrikes(fault: Fault, { operations }: CheckedTarget): void {
  const able = strikable(fault);
  if (operations === undefined || able === undefined) return;
  for (const operation of operations) {
    if (able.has(operation)) continue;
    throw new UsageError(
      'INVALID_FAULT',
      `${operation} is no operation that "${fault.kind}" can befall; those are ${[...able].join(', ')}.`,
    );
  }
}

/** Numbers from 0 up to 1, always the same ones for a seed. */
function fractions(seed: number | string): () => number {
  const ids = new Ids(`${seed}:faults`);
  return () => Number.parseInt(ids.hex(8), 16) / 2 ** 32;
}

/** Looked up now, so that a test's own console hears it. */
function warn(text: string): void {
  globalThis.console.warn(text);
}
