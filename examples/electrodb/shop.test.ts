// ElectroDB on top: entities, a transaction, a collection, a query on an index, and its items read back from the stream.
import { dynamodb } from 'fake-dynamodb/jest';
import { Customer, Order, ordersIn, placeOrder, shop } from './shop.ts';

beforeEach(async () => {
  await Customer.create({ customerId: 'ada', credit: 100 }).go();
});

it('places an order and takes its total from the credit', async () => {
  expect(await placeOrder('ada', 'o-1', 30)).toBe(true);
  const { data } = await shop.collections.account({ customerId: 'ada' }).go();
  expect(data).toEqual({
    customer: [{ customerId: 'ada', credit: 70 }],
    order: [{ customerId: 'ada', orderId: 'o-1', status: 'new', total: 30 }],
  });
});

it('does neither where the credit is too small, or the order is there already', async () => {
  await placeOrder('ada', 'o-1', 30);
  expect(await placeOrder('ada', 'o-2', 71)).toBe(false);
  expect(await placeOrder('ada', 'o-1', 5)).toBe(false);
  const { data: customer } = await Customer.get({ customerId: 'ada' }).go();
  expect(customer?.credit).toBe(70);
  expect(dynamodb.items('shop')).toHaveLength(2);
});

it('moves an order in the index when its status changes', async () => {
  await placeOrder('ada', 'o-1', 1);
  await placeOrder('ada', 'o-2', 1);
  await Order.patch({ customerId: 'ada', orderId: 'o-1' }).set({ status: 'sent' }).go();
  const { data: unsent } = await Order.query.byStatus({ status: 'new' }).go();
  const { data: sent } = await Order.query.byStatus({ status: 'sent' }).go();
  expect(unsent.map(({ orderId }) => orderId)).toEqual(['o-2']);
  expect(sent.map(({ orderId }) => orderId)).toEqual(['o-1']);
});

it('reads orders from the stream of the table that they share with customers', async () => {
  await placeOrder('ada', 'o-1', 1);
  await Order.patch({ customerId: 'ada', orderId: 'o-1' }).set({ status: 'sent' }).go();
  const records = await dynamodb.streams.records('shop');
  expect(records.map(({ eventName }) => eventName)).toEqual(['INSERT', 'MODIFY', 'INSERT', 'MODIFY']);
  expect(ordersIn(records.map(({ dynamodb: change }) => change.NewImage))).toEqual([
    'o-1 is new',
    'o-1 is sent',
  ]);
});
