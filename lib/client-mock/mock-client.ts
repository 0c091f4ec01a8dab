import { AwsStub } from './aws-stub.ts';
import { holderOf } from './holders.ts';
import type { MockClientOptions } from './options.ts';
import type { Client, MetadataBearer } from './sdk.ts';

/** A client, or its class: then all its clients are mocked, those that exist already too. */
export type InstanceOrClassType<T> = T | { prototype: T };

/** One more client, or class of clients, that a mock is for. */
export interface AlsoOption<TInput extends object, TOutput extends MetadataBearer> {
  /**
   * Clients that this mock is for as well, which declarations and history are then common to: the document client beside
   * the bare one.
   */
  readonly also?: readonly InstanceOrClassType<Client<TInput, TOutput, unknown>>[] | undefined;
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
 */
export function mockClient<
  TInput extends object,
  TOutput extends MetadataBearer,
  TConfiguration,
  TAlsoInput extends object = never,
  TAlsoOutput extends MetadataBearer = never,
>(
  client: InstanceOrClassType<Client<TInput, TOutput, TConfiguration>>,
  { also = [], ...options }: MockClientOptions & AlsoOption<TAlsoInput, TAlsoOutput> = {},
): AwsStub<TInput | TAlsoInput, TOutput | TAlsoOutput, TConfiguration> {
  return new AwsStub([holderOf(client), ...also.map(holderOf)], options);
}
