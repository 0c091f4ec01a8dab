/** One call as a test reads it: a copy, decoded when it is asked for. */
import type { OperationName } from '../model/generated/operations.ts';
import { decodeInputText } from './decode-wire.ts';

/** What a call ended with in place of an output: an error of the service, of the transport, or the caller's abort. */
export interface ReceivedError {
  /** `ConditionalCheckFailedException`, `TimeoutError`, `AbortError`. */
  readonly name: string;
  /** The text. */
  readonly message: string;
  /** What else the error has, such as `Item`, `CancellationReasons` or `code`. */
  readonly [member: string]: unknown;
}

/**
 * A call as it arrived, each attempt of the SDK for itself. Everything in it is a copy.
 *
 * @example
 * const { operation, attempt, error } = dynamodb.requests.last()!;
 */
export interface ReceivedRequest {
  /** `PutItem`; what the request called it if there is no such operation. */
  readonly operation: string;
  /** Which of the two services the client is of. */
  readonly service: 'DynamoDB' | 'DynamoDBStreams';
  /** As the signature, or else the host, says it. */
  readonly region: string;
  /** As the credentials say it, or else the fake's own. */
  readonly accountId: string;
  /** 1 for the first, 2 for the SDK's first retry. */
  readonly attempt: number;
  /** By the fake's clock, in epoch milliseconds. */
  readonly time: number;
  /** As the bare client takes it: `{ Item: { id: { S: 'a' } } }`, binaries as `Uint8Array`. */
  readonly input: Record<string, unknown>;
  /** As the bare client gives it, without `$metadata`. Undefined where the call failed or is still going on. */
  readonly output: Record<string, unknown> | undefined;
  /** Undefined where the call succeeded or is still going on. */
  readonly error: ReceivedError | undefined;
  /** As the document client takes it: `{ Item: { id: 'a' } }`. Not enumerable, so that no failed test prints both. */
  readonly plainInput: Record<string, unknown>;
}

/** What the requests of a log have beside their body. */
export type RequestFacts = Omit<ReceivedRequest, 'plainInput' | 'input'>;

/** The one implementation: `plainInput` stands on the prototype, all the rest are plain properties. */
export class RequestCopy implements ReceivedRequest {
  readonly operation: string;
  readonly service: ReceivedRequest['service'];
  readonly region: string;
  readonly accountId: string;
  readonly attempt: number;
  readonly time: number;
  readonly input: Record<string, unknown>;
  readonly output: Record<string, unknown> | undefined;
  readonly error: ReceivedError | undefined;
  readonly #known: OperationName | undefined;
  readonly #body: string;

  constructor(facts: RequestFacts, known: OperationName | undefined, body: string) {
    this.operation = facts.operation;
    this.service = facts.service;
    this.region = facts.region;
    this.accountId = facts.accountId;
    this.attempt = facts.attempt;
    this.time = facts.time;
    this.input = decodeInputText(known, body, 'sdk');
    this.output = facts.output;
    this.error = facts.error;
    this.#known = known;
    this.#body = body;
  }

  get plainInput(): Record<string, unknown> {
    return decodeInputText(this.#known, this.#body, 'document');
  }
}
