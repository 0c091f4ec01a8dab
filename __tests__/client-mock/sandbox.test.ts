/** Mocks made with a sandbox of sinon's, and sinon's own assertions and matchers on mocks. */
import { CreateTableCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient, type Sandbox } from '../../lib/client-mock.ts';
import { FakeDynamoDB } from '../../lib/index.ts';
import { describeWith, optionalModule } from './optional-module.ts';

/** Of sinon, what these tests use. */
interface Sinon extends Sandbox {
  createSandbox(): Sinon;
  restore(): void;
  reset(): void;
  resetHistory(): void;
  readonly assert: Record<string, (...args: unknown[]) => void>;
  readonly match: { readonly string: never; has(name: string): never; (expected: unknown): never };
}

const found = optionalModule('sinon');
const region = 'eu-west-1';
const get = (): GetItemCommand => new GetItemCommand({ TableName: 'orders', Key: { id: { S: '1' } } });
const mocked = (client: object): boolean => Object(Reflect.get(client, 'send')).isSinonProxy === true;

it('a sandbox is one of sinon’s', () => {
  const client = new DynamoDBClient({ region });
  expect(() => mockClient(client, { sandbox: { stub: () => undefined } })).toThrow(
    expect.objectContaining({ code: 'NOT_A_SANDBOX' }),
  );
});

describeWith(found, 'sinon')('a sandbox', () => {
  const sinon: Sinon = Object(found);
  let sandbox: Sinon;
  let client: DynamoDBClient;

  beforeEach(() => {
    sandbox = sinon.createSandbox();
    client = new DynamoDBClient({ region });
  });

  it('restores the mock, and sinon itself is one', () => {
    mockClient(client, { sandbox });
    expect(mocked(client)).toBe(true);
    sandbox.restore();
    expect(mocked(client)).toBe(false);
    mockClient(client, { sandbox: sinon });
    sinon.restore();
    expect(mocked(client)).toBe(false);
  });

  it('resets history, with which answers for once begin anew', async () => {
    const mock = mockClient(client, { sandbox });
    mock.on(GetItemCommand).resolvesOnce({ Item: {} }).resolves({});
    expect([await client.send(get()), await client.send(get())]).toEqual([{ Item: {} }, {}]);
    sandbox.resetHistory();
    expect(mock.calls()).toEqual([]);
    expect(await client.send(get())).toEqual({ Item: {} });
  });

  it('resets what is declared, and goes on with what is declared then', async () => {
    const mock = mockClient(client, { sandbox });
    mock.on(GetItemCommand).resolves({ Item: {} });
    sandbox.reset();
    expect(await client.send(get())).toBeUndefined();
    mock.on(PutItemCommand).resolves({ Attributes: {} });
    expect(await client.send(new PutItemCommand({ TableName: 'orders', Item: {} }))).toEqual({
      Attributes: {},
    });
    expect(await client.send(get())).toBeUndefined();
    mock.send.resetBehavior();
    expect(await client.send(new PutItemCommand({ TableName: 'orders', Item: {} }))).toBeUndefined();
  });

  it('still has the mock after its `reset()`', () => {
    const mock = mockClient(client, { sandbox });
    mock.reset();
    expect(Reflect.get(client, 'send')).toBe(mock.send);
    sandbox.restore();
    expect(mocked(client)).toBe(false);
  });

  it('goes together with every option', async () => {
    const dynamodb = new FakeDynamoDB();
    const documents = DynamoDBDocumentClient.from(client);
    const mock = mockClient(client, { sandbox, also: [documents], copyInputs: true, onUnmatched: dynamodb });
    const input = {
      TableName: 'orders',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' as const }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' as const }],
      BillingMode: 'PAY_PER_REQUEST' as const,
    };
    await client.send(new CreateTableCommand(input));
    input.TableName = 'changed';
    await documents.send(new GetCommand({ TableName: 'orders', Key: { id: '1' } }));
    expect(mock.commandCalls(CreateTableCommand, { TableName: 'orders' })).toHaveLength(1);
    expect(mock.calls().map(({ thisValue }) => thisValue)).toEqual([client, documents]);
    sandbox.restore();
    expect([client, documents].map(mocked)).toEqual([false, false]);
  });

  it('may have stubbed `send` before: its stub is restored', () => {
    sandbox.stub(client, 'send');
    const mock = mockClient(client);
    expect(Reflect.get(client, 'send')).toBe(mock.send);
    mock.restore();
    expect(mocked(client)).toBe(false);
  });
});

