/** Citations of a step as related artifacts: the mark as the label, the entry that it leads to as the citation. */
import type { ArticleFacts, SourceWords } from '../../facts/types.ts';
import type { Json } from './guidelines.ts';
import { plainWords } from './plain-words.ts';

/** Each mark once, in the order of the text; one that leads nowhere is a label alone. */
export function citationsAsArtifacts(citations: readonly number[], facts: ArticleFacts): readonly Json[] {
  const artifacts = new Map<string, Json>();
  for (const at of citations) {
    const citation = facts.citations[at];
    if (citation === undefined) continue;
    const keys = citation.keys.filter((key) => !citation.numbers.includes(Number(key)));
    for (const mark of [...citation.numbers.map(String), ...keys]) {
      const label = plainWords(mark);
      if (label !== '' && !artifacts.has(label)) artifacts.set(label, artifact(label, citation.target, facts));
    }
  }
  return [...artifacts.values()];
}

function artifact(label: string, target: string | null, facts: ArticleFacts): Json {
  const entry = entryOf(label, facts);
  const words = plainWords(entry?.text ?? '');
  const url = plainWords(target ?? entry?.url ?? '');
  return {
    type: 'citation',
    label,
    ...(words !== '' && { citation: words }),
    ...(/^https?:\/\/\S+$/.test(url) && { url }),
  };
}

function entryOf(label: string, { references, bibliography }: ArticleFacts): SourceWords | undefined {
  const key = label.toLowerCase();
  return (
    references.find((entry) => entry.key?.toLowerCase() === key || `${entry.number ?? entry.position}` === label) ??
    bibliography?.cited.find((entry) => entry.key.toLowerCase() === key)
  );
}
