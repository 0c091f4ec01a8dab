/** Outcomes to responses, with the headers that AWS sends. */
import crc32 from 'crc-32';
import type { Clock } from '../control/clock.ts';
import type { Ids } from '../control/ids.ts';
import type { ServiceError } from '../errors/service-error.ts';
import type { HttpResponse } from './http.ts';
import { encodeUtf8 } from './utf8.ts';

const jsonType = 'application/x-amz-json-1.0';

export class AnswerWriter {
  readonly #ids: Ids;
  readonly #clock: Clock;
  #dateSecond = NaN;
  #date = '';

  constructor(ids: Ids, clock: Clock) {
    this.#ids = ids;
    this.#clock = clock;
  }

  /** `json` is empty for an operation without output: it answers with no body at all. */
  success(json: string): HttpResponse {
    return this.#write(200, json, jsonType);
  }

  failure(error: ServiceError): HttpResponse {
    const body = JSON.stringify({ __type: error.type, ...error.members });
    return this.#write(error.statusCode, body, jsonType);
  }

  /** What is said before a request is known to be one of the API. */
  page(statusCode: number, text: string): HttpResponse {
    return this.#write(statusCode, text, undefined);
  }

  #write(statusCode: number, text: string, contentType: string | undefined): HttpResponse {
    const body = encodeUtf8(text);
    const headers: Record<string, string> = {
      server: 'Server',
      date: this.#dateHeader(),
      'content-length': String(body.byteLength),
      'x-amzn-requestid': this.#ids.requestId(),
      'x-amz-crc32': String(crc32.buf(body) >>> 0),
    };
    if (contentType !== undefined) headers['content-type'] = contentType;
    return { statusCode, headers, body };
  }

  /** The header has whole seconds, so it is made once a second. */
  #dateHeader(): string {
    const nowMs = this.#clock.now();
    const second = Math.floor(nowMs / 1000);
    if (second !== this.#dateSecond) {
      this.#dateSecond = second;
      this.#date = new Date(nowMs).toUTCString();
    }
    return this.#date;
  }
}
