import type { ReferenceFact } from '../facts/types.ts';

/** What kind of source an entry is, as far as its own words say so. */

const ISSUING =
  /\b(?:association|society|societies|college|institute|organi[sz]ation|agency|administration|network|department|ministry|council|academy|federation|cent(?:er|re)s? for|service|collaboration|task force|working group|committee|initiative|government|commission|league|alliance|union|foundation|board of)\b|\b(?:NICE|WHO|FDA|EMA|MHRA|CDC|NHS|SIGN|AHA|ACC|ADA|AAN|EAN|EFNS|ESC|KDIGO|GOLD|GINA|IDSA|EULAR|ACR|AAP|ACOG|RCOG|ASCO|ESMO|NCCN|USPSTF|IASP|NeuPSIG|BTS|ATS|ERS|EASD|EASL|AASLD|ESH|BSH|BSG|ESICM|SCCM|ILAE)\b/;

/** A body that issues guidelines. */
export const isIssuingBody = (text: string): boolean => ISSUING.test(text) || ISSUING.test(capitalised(text));

const capitalised = (text: string): string => text.toLowerCase().replace(/\bcenters? for\b/g, 'centre for');

/** An entry that is called a guideline by its type. */
export const isTypedGuideline = ({ type }: ReferenceFact): boolean => /guideline|guidance/i.test(type ?? '');

const GUIDELINE_TITLE =
  /\b(?:clinical |practice |treatment |management )?guidelines?\b|\bguidance\b|\bstandards of (?:medical )?care\b|\bpractice parameter\b|\bconsensus (?:statement|report|recommendations?)\b/i;
/** Studies about guidelines are none. */
const ABOUT_GUIDELINES =
  /\b(?:adherence|compliance|concordan\w+|implementation|uptake|quality|appraisal|comparison|impact|effects?|review|trial|cohort|survey|audit|development|according|guidelines?-(?:based|directed|recommended))\b/i;

/** A guideline by its type or, plainly, by its title. */
export function isGuideline(entry: ReferenceFact): boolean {
  if (isTypedGuideline(entry)) return true;
  const title = entry.title ?? entry.text;
  return GUIDELINE_TITLE.test(title) && !ABOUT_GUIDELINES.test(title);
}

const DIGEST_NAMES =
  /\b(?:uptodate|dynamed|statpearls|medscape|epocrates|osmosis|amboss|geeky ?medics|lecturio|wikipedia|webmd|healthline|medicalnewstoday|medical news today|verywell|drugs\.com|rxlist|medicinenet|emedicine|everyday health|cleveland clinic|mayo clinic|patient\.info|chatgpt|openevidence|perplexity)\b/i;
const DIGEST_WORDS =
  /\b(?:practical )?summar(?:y|ies) of (?:clinical |practice |the )?(?:guidelines?|evidence)\b|\bguideline (?:summar(?:y|ies)|digest|synopsis)\b|\btopic overview\b|\bmedical insights\b|\b(?:quick|pocket) (?:guide|reference)\b/i;

/** The words that show an entry to be a digest of other sources; null for one that is not. */
export function digestWords(entry: ReferenceFact): string | null {
  const text = `${entry.title ?? ''} ${entry.source ?? ''} ${entry.text} ${entry.url ?? ''}`;
  return DIGEST_NAMES.exec(text)?.[0] ?? DIGEST_WORDS.exec(text)?.[0] ?? null;
}
