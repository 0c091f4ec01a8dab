/**
 * The SDK's clients and commands by structure alone: nothing of `@aws-sdk/*` or `@smithy/*` is imported, so that any
 * version of any client fits, and several versions beside each other.
 */

// What a caller's own callback names is the caller's to type, so it must be neither checked nor narrowed here.
// oxlint-disable-next-line typescript/no-explicit-any
export type Untyped = any;

/** What every output of the SDK carries. */
export interface MetadataBearer {
  /** Of the answer, and of how it came about. */
  $metadata: {
    /** Such as 200. */
    httpStatusCode?: number;
    /** Of this attempt. */
    requestId?: string;
    /** A second id that some services give. */
    extendedRequestId?: string;
    /** The id of CloudFront. */
    cfId?: string;
    /** How many attempts the SDK made. */
    attempts?: number;
    /** How long it waited between them, in milliseconds. */
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
  /** Adds a step. */
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
  /** What it was made with. */
  readonly input: Input;
  /** The steps that this command adds to the client's. */
  readonly middlewareStack: MiddlewareStack<Input, Output>;
  /** Puts its steps and the client's together. */
  resolveMiddleware(
    stack: MiddlewareStack<ClientInput, ClientOutput>,
    configuration: Configuration,
    options: Untyped,
  ): Untyped;
}

/** A client of any service. */
export interface Client<Input extends object, Output extends MetadataBearer, Configuration> {
  /** What it was configured with. */
  readonly config: Configuration;
  /** The steps of every command. */
  middlewareStack: MiddlewareStack<Input, Output>;
  // The command's other parameters are left open: the client's own types are to be told from its middleware stack, and
  // from a generic method the compiler would tell them as their bounds.
  /** Sends a command. This is what a mock is put in the place of. */
  send<InputType extends Input, OutputType extends Output>(
    command: Command<Untyped, InputType, Untyped, OutputType, Untyped>,
    options?: Untyped,
  ): Promise<OutputType>;
  /** Closes its connections. */
  destroy: () => void;
}
