import type { PhraseKind } from './types.ts';

export interface PhrasePattern {
  readonly kind: PhraseKind;
  readonly find: RegExp;
  /** Words of the sentence that make the phrase harmless. */
  readonly unless?: RegExp;
  /** Words that the sentence must have besides. */
  readonly only?: RegExp;
  /** Read over the whole block: it may run over the end of a sentence. */
  readonly across?: true;
  /** The fact is the whole sentence. */
  readonly whole?: true;
  /** Also read in headings, the reference list and the disclaimer. */
  readonly everywhere?: true;
}

const any = (...parts: readonly string[]): RegExp => new RegExp(parts.join('|'), 'gi');
/** The same where capital letters matter. */
const exactly = (...parts: readonly string[]): RegExp => new RegExp(parts.join('|'), 'g');

/** Words that only a text generator, or somebody who talks to one, leaves behind. */
export const RESIDUE: readonly PhrasePattern[] = [
  {
    kind: 'assistant-voice',
    everywhere: true,
    across: true,
    find: any(
      String.raw`\bas an? (?:AI|artificial intelligence|large language model)(?: (?:language )?(?:model|assistant|chatbot))?,? (?:I|my)\b`,
      String.raw`\bI(?:['’]m| am) (?:just |only )?an? (?:AI|artificial intelligence|language model|large language model)\b`,
      String.raw`\bmy (?:knowledge cut-?off|training (?:data|cut-?off)|last knowledge update)\b`,
      String.raw`\bI (?:cannot|can['’]t|am unable to|am not able to) (?:provide (?:specific )?medical advice|browse|access real-time|fulfil+ (?:this|that|your))\b`,
      String.raw`\bI['’]m sorry, but (?:I|as an)\b`,
      String.raw`^(?:certainly|sure|of course|absolutely)[!,.] (?:here(?: is|['’]s| are)|below (?:is|are)|I(?:['’]ll| will| can))\b`,
      String.raw`^here(?: is|['’]s) (?:the |an? |your )(?:revised|rewritten|updated|improved|polished|requested) (?:version|article|text|section|draft|response|answer)\b`,
      String.raw`\b(?:would you like|let me know if you(?:['’]d| would) like) me to\b`,
      String.raw`\bI hope this (?:helps|information (?:helps|is helpful)|answers your)\b`,
    ),
  },
  {
    kind: 'prompt-echo',
    everywhere: true,
    across: true,
    find: any(
      String.raw`\b(?:as |was )?(?:mentioned|noted|shown|described|stated|discussed|indicated|outlined|provided|given) in the (?:example|sample|model) (?:answer|response|output)\b`,
      String.raw`\bthe example (?:answer|response|output)\b`,
      String.raw`\b(?:based on|according to|from|in) the (?:provided|supplied|retrieved) (?:context|search results|excerpts?|passages?|documents?|snippets?|sources|references|abstracts?|evidence)\b`,
      String.raw`\bthe (?:provided|supplied|retrieved) (?:context|search results|excerpts?|passages|documents|snippets|sources|abstracts?|evidence) (?:do|does|did|is|are|was|were|include|provide|mention|suggest|indicate)\w{0,3}\b`,
      String.raw`\bthe (?:search results|context) (?:do|does|did) not (?:contain|provide|mention|include|address)\b`,
      String.raw`\bthe user (?:asked|is asking|wants to know|has asked)\b`,
    ),
  },
  {
    kind: 'tool-marker',
    everywhere: true,
    across: true,
    find: any(
      String.raw`:?contentReference\[oaicite[^\]]{0,12}\](?:\{index=\d{1,4}\})?`,
      String.raw`\boaicite\b`,
      String.raw`\b(?:cite)?turn\d{1,3}(?:search|view|news|image|file|fetch)\d{1,3}\b`,
      String.raw`【\d{1,3}[^】]{0,20}†[^】]{0,60}】`,
      String.raw`\[/?INST\]`,
      String.raw`<\|(?:im_start|im_end|endoftext|assistant|user)\|>`,
      String.raw`\[cite_start\]|\[cite: ?\d[\d, -]{0,30}\]`,
    ),
  },
  {
    kind: 'placeholder',
    everywhere: true,
    across: true,
    find: any(
      String.raw`\[(?:insert|fill in|your)\b[^\]\n]{2,60}\](?!\()`,
      String.raw`\[(?:TODO|TBD|TBC|placeholder|citation to be added|reference to be added)\b[^\]\n]{0,60}\](?!\()`,
      String.raw`\blorem ipsum\b`,
      String.raw`\b(?:XX{1,3}|_{2,6}) ?(?:mg|mcg|mL|units)\b`,
    ),
  },
];

