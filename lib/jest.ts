/**
 * Jest set-up: every DynamoDB client that the code under test constructs, anywhere, is served by one fake per test file.
 *
 * @packageDocumentation
 *
 * @example
 * // jest.config.js
 * export default { setupFilesAfterEnv: ['fake-dynamodb/jest'] };
 */
import type { FakeDynamoDB } from './index.ts';
import { setUpJest } from './setup/set-up-jest.ts';

export type { FakeDynamoDBMatchers } from './matchers/jest-types.ts';

/**
 * The fake of this test file, with the tables and items of `fake-dynamodb.config.*`.
 *
 * @example
 * import { dynamodb } from 'fake-dynamodb/jest';
 *
 * it('saves an order', async () => {
 *   await saveOrder({ id: 'o-1', total: 12.5 }); // constructs its client itself
 *   expect(dynamodb).toHaveItem('orders', { id: 'o-1' }, { total: 12.5 });
 * });
 */
export let dynamodb: FakeDynamoDB;

setUpJest((fake) => {
  dynamodb = fake;
});
