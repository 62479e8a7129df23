// The families of rules, grouped by who needs them: one place for the index, the README and the pages.

/** In reading order. */
export const GROUPS = [
  {
    title: 'For the clinical reviewer: doses and what labels say',
    families: {
      dose: 'Doses judged by the formulary',
      label: 'What the article says about approval',
      cross: 'Between articles',
    },
  },
  {
    title: 'For the author: notation that is misread',
    families: {
      ismp: 'Dangerous notation in doses',
      number: 'Numbers that can be read in two ways',
      drug: 'Names of medicines',
    },
  },
  {
    title: 'For the author and the editor: what the sentences say',
    families: {
      text: 'Slips and leftovers in the text',
      wording: 'Wording that readers understand differently',
      grade: 'Strength and certainty',
      evidence: 'How results are reported',
      abbrev: 'Abbreviations',
      terms: 'Names of conditions',
      structure: 'Shape of the article',
      algorithm: 'The treatment algorithm',
      consistency: 'The article against itself',
    },
  },
  {
    title: 'For the editor: sources',
    families: { citation: 'Citations in the text', reference: 'The reference list' },
  },
  {
    title: 'For the publisher: what the reader must be told',
    families: {
      disclaimer: 'Disclaimers',
      status: 'Review status',
      currency: 'Dates',
      audience: 'Readers',
      patient: 'Articles for patients',
      policy: 'Funding and interests',
    },
  },
  {
    title: 'For whoever runs the tool',
    families: {
      suppression: 'Suppression comments',
      baseline: 'Accepted findings',
      internal: 'The tool about itself',
    },
  },
];

export const familyOf = (rule) => rule.id.split('/')[0];

export const SEVERITY = { error: 'error', warning: 'warning', info: 'info', off: 'off' };

export const FIX = { none: '–', safe: 'yes', suggestion: 'offered' };
