/** Cuts the text of a block into sentences: a full stop ends one unless it belongs to an abbreviation or a number. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

const ABBREVIATIONS = new Set(
  'eg ie e.g i.e approx max min vs dr mr mrs prof no fig figs eq ref refs cf resp incl excl vol wt inj tab tabs cap caps al st ca sp spp var etc q'.split(
    ' ',
  ),
);
/** A box to tick begins the next one. */
const END = /[.!?☐☑☒]/g;

/** `breaks`: further offsets at which a sentence ends, in order. */
export function splitSentences(text: string, breaks: readonly number[] = []): Sentence[] {
  return breaks.length === 0 ? sentencesOf(text) : cutAt(sentencesOf(text), breaks);
}

function cutAt(sentences: readonly Sentence[], breaks: readonly number[]): Sentence[] {
  const cut: Sentence[] = [];
  let next = 0;
  for (const { start, end } of sentences) {
    let from = start;
    for (; next < breaks.length && (breaks[next] ?? 0) < end; next += 1) {
      const at = breaks[next] ?? 0;
      if (at <= from) continue;
      cut.push({ start: from, end: at });
      from = at;
    }
    cut.push({ start: from, end });
  }
  return cut;
}

function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  END.lastIndex = 0;
  for (let match = END.exec(text); match !== null; match = END.exec(text)) {
    const after = match.index + 1;
    if (!endsSentence(text, match.index)) continue;
    sentences.push({ start, end: after });
    start = after;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

function endsSentence(text: string, at: number): boolean {
  const mark = text.charAt(at);
  const next = text.charAt(at + 1);
  if (next === '') return false;
  if (next !== ' ' && next !== ')' && next !== '"' && next !== '”') return mark === '.' && gluedSentence(text, at);
  if (mark !== '.') return true;
  const follows = text
    .slice(at + 1, at + 4)
    .trimStart()
    .charAt(0);
  if (follows === '' || /[\p{Ll},;:)]/u.test(follows)) return false;
  const word = wordBefore(text, at);
  // "(p. 58)"
  if (/^pp?$/i.test(word) && /\d/.test(follows)) return false;
  if (word === 'min' && isMinutes(text, at - 3)) return /\p{Lu}/u.test(follows);
  if (/^\d+$/.test(word) && at - word.length === 0) return false;
  if (ABBREVIATIONS.has(word.toLowerCase())) return /\p{Lu}/u.test(follows) && word.toLowerCase() === 'etc';
  if (/^[A-Za-z](?:\.[A-Za-z])+$/.test(word)) return /\p{Lu}/u.test(follows);
  return true;
}

/** "20 mcg/kg/min. Add …", "over 30 min. Then …" are minutes, "min. 5 mg" is a minimum. */
const isMinutes = (text: string, at: number): boolean => /[\d/] ?$/.test(text.slice(Math.max(0, at - 2), at));

/** "every 6 hours.Infuse over": the space was lost. */
function gluedSentence(text: string, at: number): boolean {
  return /[a-z]{3}$/.test(text.slice(Math.max(0, at - 3), at)) && /^[A-Z][a-z]/.test(text.slice(at + 1, at + 3));
}

function wordBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < 12 && !/[\s([,;:/-]/.test(text.charAt(from - 1))) from -= 1;
  return text.slice(from, at);
}
