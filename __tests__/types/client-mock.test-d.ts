/** Read by the compiler: mocks of clients know what the clients' commands take and give, and refuse what they do not. */
import {
  DynamoDB,
  DynamoDBClient,
  type DynamoDBClientResolvedConfig,
  GetItemCommand,
  type GetItemCommandInput,
  type GetItemCommandOutput,
  ListTablesCommand,
  PutItemCommand,
  type ServiceInputTypes,
  type ServiceOutputTypes,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient, GetRecordsCommand } from '@aws-sdk/client-dynamodb-streams';
import {
  DynamoDBDocument,
  DynamoDBDocumentClient,
  type DynamoDBDocumentClientResolvedConfig,
  GetCommand,
  PutCommand,
  type ServiceInputTypes as DocumentInputTypes,
  type ServiceOutputTypes as DocumentOutputTypes,
} from '@aws-sdk/lib-dynamodb';
import { expectTypeOf } from 'expect-type';
import {
  type AwsClientBehavior,
  type AwsClientStub,
  type AwsCommand,
  type AwsError,
  type AwsStub,
  type Behavior,
  type CommandBehavior,
  mockClient,
  type SpyCall,
} from '../../lib/client-mock.ts';
import { FakeDynamoDB } from '../../lib/index.ts';

type BareStub = AwsStub<ServiceInputTypes, ServiceOutputTypes, DynamoDBClientResolvedConfig>;
type DocumentStub = AwsStub<DocumentInputTypes, DocumentOutputTypes, DynamoDBDocumentClientResolvedConfig>;

declare const client: DynamoDBClient;
declare const documents: DynamoDBDocumentClient;

// A mock's type parameters are told from a class as well as from a client, aggregated ones too.
expectTypeOf(mockClient(DynamoDBClient)).toEqualTypeOf<BareStub>();
expectTypeOf(mockClient(client)).toEqualTypeOf<BareStub>();
expectTypeOf(mockClient(DynamoDB)).toEqualTypeOf<BareStub>();
expectTypeOf(mockClient(DynamoDBDocumentClient)).toEqualTypeOf<DocumentStub>();
expectTypeOf(mockClient(DynamoDBDocument)).toEqualTypeOf<DocumentStub>();
expectTypeOf(mockClient(documents)).toEqualTypeOf<DocumentStub>();
expectTypeOf<AwsClientStub<DynamoDBClient>>().toEqualTypeOf<BareStub>();
expectTypeOf<AwsClientStub<DynamoDBDocumentClient>>().toEqualTypeOf<DocumentStub>();
expectTypeOf(mockClient(DynamoDBStreamsClient)).toEqualTypeOf<AwsClientStub<DynamoDBStreamsClient>>();
expectTypeOf<AwsClientStub<string>>().toEqualTypeOf<never>();
expectTypeOf<AwsClientBehavior<DynamoDBClient>>().toEqualTypeOf<
  Behavior<ServiceInputTypes, ServiceOutputTypes, ServiceOutputTypes, DynamoDBClientResolvedConfig>
>();
expectTypeOf<BareStub>().toExtend<AwsClientBehavior<DynamoDBClient>>();
expectTypeOf<GetItemCommand>().toExtend<AwsCommand<GetItemCommandInput, GetItemCommandOutput>>();

const mock = mockClient(DynamoDBClient);

// Inputs are partial, and their members are the command's.
const gets = mock.on(GetItemCommand, { TableName: 'orders' });
expectTypeOf(gets).toEqualTypeOf<
  CommandBehavior<ServiceInputTypes, ServiceOutputTypes, GetItemCommandOutput, DynamoDBClientResolvedConfig>
>();
mock.on(GetItemCommand);
mock.on(GetItemCommand, {}, true);
mock.onAnyCommand<GetItemCommandInput>({ Key: { id: { S: '1' } } });
// @ts-expect-error - no member of that name
mock.on(GetItemCommand, { Table: 'orders' });
// @ts-expect-error - a member of another type
mock.on(GetItemCommand, { TableName: 1 });
// @ts-expect-error - no command
mock.on(DynamoDBClient);
// @ts-expect-error - no command's class
mock.on(new ListTablesCommand({}));
// @ts-expect-error - the bare client's mock knows no command of the document client
mock.on(GetCommand, { TableName: 1 });
// @ts-expect-error - the output of another command
mock.on(GetItemCommand).resolves({ TableNames: [] });

// Outputs are partial, or promises of partial ones.
gets.resolves({});
gets.resolves({ Item: { id: { S: '1' } } });
gets.resolvesOnce({ Item: {} }).resolvesOnce(Promise.resolve({})).resolves({});
// @ts-expect-error - no member of that name
gets.resolves({ Items: [] });
// @ts-expect-error - a member of another type
gets.resolves({ Item: 'text' });
// @ts-expect-error - a promise of a wrong output
gets.resolves(Promise.resolve({ Item: 'text' }));
// @ts-expect-error - the output of another command
mock.on(PutItemCommand).resolvesOnce({ Item: {} });
// @ts-expect-error - no output of any command
mock.resolves({ Nothing: true });
mock.resolves({ Item: {} });
mockClient(DynamoDBDocumentClient)
  .on(GetCommand)
  .resolves({ Item: { id: '1', total: 1 } });

