import { UsageError } from '../index.ts';
import type { AwsCommand, AwsError, Behavior, CommandResponse, FakeAnswer } from './aws-types.ts';
import { CommandBehavior } from './command-behavior.ts';
import type { CallMatcher } from './declarations.ts';
import { describeValue } from './describe.ts';
import { isObject } from './equality.ts';
import { classNameOf } from './holders.ts';
import { containsInput, equalsInput } from './input-matching.ts';
import type { MockClientOptions } from './options.ts';
import type { MetadataBearer, Untyped } from './sdk.ts';
import type { SendStub, SpyCall } from './spy-types.ts';
import { standIn, type StandIn } from './stand-in.ts';

/** In place of identity: a process may have two copies of this class, from an ES module and from a CommonJS one. */
const brand = Symbol.for('fake-dynamodb.client-mock.aws-stub');

/**
 * A mocked client: what its `send` answers is declared here, and what was sent is read here. Made by `mockClient`.
 *
 * @example
 * const mock = mockClient(DynamoDBDocumentClient);
 * mock.on(GetCommand).resolves({ Item: { id: '1' } });
 * await readOrder('1');
 * expect(mock.commandCalls(GetCommand, { TableName: 'orders' })).toHaveLength(1);
 */
export class AwsStub<
  TInput extends object,
  TOutput extends MetadataBearer,
  TConfiguration,
