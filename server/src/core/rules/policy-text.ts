import type { ArticleFacts } from '../facts/types.ts';

/** Claims that an inserted text may make only where the front matter bears them out. */
const CLAIMS: readonly (readonly [RegExp, (facts: ArticleFacts) => boolean])[] = [
  [
    /\b(?:reviewed|approved|verified|checked) by\b|\b(?:peer|medically|clinically)[- ]reviewed\b|\b(?:was|is|has been|were|are) (?:reviewed|approved)\b/i,
    ({ article, governance }) => article.reviewers.length > 0 || governance.approvedBy !== null,
  ],
  [
    /\b(?:funded|funding|sponsor\w{0,6}|conflicts? of interest|competing interests?)\b/i,
    ({ governance }) => governance.funding !== null || governance.conflictsOfInterest !== null,
  ],
  [
    /\bAI\b|\bartificial intelligence\b|\blanguage models?\b/i,
    ({ governance }) => governance.aiAssisted !== null || governance.aiReviewedBy !== null,
  ],
];

/** The policy's text without the sentences that claim a review, funding or AI of which the front matter says nothing. */
export function policyText(text: string, facts: ArticleFacts): string {
  const sentences = text.trim().split(/(?<=[.!?])\s/);
  return sentences
    .filter((sentence) => CLAIMS.every(([claim, holds]) => !claim.test(sentence) || holds(facts)))
    .join(' ')
    .trim();
}

/** True where the house's own wording stands in a disclaimer, whatever its case and white space. */
export function saysInOwnWords({ disclaimers }: ArticleFacts, sentence: string | undefined): boolean {
  const wanted = plain(sentence ?? '');
  return wanted !== '' && disclaimers.some(({ words }) => plain(words).includes(wanted));
}

const plain = (text: string): string => text.toLowerCase().split(/\s+/).join(' ').trim();
