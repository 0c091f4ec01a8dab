import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The one line that matters.
    setupFiles: ['fake-dynamodb/vitest'],
  },
});
