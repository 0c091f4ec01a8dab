// The tests of before.test.ts on the engine: nothing is stubbed, and what a transfer does is tested, not how it asks.
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { dynamodb } from 'fake-dynamodb/jest';
import { balanceOf, transfer } from './transfer.ts';

it('reads a balance', async () => {
  expect(await balanceOf('ada')).toBe(30);
});

it('transfers', async () => {
  expect(await transfer('ada', 'bob', 10)).toBe(true);
  expect(dynamodb).toHaveItem('accounts', { id: 'ada' }, { balance: 20 });
  expect(dynamodb).toHaveItem('accounts', { id: 'bob' }, { balance: 10 });
  // What was sent can be asked for as before.
  expect(dynamodb).toHaveReceivedCommandTimes(TransactWriteCommand, 1);
});

it('does not transfer what is not there', async () => {
  expect(await transfer('ada', 'bob', 100)).toBe(false);
  expect(dynamodb).toHaveItem('accounts', { id: 'ada' }, { balance: 30 });
  expect(dynamodb).toHaveItem('accounts', { id: 'bob' }, { balance: 0 });
});
