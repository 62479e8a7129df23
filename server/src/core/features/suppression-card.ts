import { suppressionHasExpired } from '../engine/suppress.ts';
import type { SuppressionFact } from '../facts/types.ts';
import { ruleById } from '../rules/index.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import type { Translate } from '../text/translate.ts';

/** What a suppression comment silences, where, why, and whether it still holds. */
export function suppressionCard(comment: SuppressionFact, asOf: string, t: Translate): string {
  const { directive, rules, reason, by, until } = comment;
  const named = rules.map(
    (id) => `- \`${id.replace(/`/g, '')}\`: ${escapeMarkdown(ruleById(id)?.summary ?? t('there is no such rule'))}`,
  );
  const list = named.length === 0 ? t('It names no rule, so it silences nothing.') : named.join('\n');
  if (directive === 'enable') return `**${t('Suppression ends here')}**\n\n${list}`;
  const people = [...(by === null ? [] : [t('By {0}.', by)]), ...(until === null ? [] : [t('Until {0}.', until)])];
  return [
    `**${t('Suppression')}** ${t(COVERS[directive])}`,
    list,
    reason === null ? t('No reason is given, so it does not hold.') : t('Reason: {0}', escapeMarkdown(reason)),
    ...(people.length > 0 ? [escapeMarkdown(people.join(' '))] : []),
    ...(suppressionHasExpired(comment, asOf) ? [t('It has expired and no longer holds.')] : []),
  ].join('\n\n');
}

const COVERS = {
  'disable-next-line': 'in the next paragraph, list item or row',
  'disable-line': 'in this line or row',
  disable: 'from here to the matching `clinlint-enable`, or to the end',
  'disable-file': 'in the whole article',
} as const;
