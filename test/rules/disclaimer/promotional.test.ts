import { expectFindings } from '../../harness/expect-findings.ts';

const BODY = '\n\nWe recommend colchicine 0.6 mg once daily.';

expectFindings('disclaimer/promotional', {
  reports: [
    ['a boast', `# Gout\n\nOur ⟦award-winning⟧ advice.${BODY}`, 'promotional'],
    ['a promise', `# Gout${BODY} ⟦Results are guaranteed⟧.`, 'promotional'],
    ['a line of the page', `# Gout${BODY}\n\nAsk any follow up question and get ⟦world-class⟧ answers.`, 'promotional'],
  ],
  ignores: [
    ['breakthrough pain', `# Pain\n\nTreat breakthrough pain with morphine 5 mg as needed.${BODY}`],
    ['a denial', `# Gout\n\nThere is no miracle cure.${BODY}`],
    ['a title in the references', `# Gout${BODY}\n\n## References\n\n1. Doe J. A revolutionary drug. J Gout 2012.`],
    ['code', `# Gout\n\n\`world-class\`${BODY}`],
    ['a comment', `# Gout\n\n<!-- world-class -->${BODY}`],
  ],
});
