import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { clinlintDataForVite } from './scripts/embed-data.mjs';

const plugins = [clinlintDataForVite(fileURLToPath(new URL('.', import.meta.url)))];

/** Compares times, which a heap that other tests have filled would blur. */
const TIMED = 'test/core/properties/growth.test.ts';

/**
 * Three projects: the engine, which keeps nothing between calls, so that its test files may share modules (`--no-isolate`); what starts
 * programs or reads folders; and the protocol, which runs the built bundles.
 */
export default defineConfig({
  test: {
    projects: [
      {
        plugins,
        test: {
          name: 'engine',
          include: ['test/{core,rules}/**/*.test.ts'],
          exclude: [TIMED],
          testTimeout: 180_000,
        },
      },
      {
        plugins,
        test: {
          name: 'unit',
          include: ['test/{docs,corpus,cli,client,scripts}/**/*.test.ts', 'test/architecture.test.ts', TIMED],
          testTimeout: 180_000,
        },
      },
      { plugins, test: { name: 'lsp', include: ['test/lsp/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});
