import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('text/ai-residue', {
  reports: [
    [
      'an echo of the prompt',
      '# Gout\n\nColchicine is first-line ⟦as mentioned in the example answer⟧.',
      'prompt-echo',
    ],
    [
      'an assistant that speaks of itself',
      '# Gout\n\n⟦As an AI language model, I⟧ cannot examine the patient.',
      'assistant-voice',
    ],
    [
      'the same without a comma',
      '# Gout\n\n⟦As an AI language model I⟧ cannot examine the patient.',
      'assistant-voice',
    ],
    ['an answer to its user', '# Gout\n\n⟦Certainly! Here is⟧ a summary of treatment.', 'assistant-voice'],
    ['an offer', '- ⟦Let me know if you would like me to⟧ add doses.', 'assistant-voice'],
    ['search results', '# Gout\n\n⟦Based on the provided search results⟧, colchicine is effective.', 'prompt-echo'],
    ['what the search lacked', '# Gout\n\n⟦The provided context does⟧ not mention a dose.', 'prompt-echo'],
    ['a mark of a tool', '# Gout\n\nColchicine is effective ⟦:contentReference[oaicite:2]{index=2}⟧.', 'tool-marker'],
    ['a mark with a dagger', '# Gout\n\nColchicine is effective ⟦【4†source】⟧.', 'tool-marker'],
    ['a blank in a table cell', '| Drug | Dose |\n| --- | --- |\n| Colchicine | ⟦[insert dose]⟧ |', 'placeholder'],
    ['a blank before a unit', '- Colchicine ⟦XX mg⟧ once daily', 'placeholder'],
    ['a blank in a heading', '# Treatment of ⟦[insert condition]⟧\n\nText.', 'placeholder'],
  ],
  ignores: [
    ['an article on such models', '# Chatbots\n\nA large language model, trained on text, may invent references.'],
    ['an AI-assisted page that says so', '# Gout\n\nThis page was written with an AI tool and reviewed by a doctor.'],
    ['a link named like a blank', '# Gout\n\nUse the [insert guide](https://example.org/insert).'],
    ['code', '# Gout\n\n`[insert drug name]`'],
    ['a comment', '# Gout\n\n<!-- [insert drug name] -->'],
    ['a patient who is sorry', '# Gout\n\nThe patient said he was sorry.'],
    ['an example of an answer sheet', '# Quiz\n\nThe example shows how to dose colchicine.'],
  ],
});
