/** @type {import('jest').Config} */
export default {
  // Was: preset: '@shelf/jest-dynamodb', which starts DynamoDB Local. There is no server, port or Java any more.
  setupFilesAfterEnv: ['fake-dynamodb/jest'],
  transform: { '\\.[jt]s$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
};
