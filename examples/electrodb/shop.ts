// The code under test: two entities of ElectroDB in one table, a transaction over both, and a reader of the stream.
import { type AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { Entity, Service } from 'electrodb';

const connection = { client: new DynamoDBClient({}), table: 'shop' };

export const Customer = new Entity(
  {
    model: { service: 'shop', entity: 'customer', version: '1' },
    attributes: {
      customerId: { type: 'string', required: true },
      credit: { type: 'number', required: true },
    },
    indexes: {
      customer: {
        collection: 'account',
        pk: { field: 'pk', composite: ['customerId'] },
        sk: { field: 'sk', composite: [] },
      },
    },
  },
  connection,
);

export const Order = new Entity(
  {
    model: { service: 'shop', entity: 'order', version: '1' },
    attributes: {
      customerId: { type: 'string', required: true },
      orderId: { type: 'string', required: true },
      status: { type: ['new', 'sent'] as const, required: true, default: 'new' },
      total: { type: 'number', required: true },
    },
    indexes: {
      order: {
        collection: 'account',
        pk: { field: 'pk', composite: ['customerId'] },
        sk: { field: 'sk', composite: ['orderId'] },
      },
      byStatus: {
        index: 'gsi1',
        pk: { field: 'gsi1pk', composite: ['status'] },
        sk: { field: 'gsi1sk', composite: ['orderId'] },
      },
    },
  },
  connection,
);

export const shop = new Service({ customer: Customer, order: Order }, connection);

/** Takes the total from the customer's credit and makes the order, or does neither. */
export async function placeOrder(customerId: string, orderId: string, total: number): Promise<boolean> {
  const { canceled } = await shop.transaction
    .write(({ customer, order }) => [
      customer
        .patch({ customerId })
        .subtract({ credit: total })
        .where(({ credit }, { gte }) => gte(credit, total))
        .commit(),
      order.create({ customerId, orderId, total }).commit(),
    ])
    .go();
  return !canceled;
}

/** What a Lambda function makes of the table's stream. */
export function ordersIn(images: readonly (Record<string, AttributeValue> | undefined)[]): string[] {
  return images.flatMap((image) => {
    if (image === undefined) return [];
    const { data: order } = Order.parse({ Item: unmarshall(image) });
    return order === null ? [] : [`${order.orderId} is ${order.status}`];
  });
}