describeWith(found, 'sinon')('sinon', () => {
  const sinon: Sinon = Object(found);
  const client = new DynamoDBClient({ region });
  const command = get();
  const other = mockClient(new DynamoDBClient({ region }));
  const mock = mockClient(client);
  const never = mockClient(new DynamoDBClient({ region }));

  beforeAll(() => {
    mock.callsFake(() => 1);
    void client.send(command, { requestTimeout: 1 });
    void Reflect.apply(other.send, client, [command]);
  });

  it.each<[string, unknown[]]>([
    ['called', []],
    ['calledOnce', []],
    ['callCount', [1]],
    ['calledOn', [client]],
    ['alwaysCalledOn', [client]],
    ['calledWith', [command]],
    ['alwaysCalledWith', [command]],
    ['calledWithExactly', [command, { requestTimeout: 1 }]],
    ['calledOnceWithExactly', [command, { requestTimeout: 1 }]],
    ['alwaysCalledWithExactly', [command, { requestTimeout: 1 }]],
    ['calledWithMatch', [{ input: { TableName: 'orders' } }]],
    ['calledOnceWithMatch', [{ input: { TableName: 'orders' } }]],
    ['alwaysCalledWithMatch', [{ input: { TableName: 'orders' } }]],
    ['neverCalledWith', [{}]],
    ['neverCalledWithMatch', [{ input: { TableName: 'others' } }]],
    ['callOrder', [other.send]],
  ])('asserts %s', (name, args) => {
    expect(() => sinon.assert[name]?.(mock.send, ...args)).not.toThrow();
  });

  it.each<[string, unknown[], string]>([
    ['notCalled', [], 'expected send to not have been called but was called once\n    send(GetItemCommand('],
    ['calledTwice', [], 'expected send to be called twice but was called once\n    send(GetItemCommand('],
    ['calledThrice', [], 'expected send to be called thrice but was called once\n    send(GetItemCommand('],
    ['callCount', [3], 'expected send to be called thrice but was called once\n    send(GetItemCommand('],
    [
      'calledWith',
      ['a'],
      'expected send to be called with arguments "a" but the calls were:\n    send(GetItemCommand(',
    ],
    ['neverCalledWith', [command], 'expected send to never be called with arguments GetItemCommand('],
    ['threw', [], 'send did not throw exception\n    send(GetItemCommand('],
    ['calledWithNew', [], 'expected send to be called with new'],
    ['callOrder', [never.send], 'expected send, send to be called in order'],
  ])('says what is wrong where it asserts %s', (name, args, text) => {
    expect(() => sinon.assert[name]?.(mock.send, ...args)).toThrow(text);
  });

  it('matches anywhere in an input', async () => {
    const declared = mockClient(new DynamoDBClient({ region }));
    declared
      .on(GetItemCommand, { TableName: sinon.match.string, Key: sinon.match.has('id') })
      .callsFake(() => 1);
    declared.on(PutItemCommand, sinon.match({ TableName: 'orders' }), true).callsFake(() => 2);
    expect(Reflect.apply(declared.send, client, [command])).toBe(1);
    expect(
      Reflect.apply(declared.send, client, [new PutItemCommand({ TableName: 'orders', Item: {} })]),
    ).toBe(2);
    expect(
      Reflect.apply(declared.send, client, [new PutItemCommand({ TableName: 'others', Item: {} })]),
    ).toBeUndefined();
  });
});
