/** @type {import('jest').Config} */
export default {
  // Was: globalSetup, which waited for http://localhost:4566/_localstack/health.
  setupFilesAfterEnv: ['fake-dynamodb/jest'],
  transform: { '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
};
