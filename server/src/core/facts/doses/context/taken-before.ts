/** Tells a dose that somebody has had, or has now, from one to give. */
import { oneOf } from '../tokens/one-of.ts';
import { type Clause, has } from './clause.ts';

const HISTORY: readonly (readonly string[])[] = [
  ['had', 'been', 'taking'],
  ['has', 'been', 'taking'],
  ['have', 'been', 'taking'],
  ['had', 'been', 'on'],
  ['was', 'taking'],
  ['was', 'on'],
  ['were', 'taking'],
  ['is', 'currently', 'taking'],
  ['was', 'started', 'on'],
  ['previously', 'been'],
  ['previously', 'treated'],
  ['previously', 'received'],
  ['previously', 'taken'],
  ['was', 'previously'],
  ['had', 'received'],
  ['had', 'taken'],
  ['had', 'used'],
  ['was', 'receiving'],
  ['were', 'receiving'],
  ['before', 'referral'],
  ['prior', 'to', 'admission'],
  ['before', 'admission'],
  ['home', 'medications'],
  ['past', 'medical', 'history'],
  ['current', 'regimen'],
  ['current', 'medications'],
  ['regular', 'medications'],
  ['medications', 'on', 'admission'],
  ['drug', 'history'],
  ['medication', 'history'],
  ['had', 'been', 'given'],
];

export const isHistory = (clause: Clause): boolean =>
  HISTORY.some((phrase) => has(clause.words, ...phrase)) || isOfSomebody(clause);

/** What a story tells of one person; an order behind it is advice: "For a 4-year-old child give 240 mg". */
function isOfSomebody({ words, at }: Clause): boolean {
  const old = words.findIndex((word, i) => word === 'year' && words[i + 1] === '-' && words[i + 2] === 'old');
  const isFor = words.slice(Math.max(0, old - 4), old).some((word) => word === 'for' || word === 'in');
  const isGroup = isFor || isHeadedBy(words, old, at);
  if (old >= 0 && old < at && !isGroup && !words.slice(old, at).some((word) => ORDER.test(word))) return true;
  const who = words.findIndex((word) => SOMEBODY.test(word));
  if (who < 0 || who >= at) return false;
  const told = words.slice(who + 1, at);
  const verb = told.slice(0, 6).findIndex((word, i) => isTold(told, word, i));
  return verb >= 0 && !told.slice(verb + 1).some((word) => ORDER.test(word) || word === ';');
}

/** "A 6-year-old child (20 kg): acetaminophen 300 mg": whom it is for, and right behind the colon what to give. */
function isHeadedBy(words: readonly string[], old: number, at: number): boolean {
  const colon = words.indexOf(':', old);
  if (old < 0 || colon < 0 || colon > old + 12 || at - colon > 4) return false;
  return !words.slice(old + 3, at).some((word) => TOLD.test(word));
}

const TOLD = oneOf('on taking takes took had was is has medication medications medicines drugs history presents with');

/** "sertraline 100 mg, stopped in 2019", "50 mcg had been used", "took about 3 g two hours ago": over and done. */
export const isPast = ({ words, at }: Clause): boolean =>
  isLedByPast(words, at) || isEndedBehind(words, at) || isListOfPast(words, at);

/** "Tried and failed: topiramate 100 mg, propranolol 80 mg" */
function isListOfPast(words: readonly string[], at: number): boolean {
  const colon = words.indexOf(':');
  if (colon < 1 || colon > 6 || colon >= at) return false;
  if (
    /^(?:tried|failed|previous|previously|past|prior|stopped|discontinued|allergy|allergies|dhx|pmh|meds)$/.test(
      words[0] ?? '',
    )
  )
    return true;
  return (
    /^(?:medications?|medicines?|drugs)$/.test(words[0] ?? '') &&
    words.slice(1, colon).some((word) => /^(?:before|prior|until|at)$/.test(word))
  );
}

function isLedByPast(words: readonly string[], at: number): boolean {
  const from = Math.max(0, at - 8);
  for (let i = at - 1; i >= from; i -= 1) {
    const word = words[i] ?? '';
    if (NEXT.test(word)) return false;
    if (/^(?:took|swallowed|ingested|formerly|began|ago)$/.test(word)) return true;
    if (i === 0 && /^(?:received|previously|formerly|historically)$/.test(word)) return true;
    if (word === 'had' || isUsedTo(words, i)) return true;
    if (PASSED.test(word) && isWas(words, i)) return true;
  }
  return false;
}

/** "used to take 2 g"; "is used to treat" is not over. */
const isUsedTo = (words: readonly string[], at: number): boolean =>
  words[at] === 'used' &&
  words[at + 1] === 'to' &&
  /^(?:take|inject|smoke|drink|be|have|use|swallow|receive)$/.test(words[at + 2] ?? '') &&
  !/^(?:is|are|be|was|were|been|being|can)$/.test(words[at - 1] ?? '');