// Errors, texts, and the members of an error.
gets.rejects();
gets.rejects('text');
gets.rejects(new TypeError('text'));
gets.rejects({ name: 'ThrottlingException', message: 'slow', $fault: 'client', $service: 'DynamoDB' });
gets.rejects({ Code: 'C', Type: 'T', $metadata: { httpStatusCode: 400 } });
// @ts-expect-error - neither a text nor an error
gets.rejects(1);
// @ts-expect-error - no member of an error
gets.rejects({ code: 'ThrottlingException' });
// @ts-expect-error - whose fault it is has two answers
gets.rejectsOnce({ $fault: 'nobody' });
// @ts-expect-error - a member of another type
mock.rejects({ name: 1 });
expectTypeOf<Error>().toExtend<AwsError>();

// A verb that lasts gives back the mock, one for once what goes on with the same declaration.
expectTypeOf(gets.resolves({})).toEqualTypeOf<BareStub>();
expectTypeOf(gets.rejects()).toEqualTypeOf<BareStub>();
expectTypeOf(gets.callsFake(() => undefined)).toEqualTypeOf<BareStub>();
expectTypeOf(gets.resolvesOnce({})).toEqualTypeOf<typeof gets>();
expectTypeOf(gets.rejectsOnce()).toEqualTypeOf<typeof gets>();
expectTypeOf(gets.callsFakeOnce(() => undefined)).toEqualTypeOf<typeof gets>();
expectTypeOf(mock.reset()).toEqualTypeOf<BareStub>();
expectTypeOf(mock.resetHistory()).toEqualTypeOf<BareStub>();
expectTypeOf(mock.restore()).toEqualTypeOf<void>();
gets.on(PutItemCommand).resolves({});
gets.onAnyCommand().resolves({});

// A fake names its input's type as it likes.
gets.callsFake((input) => ({ Item: input.Key }));
gets.callsFake((input: GetItemCommandInput) => ({ Item: input.Key }));
gets.callsFake(async (_input, getClient) => {
  expectTypeOf(getClient().config).toEqualTypeOf<DynamoDBClientResolvedConfig>();
  const tables = await getClient().send(new ListTablesCommand({}));
  expectTypeOf(tables.TableNames).toEqualTypeOf<string[] | undefined>();
});
// @ts-expect-error - no function
gets.callsFake({});

// Recorded calls know their command.
expectTypeOf(mock.commandCalls(GetItemCommand)).toEqualTypeOf<
  SpyCall<[GetItemCommand], Promise<GetItemCommandOutput>>[]
>();
expectTypeOf(mock.commandCall(0, GetItemCommand).args[0].input).toEqualTypeOf<GetItemCommandInput>();
expectTypeOf(mock.calls()).items.toEqualTypeOf<
  SpyCall<[AwsCommand<ServiceInputTypes, ServiceOutputTypes>], Promise<ServiceOutputTypes>>
>();
expectTypeOf(mock.call(0).args[0].input).toEqualTypeOf<ServiceInputTypes>();
expectTypeOf(mock.send.callCount).toEqualTypeOf<number>();
expectTypeOf(mock.clientName()).toEqualTypeOf<string>();
mock.commandCalls(GetItemCommand, { TableName: 'orders' }, true);
// @ts-expect-error - no member of that name
mock.commandCalls(GetItemCommand, { Table: 'orders' });

// One mock for several clients takes the commands of all.
const both = mockClient(DynamoDBClient, { also: [DynamoDBDocumentClient] });
both.on(GetItemCommand).resolves({ Item: { id: { S: '1' } } });
both.on(GetCommand, { Key: { id: '1' } }).resolves({ Item: { id: '1' } });
both.commandCalls(PutCommand, { Item: { id: '1' } });
mockClient(documents, { also: [client, DynamoDBStreamsClient] })
  .on(GetRecordsCommand)
  .resolves({ Records: [] });
// @ts-expect-error - the output of another command
both.on(GetCommand).resolves({ Items: [] });

// Options.
mockClient(DynamoDBClient, { onUnmatched: 'throw', copyInputs: true, sdkErrors: true });
mockClient(DynamoDBClient, { onUnmatched: new FakeDynamoDB(), sandbox: undefined });
// @ts-expect-error - no such answer
mockClient(DynamoDBClient, { onUnmatched: 'nothing' });
// @ts-expect-error - no such option
mockClient(DynamoDBClient, { sandBox: undefined });
// @ts-expect-error - no sandbox
mockClient(DynamoDBClient, { sandbox: {} });
// @ts-expect-error - no client
mockClient({});
// @ts-expect-error - no class of clients
mockClient(Date);