const SOURCE =
  '(?:guidelines?|guidance|evidence|stud(?:y|ies)|trials?|data|reviews?|meta-analys[ei]s|recommendations?|research|consensus|literature|publications?)';

/** Words that say too little for the reader to act on, or to date or weigh what is said. */
export const VAGUE: readonly PhrasePattern[] = [
  {
    kind: 'undated-source',
    find: any(
      String.raw`\b(?:(?:the )?most recent|recent|latest|newest|current|newer) (?:(?:clinical|practice|national|international|local|treatment|high-quality|published|systematic|randomi[sz]ed|controlled|scientific|consensus|expert|[A-Z]{2,8}) ){0,2}${SOURCE}\b(?! of\b)`,
      String.raw`\brecently (?:published|updated|revised)\b`,
    ),
    unless: /\b(?:19|20)\d{2}\b|\b(?:check|consult|refer to|verify|see|follow|per|according to (?:your )?local)\b/i,
  },
  {
    kind: 'hedge',
    find: any(
      String.raw`\b(?:appears?|seems?) (?:to (?:be|have|provide|help|improve|reduce) )(?:\w{1,15} ){0,3}?(?:effective|beneficial|useful|helpful|efficacy|efficacious|benefits?|relief)\b`,
      String.raw`\b(?:may|might|could) (?:\w{1,12} ){0,1}?(?:be |provide |offer |have )(?:\w{1,15} ){0,2}?(?:effective|beneficial|useful|helpful|benefits?|relief|role)\b`,
      String.raw`\b(?:may|might|could) (?:also )?be considered\b`,
    ),
  },
  {
    kind: 'vague-action',
    find: any(
      String.raw`\b(?:monitor|reassess|re-evaluate|follow up|review|assess) (?:[\w/-]{1,20} ){0,5}?(?:closely|regularly|periodically|frequently|carefully|routinely|as (?:needed|appropriate|required|indicated))(?![\w-])`,
      String.raw`\b(?:closely|regularly|periodically|routinely|frequently|carefully) (?:monitor|assess|reassess|review)(?:ed|ing)?\b`,
      String.raw`\b(?:regular|close|careful|frequent) (?:monitoring|follow-up|review|assessment)\b`,
    ),
    unless:
      /\d[\d.–-]{0,6} ?(?:h|min|hours?|days?|weeks?|months?|years?|%|mm\w{1,4}|mg\/dL|times)\b|\b(?:every|each|daily|weekly|monthly|yearly|annual(?:ly)?|hourly|twice|once)\b/i,
  },
  {
    kind: 'vague-action',
    find: /\btitrat(?:e|ed|ing) (?:up |upwards? )?to (?:(?:an? |the )?effective dose|effect|response|tolerance|clinical (?:effect|response))\b(?! (?:of|up to|\())/gi,
  },
  {
    kind: 'no-actor',
    find: /\b(?:is|are) (?:(?!not\b)\w{1,12}ly )?(?:recommended|suggested|advised|considered (?:a |an |the )?(?:first|second|third)[- ]line)\b/gi,
    unless:
      /\bby\b|\b(?:guidelines?|guidance|consensus|NICE|WHO|ESC|AHA|ACC|ADA|EFNS|AAN|societ(?:y|ies)|academy|college|association|label|FDA|EMA|we)\b/i,
  },
  {
    kind: 'open-condition',
    find: any(
      String.raw`\b(?:inadequate|insufficient|suboptimal|unsatisfactory|poor|partial) (?:(?:pain|symptom|clinical|glyca?emic|initial|treatment|blood pressure) )?(?:response|relief|control|improvement|effect)\b`,
      String.raw`\b(?:inadequately|insufficiently|poorly) controlled\b`,
      String.raw`\b(?:truly )?refractory (?:cases?|patients?|symptoms?|pain|disease)\b`,
      String.raw`\bif (?:clinically )?(?:needed|necessary|required|indicated|appropriate)\b`,
    ),
    unless:
      /\d|\b(?:defined as|that is|i\.e\.|meaning|half|percent|score|scale|(?:one|two|three|four|six|eight|twelve) (?:days?|weeks?|months?|doses?|drugs?|trials?))\b/i,
  },
  {
    kind: 'patients-fail',
    find: /\b(?:patients?|people|those|adults|children|women|men|individuals) (?:who|that) (?:have |had )?(?:previously )?fail(?:s|ed)?\b(?! to\b)/gi,
  },
  {
    kind: 'overclaim',
    find: any(
      String.raw`\b(?:reverse|reversing|reverses|cure|cures|curing|eliminate|eliminating|prove|proves|proving) (?:the |an? )?(?:[\w-]{1,20} ){0,2}?(?:disease|neuropathy|diabetes|cancer|dementia|syndrome|disorder|condition|damage|pain|fibrosis|infection|arthritis|\w{3,20}itis|\w{3,20}osis|benefits?|efficacy)\b`,
    ),
    only: /\b(?:emerging|promising|promise|preliminary|early (?:research|evidence|studies|data)|pilot|anecdotal|animal (?:studies|models?)|case reports?)\b/i,
    unless: /\b(?:not|no|never|cannot|unproven|without|whether|lack)\b/i,
  },
  {
    kind: 'overclaim',
    find: /\b(?:completely|totally|entirely|absolutely|100 ?%) (?:safe|effective|curative|harmless)\b|\bmiracle (?:cure|drug|treatment)\b/gi,
    unless: /\b(?:not|no|never|cannot|without|isn['’]t|aren['’]t|unlikely|rarely)\b/i,
  },
];

/** Grades, the scales that explain them, and definitions. */
export const GRADES: readonly PhrasePattern[] = [
  {
    kind: 'grade-label',
    find: exactly(
      String.raw`\b(?:[Ll]evel|[Gg]rade|[Cc]lass|[Cc]ategory) (?:of evidence:? )?(?:I{1,3}|IV|I{1,2}[abAB]|[ABCD]|[1-5][abc]?)[- ](?:evidence|recommendations?|level of evidence)\b`,
      String.raw`\b(?:[Ll]evel of evidence|[Ee]vidence (?:level|grade)|[Rr]ecommendation (?:class|grade)|LOE|COR)\W{1,3}(?:I{1,3}|IV|I{1,2}[abAB]|[ABCD]|[1-5][abc]?)\b`,
      String.raw`\((?:[Cc]lass|[Gg]rade) (?:I{1,3}|I{1,2}[abAB]|[ABCD]|[12][ABC]?)\s?[,;/] ?(?:[Ll]evel|LOE)(?: of evidence)? (?:I{1,3}|[ABC](?:-\w{1,3})?|[1-5][abc]?)\)`,
    ),
  },
  {
    kind: 'grade-scale',
    everywhere: true,
    find: /\b(?:GRADE(?:pro)?|ACC(?:F)?\/AHA|AHA\/ACC|ACC|AHA|ESC|ESMO|ILCOR|EAST|OCEBM|CEBM|Oxford|USPSTF|SIGN|AAN|AASLD|EASL|IDSA|ADA|CHEST|NHMRC|NCCN|ASCO|EULAR|ACR|AUA|EAU|ESPEN|ASPEN|SORT|EFNS|EAN|KDIGO|ATS|ACG|ACCP|GINA|BTS|ISTH|Infectious Diseases Society|Preventive Services Task Force|American (?:Heart|Diabetes|College|Academy|Society)|European (?:Society|Association)|Strength of Recommendation Taxonomy)\b/g,
  },
  {
    kind: 'definition',
    everywhere: true,
    whole: true,
    find: /\b(?:defin(?:ed|es|ition|itions|ing)|means|refers? to|is called|are called|classified as|classification|criteria|characteri[sz]ed by|i\.e\.|that is,)/gi,
  },
];
