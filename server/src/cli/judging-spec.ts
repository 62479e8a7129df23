import { createHash } from 'node:crypto';
import {
  type AnalysisEnvironment,
  buildFormularyIndex,
  type Config,
  type Formulary,
  type FormularyIndex,
  parseNameList,
} from '../core/index.ts';
import { BUILT_IN_FORMULARY, DRUG_NAMES } from '../data/built-in.ts';
import { BUILT_IN_DIGEST } from '../data/built-in-digest.ts';
import { BUILD } from './version.ts';

export interface LoadedFormulary {
  readonly formulary: Formulary;
  readonly digest: string;
}

/** Everything that an article is judged by, as plain data that can be sent to another thread. */
export interface JudgingSpec {
  readonly config: Config;
  /** In order of priority; the built-in one comes last. */
  readonly formularies: readonly LoadedFormulary[];
  readonly builtin: boolean;
}

let builtIn: LoadedFormulary | null = null;

/** The build has validated it; reading it again would cost every start. */
export function builtInFormulary(): LoadedFormulary {
  builtIn ??= { formulary: JSON.parse(BUILT_IN_FORMULARY) as Formulary, digest: BUILT_IN_DIGEST };
  return builtIn;
}

const indexes = new Map<string, FormularyIndex>();

/** Equal formularies share one index. */
export function formularyIndex({ formularies, builtin }: Omit<JudgingSpec, 'config'>): FormularyIndex {
  const all = builtin ? [...formularies, builtInFormulary()] : formularies;
  const key = all.map(({ digest }) => digest).join(' ');
  const known = indexes.get(key) ?? buildFormularyIndex(all, parseNameList(DRUG_NAMES));
  indexes.set(key, known);
  return known;
}

/** The index is built when somebody asks for it: a run that finds everything in its cache never does. */
export function environmentOf(spec: JudgingSpec): AnalysisEnvironment {
  return {
    config: spec.config,
    get formulary() {
      return formularyIndex(spec);
    },
  };
}

/**
 * A digest of all that decides what is found in a text, but for the text: this build of the engine with its names and
 * formulary, the version of Node (its Unicode tables), the house formularies and the whole configuration with its day.
 */
export function identityOf({ config, formularies, builtin }: JudgingSpec): string {
  const digests = formularies.map(({ digest }) => digest);
  const said = [BUILD, process.version, process.versions.unicode, config, digests, builtin ? BUILT_IN_DIGEST : null];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
