/** @type {import('jest').Config} */
export default {
  // The one line that matters. The transform is the project's own: ts-jest and babel-jest do as well.
  setupFilesAfterEnv: ['fake-dynamodb/jest'],
  transform: { '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
};
