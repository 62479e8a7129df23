import type { DoseFact } from '../facts/types.ts';
import type { FormularyIndex, IndexedDrug } from '../formulary/formulary-index.ts';
import type { Verdict } from '../formulary/verdict.ts';
import { explainReading, explainVerdict } from '../judge/describe-verdict.ts';
import { escapeMarkdown, webLink } from '../text/escape-markdown.ts';
import type { Translate } from '../text/translate.ts';

/** How a dose was read and judged, one sentence or a few for each verdict, as plain text. */
export function describeDose(dose: DoseFact, index: FormularyIndex): readonly string[] {
  const judged = dose.verdicts.length > 0 ? dose.verdicts : [dose.verdict];
  const verdicts = judged.map((verdict) => explainVerdict(dose, verdict, index));
  return [...new Set([explainReading(dose, index), ...verdicts])];
}

/** How far a person has checked an entry. */
export const STATE_WORDS = { draft: 'draft', reviewed: 'reviewed', approved: 'approved' } as const;

/** The same as Markdown, with the sources that stand behind the verdicts. */
export function doseCard(dose: DoseFact, index: FormularyIndex, t: Translate): string {
  const [reading = '', ...verdicts] = describeDose(dose, index);
  const sources = sourceLines(dose, index, t);
  return [
    escapeMarkdown(reading),
    verdicts.map((line) => `- ${escapeMarkdown(line)}`).join('\n'),
    sources.length === 0 ? '' : t('Sources: {0}', sources.join('; ')),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function sourceLines(dose: DoseFact, index: FormularyIndex, t: Translate): readonly string[] {
  const lines = dose.verdicts.flatMap((verdict) => {
    const drug = verdict.drug === null ? undefined : index.drug(verdict.drug);
    return drug === undefined ? [] : sourcesOf(verdict, drug, t);
  });
  return [...new Set(lines)];
}

/** Title, publisher's date and state of review: what a reader needs to weigh a source. */
function sourcesOf(verdict: Verdict, drug: IndexedDrug, t: Translate): readonly string[] {
  const rule = drug.doseRules.find(({ id }) => id === verdict.rule);
  const state = rule?.review?.state ?? drug.review.state;
  return (verdict.sources ?? []).flatMap((id) => {
    const source = drug.sources[id];
    if (source === undefined) return [];
    const date = source.effectiveDate ?? (source.year === undefined ? t('date not known') : `${source.year}`);
    const note = `${source.jurisdiction}, ${date}, ${t(STATE_WORDS[state])}`;
    return [`${webLink(source.title, source.url)} (${escapeMarkdown(note)})`];
  });
}
