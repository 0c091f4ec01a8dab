/**
 * Jest set-up: every DynamoDB client that the code under test constructs, anywhere, is served by one fake per test file.
 *
 * @example
 * // jest.config.js
 * export default { setupFilesAfterEnv: ['fake-dynamodb/jest'] };
 */
import type { FakeDynamoDB } from './index.ts';
import { setUpJest } from './setup/set-up-jest.ts';

export type { FakeDynamoDBMatchers } from './matchers/jest-types.ts';

/** The fake of this test file. */
export let dynamodb: FakeDynamoDB;

setUpJest((fake) => {
  dynamodb = fake;
});
