import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../server/src/core/article/read-article.ts';
import { readCitations } from '../../../../server/src/core/facts/citations/read-citations.ts';
import { readReferences } from '../../../../server/src/core/facts/references/read-references.ts';

/** Single lines as writers type them, each with a trap; what is cited, as numbers and keys in order. */
const cited = (text: string): (number | string)[] => {
  const article = readArticle(text);
  return readCitations(article, readReferences(article).length).flatMap((c): (number | string)[] =>
    c.numbers.length > 0 ? [...c.numbers] : [...c.keys],
  );
};

const LINES: readonly (readonly [text: string, cites: readonly (number | string)[]])[] = [
  // bare, behind a claim that itself ends in a number or a unit
  ['Treat uncomplicated cystitis for 3 days 2', [2]],
  ['Continue prophylaxis for 12 weeks 5, 6', [5, 6]],
  ['Replace vitamin B12 before folate 3', [3]],
  ['Screen relatives of people with type 2 diabetes 1', [1]],
  ['Metformin lowers HbA1c by 1% 4', [4]],
  ['Bisphosphonates are preferred in type 2 diabetes 1, 2', [1, 2]],
  ['The 2023 update no longer advises aspirin for primary prevention 7', [7]],
  ['Hydroxychloroquine is safe at up to 5 mg/kg/day 9', [9]],
  ['Ramipril 10 mg once daily lowers mortality 3,4', [3, 4]],
  ['Mortality fell from 12% to 8% 6', [6]],
  ['Eosinophilia above 0.5 × 10^9/L predicts response 2', [2]],
  ['Platelets of at least 50 × 10^3/uL suffice for lumbar puncture 2', [2]],
  ['A score of 4 or more on the CURB-65 calls for intensive care 8', [8]],
  ['Discharge is safe in ICD-10 code I26.9 without right heart strain 5', [5]],
  ['Stop smoking, as shown in Figure 2, lowers the risk at once 3', [3]],
  ['End-tidal CO2 confirms the position of the tube 1', [1]],
  ['Rivaroxaban is not inferior to warfarin.1–3', [1, 2, 3]],
  ['Early antibiotics save lives in septic shock;4 fluids alone do not.', [4]],
  ['Beta-blockers are continued after infarction 2 , 3 .', [2, 3]],
  ['Corticosteroids shorten the attack.2 Colchicine does so too.3', [2, 3]],
  // glued to the stop
  ['Antibiotics are an adjunct to drainage.(1) Alcohol is avoided with metronidazole.(2)', [1, 2]],
  ['Antibiotics are an adjunct to drainage of the abscess. (1)', [1]],
  // marks that say what they are
  ['Charcoal binds most of the drug (ref 1).', [1]],
  ['Charcoal binds most of the drug [refs 1, 3] (ref. 4, ref 5).', [1, 3, 4, 5]],
  // brackets
  ['Oral fluids are as good as intravenous fluids [12, 14–16].', [12, 14, 15, 16]],
  ['Oral fluids are as good as intravenous fluids.[7]', [7]],
  ['Zinc shortens diarrhoea [1; 3; 5] in children.', [1, 3, 5]],
  ['Zinc shortens diarrhoea [2-4, 9]', [2, 3, 4, 9]],
  ['Zinc [3] and probiotics [4] were compared with placebo [5].', [3, 4, 5]],
  ['Zinc shortens diarrhoea \\[3\\].', [3]],
  ['Zinc shortens diarrhoea [[3](#ref3)].', [3]],
  ['Zinc shortens diarrhoea (see [3], [5]).', [3, 5]],
  ['Zinc shortens diarrhoea [ 3 , 5 ].', [3, 5]],
  // parentheses
  ['Zinc shortens diarrhoea in children under five (2,3).', [2, 3]],
  ['Zinc shortens diarrhoea in children under five (6).', [6]],
  ['Zinc is given at up to 20 mg/day (6).', [6]],
  ['Zinc is given at up to 20 mg per day (6).', [6]],
  ['Zinc shortens diarrhoea (2–4); probiotics do not (5).', [2, 3, 4, 5]],
  // superscripts
  ['Cetirizine relieves the itch of adults.¹ ³', [1, 3]],
  [
    '| Drug | Dose | Ref |\n| --- | --- | --- |\n| Ramipril | 5 mg daily | ^2,3^ |\n| Losartan | 50 mg | ⁴ |',
    [2, 3, 4],
  ],
  ['| Grade | From |\n| --- | --- |\n| Mild | [90, 99] |', []],
  ['Zinc shortens diarrhoea.<sup>2-4</sup>', [2, 3, 4]],
  ['Zinc shortens diarrhoea<sup>2</sup><sup>,</sup><sup>3</sup>.', [2, 3]],
  ['Zinc shortens diarrhoea.<sup>[5]</sup>', [5]],
  ['Zinc shortens diarrhoea.<sup><a href="#r5">5</a></sup>', [5]],
  ['Zinc shortens diarrhoea²·³ in children.', [2, 3]],
  ['Zinc shortens diarrhoea² in children.', [2]],
  ['Zinc shortens diarrhoea.^2,3^', [2, 3]],
  ['Zinc shortens diarrhoea ^[2]^ in children.', [2]],
  ['Zinc shortens diarrhoea<sup>1,3–5</sup> and costs little<sup>6</sup>.', [1, 3, 4, 5, 6]],
  // footnotes, links, keys
  ['Zinc shortens diarrhoea.[^2][^3]\n\n[^2]: Roe A. Zinc. 2019.\n[^3]: Lee B. Fluids. 2020.', [2, 3]],
  ['Zinc shortens diarrhoea.[^roe-2019]\n\n[^roe-2019]: Roe A. Zinc. 2019.', ['roe-2019']],
  ['Zinc shortens diarrhoea [[5]](#bib5).', [5]],
  ['Zinc shortens diarrhoea <a href="#ref-4">[4]</a>.', [4]],
  ['Zinc shortens diarrhoea [see @roe2019, pp. 33-35; also @lee2020].', ['roe2019', 'lee2020']],
  ['Zinc shortens diarrhoea [-@roe2019].', ['roe2019']],
  ['@roe2019 [p. 4] found that zinc shortens diarrhoea.', ['roe2019']],
  // tables, headings, quotations, lists
  ['| Drug | Effect |\n| --- | --- |\n| Zinc | Shortens diarrhoea in children 2, 3 |', [2, 3]],
  ['| Drug | Effect |\n| --- | --- |\n| Zinc | 20 mg daily [4] |', [4]],
  ['### Zinc for acute diarrhoea [2,3]', [2, 3]],
  ['> Zinc shortens diarrhoea in children 4', [4]],
  ['1. Give zinc for ten days to every child 2\n2. Continue feeding throughout 3', [2, 3]],
  ['- **Zinc** shortens the illness by a day **[2]**', [2]],
  // nothing is cited
  ['Give 500 mg for 12 weeks', []],
  ['Measure vitamin B12', []],
  ['Insulin is needed in type 1 diabetes, rarely in type 2', []],
  ['Published in March 2021', []],
  ['The guideline was updated on 12 May 2021', []],
  ['Call 111 or 999', []],
  ['For advice call 0800 555 0199', []],
  ['See Table 3', []],
  ['The results are in Figures 2 and 3', []],
  ['Supplementary material 2', []],
  ['Code the admission as E11.4', []],
  ['ICD-10: I26, I80', []],
  ['A platelet count above 50 × 10^3', []],
  ['The surface area is 1.73 m2', []],
  ['Arterial pCO2', []],
  ['A saturation of SpO2 94', []],
  ['A Glasgow Coma Score of 8', []],
  ['He scored 7 out of 10', []],
  ['The visual analogue scale fell to 3', []],
  ['Blood pressure below 140/90', []],
  ['The child is 5', []],
  ['Aim for a ferritin over 100', []],
  ['Give one dose at 2, 4 and 6 months', []],
  ['Vaccinate at months 2, 4', []],
  ['Give it on day 1, 3, 5', []],
  ['Cochrane review, issue 4', []],
  ['Children aged 6-12', []],
  ['The odds ratio was 2.1 (95% CI [1, 4]).', []],
  ['Ask about pack years (20).', []],
  ['The threshold [18, 25] covers normal weight.', []],
  ['- [ ] Check the airway\n- [x] Call for help', []],
  ['Version 2', []],
  ['Use an 18 G needle, not 21', []],
  ['Phenotype CYP2C19*2', []],
  ['Interleukin 6', []],
  ['Grade 3-4', []],
  ['Take 2 puffs every 4 hours, at most 8', []],
  ['H<sub>2</sub>O and Ca<sup>2+</sup>, 10<sup>6</sup> cells, cm<sup>3</sup> and kg/m<sup>2</sup>', []],
  ['The 5<sup>th</sup> edition', []],
  ['R² was 0.8, and the volume 30 cm³', []],
];

describe('one line as writers type it', () => {
  it.each(LINES)('%s', (text, cites) => expect(cited(text)).toEqual(cites));
});
