import type { Article, Block } from '../article/model.ts';
import { PROFESSIONAL_PEOPLE } from './professional-people.ts';
import { placesOf, type Stated, statedNames, statedText } from './stated-values.ts';
import type { Audience, GovernanceFacts } from './types.ts';

const PROFESSION = new RegExp(`(?<![\\p{L}’'])${PROFESSIONAL_PEOPLE}(?![\\p{L}’'])`, 'iu');
const PATIENT =
  /^(?:adult )?(?:patients?|(?:general )?public|consumers?|lay(?: people| readers?)?|carers?|parents?|famil(?:y|ies))(?: information)?$/i;
const ONE_WORD = /^(?:professional|clinical|clinician|hcps?|gps?)$/i;

/** For whom the article says it is; `value` is null where it names two audiences, or one that nobody knows. */
export function readAudience(stated: readonly Stated[]): GovernanceFacts['audience'] {
  const names = statedNames(stated, 'audience');
  if (names.length === 0) return kindOfDocument(stated);
  const known = audiencesIn(stated, names)
    .map(audienceOf)
    .filter((one) => one !== null);
  const [first] = known;
  const value = first !== undefined && known.every((one) => one === first) ? first : null;
  return { value, text: names.join(' and '), span: placesOf(stated, ['audience'])[0]?.span ?? null };
}

function audienceOf(name: string): Audience | null {
  const words = name.trim();
  if (PATIENT.test(words)) return 'patient';
  return ONE_WORD.test(words) || PROFESSION.test(words) ? 'professional' : null;
}

/** What goes on about the first ("providers in clinics, working alone") names no other; "doctors, nurses" are two. */
function audiencesIn(stated: readonly Stated[], names: readonly string[]): readonly string[] {
  const whole = statedText(stated, 'audience');
  return whole !== null && GOES_ON.test(whole) ? [whole] : names.flatMap((name) => name.split(/\s*,\s*/));
}

const GOES_ON = /^[^,;]{3,60}?\s(?:in|of|at|on|who|working|caring|managing)\s/;

const ASKS =
  /^(?:for whom|who (?:this|is|are|should|can|may|will)\b.{0,40}|(?:intended |target )?(?:audience|users?|readers?(?:hip)?)|(?:scope and )?applicab\w+|scope|staff(?: characteristics)?|applies to|who)\b[?:]?|^for\s*$/i;
const [EARLY, LATE, LONGEST] = [14, 5, 700];

/** "type: patient information" */
function kindOfDocument(stated: readonly Stated[]): GovernanceFacts['audience'] {
  const keys = ['type', 'document_type', 'doc_type', 'content_type'];
  const text = statedText(stated, ...keys) ?? '';
  if (!/\bpatients?\b.{0,12}\b(?:information|leaflet|education|guide|handout)\b/i.test(text)) return null;
  return { value: 'patient', text, span: placesOf(stated, keys)[0]?.span ?? null };
}

/** Without a field of its own: the words under a heading that asks it, a line that begins "For ward doctors and nurses". */
export function tellsOfProfessionals(article: Article): boolean {
  const { blocks, sections } = article;
  const asked = sections.flatMap(({ title, heading }) =>
    heading !== null && title.length <= 60 && ASKS.test(title.replace(/^[\d.\s]+/, ''))
      ? (blocks[heading + 1] ?? [])
      : [],
  );
  const edges = [...blocks.slice(0, EARLY), ...blocks.slice(Math.max(EARLY, blocks.length - LATE))].filter(isLine);
  return (
    tableAsks(article) ||
    asked.some(({ view }) => namesProfessionals(view.text)) ||
    edges.some(({ span }) => isForProfessionals(plain(article.text.slice(span.start, span.end))))
  );
}

/** A row "Scope | Paramedics" of a table at the top. */
const tableAsks = ({ tables, blocks }: Article): boolean => {
  const words = (index: number | null | undefined): string => (index == null ? '' : (blocks[index]?.view.text ?? ''));
  const asks = (name: string): boolean => name !== '' && name.length <= 40 && ASKS.test(name.trim());
  return tables
    .slice(0, 2)
    .some(({ header, rows }) =>
      [header, ...rows].some(([label, value]) => asks(words(label)) && namesProfessionals(words(value))),
    );
};

/** The lines of a block without marks of emphasis and quotation. */
const plain = (source: string): string => source.replace(/[*_>]+/g, '');

const isLine = ({ kind, region, view }: Block): boolean =>
  kind !== 'heading' &&
  (region === 'body' || region === 'header' || region === 'disclaimer') &&
  view.text.length <= LONGEST;

/** "For ward doctors, nurses and pharmacists.", "Readers: …": up to the end of the sentence or line. */
const FOR =
  /(?:^|[.!?|·•\n]\s{0,3})(?:[\p{L} ]{0,30}\b(?:is|are|was|meant|written|intended|designed|produced|prepared) )?(?:For|for|Users?|Readers?|Who|Scope|Applies to)\b:?\s([^.!?|·•\n]{4,160})/gu;
/** A list of people, not what they do: "For severe disease the physician may …" names no reader. */
const PEOPLE = new RegExp(
  `^(?:use by |(?:all|any|the) )?(?:(?!your\\b|the\\b|call\\b|ask\\b|help\\b|patients\\b)[\\p{L}-]+,? (?:(?:and|or) )?){0,4}?${PROFESSIONAL_PEOPLE}(?=$|[,;:)]|\\s(?:and|or|of|in|at|on|who|with|caring|working|using|treating|managing|starting|looking|prescribing)\\b)`,
  'iu',
);

const MAY_NAME = /\b(?:[Ff]or|Users?|Readers?|Who|Scope|Applies)\b/;

function isForProfessionals(text: string): boolean {
  if (!MAY_NAME.test(text)) return false;
  for (const [, whom = ''] of [...text.matchAll(FOR), ...text.matchAll(TITLED)]) if (PEOPLE.test(whom)) return true;
  return false;
}

/** "Who this page is for" as the title of a box, and who that is. */
const TITLED = /\b[Ww]ho (?:this|the) [\p{L} ]{3,20} is for["”*_:]{0,4}\s{1,6}([^.!?|·•\n]{4,160})/gu;

/** Names the professions that it is for, and does not speak to a patient of theirs. */
const namesProfessionals = (text: string): boolean => PROFESSION.test(text) && !/\byour\b/i.test(text);
