/** Endocrine and metabolic conditions, airways, gut, kidneys, joints, blood, skin and the rest. */
import { condition } from './condition.ts';

export const METABOLISM = [
  condition('diabetes', 'diabetes mellitus', '', { names: ['diabetes'] }),
  condition('t2dm', 'type 2 diabetes mellitus', 'diabetes', {
    names: [
      'type 2 diabetes',
      'diabetes type 2',
      'diabetes mellitus type 2',
      'type II diabetes',
      'type II diabetes mellitus',
      'non-insulin-dependent diabetes',
    ],
    abbreviations: ['T2DM', 'T2D'],
  }),
  condition('t1dm', 'type 1 diabetes mellitus', 'diabetes', {
    names: [
      'type 1 diabetes',
      'diabetes type 1',
      'diabetes mellitus type 1',
      'type I diabetes',
      'insulin-dependent diabetes',
    ],
    abbreviations: ['T1DM', 'T1D'],
  }),
  condition('gestational-diabetes', 'gestational diabetes', 'diabetes', {
    names: ['gestational diabetes mellitus'],
    abbreviations: ['GDM'],
  }),
  condition('prediabetes', 'prediabetes', '', { names: ['impaired glucose tolerance', 'prevention of diabetes'] }),
  condition('diabetes-insipidus', 'diabetes insipidus', '', { names: ['arginine vasopressin deficiency'] }),
  condition('diabetic-nephropathy', 'diabetic nephropathy', '', {
    names: ['diabetic kidney disease'],
    abbreviations: ['DKD'],
  }),
  condition('diabetic-retinopathy', 'diabetic retinopathy', '', { names: ['diabetic macular edema'] }),
  condition('diabetic-gastroparesis', 'diabetic gastroparesis', 'gastroparesis'),
  condition('dka', 'diabetic ketoacidosis', '', { abbreviations: ['DKA'] }),
  condition('hypoglycemia', 'hypoglycemia', '', { weak: true, symptom: true }),
  condition('severe-hypoglycemia', 'severe hypoglycemia', 'hypoglycemia'),
  condition('hyperkalemia', 'hyperkalemia', ''),
  condition('hypokalemia', 'hypokalemia', '', { names: ['potassium deficiency'] }),
  condition('hyponatremia', 'hyponatremia', '', { names: ['SIADH'], weak: true }),
  condition('hypocalcemia', 'hypocalcemia', ''),
  condition('hypercalcemia', 'hypercalcemia', ''),
  condition('hypercalcemia-of-malignancy', 'hypercalcemia of malignancy', 'hypercalcemia', {
    names: ['tumor-induced hypercalcemia', 'malignant hypercalcemia', 'malignancy-associated hypercalcemia'],
  }),
  condition('metabolic-acidosis', 'metabolic acidosis', ''),
  condition('hypomagnesemia', 'hypomagnesemia', '', { names: ['magnesium deficiency'] }),
  condition('obesity', 'obesity', '', { names: ['weight management', 'weight loss', 'overweight'] }),
  condition('pcos', 'polycystic ovary syndrome', '', {
    names: ['polycystic ovarian syndrome'],
    abbreviations: ['PCOS'],
  }),
  condition('hypothyroidism', 'hypothyroidism', '', { names: ['underactive thyroid', 'myxedema coma'] }),
  condition('hyperthyroidism', 'hyperthyroidism', '', {
    names: ['thyrotoxicosis', "graves' disease", 'overactive thyroid', 'thyroid storm'],
  }),
  condition('adrenal-insufficiency', 'adrenal insufficiency', '', {
    names: ['stress dose steroids', 'stress-dose steroids', "addison's disease"],
  }),
  condition('acute-adrenal-insufficiency', 'acute adrenal insufficiency', 'adrenal-insufficiency', {
    names: ['adrenal crisis'],
  }),
  condition('osteoporosis', 'osteoporosis', '', { names: ['postmenopausal osteoporosis'] }),
  condition('glucocorticoid-osteoporosis', 'glucocorticoid-induced osteoporosis', '', {
    names: ['steroid-induced osteoporosis', 'corticosteroid-induced osteoporosis'],
  }),
  condition('paget', "Paget's disease of bone", '', { names: ["paget's disease"] }),
  condition('vitamin-d-deficiency', 'vitamin D deficiency', '', { names: ['rickets', 'osteomalacia'] }),
  condition('b12-deficiency', 'vitamin B12 deficiency', '', { names: ['pernicious anemia', 'cobalamin deficiency'] }),
  condition('iron-deficiency', 'iron deficiency anemia', '', {
    names: ['iron deficiency', 'iron-deficiency anemia'],
    abbreviations: ['IDA'],
  }),
  condition('folate-deficiency', 'folate deficiency', '', { names: ['folic acid deficiency'] }),
  condition('menopause', 'menopausal symptoms', '', {
    names: ['menopause', 'hot flushes', 'hot flashes', 'vasomotor symptoms'],
  }),
  condition('contraception', 'contraception', '', { names: ['emergency contraception'] }),
  condition('infertility', 'infertility', '', { names: ['ovulation induction'] }),
  condition('hypogonadism', 'hypogonadism', '', { names: ['testosterone deficiency'] }),
  condition('gout', 'gout', '', { names: ['chronic gout', 'hyperuricemia'] }),
  condition('gout-prevention', 'prevention of gout flares', '', {
    names: [
      'gout prophylaxis',
      'gout flare prophylaxis',
      'prophylaxis of gout',
      'prophylaxis of gout flares',
      'prophylaxis of gout attacks',
      'prevention of gout attacks',
      'gout flare prevention',
    ],
  }),
  condition('gout-flare', 'acute gout', '', {
    names: [
      'gout flare',
      'gout flares',
      'acute gout flare',
      'acute gouty arthritis',
      'gout attack',
      'acute gout attack',
    ],
  }),
];

