import { AwsStub } from './aws-stub.ts';
import { holderOf } from './holders.ts';
import { assertOptions, type MockClientOptions } from './options.ts';
import type { Client, MetadataBearer, Untyped } from './sdk.ts';

/** A client, or its class: then all its clients are mocked, those that exist already too. */
export type InstanceOrClassType<T> =
  | T
  | {
      /** What its clients inherit from. */
      prototype: T;
    };

/** A client of any service, or the class of one. */
export type AnyClient = InstanceOrClassType<Client<Untyped, Untyped, Untyped>>;

/** The clients among these, and those of the classes among these. */
type ClientOf<TAny> = TAny extends { prototype: infer TClient } ? TClient : TAny;
type InputOf<TClient> = TClient extends Client<infer TInput, Untyped, Untyped> ? TInput : never;
type OutputOf<TClient> = TClient extends Client<Untyped, infer TOutput, Untyped> ? TOutput : never;

/** More clients, or classes of clients, that a mock is for. */
export interface AlsoOption<TAlso extends AnyClient> {
  /**
   * Clients that this mock is for as well, which declarations and history are then common to: the document client beside
   * the bare one.
   */
  readonly also?: readonly TAlso[] | undefined;
}

/**
 * Puts a stub in the place of a client's `send`. Nothing else of the client is touched.
 *
 * The interface is aws-sdk-client-mock's, and so is what it does where no option says otherwise.
 *
 * @example
 * const mock = mockClient(DynamoDBDocumentClient);
 * mock.on(GetCommand).resolves({ Item: { id: '1' } });
 *
 * @example
 * // What nothing is declared for goes to a fake.
 * const mock = mockClient(DynamoDBDocumentClient, { onUnmatched: new FakeDynamoDB() });
 * mock.on(PutCommand).rejectsOnce({ name: 'ThrottlingException' });
 *
 * @param options `onUnmatched`, `sdkErrors`, `copyInputs`, `sandbox` and `also`; see {@link MockClientOptions} and
 * {@link AlsoOption}.
 * @throws UsageError with code `INVALID_ON_UNMATCHED`, or `NOT_A_CLIENT` for what has no `send`.
 */
export function mockClient<
  TInput extends object,
  TOutput extends MetadataBearer,
  TConfiguration,
  TAlso extends AnyClient = never,
>(
  client: InstanceOrClassType<Client<TInput, TOutput, TConfiguration>>,
  { also = [], ...options }: MockClientOptions & AlsoOption<TAlso> = {},
): AwsStub<TInput | InputOf<ClientOf<TAlso>>, TOutput | OutputOf<ClientOf<TAlso>>, TConfiguration> {
  assertOptions(options);
  return new AwsStub([holderOf(client), ...also.map(holderOf)], options);
}
