import type { CautionFact } from '../facts/cautions/types.ts';
import type { ArticleFacts } from '../facts/types.ts';
import type { IndexedDrug } from '../formulary/formulary-index.ts';
import type { TextFact } from '../formulary/model.ts';
import type { FindingEvidence, RuleContext } from './rule.ts';
import { sourceEvidence } from './verdict-evidence.ts';

/** A note of a label, and whether the article has a word of it. */
export interface LabelNote {
  readonly note: TextFact;
  readonly said: boolean;
}

/** What the labels of the chosen jurisdictions say of a drug, with evidence; of all of them where none is chosen. */
export function labelNotes(
  { cautions }: ArticleFacts,
  drug: IndexedDrug,
  kind: CautionFact['kind'],
  { config }: RuleContext,
): readonly LabelNote[] {
  const notes = kind === 'boxed-warning' ? drug.boxedWarnings : drug.contraindications;
  const chosen: readonly string[] = config.jurisdictions;
  return cautions.flatMap((fact) => {
    const note = fact.drug === drug.id && fact.kind === kind ? notes[fact.index] : undefined;
    if (note === undefined || note.evidence.length === 0) return [];
    const elsewhere = chosen.length > 0 && !chosen.includes(note.jurisdiction ?? '');
    return elsewhere ? [] : [{ note, said: fact.said }];
  });
}

/** The source of a note as a report shows it. */
export function noteEvidence({ note }: LabelNote, drug: IndexedDrug): readonly FindingEvidence[] {
  return note.evidence.slice(0, 1).flatMap((cited) => {
    const source = drug.sources[cited.source];
    return source === undefined ? [] : sourceEvidence(source, cited, drug.review.state);
  });
}

/** "the US label (title, 2023; draft entry)" is told once; this is its short form. */
export const labelOf = ({ note }: LabelNote): string =>
  note.jurisdiction === undefined ? 'label' : `${note.jurisdiction} label`;