> implements Behavior<TInput, TOutput, TOutput, TConfiguration> {
  /** What is in the place of the client's `send` now: after a `reset()` it is another. */
  send: SendStub<[AwsCommand<TInput, TOutput>], Promise<TOutput>>;
  readonly #holders: readonly [object, ...object[]];
  readonly #options: MockClientOptions;
  #standIn: StandIn;

  /** Every mock is one, of whichever copy of this package. */
  static [Symbol.hasInstance](value: unknown): boolean {
    // A class that extends this one has only its own instances.
    const isThis = Object.hasOwn(this, Symbol.hasInstance);
    if (!isThis) return Function.prototype[Symbol.hasInstance].call(this, value);
    return isObject(value) && Reflect.get(value, brand) === true;
  }

  /** @internal */
  constructor(holders: readonly [object, ...object[]], options: MockClientOptions) {
    Object.defineProperty(this, brand, { value: true });
    this.#holders = holders;
    this.#options = options;
    this.#standIn = standIn(holders, options);
    this.send = this.#standIn.send;
  }

  /**
   * The name of the client's class.
   *
   * @example
   * expect(mock.clientName()).toBe('DynamoDBDocumentClient');
   */
  clientName(): string {
    return classNameOf(this.#holders[0]);
  }

  /**
   * Forgets what was declared and what was sent, and puts a new stub in place, after `restore()` too.
   *
   * @example
   * beforeEach(() => mock.reset());
   */
  reset(): AwsStub<TInput, TOutput, TConfiguration> {
    this.#standIn = standIn(this.#holders, this.#options);
    this.send = this.#standIn.send;
    return this;
  }

  /**
   * Forgets what was sent. What is answered once is answered anew.
   *
   * @example
   * mock.resetHistory();
   * expect(mock.calls()).toHaveLength(0);
   */
  resetHistory(): AwsStub<TInput, TOutput, TConfiguration> {
    this.send.resetHistory();
    return this;
  }

  /**
   * Puts the client's own `send` back.
   *
   * @example
   * afterAll(() => mock.restore());
   */
  restore(): void {
    this.#standIn.restore();
  }

  /**
   * All that was sent, in order.
   *
   * @example
   * expect(mock.calls().map(({ args }) => args[0].constructor.name)).toEqual(['GetCommand']);
   */
  calls(): SpyCall<[AwsCommand<TInput, TOutput>], Promise<TOutput>>[] {
    return this.send.getCalls();
  }

  /**
   * The call of this number, from 0; null where there is none.
   *
   * @example
   * expect(mock.call(0).args[0].input).toEqual({ TableName: 'orders', Key: { id: '1' } });
   */
  call(n: number): SpyCall<[AwsCommand<TInput, TOutput>], Promise<TOutput>> {
    return this.send.getCall(n);
  }

  /**
   * The calls with this command, and with an input that contains this one or, when strict, equals it.
   *
   * @throws UsageError with code `NOT_A_COMMAND` for what is no command's class.
   *
   * @example
   * const [put] = mock.commandCalls(PutCommand, { TableName: 'orders' });
   * expect(put?.args[0].input.Item).toEqual({ id: '1' });
   */
  commandCalls<
    TCmd extends AwsCommand<Untyped, Untyped>,
    TCmdInput extends (TCmd extends AwsCommand<infer TIn, Untyped> ? TIn : never),
    TCmdOutput extends (TCmd extends AwsCommand<Untyped, infer TOut> ? TOut : never),
  >(
    commandType: new (input: TCmdInput) => TCmd,
    input?: Partial<TCmdInput>,
    strict?: boolean,
  ): SpyCall<[TCmd], Promise<TCmdOutput>>[] {
    const matches = commandMatcher(commandType, input, strict);
    const all: SpyCall<Untyped, Promise<TCmdOutput>>[] = this.#standIn.send.getCalls();
    return all.filter(({ args }) => matches(args));
  }

  /**
   * The call of this number among those, from 0, or from the end where it is negative.
   *
   * @example
   * expect(mock.commandCall(-1, PutCommand).args[0].input.Item).toEqual({ id: '1' });
   */
  commandCall<
    TCmd extends AwsCommand<Untyped, Untyped>,
    TCmdInput extends (TCmd extends AwsCommand<infer TIn, Untyped> ? TIn : never),
    TCmdOutput extends (TCmd extends AwsCommand<Untyped, infer TOut> ? TOut : never),
  >(
    n: number,
    commandType: new (input: TCmdInput) => TCmd,
    input?: Partial<TCmdInput>,
    strict?: boolean,
  ): SpyCall<[TCmd], Promise<TCmdOutput>> {
    const calls = this.commandCalls(commandType, input, strict);
    // The original's two ways of saying that there is none.
    const none: Untyped = n < 0 ? undefined : null;
    return calls.at(n) ?? none;
  }

  /**
   * Begins a declaration for every command, or for every command with such an input.
   *
   * @example
   * mock.onAnyCommand().rejects('not in this test');
   */
  onAnyCommand<TCmdInput extends TInput>(
    input?: Partial<TCmdInput>,
    strict = false,
  ): CommandBehavior<TInput, TOutput, TOutput, TConfiguration> {
    return this.#declare(anyCommandMatcher(input, strict));
  }

  /**
   * Begins a declaration for a command, or for those of its inputs that contain this one or, when strict, equal it. The
   * latest declaration that matches answers.
   *
   * @throws UsageError with code `NOT_A_COMMAND` for what is no command's class.
   *
   * @example
   * mock.on(GetCommand, { TableName: 'orders' }).resolves({ Item: { id: '1' } });
   */
  on<TCmdInput extends TInput, TCmdOutput extends TOutput>(
    command: new (input: TCmdInput) => AwsCommand<TCmdInput, TCmdOutput>,
    input?: Partial<TCmdInput>,
    strict = false,
  ): CommandBehavior<TInput, TOutput, TCmdOutput, TConfiguration> {
    return this.#declare(commandMatcher(command, input, strict));
  }

  /**
   * Answers every command with this, as a promise. The same as `onAnyCommand().resolves(…)`.
   *
   * @example
   * mock.resolves({});
   */
  resolves(response: CommandResponse<TOutput>): AwsStub<TInput, TOutput, TConfiguration> {
    return this.onAnyCommand().resolves(response);
  }

  /**
   * Answers the next command with this.
   *
   * @example
   * mock.resolvesOnce({ Item: { id: '1' } }).resolvesOnce({});
   */
  resolvesOnce(
    response: CommandResponse<TOutput>,
  ): CommandBehavior<TInput, TOutput, TOutput, TConfiguration> {
    return this.onAnyCommand().resolvesOnce(response);
  }

  /**
   * Rejects every command with this error, with one of this message, or with one that has these members.
   *
   * @example
   * mock.rejects({ name: 'ThrottlingException', $fault: 'client' });
   */
  rejects(error?: string | Error | AwsError): AwsStub<TInput, TOutput, TConfiguration> {
    return this.onAnyCommand().rejects(error);
  }

  /**
   * Rejects the next command with this error.
   *
   * @example
   * mock.rejectsOnce('once').resolves({});
   */
  rejectsOnce(error?: string | Error | AwsError): CommandBehavior<TInput, TOutput, TOutput, TConfiguration> {
    return this.onAnyCommand().rejectsOnce(error);
  }

  /**
   * Answers every command with what the function returns for its input.
   *
   * @example
   * mock.callsFake((input) => ({ Item: input.Key }));
   */
  callsFake(fn: FakeAnswer<TInput, TOutput, TConfiguration>): AwsStub<TInput, TOutput, TConfiguration> {
    return this.onAnyCommand().callsFake(fn);
  }

  /**
   * Answers the next command with what the function returns for its input.
   *
   * @example
   * mock.callsFakeOnce(async () => ({ Item: { id: '1' } }));
   */
  callsFakeOnce(
    fn: FakeAnswer<TInput, TOutput, TConfiguration>,
  ): CommandBehavior<TInput, TOutput, TOutput, TConfiguration> {
    return this.onAnyCommand().callsFakeOnce(fn);
  }

  #declare<TCommandOutput extends TOutput>(
    matches: CallMatcher,
  ): CommandBehavior<TInput, TOutput, TCommandOutput, TConfiguration> {
    const { declarations, send } = this.#standIn;
    const declaration = declarations.declare(matches, send.getCalls());
    return new CommandBehavior(this, declaration, { sdkErrors: this.#options.sdkErrors === true });
  }
}

function commandMatcher(command: Untyped, input: unknown, strict: boolean | undefined): CallMatcher {
  if (typeof command !== 'function') {
    const text = `a command's class is needed here, such as GetItemCommand; this is ${describeValue(command)}.`;
    throw new UsageError('NOT_A_COMMAND', text);
  }
  const matchesInput = inputMatcher(input, strict);
  return ([sent]) => sent instanceof command && matchesInput(sent);
}

/** One for all mocks: every `onAnyCommand()` of a mock goes on with the same declaration, as in the original. */
const anyCommand: CallMatcher = (args) => args.length > 0;

function anyCommandMatcher(input: unknown, strict: boolean): CallMatcher {
  if (input === undefined) return anyCommand;
  const matchesInput = inputMatcher(input, strict);
  return (args) => args.length > 0 && matchesInput(args[0]);
}

function inputMatcher(input: unknown, strict: boolean | undefined): (command: unknown) => boolean {
  if (input === undefined) return () => true;
  const matches = strict === true ? equalsInput : containsInput;
  return (command) => isObject(command) && matches(Reflect.get(command, 'input'), input);
}
