/**
 * The one door through which the SDK comes in: its `requestHandler`.
 *
 * The only asynchronous code on a request's way. The operation itself runs in one go, so requests are atomic. Nothing
 * here waits for a timer unless latency was asked for.
 */
import { type Clock, SystemClock } from '../control/clock.ts';
import type { Ids } from '../control/ids.ts';
import { ServiceError } from '../errors/service-error.ts';
import { Faults } from '../faults/faults.ts';
import { faultyOutput } from '../faults/faulty-output.ts';
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
import { brandHandler } from './handler-brand.ts';
import { type Identity, IdentityReader } from './identity.ts';
import { GuardedService, type Service } from './service.ts';

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
  /** What shall go wrong. Default: nothing. */
  readonly faults?: Faults;
}

/** A handler as the SDK's clients take it, in every version: `new DynamoDBClient({ requestHandler: handler })`. */
export class Handler implements RequestHandler {
  readonly metadata: RequestHandler['metadata'] = { handlerProtocol: 'http/1.1' };
  readonly #service: GuardedService;
  readonly #targets: ReadonlyMap<string, OperationName>;
  readonly #identities: IdentityReader;
  readonly #answers: AnswerWriter;
  readonly #requests: RequestLog;
  readonly #time: Clock;
  readonly #faults: Faults;
  #config: Record<string, unknown> = {};

  constructor(parts: HandlerParts) {
    brandHandler(this);
    this.#service = new GuardedService(parts.service);
    this.#targets = parts.targets;
    this.#identities = new IdentityReader(parts.fallback);
    this.#answers = new AnswerWriter(parts.ids, parts.clock ?? new SystemClock());
    this.#requests = parts.requests ?? new RequestLog(false);
    this.#time = parts.time ?? new SystemClock();
    this.#faults = parts.faults ?? new Faults();
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
      const output = this.#faults.areAny
        ? await this.#faultyOutput(call, entry, options)
        : this.#service.call(call);
      return { response: this.#answer(call, entry, output) };
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

  async #faultyOutput(call: Call, entry: RequestEntry, options: HandleOptions | undefined): Promise<unknown> {
    const { latencyMs, fault } = this.#faults.strike(entry, call.operation);
    if (latencyMs > 0) await delay(latencyMs, this.#time, this.#patience(options));
    return fault === undefined ? this.#service.call(call) : faultyOutput(fault, call, this.#service);
  }

  #answer(call: Call, entry: RequestEntry, output: unknown): HttpResponse {
    const json = output === undefined ? '' : this.#service.json(call, output);
    this.#requests.answered(entry, json);
    return this.#answers.success(json);
  }

  #patience(options: HandleOptions | undefined): Patience {
    const limitMs = options?.requestTimeout ?? this.#config['requestTimeout'];
    return {
      requestTimeoutMs: typeof limitMs === 'number' ? limitMs : undefined,
      abortSignal: options?.abortSignal,
    };
  }
}
