import { sentences } from '../sentences.ts';
import type { Candidate } from './candidate.ts';
import { readNumbers } from './number-list.ts';

const LIST = '\\d{1,3}(?:\\s?(?:,|[–—-])\\s?\\d{1,3}){0,40}';
/** At the end of a sentence: after a word ("efficacy 3, 4"), after its stop ("cases. 1, 2") or glued to it ("relief.3,4"). */
const END = new RegExp(`(?:(\\s)|([.,;:!?]["”’)]?\\s{0,2}))(${LIST})\\s{0,2}[.;!?]?\\s{0,3}$`, 'u');
/** Words that count or name what the number after them is. */
const COUNTERS = new Set(
  `week weeks day days month months year years hour hours type stage grade level class step phase chapter table figure fig box appendix annex age aged
  version number no line cycle point points score group section part dose item question page pages p pp tier schedule category band zone arm option
  rule article volume issue trial study cohort model criterion criteria target visit session round module unit lesson module covid sars factor omega
  interleukin il apgar gcs asa nyha child-pugh hba1c inr ph bmi egfr crcl spo2 gfr n nos call dial text room bed ward lead leads wave vitamin
  cn cyp hiv hpv cd htlv hsv hhv complement protein receptor alpha beta h1 h2 rank rating value count sum total equals`.split(
    /\s+/,
  ),
);
/** Words after which a sentence cannot end without the number. */
const NEEDS_NUMBER = new Set(
  `of to is was were are than by at from over under about with for in per every below above exceeds least approximately around roughly only up minus plus
  between until versus vs x times until than equals reaches reached remains became be approx max min maximum minimum and or the a an another first last next
  past within after before into on as until >= <= > < = ± ≥ ≤ ~ × +`.split(/\s+/),
);

/** Bare numbers at the end of a sentence, as far as the sentence itself lets them be citations. */
export function bareMarks(text: string): Candidate[] {
  if (!/\d/.test(text)) return [];
  return sentences(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const tail = sentence.slice(-90);
    const match = END.exec(tail);
    if (match === null) return [];
    const list = match[3] ?? '';
    const at = sentence.length - tail.length + match.index + (match[1] ?? match[2] ?? '').length;
    if (!fits(sentence.slice(0, at), list, match[2] !== undefined)) return [];
    const parts = readNumbers(list, start + at);
    if (parts === null) return [];
    const last = parts[parts.length - 1];
    return [
      {
        start: start + at,
        end: last?.end ?? start + at,
        style: 'bare',
        parts: parts.map((p) => ({ ...p, key: null })),
      },
    ];
  });
}

/** The words before the number decide: a citation follows a claim, not a counting word or a preposition. */
function fits(before: string, list: string, afterStop: boolean): boolean {
  if (!/\p{L}{2}/u.test(before) || /^0/.test(list)) return false;
  const claim = before.slice(-120).trimEnd();
  // "0.9" and "Table 4.10" are one number each.
  if (afterStop && /\d[.,;:]$/.test(claim) && !/\s$/.test(before)) return false;
  if (/:$/.test(claim) || (/[=<>≥≤±/–—-]$/.test(claim) && !afterStop)) return false;
  const bare = lastWord(claim.replace(/[.,;:!?"”’)\]*]{1,6}$/u, ''));
  if (afterStop) return !ABBREVIATED.has(bare) && /^[\p{L}%]/u.test(bare);
  if (NEEDS_NUMBER.has(bare) || /\bvitamin [a-z]$/i.test(claim)) return false;
  // "day 1, 8" would be "days 1, 8": after a singular a list cites.
  if (list.includes(',') && COUNTERS.has(bare) && !bare.endsWith('s')) return true;
  // "mg/day 4" follows a unit, "day 4" names a day.
  return !COUNTERS.has(bare) || /\/\s?\S{1,20}$/.test(claim) || countedBefore(claim);
}

/** Words whose stop is part of them: "sample no. 1", "Fig. 2". */
const ABBREVIATED = new Set('no nos fig figs vol vols tab p pp eq ch sec art par para item q vs ca approx'.split(' '));

const lastWord = (claim: string): string =>
  claim
    .slice(claim.lastIndexOf(' ') + 1)
    .toLowerCase()
    .replace(/^[("'“‘[]{1,4}/, '');

/** "12 weeks 4": the counting word already has its number in front of it. */
const countedBefore = (claim: string): boolean => /\d[\d.,–-]{0,12}\s\S{1,20}$/.test(claim);
