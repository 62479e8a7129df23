import { formProblems } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "epinephrine 1:1,000": a ratio has been read tenfold wrong. */
export const ismpRatioStrength: ArticleRule = {
  id: 'ismp/ratio-strength',
  scope: 'article',
  summary: 'The strength of an injection is a ratio.',
  rationale:
    '1:1,000 and 1:10,000 have been mistaken for each other, ten times the dose. Labels in the US have given mg/mL for single-drug injections since 2016. Local anaesthetics with epinephrine keep the ratio.',
  needs: ['notations', 'drugs', 'doses'],
  defaultSeverity: 'warning',
  messages: {
    ratio: '"{written}" of {drug} can be mistaken tenfold. Write the strength as {strength}.',
    ratioAlone: '"{written}" of {drug} can be mistaken tenfold. Write the strength in mg/mL.',
  },
  examples: {
    bad: [{ title: 'Anaphylaxis', markdown: 'Give epinephrine 1:1,000 0.3 mL IM.', reports: '1:1,000' }],
    good: [
      { title: 'In mg/mL', markdown: 'Give epinephrine 1 mg/mL, 0.3 mL IM.' },
      { title: 'With a local anaesthetic', markdown: 'Use lidocaine 1% with epinephrine 1:200,000.' },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts) {
    yield* formProblems(facts, 'ratio-strength', ({ text, span }) => {
      const near = facts.drugs.filter(
        ({ span: at, kind }) => kind === 'drug' && at.start < span.end + 40 && at.end > span.start - 90,
      );
      // "epinephrine:" may stand above the list of its doses.
      const dosed = facts.doses
        .filter(({ span: at }) => at.start < span.end + 20 && at.end > span.start - 20)
        .flatMap(({ drugs }) => drugs);
      const drug = [...near, ...dosed].find(({ name }) => INJECTED.test(name));
      if (drug === undefined || near.some(({ name }) => LOCAL.test(name))) return null;
      const parts = Number(text.replace(/^1 ?(?::|in) ?/, '').replace(/\D/g, ''));
      const strength = STRENGTHS[parts];
      return strength === undefined
        ? { messageId: 'ratioAlone', data: { drug: drug.text } }
        : { messageId: 'ratio', data: { drug: drug.text, strength } };
    });
  },
};

const INJECTED = /^(?:epinephrine|adrenaline|isoproterenol|isoprenaline|neostigmine)/i;
const LOCAL = /caine\b/i;

/** One gram in so many millilitres. */
const STRENGTHS: Readonly<Record<number, string>> = { 1000: '1 mg/mL', 10000: '0.1 mg/mL', 100000: '0.01 mg/mL' };
