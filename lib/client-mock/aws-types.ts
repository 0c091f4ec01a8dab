/** The public types of a mock: the names and type parameters of aws-sdk-client-mock, over clients told by structure. */
import type { AwsStub } from './aws-stub.ts';
import type { Client, Command, MetadataBearer, Untyped } from './sdk.ts';

/** A command of a client that takes `ClientInput` and gives `ClientOutput`. */
export type AwsCommand<
  Input extends ClientInput,
  Output extends ClientOutput,
  ClientInput extends object = Untyped,
  ClientOutput extends MetadataBearer = Untyped,
> = Command<ClientInput, Input, ClientOutput, Output, Untyped>;

/** What `rejects` takes for an error beside an `Error` itself: the members that it shall have. */
export interface AwsError extends Partial<Error>, Partial<MetadataBearer> {
  /** `Sender` or `Receiver`, where the service says it. */
  Type?: string;
  /** The code of older services. */
  Code?: string;
  /** Whose fault it is. */
  $fault?: 'client' | 'server';
  /** Such as `DynamoDB`. */
  $service?: string;
}

/** What `resolves` takes: a part of the command's output is enough, and a promise of it too. */
export type CommandResponse<TOutput> = Partial<TOutput> | PromiseLike<Partial<TOutput>>;

/** A fake answer: gets the command's input, and a function that tells the client it was sent through. */
export type FakeAnswer<TInput extends object, TOutput extends MetadataBearer, TConfiguration> = (
  input: Untyped,
  getClient: () => Client<TInput, TOutput, TConfiguration>,
) => Untyped;

/**
 * The type of the mock of a client.
 *
 * @example
 * let mock: AwsClientStub<DynamoDBClient>;
 * beforeEach(() => {
 *   mock = mockClient(DynamoDBClient);
 * });
 */
export type AwsClientStub<TClient> =
  TClient extends Client<infer TInput, infer TOutput, infer TConfiguration>
    ? AwsStub<TInput, TOutput, TConfiguration>
    : never;

/** The type of what can be declared for a client. */
export type AwsClientBehavior<TClient> =
  TClient extends Client<infer TInput, infer TOutput, infer TConfiguration>
    ? Behavior<TInput, TOutput, TOutput, TConfiguration>
    : never;

/** What can be declared: of a mock, for all commands; of what `mock.on(…)` gives, for those that match. */
export interface Behavior<
  TInput extends object,
  TOutput extends MetadataBearer,
  TCommandOutput extends TOutput,
  TConfiguration,
> {
  /** Begins a declaration for every command, or for every command with such an input. */
  onAnyCommand<TCmdInput extends TInput>(
    input?: Partial<TCmdInput>,
    strict?: boolean,
  ): Behavior<TInput, TOutput, TOutput, TConfiguration>;

  /** Begins a declaration for a command, or for those of its inputs that contain this one or equal it. */
  on<TCmdInput extends TInput, TCmdOutput extends TOutput>(
    command: new (input: TCmdInput) => AwsCommand<TCmdInput, TCmdOutput>,
    input?: Partial<TCmdInput>,
    strict?: boolean,
  ): Behavior<TInput, TOutput, TCmdOutput, TConfiguration>;

  /** Answers every matching command with this, as a promise. */
  resolves(response: CommandResponse<TCommandOutput>): AwsStub<TInput, TOutput, TConfiguration>;

  /** Answers the next matching command with this. Said several times: one after the other. */
  resolvesOnce(
    response: CommandResponse<TCommandOutput>,
  ): Behavior<TInput, TOutput, TCommandOutput, TConfiguration>;

  /** Rejects every matching command with this error. */
  rejects(error?: string | Error | AwsError): AwsStub<TInput, TOutput, TConfiguration>;

  /** Rejects the next matching command with this error. */
  rejectsOnce(error?: string | Error | AwsError): Behavior<TInput, TOutput, TCommandOutput, TConfiguration>;

  /** Answers every matching command with what the function returns. */
  callsFake(fn: FakeAnswer<TInput, TOutput, TConfiguration>): AwsStub<TInput, TOutput, TConfiguration>;

  /** Answers the next matching command with what the function returns. */
  callsFakeOnce(
    fn: FakeAnswer<TInput, TOutput, TConfiguration>,
  ): Behavior<TInput, TOutput, TCommandOutput, TConfiguration>;
}
