import type { Article } from '../../article/model.ts';
import type { Candidate } from './candidate.ts';

export const CITATION_STYLES = ['auto', 'bare', 'bracket', 'parenthesis', 'superscript', 'footnote', 'pandoc'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** What the front matter says, else what the configuration says; `auto` = the text shows it. */
export function chosenStyle(article: Article, configured: CitationStyle): CitationStyle {
  const said: unknown = article.frontMatter?.data.citation_style;
  return CITATION_STYLES.find((style) => style === said) ?? configured;
}

/** A chosen style is believed and the other numbers are not; marks that name what they lead to stay what they are. */
export const isOfChosenStyle = (mark: Candidate, style: CitationStyle): boolean =>
  mark.style === style || mark.style === 'footnote' || mark.style === 'pandoc' || mark.style === 'link';
