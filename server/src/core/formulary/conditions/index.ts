/** The project's own vocabulary of conditions for which drugs are dosed. */
import type { Condition } from './condition.ts';
import { HEART_AND_VESSELS } from './heart-and-vessels.ts';
import { INFECTIONS } from './infections.ts';
import { KIDNEYS_JOINTS_AND_OTHERS, LUNGS_AND_GUT, METABOLISM } from './metabolism-lungs-gut.ts';
import { MIND_AND_NERVES } from './mind-and-nerves.ts';
import { PAIN } from './pain.ts';
import { POISONINGS_AND_RARER } from './poisonings-and-rarer.ts';

export const CONDITIONS: readonly Condition[] = [
  ...PAIN,
  ...MIND_AND_NERVES,
  ...HEART_AND_VESSELS,
  ...INFECTIONS,
  ...METABOLISM,
  ...LUNGS_AND_GUT,
  ...KIDNEYS_JOINTS_AND_OTHERS,
  ...POISONINGS_AND_RARER,
];

/** Phrases that hold a condition's name and mean something else. */
export const NO_CONDITIONS: readonly string[] = [
  'optic neuropathy',
  'autonomic neuropathy',
  'diabetic autonomic neuropathy',
  'cardiac autonomic neuropathy',
  'cardiovascular autonomic neuropathy',
  'entrapment neuropathy',
  'respiratory depression',
  'CNS depression',
  'central nervous system depression',
  'bone marrow depression',
  'myocardial depression',
  'cardiac depression',
  'ST depression',
  'ST segment depression',
  'depression scale',
  'depression score',
  'stroke volume',
  'stroke work',
  'heat stroke',
  'electric shock',
  'weight loss clinic',
  'infection control',
  'cancer screening',
  'fever clinic',
  'pain scale',
  'pain score',
  'pain clinic',
  'pain specialist',
  'pain medicine',
  'pain society',
  'cough reflex',
  'allergy testing',
];
