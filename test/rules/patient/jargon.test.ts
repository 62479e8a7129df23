import { expectFindings, expectFixes } from '../../harness/expect-findings.ts';

const patient = (text: string): string => `---\naudience: patient\n---\n\n# Blood pressure\n\n${text}`;

expectFindings('patient/jargon', {
  reports: [
    ['a word of the field', patient('Take it ⟦orally⟧ with water.'), 'jargon'],
    ['only its first mention', patient('You have ⟦hypertension⟧. Hypertension is common.'), 'jargon'],
    ['a term of two words', patient('It lowers the risk of a ⟦myocardial infarction⟧.'), 'jargon'],
    ['in a list and a table', patient('- a ⟦renal⟧ scan\n\n| a | b |\n| - | - |\n| ⟦Oedema⟧ | 2 |'), 'jargon'],
  ],
  ignores: [
    ['explained in parentheses', patient('You have hypertension (high blood pressure).')],
    ['given in parentheses', patient('You have high pressure in the arteries (hypertension).')],
    ['explained in the sentence', patient('High blood pressure is called hypertension.')],
    ['explained behind', patient('Pruritus, also called an itch, may come.')],
    ['plain words', patient('Take it by mouth.')],
    ['another word that begins the same', patient('Adrenal glands and hepatitis.')],
    ['code', patient('`orally`')],
    ['an article for professionals', '# Blood pressure\n\nGive it orally.'],
  ],
});

expectFixes('patient/jargon', [
  ['writes the plain words', patient('Orally, with water.'), patient('By mouth, with water.'), false],
]);
