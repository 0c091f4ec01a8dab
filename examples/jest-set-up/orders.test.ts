// A repository class tested with the Jest set-up: its own client, its own region, real tables, and no mock of anything.
// After each test, tables and items are what they were before it.
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { internalServerError } from 'fake-dynamodb';
import { dynamodb } from 'fake-dynamodb/jest';
import { OrderRepository } from './orders.ts';

const orders = new OrderRepository();

describe('OrderRepository', () => {
  it('finds what the configuration put there', async () => {
    expect(await orders.find('ada', 'o-1')).toEqual({
      customer: 'ada',
      id: 'o-1',
      status: 'new',
      total: 12.5,
    });
    expect(await orders.find('ada', 'o-2')).toBeUndefined();
  });

  it('places an order once', async () => {
    await orders.place({ customer: 'ada', id: 'o-3', total: 7 });
    await expect(orders.place({ customer: 'ada', id: 'o-3', total: 8 })).rejects.toThrow(
      ConditionalCheckFailedException,
    );
    expect(dynamodb).toHaveItem('orders', { customer: 'ada', id: 'o-3' }, { status: 'new', total: 7 });
  });

  it('pays an order once, and says so in the stream', async () => {
    expect(await orders.pay('ada', 'o-1')).toBe(true);
    expect(await orders.pay('ada', 'o-1')).toBe(false);
    expect(dynamodb).toHaveReceivedCommandTimes(UpdateCommand, 2);
    expect(dynamodb).toHaveStreamRecord('orders', {
      eventName: 'MODIFY',
      OldImage: { id: 'o-1', status: 'new' },
      NewImage: { id: 'o-1', status: 'paid' },
    });
  });

  it('asks the index, page after page', async () => {
    for (let number = 100; number < 150; number += 1) {
      await orders.place({ customer: 'ada', id: `o-${number}`, total: 1 });
    }
    expect(await orders.idsWithStatus('new')).toHaveLength(51);
    expect(dynamodb).toHaveReceivedCommandTimes(QueryCommand, 3);
  });

  it('begins each test with the same items, whatever the test before it did', async () => {
    expect(dynamodb.items('orders')).toHaveLength(2);
    expect(await orders.idsWithStatus('new')).toEqual(['o-1']);
  });

  it('lets the SDK try again what fails at first', async () => {
    dynamodb.faults.on({ operation: UpdateCommand }, internalServerError(), { times: 1 });
    expect(await orders.pay('ada', 'o-1')).toBe(true);
    expect(dynamodb.requests.of(UpdateCommand).map(({ attempt }) => attempt)).toEqual([1, 2]);
  });
});
