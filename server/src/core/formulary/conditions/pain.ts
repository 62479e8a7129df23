/** Pain and fever. */
import { condition } from './condition.ts';

const diabetic = ['diabetic', 'diabetes-related'];
const neuropathy = [
  'neuropathy',
  'polyneuropathy',
  'peripheral neuropathy',
  'sensorimotor neuropathy',
  'sensorimotor polyneuropathy',
  'peripheral polyneuropathy',
  'neuropathies',
];

/** "painful diabetic peripheral neuropathy", "diabetic neuropathic pain" and the other orders of the same words. */
const diabeticNeuropathy = [
  ...diabetic.flatMap((first) =>
    neuropathy.flatMap((second) => [`${first} ${second}`, `painful ${first} ${second}`, `${first} painful ${second}`]),
  ),
  'diabetic neuropathic pain',
  'diabetic peripheral neuropathic pain',
  'diabetic peripheral neuropathy pain',
  'diabetic nerve pain',
  'diabetic neuropathy pain',
  'painful diabetic peripheral neuropathic pain',
  'neuropathic pain in diabetes',
];

export const PAIN = [
  condition('pain', 'pain', '', { names: ['analgesia', 'pain relief', 'pain management'], weak: true }),
  condition('acute-pain', 'acute pain', 'pain', { names: ['acute moderate to severe pain'] }),
  condition('chronic-pain', 'chronic pain', 'pain', {
    names: ['persistent pain', 'chronic non-cancer pain', 'chronic noncancer pain'],
    abbreviations: ['CNCP'],
  }),
  condition('cancer-pain', 'cancer pain', 'pain', { names: ['cancer-related pain', 'malignant pain'] }),
  condition('postoperative-pain', 'postoperative pain', 'acute-pain', {
    names: ['post-operative pain', 'postsurgical pain', 'post-surgical pain'],
  }),
  condition('musculoskeletal-pain', 'musculoskeletal pain', 'pain', { names: ['chronic musculoskeletal pain'] }),
  condition('low-back-pain', 'low back pain', 'musculoskeletal-pain', {
    abbreviations: ['CLBP', 'cLBP'],
    names: ['lower back pain', 'back pain', 'lumbago', 'lumbar pain'],
  }),
  condition('muscle-spasm', 'muscle spasm', '', {
    names: ['muscle spasms', 'muscular spasm', 'muscle cramp', 'muscle cramps', 'leg cramps'],
  }),
  condition('spasticity', 'spasticity', '', { names: ['muscle spasticity'] }),
  condition('dysmenorrhea', 'primary dysmenorrhea', 'pain', {
    names: ['dysmenorrhea', 'period pain', 'menstrual pain'],
  }),
  condition('renal-colic', 'renal colic', 'acute-pain', { names: ['ureteric colic', 'ureteral colic'] }),
  condition('neuropathic-pain', 'neuropathic pain', 'pain', {
    names: [
      'neuropathic pains',
      'nerve pain',
      'neurogenic pain',
      'chronic neuropathic pain',
      'painful neuropathy',
      'neuropathy',
      'neuropathies',
      'polyneuropathy',
    ],
  }),
  condition('peripheral-neuropathic-pain', 'peripheral neuropathic pain', 'neuropathic-pain', {
    names: ['peripheral neuropathy', 'painful peripheral neuropathy', 'painful polyneuropathy'],
  }),
  condition('central-neuropathic-pain', 'central neuropathic pain', 'neuropathic-pain', {
    names: ['central pain', 'central poststroke pain', 'central post-stroke pain'],
  }),
  condition('sci-pain', 'neuropathic pain associated with spinal cord injury', 'central-neuropathic-pain', {
    names: [
      'spinal cord injury neuropathic pain',
      'spinal cord injury pain',
      'neuropathic pain after spinal cord injury',
    ],
  }),
  condition('dpn', 'diabetic peripheral neuropathic pain', 'peripheral-neuropathic-pain', {
    names: diabeticNeuropathy,
    abbreviations: ['DPN', 'DPNP', 'PDN', 'PDPN', 'DSPN'],
  }),
  condition('phn', 'postherpetic neuralgia', 'peripheral-neuropathic-pain', {
    names: [
      'post-herpetic neuralgia',
      'post herpetic neuralgia',
      'postzoster neuralgia',
      'postherpetic pain',
      'post-zoster neuralgia',
      'post-shingles pain',
      'post-shingles neuralgia',
    ],
    abbreviations: ['PHN'],
  }),
  condition('trigeminal-neuralgia', 'trigeminal neuralgia', 'neuropathic-pain', { names: ['tic douloureux'] }),
  condition('cipn', 'chemotherapy-induced peripheral neuropathy', 'peripheral-neuropathic-pain', {
    names: ['chemotherapy induced neuropathy', 'chemotherapy-induced neuropathy'],
    abbreviations: ['CIPN'],
  }),
  condition('small-fiber-neuropathy', 'small fiber neuropathy', 'peripheral-neuropathic-pain', {
    names: ['small fibre neuropathy'],
    abbreviations: ['SFN'],
  }),
  condition('radiculopathy', 'radiculopathy', 'peripheral-neuropathic-pain', {
    names: ['radicular pain', 'sciatica', 'lumbar radiculopathy', 'sciatic pain', 'radicular leg pain'],
  }),
  condition('fibromyalgia', 'fibromyalgia', '', { names: ['fibromyalgia syndrome'] }),
  condition('crps', 'complex regional pain syndrome', 'neuropathic-pain', { abbreviations: ['CRPS'] }),
  condition('restless-legs', 'restless legs syndrome', '', {
    names: ['restless leg syndrome', 'restless legs'],
    abbreviations: ['RLS'],
  }),
  condition('fever', 'fever', '', { names: ['pyrexia', 'reduction of fever', 'febrile'], weak: true, symptom: true }),
  condition('headache', 'headache', 'pain', { names: ['tension headache', 'tension-type headache'], weak: true }),
  condition('migraine', 'migraine', '', {
    names: ['migraine attack', 'acute migraine', 'migraine headache', 'acute treatment of migraine'],
  }),
  condition('migraine-prevention', 'migraine prevention', '', {
    names: [
      'migraine prophylaxis',
      'prevention of migraine',
      'preventive treatment of migraine',
      'prophylaxis of migraine',
      'migraine preventive',
      'chronic migraine',
    ],
  }),
  condition('cluster-headache', 'cluster headache', ''),
];
