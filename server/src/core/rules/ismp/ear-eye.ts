import { phrase } from '../../text/translate.ts';
import { formProblems, notationProblems } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "AU", "OD", "OS": ears and eyes are mistaken for each other. */
export const ismpEarEye: ArticleRule = {
  id: 'ismp/ear-eye',
  scope: 'article',
  summary: 'An ear or an eye is abbreviated.',
  rationale:
    'AD, AS and AU (ears) are read as OD, OS and OU (eyes) and the other way round, and OD for once daily as the right eye. OD as a frequency is usual in Britain and is reported as a hint. Only doses and drops are read.',
  needs: ['doses', 'notations'],
  defaultSeverity: 'warning',
  messages: {
    organ: '"{written}" can be read as another eye or ear. Write "{words}".',
    daily: '"{written}" can be read as "right eye". Write "once daily".',
  },
  examples: {
    bad: [
      { title: 'Both ears', markdown: 'Put ofloxacin 5 drops AU twice daily.', reports: 'AU' },
      { title: 'Once daily', markdown: 'Give metformin 500 mg OD.', reports: 'OD' },
    ],
    good: [
      { title: 'In words', markdown: 'Put ofloxacin 5 drops in each ear twice daily.' },
      { title: 'A word', markdown: 'Diagnose AD early.' },
    ],
  },
  fix: 'suggestion',
  since: 'next',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts) {
    yield* notationProblems(facts, 'daily', {
      kinds: ['frequency'],
      find: (part) => {
        const match = DAILY.exec(part.text);
        if (match === null) return null;
        const end = match.index + match[0].length;
        return {
          start: match.index,
          end,
          replacement: 'once daily',
          title: phrase('Write "{0}"', 'once daily'),
          safe: false,
          severity: 'info',
        };
      },
    });
    yield* formProblems(facts, 'organ', ({ word }) => {
      const words = ORGANS[word.toUpperCase()] ?? '';
      return { messageId: 'organ', data: { words }, write: words };
    });
  },
};

const DAILY = /(?<![\p{L}\d.])(?:OD|od|o\.d\.?)(?![\p{L}\d])/u;

const ORGANS: Readonly<Record<string, string>> = {
  AD: 'in the right ear',
  AS: 'in the left ear',
  AU: 'in each ear',
  OD: 'in the right eye',
  OS: 'in the left eye',
  OU: 'in each eye',
};
