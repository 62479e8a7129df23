/** A bullet, a numbered line or a run of unbroken lines: the smallest unit of scraped text. Offsets are UTF-16. */
export interface LineGroup {
  /** `•`, the number of a numbered line, or null. */
  readonly marker: string | null;
  readonly markerStart: number;
  /** Where the words begin and end. */
  readonly start: number;
  readonly end: number;
  /** Column of the marker or of the first word. */
  readonly indent: number;
  readonly lines: number;
  readonly text: string;
}

const MARKER = /^([ \t]*)(?:([•◦▪●‣·])|(\d{1,3})[.)])[ \t]+(?=\S)/;

const COMMENT = /^[ \t]*<!--[^\n]{0,2000}-->$/;

/** Splits at blank lines and before every bullet or number; wrapped lines stay together. */
export function groupLines(text: string): LineGroup[] {
  const groups: LineGroup[] = [];
  let open: { -readonly [K in keyof LineGroup]: LineGroup[K] } | null = null;
  let offset = 0;
  for (const raw of text.split(/(?<=\n)|(?<=\r)(?!\n)/)) {
    const line = raw.trimEnd();
    const marker = MARKER.exec(line);
    // A comment on a line of its own parts what is around it, and is no text.
    if (line.trim() === '' || COMMENT.test(line)) open = null;
    else if (marker !== null || open === null) {
      const lead = marker?.[0].length ?? line.length - line.trimStart().length;
      const indent = marker?.[1]?.length ?? lead;
      open = {
        marker: marker === null ? null : (marker[3] ?? '•'),
        markerStart: offset + indent,
        start: offset + lead,
        end: offset + line.length,
        indent,
        lines: 1,
        text: line.slice(lead),
      };
      groups.push(open);
    } else {
      open.end = offset + line.length;
      open.lines += 1;
      open.text = text.slice(open.start, open.end);
    }
    offset += raw.length;
  }
  return groups;
}
