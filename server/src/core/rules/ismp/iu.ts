import { phrase } from '../../text/translate.ts';
import { notationProblems, UNITS } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "800 IU": read as IV or as the figure 10. */
export const ismpIu: ArticleRule = {
  id: 'ismp/iu',
  scope: 'article',
  summary: 'International units are abbreviated to IU.',
  rationale:
    'IU is read as IV (intravenous) or as the figure 10. Only the unit of a dose is read: IU/L in a laboratory value is left alone. ISMP writes "units", the Joint Commission "international units"; the option says which is offered.',
  needs: ['doses'],
  defaultSeverity: 'warning',
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: { word: { enum: ['units', 'international units'], description: 'What to write for IU.' } },
    },
    defaults: { word: 'units' },
  },
  messages: { abbreviated: '"{written}" can be read as "IV" or as "10". Write "{replacement}".' },
  examples: {
    bad: [{ title: 'A vitamin', markdown: 'Give cholecalciferol 800 IU once daily.', reports: 'IU' }],
    good: [
      { title: 'Spelled out', markdown: 'Give cholecalciferol 800 units once daily.' },
      { title: 'A laboratory value', markdown: 'An hCG of 25 IU/L means pregnancy.' },
    ],
  },
  fix: 'suggestion',
  since: 'next',
  references: [
    'https://www.ismp.org/recommendations/error-prone-abbreviations-list',
    'https://www.jointcommission.org/facts_about_do_not_use_list/',
  ],
  *check(facts, context) {
    const word = context.options.word === 'international units' ? 'international units' : 'units';
    yield* notationProblems(facts, 'abbreviated', {
      kinds: UNITS,
      which: 'any',
      find: (part) => {
        const match = IU.exec(part.text);
        if (match === null) return null;
        const end = match.index + match[0].length;
        return {
          start: match.index,
          end,
          replacement: `${match[1] === undefined ? '' : 'million '}${word}`,
          title: phrase('Write "{0}"', word),
          safe: false,
        };
      },
    });
  },
};

/** "IU", "I.U.", "IUs"; MIU is a million of them. */
const IU = /(?<![\p{L}])(M)?I\.?U\.?s?(?![\p{L}])/u;
