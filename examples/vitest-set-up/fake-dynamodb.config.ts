// What every test begins with. It is found in the test file's folder, or in the nearest one above it.
import { defineConfig } from 'fake-dynamodb';

export default defineConfig({
  tables: [
    {
      TableName: 'sessions',
      AttributeDefinitions: [{ AttributeName: 'token', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'token', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'OLD_IMAGE' },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    },
  ],
  items: {
    sessions: [{ token: 't-ada', user: 'ada', expiresAt: Date.parse('2100-01-01') / 1000 }],
  },
});
