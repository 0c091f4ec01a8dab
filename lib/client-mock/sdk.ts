/**
 * The SDK's clients and commands by structure alone: nothing of `@aws-sdk/*` or `@smithy/*` is imported, so that any
 * version of any client fits, and several versions beside each other.
 */

// What a caller's own callback names is the caller's to type, so it must be neither checked nor narrowed here.
// oxlint-disable-next-line typescript/no-explicit-any
export type Untyped = any;

/** What every output of the SDK carries. */
export interface MetadataBearer {
  $metadata: {
    httpStatusCode?: number;
    requestId?: string;
    extendedRequestId?: string;
    cfId?: string;
    attempts?: number;
    totalRetryDelay?: number;
  };
}

/** The innermost step of a middleware stack. */
export interface Handler<Input extends object, Output extends object> {
  (args: { input: Input; request: unknown }): Promise<{ response: unknown; output?: Output }>;
}

/**
 * Of a middleware stack only the one member from which the compiler can tell which inputs and outputs pass through it:
 * the overload that the SDK declares last.
 */
export interface MiddlewareStack<Input extends object, Output extends object> {
  add(
    middleware: (next: Handler<Input, Output>, context: Untyped) => Handler<Input, Output>,
    options: Untyped,
  ): void;
}

/** A command of any client. */
export interface Command<
  ClientInput extends object,
  Input extends ClientInput,
  ClientOutput extends MetadataBearer,
  Output extends ClientOutput,
  Configuration,
> {
  readonly input: Input;
  readonly middlewareStack: MiddlewareStack<Input, Output>;
  resolveMiddleware(
    stack: MiddlewareStack<ClientInput, ClientOutput>,
    configuration: Configuration,
    options: Untyped,
  ): Untyped;
}

/** A client of any service. */
export interface Client<Input extends object, Output extends MetadataBearer, Configuration> {
  readonly config: Configuration;
  middlewareStack: MiddlewareStack<Input, Output>;
  // The command's other parameters are left open: the client's own types are to be told from its middleware stack, and
  // from a generic method the compiler would tell them as their bounds.
  send<InputType extends Input, OutputType extends Output>(
    command: Command<Untyped, InputType, Untyped, OutputType, Untyped>,
    options?: Untyped,
  ): Promise<OutputType>;
  destroy: () => void;
}
