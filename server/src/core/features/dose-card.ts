import type { DoseFact } from '../facts/types.ts';
import type { FormularyIndex, IndexedDrug } from '../formulary/formulary-index.ts';
import type { Verdict } from '../formulary/verdict.ts';
import { explainReading, explainVerdict } from '../judge/describe-verdict.ts';
import { escapeMarkdown, webLink } from '../text/escape-markdown.ts';

/** How a dose was read and judged, one sentence or a few for each verdict, as plain text. */
export function describeDose(dose: DoseFact, index: FormularyIndex): readonly string[] {
  const judged = dose.verdicts.length > 0 ? dose.verdicts : [dose.verdict];
  const verdicts = judged.map((verdict) => explainVerdict(dose, verdict, index));
  return [...new Set([explainReading(dose, index), ...verdicts])];
}

/** The same as Markdown, with the sources that stand behind the verdicts. */
export function doseCard(dose: DoseFact, index: FormularyIndex): string {
  const [reading = '', ...verdicts] = describeDose(dose, index);
  const sources = sourceLines(dose, index);
  return [
    escapeMarkdown(reading),
    verdicts.map((line) => `- ${escapeMarkdown(line)}`).join('\n'),
    sources.length === 0 ? '' : `Sources: ${sources.join('; ')}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function sourceLines(dose: DoseFact, index: FormularyIndex): readonly string[] {
  const lines = dose.verdicts.flatMap((verdict) => {
    const drug = verdict.drug === null ? undefined : index.drug(verdict.drug);
    return drug === undefined ? [] : sourcesOf(verdict, drug);
  });
  return [...new Set(lines)];
}

/** Title, publisher's date and state of review: what a reader needs to weigh a source. */
function sourcesOf(verdict: Verdict, drug: IndexedDrug): readonly string[] {
  const rule = drug.doseRules.find(({ id }) => id === verdict.rule);
  const state = rule?.review?.state ?? drug.review.state;
  return (verdict.sources ?? []).flatMap((id) => {
    const source = drug.sources[id];
    if (source === undefined) return [];
    const date = source.effectiveDate ?? (source.year === undefined ? 'date not known' : `${source.year}`);
    return [`${webLink(source.title, source.url)} (${escapeMarkdown(`${source.jurisdiction}, ${date}, ${state}`)})`];
  });
}
