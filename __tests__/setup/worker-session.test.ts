/** What a worker of Vitest keeps between test files. */
import type { Configuration } from '../../lib/index.ts';
import { throttling } from '../../lib/index.ts';
import { beginSession, currentSession } from '../../lib/setup/session.ts';
import { workerSession } from '../../lib/setup/worker-session.ts';

const configuration: Configuration = {
  tables: [
    {
      TableName: 'orders',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
    },
  ],
  items: { orders: [{ id: 'o-1' }] },
};
const begin = () => beginSession(configuration, 'a.config.ts');

it('is one fake for all test files with the same configuration, each time as it was at first', () => {
  const first = workerSession('a.config.ts', begin);
  first.dynamodb.load({ items: { orders: [{ id: 'o-2' }] } });
  first.dynamodb.faults.on({}, throttling());
  beginSession({}, 'another');

  const second = workerSession('a.config.ts', begin);
  expect(second.dynamodb).toBe(first.dynamodb);
  expect(currentSession()).toBe(second);
  expect(second.dynamodb.items('orders')).toEqual([{ id: 'o-1' }]);
});

it('is another fake for another configuration', () => {
  const first = workerSession('a.config.ts', begin);
  expect(workerSession('b.config.ts', begin).dynamodb).not.toBe(first.dynamodb);
});
