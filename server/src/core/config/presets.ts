import { nearestName } from '../text/nearest-name.ts';
import type { RuleOutline } from './config-schema.ts';

type Preset = Readonly<Record<string, unknown>>;

/** Every rule that is off or a note by default, as a warning: for those who would rather read too much. */
function strict(rules: readonly RuleOutline[]): Preset {
  const raised = rules.filter(({ defaultSeverity }) => defaultSeverity === 'off' || defaultSeverity === 'info');
  return { rules: Object.fromEntries(raised.map(({ id }) => [id, 'warning'])) };
}

const PRESETS: Readonly<Record<string, (rules: readonly RuleOutline[]) => Preset>> = {
  recommended: () => ({}),
  strict,
  // A leaflet names its sources once, not behind every dose.
  patient: () => ({ audience: 'patient', rules: { 'citation/dose-uncited': 'info' } }),
  'jurisdiction/us': () => ({ jurisdictions: ['US'] }),
  'jurisdiction/eu': () => ({ jurisdictions: ['EU'] }),
  'jurisdiction/uk': () => ({ jurisdictions: ['UK'] }),
};

export const PRESET_NAMES: readonly string[] = Object.keys(PRESETS);

/** The settings of a preset; null for a name that is none. Rules that a build does not have are left out. */
export function presetSettings(name: string, rules: readonly RuleOutline[]): Preset | null {
  const preset = Object.hasOwn(PRESETS, name) ? PRESETS[name]?.(rules) : undefined;
  return preset ?? null;
}

/** What a name in `extends` that leads nowhere most likely meant. */
export function unknownPreset(name: string): string {
  const near = nearestName(name, PRESET_NAMES);
  const hint =
    near === null ? `; presets: ${PRESET_NAMES.join(', ')}; files start with "./"` : `; did you mean "${near}"?`;
  return `unknown preset "${name}"${hint}`;
}
