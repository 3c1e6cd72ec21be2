// Jest runs what tsc made of the tests: ESM, as it is shipped, with no transform in between.
export default {
  testEnvironment: 'node',
  transform: {},
  roots: ['<rootDir>/dist'],
  testMatch: ['<rootDir>/dist/**/*.test.js'],
  // A CMS process of its own takes seconds to start on a busy machine.
  testTimeout: 120_000,
  maxWorkers: 2,
};
