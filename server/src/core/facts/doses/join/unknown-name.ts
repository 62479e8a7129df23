/**
 * A word in the place of a drug that neither name list knows ("Foobarine 20 mg"). Such a dose belongs to no drug that is
 * named further up. Told by the endings that medicines' names are given.
 */
import type { Lexicon } from '../../../formulary/formulary-index.ts';
import { isOrdinaryWord } from '../../ordinary-word.ts';
import { type Token, type Tokens, wordAt } from '../tokens/token.ts';
import type { NamedDrug } from './drug-groups.ts';

const STEMS =
  /(?:idine|arine|erine|abine|atine|ilide|amide|azide|fibrate|kacin|oline|amine|azine|etine|apine|idone|azole|azoles|cillin|mycin|micin|oxacin|floxacin|cycline|conazole|fungin|navir|tegravir|ciclovir|vudine|buvir|asvir|previr|pril|sartan|statin|olol|dipine|zosin|thiazide|semide|gliptin|gliflozin|glutide|glitazone|parin|xaban|gatran|grel|azepam|zolam|barbital|triptan|setron|prazole|prazan|tidine|profen|coxib|caine|curium|curonium|phylline|terol|tropium|sone|solone|nide|lukast|limus|tinib|ciclib|parib|rafenib|mab|cept|kinra|platin|rubicin|taxel|trexate|bicin|quine|nidazole|bendazole|mectin|orphan|phenone|adol|orphine|odone|oxone|perone|peridol|bupropion|afil|steride|dronate|calcitol|ximab|zumab|umab|imus|phenolate)$/;

const NOT_NAMES = new Set([
  'mechanism',
  'combine',
  'routine',
  'baseline',
  'guideline',
  'determine',
  'examine',
  'vaccine',
  'medicine',
  'provide',
  'milestone',
  'hormone',
  'someone',
  'everyone',
  'outside',
  'alongside',
  'decline',
]);

/** The word right before the amount, behind the last known name. */
export function unknownNameBefore(tokens: Tokens, first: number, from: number, lexicon: Lexicon): NamedDrug | null {
  for (let at = first - 1; at >= from && at >= first - 3; at -= 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (PASSED.has(token.word)) continue;
    return (
      gluedName(token, lexicon) ??
      (isNameLike(tokens, at, token) || isBehindForm(tokens, at, token) || isMisspelt(token, lexicon)
        ? unlisted(token)
        : null)
    );
  }
  return null;
}

/** A word that stands in no list. */
export const unlisted = (token: Token): NamedDrug => ({
  id: null,
  name: token.word,
  text: token.raw,
  // Calcium is given as one of its salts; glucose and albumin are no names of products.
  kind: /^(?:calcium|glucose|albumin)$/.test(token.word) ? 'class' : 'drug',
  start: token.start,
  end: token.end,
});

/** "Tab. Glycomed 500 mg", "Inj Monocef 1 g": with a capital behind its form, a word is a name. */
const isBehindForm = (tokens: Tokens, at: number, { kind, raw }: Token): boolean =>
  kind === 'word' &&
  /^[A-Z][A-Za-z]{3,}$/.test(raw) &&
  /^(?:tab|tabs|tablet|cap|caps|capsule|inj|syp|syr|syrup)$/.test(
    wordAt(tokens, wordAt(tokens, at - 1) === '.' ? at - 2 : at - 1),
  );

function isNameLike(tokens: Tokens, at: number, token: Token): boolean {
  if (token.kind !== 'word' || token.word.length < 6 || NOT_NAMES.has(token.word)) return false;
  // In prose mostly what is measured; right before an amount what is taken.
  if (token.word === 'calcium') return true;
  return STEMS.test(token.word) && !(wordAt(tokens, at - 1) === '-' && !token.spaced);
}

/** "Sofosbuvir 400 mg + velpatsavir 100 mg": nearly a name, so it is no dose of the name before. */
const isMisspelt = ({ kind, raw, word }: Token, lexicon: Lexicon): boolean =>
  kind === 'word' && word.length >= 6 && !NOT_NAMES.has(word) && !isOrdinaryWord(raw) && lexicon.nearest(raw) !== null;

/** "doxycycline 100 mg bid or MNZ 500 mg": letters in the place of the next name. They may mean much, so they name nothing. */
export function isShortName(tokens: Tokens, at: number): boolean {
  const [token, before] = [tokens[at], wordAt(tokens, at - 1)];
  if (token === undefined || !/^[A-Z]{3,4}$/.test(token.raw) || NO_SHORT_NAMES.has(token.word)) return false;
  return /^(?:or|→|then|and|\+|plus)$/.test(before);
}

const NO_SHORT_NAMES = new Set(
  'bid tid qid tds qds bds prn max min ivp ivpb stat neb mdi subq dose day then and plus not the'.split(' '),
);

/** "PLUSmetformin": a known name that the word before it ran into. */
function gluedName(token: Token, lexicon: Lexicon): NamedDrug | null {
  const name = /^(?:PLUS|AND|OR|WITH|Plus|And)([a-z]{5,30})$/.exec(token.raw)?.[1];
  const known = name === undefined ? undefined : lexicon.lookup(name);
  if (known === undefined || name === undefined) return null;
  return { ...known, text: name, start: token.end - name.length, end: token.end };
}

const PASSED = new Set(['(', ':', '-', 'at', 'po', 'iv', 'im', 'sc', 'oral', 'tablets', 'xr', 'er', 'sr']);
