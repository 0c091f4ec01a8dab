import { defineConfig } from 'fake-dynamodb';

export default defineConfig({
  tables: [
    {
      TableName: 'accounts',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
    },
  ],
  items: {
    accounts: [
      { id: 'ada', balance: 30 },
      { id: 'bob', balance: 0 },
    ],
  },
});
