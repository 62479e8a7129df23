import type { NamedSource } from '../types.ts';

type Found = Omit<NamedSource, 'span'> & { readonly start: number; readonly end: number };

/** A trial known by its own word: capitals, with figures and hyphens ("OPTION-DM", "SPRINT", "HOPE-3"). */
const TRIAL = /\b([A-Z][A-Z0-9]{2,14}(?:[ -][A-Z0-9]{1,10}){0,2})\s(?:trial|study)\b/g;
/** Statistics, devices and designs that stand before "trial" or "study" without naming one. */
const NO_TRIAL =
  /^(?:RCT|RCTS|MRI|PET|ECG|EEG|EMG|NCS|DNA|RNA|CT|PSG|DSMB|III?|IV|VA|US|UK|EU|HIV|COVID-19|SARS|OSA|COPD|PK|PD|QT)$/;
/** "Lee et al.", "Lee and colleagues": by their name the entry must be known. */
const AUTHOR =
  /\b(\p{Lu}\p{Ll}[\p{L}'’-]{1,25})(?:,?\s(?:and|&)\s\p{Lu}\p{Ll}[\p{L}'’-]{1,25})?,?\s(?:et al\b|and (?:colleagues|co-?workers)\b)/gu;
/** "the 2021 standards of care", "2019 ESC guidelines": a document is known by its year. */
const YEAR =
  /\b((?:19|20)\d{2})\s(?:(?:update|edition|version) of (?:the )?)?(?:[\p{L}/-]{2,20}\s){0,3}?(?:guidelines?|guidance|standards of|consensus|recommendations?|position statement|practice parameter)\b/gu;
/** Bodies that issue guidance, by every name under which an entry may list them. */
const BODIES: readonly (readonly [name: string, known: RegExp])[] = [
  ['NICE', /\bNICE\b|National Institute for (?:Health and )?(?:Care|Clinical) Excellence|nice\.org\.uk/],
  ['WHO', /\bWHO\b|World Health Organi[sz]ation|who\.int/],
  ['ADA', /\bADA\b|American Diabetes Association|Standards of (?:Medical )?Care in Diabetes|Diabetes Care/i],
  ['AAN', /\bAAN\b|American Academy of Neurology|aan\.com/],
  ['AHA', /\bAHA\b|American Heart Association|ACC\/AHA|heart\.org/],
  ['ESC', /\bESC\b|European Society of Cardiology|escardio/],
  ['KDIGO', /\bKDIGO\b|Kidney Disease:? Improving Global Outcomes/i],
  ['IDSA', /\bIDSA\b|Infectious Diseases Society of America/],
  ['SIGN', /\bSIGN\b|Scottish Intercollegiate/],
  ['EULAR', /\bEULAR\b|European (?:League Against|Alliance of Associations for) Rheum/i],
  ['GOLD', /\bGOLD\b|Global Initiative for Chronic Obstructive/i],
  ['GINA', /\bGINA\b|Global Initiative for Asthma/i],
];
const BODY = new RegExp(
  `\\b(${BODIES.map(([name]) => name).join('|')})\\s(?:\\d{4}\\s)?(?:guidelines?|guidance|recommends?|suggests?|advises?|standards|consensus)\\b`,
  'g',
);

/** What the words in front of a mark name as the source, at most a few. Offsets count in `claim`. */
export function namedSources(claim: string): Found[] {
  if (!/\p{Lu}/u.test(claim)) return [];
  return [
    ...all(claim, TRIAL, 'trial').filter(({ text }) => !NO_TRIAL.test(text)),
    ...all(claim, AUTHOR, 'author'),
    ...all(claim, YEAR, 'year'),
    ...all(claim, BODY, 'body'),
  ].slice(0, 8);
}

/** Names of the bodies that a text shows, in any spelling. */
export const bodiesIn = (text: string): readonly string[] =>
  BODIES.filter(([, known]) => known.test(text)).map(([name]) => name);

function all(claim: string, pattern: RegExp, kind: NamedSource['kind']): Found[] {
  return [...claim.matchAll(pattern)].map((match) => {
    const text = match[1] ?? '';
    const start = match.index + match[0].indexOf(text);
    return { kind, text, start, end: start + text.length };
  });
}

/** Words of a body that issues guidance, written as a name: "Society of …", "the SIR guidelines", "Treatment Guidelines Panel". */
const ISSUER =
  /\b(?:Society|Association|Academy|College|Institutes?|Organi[sz]ation|Federation|Foundation|Alliance|Task Force)\s(?:of|for|on|\(|[A-Z])|\b(?:Guidelines|Guidance|Consensus) Panel\b|\b[A-Z]{2,10}\)?(?:\s[\w/-]{2,20}){0,3}?\s(?:guidelines?|guidance|recommends?|advises|endorses)\b/;
/** Capitals that name no body. */
const NO_BODY = /^(?:RCTs?|CT|MRI|ECG|EKG|IV|TPN|HIV|COPD|COVID|UTI|DVT|PE|AF|HF|CKD|DKA|ICU|AKI|ACS|MI|BP)\b/;

/** "in 2016 Roe published": an author and a year in words. */
const DATED_AUTHOR =
  /\b(?:19|20)\d{2}\b,?\s\p{Lu}\p{Ll}[\p{L}'’-]{1,25}\s(?:published|reported|found|showed|described|analy[sz]ed|calculated|reviewed|compared)\b|\b\p{Lu}\p{Ll}[\p{L}'’-]{1,25}(?:\set al\.?)?\s\((?:19|20)\d{2}[a-z]?\)/u;

/** The author of a paragraph is named once: "Roe et al. (2014) found … Roe calculated …". */
const PARAGRAPH = 1000;

/** True where the words themselves say whose advice or result it is: a reader can find the document by its name. */
export function namesItsSource(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const sentence = text.slice(start, end);
  const found = ISSUER.exec(sentence)?.[0];
  if (found !== undefined && !NO_BODY.test(found)) return true;
  if (namedSources(sentence).some(({ kind }) => kind === 'author' || kind === 'trial')) return true;
  const told = text.slice(Math.max(0, start - PARAGRAPH), end);
  return DATED_AUTHOR.test(told);
}
