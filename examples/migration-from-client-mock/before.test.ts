// Tests written for aws-sdk-client-mock, unchanged: `moduleNameMapper` in jest.config.js answers their imports.
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import 'aws-sdk-client-mock-jest'; // oxlint-disable-line import/no-unassigned-import
import { balanceOf, transfer } from './transfer.ts';

const mock = mockClient(DynamoDBDocumentClient);

beforeEach(() => mock.reset());
afterAll(() => mock.restore());

it('reads a balance', async () => {
  mock.on(GetCommand, { Key: { id: 'ada' } }).resolves({ Item: { id: 'ada', balance: 30 } });
  expect(await balanceOf('ada')).toBe(30);
});

it('transfers', async () => {
  mock.on(TransactWriteCommand).resolves({});
  expect(await transfer('ada', 'bob', 10)).toBe(true);
  expect(mock).toHaveReceivedCommandTimes(TransactWriteCommand, 1);
  // It is the expressions that were sent which are tested, not what they do.
  expect(mock.call(0).args[0].input).toMatchObject({
    TransactItems: [
      { Update: { Key: { id: 'ada' }, UpdateExpression: 'SET balance = balance - :amount' } },
      { Update: { Key: { id: 'bob' }, UpdateExpression: 'ADD balance :amount' } },
    ],
  });
});

it('does not transfer what is not there', async () => {
  mock.on(TransactWriteCommand).rejects(
    new TransactionCanceledException({
      message:
        'Transaction cancelled, please refer cancellation reasons for specific reasons [ConditionalCheckFailed, None]',
      CancellationReasons: [{ Code: 'ConditionalCheckFailed' }, { Code: 'None' }],
      $metadata: {},
    }),
  );
  expect(await transfer('ada', 'bob', 100)).toBe(false);
});