export const LUNGS_AND_GUT = [
  condition('asthma', 'asthma', '', { names: ['bronchial asthma', 'persistent asthma', 'chronic asthma'] }),
  condition('acute-asthma', 'acute asthma', 'asthma', {
    names: ['asthma exacerbation', 'acute severe asthma', 'asthma attack', 'life-threatening asthma'],
  }),
  condition('status-asthmaticus', 'status asthmaticus', 'acute-asthma'),
  condition('bronchospasm', 'bronchospasm', '', { names: ['exercise-induced bronchospasm', 'wheeze'] }),
  condition('chronic-bronchospasm', 'chronic bronchospasm', 'bronchospasm'),
  condition('copd', 'chronic obstructive pulmonary disease', '', {
    names: ['chronic obstructive lung disease', 'chronic obstructive airways disease'],
    abbreviations: ['COPD'],
  }),
  condition('copd-exacerbation', 'exacerbation of COPD', 'copd', {
    names: [
      'COPD exacerbation',
      'acute exacerbation of COPD',
      'acute COPD exacerbation',
      'exacerbation of chronic obstructive pulmonary disease',
      'acute exacerbation of chronic obstructive pulmonary disease',
    ],
    abbreviations: ['AECOPD'],
  }),
  condition('croup', 'croup', '', { names: ['laryngotracheobronchitis', 'laryngotracheitis'] }),
  condition('bronchiolitis', 'bronchiolitis', ''),
  condition('cystic-fibrosis', 'cystic fibrosis', ''),
  condition('allergic-rhinitis', 'allergic rhinitis', '', {
    names: ['hay fever', 'seasonal allergic rhinitis', 'perennial allergic rhinitis'],
  }),
  condition('urticaria', 'urticaria', '', { names: ['chronic urticaria', 'hives', 'chronic idiopathic urticaria'] }),
  condition('angioedema', 'angioedema', '', { names: ['hereditary angioedema'] }),
  condition('allergy', 'allergic reaction', '', { names: ['allergy', 'allergic conditions'], weak: true }),
  condition('pruritus', 'pruritus', '', { names: ['itching', 'itch'], weak: true, symptom: true }),
  condition('cough', 'cough', '', { names: ['dry cough'], weak: true, symptom: true }),
  condition('gerd', 'gastroesophageal reflux disease', '', {
    names: ['gastro-oesophageal reflux disease', 'acid reflux', 'heartburn', 'gastroesophageal reflux'],
    abbreviations: ['GERD', 'GORD'],
  }),
  condition('erosive-esophagitis', 'erosive esophagitis', 'gerd', { names: ['reflux esophagitis', 'esophagitis'] }),
  condition('peptic-ulcer', 'peptic ulcer', '', {
    names: ['peptic ulcer disease'],
    abbreviations: ['PUD'],
  }),
  condition('duodenal-ulcer', 'duodenal ulcer', 'peptic-ulcer'),
  condition('gastric-ulcer', 'gastric ulcer', 'peptic-ulcer'),
  condition('gi-bleed', 'gastrointestinal bleeding', '', {
    names: ['upper gastrointestinal bleeding', 'GI bleed', 'variceal bleeding', 'variceal hemorrhage'],
  }),
  condition('zollinger-ellison', 'Zollinger-Ellison syndrome', ''),
  condition('dyspepsia', 'dyspepsia', '', { names: ['functional dyspepsia', 'indigestion'], weak: true }),
  condition('gastroparesis', 'gastroparesis', ''),
  condition('nausea-vomiting', 'nausea and vomiting', '', {
    names: ['nausea', 'vomiting', 'hyperemesis gravidarum'],
    weak: true,
    symptom: true,
  }),
  condition('postoperative-nausea', 'postoperative nausea and vomiting', 'nausea-vomiting', {
    names: ['postoperative nausea', 'post-operative nausea and vomiting', 'post-operative nausea'],
    abbreviations: ['PONV'],
  }),
  condition('chemotherapy-nausea', 'chemotherapy-induced nausea and vomiting', 'nausea-vomiting', {
    names: ['chemotherapy-induced nausea', 'chemotherapy induced nausea and vomiting'],
    abbreviations: ['CINV'],
  }),
  condition('constipation', 'constipation', '', {
    names: ['opioid-induced constipation', 'chronic idiopathic constipation', 'chronic constipation'],
    weak: true,
    symptom: true,
  }),
  condition('diarrhea', 'diarrhea', '', { names: ['acute diarrhea', 'chronic diarrhea'], weak: true }),
  condition('ibs', 'irritable bowel syndrome', '', { abbreviations: ['IBS'] }),
  condition('ibd', 'inflammatory bowel disease', '', { abbreviations: ['IBD'] }),
  condition('ulcerative-colitis', 'ulcerative colitis', 'ibd'),
  condition('crohns', "Crohn's disease", 'ibd', { names: ['crohn disease'] }),
  condition('hepatic-encephalopathy', 'hepatic encephalopathy', ''),
  condition('cirrhosis', 'cirrhosis', '', { names: ['ascites'] }),
  condition('dehydration', 'dehydration', '', { weak: true }),
];

