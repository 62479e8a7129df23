import { suppressionHasExpired } from '../engine/suppress.ts';
import type { SuppressionFact } from '../facts/types.ts';
import { ruleById } from '../rules/index.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';

/** What a suppression comment silences, where, why, and whether it still holds. */
export function suppressionCard(comment: SuppressionFact, asOf: string): string {
  const { directive, rules, reason, by, until } = comment;
  const named = rules.map(
    (id) => `- \`${id.replace(/`/g, '')}\`: ${escapeMarkdown(ruleById(id)?.summary ?? 'there is no such rule')}`,
  );
  const list = named.length === 0 ? 'It names no rule, so it silences nothing.' : named.join('\n');
  if (directive === 'enable') return `**Suppression ends here**\n\n${list}`;
  const people = [by === null ? '' : `By ${by}.`, until === null ? '' : `Until ${until}.`].filter((one) => one !== '');
  return [
    `**Suppression** ${COVERS[directive]}`,
    list,
    reason === null ? 'No reason is given, so it does not hold.' : `Reason: ${escapeMarkdown(reason)}`,
    ...(people.length > 0 ? [escapeMarkdown(people.join(' '))] : []),
    ...(suppressionHasExpired(comment, asOf) ? ['It has expired and no longer holds.'] : []),
  ].join('\n\n');
}

const COVERS = {
  'disable-next-line': 'in the next paragraph, list item or row',
  'disable-line': 'in this line or row',
  disable: 'from here to the matching `clinlint-enable`, or to the end',
  'disable-file': 'in the whole article',
} as const;
