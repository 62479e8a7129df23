import type { Config } from '../config/types.ts';
import type { ArticleFacts, DisclaimerFact } from '../facts/types.ts';
import { isKnownPart, whatPartSays } from '../rules/disclaimer-parts.ts';
import { audienceOf } from '../rules/governance.ts';
import { saysInOwnWords } from '../rules/policy-text.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import type { Translate } from '../text/translate.ts';

/** What a disclaimer was read to say, and what the policy asks for that no disclaimer of the article says. */
export function disclaimerCard(disclaimer: DisclaimerFact, facts: ArticleFacts, config: Config, t: Translate): string {
  const audience = audienceOf(facts, config);
  const { parts, sentences } = config.disclaimer[audience];
  const said = new Set<string>(facts.disclaimers.flatMap((one) => one.parts));
  const missing = parts.filter((part) => !said.has(part) && !saysInOwnWords(facts, sentences[part]));
  const listed = (names: readonly string[]): string => names.map((part) => `- ${whatOf(part, t)}`).join('\n');
  return [
    `**${t(HEADINGS[disclaimer.audience ?? 'nobody'])}**`,
    disclaimer.parts.length === 0
      ? t('It was not read to say anything of its parts.')
      : `${t('It says:')}\n\n${listed(disclaimer.parts)}`,
    missing.length === 0 ? t(COMPLETE[audience]) : `${t(REQUIRED[audience])}\n\n${listed(missing)}`,
  ].join('\n\n');
}

const HEADINGS = {
  professional: 'Disclaimer for healthcare professionals',
  patient: 'Disclaimer for patients',
  nobody: 'Disclaimer',
} as const;

const COMPLETE = {
  professional: 'The article has every part that the policy requires of articles for professionals.',
  patient: 'The article has every part that the policy requires of articles for patients.',
} as const;

const REQUIRED = {
  professional: 'The policy also requires of articles for professionals:',
  patient: 'The policy also requires of articles for patients:',
} as const;

const whatOf = (part: string, t: Translate): string => escapeMarkdown(isKnownPart(part) ? t(whatPartSays(part)) : part);
