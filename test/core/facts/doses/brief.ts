/** Reads doses from a text with a small list of names, and writes each one on a short line, so that cases are tables. */
import { readArticle } from '../../../../server/src/core/article/read-article.ts';
import type { DoseReading } from '../../../../server/src/core/facts/doses/dose-reading.ts';
import { readDoses } from '../../../../server/src/core/facts/doses/read-doses.ts';
import { buildFormularyIndex } from '../../../../server/src/core/formulary/build-index.ts';
import { parseNameList } from '../../../../server/src/core/formulary/name-list.ts';

const NAMES = [
  'acetaminophen\tparacetamol\tTylenol',
  'adrenaline\tepinephrine',
  ...'alteplase amitriptyline amoxicillin apixaban aspirin atorvastatin azithromycin baclofen capsaicin carvedilol'.split(
    ' ',
  ),
  ...'ceftriaxone citalopram clonidine colchicine dexamethasone digoxin doxycycline duloxetine enoxaparin'.split(' '),
  ...'fentanyl fluoxetine furosemide gabapentin gemcitabine heparin hydrocortisone ibuprofen insulin'.split(' '),
  ...'levetiracetam levothyroxine lidocaine lithium metformin methotrexate midazolam morphine naloxone'.split(' '),
  ...'norepinephrine nortriptyline ondansetron oxycodone paclitaxel phenytoin prednisolone pregabalin rituximab'.split(
    ' ',
  ),
  ...'salbutamol semaglutide sertraline sulfamethoxazole topiramate tramadol trimethoprim valproate vancomycin'.split(
    ' ',
  ),
  ...'venlafaxine warfarin zopiclone'.split(' '),
  'potassium chloride',
  'vitamin D\tcolecalciferol',
];

export const index = buildFormularyIndex([], parseNameList(NAMES.join('\n')));

export const read = (text: string): DoseReading[] => readDoses(readArticle(text), index).flatMap(({ doses }) => doses);

/** Prose: a paragraph of an article that has another one before it. */
export const readProse = (text: string): DoseReading[] => read(`Some words stand before.\n\n${text}`);

const number = (value: number | null): string => (value === null ? '' : String(value));

/** "pregabalin 150-600 mg per day"; "~" behind a drug that the dose may not be for. */
export function brief(dose: DoseReading): string {
  const { low, high, unit, basis, per } = dose;
  const drugs = dose.drugs.map((drug) => (drug.confidence === 'low' ? `${drug.name}~` : drug.name)).join('+') || '?';
  const amount = low === high ? number(low) : `${number(low)}-${number(high)}`;
  const words = [drugs, amount, unit === null ? '' : `${unit}${basis === null ? '' : `/${basis}`}`];
  if (per !== null) words.push(`per ${per}`);
  return [...words.filter((word) => word !== ''), ...timing(dose), ...context(dose)].join(' ');
}

function timing(dose: DoseReading): string[] {
  const { frequency: f, duration, over } = dose;
  const words: string[] = [];
  if (f !== null) {
    const often = f.min === f.max ? String(f.min) : `${f.min}-${f.max}`;
    words.push(`x${often}/${f.periodMax === undefined ? f.period : `${f.period}-${f.periodMax}`}${f.periodUnit}`);
    if (f.when !== undefined) words.push(f.when.join('+'));
  }
  if (dose.count !== null) words.push(`n=${dose.count}`);
  if (dose.days !== null) words.push(`days ${dose.days.join(',')}`);
  if (duration !== null) words.push(`for ${number(duration.low)}-${number(duration.high)}${duration.unit}`);
  if (over !== null) words.push(`over ${number(over.low)}-${number(over.high)}${over.unit}`);
  if (dose.divided !== null) words.push(`divided ${String(dose.divided)}`);
  if (dose.asNeeded) words.push('prn');
  return words;
}

function context(dose: DoseReading): string[] {
  const { max, strength } = dose;
  const words: string[] = [];
  if (max !== null) words.push(`max ${max.value} ${max.unit}${max.per === null ? '' : `/${max.per}`}`);
  if (strength !== null) words.push(`of ${strength.value} ${strength.unit}`);
  if (dose.routes.length > 0) words.push(dose.routes.join('/'));
  if (dose.phase !== 'unspecified') words.push(dose.phase);
  if (dose.role !== 'recommendation') words.push(`(${dose.role})`);
  if (dose.confidence === 'low') words.push('low');
  return words;
}
