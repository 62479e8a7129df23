import { withoutEnd } from '../../text/without-end.ts';

/** Authors, title and source of a reference entry, as far as its punctuation tells them apart; null for what it does not. */
export interface BibliographicWords {
  readonly authors: string | null;
  readonly title: string | null;
  readonly source: string | null;
}

const NOTHING: BibliographicWords = { authors: null, title: null, source: null };

/** "Roe", "van der Berg", "Ek Lund" with initials behind: one author of a Vancouver list. */
const AUTHOR =
  /^(?:(?:van|von|vom|de|del|della|der|den|di|da|dos|la|le|el|al|ten|ter|bin|ibn)\s){0,3}\p{Lu}[\p{L}'’-]{1,30}(?:\s\p{Lu}?[\p{L}'’-]{1,30}){0,2}\s\p{Lu}(?:-?\p{Lu}){0,3}(?:\s(?:Jr|Sr|II|III))?$/u;
const INITIALS_FIRST = /^(?:\p{Lu}\.[\s-]?){1,4}\p{Lu}[\p{L}'’-]{1,30}$/u;
const GROUP =
  /\b(?:association|society|college|institute|organi[sz]ation|committee|group|agency|administration|network|department|ministry|council|foundation|academy|federation|cent(?:er|re)s?|service|panel|board|collaboration|collaborators|initiative|investigators)\b/i;
const ACRONYM = /^(?:NICE|WHO|FDA|EMA|MHRA|CDC|NHS|SIGN|BNF|AHA|ACC|ADA|ESC|KDIGO)\b/;
const YEAR_MARK = /\((?:19|20)\d{2}[a-z]?(?:,[^)]{1,24})?\)/;
/** Volume, issue and pages: what stands there is a journal. */
const VOLUME = /\d{1,4}\s?(?:\([^)]{1,16}\)\s?[:,]|:)\s?[\dSe]/;
const EDITION = /^\S{1,10}\s(?:ed|edn|edition)$/i;
const STOP = /(?<=[\p{L}\d)\]”"’'%]{2})[.?!](?:[”"’]?)\s+(?=["“‘([]?[\p{Lu}\d])/gu;

export function bibliographicWords(text: string): BibliographicWords {
  const rest = afterAuthors(text);
  if (rest !== null) return { authors: authorsOf(text, rest), ...titleThenSource(rest.replace(/^et al[.,]\s*/, '')) };
  const quoted = /[“"]([^“”"]{10,300})[.,]?[”"]/.exec(text)?.[1];
  if (quoted !== undefined) return { authors: null, title: clean(quoted), source: null };
  const segments = segmentsOf(text);
  const [first = '', second] = segments;
  if (second === undefined) return NOTHING;
  if (isGroup(first) && segments.length >= 3)
    return { authors: first, ...titleThenSource(segments.slice(1).join('. ')) };
  // A title, then where it appeared; a first part with a journal's figures is neither.
  if (VOLUME.test(first) || YEAR_MARK.test(first) || looksLikeAuthors(first) || isGroup(first)) return NOTHING;
  if (first.split(/\s+/).length < 3) return NOTHING;
  return { authors: null, title: clean(first), source: null };
}

const authorsOf = (text: string, rest: string): string | null =>
  withoutEnd(text.slice(0, text.length - rest.length).replace(YEAR_MARK, ''), /[\s.,:;]/) || null;

/** A body that publishes: a few words, no figures. */
const isGroup = (text: string): boolean =>
  (GROUP.test(text) || ACRONYM.test(text)) && !/\d/.test(text) && text.split(/\s+/).length <= 12;

/** What follows a list of authors; null where the entry does not plainly open with one. */
function afterAuthors(text: string): string | null {
  const year = YEAR_MARK.exec(text.slice(0, 400));
  const named = withoutEnd(text.slice(0, year?.index ?? 0), /[\s.,]/);
  if (year !== null && (looksLikeAuthors(named) || isGroup(named))) {
    return text.slice(year.index + year[0].length).replace(/^[\s.,:]{1,4}/, '');
  }
  for (const match of [...text.slice(0, 800).matchAll(/[\p{Lu}l]\.\s+(?=\S)/gu)].slice(0, 12)) {
    const end = match.index + 1;
    if (looksLikeAuthors(text.slice(0, end))) return text.slice(end + 1).trimStart();
  }
  return null;
}

/** Every piece between the commas is a name with initials, or "et al". */
function looksLikeAuthors(text: string): boolean {
  const plain = withoutEnd(text.trim(), /[.,;:]/).replace(/(\p{L}),\s(\p{Lu}{1,4})(?=,|$|\sand\s|\s&\s)/gu, '$1 $2');
  if (plain === '' || plain.length > 700) return false;
  if (/^\p{Lu}[\p{L}'’ -]{1,40},\s(?:\p{Lu}\.[\s-]?){1,4}/u.test(`${plain}.`)) return true;
  const pieces = plain.split(/(?:(?<!\s)\s+)?[,;]\s*|(?<!\s)\s+(?:and|&)\s+/).filter((piece) => piece !== '');
  return pieces.every((piece, index) => isAuthor(piece.replace(/\set al$/, ''), index));
}

const isAuthor = (piece: string, index: number): boolean =>
  AUTHOR.test(piece) || INITIALS_FIRST.test(piece) || (index > 0 && /^(?:et al|Jr|Sr)$/.test(piece));

function titleThenSource(text: string): Omit<BibliographicWords, 'authors'> {
  const [first = '', ...others] = segmentsOf(text);
  if (VOLUME.test(first)) return { title: null, source: sourceOf(first) };
  const second = others.find((segment) => !EDITION.test(segment));
  return { title: clean(first), source: second === undefined ? null : sourceOf(second) };
}

function segmentsOf(text: string): string[] {
  const segments: string[] = [];
  let from = 0;
  for (const match of text.matchAll(STOP)) {
    const before = text.slice(from, match.index);
    if (/\b(?:et al|vs|no|vol|suppl|eds|pp?|st|dr|jr|v)$/i.test(before)) continue;
    // A question mark belongs to its title.
    segments.push(before + (match[0].startsWith('?') ? '?' : ''));
    from = match.index + match[0].length;
  }
  segments.push(withoutEnd(text.slice(from), /[.\s]/));
  return segments.map((segment) => segment.trim()).filter((segment) => segment !== '');
}

function clean(title: string): string | null {
  const bare = withoutEnd(title.replace(/^[“"‘*_\s]+/, ''), /[”"’*_\s.,]/);
  const plain = bare.replace(/(?<!\s)\s*\[(?:internet|online)\]$/i, '');
  return plain.length >= 8 && /\p{L}{3}/u.test(plain) && !/^https?:/i.test(plain) ? plain : null;
}

/** The journal or publisher without year, volume and pages. */
function sourceOf(segment: string): string | null {
  const dated = segment
    .replace(/(?<![\s,.;(])[\s,.;(]*\b(?:19|20)\d{2}\b.*$/, '')
    .replace(/(?:(?<![\s,;])[\s,;]+)?\d{1,4}\s?(?:\(|:|,).*$/, '');
  const name = withoutEnd(dated, /[\s,.;:]/);
  return /\p{L}{2}/u.test(name) && name.length <= 150 && !/^(?:doi|pmid|https?|available|accessed)\b/i.test(name)
    ? name
    : null;
}
