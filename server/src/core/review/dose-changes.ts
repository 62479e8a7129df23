import type { DoseFact } from '../facts/types.ts';
import { findingFor } from '../judge/finding-for.ts';
import { factorWords, passedLimit } from './compare-amounts.ts';
import { describeBoth, doseMeaning, doseTitle, drugKey, patientKey } from './describe-dose.ts';
import { pairByKey, pairByLikeness } from './pair.ts';
import type { ClinicalChange, Reviewed } from './types.ts';
import { overlap, wordSet } from './words.ts';

interface Candidate {
  readonly dose: DoseFact;
  readonly drug: string;
  /** The words around the dose: what tells which of two like doses it was. */
  readonly words: ReadonlySet<string>;
}

/** Doses whose meaning changed, that are new or gone. A dose that only moved, or is worded anew, is no change. */
export function doseChanges(before: Reviewed, after: Reviewed): ClinicalChange[] {
  const same = pairByKey(before.facts.doses, after.facts.doses, doseMeaning);
  const old = candidates(same.removed, before.text);
  const current = candidates(same.added, after.text);
  const altered = pairByLikeness(old, current, likenessOfOneDrug);
  const swapped = pairByLikeness(altered.removed, altered.added, likenessOfAnotherDrug);
  return [
    ...[...altered.pairs, ...swapped.pairs].map(([b, a]) => changed(b.dose, a.dose)),
    ...swapped.removed.map(({ dose }) => removed(dose)),
    ...swapped.added.map(({ dose }) => added(dose)),
  ];
}

function candidates(doses: readonly DoseFact[], text: string): Candidate[] {
  const known = new Map<number, ReadonlySet<string>>();
  return doses.map((dose) => {
    const words = known.get(dose.block.start) ?? wordSet(text.slice(dose.block.start, dose.block.end));
    known.set(dose.block.start, words);
    return { dose, drug: drugKey(dose), words };
  });
}

/** Two doses of one drug are likely the same advice when they serve the same use, patient and phase in like words. */
function likenessOfOneDrug(b: Candidate, a: Candidate): number {
  if (b.drug !== a.drug) return -1;
  const same = (equal: boolean, weight: number): number => (equal ? weight : 0);
  const score =
    same(b.dose.indication?.id === a.dose.indication?.id, 3) +
    same(patientKey(b.dose.patient) === patientKey(a.dose.patient), 3) +
    same(b.dose.phase === a.dose.phase, 3) +
    same(b.dose.role === a.dose.role, 2) +
    same(b.dose.route === a.dose.route, 1) +
    same(b.dose.unit === a.dose.unit && b.dose.basis === a.dose.basis, 2) +
    same(b.dose.low === a.dose.low && b.dose.high === a.dose.high, 2) +
    8 * overlap(b.words, a.words);
  return score >= LIKELY_THE_SAME ? score : -1;
}

const LIKELY_THE_SAME = 8;

/** The same amount in the same words, of another drug. */
function likenessOfAnotherDrug(b: Candidate, a: Candidate): number {
  if (b.dose.low !== a.dose.low || b.dose.high !== a.dose.high || b.dose.unit !== a.dose.unit) return -1;
  const shared = overlap(b.words, a.words);
  return shared >= 0.5 ? shared : -1;
}

const LEVELS = ['info', 'warning', 'error'] as const;

/** As serious as the finding that the new dose gives, where the old one did not give it already; else information. */
function levelOf(before: DoseFact | null, after: DoseFact): ClinicalChange['level'] {
  const finding = findingFor(after.verdict, after);
  const now = finding?.severity ?? 'info';
  const then = before === null ? 'info' : (findingFor(before.verdict, before)?.severity ?? 'info');
  const worse = before?.verdict.kind !== after.verdict.kind || LEVELS.indexOf(now) > LEVELS.indexOf(then);
  if (worse && now !== 'info') return now;
  if (before === null || factorWords(before, after) === null) return 'info';
  // It is not a small step, and nobody checked it, or a citation alone keeps what it came to from being a finding.
  const isUnchecked = after.verdict.kind === 'not-checked' && after.verdict.reason !== 'role';
  const hasLeft = before.verdict.kind === 'within-label' && finding?.rule === 'dose/above-label-max';
  return isUnchecked || hasLeft ? 'warning' : 'info';
}

/** What a reader must know of a new amount beside the verdict. */
function amountNotes(before: DoseFact | null, after: DoseFact): Pick<ClinicalChange, 'factor' | 'limitAfter'> {
  const factor = before === null ? null : factorWords(before, after);
  const limitAfter = passedLimit(after);
  return { ...(factor !== null && { factor }), ...(limitAfter !== null && { limitAfter }) };
}

function changed(b: DoseFact, a: DoseFact): ClinicalChange {
  const [before, after] = describeBoth(b, a);
  return {
    kind: 'dose',
    change: 'changed',
    about: drugKey(a) || drugKey(b),
    before,
    after,
    verdictBefore: b.verdict.kind,
    verdictAfter: a.verdict.kind,
    ...amountNotes(b, a),
    level: levelOf(b, a),
    place: { side: 'after', span: a.span },
  };
}

const removed = (dose: DoseFact): ClinicalChange => ({
  kind: 'dose',
  change: 'removed',
  about: drugKey(dose),
  before: doseTitle(dose),
  after: null,
  verdictBefore: dose.verdict.kind,
  level: 'info',
  place: { side: 'before', span: dose.span },
});

const added = (dose: DoseFact): ClinicalChange => ({
  kind: 'dose',
  change: 'added',
  about: drugKey(dose),
  before: null,
  after: doseTitle(dose),
  verdictAfter: dose.verdict.kind,
  level: levelOf(null, dose),
  place: { side: 'after', span: dose.span },
});
