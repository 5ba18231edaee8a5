import { defineConfig } from 'vitest/config';

/** On a PostgreSQL server: `npm run test:postgres`. What needs no server of these is in the unit tests too, on PGlite. */
export default defineConfig({
  test: {
    include: ['test/postgres/**/*.test.ts', 'test/domain/stores/postgres/**/*.test.ts'],
    globalSetup: ['test/says-engine.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 30_000,
    maxWorkers: 2,
    isolate: false,
    reporters: process.env['CI'] ? ['default', 'json'] : ['default'],
    outputFile: { json: 'out/ci/postgres.json' },
  },
});
