/** Articles for protocol tests: short, clinical by the gate, with defects that are sure. */

export const URI = 'memory:///guides/pain.md';

export const ARTICLE = `# Painful diabetic neuropathy

Last updated: 2026-01-02

## Medicines

We recommend pregabalin 150 mg/day in divided doses [1].
Duloxetine 60.0 mg once daily is an alternative [1, 9].

## Management algorithm

1. Start a first-line drug
   - Duloxetine 60 mg once daily [1]
2. If the response is inadequate, combine two drugs
   - Add pregabalin 150 mg/day [1]

## References

1. Lee A. Neuropathic pain. Pain Medicine. 2021.

## Disclaimer

This article is intended for healthcare professionals. It does not replace clinical judgement; verify all doses against the current label.
`;

/** 0-based line and character of the first occurrence of `words`, plus `shift` characters. */
export function positionOf(text: string, words: string, shift = 0): { line: number; character: number } {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`not in the text: ${words}`);
  const before = text.slice(0, at + shift).split('\n');
  return { line: before.length - 1, character: before[before.length - 1]?.length ?? 0 };
}

/** The text after the edits of a code action on one document. */
export function applied(text: string, edits: readonly { range: Range; newText: string }[]): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: Position): number =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)),
      text,
    );
}
interface Position {
  readonly line: number;
  readonly character: number;
}
interface Range {
  readonly start: Position;
  readonly end: Position;
}
