import type { ArticleFacts } from '../facts/types.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';

/** What an abbreviation stands for in this article, as Markdown; every meaning where it is given several. */
export function abbreviationCard(short: string, { prose }: Pick<ArticleFacts, 'prose'>): string {
  const uses = prose.abbreviations.filter((one) => one.short === short);
  const meanings = [...new Set(uses.flatMap(({ long }) => long ?? []))].map(escapeMarkdown);
  const name = `**${escapeMarkdown(short)}**`;
  if (meanings.length === 0) {
    const known = uses.some((one) => one.known) ? ' It is one that clinicians read as a word.' : '';
    return `${name}: not explained in this article.${known}`;
  }
  if (meanings.length === 1) return `${name}: ${meanings[0]}`;
  return `${name}: explained in ${meanings.length} ways: ${meanings.join('; ')}.`;
}
