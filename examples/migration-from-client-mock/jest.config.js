/** @type {import('jest').Config} */
export default {
  // Step 1, before.test.ts: tests of aws-sdk-client-mock go on as they are, and the two packages can be uninstalled.
  moduleNameMapper: {
    '^aws-sdk-client-mock$': 'fake-dynamodb/client-mock',
    '^aws-sdk-client-mock-jest$': 'fake-dynamodb/matchers',
  },
  // Step 2, half-way.test.ts and after.test.ts: what no stub answers goes to an engine.
  setupFilesAfterEnv: ['fake-dynamodb/jest'],
  transform: { '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
};
