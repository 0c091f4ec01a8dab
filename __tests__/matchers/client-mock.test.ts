import { DeleteItemCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from '../../lib/client-mock.ts';
import { matchers } from '../../lib/matchers/matchers.ts';
import { textOf } from './failure-text-of.ts';

expect.extend(matchers);

const mock = mockClient(DynamoDBClient);

beforeEach(async () => {
  mock.reset();
  mock.resolves({});
  const client = new DynamoDBClient({ region: 'us-east-1' });
  await client.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: 'o-1' } } }));
  await client.send(
    new PutItemCommand({ TableName: 'orders', Item: { id: { S: 'o-1' }, total: { N: '1' } } }),
  );
  await client.send(new GetItemCommand({ TableName: 'customers', Key: { id: { S: 'c-1' } } }));
});

afterAll(() => mock.restore());

it('counts the calls of a mock', () => {
  expect(mock).toHaveReceivedAnyCommand();
  expect(mock).toHaveReceivedCommand(GetItemCommand);
  expect(mock).toHaveReceivedCommandTimes(GetItemCommand, 2);
  expect(mock).toHaveReceivedCommandOnce(PutItemCommand);
  expect(mock).not.toHaveReceivedCommand(DeleteItemCommand);
  mock.resetHistory();
  expect(mock).not.toHaveReceivedAnyCommand();
});

it('compares fields as a whole', () => {
  expect(mock).toHaveReceivedCommandWith(GetItemCommand, { TableName: 'customers' });
  expect(mock).toHaveReceivedCommandWith(GetItemCommand, { Key: { id: expect.any(Object) } });
  expect(mock).not.toHaveReceivedCommandWith(PutItemCommand, { Item: { id: { S: 'o-1' } } });
  expect(mock).toHaveReceivedCommandExactlyOnceWith(PutItemCommand, { TableName: 'orders' });
  expect(mock).not.toHaveReceivedCommandExactlyOnceWith(GetItemCommand, { TableName: 'orders' });
});

it('sees in the history of a mock whether a field is undefined or absent', () => {
  expect(mock).not.toHaveReceivedCommandWith(PutItemCommand, { ReturnValues: undefined });
  expect(mock).toHaveReceivedNthCommandWith(2, PutItemCommand, { TableName: 'orders' });
});

it('finds the n-th of all, the n-th of a command, and its last', () => {
  expect(mock).toHaveReceivedNthCommandWith(3, GetItemCommand, { TableName: 'customers' });
  expect(mock).not.toHaveReceivedNthCommandWith(2, GetItemCommand, {});
  expect(mock).toHaveReceivedNthCommandWith(GetItemCommand, 2, { TableName: 'customers' });
  expect(mock).toHaveReceivedNthSpecificCommandWith(2, GetItemCommand, { TableName: 'customers' });
  expect(mock).toHaveReceivedLastCommandWith(PutItemCommand, { TableName: 'orders' });
});

it('fails with the texts of aws-sdk-client-mock-jest', () => {
  expect(textOf(() => expect(mock).toHaveReceivedCommandTimes(GetItemCommand, 1))).toMatchInlineSnapshot(`
   "Expected DynamoDBClient to receive "GetItemCommand" 1 times
   DynamoDBClient received "GetItemCommand" 2 times

   Calls:
     1. GetItemCommand: {"Key": {"id": {"S": "o-1"}}, "TableName": "orders"}
     2. PutItemCommand: {"Item": {"id": {"S": "o-1"}, "total": {"N": "1"}}, "TableName": "orders"}
     3. GetItemCommand: {"Key": {"id": {"S": "c-1"}}, "TableName": "customers"}"
  `);
  expect(textOf(() => expect(mock).toHaveReceivedCommandWith(GetItemCommand, { TableName: 'invoices' })))
    .toMatchInlineSnapshot(`
   "Expected DynamoDBClient to receive "GetItemCommand" with {"TableName": "invoices"}
   DynamoDBClient received matching "GetItemCommand" 0 times

   Calls:
     1. GetItemCommand: {"Key": {"id": {"S": "o-1"}}, "TableName": "orders"}
     2. PutItemCommand: {"Item": {"id": {"S": "o-1"}, "total": {"N": "1"}}, "TableName": "orders"}
     3. GetItemCommand: {"Key": {"id": {"S": "c-1"}}, "TableName": "customers"}"
  `);
  expect(
    textOf(() => expect(mock).not.toHaveReceivedNthCommandWith(1, GetItemCommand, { TableName: 'orders' })),
  ).toMatchInlineSnapshot(`
   "Expected DynamoDBClient to not receive 1. "GetItemCommand" with {"TableName": "orders"}
   DynamoDBClient received "GetItemCommand" with input:
   - Expected  - 0
   + Received  + 5

     Object {
   +   "Key": Object {
   +     "id": Object {
   +       "S": "o-1",
   +     },
   +   },
       "TableName": "orders",
     }

   Calls:
     1. GetItemCommand: {"Key": {"id": {"S": "o-1"}}, "TableName": "orders"}
     2. PutItemCommand: {"Item": {"id": {"S": "o-1"}, "total": {"N": "1"}}, "TableName": "orders"}
     3. GetItemCommand: {"Key": {"id": {"S": "c-1"}}, "TableName": "customers"}"
  `);
  expect(
    textOf(() =>
      expect(mock).toHaveReceivedNthSpecificCommandWith(9, GetItemCommand, { TableName: 'orders' }),
    ),
  ).toMatchInlineSnapshot(`
   "Expected DynamoDBClient to receive 9. "GetItemCommand" with {"TableName": "orders"}

   Calls:
     1. GetItemCommand: {"Key": {"id": {"S": "o-1"}}, "TableName": "orders"}
     2. PutItemCommand: {"Item": {"id": {"S": "o-1"}, "total": {"N": "1"}}, "TableName": "orders"}
     3. GetItemCommand: {"Key": {"id": {"S": "c-1"}}, "TableName": "customers"}"
  `);
  mock.resetHistory();
  expect(textOf(() => expect(mock).toHaveReceivedAnyCommand())).toMatchInlineSnapshot(`
   "Expected DynamoDBClient to receive any command
   DynamoDBClient received any command 0 times"
  `);
});

