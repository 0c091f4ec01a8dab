/**
 * Vitest set-up: every DynamoDB client that the code under test constructs, anywhere, is served by one fake per test file.
 *
 * @packageDocumentation
 *
 * @example
 * // vitest.config.ts
 * export default defineConfig({ test: { setupFiles: ['fake-dynamodb/vitest'] } });
 */
import { beforeEach, expect, vi } from 'vitest';
import type { FakeDynamoDB } from './index.ts';
import { setUpVitest } from './setup/set-up-vitest.ts';

export type { FakeDynamoDBMatchers } from './matchers/vitest-types.ts';

/**
 * The fake of this test file, with the tables and items of `fake-dynamodb.config.*`.
 *
 * @example
 * import { dynamodb } from 'fake-dynamodb/vitest';
 *
 * it('saves an order', async () => {
 *   await saveOrder({ id: 'o-1', total: 12.5 }); // constructs its client itself
 *   expect(dynamodb).toHaveItem('orders', { id: 'o-1' }, { total: 12.5 });
 * });
 */
export const dynamodb: FakeDynamoDB = await setUpVitest({ beforeEach, expect, vi });
