/**
 * The API of aws-sdk-client-mock, with a fake behind it where one is wanted.
 *
 * @packageDocumentation
 *
 * @example
 * import { mockClient } from 'fake-dynamodb/client-mock';
 *
 * const mock = mockClient(DynamoDBDocumentClient);
 * mock.on(GetCommand).resolves({ Item: { id: '1' } });
 */
export {
  mockClient,
  type AlsoOption,
  type AnyClient,
  type InstanceOrClassType,
} from './client-mock/mock-client.ts';
export { AwsStub } from './client-mock/aws-stub.ts';
export { CommandBehavior } from './client-mock/command-behavior.ts';
export type {
  AwsClientBehavior,
  AwsClientStub,
  AwsCommand,
  AwsError,
  Behavior,
  CommandResponse,
  FakeAnswer,
} from './client-mock/aws-types.ts';
export type { MockClientOptions, Sandbox } from './client-mock/options.ts';
export type { CallSpy, SendStub, SpyCall, StubAnswers } from './client-mock/spy-types.ts';
export type { Client, Command, MetadataBearer, MiddlewareStack } from './client-mock/sdk.ts';
export type { ClientsHost } from './setup/adopt-client.ts';
