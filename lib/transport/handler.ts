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
import { refuseAborted, untilAborted } from './abort.ts';
import { AnswerWriter } from './answer-writer.ts';
import { readBody } from './body.ts';
import { delay } from './delay.ts';
import { admit, requestBytesMax } from './front-door.ts';
import type { HandleOptions, HttpRequest, HttpResponse, RequestHandler } from './http.ts';
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
  readonly #latency: HandlerParts['latency'];
  #config: Record<string, unknown> = {};

  constructor(parts: HandlerParts) {
    this.#service = parts.service;
    this.#targets = parts.targets;
    this.#identities = new IdentityReader(parts.fallback);
    this.#answers = new AnswerWriter(parts.ids, parts.clock ?? new SystemClock());
    this.#latency = parts.latency;
  }

  async handle(request: HttpRequest, options?: HandleOptions): Promise<{ response: HttpResponse }> {
    const abortSignal = options?.abortSignal;
    refuseAborted(abortSignal);
    const reading = readBody(request.body, requestBytesMax);
    const body = reading instanceof Promise ? await untilAborted(reading, abortSignal) : reading;
    const received = this.#receive(request, body);
    if ('statusCode' in received) return { response: received };
    const delayMs = this.#latency?.(received) ?? 0;
    if (delayMs > 0) await delay(delayMs, { requestTimeoutMs: this.#requestTimeoutMs(options), abortSignal });
    return { response: this.#answer(received) };
  }

  /** Clients call this when they are destroyed. One handler serves many of them, so it stays as it is. */
  destroy(): void {}

  updateHttpClientConfig(key: string, value: unknown): void {
    this.#config = { ...this.#config, [key]: value };
  }

  httpHandlerConfigs(): Record<string, unknown> {
    return this.#config;
  }

  /** The call that a request is, or the response of those that are none. */
  #receive(request: HttpRequest, body: string | undefined): Call | HttpResponse {
    const { region, accountId } = this.#identities.read(request);
    try {
      const admitted = admit(request, body, { targets: this.#targets, region });
      if ('statusCode' in admitted) return this.#answers.page(admitted.statusCode, admitted.text);
      return { operation: admitted.operation, input: admitted.input, region, accountId };
    } catch (error) {
      if (error instanceof ServiceError) return this.#answers.failure(error);
      throw error;
    }
  }

  #answer(call: Call): HttpResponse {
    try {
      return this.#answers.success(this.#service.call(call));
    } catch (error) {
      if (error instanceof ServiceError) return this.#answers.failure(error);
      throw new InternalServerError(call.operation, error);
    }
  }

  #requestTimeoutMs(options: HandleOptions | undefined): number | undefined {
    const limitMs = options?.requestTimeout ?? this.#config['requestTimeout'];
    return typeof limitMs === 'number' ? limitMs : undefined;
  }
}
