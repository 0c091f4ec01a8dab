/** The entry `fake-dynamodb/matchers`: imported for what it does. */
import { FakeDynamoDB } from '../../lib/index.ts';
import { matchers } from '../../lib/matchers.ts';

describe('the matchers alone', () => {
  it("are registered with the runner's global expect", () => {
    const dynamodb = new FakeDynamoDB();
    const orders = {
      TableName: 'orders',
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
    };
    dynamodb.load({ tables: [orders], items: { orders: [{ id: 'o-1', status: 'paid' }] } });
    expect(dynamodb).toHaveItem('orders', { id: 'o-1' }, { status: 'paid' });
    expect(dynamodb).not.toHaveItem('orders', { id: 'o-2' });
  });

  it('are given for an expect that is not global', () => {
    expect(matchers).toHaveProperty('toHaveReceivedCommand');
  });
});
