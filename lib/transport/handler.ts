/**
 * The one door through which the SDK comes in: its `requestHandler`.
 *
 * The only asynchronous code on a request's way. The operation itself runs in one go, so requests are atomic. Nothing
 * here waits for a timer unless latency was asked for.
 */
import { type Clock, SystemClock } from '../control/clock.ts';
import type { Ids } from '../control/ids.ts';
import { ServiceError } from '../errors/service-error.ts';
import type { OperationName } from '../model/generated/operations.ts';
import type { Call } from '../operations/dispatch.ts';
import { RequestEntry } from '../requests/request-entry.ts';
import { RequestLog } from '../requests/request-log.ts';
import { refuseAborted, untilAborted } from './abort.ts';
import { AnswerWriter } from './answer-writer.ts';
import { readBody } from './body.ts';
import { delay, type Patience } from './delay.ts';
import { admit, type Page, requestBytesMax } from './front-door.ts';
import {
  type HandleOptions,
  headerOf,
  type HttpRequest,
  type HttpResponse,
  type RequestHandler,
} from './http.ts';
import { type Identity, IdentityReader } from './identity.ts';
import { InternalServerError } from './internal-server-error.ts';

/** What answers calls: the output in wire form (undefined for none), or a `ServiceError` thrown for an error of AWS's. */
export interface Service {
  call(call: Call): unknown;
}

export interface HandlerParts {
  readonly service: Service;
  readonly targets: ReadonlyMap<string, OperationName>;
  /** For requests that do not say whose they are. */
  readonly fallback: Identity;
  readonly ids: Ids;
  /** Where what arrives is written down. Default: nowhere. */
  readonly requests?: RequestLog;
  /** The time at which requests arrive, and by which they are late. Default: the process's. */
  readonly time?: Clock;
  /**
   * The clock of the `date` header: the process's, even where the engine has a manual one. The SDK compares the header
   * with its own `Date.now()` and takes a difference of minutes for a wrong clock, which makes it retry errors.
   */
  readonly clock?: Clock;
  /** Milliseconds from the arrival of a call to its work; undefined and 0 mean at once, without a timer. */
  readonly latency?: (call: Call) => number | undefined;
}

/** A handler as the SDK's clients take it, in every version: `new DynamoDBClient({ requestHandler: handler })`. */
export class Handler implements RequestHandler {
  readonly metadata: RequestHandler['metadata'] = { handlerProtocol: 'http/1.1' };
  readonly #service: Service;
  readonly #targets: ReadonlyMap<string, OperationName>;
  readonly #identities: IdentityReader;
  readonly #answers: AnswerWriter;
  readonly #requests: RequestLog;
  readonly #time: Clock;
  readonly #latency: HandlerParts['latency'];
  #config: Record<string, unknown> = {};

  constructor(parts: HandlerParts) {
    this.#service = parts.service;
    this.#targets = parts.targets;
    this.#identities = new IdentityReader(parts.fallback);
    this.#answers = new AnswerWriter(parts.ids, parts.clock ?? new SystemClock());
    this.#requests = parts.requests ?? new RequestLog(false);
    this.#time = parts.time ?? new SystemClock();
    this.#latency = parts.latency;
  }

  async handle(request: HttpRequest, options?: HandleOptions): Promise<{ response: HttpResponse }> {
    const reading = readBody(request.body, requestBytesMax);
    const body = reading instanceof Promise ? await untilAborted(reading, options?.abortSignal) : reading;
    const identity = this.#identities.read(request);
    const entry = this.#enter(request, body ?? '', identity);
    try {
      refuseAborted(options?.abortSignal);
      const admitted = admit(request, body, { targets: this.#targets, region: identity.region });
      if ('statusCode' in admitted) return { response: this.#page(admitted, entry) };
      const { operation, input } = admitted;
      const call = { operation, input, region: identity.region, accountId: identity.accountId };
      const delayMs = this.#latency?.(call) ?? 0;
      if (delayMs > 0) await delay(delayMs, this.#patience(options));
      return { response: this.#answer(call, entry) };
    } catch (error) {
      entry.failure = error;
      if (error instanceof ServiceError) return { response: this.#answers.failure(error) };
      throw error;
    }
  }

  /** Clients call this when they are destroyed. One handler serves many of them, so it stays as it is. */
  destroy(): void {}

  updateHttpClientConfig(key: string, value: unknown): void {
    this.#config = { ...this.#config, [key]: value };
  }

  httpHandlerConfigs(): Record<string, unknown> {
    return this.#config;
  }

  #enter(request: HttpRequest, body: string, { region, accountId }: Identity): RequestEntry {
    const arrival = {
      region,
      accountId,
      target: headerOf(request.headers, 'x-amz-target'),
      sdkRequest: headerOf(request.headers, 'amz-sdk-request'),
      time: this.#time.now(),
    };
    const entry = new RequestEntry(arrival, body);
    // What asks after the service's health calls no operation.
    if (request.method !== 'GET') this.#requests.add(entry);
    return entry;
  }

  #page({ statusCode, text }: Page, entry: RequestEntry): HttpResponse {
    entry.failure = new Error(`HTTP ${statusCode}`);
    return this.#answers.page(statusCode, text);
  }

  #answer(call: Call, entry: RequestEntry): HttpResponse {
    try {
      const output = this.#service.call(call);
      const json = output === undefined ? '' : JSON.stringify(output);
      this.#requests.answered(entry, json);
      return this.#answers.success(json);
    } catch (error) {
      // What is no answer of AWS's is a defect, and says in which operation.
      throw error instanceof ServiceError ? error : new InternalServerError(call.operation, error);
    }
  }

  #patience(options: HandleOptions | undefined): Patience {
    const limitMs = options?.requestTimeout ?? this.#config['requestTimeout'];
    return {
      requestTimeoutMs: typeof limitMs === 'number' ? limitMs : undefined,
      abortSignal: options?.abortSignal,
    };
  }
}
