/** @type {import('jest').Config} */
export default {
  // Was: preset: 'jest-dynalite'. There is no server any more, so no port and nothing to wait for.
  setupFilesAfterEnv: ['fake-dynamodb/jest'],
  transform: { '\\.[jt]s$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
};
