import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('wording/agentless-passive', {
  reports: [
    ['is recommended', 'Colchicine ⟦is recommended⟧ for gout.', 'found'],
    ['a list item', '- Colchicine ⟦is generally recommended⟧', 'found'],
    ['a line of therapy', 'Colchicine ⟦is considered a first-line⟧ drug.', 'found'],
  ],
  ignores: [
    ['an actor', 'Colchicine is recommended by the college.'],
    ['a body', 'In NICE guidance colchicine is recommended.'],
    ['a citation', 'Colchicine is recommended for gout [1].\n\n## References\n\n1. A guideline. 2020.'],
    ['a negation', 'Colchicine is not recommended.'],
    ['code', '`is recommended`'],
    ['a comment', '<!-- is recommended -->'],
  ],
});
