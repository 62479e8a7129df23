/** Poisonings, and rarer conditions for which drugs of the formulary are given that no label names. */
import { condition } from './condition.ts';

/** "Beta-blocker overdose", "beta-blocker toxicity", … */
const overdoses = (...agents: readonly string[]): string[] =>
  agents.flatMap((agent) => [`${agent} overdose`, `${agent} toxicity`, `${agent} poisoning`, `${agent} intoxication`]);

/** More often an adverse effect that is spoken of than what a dose is for. */
const FEARED = { weak: true, symptom: true };

export const POISONINGS_AND_RARER = [
  condition('beta-blocker-overdose', 'beta blocker overdose', '', { names: overdoses('beta-blocker', 'beta blocker') }),
  condition('calcium-channel-blocker-overdose', 'calcium channel blocker overdose', '', {
    names: overdoses('calcium channel blocker', 'calcium-channel blocker', 'CCB'),
  }),
  condition('sodium-channel-blocker-overdose', 'sodium channel blocker overdose', '', {
    ...FEARED,
    names: overdoses(
      'sodium channel blocker',
      'tricyclic antidepressant',
      'tricyclic anti-depressant',
      'tricyclic',
      'TCA',
    ),
  }),
  condition('salicylate-overdose', 'salicylate overdose', '', {
    ...FEARED,
    names: [...overdoses('salicylate', 'aspirin'), 'salicylate (ASA) overdose', 'salicylism'],
  }),
  condition('digoxin-overdose', 'digoxin toxicity', '', { ...FEARED, names: overdoses('digoxin', 'digitalis') }),
  condition('benzodiazepine-overdose', 'benzodiazepine overdose', '', {
    ...FEARED,
    names: overdoses('benzodiazepine'),
  }),
  condition('stimulant-overdose', 'stimulant overdose', '', {
    ...FEARED,
    names: overdoses('stimulant', 'sympathomimetic', 'cocaine', 'amphetamine', 'methamphetamine'),
  }),
  condition('cyanide-poisoning', 'cyanide poisoning', '', { names: ['cyanide toxicity', 'cyanide exposure'] }),
  condition('methemoglobinemia', 'methemoglobinemia', '', FEARED),
  condition('hydrofluoric-acid-exposure', 'hydrofluoric acid exposure', '', {
    names: ['hydrofluoric acid burn', 'hydrogen fluoride exposure', 'hydrofluoric burn'],
  }),
  condition('local-anesthetic-toxicity', 'local anesthetic systemic toxicity', '', {
    ...FEARED,
    names: ['local anesthetic toxicity'],
  }),
  condition('serotonin-syndrome', 'serotonin syndrome', '', FEARED),
  condition('malignant-hyperthermia', 'malignant hyperthermia', '', FEARED),
  condition('dystonia', 'acute dystonic reaction', '', {
    ...FEARED,
    names: ['acute dystonia', 'dystonic reaction', 'extrapyramidal symptoms', 'extrapyramidal side effects'],
  }),
  condition('hypermagnesemia', 'hypermagnesemia', '', FEARED),
  condition('hyperosmolar-state', 'hyperosmolar hyperglycemic state', '', {
    names: ['hyperosmolar hyperglycaemic state', 'hyperosmolar hyperglycemic syndrome'],
  }),
  condition('rhabdomyolysis', 'rhabdomyolysis', '', { ...FEARED, names: ['crush injury', 'crush syndrome'] }),
  condition('alcoholic-hepatitis', 'alcoholic hepatitis', '', {
    ...FEARED,
    names: ['alcohol-associated hepatitis', 'alcohol-related hepatitis'],
  }),
  condition('autoimmune-hepatitis', 'autoimmune hepatitis', ''),
  condition('hepatorenal-syndrome', 'hepatorenal syndrome', ''),
  condition('pancreatitis', 'acute pancreatitis', '', { ...FEARED, names: ['pancreatitis'] }),
  condition('optic-neuritis', 'optic neuritis', ''),
  condition('vasculitis', 'vasculitis', '', {
    ...FEARED,
    names: [
      'granulomatosis with polyangiitis',
      'polyarteritis nodosa',
      'takayasu arteritis',
      'microscopic polyangiitis',
    ],
  }),
  condition('lupus-nephritis', 'lupus nephritis', 'lupus'),
  condition('sarcoidosis', 'sarcoidosis', ''),
  condition('pericarditis', 'pericarditis', '', { ...FEARED, names: ['acute pericarditis'] }),
  condition('pseudogout', 'calcium pyrophosphate arthritis', '', {
    names: ['pseudogout', 'calcium pyrophosphate deposition disease', 'calcium pyrophosphate crystal arthritis'],
    abbreviations: ['CPPD'],
  }),
  condition('spinal-cord-compression', 'spinal cord compression', '', {
    ...FEARED,
    names: ['malignant spinal cord compression', 'metastatic spinal cord compression', 'cord compression'],
  }),
  condition('cerebral-edema', 'cerebral edema', '', { ...FEARED, names: ['vasogenic edema', 'brain edema'] }),
  condition('guillain-barre', 'Guillain-Barré syndrome', '', { names: ['guillain-barre syndrome'] }),
  condition('bells-palsy', "Bell's palsy", '', { names: ['facial nerve palsy'] }),
  condition('ards', 'acute respiratory distress syndrome', '', { ...FEARED, abbreviations: ['ARDS'] }),
  condition('fallot-spell', 'hypercyanotic spell', '', { names: ['tet spell', 'hypercyanotic (Fallot) spell'] }),
  condition('neonatal-resuscitation', 'neonatal resuscitation', '', { names: ['newborn resuscitation'] }),
];