describe('misuse', () => {
  it.each([
    [
      'what is no mock',
      () => expect(new DynamoDBClient({})).not.toHaveReceivedAnyCommand(),
      'The actual must be a client mock instance, a FakeDynamoDB or its requests; this is an instance of DynamoDBClient.',
    ],
    [
      'undefined',
      () => expect(undefined).not.toHaveReceivedCommand(GetItemCommand),
      'The actual must be a client mock instance, a FakeDynamoDB or its requests; this is undefined.',
    ],
    [
      'what is no class',
      () => {
        // @ts-expect-error A command is named by its class.
        expect(mock).not.toHaveReceivedCommand('GetItemCommand');
      },
      'Command must be valid AWS SDK Command, the class itself, as GetItemCommand is; this is "GetItemCommand".',
    ],
    [
      'a command',
      () => {
        // @ts-expect-error A command is named by its class.
        expect(mock).not.toHaveReceivedCommand(new GetItemCommand({ TableName: 'orders', Key: {} }));
      },
      'Command must be valid AWS SDK Command, the class itself, as GetItemCommand is; this is an instance of GetItemCommand.',
    ],
    [
      'another class',
      () => {
        // @ts-expect-error A client is no command.
        expect(mock).not.toHaveReceivedCommand(DynamoDBClient);
      },
      'Command must be valid AWS SDK Command, the class itself, as GetItemCommand is; this is the function DynamoDBClient.',
    ],
    [
      'the 0th call',
      () => expect(mock).not.toHaveReceivedNthCommandWith(0, GetItemCommand, {}),
      'Call number must be a number greater than 0, and whole; this is 0.',
    ],
    [
      'a call in between',
      () => expect(mock).not.toHaveReceivedNthSpecificCommandWith(1.5, GetItemCommand, {}),
      'Call number must be a number greater than 0, and whole; this is 1.5.',
    ],
    [
      'a negative count',
      () => expect(mock).not.toHaveReceivedCommandTimes(GetItemCommand, -1),
      'Number of calls must be a whole number that is not negative; this is -1.',
    ],
    [
      'no count',
      () => {
        // @ts-expect-error The count is missing.
        expect(mock).not.toHaveReceivedCommandTimes(GetItemCommand);
      },
      'Number of calls must be a whole number that is not negative; this is undefined.',
    ],
    [
      'no input',
      () => {
        // @ts-expect-error The input is missing.
        expect(mock).not.toHaveReceivedCommandWith(GetItemCommand);
      },
      'The expected input must be an object; this is undefined.',
    ],
    [
      'an input too many',
      () => {
        // @ts-expect-error That would be toHaveReceivedCommandWith.
        expect(mock).not.toHaveReceivedCommand(GetItemCommand, { TableName: 'orders' });
      },
      'Too many matcher arguments: 2, where it takes 1.',
    ],
    [
      'a field that the command does not have',
      () => {
        // @ts-expect-error GetItem takes no Item.
        expect(mock).toHaveReceivedCommandWith(GetItemCommand, { Item: {} });
      },
      'Expected DynamoDBClient to receive "GetItemCommand" with {"Item": {}}',
    ],
  ])('refuses %s', (_what, assertion, text) => {
    expect(assertion).toThrow(text);
  });
});
