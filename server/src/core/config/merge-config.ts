import { nearestName } from '../text/nearest-name.ts';
import type { Config, Jurisdiction, RuleSetting } from './types.ts';

/** What a configuration file may hold, beyond what the host itself uses (`formulary`, `builtin`). */
export interface ConfigResult {
  readonly config: Config;
  /** Paths of formularies, relative to the file; in order of priority. */
  readonly formulary: readonly string[];
  readonly builtin: boolean;
  /** One line each, without the file's name; empty when everything was understood. */
  readonly errors: readonly string[];
}

const SETTINGS: readonly string[] = ['error', 'warning', 'info', 'off'];
const JURISDICTIONS: readonly string[] = ['US', 'EU', 'UK'];
const STATES: readonly string[] = ['draft', 'reviewed', 'approved'];
const AUDIENCES: readonly string[] = ['professional', 'patient'];
const KEYS = [
  'rules',
  'jurisdictions',
  'minReview',
  'audience',
  'disclaimer',
  'clinical',
  'formulary',
  'builtin',
  '$schema',
];

type Draft = { -readonly [K in keyof Config]: Config[K] };

/** Lays a parsed configuration over a base. Nothing unknown is passed over: every such thing is an error with a hint. */
export function mergeConfig(base: Config, raw: unknown, ruleIds: readonly string[]): ConfigResult {
  const errors: string[] = [];
  const draft: Draft = { ...base };
  const files: string[] = [];
  let builtin = true;
  if (raw === null || raw === undefined) return { config: base, formulary: [], builtin, errors };
  if (!isRecord(raw))
    return { config: base, formulary: [], builtin, errors: ['the configuration is not a mapping of keys to values'] };
  for (const [key, value] of Object.entries(raw)) {
    if (key === 'rules') mergeRules(draft, value, ruleIds, errors);
    else if (key === 'jurisdictions') draft.jurisdictions = list(key, value, JURISDICTIONS, errors) as Jurisdiction[];
    else if (key === 'minReview') draft.minReview = one(key, value, STATES, errors, base.minReview);
    else if (key === 'audience') draft.audience = one(key, value, AUDIENCES, errors, base.audience);
    else if (key === 'disclaimer') mergeDisclaimer(draft, value, errors);
    else if (key === 'clinical') draft.clinical = flag(key, value, errors, base.clinical);
    else if (key === 'builtin') builtin = flag(key, value, errors, true);
    else if (key === 'formulary') files.push(...list(key, value, null, errors));
    else if (key !== '$schema') errors.push(unknown('key', key, KEYS));
  }
  return { config: draft, formulary: files, builtin, errors };
}

function mergeRules(draft: Draft, value: unknown, ruleIds: readonly string[], errors: string[]): void {
  if (!isRecord(value)) {
    errors.push('rules: write a mapping such as "dose/below-range: off"');
    return;
  }
  const rules: Record<string, RuleSetting> = { ...draft.rules };
  const options: Record<string, unknown> = { ...draft.options };
  for (const [id, setting] of Object.entries(value)) {
    const [severity, option] = Array.isArray(setting) ? (setting as unknown[]) : [setting];
    // YAML 1.1 tools write `off` as false.
    const name = severity === false ? 'off' : severity;
    if (!ruleIds.includes(id)) errors.push(unknown('rule', id, ruleIds));
    else if (typeof name !== 'string' || !SETTINGS.includes(name))
      errors.push(`rules: ${id}: ${show(severity)} is not one of ${SETTINGS.join(', ')}`);
    else {
      rules[id] = name as RuleSetting;
      if (isRecord(option)) options[id] = option;
    }
  }
  draft.rules = rules;
  draft.options = options;
}

function mergeDisclaimer(draft: Draft, value: unknown, errors: string[]): void {
  if (!isRecord(value)) {
    errors.push('disclaimer: write a mapping with the keys professional and patient');
    return;
  }
  const result = { ...draft.disclaimer };
  for (const [audience, policy] of Object.entries(value)) {
    if ((audience !== 'professional' && audience !== 'patient') || !isRecord(policy)) {
      errors.push(unknown('key', `disclaimer.${audience}`, ['disclaimer.professional', 'disclaimer.patient']));
      continue;
    }
    const parts =
      policy.parts === undefined
        ? result[audience].parts
        : list(`disclaimer.${audience}.parts`, policy.parts, PARTS, errors);
    const text = typeof policy.text === 'string' ? policy.text : result[audience].text;
    result[audience] = { parts, text };
  }
  draft.disclaimer = result;
}

const PARTS = [
  'audience',
  'clinical-judgement',
  'verify',
  'ai',
  'off-label',
  'jurisdiction-date',
  'funding',
  'emergency',
  'no-self-change',
  'liability',
];

function one<T extends string | null>(
  key: string,
  value: unknown,
  allowed: readonly string[],
  errors: string[],
  otherwise: T,
): T {
  if (typeof value === 'string' && allowed.includes(value)) return value as T;
  errors.push(`${key}: ${show(value)} is not one of ${allowed.join(', ')}`);
  return otherwise;
}

function flag<T extends boolean | null>(key: string, value: unknown, errors: string[], otherwise: T): T | boolean {
  if (typeof value === 'boolean') return value;
  errors.push(`${key}: ${show(value)} is not true or false`);
  return otherwise;
}

function list(key: string, value: unknown, allowed: readonly string[] | null, errors: string[]): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item): item is string => {
    const good = typeof item === 'string' && (allowed === null || allowed.includes(item));
    if (!good)
      errors.push(`${key}: ${show(item)} is not ${allowed === null ? 'text' : `one of ${allowed.join(', ')}`}`);
    return good;
  });
}

function unknown(what: string, name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  return `unknown ${what} "${name}"${nearest === null ? '' : `; did you mean "${nearest}"?`}`;
}

const show = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
