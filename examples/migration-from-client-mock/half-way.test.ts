// Stubs where a test wants its own answer, and an engine behind them for all else.
import { DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'fake-dynamodb/client-mock';
import { dynamodb } from 'fake-dynamodb/jest';
import { balanceOf, transfer } from './transfer.ts';

const mock = mockClient(DynamoDBDocumentClient, { onUnmatched: dynamodb, sdkErrors: true });

beforeEach(() => mock.reset());
afterAll(() => mock.restore());

it('answers from the tables what nobody stubbed', async () => {
  mock.on(GetCommand, { Key: { id: 'eve' } }).resolves({ Item: { id: 'eve', balance: 1_000_000 } });
  expect(await balanceOf('eve')).toBe(1_000_000);
  expect(await balanceOf('ada')).toBe(30);
});

it('fails once, and then goes on', async () => {
  mock.on(TransactWriteCommand).rejectsOnce({ name: 'RequestLimitExceeded' });
  await expect(transfer('ada', 'bob', 10)).rejects.toThrow(
    expect.objectContaining({ name: 'RequestLimitExceeded' }),
  );
  expect(await transfer('ada', 'bob', 10)).toBe(true);
  expect(mock).toHaveReceivedCommandTimes(TransactWriteCommand, 2);
  expect(dynamodb).toHaveItem('accounts', { id: 'bob' }, { balance: 10 });
});
