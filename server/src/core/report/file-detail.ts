import type { Analysis } from '../engine/types.ts';
import { type DoseMark, doseMarks } from './dose-marks.ts';
import type { Places } from './places.ts';

/** What some formats need of an article beside its report, as plain JSON: neither text nor facts are kept. */
export interface FileDetail {
  readonly doses: readonly DoseMark[];
  /** Line, column in UTF-16 units, column in bytes of UTF-8: of the places in the report where the two differ. */
  readonly bytes: readonly (readonly [number, number, number])[];
  /** Offsets of an edit, then line, column, end line and end column. */
  readonly edits: readonly (readonly [number, number, number, number, number, number])[];
}

export function fileDetail({ facts, findings, corpus }: Analysis, places: Places): FileDetail {
  const edits = new Map<string, FileDetail['edits'][number]>();
  for (const { start, end } of findings.flatMap(({ fixes }) => (fixes ?? []).flatMap((fix) => fix.edits))) {
    const { line, column, endLine, endColumn } = places.of({ start, end });
    edits.set(`${start} ${end}`, [start, end, line, column, endLine, endColumn]);
  }
  const spans = [
    ...findings.map(({ span }) => span),
    ...[...corpus.doses, ...corpus.stances, ...corpus.terms].map(({ at }) => at),
    ...(corpus.updated === null ? [] : [corpus.updated.at]),
    ...[...edits.values()].map(([start, end]) => ({ start, end })),
  ];
  return {
    doses: doseMarks(facts, places),
    bytes: byteColumns(
      spans.map((span) => places.of(span)),
      places,
    ),
    edits: [...edits.values()],
  };
}

function byteColumns(places: readonly ReturnType<Places['of']>[], text: Places): FileDetail['bytes'] {
  const known = new Map<string, FileDetail['bytes'][number]>();
  for (const { line, column, endLine, endColumn } of places) {
    for (const [at, unit] of [
      [line, column],
      [endLine, endColumn],
    ] as const) {
      const bytes = 1 + utf8Length(text.startOfLine(at, unit - 1));
      if (bytes !== unit) known.set(`${at} ${unit}`, [at, unit, bytes]);
    }
  }
  return [...known.values()];
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
