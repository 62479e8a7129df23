import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../server/src/core/article/read-article.ts';
import { unreadAmounts } from '../../../server/src/core/facts/unread-amounts.ts';

const count = (text: string): number => unreadAmounts(readArticle(text));

describe('amounts where no dose is read', () => {
  test.each([
    ['fenced code', '```\nMorphine 10 mg IV\nParacetamol 1 g\n```\n', 2],
    ['a drawing', '```mermaid\nflowchart TD\n  A[Ceftriaxone 2 g IV] --> B[Wait 10 min]\n```\n', 1],
    ['indented code', 'Text.\n\n    Ketorolac 10-30 mg IV\n', 1],
    ['code in a list', '- Step\n\n  ```\n  5 units\n  ```\n', 1],
    ['code in a line', 'Give `codeine 30 mg` at night.\n', 1],
    ['an attribute', '<Dose amount="500 mg" drug="amoxicillin" />\n', 1],
    ['an attribute within a line', 'Give <Dose amount={"2 tablets"} /> now.\n', 1],
    ['words for a picture', '![Give 1 mg of adrenaline](code.png)\n', 1],
    ['the head of a directive', '```{note} Give 300 mg now\nText.\n```\n', 1],
  ])('%s', (_, text, amounts) => expect(count(text)).toBe(amounts));

  test.each([
    ['text', 'Give 10 mg of morphine IV.\n'],
    ['the text of a directive', '```{note}\nGive 300 mg.\n```\n'],
    ['an address', '<a href="/drugs/500 mg" class="w 5 mg">Dose</a>\n'],
    ['content of HTML', '<td title="Dose">500 mg</td>\n'],
    ['a comment', '<!-- was 500 mg -->\n'],
    ['measurements', '```\nglucose 110 mg/dL, 5 g/L\nx1mg 10mgx\n```\n'],
    ['a program', '```\nweight_kg = 70\n```\n'],
  ])('not %s', (_, text) => expect(count(text)).toBe(0));
});
