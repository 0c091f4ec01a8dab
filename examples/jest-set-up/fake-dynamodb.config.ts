// What every test begins with. It is found in the test file's folder, or in the nearest one above it.
import { defineConfig } from 'fake-dynamodb';

export default defineConfig({
  // Where `dynamodb.items(…)` and the matchers look. Clients may use any region: all of them have these tables.
  region: 'eu-west-1',
  tables: [
    {
      TableName: 'orders',
      AttributeDefinitions: [
        { AttributeName: 'customer', AttributeType: 'S' },
        { AttributeName: 'id', AttributeType: 'S' },
        { AttributeName: 'status', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'customer', KeyType: 'HASH' },
        { AttributeName: 'id', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'by-status',
          KeySchema: [
            { AttributeName: 'status', KeyType: 'HASH' },
            { AttributeName: 'id', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    },
  ],
  items: {
    orders: [
      { customer: 'ada', id: 'o-1', status: 'new', total: 12.5 },
      { customer: 'bob', id: 'o-2', status: 'paid', total: 3 },
    ],
  },
});
