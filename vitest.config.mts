import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { clinlintDataForVite } from './scripts/embed-data.mjs';

const plugins = [clinlintDataForVite(fileURLToPath(new URL('.', import.meta.url)))];

/** Two projects: everything that runs on source files, and the protocol tests, some of which run the built bundles. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins,
        test: {
          name: 'unit',
          include: ['test/{core,rules,docs,corpus,cli,client}/**/*.test.ts', 'test/architecture.test.ts'],
          testTimeout: 60_000,
        },
      },
      { plugins, test: { name: 'lsp', include: ['test/lsp/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});
