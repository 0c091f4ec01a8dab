/** @type {import('jest').Config} */
const suite = {
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/__tests__/[^/]+/fixtures/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '/__tests__/[^/]+/fixtures/'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  testTimeout: 30_000,
};

/**
 * The examples are projects of their own, as they would be in a reader's hands, and use the package as it was built last.
 *
 * @type {import('jest').Config}
 */
export default {
  projects: [suite, '<rootDir>/examples/*/jest.config.js'],
  // By default Jest leaves one core to others, which on a machine of two is half of it.
  maxWorkers: '100%',
};
