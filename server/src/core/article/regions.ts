import { ofWords } from '../text/of-words.ts';
import type { TextView } from '../text/text-view.ts';
import type { Block } from './model.ts';

type Region = Block['region'];

const REFERENCES =
  /^(?:(?:\d+|[a-z]|[ivx]{1,5})[.):]\s*|\d+\s+)?(?:(?:key |selected |main |list of |cited |(?:further reading|notes|evidence|links) (?:and|&) )?(?:references?|bibliography|literature(?: cited)?|works(?: cited)?|sources?(?: of (?:evidence|information))?|citations?|reference list|endnotes|footnotes)(?: cited)?(?: (?:and|&) (?:sources|references|notes|further reading|links|resources))?|literatur(?:verzeichnis|angaben)?|quellen(?:verzeichnis|angaben)?|referenzen|(?:literatur|quellen) und (?:quellen|literatur|links)|referencias(?: bibliográficas)?|bibliografía|fuentes|références(?: bibliographiques)?|bibliographie)\s?:?$/i;
/** Headings over sources, or over text on the evidence: what stands first below tells. */
const MAY_LEAD_SOURCES =
  /^(?:\d+[.):]\s*)?(?:where (?:this|it|these (?:doses|figures)) comes? from|evidence(?: base| sources?)?|based on|sources? of this (?:page|article|guidance|guideline)|guidelines? (?:cited|used))\s?:?$/i;
const DISCLAIMER = /\bdisclaimer\b/i;

/** Lines that a page puts around an article: prompts to the reader, never the article itself. */
const FURNITURE = [
  /^personali[sz]e$/i,
  /^help us tailor your experience/i,
  /^which best describes you\?/i,
  /^have a (?:follow-up|follow up|further) question\?/i,
  /\bask (?:any|a) follow[- ]up question\b/i,
  /^(?:share|print|email|bookmark|save) this (?:page|article)$/i,
  // What a page of MDX or a site generator loads.
  /^(?:import|export) [\w{}*, ]{1,100} from ['"][^'"]{1,200}['"]/,
  /^(?:sign in|log in|subscribe|advertisement|cookie settings|skip to (?:main )?content)$/i,
];

/** Lines about the article's own state: dates, review status, people. */
const HEADER =
  /(?:^|\s)(?:last (?:updated|reviewed|modified)|next review|published(?: on)?|date|status|review(?:ed)? (?:status|by|on)|authors?|reviewers?|written by|approved by|audience)\s*:|\barticle review status\b|\bpending (?:human )?review\b|\breviewed for accuracy\b/i;

export const isFurniture = (text: string): boolean => FURNITURE.some((pattern) => pattern.test(text.trim()));
const isFurnitureBlock = ofWords(({ text }) => isFurniture(text));

export const isHeaderLine = (text: string): boolean => text.length < 600 && HEADER.test(text);

/** The region that a section opens by its title; null when the title says nothing. */
export function sectionRegion(title: string): Region | null {
  const bare = title.replace(/[*_#]/g, '').trim();
  if (bare.length > 80) return null;
  if (REFERENCES.test(bare)) return 'references';
  if (DISCLAIMER.test(bare)) return 'disclaimer';
  return isFurniture(bare) ? 'furniture' : null;
}

export const mayLeadSources = (title: string): boolean => title.length <= 60 && MAY_LEAD_SOURCES.test(title);

/** A source has a year and a link, an identifier or authors; no amount to give stands in it. */
export const isSourceLike = ofWords(
  ({ text, marks }) =>
    (/\bdoi\b|\bpmid\b|\bet al\b|https?:/i.test(text) ||
      marks.some(({ kind, start, end }) => kind === 'link' && end - start > text.length / 2) ||
      (/\b(?:19|20)\d{2}\b/.test(text) && (/[.;:] /.test(text) || marks.some(({ kind }) => kind === 'link')))) &&
    !/\d\s?(?:mg|mcg|g|mL|units?)\b/.test(text),
);

/** "**References**" as a line of its own over a list: a title that is no heading. */
export const isLoneTitle = ofWords(
  ({ text }) => text.length <= 30 && SEVERAL.test(text) && REFERENCES.test(text.trim()),
);
const SEVERAL =
  /references|sources|bibliograph|literatur|works cited|quellen|referenzen|referencias|bibliografía|fuentes|références/i;

/** An entry is dated, numbered or linked. */
export const mayBeEntry = ofWords(
  ({ text, marks }) => /(?:19|20)\d{2}|https?:|^\s*[[(]?\d/.test(text) || marks.some(({ kind }) => kind === 'link'),
);

/** The region of one block: its section's, unless the words make it furniture or, near the top, part of the header. */
export function blockRegion(view: TextView, inherited: Region, early: boolean): Region {
  if (isFurnitureBlock(view)) return 'furniture';
  return early && inherited === 'body' && isHeaderLine(view.text) ? 'header' : inherited;
}
