import { blocksFor } from '../article/blocks-for.ts';
import type { Article, Block } from '../article/model.ts';
import { ofWords } from '../text/of-words.ts';
import { Sign } from '../text/signs/sign.ts';
import { cover, type Span } from '../text/span.ts';
import { PROFESSIONAL_PEOPLE } from './professional-people.ts';
import type { Audience, DisclaimerFact, DisclaimerPart } from './types.ts';

const FOR_WHOM = new RegExp(
  `(?<!(?:substitute|replacement) )\\b(?:for|(?:aimed|directed) at|addressed to|addresses|informs|guides|supports|helps|responsibility of) (?:use by )?(?:[\\p{L}-]{2,20} ){0,3}?${PROFESSIONAL_PEOPLE}(?![\\p{L}’'])`,
  'iu',
);

/** "Prescribers use these pages at their own discretion": whom it tells so, it is for. */
const TELLS = new RegExp(
  `(?:^|[.;:] )(?:the |all )?(?:[\\p{L}-]{3,20} ){0,2}?${PROFESSIONAL_PEOPLE}(?: [\\p{L} ]{2,20})? (?:must|should|may|use|apply|remains?|stays?|keeps?)\\b`,
  'iu',
);

/** "Who is this for? Nurses and GPs." */
const ASKS_WHO = /\b(?:who (?:is (?:this|it)|should use|may use)|for whom)\b[^?.:]{0,40}[?:]/i;

