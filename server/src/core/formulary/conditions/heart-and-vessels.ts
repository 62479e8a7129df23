/** Cardiovascular conditions, blood clots and lipids. */
import { condition } from './condition.ts';

/** "Stroke prevention in AF" is what anticoagulants are given for in it. */
const strokePrevention = [
  'stroke prevention',
  'prevention of stroke',
  'prevention of stroke and systemic embolism',
].flatMap((what) =>
  ['atrial fibrillation', 'nonvalvular atrial fibrillation', 'non-valvular atrial fibrillation', 'AF', 'NVAF'].map(
    (where) => `${what} in ${where}`,
  ),
);

export const HEART_AND_VESSELS = [
  condition('hypertension', 'hypertension', '', {
    names: [
      'high blood pressure',
      'raised blood pressure',
      'elevated blood pressure',
      'arterial hypertension',
      'essential hypertension',
      'primary hypertension',
    ],
    abbreviations: ['HTN'],
  }),
  condition('hypertensive-emergency', 'hypertensive emergency', '', {
    names: ['hypertensive crisis', 'malignant hypertension', 'hypertensive urgency'],
  }),
  condition('pulmonary-hypertension', 'pulmonary arterial hypertension', '', {
    names: ['pulmonary hypertension'],
    abbreviations: ['PAH'],
  }),
  condition('portal-hypertension', 'portal hypertension', ''),
  condition('intracranial-hypertension', 'raised intracranial pressure', '', {
    names: [
      'intracranial hypertension',
      'idiopathic intracranial hypertension',
      'increased intracranial pressure',
      'elevated intracranial pressure',
    ],
  }),
  condition('ocular-hypertension', 'ocular hypertension', ''),
  condition('pre-eclampsia', 'pre-eclampsia', '', {
    names: ['preeclampsia', 'eclampsia', 'gestational hypertension', 'pregnancy-induced hypertension'],
  }),
  condition('heart-failure', 'heart failure', '', {
    names: ['congestive heart failure', 'cardiac failure', 'chronic heart failure', 'congestive cardiac failure'],
    abbreviations: ['CHF', 'CCF', 'chronic HF', 'congestive HF'],
  }),
  condition('hfref', 'heart failure with reduced ejection fraction', 'heart-failure', {
    names: ['systolic heart failure', 'heart failure with a reduced ejection fraction'],
    abbreviations: ['HFrEF', 'systolic HF', 'HF with reduced ejection fraction'],
  }),
  condition('hfpef', 'heart failure with preserved ejection fraction', 'heart-failure', {
    names: ['diastolic heart failure', 'heart failure with a preserved ejection fraction'],
    abbreviations: ['HFpEF', 'diastolic HF', 'HF with preserved ejection fraction'],
  }),
  condition('acute-heart-failure', 'acute heart failure', 'heart-failure', {
    names: [
      'acute decompensated heart failure',
      'acute pulmonary oedema',
      'acute pulmonary edema',
      'cardiogenic pulmonary edema',
      'flash pulmonary edema',
      'decompensated heart failure',
    ],
    abbreviations: ['ADHF', 'acute HF', 'acute decompensated HF'],
  }),
  condition('edema', 'edema', '', {
    names: ['oedema', 'peripheral edema', 'fluid overload', 'fluid retention'],
    weak: true,
  }),
  // Labels of anticoagulants say "nonvalvular", texts hardly ever: who means the other kind says so.
  condition('af', 'atrial fibrillation', '', {
    names: [
      'atrial fibrillation or flutter',
      'auricular fibrillation',
      'afib',
      'a-fib',
      'a fib',
      'nonvalvular atrial fibrillation',
      'non-valvular atrial fibrillation',
      'non valvular atrial fibrillation',
      ...strokePrevention,
      'atrial fib',
    ],
    abbreviations: ['AF', 'AFib', 'NVAF'],
  }),
  condition('valvular-af', 'valvular atrial fibrillation', '', {
    names: [
      'rheumatic atrial fibrillation',
      'atrial fibrillation with mitral stenosis',
      'atrial fibrillation and mitral stenosis',
      'atrial fibrillation with a mechanical valve',
    ],
    abbreviations: ['valvular AF'],
  }),
  condition('atrial-flutter', 'atrial flutter', ''),
  condition('svt', 'supraventricular tachycardia', '', {
    names: [
      'paroxysmal supraventricular tachycardia',
      'narrow complex tachycardia',
      'narrow-complex tachycardia',
      'supraventricular tachyarrhythmia',
      'narrow QRS tachycardia',
    ],
    abbreviations: ['SVT', 'PSVT'],
  }),
  condition('reentrant-svt', 'reentrant supraventricular tachycardia', 'svt', {
    names: [
      'atrioventricular nodal reentrant tachycardia',
      'AV nodal reentrant tachycardia',
      'atrioventricular reentrant tachycardia',
    ],
    abbreviations: ['AVNRT', 'AVRT'],
  }),
  condition('ventricular-tachycardia', 'ventricular tachycardia', '', {
    names: [
      'ventricular arrhythmia',
      'ventricular arrhythmias',
      'pulseless ventricular tachycardia',
      'vtach',
      'v-tach',
    ],
    abbreviations: ['VT', 'pVT'],
  }),
  // Not all of them are ventricular; torsades is treated by other drugs.
  condition('wide-complex-tachycardia', 'wide complex tachycardia', '', {
    names: ['wide QRS tachycardia', 'broad complex tachycardia', 'wide complex tachyarrhythmia'],
    abbreviations: ['WCT'],
  }),
  condition('torsades', 'torsades de pointes', '', {
    names: ['torsade de pointes', 'torsades', 'torsades de points'],
    abbreviations: ['TdP'],
    weak: true,
    symptom: true,
  }),
  condition('ventricular-fibrillation', 'ventricular fibrillation', 'ventricular-tachycardia', {
    names: ['vfib', 'v-fib'],
    abbreviations: ['VF'],
  }),
  condition('bradycardia', 'bradycardia', '', { names: ['symptomatic bradycardia'], weak: true }),
  condition('cardiac-arrest', 'cardiac arrest', '', {
    names: [
      'cardiopulmonary arrest',
      'cardiorespiratory arrest',
      'pulseless electrical activity',
      'asystole',
      'pediatric arrest',
      'traumatic arrest',
      'non-shockable rhythm',
      'nonshockable rhythm',
      'PEA/asystole',
      'asystole/PEA',
      'PEA arrest',
    ],
  }),
  condition('shock', 'shock', '', { names: ['hypotension', 'cardiogenic shock'], weak: true }),
  condition('vasodilatory-shock', 'vasodilatory shock', 'shock', { names: ['distributive shock'] }),
  condition('septic-shock', 'septic shock', 'vasodilatory-shock sepsis'),
  condition('post-cardiotomy-shock', 'post-cardiotomy shock', 'vasodilatory-shock', {
    names: ['postcardiotomy shock'],
  }),
  condition('angina', 'angina', '', {
    names: ['angina pectoris', 'vasospastic angina', 'variant angina', 'ischemic chest pain'],
  }),
  condition('stable-angina', 'chronic stable angina', 'angina', {
    names: ['stable angina', 'stable angina pectoris', 'chronic stable angina pectoris'],
  }),
  condition('acs', 'acute coronary syndrome', '', {
    names: [
      'acute coronary syndromes',
      'non-ST-elevation myocardial infarction',
      'non-ST elevation acute coronary syndrome',
      'non-ST-segment elevation myocardial infarction',
      'non-ST-elevation MI',
      'non-ST-segment elevation MI',
      'non-ST-segment elevation acute coronary syndrome',
    ],
    abbreviations: ['ACS', 'NSTEMI', 'NSTE-ACS', 'non-STEMI'],
  }),
  condition('unstable-angina', 'unstable angina', 'acs', { names: ['unstable angina pectoris'] }),
  condition('mi', 'acute myocardial infarction', 'acs', {
    names: [
      'myocardial infarction',
      'heart attack',
      'ST-elevation myocardial infarction',
      'ST elevation myocardial infarction',
    ],
    abbreviations: ['MI', 'AMI', 'STEMI'],
  }),
  condition('secondary-prevention', 'secondary prevention of cardiovascular disease', 'cardiovascular-prevention', {
    names: [
      'coronary artery disease',
      'coronary heart disease',
      'ischemic heart disease',
      'secondary cardiovascular prevention',
      'atherosclerotic cardiovascular disease',
      'chronic coronary syndrome',
      'chronic coronary disease',
    ],
    abbreviations: ['CAD', 'CHD', 'IHD', 'ASCVD'],
  }),
  condition('mi-prevention', 'prevention of recurrent myocardial infarction', 'secondary-prevention', {
    names: [
      'secondary prevention of myocardial infarction',
      'previous myocardial infarction',
      'prior myocardial infarction',
      'history of myocardial infarction',
      'post-myocardial infarction',
      'after myocardial infarction',
      'previous MI',
      'prior MI',
      'post-MI',
      'after MI',
    ],
  }),
  condition('cardiovascular-prevention', 'prevention of cardiovascular disease', '', {
    names: [
      'cardiovascular risk reduction',
      'prevention of cardiovascular events',
      'reduction of cardiovascular risk',
      'primary prevention of cardiovascular disease',
      'primary prevention of ASCVD',
      'primary cardiovascular prevention',
    ],
  }),
  condition('stroke', 'ischemic stroke', '', {
    names: ['acute ischemic stroke', 'stroke', 'cerebrovascular accident'],
    abbreviations: ['AIS'],
  }),
  condition('hemorrhagic-stroke', 'hemorrhagic stroke', '', {
    names: ['intracerebral hemorrhage', 'subarachnoid hemorrhage'],
  }),
  condition('stroke-prevention', 'stroke prevention', '', {
    names: ['prevention of stroke', 'prevention of stroke and systemic embolism'],
  }),
  condition('recurrent-stroke-prevention', 'prevention of recurrent stroke', 'stroke-prevention', {
    names: ['secondary prevention of stroke', 'secondary stroke prevention', 'transient ischemic attack'],
    abbreviations: ['TIA'],
  }),
  condition('pad', 'peripheral arterial disease', '', {
    names: [
      'peripheral artery disease',
      'intermittent claudication',
      'peripheral vascular disease',
      'lower extremity artery disease',
    ],
    abbreviations: ['PAD'],
  }),
  condition('hyperlipidemia', 'hyperlipidemia', '', {
    names: [
      'lipid-lowering therapy',
      'lipid therapy',
      'LDL lowering',
      'LDL-C lowering',
      'LDL cholesterol lowering',
      'lipid disorders',
      'elevated LDL cholesterol',
      'dyslipidemia',
      'raised cholesterol',
      'elevated cholesterol',
      'raised LDL cholesterol',
      'high LDL cholesterol',
      'hypercholesterolemia',
      'high cholesterol',
      'primary hyperlipidemia',
      'mixed dyslipidemia',
      'lipid management',
      'cholesterol management',
      'cholesterol lowering',
    ],
  }),
  condition('familial-hypercholesterolemia', 'familial hypercholesterolemia', 'hyperlipidemia'),
  condition('hefh', 'heterozygous familial hypercholesterolemia', 'familial-hypercholesterolemia', {
    abbreviations: ['HeFH'],
  }),
  condition('hofh', 'homozygous familial hypercholesterolemia', 'familial-hypercholesterolemia', {
    abbreviations: ['HoFH'],
  }),
  condition('hypertriglyceridemia', 'hypertriglyceridemia', 'hyperlipidemia', {
    names: ['severe hypertriglyceridemia'],
  }),
  condition('vte', 'venous thromboembolism', '', {
    names: [
      'venous thromboembolic disease',
      'venous thrombosis',
      'thromboembolism',
      'treatment of venous thromboembolism',
    ],
    abbreviations: ['VTE'],
  }),
  condition('dvt', 'deep vein thrombosis', 'vte', {
    names: ['deep venous thrombosis', 'deep-vein thrombosis'],
    abbreviations: ['DVT'],
  }),
  condition('pe', 'pulmonary embolism', 'vte', {
    names: ['pulmonary embolus', 'acute pulmonary embolism'],
    abbreviations: ['PE'],
  }),
  condition('vte-prevention', 'prevention of venous thromboembolism', '', {
    names: [
      'thromboprophylaxis',
      'VTE prophylaxis',
      'DVT prophylaxis',
      'venous thromboembolism prophylaxis',
      'prophylaxis of venous thromboembolism',
      'deep vein thrombosis prophylaxis',
      'prophylaxis of deep vein thrombosis',
    ],
  }),
  condition('vte-prevention-hip', 'prevention of deep vein thrombosis after hip replacement', 'vte-prevention', {
    names: [
      'prevention of venous thromboembolism after hip replacement',
      'VTE prophylaxis after hip replacement',
      'DVT prophylaxis after hip replacement',
      'thromboprophylaxis after hip replacement',
    ],
  }),
  condition('vte-prevention-knee', 'prevention of deep vein thrombosis after knee replacement', 'vte-prevention', {
    names: [
      'prevention of venous thromboembolism after knee replacement',
      'VTE prophylaxis after knee replacement',
      'DVT prophylaxis after knee replacement',
      'thromboprophylaxis after knee replacement',
    ],
  }),
  condition('vte-recurrence', 'prevention of recurrent venous thromboembolism', '', {
    names: [
      'secondary prevention of venous thromboembolism',
      'prevention of recurrent VTE',
      'extended treatment of venous thromboembolism',
    ],
  }),
  condition('raynaud', "Raynaud's phenomenon", '', { names: ["raynaud's disease", 'raynaud phenomenon'] }),
  condition('anaphylaxis', 'anaphylaxis', '', {
    names: ['anaphylactic shock', 'anaphylactic reaction', 'severe allergic reaction'],
  }),
];
