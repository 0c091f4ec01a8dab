/** What answers the calls, and how a defect of it reads. */
import { ServiceError } from '../errors/service-error.ts';
import type { Call } from '../operations/dispatch.ts';
import { outputText } from '../operations/output-text.ts';
import { InternalServerError } from './internal-server-error.ts';

/** The output in wire form (undefined for none), or a `ServiceError` thrown for an error of AWS's. */
export interface Service {
  call(call: Call): unknown;
  /** Throws what `call` would throw, and changes nothing but the input. */
  rehearse(call: Call): void;
}

/** The service as it is, except that what is no answer of AWS's is a defect and says in which operation. */
export class GuardedService implements Service {
  readonly #service: Service;

  constructor(service: Service) {
    this.#service = service;
  }

  call(call: Call): unknown {
    try {
      return this.#service.call(call);
    } catch (error) {
      throw answerOrDefect(call, error);
    }
  }

  rehearse(call: Call): void {
    try {
      this.#service.rehearse(call);
    } catch (error) {
      throw answerOrDefect(call, error);
    }
  }

  /** An output is JSON, or there is a defect in what made it. */
  json(call: Call, output: unknown): string {
    try {
      return outputText(output);
    } catch (error) {
      throw answerOrDefect(call, error);
    }
  }
}

function answerOrDefect(call: Call, error: unknown): unknown {
  return error instanceof ServiceError ? error : new InternalServerError(call.operation, error);
}
