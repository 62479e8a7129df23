import type { ArticleFacts } from '../facts/types.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import type { Translate } from '../text/translate.ts';

/** What an abbreviation stands for in this article, as Markdown; every meaning where it is given several. */
export function abbreviationCard(short: string, { prose }: Pick<ArticleFacts, 'prose'>, t: Translate): string {
  const uses = prose.abbreviations.filter((one) => one.short === short);
  const meanings = [...new Set(uses.flatMap(({ long }) => long ?? []))].map(escapeMarkdown);
  const name = `**${escapeMarkdown(short)}**`;
  if (meanings.length === 0) {
    const missing = t('not explained in this article.');
    const known = uses.some((one) => one.known) ? ` ${t('It is one that clinicians read as a word.')}` : '';
    return `${name}: ${missing}${known}`;
  }
  if (meanings.length === 1) return `${name}: ${meanings[0]}`;
  return `${name}: ${t('explained in {0} ways: {1}.', meanings.length, meanings.join('; '))}`;
}
