import { blocksFor } from '../article/blocks-for.ts';
import type { Article } from '../article/model.ts';
import { ofWords } from '../text/of-words.ts';
import { Sign } from '../text/signs/sign.ts';
import type { Topic, TopicFact } from './types.ts';

/**
 * Words that show what an article speaks of at all ("renal", "taper") or what stands near a dose ("stat", "every").
 * They prove nothing; rules about what is missing fall silent where they find them.
 */
const WORDS: readonly (readonly [Topic, string])[] = [
  [
    'renal-function',
    'renal\\w{0,2}|kidneys?|nephro\\w{1,12}|creatinine|crcl|e?gfr|dialysis|ckd|aki|esrd|eskd|ur(?:a)?emi[ac]',
  ],
  ['hepatic-function', 'hepat(?!itis)\\w{1,12}|livers?|cirrho\\w{1,4}|child[- ]pugh|lfts?|transaminases?|alt|ast'],
  [
    'older-adults',
    'elderly|older|geriatrics?|frail\\w{0,4}|beers|(?:over |above |aged |age |than |[>≥] ?)(?:6[05]|7[05]|80)(?! ?(?:mg|kg|ml|mmol|beats|bpm|%))(?: ?y(?:rs?|ears?)?)?',
  ],
  ['tapering', 'taper\\w{0,3}|wean\\w{0,3}|withdraw\\w{0,3}|discontinu\\w{1,5}|gradually|abrupt\\w{0,2}'],
  [
    'off-label',
    'off[- ]label|unlicen[cs]ed|unapproved|off[- ]licen[cs]e|not (?:\\w{1,12} ){0,3}(?:approved|licen[cs]ed|indicated)|(?:no|without|lacks?|lacking|not having|outside) (?:\\w{1,12} ){0,3}(?:approval|licen[cs]e|label|indication)',
  ],
  [
    'single-dose',
    'stat|single|once|bolus|push|prophyla\\w{1,6}|pre-?op\\w{0,8}|intra-?op\\w{0,8}|peri-?op\\w{0,8}|load\\w{0,3}|induction|premed\\w{0,9}|incision|titrat\\w{1,4}|slow(?:ly)?|rsi|intubation|sedation|procedural|challenge|first|then|test|initial\\w{0,2}|repeat\\w{0,3}',
  ],
  [
    'timing',
    'q\\.? ?\\d{1,2}(?:[-–]\\d{1,2})? ?h?\\w{0,3}|every|each|daily|hourly|\\d{1,2} ?[-–]?hrly|hrly|weekly|monthly|nightly|per|times|x ?\\d|bd|bid|tds|tid|tid|od|qd|qds|qid|prn|b\\.d|t\\.d|q\\.d|b\\.i|t\\.i|o\\.d|continuous\\w{0,2}|infusion|hours?|hrs?|days?|weeks?|twice|thrice|morning|night|nocte|mane|bedtime|meals?|frequency|interval|schedule|needed|required|\\d{1,2}h|/\\d{1,2}',
  ],
  [
    'component',
    'component|moiety|based on|as (?:the )?\\w{4,20}illin|of (?:the )?\\w{4,20}(?:prim|illin|penem|bactam)|tmp',
  ],
  [
    'opioid-caution',
    'dependenc\\w|addict\\w{0,4}|misuse|abuse|diversion|naloxone|respiratory depression|hypoventilation|lowest (?:\\w{1,12} ){0,2}dose|short(?:est)?[- ](?:term|course|duration)|pdmp|prescription (?:drug )?monitoring|last resort|opio(?:id|ate)[- ](?:sparing|free|stewardship|induced|tolerant|na(?:i|ï)ve)',
  ],
  [
    'harm',
    'adverse|side[- ]effects?|harm\\w{0,4}|toxic\\w{0,6}|risk\\w{0,3}|caution\\w{0,3}|warn\\w{0,4}|contra-?indicat\\w{1,4}|monitor\\w{0,3}|danger\\w{0,3}|avoid\\w{0,4}|interact\\w{0,4}|tolerat\\w{1,4}|safe\\w{0,3}|unsafe|precautions?|beware|careful\\w{0,2}|complications?',
  ],
];

/** One expression for all: the group that matched tells the topic. Bounded repeats only. */
const TOPICS = new Sign(new RegExp(`(?<![\\w-])(?:${WORDS.map(([, words]) => `(${words})`).join('|')})(?!\\w)`, 'gi'));

/** Every mention of a topic in the body, in reading order. */
export function readTopics(article: Article): TopicFact[] {
  const found: TopicFact[] = [];
  for (const { view, region } of blocksFor(article, mentions)) {
    if (region !== 'body' && region !== 'header') continue;
    for (const { topic, start, end } of mentions(view)) found.push({ topic, span: view.sourceSpan(start, end) });
  }
  return found;
}

interface Mention {
  readonly topic: Topic;
  readonly start: number;
  readonly end: number;
}

const mentions = ofWords(({ text, signs }): readonly Mention[] =>
  TOPICS.allFromBeginnings(text, signs).flatMap((match) => {
    const topic = WORDS[match.slice(1).findIndex((group) => group !== undefined)]?.[0];
    return topic === undefined ? [] : [{ topic, start: match.index, end: match.index + match[0].length }];
  }),
);
