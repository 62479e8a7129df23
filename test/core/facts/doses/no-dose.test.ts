import { describe, expect, test } from 'vitest';
import { brief } from './brief.ts';
import { read, readProse } from './built-in-names.ts';

describe('amounts that are no dose', () => {
  test.each([
    'Serum sodium should not be corrected by more than 8 mmol/L in 24 hours.',
    'A haemoglobin of 70 g/L is the usual transfusion threshold.',
    'LDL cholesterol below 70 mg/dL (1.8 mmol/L) is the goal.',
    'The INR should be kept between 2.0 and 3.0.',
    'Urine output of 0.5 mL/kg/h is targeted.',
    'Fasting glucose of 126 mg/dL or more on two occasions is diagnostic.',
    'In 1,245 patients aged 18 to 75 years, mortality fell from 12.5% to 8.9% (NNT 28).',
    'The hazard ratio was 0.75 (95% CI 0.62–0.91; P = 0.003).',
    'The tablets are available in strengths of 5 mg, 10 mg and 20 mg.',
    'A pack of 28 tablets costs little.',
    'A birth weight of the child is lower; birth weight 2,450 g at 36 weeks.',
    'Fluid restriction of 1.5 L a day is advised.',
    'Each 5 mL contains 125 mg of amoxicillin.',
    'Follow-up at 2, 6 and 12 weeks is recommended.',
    'A 2 mg/L CRP threshold was used.',
    'The patient weighed 82 kg and was 175 cm tall.',
    'Limit sodium intake to less than 2 g per day.',
    'Alcohol should be limited to 14 units a week.',
    'Protein intake of 1.2–1.5 g/kg/day is advised in sarcopenia.',
    'Blood pressure was 168/94 mmHg and pulse 88 bpm.',
    'Troponin rose from 12 ng/L to 340 ng/L over 3 hours.',
    'A creatinine above 1.5 mg/dL warrants dose reduction.',
    'Peak plasma concentration is 3.2 mcg/mL two hours after ingestion.',
    'The half-life is 6 to 8 hours and the volume of distribution 0.5 L/kg.',
    'Refer if proteinuria exceeds 3 g/day.',
    'Coffee contains about 95 mg of caffeine per cup.',
    'The stone measured 6 mm and the dose of radiation was 3 mSv.',
    'Trough levels should be 10–15 mg/L.',
    'The FEV1 improved by 120 mL.',
    'Check potassium at 1 and 4 weeks.',
    'Ferritin below 30 mcg/L confirms iron deficiency.',
    'BMI of 30 kg/m2 or above.',
    'Ingestion of more than 150 mg/kg of paracetamol may cause hepatotoxicity.',
    'Cortisol above 500 nmol/L at 30 minutes excludes adrenal insufficiency.',
    'Type 2 diabetes; stage 3 CKD; grade 4 toxicity.',
    'NT-proBNP >125 pg/mL supports the diagnosis.',
    'Cigarette consumption was 20 per day for 30 years.',
    'The risk is 1 in 4,000.',
    'Dietary calcium intake averages 700 mg per day in this population.',
    'A 24-hour urine protein of 350 mg was measured.',
    'Vitamin D level 18 ng/mL.',
    'The infant lost 10% of birth weight by day 3.',
    'Insert a 25 G needle or an 18 G cannula.',
    'The average age was 64 years, and 52% were women.',
    'Limit sodium to less than 2 g a day and fluids to 1.5 L a day.',
    'The balloon is inflated with 8 mL.',
    'Set a flow of 40 L/min and a PEEP of 6 cmH2O for oxygen.',
    'Check the feet three times a week.',
  ])('%s', (text) => {
    expect(readProse(text).map(brief)).toEqual([]);
    expect(read(text).map(brief)).toEqual([]);
  });
});
