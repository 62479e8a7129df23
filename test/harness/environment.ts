import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AnalysisEnvironment,
  buildFormularyIndex,
  type Config,
  defaultConfig,
  digest,
  type Formulary,
  parseNameList,
} from '../../server/src/core/index.ts';
import { BUILT_IN_FORMULARY, DRUG_NAMES } from '../../server/src/data/built-in.ts';

export const ROOT = join(__dirname, '../..');

/** The shared material beside the repository; tests that read it skip where it is absent. */
export const SHARED = join(ROOT, '../shared');

/** The environment of the built-in formulary on a fixed day, so that no test depends on today. */
export function builtInEnvironment(config: Partial<Config> = {}): AnalysisEnvironment {
  const formulary = JSON.parse(BUILT_IN_FORMULARY) as Formulary;
  return {
    config: { ...defaultConfig({ asOf: '2026-11-01' }), ...config },
    formulary: buildFormularyIndex([{ formulary, digest: digest(BUILT_IN_FORMULARY) }], parseNameList(DRUG_NAMES)),
  };
}

export const readSample = (name: string): string => readFileSync(join(ROOT, 'samples', name), 'utf8');
