/**
 * A request from its arrival to its end, as it is kept: the texts that went over the wire and nothing decoded.
 *
 * The texts exist anyway and never change, unlike the parsed body, which the engine brings to normal form in place.
 */
import { ServiceError } from '../errors/service-error.ts';
import { type OperationName, targets } from '../model/generated/operations.ts';
import { decodeErrorMembers, decodeInputText, decodeOutputText, type Form } from './decode-wire.ts';
import { type ReceivedError, type ReceivedRequest, RequestCopy } from './received-request.ts';

/** What a request says about itself beside its body. */
export interface Arrival {
  readonly region: string;
  readonly accountId: string;
  /** The header `x-amz-target`. */
  readonly target: string | undefined;
  /** The header `amz-sdk-request`: `attempt=2; max=4`. */
  readonly sdkRequest: string | undefined;
  readonly time: number;
}

export class RequestEntry {
  readonly #arrival: Arrival;
  readonly #body: string;
  /** Written by the log, which counts the texts of those that it keeps. */
  isKept = false;
  /** The text of the output, empty for an operation that has none. */
  answer: string | undefined = undefined;
  failure: unknown = undefined;

  constructor(arrival: Arrival, body: string) {
    this.#arrival = arrival;
    this.#body = body;
  }

  /** Undefined for an operation that does not exist. */
  get operation(): OperationName | undefined {
    return targets.get(this.#arrival.target ?? '');
  }

  get textLength(): number {
    return this.#body.length + (this.answer?.length ?? 0);
  }

  decodedInput(form: Form): Record<string, unknown> {
    return decodeInputText(this.operation, this.#body, form);
  }

  copy(): ReceivedRequest {
    const { region, accountId, target = '', sdkRequest, time } = this.#arrival;
    const { operation } = this;
    const dot = target.indexOf('.');
    return new RequestCopy(
      {
        operation: operation ?? target.slice(dot + 1),
        service: target.startsWith('DynamoDBStreams_') ? 'DynamoDBStreams' : 'DynamoDB',
        region,
        accountId,
        attempt: attemptOf(sdkRequest),
        time,
        output:
          this.answer === undefined || operation === undefined
            ? undefined
            : decodeOutputText(operation, this.answer),
        error: this.failure === undefined ? undefined : receivedError(this.failure),
      },
      operation,
      this.#body,
    );
  }
}

const attemptMark = 'attempt=';

/** A request that says nothing about attempts is the first and only one. */
function attemptOf(sdkRequest: string | undefined): number {
  const start = sdkRequest?.indexOf(attemptMark) ?? -1;
  if (sdkRequest === undefined || start < 0) return 1;
  const attempt = Number.parseInt(sdkRequest.slice(start + attemptMark.length), 10);
  return Number.isNaN(attempt) ? 1 : attempt;
}

function receivedError(failure: unknown): ReceivedError {
  if (failure instanceof ServiceError) {
    const { message: _lower, Message: _capital, ...members } = failure.members;
    const copy = parsed(JSON.stringify(members));
    return { ...decodeErrorMembers(copy), name: failure.name, message: failure.message };
  }
  if (failure instanceof Error) {
    const code = 'code' in failure ? { code: failure.code } : {};
    return { ...code, name: failure.name, message: failure.message };
  }
  return { name: 'Error', message: String(failure) };
}

function parsed(json: string): Record<string, unknown> {
  return JSON.parse(json);
}
