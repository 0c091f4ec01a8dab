/**
 * Vitest set-up: every DynamoDB client that the code under test constructs, anywhere, is served by one fake per test file.
 *
 * @example
 * // vitest.config.ts
 * export default defineConfig({ test: { setupFiles: ['fake-dynamodb/vitest'] } });
 */
import { beforeEach, expect, vi } from 'vitest';
import type { FakeDynamoDB } from './index.ts';
import { setUpVitest } from './setup/set-up-vitest.ts';

export type { FakeDynamoDBMatchers } from './matchers/vitest-types.ts';

/** The fake of this test file, with the tables and items of `fake-dynamodb.config.*`. */
export const dynamodb: FakeDynamoDB = await setUpVitest({ beforeEach, expect, vi });
