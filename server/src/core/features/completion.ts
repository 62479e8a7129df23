import type { AnalysisEnvironment } from '../engine/types.ts';
import type { Bibliography } from '../facts/bibliography/parse-bibliography.ts';
import type { ArticleFacts, ReferenceFact } from '../facts/types.ts';
import { RULES } from '../rules/index.ts';
import type { Span } from '../text/span.ts';
import type { Translate } from '../text/translate.ts';
import { doseSuggestions } from './dose-suggestions.ts';
import { frontMatterSuggestions } from './front-matter-suggestions.ts';
import { keySuggestions } from './key-suggestions.ts';

/** Something that could be written at a place, in the editor's words. */
export interface Suggestion {
  readonly kind: 'citation' | 'drug' | 'dose' | 'key' | 'value' | 'rule';
  readonly label: string;
  /** Replaces `replaces`. */
  readonly text: string;
  readonly replaces: Span;
  /** What it stands for, in one line. */
  readonly detail: string;
  /** More about it, as plain text. */
  readonly documentation?: string;
}

export interface SuggestionOptions {
  /** Doses only from entries that a person has verified, and only where the writer asked for them. */
  readonly doses: boolean;
  /** The files in which keys are looked up. */
  readonly bibliography?: Bibliography | null;
  readonly t: Translate;
}

/** What could stand at an offset: a citation, a rule in a suppression, front matter, a dose, a drug. Never a guess. */
export function suggestionsAt(
  offset: number,
  text: string,
  facts: ArticleFacts,
  env: AnalysisEnvironment,
  options: SuggestionOptions,
): readonly Suggestion[] {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start, offset);
  const head = frontMatterSuggestions(text, offset, options.t);
  if (head !== null) return head;
  const rule = ruleSuggestions(line, offset);
  if (rule !== null) return rule;
  const key = keySuggestions(line, offset, facts.references, options.bibliography ?? null);
  if (key !== null) return key;
  const citation = citationSuggestions(line, offset, facts.references);
  if (citation !== null) return citation;
  const doses = options.doses ? doseSuggestions(offset, line, facts, env, options.t) : [];
  return doses.length > 0 ? doses : drugSuggestions(line, offset, env, options.t);
}

/** An open mark: "[", "[1, ", "[^", "[@" and what has been typed of it. */
const OPEN_MARK = /(\[\^|\[@|\[(?:\d{1,4}\s?[,;–-]\s?){0,20})([\w.:-]{0,60})$/;

function citationSuggestions(
  line: string,
  offset: number,
  references: readonly ReferenceFact[],
): readonly Suggestion[] | null {
  const mark = OPEN_MARK.exec(line);
  if (mark === null || references.length === 0) return null;
  const [, opening = '', typed = ''] = mark;
  const keyed = opening === '[^' || opening === '[@';
  return references.flatMap((reference) => {
    const label = keyed ? (reference.key ?? `${reference.position}`) : `${reference.number ?? reference.position}`;
    if (!label.toLowerCase().startsWith(typed.toLowerCase())) return [];
    const replaces = { start: offset - typed.length, end: offset };
    return [{ kind: 'citation' as const, label, text: label, replaces, detail: oneLine(reference.text) }];
  });
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 160);

const SUPPRESSION = /<!--\s{0,5}clinlint-disable(?:-next-line|-line|-file)?\s(?:[\w/-]{1,60},\s?){0,20}([\w/-]{0,60})$/;

function ruleSuggestions(line: string, offset: number): readonly Suggestion[] | null {
  const typed = SUPPRESSION.exec(line)?.[1];
  if (typed === undefined) return null;
  return RULES.filter((rule) => rule.scope !== 'internal' && rule.id.startsWith(typed)).map((rule) => ({
    kind: 'rule',
    label: rule.id,
    text: rule.id,
    replaces: { start: offset - typed.length, end: offset },
    detail: rule.summary,
  }));
}

const LEAST_TYPED = 3;
const MOST = 50;

/** Names of the formulary that begin with the word being typed. */
function drugSuggestions(
  line: string,
  offset: number,
  { formulary }: AnalysisEnvironment,
  t: Translate,
): readonly Suggestion[] {
  const typed = /[\p{L}][\p{L}\p{N}-]{0,60}$/u.exec(line)?.[0] ?? '';
  if (typed.length < LEAST_TYPED) return [];
  const wanted = typed.toLowerCase();
  const replaces = { start: offset - typed.length, end: offset };
  const capital = typed[0] !== typed[0]?.toLowerCase();
  const found = formulary.drugs.flatMap((drug): Suggestion[] => {
    const names = [drug.genericName, ...drug.synonyms];
    const brands = drug.brands.map(({ name }) => name).filter((name) => name.toLowerCase().startsWith(wanted));
    const generics = names.filter((name) => name.toLowerCase().startsWith(wanted));
    return [
      ...generics.map((name) => suggestion(withCase(name, capital), t('in the formulary'), replaces)),
      ...brands.map((name) => suggestion(name, t('brand of {0}', drug.genericName), replaces)),
    ];
  });
  return found.slice(0, MOST);
}

const suggestion = (name: string, detail: string, replaces: Span): Suggestion => ({
  kind: 'drug',
  label: name,
  text: name,
  replaces,
  detail,
});

const withCase = (name: string, capital: boolean): string =>
  capital ? `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}` : name;