export const KIDNEYS_JOINTS_AND_OTHERS = [
  condition('ckd', 'chronic kidney disease', '', {
    names: ['chronic renal failure', 'chronic renal insufficiency'],
    abbreviations: ['CKD'],
    weak: true,
  }),
  condition('nephrotic-syndrome', 'nephrotic syndrome', ''),
  condition('overactive-bladder', 'overactive bladder', '', {
    names: ['urge incontinence', 'urinary incontinence'],
    abbreviations: ['OAB'],
  }),
  condition('enuresis', 'nocturnal enuresis', '', { names: ['enuresis', 'bedwetting', 'primary nocturnal enuresis'] }),
  condition('bph', 'benign prostatic hyperplasia', '', {
    names: ['benign prostatic hypertrophy', 'lower urinary tract symptoms'],
    abbreviations: ['BPH', 'LUTS'],
  }),
  condition('erectile-dysfunction', 'erectile dysfunction', ''),
  condition('ra', 'rheumatoid arthritis', '', { names: ['rheumatoid disease'], abbreviations: ['RA'] }),
  condition('jia', 'juvenile idiopathic arthritis', '', {
    names: ['polyarticular juvenile idiopathic arthritis', 'juvenile arthritis'],
    abbreviations: ['JIA', 'pJIA'],
  }),
  condition('psoriatic-arthritis', 'psoriatic arthritis', ''),
  condition('ankylosing-spondylitis', 'ankylosing spondylitis', '', { names: ['axial spondyloarthritis'] }),
  condition('osteoarthritis', 'osteoarthritis', ''),
  condition('lupus', 'systemic lupus erythematosus', '', { names: ['lupus'], abbreviations: ['SLE'] }),
  condition('giant-cell-arteritis', 'giant cell arteritis', '', {
    names: ['temporal arteritis'],
    abbreviations: ['GCA'],
  }),
  condition('polymyalgia-rheumatica', 'polymyalgia rheumatica', '', { abbreviations: ['PMR'] }),
  condition('psoriasis', 'psoriasis', '', { names: ['plaque psoriasis'] }),
  condition('eczema', 'atopic dermatitis', '', { names: ['eczema', 'dermatitis', 'atopic eczema'] }),
  condition('acne', 'acne vulgaris', '', { names: ['acne'] }),
  condition('rosacea', 'rosacea', ''),
  condition('glaucoma', 'glaucoma', '', { names: ['open-angle glaucoma', 'acute angle-closure glaucoma'] }),
  condition('anemia-ckd', 'anemia of chronic kidney disease', '', {
    names: ['renal anemia', 'anemia due to chronic kidney disease'],
  }),
  condition('hemophilia', 'hemophilia', ''),
  condition('heavy-menstrual-bleeding', 'heavy menstrual bleeding', '', { names: ['menorrhagia'] }),
  condition('bleeding', 'bleeding', '', { names: ['hemorrhage', 'traumatic hemorrhage'], weak: true }),
  condition('postpartum-hemorrhage', 'postpartum hemorrhage', '', { abbreviations: ['PPH'] }),
  condition('preterm-labor', 'preterm labor', '', { names: ['preterm birth', 'fetal lung maturation'] }),
  condition('labor-induction', 'induction of labor', '', { names: ['labor induction', 'cervical ripening'] }),
  condition('sedation', 'sedation', '', {
    names: ['procedural sedation', 'palliative sedation'],
    weak: true,
    symptom: true,
  }),
  condition('anesthesia', 'anesthesia', '', {
    names: ['induction of anesthesia', 'general anesthesia'],
  }),
  condition('intubation', 'tracheal intubation', 'anesthesia', { names: ['endotracheal intubation'] }),
  condition('rsi', 'rapid sequence intubation', 'intubation', {
    names: ['rapid sequence induction'],
    abbreviations: ['RSI'],
  }),
  condition('local-anesthesia', 'local anesthesia', '', { names: ['nerve block', 'regional anesthesia'] }),
  condition('organophosphate-poisoning', 'organophosphate poisoning', '', {
    names: [
      'organophosphorus poisoning',
      'organophosphate toxicity',
      'organophosphate overdose',
      'organophosphate exposure',
      'organophosphates / carbamates exposure',
      'organophosphate/carbamate exposure',
      'organophosphate/carbamate poisoning',
      'organophosphate or carbamate poisoning',
      'carbamate poisoning',
      'nerve agent poisoning',
    ],
  }),
  condition('paracetamol-overdose', 'acetaminophen overdose', '', {
    names: ['paracetamol overdose', 'acetaminophen poisoning', 'paracetamol poisoning', 'acetaminophen toxicity'],
  }),
  condition('transplant', 'organ transplant rejection', '', {
    names: ['transplant rejection', 'prophylaxis of organ rejection', 'kidney transplant', 'renal transplant'],
  }),
  condition('cancer', 'cancer', '', { names: ['malignancy', 'neoplasm'], weak: true }),
  condition('breast-cancer', 'breast cancer', 'cancer'),
  condition('prostate-cancer', 'prostate cancer', 'cancer'),
  condition('leukemia', 'leukemia', 'cancer', {
    names: ['acute myeloid leukemia', 'chronic myeloid leukemia'],
  }),
  condition('acute-lymphoblastic-leukemia', 'acute lymphoblastic leukemia', 'leukemia'),
  condition('lymphoma', 'lymphoma', 'cancer', { names: ['non-hodgkin lymphoma', 'hodgkin lymphoma'] }),
  condition('multiple-myeloma', 'multiple myeloma', 'cancer'),
  condition('ectopic-pregnancy', 'ectopic pregnancy', ''),
  condition('breathlessness', 'breathlessness', '', { names: ['dyspnea', 'dyspnoea'], weak: true }),
  condition('hiccups', 'hiccups', '', { names: ['hiccup'] }),
  condition('neonatal-abstinence', 'neonatal abstinence syndrome', ''),
  condition('kawasaki', 'Kawasaki disease', ''),
  condition('sickle-cell', 'sickle cell disease', ''),
  condition('sickle-cell-crisis', 'sickle cell crisis', 'acute-pain', {
    names: ['sickle cell pain crisis', 'vaso-occlusive crisis', 'vaso-occlusive pain', 'vaso-occlusive pain crisis'],
  }),
];
