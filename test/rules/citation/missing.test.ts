import { expectFindings } from '../../harness/expect-findings.ts';

const LIST =
  '\n\n## References\n\n1. Lee A. Gout in adults. BMJ 2019.\n2. Roy B. Ice for joints. BMJ 2020.\n3. Ek C. Rest in gout. BMJ 2021.';

const CITED = '# Pain\n\nDuloxetine is recommended as the first choice [1].\n\n';

expectFindings('citation/missing', {
  reports: [
    ['advice against a drug', `${CITED}⟦Tramadol should be avoided in epilepsy.⟧${LIST}`, 'recommendation'],
    [
      'advice in a list item',
      `${CITED}- ⟦Gabapentin may be considered in renal failure⟧\n- Rest${LIST}`,
      'recommendation',
    ],
    ['a result', `${CITED}⟦Treatment reduced the pain of adults by 30%.⟧${LIST}`, 'result'],
    [
      'evidence that is called on',
      `${CITED}⟦Several randomised trials showed that exercise relieves pain.⟧${LIST}`,
      'result',
    ],
    [
      'a paragraph once',
      `${CITED}⟦Tramadol should be avoided in epilepsy.⟧ Gabapentin should be preferred then.${LIST}`,
      'recommendation',
    ],
    [
      'advice whose body is named, less loudly',
      `${CITED}⟦The American Academy of Pain recommends against tramadol in epilepsy.⟧${LIST}`,
      'named',
    ],
    [
      'a result whose author and year are named, less loudly',
      `${CITED}⟦In 2016 Roe published a cohort in which pain fell by 30%.⟧${LIST}`,
      'named',
    ],
    [
      'capitals that are no body',
      `${CITED}⟦An RCT in adults with COPD showed that tramadol reduced pain by 30%.⟧${LIST}`,
      'result',
    ],
  ],
  ignores: [
    ['advice to know something', `${CITED}Clinicians should be familiar with the street names of ketamine.${LIST}`],
    [
      'advice under a heading that cites, and a result in an item under a link',
      `# Pain\n\nPain is common [1].\n\n## Tramadol [1]\n\nTramadol should be avoided in people who have had seizures.\n\n## Trials\n\n- [A trial](https://example.org/t)\n  - Pregabalin reduced the pain score by 30 % in adults.\n\n## References\n\n1. Lee A. Pain. BMJ 2019.`,
    ],
    ['what to change a dose by', `${CITED}If pain is gone, cut the weekly dose by 20%.${LIST}`],
    ['what a house wants of itself', `${CITED}## Audit standards\n\nPain is scored in 100% of patients.${LIST}`],
    ['advice with a citation', `${CITED}Tramadol should be avoided in epilepsy [2].${LIST}`],
    [
      'advice whose list is introduced with a citation',
      `${CITED}The guideline says [2]:\n\n- Tramadol should be avoided in epilepsy${LIST}`,
    ],
    ['advice below a cited step', `${CITED}1. Second choice [2]\n   - Tramadol should be avoided in epilepsy${LIST}`],
    ['an article that cites nothing', `# Pain\n\nTramadol should be avoided in epilepsy.${LIST}`],
    ['advice that names no drug', `${CITED}Patients should be seen again after a month.${LIST}`],
    ['what is not known', `${CITED}Few randomised trials have shown that this reduces pain by 30%.${LIST}`],
    ['a dose, which has its own rule', `${CITED}Gabapentin 300 mg three times daily should be given.${LIST}`],
    ['the disclaimer', `${CITED}## Disclaimer\n\nDuloxetine should not be taken without asking a doctor.${LIST}`],
    ['code', `${CITED}\`Tramadol should be avoided in epilepsy.\`${LIST}`],
  ],
});
