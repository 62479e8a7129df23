/** Leaves out of a drafted drug what a formulary would refuse: half a truth is noted, never entered. */
import { INVARIANTS } from '../../formulary/invariants/index.ts';
import type { DoseRule, Drug, Formulary, Source } from '../../formulary/model.ts';
import { type ImportNote, shortened } from '../import-note.ts';

export interface SoundDrug {
  readonly drug: Drug;
  readonly notes: readonly ImportNote[];
  /** Id of a rule that says nothing by itself → id of the rule that it was joined to. */
  readonly joined: ReadonlyMap<string, string>;
}

export function soundDrug(
  drug: Drug,
  sources: Readonly<Record<string, Source>>,
  vague: ReadonlySet<string> = new Set(),
): SoundDrug {
  const joined = new Map<string, string>();
  const merged = mergeAlike(drug.doseRules, joined);
  const notes: ImportNote[] = [];
  let rules = merged;
  // Each round leaves out at least one rule.
  while (rules.length > 0) {
    const formulary: Formulary = {
      schemaVersion: 1,
      id: 'import',
      title: 'import',
      release: '0',
      sources,
      drugs: [{ ...drug, doseRules: rules }],
    };
    const wrong = firstWrong(formulary);
    if (wrong === null) break;
    const rule = rules[wrong.at];
    if (rule === undefined) break;
    const gone = [rule, ...rules.filter((each) => competes(each, rule, vague))];
    rules = rules.filter((each) => !gone.includes(each));
    for (const each of gone)
      notes.push(
        leftOut(
          drug,
          each,
          each === rule ? wrong.message : `competes with rule ${rule.id}; which one holds when is not said`,
        ),
      );
  }
  return { drug: { ...drug, doseRules: rules }, notes, joined };
}

/** Of two doses whose phase the text does not say, neither is entered: they may follow one another. */
const competes = (other: DoseRule, rule: DoseRule, vague: ReadonlySet<string>): boolean =>
  other !== rule &&
  vague.has(other.id) &&
  vague.has(rule.id) &&
  keyOf(other) === keyOf(rule) &&
  other.doseType === rule.doseType;

function firstWrong(formulary: Formulary): { readonly at: number; readonly message: string } | null {
  for (const invariant of INVARIANTS)
    for (const { path, message } of invariant(formulary)) {
      const at = /^\/drugs\/0\/doseRules\/(\d{1,6})/.exec(path)?.[1];
      if (at !== undefined) return { at: Number(at), message };
    }
  return null;
}

const leftOut = (drug: Drug, rule: DoseRule, message: string): ImportNote => ({
  drug: drug.id,
  place: [rule.evidence[0]?.source ?? '', rule.evidence[0]?.section ?? ''].filter((part) => part !== '').join(', '),
  understood: false,
  text: shortened(rule.evidence[0]?.quote ?? ''),
  result: `left out: ${message}`,
});

/** The same facts read twice are one rule; a maximum alone joins the rules of its use. */
function mergeAlike(rules: readonly DoseRule[], joined: Map<string, string>): readonly DoseRule[] {
  const kept: DoseRule[] = [];
  for (const rule of [...rules.filter(saysAmount), ...rules.filter((each) => !saysAmount(each))]) {
    const same = kept.findIndex((each) => factsOf(each) === factsOf(rule));
    if (same >= 0) {
      joined.set(rule.id, kept[same]?.id ?? rule.id);
      continue;
    }
    const host = saysAmount(rule) ? -1 : kept.findIndex((each) => saysAmount(each) && keyOf(each) === keyOf(rule));
    const before = kept[host];
    if (before === undefined) kept.push(rule);
    else {
      joined.set(rule.id, before.id);
      kept[host] = {
        ...before,
        limits: [
          ...before.limits,
          ...rule.limits.filter((limit) => !before.limits.some((known) => isSameLimit(known, limit))),
        ],
      };
    }
  }
  return kept;
}

const isSameLimit = (a: DoseRule['limits'][number], b: DoseRule['limits'][number]): boolean =>
  a.kind === b.kind && a.value === b.value && a.unit === b.unit && a.per === b.per;

const saysAmount = (rule: DoseRule): boolean => rule.perDose !== undefined || rule.perDay !== undefined;

const keyOf = ({ indications, route, release, population, basis, evidence }: DoseRule): string =>
  JSON.stringify([indications, route, release, population, basis, evidence[0]?.section]);

function factsOf({ id, evidence, limits, ...rest }: DoseRule): string {
  return JSON.stringify([rest, limits.map(({ kind, value, unit, per }) => [kind, value, unit, per])]);
}
