/**
 * What was received, in order: a log of texts, of which nothing is decoded until somebody reads.
 *
 * It is bounded in number and in text, so that a million requests take no more memory than the last of them.
 */
import { UsageError } from '../errors/usage-error.ts';
import { type CommandClass, type CommandTarget, commandTarget } from './command-target.ts';
import type { Form } from './decode-wire.ts';
import type { PartialInput } from './partial-input.ts';
import { matchesPartially } from './partial-match.ts';
import type { ReceivedRequest } from './received-request.ts';
import type { RequestEntry } from './request-entry.ts';

/**
 * How many requests are kept; `false` for none.
 *
 * @example
 * const dynamodb = new FakeDynamoDB({ requests: { max: 100 } });
 */
export type RequestLogOption =
  | {
      /** The latest so many, from 1. Default 10,000. */
      readonly max?: number | undefined;
    }
  | false;

/**
 * The calls that a fake has received, oldest first: each attempt of the SDK for itself, the refused, the faulted and the
 * aborted among them. They belong to the fake and not to its data: `restore()` leaves them, `reset()` and `clear()`
 * forget them, and a fork begins with none.
 *
 * The last 10,000 are kept (the option `requests: { max }` sets another number), and of those at most 16 million
 * characters of inputs and outputs. `dropped` says how many went for that.
 *
 * @example
 * await repository.save({ id: 'o-1' });
 * expect(dynamodb.requests.of(PutCommand, { TableName: 'orders', Item: { id: 'o-1' } })).toHaveLength(1);
 * expect(dynamodb.requests.last()?.attempt).toBe(1);
 */
export class RequestLog implements Iterable<ReceivedRequest> {
  readonly #max: number;
  /** The oldest kept entry is at `#first`; the places before it are empty. */
  #entries: (RequestEntry | undefined)[] = [];
  #first = 0;
  #textLength = 0;
  #dropped = 0;

  /** @internal */
  constructor(option: RequestLogOption = {}) {
    const max = option === false ? 0 : (option.max ?? requestsMax);
    if (option !== false && (!Number.isSafeInteger(max) || max < 1)) {
      throw new UsageError(
        'INVALID_REQUESTS',
        `requests: { max } is a whole number from 1, not ${max}; requests: false keeps none.`,
      );
    }
    this.#max = max;
  }

  /** The number of requests kept. */
  get length(): number {
    this.#assertKept();
    return this.#entries.length - this.#first;
  }

  /** The number of older requests that are not kept any more. */
  get dropped(): number {
    return this.#dropped;
  }

  /**
   * Every request, oldest first.
   *
   * @throws UsageError with code `REQUESTS_NOT_KEPT` where the fake was made with `requests: false`.
   *
   * @example
   * expect(dynamodb.requests.all().map(({ operation }) => operation)).toEqual(['PutItem', 'GetItem']);
   */
  all(): readonly ReceivedRequest[] {
    return [...this];
  }

  /**
   * The requests of an operation, oldest first, given by a command class of the SDK or by name (`'PutItem'`).
   *
   * `partialInput` is what their input has to contain, in the form in which that command takes it: attribute values for
   * `PutItemCommand`, plain JavaScript values for `PutCommand`, either for a name. Objects are compared in part at every
   * depth, arrays whole; asymmetric matchers (`expect.any(String)`) may stand anywhere. Which client sent a request does
   * not show on the wire: `PutCommand` finds the requests of `PutItemCommand` too.
   *
   * @throws UsageError with code `UNKNOWN_OPERATION` or `REQUESTS_NOT_KEPT`.
   *
   * @example
   * expect(dynamodb.requests.of(PutCommand, { Item: { id: 'o-1' } })).toHaveLength(1);
   */
  of<Input extends object>(
    command: CommandClass<Input> | string,
    partialInput?: PartialInput<Input>,
  ): readonly ReceivedRequest[] {
    this.#assertKept();
    const target = commandTarget(command);
    const found: ReceivedRequest[] = [];
    for (let at = this.#first; at < this.#entries.length; at++) {
      const entry = this.#entries[at];
      if (entry !== undefined && isMeant(entry, target, partialInput)) found.push(entry.copy());
    }
    return found;
  }

  /**
   * The latest request, of all or of those that {@link of} would give; undefined where there is none.
   *
   * @throws UsageError with code `UNKNOWN_OPERATION` or `REQUESTS_NOT_KEPT`.
   *
   * @example
   * expect(dynamodb.requests.last(GetCommand)?.output).toEqual({ Item: { id: { S: 'o-1' } } });
   */
  last<Input extends object>(
    command?: CommandClass<Input> | string,
    partialInput?: PartialInput<Input>,
  ): ReceivedRequest | undefined {
    this.#assertKept();
    const target = command === undefined ? undefined : commandTarget(command);
    for (let at = this.#entries.length - 1; at >= this.#first; at--) {
      const entry = this.#entries[at];
      if (entry === undefined) continue;
      if (target === undefined || isMeant(entry, target, partialInput)) return entry.copy();
    }
    return undefined;
  }

  /**
   * Forgets what was received so far.
   *
   * @example
   * beforeEach(() => dynamodb.requests.clear());
   */
  clear(): void {
    for (const entry of this.#entries) if (entry !== undefined) entry.isKept = false;
    this.#entries = [];
    this.#first = 0;
    this.#textLength = 0;
    this.#dropped = 0;
  }

  /** Every request that is kept now, oldest first: `for (const request of dynamodb.requests)`. */
  *[Symbol.iterator](): Generator<ReceivedRequest, void, undefined> {
    this.#assertKept();
    // Those of now: a request that arrives while somebody reads is not for this reader.
    for (const entry of this.#entries.slice(this.#first)) if (entry !== undefined) yield entry.copy();
  }

  /** @internal */
  add(entry: RequestEntry): void {
    if (this.#max === 0) return;
    entry.isKept = true;
    this.#entries.push(entry);
    this.#textLength += entry.textLength;
    this.#trim();
  }

  /** @internal The text of a request's output, empty for none. */
  answered(entry: RequestEntry, text: string): void {
    if (!entry.isKept) return;
    entry.answer = text;
    this.#textLength += text.length;
    this.#trim();
  }

  /** The latest request stays, however long it is. */
  #trim(): void {
    while (this.#isFull() && this.#first < this.#entries.length - 1) {
      const oldest = this.#entries[this.#first];
      if (oldest !== undefined) {
        oldest.isKept = false;
        this.#textLength -= oldest.textLength;
      }
      this.#entries[this.#first] = undefined;
      this.#first += 1;
      this.#dropped += 1;
    }
    // Half of the places are empty: moving the others to the front costs each of them one step.
    if (this.#first > 1_000 && this.#first * 2 > this.#entries.length) {
      this.#entries = this.#entries.slice(this.#first);
      this.#first = 0;
    }
  }

  #isFull(): boolean {
    return this.#entries.length - this.#first > this.#max || this.#textLength > textLengthMax;
  }

  #assertKept(): void {
    if (this.#max > 0) return;
    throw new UsageError(
      'REQUESTS_NOT_KEPT',
      'no requests are kept, because this fake was made with requests: false.',
    );
  }
}

const requestsMax = 10_000;
const textLengthMax = 16 * 1024 * 1024;

function isMeant(entry: RequestEntry, target: CommandTarget, partialInput: object | undefined): boolean {
  if (entry.operation !== target.operation) return false;
  if (partialInput === undefined) return true;
  return target.forms.some((form: Form) => matchesPartially(entry.decodedInput(form), partialInput));
}
