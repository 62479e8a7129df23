import { defineConfig } from 'vitest/config';

const common = { environment: 'node' as const };

/** Two projects: everything that runs in seconds on source files, and the protocol tests that run the built bundles. */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          include: ['test/{core,rules,docs,corpus,cli}/**/*.test.ts', 'test/architecture.test.ts'],
        },
      },
      { test: { ...common, name: 'lsp', include: ['test/lsp/**/*.test.ts'] } },
    ],
  },
});
