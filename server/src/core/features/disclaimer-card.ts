import type { Config } from '../config/types.ts';
import type { ArticleFacts, DisclaimerFact } from '../facts/types.ts';
import { DISCLAIMER_PARTS } from '../rules/disclaimer-parts.ts';
import { audienceOf } from '../rules/governance.ts';
import { saysInOwnWords } from '../rules/policy-text.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';

/** What a disclaimer was read to say, and what the policy asks for that no disclaimer of the article says. */
export function disclaimerCard(disclaimer: DisclaimerFact, facts: ArticleFacts, config: Config): string {
  const audience = audienceOf(facts, config);
  const { parts, sentences } = config.disclaimer[audience];
  const said = new Set<string>(facts.disclaimers.flatMap((one) => one.parts));
  const missing = parts.filter((part) => !said.has(part) && !saysInOwnWords(facts, sentences[part]));
  const listed = (names: readonly string[]): string => names.map((part) => `- ${whatOf(part)}`).join('\n');
  return [
    `**Disclaimer**${FOR[disclaimer.audience ?? 'nobody']}`,
    disclaimer.parts.length === 0
      ? 'It was not read to say anything of its parts.'
      : `It says:\n\n${listed(disclaimer.parts)}`,
    missing.length === 0
      ? `The article has every part that the policy requires for ${audience} articles.`
      : `The policy also requires for ${audience} articles:\n\n${listed(missing)}`,
  ].join('\n\n');
}

const FOR = { professional: ' for healthcare professionals', patient: ' for patients', nobody: '' } as const;

const whatOf = (part: string): string => escapeMarkdown(DISCLAIMER_PARTS[part]?.what ?? part);
