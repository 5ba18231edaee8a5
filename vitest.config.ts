import { defineConfig } from 'vitest/config';

/** Unit and integration tests. The browser's are in vitest.e2e.config.ts. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/postgres/**', 'node_modules/**', 'dist/**'],
    globalSetup: ['test/says-engine.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 20_000,
    maxWorkers: 2,
    // One process reads the modules once for all its files, which halves the run. A test that changes what outlives it
    // (the clock, the environment, a kept answer) puts it back.
    isolate: false,
    reporters: process.env['CI'] ? ['default', 'json'] : ['default'],
    outputFile: { json: 'out/ci/unit.json' },
    coverage: { include: ['src/**/*.ts'], reporter: ['text-summary', 'text'] },
  },
});