/** What each part sounds like. A part is only what these words say; liability alone is no disclaimer. */
const PARTS: readonly (readonly [DisclaimerPart, RegExp])[] = [
  [
    'audience',
    /\b(?:for|by|to|at|addresses) (?:use by )?(?:qualified |licensed |registered )?(?:health ?-?care|medical|clinical|health) (?:professionals?|providers?|practitioners?)\b|\bfor professional use\b|\bfor patients\b|\b(?:written|intended|meant) for (?:patients|the public|people)\b/i,
  ],
  [
    'clinical-judgement',
    /\b(?:clinical|professional|medical|independent) (?:judge?ment|discretion|expertise)\b|\bnot (?:intended as |meant as )?(?:a )?(?:substitute|replacement|alternative) (?:for|to)\b|\b(?:not|cannot|can[’']t|nor|never|no)\b[^.;]{0,60}\b(?:replace|substitute|supersede|supplant|override|overrule|bind|dictate|relieve|take (?:away|the place of)|stand in (?:for|the)|be (?:a|seen as a|construed as a) (?:substitute|replacement|standard))\b|\b(?:not (?:be )?construed as|rather than replaces?|in place of) [^.;]{0,40}\b(?:judge?ment|standard|advice)\b|\b(?:does|do|should|can|will) not (?:replace|substitute|constitute)\b|\bnot medical advice\b|\b(?:does|do|should|can|will) not override the (?:[\p{L}-]{2,20} )?responsibility\b|\b(?:decisions?|responsibility|judge?ment|choice)\b[^.]{0,60}\b(?:rests?|remains?|lies?|belongs?|stays?|is made|is that|is) (?:with|to|by|of) the\b|\b(?:clinician|prescriber|doctor|physician|practitioner|staff|professional)s? (?:remains? (?:fully )?responsible|decides?\b)/iu,
  ],
  [
    'verify',
    /\b(?:verify|check|confirm|consult|cross-?check|refer to)\b[^.]{0,80}\b(?:dos(?:e|es|ages?|ing)|label|labelling|labeling|prescribing information|primary (?:sources?|literature)|product (?:label|information|leaflet)|(?:package|pack) (?:insert|leaflet)|summary of product characteristics|SmPC|current (?:guidelines?|standards|information|label)|information|source|formulary|bnf|reference)\b|\b(?:product (?:information|monograph|label)|prescribing information|SmPC|summary of product characteristics|(?:product |package )?(?:label|insert|leaflet|monograph)|data ?sheet|formulary|BNF)\b[^.;]{0,60}\b(?:checked|consulted|verified|confirmed|followed|authority|authoritative|prevails?|takes? precedence|reference)\b|\b(?:read|used) (?:together |in conjunction |along )?with the (?:current |national )?(?:label|package insert|pack insert|leaflet|SmPC|product (?:information|monograph)|data ?sheet|formulary)\b|\breplace the (?:BNFC?|SmPC|(?:product )?label|formulary|package insert|data ?sheet)\b|\bindependently verif|\blook\b[^.]{0,40}\bup\b|\b(?:dos(?:es?|ages?|ing)|medicines? information)\b[^.]{0,60}\b(?:verified|checked|confirmed|cross-?checked)\b/i,
  ],
  [
    'ai',
    /\b(?:AI|artificial intelligence|machine)[- ](?:assisted|generated|written)\b|\b(?:generated|written|drafted|produced) (?:with|by|using)(?: the help of)? (?:an? )?(?:AI|artificial intelligence|(?:large )?language models?|chatbot)\b|\b(?:AI|artificial intelligence) (?:was|is|has been) used\b/i,
  ],
  ['off-label', /\boff[- ]label\b|\bunlicen[cs]ed use/i],
  [
    'jurisdiction-date',
    /\b(?:applies|valid|apply) (?:in|to|for) (?:the )?(?:US|USA|United States|UK|United Kingdom|EU|European Union)\b|\b(?:US|UK|EU) (?:labels?|labelling|labeling|licen[cs]es?|guidance|guidelines|practice|prescribing)\b|\bas of (?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december|\d{4})\b/i,
  ],
  ['funding', /\b(?:funded|funding|sponsor(?:ed|ship)|conflicts? of interest|competing interests?)\b/i],
  [
    'emergency',
    /\b(?:in an emergency|emergency (?:services?|number|department|room)|call (?:911|999|112|000|your local emergency)|medical emergency|seek (?:urgent|emergency|immediate))\b/i,
  ],
  [
    'no-self-change',
    /\b(?:do not|don[’']t|never) (?:start|stop|change)\b|\bbefore (?:starting|stopping|changing|you (?:start|stop|change))\b/i,
  ],
  ['liability', /\b(?:liability|liable|responsib(?:le|ility) for (?:any|the))\b/i],
];

/** One of these makes a paragraph outside a disclaimer section a disclaimer. */
const CORE: ReadonlySet<DisclaimerPart> = new Set(['clinical-judgement']);
const ABOUT_ITSELF = new Sign(
  /\bthis (?:article|information|content|page|document|guide(?:line)?|material|leaflet|resource|website|site|text|summary|work|protocol|pathway|policy|guidance|card|chapter|algorithm|procedure|handbook|monograph|newsletter|note|edition|sheet|bundle|order set|chart|poster|aid|manual|plan|tool)\b|\bthe (?:sheet|bundle|order set|chart|poster|aid|manual|plan|tool|guidelines?|protocol|pathway|policy|guidance|card|page|document|article|algorithm|text|handbook|monograph|leaflet|newsletter|procedure|chapter|note) (?:is|are|cannot|can|does|do|should|addresses|informs|guides|supports|helps|will|may|supplements)\b|\b(?:the|our) (?:content|information|material|recommendations?) (?:provided|presented|contained|herein|here|on this|in this)\b|\b(?:medical|legal|health|professional) disclaimer\b/i,
);

/** A sentence that can be about nothing but the page it stands on. */
const ALONE =
  /^(?:this is )?(?:for )?(?:information(?:al)?|educational?)[^.]{0,60}\bnot medical advice\b|^not (?:a |intended as a )?(?:substitute|replacement) for (?:clinical|professional|medical|individual) judge?ment\b|(?:^|[.;] )(?:this|it) is not (?:intended (?:as|to be) |meant (?:as|to be) )?(?:a )?(?:medical|clinical) advice\b/i;

/** For whom, no substitute for judgement, check the doses: a paragraph that says all three is one without calling itself so. */
const JUDGEMENT = new Sign(/\bjudge?ment\b/i);
const WHOLE: readonly DisclaimerPart[] = ['audience', 'clinical-judgement', 'verify'];

/** "Disclaimer: …" says itself what it is. */
const LED =
  /^(?:(?:medical|legal|health|clinical|professional) ){0,2}disclaimer(?:\s?[:.–—]|\s{1,2}(?=(?:the|this|these|our|content)\b))/i;

/** What the parts sound like where a short text at the beginning or the end of the article speaks of them. */
const SOFT: readonly (readonly [DisclaimerPart, RegExp])[] = [
  [
    'clinical-judgement',
    /\bjudge?ments?\b|\bjudged individually\b|\bdiscretion\b|\baccountable\b|\b(?:assessment|decision|judgement|clinician|physician)s?\b[^.]{0,40}\b(?:outweighs?|decides?|prevails?|takes? (?:priority|precedence)|comes? first)\b|\bsole basis\b|\b(?:may|can) (?:depart|deviate) from\b|\bdeviations?\b[^.]{0,40}\bjustified\b|\binforms? (?:decisions|clinicians)\b|\bresponsib(?:le|ility)\b|\bdecisions?\b[^.]{0,60}\b(?:remain|rest|lie|belong)s?\b|\bcannot (?:anticipate|cover|foresee|replace)\b|\bindividual (?:circumstances|patient)\b|\bstandard of care\b|\b(?:do|does) not (?:dictate|override|bind)\b|\b(?:clinician|doctor|physician|prescriber)s? decides?\b/i,
  ],
  [
    'verify',
    /\b(?:check|consult|look up|refer to|confirm|verify|see)\b[^.]{0,60}\b(?:data ?sheet|monograph|leaflet|product|label|insert|formulary|SmPC|BNF|manufacturer|prescribing information|compendium|ampoule|syringe)|\bmanufacturer[’']s (?:information|instructions|data)/i,
  ],
];
const [EARLY, LATE, LONGEST] = [6, 4, 600];
const AMOUNT = /\d\s?(?:mg|mcg|micrograms?|g|units|mL)\b/;

const edgesOf = (blocks: readonly Block[]): readonly Block[] => [
  ...blocks.slice(0, EARLY),
  ...blocks.slice(Math.max(EARLY, blocks.length - LATE)),
];

/** A list of sources may stand behind the last words of the article. */
const isNoEntry = (block: Block): boolean => block.region !== 'references' || isBehindReferences(block);

/** Without an amount: what says two of the three parts at an edge of the article speaks of the article itself. */
function speaksAtEdge(block: Block): boolean {
  const { kind, cell, view, region } = block;
  if (kind !== 'paragraph' || cell !== null) return false;
  if (region === 'references' ? !isBehindReferences(block) : region !== 'body' && region !== 'header') return false;
  return view.text.length <= LONGEST && saysTwoParts(view);
}

/** Words of which one stands in whatever says the part on judgement: most paragraphs have none. */
const MAY_JUDGE =
  /judge|responsib|accountab|assessment|sole basis|\bdepart\b|deviat|decision|decides|discretion|expertise|advice|replac|substitut|constitut|overrid|cannot|dictate|individual|standard of care/i;

const saysTwoParts = ofWords(({ text }) => {
  if (!MAY_JUDGE.test(text) || AMOUNT.test(text)) return false;
  const parts = allPartsOf(text);
  return parts.has('clinical-judgement') && WHOLE.filter((part) => parts.has(part)).length > 1;
});

const allPartsOf = (text: string): ReadonlySet<DisclaimerPart> =>
  new Set([...partsOf(text), ...SOFT.flatMap(([part, pattern]) => (pattern.test(text) ? [part] : []))]);

/** Disclaimers: sections that are called so, and paragraphs that say of this article that it replaces no judgement. */
export function readDisclaimers(article: Article): DisclaimerFact[] {
  const groups = new Map<string, Block[]>();
  // Most articles have no such section.
  const sections = article.sections.some(({ region }) => region === 'disclaimer') ? article.blocks : [];
  for (const block of sections)
    if (block.region === 'disclaimer' && block.kind !== 'heading')
      group(groups, `section ${block.section}`).push(block);
  for (const block of blocksFor(article, saysWhatItIs))
    if (block.region === 'body' || block.region === 'header' || isBehindReferences(block))
      if (standsAlone(block)) group(groups, `section ${block.section} ${block.quoted}`).push(block);
  if (groups.size === 0)
    for (const block of edgesOf(article.blocks.filter(isNoEntry)).filter(speaksAtEdge))
      group(groups, `section ${block.section} ${block.quoted}`).push(block);
  return [...groups.values()].sort((a, b) => (a[0]?.index ?? 0) - (b[0]?.index ?? 0)).map(disclaimerOf);
}

/** A page that is nothing but a disclaimer, and says that it replaces no judgement. */
export const isDisclaimerPage = (article: Article): boolean =>
  article.blocks.some(({ region, view }) => region !== 'furniture' && NO_ADVICE.test(view.text)) ||
  readDisclaimers(article).some(({ parts }) => parts.includes('clinical-judgement'));

const NO_ADVICE =
  /\b(?:(?:does|do|is|are|should|shall|must) not|nothing)\b[^.]{0,80}\b(?:medical advice|a substitute for|replac(?:e|ement)\b[^.]{0,40}\b(?:physician|doctor|clinician|professional|judge?ment))\b/i;

function group(groups: Map<string, Block[]>, key: string): Block[] {
  const blocks = groups.get(key) ?? [];
  groups.set(key, blocks);
  return blocks;
}

/** A paragraph at the end has no section of its own: what stands before it may be the list of references. */
const isBehindReferences = ({ region, item, cell }: Block): boolean =>
  region === 'references' && item === null && cell === null;

const standsAlone = (block: Block): boolean => block.kind === 'paragraph' && saysWhatItIs(block.view);

const saysWhatItIs = ofWords(
  ({ text, signs }) =>
    LED.test(text) ||
    ALONE.test(text.trim()) ||
    (signs.has(ABOUT_ITSELF) && ABOUT_ITSELF.pattern.test(text) && isCore(text)) ||
    (signs.has(JUDGEMENT) && text.length <= 600 && JUDGEMENT.pattern.test(text) && isWhole(partsOf(text))),
);

const isCore = (text: string): boolean => PARTS.some(([part, pattern]) => CORE.has(part) && pattern.test(text));

const isWhole = (parts: readonly DisclaimerPart[]): boolean => WHOLE.every((part) => parts.includes(part));

const partsOf = (text: string): DisclaimerPart[] =>
  PARTS.filter(
    ([part, pattern]) =>
      pattern.test(text) || (part === 'audience' && (FOR_WHOM.test(text) || TELLS.test(text) || ASKS_WHO.test(text))),
  ).map(([part]) => part);

function disclaimerOf(blocks: readonly Block[]): DisclaimerFact {
  const [first, ...others] = blocks;
  if (first !== undefined && others.length === 0) return { span: first.span, ...saidIn(first.view) };
  const span = blocks
    .map((b) => b.span)
    .reduce<Span | null>((all, one) => (all === null ? one : cover(all, one)), null);
  return { span: span ?? { start: 0, end: 0 }, ...saidBy(blocks.map((b) => b.view.text).join('\n')) };
}

const saidBy = (text: string): Omit<DisclaimerFact, 'span'> => ({
  audience: audienceOf(text),
  parts: [...allPartsOf(text)],
  words: text,
});

/** Of the usual one, which is a paragraph. */
const saidIn = ofWords(({ text }) => saidBy(text));

function audienceOf(text: string): Audience | null {
  if (
    /\b(?:health ?-?care|medical|clinical|health) (?:professionals?|providers?|practitioners?)\b|\bclinicians\b/i.test(
      text,
    ) &&
    !/\byour (?:doctor|clinician|health ?care|pharmacist)/i.test(text)
  ) {
    return 'professional';
  }
  return /\b(?:your (?:doctor|clinician|health ?care|pharmacist|nurse)|for patients|for the public)\b/i.test(text)
    ? 'patient'
    : null;
}
