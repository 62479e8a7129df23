/** Mental health and neurology. */
import { condition } from './condition.ts';

export const MIND_AND_NERVES = [
  condition('mdd', 'major depressive disorder', '', {
    names: [
      'depression',
      'major depression',
      'depressive disorder',
      'depressive episode',
      'clinical depression',
      'unipolar depression',
      'depressive illness',
      'endogenous depression',
      'major depressive episode',
    ],
    abbreviations: ['MDD'],
  }),
  condition('treatment-resistant-depression', 'treatment-resistant depression', 'mdd', {
    names: ['treatment resistant depression', 'refractory depression'],
    abbreviations: ['TRD'],
  }),
  condition('postpartum-depression', 'postpartum depression', 'mdd', { names: ['postnatal depression'] }),
  condition('anxiety', 'anxiety', '', { names: ['anxiety disorder', 'anxiety disorders'] }),
  condition('gad', 'generalized anxiety disorder', 'anxiety', {
    names: ['generalised anxiety disorder', 'generalized anxiety', 'generalised anxiety'],
    abbreviations: ['GAD'],
  }),
  condition('panic-disorder', 'panic disorder', 'anxiety', { names: ['panic attack', 'panic attacks'] }),
  condition('social-anxiety', 'social anxiety disorder', 'anxiety', { names: ['social anxiety', 'social phobia'] }),
  condition('ptsd', 'post-traumatic stress disorder', '', {
    names: ['posttraumatic stress disorder', 'post traumatic stress disorder'],
    abbreviations: ['PTSD'],
  }),
  condition('ocd', 'obsessive-compulsive disorder', '', { abbreviations: ['OCD'] }),
  condition('insomnia', 'insomnia', '', {
    names: ['sleep disturbance', 'difficulty sleeping', 'trouble sleeping', 'sleeplessness'],
    weak: true,
    symptom: true,
  }),
  condition('bipolar', 'bipolar disorder', '', {
    names: [
      'bipolar affective disorder',
      'bipolar depression',
      'bipolar I disorder',
      'bipolar II disorder',
      'bipolar 1 disorder',
      'bipolar 2 disorder',
    ],
  }),
  condition('mania', 'acute mania', 'bipolar', { names: ['mania', 'manic episode', 'manic episodes'] }),
  condition('schizophrenia', 'schizophrenia', '', {
    names: ['psychosis', 'schizoaffective disorder', 'psychotic disorder'],
  }),
  condition('agitation', 'agitation', '', {
    names: [
      'acute agitation',
      'severe agitation',
      'psychomotor agitation',
      'acute behavioural disturbance',
      'acute behavioral disturbance',
      'rapid tranquilisation',
      'rapid tranquillisation',
      'rapid tranquilization',
      'delirium',
      'excited delirium',
      'behavioral emergency',
      'behavioral emergencies',
      'combative patient',
      'combative behavior',
    ],
    weak: true,
    symptom: true,
  }),
  condition('adhd', 'attention-deficit/hyperactivity disorder', '', {
    names: ['attention deficit hyperactivity disorder'],
    abbreviations: ['ADHD'],
  }),
  condition('alcohol-dependence', 'alcohol use disorder', '', {
    names: ['alcohol dependence'],
    abbreviations: ['AUD'],
  }),
  condition('alcohol-withdrawal', 'alcohol withdrawal', '', {
    names: ['delirium tremens', 'alcohol withdrawal syndrome', 'alcohol detoxification', 'EtOH withdrawal'],
  }),
  condition('opioid-dependence', 'opioid use disorder', '', {
    names: ['opioid dependence', 'opioid addiction'],
    abbreviations: ['OUD'],
  }),
  condition('opioid-overdose', 'opioid overdose', '', {
    names: [
      'opioid toxicity',
      'opioid intoxication',
      'opioid poisoning',
      'opioid-induced respiratory depression',
      'narcotic overdose',
      'narcotic toxicity',
      'opiate overdose',
      'opiate toxicity',
      'opiate intoxication',
      'heroin overdose',
      'narcotic OD',
      'opioid OD',
    ],
  }),
  condition('smoking-cessation', 'smoking cessation', '', { names: ['nicotine dependence', 'tobacco cessation'] }),
  condition('epilepsy', 'epilepsy', '', { names: ['epileptic seizures', 'seizure disorder'] }),
  condition('seizures', 'seizures', 'epilepsy', { names: ['convulsion', 'convulsions'], weak: true }),
  condition('seizure-clusters', 'seizure clusters', 'seizures', {
    names: ['cluster seizures', 'acute repetitive seizures'],
  }),
  condition('prolonged-seizure', 'prolonged seizure', 'seizures', {
    names: ['prolonged seizures', 'prolonged convulsive seizures', 'prolonged acute convulsive seizures'],
  }),
  condition('partial-seizures', 'partial-onset seizures', 'epilepsy', {
    names: [
      'partial seizures',
      'partial onset seizures',
      'focal seizures',
      'focal-onset seizures',
      'focal epilepsy',
      'complex partial seizures',
      'partial epilepsy',
    ],
  }),
  condition('generalized-seizures', 'generalized tonic-clonic seizures', 'epilepsy', {
    names: [
      'generalised tonic-clonic seizures',
      'generalized seizures',
      'generalised seizures',
      'tonic-clonic seizures',
    ],
    abbreviations: ['GTCS'],
  }),
  condition('absence-seizures', 'absence seizures', 'epilepsy', { names: ['absence epilepsy'] }),
  condition('status-epilepticus', 'status epilepticus', 'epilepsy'),
  condition('infantile-spasms', 'infantile spasms', 'epilepsy'),
  condition('febrile-seizure', 'febrile seizure', '', {
    names: ['febrile convulsion', 'febrile seizures', 'febrile convulsions'],
  }),
  condition('parkinsons', "Parkinson's disease", '', { names: ['parkinsonism', 'parkinson disease'] }),
  condition('multiple-sclerosis', 'multiple sclerosis', ''),
  condition('alzheimers', "Alzheimer's disease", 'dementia', {
    names: [
      'alzheimer disease',
      "alzheimer's dementia",
      'dementia of the alzheimer type',
      "dementia of the alzheimer's type",
    ],
  }),
  condition('dementia', 'dementia', ''),
  condition('myasthenia-gravis', 'myasthenia gravis', ''),
  condition('essential-tremor', 'essential tremor', ''),
  condition('vertigo', 'vertigo', '', { names: ["meniere's disease", 'motion sickness'], weak: true }),
];
