import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../server/src/core/article/read-article.ts';
import { extractFacts } from '../../../server/src/core/facts/extract-facts.ts';
import { builtInEnvironment } from '../../harness/environment.ts';

const index = builtInEnvironment().formulary;
const LIST = '\n\n## References\n\n1. Board of Nerves. Pain in adults. Leeds: BON; 2024.\n2. Roe A. Pain. BMJ 2020.\n';

/** Upper end of each dose that has a source in some form. */
function sourced(text: string): number[] {
  const { doses } = extractFacts(readArticle(`# Neuropathy\n\n## Doses\n\n${text}${LIST}`), index, { clinical: true });
  return doses.flatMap((dose) => (dose.sourced ? [dose.high ?? 0] : []));
}

const TABLE = '| Drug | Dose |\n| --- | --- |\n| Gabapentin | 300 mg daily |\n| Pregabalin | 75 mg daily |';

describe('what has a source', () => {
  it.each<readonly [what: string, text: string, doses: readonly number[]]>([
    ['a name and a year of the list', 'Give gabapentin 300 mg daily (BON 2024).', [300]],
    ['several words and a year', 'Give gabapentin 300 mg daily (Board of Nerves, 2024).', [300]],
    ['no entry of that year', 'Give gabapentin 300 mg daily (BON 2019).', []],
    ['a month', 'Give gabapentin 300 mg daily (March 2024).', []],
    ['the paragraph above a table', `Start one of these [1].\n\n${TABLE}`, [300, 75]],
    ['a paragraph of something else', `Pain is common [1].\n\n${TABLE}`, []],
    ['a caption behind a colon', `: Starting doses, after [1]\n\n${TABLE}`, [300, 75]],
    ['a sentence on the table', `${TABLE}\n\nThe table follows the national guideline.[1]`, [300, 75]],
    ['whose the doses are', `${TABLE}\n\nThese doses are for adults and are those of the label [1].`, [300, 75]],
    [
      'the source of the table behind other words',
      `${TABLE}\n\nTake with food. Source of the table: label [1].`,
      [300, 75],
    ],
    ['what the table was worked out from', `${TABLE}\n\nAdjusted from the labels.[1]`, [300, 75]],
    [
      'a label over quotations',
      'First choice [1]:\n\n> gabapentin 300 mg daily\n>\n> OR\n>\n> pregabalin 75 mg daily',
      [300, 75],
    ],
    ['no label over a quotation', 'Pain is common [1].\n\nIt lasts.\n\n> gabapentin 300 mg daily', []],
    ['a numbered sentence on sections', `4.4 Sections 4.1–4.3 follow the board [1].\n\n${TABLE}`, [300, 75]],
    ['a table and a name of the list', `${TABLE}\n\nTable: Board of Nerves 2024.`, [300, 75]],
    ['a few words below the table', `${TABLE}\n\nTablets as in the two national lists. [1]`, [300, 75]],
    [
      'whose the steps are',
      '- Gabapentin 300 mg daily\n\nIf pain goes on:\n\n- Pregabalin 75 mg daily\n\nAll steps as in the list of the board.[1]',
      [300, 75],
    ],
    ['a colon behind the mark', 'Add another class [1]: gabapentin 300 mg daily.', [300]],
    ['a mark behind a colon', `${TABLE}\n\nAll regimens in this table: [1,2]`, [300, 75]],
    [
      'a label and its sources below a list',
      '1. Gabapentin 300 mg daily\n2. Pregabalin 75 mg daily\n\nSteps 1–2: BON 2024; Roe 2020.',
      [300, 75],
    ],
    ['a sentence below a list', '- Gabapentin 300 mg daily\n\nPain is common [1].', []],
    ['a short label above a table', `**Tablets, by mouth** [1]\n\n${TABLE}`, [300, 75]],
    [
      'whose the doses of a class are',
      `${TABLE}\n\nGabapentinoid doses are those of the label (eBON, 2024).`,
      [300, 75],
    ],
    ['another sentence on doses', `${TABLE}\n\nDoses can be raised later. Pain is common [1].`, []],
    [
      'a row of references',
      '| | Gabapentin | Pregabalin |\n| --- | --- | --- |\n| Dose | 300 mg daily | 75 mg daily |\n| Reference | [1] | [2] |',
      [300, 75],
    ],
    ['items that are one sentence', '- gabapentin 300 mg daily; or\n- pregabalin 75 mg daily.[1]', [300, 75]],
    ['items that are sentences', '- Gabapentin 300 mg daily.\n- Pregabalin 75 mg daily.[1]', [75]],
    ['no more than the paragraph above', 'Pain is common [1].\n\nIt lasts.\n\n- Gabapentin 300 mg daily', []],
  ])('%s', (_what, text, doses) => expect(sourced(text)).toEqual(doses));
});
