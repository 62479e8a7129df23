/** What an article is about by its first paragraph ("Gout is a disease of …"), where nothing else says it. */
import type { Article, Block } from '../../../article/model.ts';
import type { ConditionMatch } from '../../../formulary/formulary-index.ts';
import type { UseLinesSource } from './use-lines.ts';

type OpeningSource = Pick<UseLinesSource, 'article' | 'conditionsIn'>;

/** Lines with dates, authors and contents may stand before it. */
const BLOCKS = 12;
/** A shorter line defines nothing. */
const LENGTH = 40;

/** The first paragraph of some length. */
export const openingOf = ({ blocks }: Article): Block | null =>
  blocks
    .slice(0, BLOCKS)
    .find(
      ({ kind, item, quoted, view }) => kind === 'paragraph' && item === null && !quoted && view.text.length >= LENGTH,
    ) ?? null;

/** The condition that the opening defines; one that it only speaks of is no subject. */
export function subjectOf({ article, conditionsIn }: OpeningSource): ConditionMatch | null {
  const block = openingOf(article);
  const matches = block === null ? [] : conditionsIn(block);
  const [first] = matches;
  if (block === null || first === undefined || first.weak === true) return null;
  const { text } = block.view;
  if (!/^(?:an? |the )?$/i.test(text.slice(0, first.start)))
    return SCOPE.test(text.slice(0, first.start)) && matches.every(({ id }) => id === first.id) ? first : null;
  let { end } = first;
  // "Interstitial cystitis/bladder pain syndrome", "status epilepticus (SE)".
  for (const { id, start, end: next } of matches.slice(1, 4)) {
    if (id !== first.id || !/^ ?[/(,]? ?$/.test(text.slice(end, start))) break;
    end = next;
  }
  const behind = text.slice(end, end + 120);
  return DEFINED.test(behind) && !ROLE.test(behind) ? first : null;
}

/** "This guideline covers the treatment of gout in adults." */
const SCOPE =
  /^(?:this|the present) (?:\p{L}{1,20} ){0,2}(?:guidelines?|guidance|protocol|article|document|pathway|page|policy|chapter|leaflet|summary)\b[^.!?;]{0,80}\b(?:treatment|management|therapy|treat|manage) (?:of |for )?(?:(?:acute|chronic|adults with|patients with|people with) )?$/iu;

const DEFINED =
  /^\)?(?: \([^()]{1,40}\))?,? (?:(?:is|are)\b(?! (?:not|never|treated|managed)\b)|(?:refers to|occurs when)\b)/i;
/** "Diabetes is a cause of neuropathy": the article may be about the other. */
const ROLE = /\b(?:(?:causes?|risk factors?|complications?|reasons?|indications?) (?:of|for|in)|leads? to)\b/i;
