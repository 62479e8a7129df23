import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('structure/list-item-run-on', {
  reports: [
    ['behind a bracket', '- Gabapentin (in divided doses) ⟦These medications have⟧ been shown to work.', 'found'],
    ['behind a word', '1. Give colchicine early ⟦This should⟧ be within a day.', 'found'],
  ],
  ignores: [
    ['a full stop', '- Gabapentin in divided doses. These medications have been shown to work.'],
    ['a question in capitals', '- Ask: Is This'],
    ['a paragraph', 'Gabapentin (in divided doses) These medications have been shown to work.'],
    ['code', '- Gabapentin `in doses) These medications have`'],
  ],
});
