import type { Answer } from './answers.ts';
import { asError } from './as-error.ts';
import type { AwsCommand, AwsError, Behavior, CommandResponse, FakeAnswer } from './aws-types.ts';
import type { AwsStub } from './aws-stub.ts';
import type { Declaration } from './declarations.ts';
import { isError, isObject } from './equality.ts';
import { sdkException } from './sdk-exception.ts';
import type { Client, MetadataBearer, Untyped } from './sdk.ts';

/**
 * What is declared for one kind of command: `mock.on(GetItemCommand, { TableName: 'orders' })`.
 *
 * Answers named `…Once` are given in turn, for the first, second, ... command that matches; they give back this, to go on
 * with. The lasting answer is for all others, and gives back the mock.
 *
 * @example
 * mock.on(GetCommand).rejectsOnce({ name: 'ThrottlingException' }).resolves({ Item: { id: '1' } });
 */
export class CommandBehavior<
  TInput extends object,
  TOutput extends MetadataBearer,
  TCommandOutput extends TOutput,
  TConfiguration,
> implements Behavior<TInput, TOutput, TCommandOutput, TConfiguration> {
  readonly #stub: AwsStub<TInput, TOutput, TConfiguration>;
  readonly #declaration: Declaration;
  readonly #sdkErrors: boolean;
  #nextOnce = 0;

  /** @internal */
  constructor(
    stub: AwsStub<TInput, TOutput, TConfiguration>,
    declaration: Declaration,
    { sdkErrors }: { readonly sdkErrors: boolean },
  ) {
    this.#stub = stub;
    this.#declaration = declaration;
    this.#sdkErrors = sdkErrors;
  }

  /** @deprecated Begin with the mock: `mock.onAnyCommand()`. */
  onAnyCommand<TCmdInput extends TInput>(
    input?: Partial<TCmdInput>,
    strict?: boolean,
  ): CommandBehavior<TInput, TOutput, TOutput, TConfiguration> {
    return this.#stub.onAnyCommand(input, strict);
  }

  /** @deprecated Begin with the mock: `mock.on(GetItemCommand)`. */
  on<TCmdInput extends TInput, TCmdOutput extends TOutput>(
    command: new (input: TCmdInput) => AwsCommand<TCmdInput, TCmdOutput>,
    input?: Partial<TCmdInput>,
    strict?: boolean,
  ): CommandBehavior<TInput, TOutput, TCmdOutput, TConfiguration> {
    return this.#stub.on(command, input, strict);
  }

  /**
   * A promise of this very value, with nothing added.
   *
   * @example
   * mock.on(GetCommand).resolves({ Item: { id: '1' } });
   */
  resolves(response: CommandResponse<TCommandOutput>): AwsStub<TInput, TOutput, TConfiguration> {
    return this.#always(() => Promise.resolve(response));
  }

  /**
   * The same for the next command that matches. Said several times: for one after the other.
   *
   * @example
   * mock.on(GetCommand).resolvesOnce({ Item: { id: '1' } }).resolvesOnce({}).rejects('no third');
   */
  resolvesOnce(
    response: CommandResponse<TCommandOutput>,
  ): CommandBehavior<TInput, TOutput, TCommandOutput, TConfiguration> {
    return this.#once(() => Promise.resolve(response));
  }

  /**
   * A rejection with this very error, with an error of this message, or with one that has these members.
   *
   * @example
   * mock.on(PutCommand).rejects({ name: 'ConditionalCheckFailedException' });
   */
  rejects(error?: string | Error | AwsError): AwsStub<TInput, TOutput, TConfiguration> {
    return this.#always(this.#rejection(error));
  }

  /**
   * The same for the next command that matches. Said several times: for one after the other.
   *
   * @example
   * mock.on(PutCommand).rejectsOnce(new Error('connection lost')).resolves({});
   */
  rejectsOnce(
    error?: string | Error | AwsError,
  ): CommandBehavior<TInput, TOutput, TCommandOutput, TConfiguration> {
    return this.#once(this.#rejection(error));
  }

  /**
   * What `fn` returns is what `send` returns, a promise or not; what it throws becomes a rejection.
   *
   * @example
   * mock.on(GetCommand).callsFake(({ Key }) => ({ Item: { ...Key, status: 'new' } }));
   */
  callsFake(fn: FakeAnswer<TInput, TOutput, TConfiguration>): AwsStub<TInput, TOutput, TConfiguration> {
    return this.#always(this.#fake(fn));
  }

  /**
   * The same for the next command that matches. Said several times: for one after the other.
   *
   * @example
   * mock.on(GetCommand).callsFakeOnce(() => ({ Item: { id: '1' } })).resolves({});
   */
  callsFakeOnce(
    fn: FakeAnswer<TInput, TOutput, TConfiguration>,
  ): CommandBehavior<TInput, TOutput, TCommandOutput, TConfiguration> {
    return this.#once(this.#fake(fn));
  }

  #always(answer: Answer): AwsStub<TInput, TOutput, TConfiguration> {
    this.#declaration.answers.setLasting(answer);
    return this.#stub;
  }

  #once(answer: Answer): this {
    this.#declaration.answers.setAt(this.#nextOnce, answer);
    this.#nextOnce += 1;
    return this;
  }

  #rejection(reason: unknown): Answer {
    if (this.#sdkErrors && isObject(reason) && !isError(reason)) {
      return async (client, args) => {
        throw await sdkException(client, args[0], reason);
      };
    }
    const error = asError(reason);
    return () => Promise.reject(error);
  }

  #fake(fn: FakeAnswer<TInput, TOutput, TConfiguration>): Answer {
    // The client of the latest command that matches, even where an earlier fake asks late.
    const getClient = (): Client<TInput, TOutput, TConfiguration> => untyped(this.#declaration.latestClient);
    return (client, args) => {
      try {
        return fn(inputOf(args[0]), getClient);
      } catch (error) {
        return this.#rejection(error)(client, args);
      }
    };
  }
}

function inputOf(command: unknown): unknown {
  return isObject(command) && 'input' in command ? command.input : undefined;
}

/** What the SDK hands to `send` as `this` is a client, whatever was declared of its type. */
function untyped(value: unknown): Untyped {
  return value;
}
