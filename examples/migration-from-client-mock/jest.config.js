/** @type {import('jest').Config} */
export default {
  // Step 1, before.test.ts: tests of aws-sdk-client-mock go on as they are. The two packages can be uninstalled; the
  // compiler of TypeScript then finds their names in `paths` of tsconfig.json:
  //   "aws-sdk-client-mock": ["./node_modules/fake-dynamodb/dist/cjs/client-mock.d.ts"],
  //   "aws-sdk-client-mock-jest": ["./node_modules/fake-dynamodb/dist/cjs/matchers.d.ts"]
  moduleNameMapper: {
    '^aws-sdk-client-mock$': 'fake-dynamodb/client-mock',
    '^aws-sdk-client-mock-jest$': 'fake-dynamodb/matchers',
  },
  // Step 2, half-way.test.ts and after.test.ts: what no stub answers goes to an engine.
  setupFilesAfterEnv: ['fake-dynamodb/jest'],
  transform: { '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
};