/** "was once given", "had been used": what is done now says "is". */
function isWas(words: readonly string[], at: number): boolean {
  let i = at - 1;
  while (i > 0 && ADVERB.test(words[i] ?? '')) i -= 1;
  const word = words[i] ?? '';
  return (
    /^(?:was|were)$/.test(word) ||
    (word === 'been' && /^(?:had|has|have)$/.test(words[i - 1] ?? '')) ||
    (word === 'have' && /^(?:may|might|must|could)$/.test(words[i - 1] ?? ''))
  );
}

/** "50 mcg of fentanyl had been used", "100 mg, stopped in 2019". */
function isEndedBehind(words: readonly string[], at: number): boolean {
  for (let i = at + 1; i < at + 12 && i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (/^(?:stopped|discontinued)$/.test(word) && /^(?:in|on|after|by|because|last)$/.test(words[i + 1] ?? ''))
      return words[i - 1] === ',' || words[i - 1] === '(' || isWas(words, i);
    if (/^(?:in|until|since)$/.test(word) && i < at + 7 && /^(?:19|20)\d\d$/.test(words[i + 1] ?? '')) return true;
    if (FOR_WHOM.test(word)) return false;
    if (word === 'ago' && words.slice(at, i).every((between) => between !== ',')) return true;
    if (PASSED.test(word) && isWas(words, i)) return true;
    // "20 mg or more was needed"
    if (NEXT.test(word) && !(word === 'or' && /^(?:more|less|above|higher)$/.test(words[i + 1] ?? ''))) return false;
  }
  return false;
}

/** "0.9 mg/kg for patients who were well 4 hours ago" */
const FOR_WHOM = oneOf('who whom whose which that');

const PASSED = oneOf(
  'given used injected administered prescribed taken infused started stopped discontinued tried needed required eaten swallowed ingested',
);
const ADVERB = oneOf(
  'once then previously originally formerly initially already being first also often usually never not',
);
const NEXT = oneOf(
  'give should must may can add then and or if when where unless until once start switch increase reduce : ; . |',
);

const ORDER = oneOf('give start offer administer prescribe use should must add switch increase reduce stop consider');
const SOMEBODY = oneOf('he she mr mrs ms his her');

/** "takes", "is on", "has been started on": what somebody has, told of them. */
const isTold = (words: readonly string[], word: string, at: number): boolean =>
  /^(?:takes|took|uses|receives|received|injects|smokes|drinks|drank|medicates)$/.test(word) ||
  (/^(?:is|was|been)$/.test(word) &&
    /^(?:on|taking|receiving|given|prescribed|started|treated)$/.test(words[at + 1] ?? ''));

const PEOPLE = oneOf(
  'users user takers patients patient people persons those adults children women men individuals anyone',
);
const STATE = oneOf('who are is already currently being stable established with previously');

/** "Patients already receiving losartan 100 mg/day", "switch from codeine 240 mg/day": what is taken now, not what to give. */
export function isTaken({ words, at }: Clause): boolean {
  let isNext = false;
  for (let i = at - 1; i >= 0 && i >= at - 7; i -= 1) {
    const word = words[i] ?? '';
    // "in anyone over 40 years who takes prednisolone 7.5 mg or more"
    if (words[i - 1] === 'who' && /^(?:takes?|receives?|uses?)$/.test(word)) return true;
    if (NEW.test(word)) return false;
    // "switch from A 20 mg to B 50 mg": B is what to give.
    isNext ||= word === 'to';
    if (word === 'from' && SWITCH.test(words[i - 1] ?? '')) return !isNext;
    if (i >= at - 4 && STOPPING.test(word)) return true;
    if (!/^(?:taking|receiving|on|using|having)$/.test(word) || isOnDialysis(words, i)) continue;
    // "in women over 70 years or on prednisolone 7.5 mg a day or more": whom it concerns.
    if (isOrMore(words, at) && !words.slice(Math.max(0, i - 4), i).some((before) => PUT.test(before))) return true;
    let who = i - 1;
    while (STATE.test(words[who] ?? '')) who -= 1;
    if (PEOPLE.test(words[who] ?? '')) return true;
  }
  return false;
}

/** "Patients on haemodialysis take gabapentin 300 mg": nothing that is swallowed. */
const isOnDialysis = (words: readonly string[], at: number): boolean =>
  /^(?:h(?:a)?emo|peritoneal|maintenance|chronic|long-term)?(?:dialysis|filtration)?$/.test(words[at + 1] ?? '') &&
  words.slice(at + 1, at + 3).some((word) => /(?:dialysis|filtration)$/.test(word));

const isOrMore = (words: readonly string[], at: number): boolean =>
  words.slice(at, at + 10).some((word, i, behind) => word === 'or' && MORE.test(behind[i + 1] ?? ''));
const MORE = oneOf('more above higher greater over longer');
const PUT = oneOf('start starting started put keep maintain continue stay remain begin');

/** "Stop simvastatin 40 mg" */
const STOPPING = oneOf('stop stopping discontinue discontinuing withhold omit');
const NEW = oneOf(', ; : . ( should must need needs require may can start give given receive take be add then and at');
const SWITCH = oneOf('switch switching switched convert converting converted change changing changed');
