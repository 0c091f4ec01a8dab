/** @type {import('jest').Config} */
export default {
  setupFilesAfterEnv: ['fake-dynamodb/jest'],
  transform: { '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
};
